import type { Day } from '#kernel/day.js';
import { readability } from '#kernel/reading/readability.js';
import { sentencesOf, wordsOf } from '#kernel/reading/sentences.js';
import type { Refusal } from '#kernel/refusal.js';
import { LANGUAGES, type Language } from '#kernel/words.js';
import { checkAgreedRate } from '#law/fr/agreed-rate.js';
import type { Clause, TermsContent } from '../facts/terms.js';
import { missingVariables, reservationDaysOf, tacitDaysOf, variablesOf } from './terms.js';
import { consumerFindings } from './terms-lint-consumer.js';

/** What terms should not say or fail to say. `block` keeps them from being released; `advise` only tells. */
export interface TermsFinding extends Refusal {
  readonly severity: 'block' | 'advise';
  /** Sentences concerned, as written. */
  readonly excerpts?: readonly string[];
}

/** Below this general terms are hard to read (method 6.1; the Code civil itself scores 54). */
export const TERMS_READABILITY_MIN = 45;
const WORST_SENTENCES = 3;

const titles = ({ title }: Clause): { fr: string; en: string } => ({
  fr: title.fr || title.en,
  en: title.en || title.fr,
});

const block = (code: string, clause?: Clause, values: Refusal['values'] = {}): TermsFinding => ({
  code,
  severity: 'block',
  ...(clause ? { field: clause.key, values: { ...titles(clause), ...values } } : { values }),
});

function emptyTexts(clause: Clause): TermsFinding[] {
  return LANGUAGES.filter((language) => !clause.title[language] || !clause.text[language]).map((language) =>
    block('terms.emptyText', clause, { language }),
  );
}

/** A value told in one language only would bind one reader and not the other. */
function lonelyVariables(clause: Clause): TermsFinding[] {
  const [fr, en] = LANGUAGES.map((language) => variablesOf(`${clause.title[language]} ${clause.text[language]}`));
  const lonely = [...new Set([...(fr ?? []), ...(en ?? [])])].filter(
    (name) => !(fr?.includes(name) && en?.includes(name)),
  );
  return lonely.map((variable) => block('terms.variablesDiffer', clause, { variable }));
}

const REFERENCES: Readonly<Record<Language, RegExp>> = {
  fr: /[Ll]’article «[\s\u202f\u00a0]*(.+?)[\s\u202f\u00a0]*»/g,
  en: /article “(.+?)”/g,
};

/** Articles named by their titles that are no longer there. */
function brokenReferences(clause: Clause, { clauses }: TermsContent): TermsFinding[] {
  return LANGUAGES.flatMap((language) =>
    [...clause.text[language].matchAll(REFERENCES[language])]
      .map((match) => match[1] ?? '')
      .filter((found) => !clauses.some(({ title }) => title[language] === found))
      .map((found) => block('terms.brokenReference', clause, { found })),
  );
}

const PERCENT = /(\d+(?:[.,]\d+)?)[\s\u00a0\u202f]*%/g;

/** Contractual penalty rates below the floor of the half-year. */
function lowRates(clause: Clause, today: Day): TermsFinding[] {
  if (!/pénalité/i.test(clause.text.fr)) return [];
  return [...clause.text.fr.matchAll(PERCENT)]
    .map((match) => match[1]?.replace(',', '.') ?? '')
    .filter((rate) => checkAgreedRate(rate, today).isBelow)
    .map((rate) => block('terms.rateBelowFloor', clause, { found: `${rate.replace('.', ',')}\u00a0%` }));
}

/** What C. com. L441-10 and D441-5 want every business buyer to read. */
function businessFindings(content: TermsContent, today: Day): TermsFinding[] {
  const text = content.clauses.map((clause) => clause.text.fr).join('\n');
  const tacit = tacitDaysOf(content);
  const reservation = reservationDaysOf(content);
  const holder = content.clauses.find(({ parameters }) => parameters.tacitDays !== undefined);
  return [
    ...(/pénalité/i.test(text) ? [] : [block('terms.latePaymentMissing', undefined, { found: 'penalties' })]),
    ...(/40[\s\u00a0\u202f]*(€|euros)/i.test(text)
      ? []
      : [block('terms.latePaymentMissing', undefined, { found: 'indemnity' })]),
    ...(tacit !== null && reservation !== null && tacit < reservation ? [block('terms.tacitTooShort', holder)] : []),
    ...content.clauses.flatMap((clause) => lowRates(clause, today)),
  ];
}

const weight = (sentence: string, language: Language): number => readability(sentence, language);

/** Advice where a language is hard to read, with its heaviest sentences. */
function heavyReading(content: TermsContent, language: Language): TermsFinding[] {
  const text = content.clauses.map((clause) => clause.text[language]).join('\n');
  const score = Math.floor(readability(text, language));
  if (wordsOf(text).length === 0 || score >= TERMS_READABILITY_MIN) return [];
  const excerpts = sentencesOf(text)
    .filter((sentence) => wordsOf(sentence).length > 3)
    .sort((a, b) => weight(a, language) - weight(b, language))
    .slice(0, WORST_SENTENCES);
  return [{ code: 'terms.hardToRead', severity: 'advise', values: { language, score }, excerpts }];
}

/**
 * What a careful reader finds in terms about to be released.
 * @param draft as written, with its variables
 * @param content the same with every value in the texts (`filled`)
 */
export function termsFindings(draft: TermsContent, content: TermsContent, today: Day): readonly TermsFinding[] {
  if (content.clauses.length === 0) return [block('terms.noClause')];
  return [
    ...missingVariables(content).map((refusal): TermsFinding => ({ ...refusal, severity: 'block' })),
    ...draft.clauses.flatMap((clause) => [...emptyTexts(clause), ...lonelyVariables(clause)]),
    ...content.clauses.flatMap((clause) => brokenReferences(clause, content)),
    ...(content.audience === 'consumer' ? consumerFindings(content) : businessFindings(content, today)),
    ...LANGUAGES.flatMap((language) => heavyReading(content, language)),
  ];
}

/** Those that keep the terms from being released, as refusals. */
export function blocking(findings: readonly TermsFinding[]): readonly Refusal[] {
  return findings
    .filter(({ severity }) => severity === 'block')
    .map(({ code, field, values }) => ({ code, ...(field ? { field } : {}), ...(values ? { values } : {}) }));
}
