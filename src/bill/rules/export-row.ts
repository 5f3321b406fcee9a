import { formatDay } from '#kernel/day.js';
import { formatCents } from '#kernel/money.js';
import type { BillKind } from '../facts/bill.js';
import { type BillState, type Entry, openCents, stateOf } from './register/entry.js';

/** Amounts of a document issued here, as its row holds them. */
export interface DocumentAmounts {
  readonly kind: BillKind;
  readonly net_cents: number;
  readonly vat_cents: number;
  readonly total_cents: number;
  readonly offered_cents: number;
}

interface RowWords {
  readonly kinds: Readonly<Record<BillKind | 'opening', string>>;
  readonly states: Readonly<Record<BillState, string>>;
}

/** A line of the register as a row of the CSV export; the amounts of credit notes are negative there. */
export function exportRow(
  entry: Entry,
  name: string,
  amounts: DocumentAmounts | undefined,
  words: RowWords,
  today: number,
): string[] {
  const sign = entry.kind === 'creditNote' ? -1 : 1;
  const money = (cents: number | undefined): string => (cents === undefined ? '' : formatCents(cents * sign + 0));
  return [
    entry.number,
    words.kinds[amounts?.kind ?? entry.kind],
    name,
    entry.label ?? '',
    formatDay(entry.issued),
    entry.due === null ? '' : formatDay(entry.due),
    entry.currency,
    money(amounts?.net_cents),
    money(amounts?.vat_cents),
    amounts ? money(amounts.total_cents) : formatCents(entry.totalCents),
    money(amounts?.offered_cents),
    formatCents(openCents(entry)),
    words.states[stateOf(entry, today)],
  ];
}
