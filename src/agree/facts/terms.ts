import { z } from 'zod';
import type { Language } from '#kernel/words.js';
import { PARAMETERS, type ParameterName, parameterProblem } from './terms-parameters.js';

export { PARAMETERS, type ParameterName } from './terms-parameters.js';

/** Who reads the terms: a business (and a public buyer), or a person who buys for private purposes. */
export const AUDIENCES = ['business', 'consumer'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** A text in both languages; each is a full text of its own, not a gloss of the other. */
export type Bilingual = Readonly<Record<Language, string>>;

/** A whole number (days, rounds, percent), or a phrase in both languages (opening hours). */
export type ParameterValue = number | Bilingual;

export interface Clause {
  /** Stable through every release: the thread of a clause's history. */
  readonly key: string;
  readonly title: Bilingual;
  /** Paragraphs, an empty line between them; `{{name}}` where a value stands. */
  readonly text: Bilingual;
  /** Where the clause lives; terms hold those that are generic and repeated. */
  readonly placement: 'terms';
  /** Texts on which it rests: keys of `#law/article.js`, or as cited. */
  readonly law: readonly string[];
  readonly parameters: Readonly<Partial<Record<ParameterName, ParameterValue>>>;
}

/** General terms of one audience, in order. In a release the values are written into the texts. */
export interface TermsContent {
  readonly audience: Audience;
  readonly clauses: readonly Clause[];
}

/** What the texts say of the business itself, by the name of its variable. */
export interface BusinessVariables {
  readonly business: string | null;
  /** Postal address, telephone and e-mail (C. conso D211-1); null while there is neither address nor e-mail. */
  readonly contact: string | null;
  /** Consumer mediator as printed (C. conso L616-1). */
  readonly mediator: string | null;
  /** The sentence that states the rate of late-payment penalties. */
  readonly lateRate: Bilingual;
}

export const CLAUSES_MAX = 60;
const TITLE_MAX = 160;
const TEXT_MAX = 6_000;
const REFERENCE_MAX = 120;

const KEY = /^[a-z][a-zA-Z0-9]{0,39}$/;

const clean = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n\u00a0\u202f]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const line = z
  .string()
  .max(TITLE_MAX)
  .transform((text) => clean(text).replace(/\n+/g, ' '));
const paragraphs = z.string().max(TEXT_MAX).transform(clean);

export const bilingualTitle = z.strictObject({ fr: line, en: line });
export const bilingualText = z.strictObject({ fr: paragraphs, en: paragraphs });
const phrase = z.strictObject({ fr: line, en: line });

export const lawReferences = z.array(z.string().trim().min(1).max(REFERENCE_MAX)).max(12);

const parametersSchema = z
  .partialRecord(z.enum(Object.keys(PARAMETERS) as [ParameterName, ...ParameterName[]]), z.union([z.int(), phrase]))
  .superRefine((values, context) => {
    for (const [name, value] of Object.entries(values)) {
      const problem = parameterProblem(name as ParameterName, value);
      if (problem) context.addIssue({ code: 'custom', message: problem, path: [name] });
    }
  });

const clauseSchema = z.strictObject({
  key: z.string().regex(KEY, { error: 'terms.badKey' }),
  title: bilingualTitle,
  text: bilingualText,
  placement: z.literal('terms').default('terms'),
  law: lawReferences.default([]),
  parameters: parametersSchema.default({}),
}) satisfies z.ZodType<Clause, unknown>;

export const clausesSchema = z
  .array(clauseSchema)
  .max(CLAUSES_MAX)
  .refine((clauses) => new Set(clauses.map(({ key }) => key)).size === clauses.length, { error: 'terms.sameKey' });

export const termsContentSchema = z.strictObject({
  audience: z.enum(AUDIENCES),
  clauses: clausesSchema,
}) satisfies z.ZodType<TermsContent, unknown>;
