import { sql } from 'kysely';
import { type Day, parseDay } from '#kernel/day.js';
import { civilDay } from '#shell/clock.js';

/**
 * Columns that tell, of each `letter` of a query, how many mails carried it and when the first of them was sent.
 * With `dayReached` they are the one rule for every clock that a letter starts.
 */
export const mailsOfLetter = () =>
  [
    sql<
      number | string
    >`(select count(*) from outbox where outbox.subject_id = letter.id and outbox.kind = 'letter')`.as('mails'),
    sql<
      string | null
    >`(select min(outbox.settled_at) from outbox where outbox.subject_id = letter.id and outbox.kind = 'letter' and outbox.state = 'sent')`.as(
      'mailed_at',
    ),
  ] as const;

interface Letter {
  readonly as_of: string;
  readonly mails: number | string;
  readonly mailed_at: string | null;
}

/**
 * The day from which an issued letter counts: its own when Entente never mailed it (it went by post), that of its
 * mail otherwise; undefined when it was to leave by mail and has not: an unsent letter starts no clock.
 */
export function dayReached({ as_of, mails, mailed_at }: Letter): Day | undefined {
  const own = parseDay(as_of);
  if (own === undefined) throw new Error(`not a day: ${as_of}`);
  if (Number(mails) === 0) return own;
  return mailed_at === null ? undefined : Math.max(own, civilDay(Date.parse(mailed_at)));
}

/** The first day on which a formal notice reached the client of each invoice, from the notices that claim it. */
export function firstNotices(rows: readonly (Letter & { readonly invoice_id: string })[]): Map<string, Day> {
  const first = new Map<string, Day>();
  for (const row of rows) {
    const day = dayReached(row);
    if (day !== undefined) first.set(row.invoice_id, Math.min(day, first.get(row.invoice_id) ?? day));
  }
  return first;
}
