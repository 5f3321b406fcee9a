import { formatDay } from '#kernel/day.js';
import type { Refusal } from '#kernel/refusal.js';
import { epcPayload } from '#paper/code.js';
import type { Ledger, LetterKind, ReminderInput } from './facts.js';
import { LETTER_KINDS } from './facts.js';

/** Three in four late payers settle within a fortnight (method 5.2): a formal notice before wastes goodwill. */
const NOTICE_NOT_BEFORE_DAYS = 14;

function assumedDue({ claims }: ReminderInput): Refusal[] {
  const numbers = claims.filter(({ dueAssumed }) => dueAssumed).map(({ number }) => number);
  if (numbers.length === 0) return [];
  return [
    { code: 'letter.assumedDue', values: { count: numbers.length, numbers: numbers.join(', ') }, records: numbers },
  ];
}

function earlyNotice(kind: LetterKind, { claims, asOf }: ReminderInput): Refusal[] {
  const late = Math.max(...claims.map(({ due }) => asOf - due));
  if (kind !== 'formalNotice' || late >= NOTICE_NOT_BEFORE_DAYS) return [];
  return [{ code: 'letter.earlyNotice', values: { days: late } }];
}

function skippedLevel(kind: LetterKind, { earlier }: ReminderInput): Refusal[] {
  const level = LETTER_KINDS.indexOf(kind);
  const reached = Math.max(-1, ...earlier.map((letter) => LETTER_KINDS.indexOf(letter.kind)));
  const missed = LETTER_KINDS[reached + 1];
  return missed && level > reached + 1 ? [{ code: 'letter.skipsLevel', values: { missed } }] : [];
}

function sameDay({ earlier, asOf }: ReminderInput): Refusal[] {
  return earlier.some(({ issued }) => issued === asOf)
    ? [{ code: 'letter.sameDay', values: { day: formatDay(asOf) } }]
    : [];
}

function noCode({ account, currency, claims }: ReminderInput, { askCents }: Ledger): readonly Refusal[] {
  if (!account) return [{ code: 'letter.noAccount' }];
  const reference = claims.map(({ number }) => number).join(' ');
  const payload = epcPayload({ ...account, currency, amountCents: askCents, reference });
  return payload.ok ? [] : payload.refusals;
}

/** What the user should know before this letter leaves; nothing of it is printed. */
export function warningsOf(kind: LetterKind, input: ReminderInput, ledger: Ledger): Refusal[] {
  return [
    ...assumedDue(input),
    ...earlyNotice(kind, input),
    ...skippedLevel(kind, input),
    ...sameDay(input),
    ...noCode(input, ledger),
  ];
}
