import { done, type Result, refused } from '#kernel/refusal.js';
import { COUNTRIES, DEBTORS } from '#law/regime.js';
import { type Fields, isFields, noProblem, type Problem, readChoice, readDay, wrong } from './read.js';
import type { AgreedTerm, TermCase } from './term.js';

const KINDS = ['net', 'endOfMonth'] as const;
const METHODS = ['endOfMonthThenDays', 'daysThenEndOfMonth'] as const;

/** Longest agreed term that is read, in days: ten years. */
const DAYS_MAX = 3_650;

function readAgreed(problem: Problem, value: unknown): AgreedTerm | null {
  if (value === null || value === undefined) return null;
  if (!isFields(value)) {
    wrong(problem, 'case.object', 'agreed');
    return null;
  }
  const kind = readChoice(problem, KINDS, value['kind'], 'agreed.kind');
  const given = value['days'];
  const days =
    typeof given === 'number' && Number.isInteger(given) && given >= 0 && given <= DAYS_MAX ? given : undefined;
  if (days === undefined) wrong(problem, 'case.days', 'agreed.days', { most: DAYS_MAX });
  if (kind === 'net') return { kind, days: days ?? 0 };
  return { kind, days: days ?? 0, method: readChoice(problem, METHODS, value['method'], 'agreed.method') };
}

/** Reads one case of `entente term --batch`. An end-of-month term must name its count: two are lawful. */
export function readTerm(fields: Fields): Result<TermCase> {
  const problem = noProblem();
  const term: TermCase = {
    country: readChoice(problem, COUNTRIES, fields['country'], 'country'),
    debtor: readChoice(problem, DEBTORS, fields['debtor'], 'debtor'),
    invoiceDay: readDay(problem, fields['invoiceDate'], 'invoiceDate'),
    performanceDay: readDay(problem, fields['performanceDate'], 'performanceDate'),
    agreed: readAgreed(problem, fields['agreed']),
  };
  return problem.first === null ? done(term) : refused(problem.first);
}
