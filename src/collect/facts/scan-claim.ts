import { COUNTRIES, DEBTORS } from '#law/regime.js';
import { ALLOCATIONS, type Claim, type ClaimEvent, EFFECTS, EVENT_KINDS } from './claim.js';
import { Scan, wordBytes } from './scan.js';

const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const QUOTE = 34;

const NAMES = [
  'id',
  'country',
  'debtor',
  'principal',
  'currency',
  'dueDate',
  'formalNotice',
  'contractRate',
  'asOf',
  'events',
  'allocation',
] as const;
const EVENT_NAMES = ['date', 'type', 'amount', 'effect'] as const;

/** Most events read at this speed; a longer list is left to the ordinary reader. */
const EVENTS_MAX = 100;

const bytesOf = (words: readonly string[]): readonly Uint8Array[] => words.map(wordBytes);
const BYTES = {
  names: bytesOf(NAMES),
  eventNames: bytesOf(EVENT_NAMES),
  eventTypes: bytesOf(EVENT_KINDS),
  effects: bytesOf(EFFECTS),
  allocations: bytesOf(ALLOCATIONS),
  countries: bytesOf(COUNTRIES),
  debtors: bytesOf(DEBTORS),
};

/** Bits of the members met: all of them must be. */
const ALL = (1 << NAMES.length) - 1;
const EVENT_NEEDED = 0b111;

const CURRENCY = /^[A-Z]{3}$/;

function scanEvent(scan: Scan): ClaimEvent {
  let seen = 0;
  let day = 0;
  let type = 0;
  let cents = 0;
  let effect = -1;
  scan.expect(OPEN_OBJECT);
  do {
    const member = scan.name(BYTES.eventNames);
    seen |= 1 << member;
    if (member === 0) day = scan.day();
    else if (member === 1) type = scan.word(BYTES.eventTypes);
    else if (member === 2) cents = scan.cents();
    else effect = scan.takeNull() ? -1 : scan.word(BYTES.effects);
  } while (!scan.stopped && scan.takeComma());
  scan.expect(CLOSE_OBJECT);
  // An effect on a payment is to be remarked on, a credit note without one is refused.
  if ((seen & EVENT_NEEDED) !== EVENT_NEEDED || (type === 0) !== (effect === -1)) scan.stopped = true;
  if (type === 0) return { kind: 'payment', day, cents };
  return { kind: 'creditNote', day, cents, effect: EFFECTS[effect] ?? 'fromDate' };
}

function scanEvents(scan: Scan): readonly ClaimEvent[] {
  const events: ClaimEvent[] = [];
  scan.expect(OPEN_LIST);
  if (scan.take(CLOSE_LIST)) return events;
  do {
    events.push(scanEvent(scan));
    if (events.length > EVENTS_MAX) scan.stopped = true;
  } while (!scan.stopped && scan.takeComma());
  scan.expect(CLOSE_LIST);
  return events;
}

type Draft = { -readonly [Field in keyof Claim]: Claim[Field] };

/** A claim read in place, and where its id stands in the line, quotes included. */
export interface ScannedClaim {
  readonly claim: Claim;
  readonly idFrom: number;
  readonly idTo: number;
}

function scanCurrency(scan: Scan): string {
  const currency = scan.text();
  if (!CURRENCY.test(currency)) scan.stopped = true;
  return currency;
}

function scanMember(scan: Scan, draft: Draft, member: number): void {
  switch (NAMES[member]) {
    case 'country':
      draft.country = COUNTRIES[scan.word(BYTES.countries)] ?? 'FR';
      break;
    case 'debtor':
      draft.debtor = DEBTORS[scan.word(BYTES.debtors)] ?? 'business';
      break;
    case 'principal':
      draft.principalCents = scan.cents();
      break;
    case 'currency':
      draft.currency = scanCurrency(scan);
      break;
    case 'dueDate':
      draft.dueDay = scan.day();
      break;
    case 'formalNotice':
      draft.formalNotice = scan.takeNull() ? null : scan.day();
      break;
    case 'contractRate':
      draft.agreedPpm = scan.takeNull() ? null : scan.percent();
      break;
    case 'asOf':
      draft.asOf = scan.day();
      break;
    case 'events':
      draft.events = scanEvents(scan);
      break;
    default:
      draft.allocation = ALLOCATIONS[scan.word(BYTES.allocations)] ?? 'interest-first';
  }
}

function emptyDraft(): Draft {
  return {
    country: 'FR',
    debtor: 'business',
    principalCents: 0,
    currency: '',
    dueDay: 0,
    formalNotice: null,
    agreedPpm: null,
    asOf: 0,
    events: [],
    allocation: 'interest-first',
  };
}

/**
 * Reads a case of `entente penalty --batch` in place when it is spelled plainly and complete:
 * about twice as fast as parsing the line and checking its fields.
 * @returns undefined for every other line, good or bad: `readClaim` then decides
 */
export function scanClaim(bytes: Uint8Array, from: number, end: number): ScannedClaim | undefined {
  const scan = new Scan(bytes, from, end);
  const draft = emptyDraft();
  let seen = 0;
  let idFrom = 0;
  let idTo = 0;
  scan.expect(OPEN_OBJECT);
  do {
    const member = scan.name(BYTES.names);
    seen |= 1 << member;
    if (member > 0) scanMember(scan, draft, member);
    else if (scan.next() === QUOTE) {
      scan.string();
      idFrom = scan.from - 1;
      idTo = scan.to + 1;
    } else {
      scan.whole();
      idFrom = scan.from;
      idTo = scan.to;
    }
  } while (!scan.stopped && scan.takeComma());
  scan.expect(CLOSE_OBJECT);
  return scan.stopped || seen !== ALL || !scan.ended ? undefined : { claim: draft, idFrom, idTo };
}
