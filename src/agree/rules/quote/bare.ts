import type { Line } from '#kernel/lines/facts.js';

/** Words that name a trade or a bill, not what is done for it; without accents, in both languages. */
const EMPTY_WORDS = new Set(
  `prestation prestations service services travail travaux mission missions projet projets divers web site internet
   informatique conseil conseils developpement creation design graphisme graphique communication marketing redaction
   traduction maintenance intervention interventions forfait global globale complet complete tout compris honoraires
   etude realisation commande facture devis main oeuvre fourniture fournitures materiel produit produits
   de du des la le les l d et un une pour en a au aux
   work works job jobs project projects website online consulting development design writing translation support
   package complete full fee fees supply supplies product products general miscellaneous various
   the of and for an on to`
    .split(/\s+/)
    .filter(Boolean),
);

const WORDS_MAX = 6;

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether a title says only of which trade the work is: "prestation web", "Website", "Travaux divers". */
export function isGenericTitle(title: string): boolean {
  const words = plain(title).match(/\p{L}+/gu) ?? [];
  return words.length <= WORDS_MAX && words.every((word) => EMPTY_WORDS.has(word));
}

/** Whether a line says what is done or handed over for its price. */
export const isDetailed = ({ content }: Pick<Line, 'content'>): boolean =>
  content.included.length + content.deliverables.length > 0;
