import { done, type Result, refused } from '#kernel/refusal.js';
import type { Note } from '#law/note.js';
import { COUNTRIES, type Country, DEBTORS } from '#law/regime.js';
import { ALLOCATIONS, type Claim, type ClaimEvent, EFFECTS, EVENT_KINDS } from './claim.js';
import {
  type Fields,
  noProblem,
  type Problem,
  readAmount,
  readChoice,
  readDay,
  readDayOrNull,
  readList,
  readPercentOrNull,
  wrong,
} from './read.js';

const CURRENCY = /^[A-Z]{3}$/;
const CURRENCY_OF: Readonly<Partial<Record<Country, string>>> = { GB: 'GBP', CH: 'CHF' };

/** The currency given, or that of the country's law when absent. */
function readCurrency(problem: Problem, value: unknown, country: Country): string {
  if (value === undefined || value === null) return CURRENCY_OF[country] ?? 'EUR';
  if (typeof value === 'string' && CURRENCY.test(value)) return value;
  wrong(problem, 'case.currency', 'currency');
  return '';
}

function isKnown(name: string): boolean {
  switch (name) {
    case 'id':
    case 'country':
    case 'debtor':
    case 'principal':
    case 'currency':
    case 'dueDate':
    case 'formalNotice':
    case 'contractRate':
    case 'asOf':
    case 'events':
    case 'allocation':
      return true;
    default:
      return false;
  }
}

/** Remarks on fields that are not used: a mistyped name must not pass in silence. */
function notesOnUnused(fields: Fields): readonly Note[] {
  const notes: Note[] = effectOnPayment(fields) ? [{ key: 'effectOnPayment' }] : [];
  const names = [...Object.keys(fields).filter((name) => !isKnown(name)), ...unknownInEvents(fields)];
  if (names.length > 0) notes.push({ key: 'unknownFields', names: names.join(', ') });
  return notes;
}

const EVENT_FIELDS = new Set(['date', 'type', 'amount', 'effect']);

/** Paths of the unknown members of the events: `events[0].efect`. */
function unknownInEvents(fields: Fields): string[] {
  const events = fields['events'];
  if (!Array.isArray(events)) return [];
  return events.flatMap((event: Fields, place) =>
    Object.keys(event)
      .filter((name) => !EVENT_FIELDS.has(name))
      .map((name) => `events[${place}].${name}`),
  );
}

/** A claim as read, and what is to be said of the way it was written. */
export interface ReadClaim {
  readonly claim: Claim;
  readonly notes: readonly Note[];
}

function readEvent(problem: Problem, item: Fields): ClaimEvent {
  const day = readDay(problem, item['date'], 'date');
  const kind = readChoice(problem, EVENT_KINDS, item['type'], 'type');
  const cents = readAmount(problem, item['amount'], 'amount');
  const effect = item['effect'];
  if (kind === 'creditNote') return { kind, day, cents, effect: readChoice(problem, EFFECTS, effect, 'effect') };
  if (effect !== undefined && effect !== null) readChoice(problem, EFFECTS, effect, 'effect');
  return { kind, day, cents };
}

/** `effect` belongs to credit notes; on a payment a valid one is passed over, and said. */
function effectOnPayment(fields: Fields): boolean {
  const events = fields['events'];
  if (!Array.isArray(events)) return false;
  return events.some((event: Fields) => event['type'] === 'payment' && typeof event['effect'] === 'string');
}

/**
 * Reads one case of `entente penalty --batch`, by hand: every field is checked, and the speed
 * of the batch rests here. Absent `formalNotice`, `contractRate`, `events`, `allocation` and
 * `currency` have their usual value.
 * @returns the claim, or a refusal `case.*` whose field is a path such as `events[1].amount`
 */
export function readClaim(fields: Fields): Result<ReadClaim> {
  const problem = noProblem();
  const country = readChoice(problem, COUNTRIES, fields['country'], 'country');
  const allocation = fields['allocation'];
  const claim: Claim = {
    country,
    debtor: readChoice(problem, DEBTORS, fields['debtor'], 'debtor'),
    principalCents: readAmount(problem, fields['principal'], 'principal'),
    currency: readCurrency(problem, fields['currency'], country),
    dueDay: readDay(problem, fields['dueDate'], 'dueDate'),
    formalNotice: readDayOrNull(problem, fields['formalNotice'], 'formalNotice'),
    agreedPpm: readPercentOrNull(problem, fields['contractRate'], 'contractRate'),
    asOf: readDay(problem, fields['asOf'], 'asOf'),
    events: readList(problem, fields['events'], 'events', readEvent),
    allocation:
      allocation === undefined || allocation === null
        ? 'interest-first'
        : readChoice(problem, ALLOCATIONS, allocation, 'allocation'),
  };
  return problem.first === null ? done({ claim, notes: notesOnUnused(fields) }) : refused(problem.first);
}
