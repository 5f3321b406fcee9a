import { readability } from '#kernel/reading/readability.js';
import { sentenceAt } from '#kernel/reading/sentences.js';
import type { Language } from '#kernel/words.js';
import type { LetterDraft } from '../letter/facts.js';
import { sayDay } from '../letter/said.js';
import { amountsIn } from './amounts.js';
import { listExpression } from './lists.js';

export const LINT_RULES = [
  'askFirst',
  'reference',
  'hedge',
  'insult',
  'judgement',
  'unlawfulThreat',
  'consumerCharge',
  'earlyThreat',
  'amount',
  'noticeWords',
  'courtesy',
  'readability',
  'empty',
  'replyFirst',
  'unrecorded',
  'factGone',
] as const;
type LintRule = (typeof LINT_RULES)[number];

/** What a letter should not say or fails to say. `block` keeps it from being issued; `advise` only tells. */
export interface Finding {
  readonly rule: LintRule;
  readonly severity: 'block' | 'advise';
  /** The sentence concerned, as written. */
  readonly excerpt: string;
  /** What in it was found, or what was expected. */
  readonly found: string;
}

export const ASK_WITHIN_WORDS = 60;

/** Below this a letter is hard to read (method 6.1: the Code civil scores 54, a plain quote 100). */
export const READABILITY_MIN = 50;

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replaceAll("'", '’');

const openingText = ({ opening }: LetterDraft): string => opening.join('\n');
const bodyText = ({ opening, legal, closing }: LetterDraft): string => [...opening, ...legal, ...closing].join('\n');
const wholeText = (draft: LetterDraft): string => [draft.subject, bodyText(draft)].join('\n');

type Check = (draft: LetterDraft) => Finding[];

/** The decision, or what is asked, and its date stand in the first sixty words. */
const askFirst: Check = (draft) => {
  const first = plain(openingText(draft)).split(/\s+/).slice(0, ASK_WITHIN_WORDS).join(' ');
  const date = plain(sayDay(draft.payBy, draft.language));
  const asked = amountsIn(first, draft.language).some(({ cents }) => cents === draft.ledger.askCents);
  if (asked && first.includes(date)) return [];
  return [{ rule: 'askFirst', severity: 'block', excerpt: draft.opening[0] ?? '', found: date }];
};

const reference: Check = (draft) => {
  const text = plain(openingText(draft));
  if (draft.claims.some(({ number }) => text.includes(plain(number)))) return [];
  return [
    { rule: 'reference', severity: 'advise', excerpt: draft.opening[0] ?? '', found: draft.claims[0]?.number ?? '' },
  ];
};

/** What a list finds in a text. */
export function listFindings(
  text: string,
  language: Language,
  [rule, severity, list]: readonly [LintRule, Finding['severity'], Parameters<typeof listExpression>[0]],
): Finding[] {
  return [...text.matchAll(listExpression(list, language))].map((match) => ({
    rule,
    severity,
    excerpt: sentenceAt(text, match.index),
    found: match[0],
  }));
}

function finder(...search: Parameters<typeof listFindings>[2]): Check {
  return (draft) => listFindings(wholeText(draft), draft.language, search);
}

const consumerCharge: Check = (draft) =>
  draft.debtor === 'consumer' ? finder('consumerCharge', 'block', 'consumerCharges')(draft) : [];

/** A route is named at its step of the ladder, not before. */
const earlyThreat: Check = (draft) => {
  if (draft.kind === 'formalNotice') return [];
  const later = finder('earlyThreat', 'advise', 'fromNotice')(draft);
  return draft.kind === 'reminder3' ? later : [...later, ...finder('earlyThreat', 'advise', 'fromThird')(draft)];
};

/** Flat sum of a late invoice in France, which the text may name (C. com. D441-5, CCP D2192-35). */
const FLAT_SUM_CENTS = 4000;

const amount: Check = (draft) => {
  const { principalCents, interestCents, indemnityCents, askCents, dailyCents, quotedCents } = draft.ledger;
  const known = new Set([principalCents, interestCents, indemnityCents, askCents, dailyCents, ...quotedCents]);
  if (draft.debtor !== 'consumer' && draft.country === 'FR') known.add(FLAT_SUM_CENTS);
  const text = wholeText(draft);
  return amountsIn(text, draft.language)
    .filter(({ cents }) => !known.has(cents))
    .map(({ text: found, index }) => ({ rule: 'amount', severity: 'block', excerpt: sentenceAt(text, index), found }));
};

/** A formal notice says that it is one (C. civ. 1344). */
const noticeWords: Check = (draft) => {
  if (draft.kind !== 'formalNotice') return [];
  if (bodyText(draft).match(listExpression('notice', draft.language))) return [];
  return [{ rule: 'noticeWords', severity: 'block', excerpt: draft.opening[0] ?? '', found: '' }];
};

const courtesy: Check = (draft) =>
  draft.courtesy.match(listExpression('courtesy', draft.language))
    ? []
    : [{ rule: 'courtesy', severity: 'advise', excerpt: draft.courtesy, found: '' }];

const legible: Check = (draft) => {
  const score = Math.floor(readability(bodyText(draft), draft.language));
  if (score >= READABILITY_MIN) return [];
  return [{ rule: 'readability', severity: 'advise', excerpt: '', found: String(score) }];
};

const empty: Check = (draft) =>
  draft.subject.trim() && openingText(draft).trim() && draft.salutation.trim()
    ? []
    : [{ rule: 'empty', severity: 'block', excerpt: draft.subject, found: '' }];

const CHECKS: readonly Check[] = [
  empty,
  askFirst,
  reference,
  finder('hedge', 'advise', 'hedges'),
  finder('insult', 'block', 'insults'),
  finder('judgement', 'block', 'judgements'),
  finder('unlawfulThreat', 'block', 'unlawful'),
  consumerCharge,
  earlyThreat,
  amount,
  noticeWords,
  courtesy,
  legible,
];

/**
 * Reads a letter as a careful colleague would (method 6.1, rows 31 and 45): decision and date first, one fact with
 * its reference, no hedging, no insult, no judgement on the person, no threat beyond the lawful route,
 * amounts as in the ledger, a courtesy formula, plain language.
 */
export function lintLetter(draft: LetterDraft): Finding[] {
  return CHECKS.flatMap((check) => check(draft));
}
