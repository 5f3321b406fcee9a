import { done, type Result, refused } from '#kernel/refusal.js';
import { COUNTRIES, DEBTORS } from '#law/regime.js';
import { LIMITATION_EVENTS, type LimitationCase, type LimitationEvent } from './limitation.js';
import { type Fields, noProblem, type Problem, readChoice, readDay, readDayOrNull, readList } from './read.js';

function readEvent(problem: Problem, item: Fields): LimitationEvent {
  const day = readDay(problem, item['date'], 'date');
  return { day, kind: readChoice(problem, LIMITATION_EVENTS, item['type'], 'type') };
}

/** Reads one case of `entente limitation --batch`. */
export function readLimitation(fields: Fields): Result<LimitationCase> {
  const problem = noProblem();
  const limitation: LimitationCase = {
    country: readChoice(problem, COUNTRIES, fields['country'], 'country'),
    debtor: readChoice(problem, DEBTORS, fields['debtor'], 'debtor'),
    completedDay: readDay(problem, fields['completed'], 'completed'),
    invoiceDay: readDayOrNull(problem, fields['invoiceDate'], 'invoiceDate'),
    events: readList(problem, fields['events'], 'events', readEvent),
  };
  return problem.first === null ? done(limitation) : refused(problem.first);
}
