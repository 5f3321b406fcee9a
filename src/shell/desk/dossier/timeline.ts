import { civilOf, type Day, parseDay } from '#kernel/day.js';
import { parseCents } from '#kernel/money.js';
import { type Language, sayMoney, sayPercent, sayShortDate } from '#kernel/words.js';
import { sayField } from '#meet/pages/words.js';
import { civilDay } from '#shell/clock.js';
import { deskWords } from '../words.js';
import type { Owed } from './owed.js';
import type { ClientRecords, TimelineRow } from './store.js';

type Json = Readonly<Record<string, unknown>>;

/** What a journal entry tells, read with care: a payload is what some version of the program once wrote. */
export class Facts {
  readonly #payload: Json;

  constructor(payload: Json) {
    this.#payload = payload;
  }

  text(name: string): string {
    const value = this.#payload[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  }

  count(name: string): number {
    const value = this.#payload[name];
    return typeof value === 'number' ? value : 0;
  }

  length(name: string): number {
    const value = this.#payload[name];
    return Array.isArray(value) ? value.length : 0;
  }

  day(name: string, language: Language): string {
    const day = parseDay(this.text(name));
    return day === undefined ? this.text(name) : sayShortDate(civilOf(day), language);
  }

  /** A share, 0 to 1, as a percentage. */
  percent(name: string, language: Language): string {
    return sayPercent(Number(this.text(name)), language);
  }

  money(name: string, language: Language): string {
    const cents = parseCents(this.text(name));
    return cents === undefined ? this.text(name) : sayMoney(cents, this.text('currency') || 'EUR', language);
  }

  /** Changed fields of an identity, each as a phrase. */
  changes(language: Language): string[] {
    const changes = this.#payload['changes'];
    if (typeof changes !== 'object' || changes === null) return [];
    return Object.entries(changes).flatMap(([field, change]) =>
      Array.isArray(change) ? [sayField(field, change[0], change[1], language)] : [],
    );
  }
}

/** The journal entry under which a fact is sealed. */
export interface Seal {
  readonly seq: number;
  readonly hash: string;
}

/** One dated fact of a relation. */
export interface Happening {
  readonly on: Day;
  /** The records do not state this day. */
  readonly assumed: boolean;
  readonly kind: string;
  readonly sentence: (language: Language) => string;
  readonly seal: Seal | null;
  /** Moment of the journal entry that tells it; absent for a fact told by a row. */
  readonly at?: string;
}

/** Facts that the rows themselves tell better. */
const TOLD_BY_ROWS = new Set([
  'invoice.issued',
  'creditNote.issued',
  'payment.received',
  'payment.recorded',
  'payment.reversed',
]);

/** Steps of writing a letter and of a working day that nobody needs to read again. */
export const UNTOLD: ReadonlySet<string> = new Set([
  'letter.edited',
  'letter.refreshed',
  'invoice.draftChanged',
  'invoice.archived',
  'quote.edited',
  'mail.started',
  'mail.deferred',
  'time.started',
  'time.stopped',
  'time.added',
  'time.changed',
  'time.removed',
  'delivery.edited',
]);

function ofEntry(entry: TimelineRow): Happening {
  const payload = entry.payload === null ? null : (JSON.parse(entry.payload) as Json);
  return {
    on: civilDay(Date.parse(entry.at)),
    assumed: false,
    kind: entry.kind,
    at: entry.at,
    seal: { seq: entry.seq, hash: entry.hash },
    sentence: (language) => {
      const { events } = deskWords(language);
      if (payload === null) return events.erased;
      return events.kinds[entry.kind]?.(new Facts(payload)) ?? events.other(entry.kind);
    },
  };
}

const moneyIn = (cents: number, currency: string) => (language: Language) => sayMoney(cents, currency, language);

type SealOf = (row: { readonly created_at: string }) => Seal | null;

function ofInvoice({ invoice, debt }: Owed, sealOf: SealOf): Happening {
  const amount = moneyIn(invoice.total_cents, invoice.currency);
  return {
    on: debt.issued,
    assumed: invoice.issue_assumed === 1,
    kind: 'invoice.issued',
    seal: sealOf(invoice),
    sentence: (language) => {
      const { events } = deskWords(language);
      if (invoice.kind === 'opening') return events.opening(amount(language));
      const due = sayShortDate(civilOf(debt.due.day), language);
      const { assumed, stated } = debt.due;
      const say = assumed ? events.invoiceAssumed : stated ? events.invoiceByTerm : events.invoice;
      return say(invoice.number, amount(language), due, invoice.label ?? '');
    },
  };
}

function ofMovements({ creditNotes, payments }: ClientRecords, sealOf: SealOf): Happening[] {
  const credits = creditNotes.map((note): Happening => {
    const amount = moneyIn(note.total_cents, note.currency);
    return {
      on: parseDay(note.issued_on) ?? 0,
      assumed: false,
      kind: 'creditNote.issued',
      seal: sealOf(note),
      sentence: (language) => deskWords(language).events.creditNote(note.number, amount(language), note.label ?? ''),
    };
  });
  const paid = payments.map((payment): Happening => {
    const amount = moneyIn(Math.abs(payment.amount_cents), payment.currency);
    const say = payment.amount_cents < 0 ? 'refund' : 'payment';
    return {
      on: parseDay(payment.paid_on) ?? 0,
      assumed: payment.date_assumed === 1,
      kind: 'payment.received',
      seal: sealOf(payment),
      sentence: (language) => deskWords(language).events[say](amount(language), payment.label ?? ''),
    };
  });
  return [...credits, ...paid];
}

/** Everything that happened with a client, the latest first, each fact with the entry that seals it. */
export function timelineOf(
  records: ClientRecords,
  owed: readonly Owed[],
  entries: readonly TimelineRow[],
): readonly Happening[] {
  // Every row carries the moment of the transaction that wrote it, and so does the entry that covers it.
  const seals = new Map(entries.map(({ at, seq, hash }) => [at, { seq, hash }]));
  const sealOf: SealOf = ({ created_at }) => seals.get(created_at) ?? null;
  const own = entries.filter(({ kind }) => !TOLD_BY_ROWS.has(kind) && !UNTOLD.has(kind)).map(ofEntry);
  const all = [...own, ...owed.map((one) => ofInvoice(one, sealOf)), ...ofMovements(records, sealOf)];
  return all.sort((a, b) => b.on - a.on || (b.seal?.seq ?? 0) - (a.seal?.seq ?? 0));
}
