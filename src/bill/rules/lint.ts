import type { Line } from '#kernel/lines/facts.js';
import { isComplimentary, lineAmounts } from '#kernel/lines/totals.js';
import type { Refusal } from '#kernel/refusal.js';
import type { BillDocument } from '../facts/bill.js';

/** Words that name a trade or a way of selling, and nothing that was supplied. */
const GENERIC = new Set(
  `prestation prestations service services travail travaux mission missions forfait divers diverses web site internet
  informatique conseil conseils consulting developpement design graphisme graphique communication marketing formation
  maintenance assistance accompagnement realisation creation honoraires vente fourniture fournitures produit produits
  article articles materiel facture intervention interventions projet journee jour heure heures work works job misc
  website development consultancy training support fee fees product products item items goods project day hours`.split(
    /\s+/,
  ),
);

const wordsOf = (title: string): readonly string[] =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2 && !['les', 'des', 'une', 'pour', 'and', 'the', 'sur', 'for'].includes(word));

/** Whether a line says what was supplied: by its content, a description, or a title that names more than a trade. */
export function isBare({ title, description, content }: Pick<Line, 'title' | 'description' | 'content'>): boolean {
  if (description || content.included.length > 0 || content.deliverables.length > 0) return false;
  return wordsOf(title).every((word) => GENERIC.has(word));
}

/**
 * Lines that a client could say he does not understand: « prestation web 1 000 € » names a price and nothing that was
 * done for it. Lines without a price are left alone.
 */
export function lintProblems({ content }: Pick<BillDocument, 'content'>): readonly Refusal[] {
  return content.lines.flatMap((line, index) => {
    const priced = lineAmounts(line).grossCents > 0 || isComplimentary(line);
    return priced && isBare(line)
      ? [{ code: 'bill.bareLine', field: `lines.${index}.content`, values: { title: line.title } }]
      : [];
  });
}
