import { z } from 'zod';
import type { Language } from '#kernel/words.js';
import { type RefusalWords, sentenceOf } from '#shell/web/refusals.js';
import type { TermsStanding } from '../actions/terms-standing.js';
import { AUDIENCES } from '../facts/terms.js';
import type { TermsRelease } from '../facts/terms-release.js';
import { canonicalText } from '../rules/terms.js';
import type { TermsFinding } from '../rules/terms-lint.js';
import { termsRefusalWords } from '../terms-words.js';

const bilingual = z.object({ fr: z.string(), en: z.string() });

export const clauseJson = z.object({
  key: z.string(),
  title: bilingual,
  text: bilingual,
  placement: z.literal('terms'),
  law: z.array(z.string()),
  parameters: z.record(z.string(), z.union([z.number(), bilingual])),
});

const releaseSummaryJson = z.object({
  audience: z.enum(AUDIENCES),
  number: z.int(),
  releasedOn: z.string(),
  sha256: bilingual,
  fileSha256: bilingual,
});

const findingJson = z.object({
  code: z.string(),
  severity: z.enum(['block', 'advise']),
  clause: z.string().nullable(),
  sentence: z.string(),
  excerpts: z.array(z.string()),
});

export const standingJson = z.object({
  audience: z.enum(AUDIENCES),
  changed: z.boolean(),
  changes: z.int(),
  clauses: z.array(clauseJson),
  findings: z.array(findingJson),
  /** Keys of shipped clauses that the draft no longer holds. */
  missing: z.array(z.string()),
  releases: z.array(releaseSummaryJson),
});

export const releaseJson = releaseSummaryJson.extend({
  clauses: z.array(clauseJson),
  /** The text that `sha256` covers, in each language. */
  text: bilingual,
});

const stretch = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() });
const versionName = z.union([z.int(), z.literal('draft')]);

export const differenceJson = z.object({
  audience: z.enum(AUDIENCES),
  from: versionName,
  to: versionName,
  language: z.enum(['fr', 'en']),
  clauses: z.array(
    z.object({
      key: z.string(),
      state: z.enum(['added', 'removed', 'changed', 'moved', 'same']),
      before: z.int().nullable(),
      after: z.int().nullable(),
      title: z.array(stretch),
      text: z.array(stretch),
    }),
  ),
});

type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [K in keyof T]: Plain<T[K]> }
    : T;

/** The same value without its readonly marks, as JSON answers are typed. */
export const plain = <T>(value: T): Plain<T> => value as Plain<T>;

function summaryOf({ audience, number, releasedOn, texts }: TermsRelease): z.input<typeof releaseSummaryJson> {
  return {
    audience,
    number,
    releasedOn,
    sha256: { fr: texts.fr.sha256, en: texts.en.sha256 },
    fileSha256: { fr: texts.fr.fileSha256, en: texts.en.fileSha256 },
  };
}

const WORDS: RefusalWords = termsRefusalWords;

function findingOf(finding: TermsFinding, language: Language): z.input<typeof findingJson> {
  const { code, severity, field = null, excerpts = [] } = finding;
  return { code, severity, clause: field, sentence: sentenceOf(WORDS, finding, language), excerpts: [...excerpts] };
}

/** How the terms of an audience stand, as a program receives it. */
export function standingAnswer(standing: TermsStanding, language: Language): z.input<typeof standingJson> {
  const { audience, changed, changes, draft, findings, missing, releases } = standing;
  return {
    audience,
    changed,
    changes,
    clauses: plain(draft.clauses) as z.input<typeof clauseJson>[],
    findings: findings.map((finding) => findingOf(finding, language)),
    missing: missing.map(({ key }) => key),
    releases: releases.map(summaryOf),
  };
}

/** A release whole, as a program receives it. */
export function releaseAnswer(release: TermsRelease): z.input<typeof releaseJson> {
  const { content } = release;
  return {
    ...summaryOf(release),
    clauses: plain(content.clauses) as z.input<typeof clauseJson>[],
    text: { fr: canonicalText(content, 'fr'), en: canonicalText(content, 'en') },
  };
}
