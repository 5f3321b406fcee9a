import type { Refusal } from '#kernel/refusal.js';
import type { Clause, TermsContent } from '../facts/terms.js';
import type { TermsFinding } from './terms-lint.js';

const block = (code: string, clause: Clause | undefined, values: Refusal['values'] = {}): TermsFinding => ({
  code,
  severity: 'block',
  ...(clause ? { field: clause.key } : {}),
  values: { ...(clause ? clause.title : {}), ...values },
});

/** What a private person must be told, by the word that tells it. */
const TOLD: Readonly<Record<string, RegExp>> = {
  withdrawal: /rétract/i,
  guarantees: /garantie légale/i,
  mediator: /médiateur/i,
};

/** Turns of phrase of the lists of unfair terms: sole judge, change at will, ending at will, sums kept. */
const UNFAIR: readonly RegExp[] = [
  /seuls? juges?/i,
  /droit exclusif (?:de|d’)/i,
  /à (?:notre|sa) (?:seule|libre) (?:discrétion|appréciation)/i,
  /modifier (?:unilatéralement|à tout moment|librement) (?:le prix|les prix|ces conditions|la durée|le contenu)/i,
  /(?:sans|sans aucun) (?:préavis|remboursement|recours)/i,
  /(?:nous déclinons|décline) toute responsabilité/i,
  /sole (?:judge|discretion)/i,
  /without (?:any )?(?:notice|refund|recourse)/i,
  /exclude all liability/i,
];

/** A clause that asks a private person for what only businesses owe, or takes their silence for an answer. */
function clauseFindings(clause: Clause): TermsFinding[] {
  const text = `${clause.text.fr}\n${clause.text.en}`;
  const unfair = UNFAIR.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
  return [
    ...(/\b40[\s\u00a0\u202f]*(?:€|euros)|€[\s\u00a0\u202f]*40\b/i.test(text)
      ? [block('terms.consumerIndemnity', clause)]
      : []),
    ...(/Banque centrale|\bBCE\b|Central Bank|\bECB\b/i.test(text) ? [block('terms.consumerPenalty', clause)] : []),
    ...(clause.parameters.tacitDays === undefined ? [] : [block('terms.consumerTacit', clause)]),
    ...unfair.map((found) => block('terms.unfair', clause, { found })),
  ];
}

/**
 * What terms for private persons must hold, and must not: C. consom. L221-18, L217-3, L616-1, R212-1, R212-2;
 * C. civ. 1120 and 1231-6; CPCE L111-8.
 */
export function consumerFindings(content: TermsContent): readonly TermsFinding[] {
  const text = content.clauses.map((clause) => clause.text.fr).join('\n');
  return [
    ...Object.entries(TOLD)
      .filter(([, word]) => !word.test(text))
      .map(([found]) => block('terms.consumerMissing', undefined, { found })),
    ...content.clauses.flatMap(clauseFindings),
  ];
}
