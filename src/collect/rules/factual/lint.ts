import { readability } from '#kernel/reading/readability.js';
import { sentenceAt } from '#kernel/reading/sentences.js';
import { sayDay } from '../letter/said.js';
import { amountsIn } from '../lint/amounts.js';
import { ASK_WITHIN_WORDS, type Finding, listFindings, READABILITY_MIN } from '../lint/lint.js';
import { listExpression } from '../lint/lists.js';
import type { FactualDraft, RecordedFact } from './facts.js';
import {
  dayNumbers,
  daysIn,
  isOneOf,
  isRecordedQuotation,
  marksIn,
  plain,
  quotationsIn,
  referencesIn,
  withoutQuoted,
} from './stated.js';

type Check = (draft: FactualDraft, own: string) => Finding[];

/** What a person may edit, paragraph by paragraph, as it is compared. */
const editable = ({ subject, salutation, opening, closing, courtesy }: FactualDraft): string =>
  [subject, salutation, ...opening, ...closing, courtesy].map(plain).join('\n');

const quotesOf = ({ facts }: FactualDraft): string[] => facts.flatMap(({ quotes }) => quotes);

/** What is proposed, and its date, stand in the first sixty words. */
const replyFirst: Check = (draft) => {
  const first = plain(draft.opening.join(' ')).split(' ').slice(0, ASK_WITHIN_WORDS).join(' ');
  const date = plain(sayDay(draft.replyBy, draft.language));
  if (first.includes(date)) return [];
  return [{ rule: 'replyFirst', severity: 'block', excerpt: draft.opening[0] ?? '', found: date }];
};

const empty: Check = (draft) =>
  draft.subject.trim() && draft.opening.join('').trim() && draft.salutation.trim()
    ? []
    : [{ rule: 'empty', severity: 'block', excerpt: draft.subject, found: '' }];

/** A date, amount, quotation, number or mark that no recorded fact of the letter holds. */
const unrecorded: Check = (draft, own) => {
  const { facts, language, asOf, replyBy } = draft;
  const days = [asOf, replyBy, ...facts.flatMap(({ on, days: stated }) => dayNumbers([on, ...stated]))];
  const amounts = new Set(facts.flatMap(({ amountsCents }) => amountsCents));
  const references = new Set(facts.flatMap((fact) => fact.references));
  const marks = new Set(facts.flatMap((fact) => fact.marks));
  const quotes = quotesOf(draft);
  const strange = [
    ...daysIn(own, language).filter(({ value }) => !isOneOf(value, days)),
    ...amountsIn(own, language).filter(({ cents }) => !amounts.has(cents)),
    ...quotationsIn(own).filter(({ value }) => !quotes.some((quote) => isRecordedQuotation(value, quote))),
    ...referencesIn(own).filter(({ value }) => !references.has(value)),
    ...marksIn(own).filter(({ value }) => !marks.has(value)),
  ];
  return strange.map(({ text, index }) => ({
    rule: 'unrecorded',
    severity: 'block',
    excerpt: sentenceAt(own, index),
    found: text,
  }));
};

const courtesy: Check = (draft) =>
  draft.courtesy.match(listExpression('courtesy', draft.language))
    ? []
    : [{ rule: 'courtesy', severity: 'block', excerpt: draft.courtesy, found: '' }];

const legible: Check = (draft, own) => {
  const score = Math.floor(readability(own, draft.language));
  if (score >= READABILITY_MIN) return [];
  return [{ rule: 'readability', severity: 'advise', excerpt: '', found: String(score) }];
};

const list =
  (...search: Parameters<typeof listFindings>[2]): Check =>
  (draft, own) =>
    listFindings(own, draft.language, search);

/** A letter of facts announces nothing and threatens with nothing: every list of the reminders blocks it. */
const CHECKS: readonly Check[] = [
  empty,
  replyFirst,
  unrecorded,
  list('hedge', 'advise', 'hedges'),
  list('insult', 'block', 'insults'),
  list('judgement', 'block', 'judgements'),
  list('unlawfulThreat', 'block', 'unlawful'),
  list('earlyThreat', 'block', 'fromThird'),
  list('earlyThreat', 'block', 'fromNotice'),
  courtesy,
  legible,
];

const keyOf = (fact: RecordedFact): string => JSON.stringify(fact);

/** Facts of a draft that the records hold no more, or tell otherwise. */
function gone({ facts, language }: FactualDraft, recorded: readonly RecordedFact[]): Finding[] {
  const known = new Set(recorded.map(keyOf));
  return facts
    .filter((fact) => !known.has(keyOf(fact)))
    .map(({ seq, quotes, references, on }) => ({
      rule: 'factGone',
      severity: 'block',
      excerpt: quotes[0] ?? references[0] ?? sayDay(dayNumbers([on])[0] ?? 0, language),
      found: String(seq),
    }));
}

/**
 * Reads a letter of facts as a careful colleague would (method 6.1, rows 12, 31 and 45): it says nothing that the records
 * do not, every fact quoted is still there, what is proposed and its date come first, no threat, no judgement. The words
 * that it quotes are the client's own, and are not judged.
 * @param recorded every fact that the client's records hold now
 */
export function lintFactual(draft: FactualDraft, recorded: readonly RecordedFact[]): Finding[] {
  const text = editable(draft);
  const own = withoutQuoted(text, quotesOf(draft));
  return [...gone(draft, recorded), ...CHECKS.flatMap((check) => check(draft, own))];
}
