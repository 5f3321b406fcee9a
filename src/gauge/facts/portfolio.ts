import type { Day } from '#kernel/day.js';
import type { Cents } from '#kernel/money.js';

/** One invoice as payment behaviour sees it: what was agreed, and what came of it. */
export interface InvoiceFact {
  readonly id: string;
  readonly clientId: string;
  readonly issuedOn: Day;
  /** The issue date is supposed from the due date (a list of invoices may have none): days from issue mean little. */
  readonly issueAssumed: boolean;
  readonly dueOn: Day;
  /** The due date rests on an assumed payment term (an accounting file has none). */
  readonly dueAssumed: boolean;
  readonly amountCents: Cents;
  /** Still unpaid. */
  readonly openCents: Cents;
  readonly currency: string;
  /** Whether the client disputed it; null when nobody recorded it either way. */
  readonly disputed: boolean | null;
  /** Whether the client receives invoices electronically; null when unknown. */
  readonly electronic: boolean | null;
  /** Day on which nothing was left to pay, null while open. */
  readonly settledOn: Day | null;
  /** Credit notes alone settled it: it tells nothing about how the client pays. */
  readonly cancelled: boolean;
  /** The records say that it is paid and not when: it is settled, and tells nothing about days or lateness. */
  readonly undated: boolean;
}

/** `settled` of an invoice that is still open: later than every day. */
export const UNSETTLED = 0x7fffffff;

/** A fact that may be unknown: -1 unknown, 0 no, 1 yes. */
type Tristate = -1 | 0 | 1;

/**
 * All invoices of a business, one column per fact, rows in issue order.
 * Fifty thousand invoices take about 2 MB beside their ids.
 */
export interface Portfolio {
  readonly size: number;
  readonly ids: readonly string[];
  readonly clientIds: readonly string[];
  /** Index into `clientIds`. */
  readonly client: Int32Array;
  readonly issued: Int32Array;
  readonly due: Int32Array;
  /** Day of settlement, `UNSETTLED` while open. */
  readonly settled: Int32Array;
  readonly amount: Float64Array;
  readonly open: Float64Array;
  readonly currencies: readonly string[];
  /** Index into `currencies`. */
  readonly currency: Uint8Array;
  readonly disputed: Int8Array;
  readonly electronic: Int8Array;
  readonly issueAssumed: Uint8Array;
  readonly dueAssumed: Uint8Array;
  readonly cancelled: Uint8Array;
  readonly undated: Uint8Array;
  /** Rows of client `c`, in issue order: `rows[start[c]]` up to `rows[start[c + 1] - 1]`. */
  readonly rows: Int32Array;
  readonly start: Int32Array;
}

const tristate = (flag: boolean | null): Tristate => (flag === null ? -1 : flag ? 1 : 0);

function indexer(): { of: (key: string) => number; keys: string[] } {
  const keys: string[] = [];
  const places = new Map<string, number>();
  const of = (key: string): number => {
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, keys.length);
    return keys.push(key) - 1;
  };
  return { of, keys };
}

/** Groups rows by client, keeping issue order within each. */
function byClient(client: Int32Array, clients: number): Pick<Portfolio, 'rows' | 'start'> {
  const start = new Int32Array(clients + 1);
  for (const c of client) start[c + 1] = (start[c + 1] ?? 0) + 1;
  for (let c = 0; c < clients; c++) start[c + 1] = (start[c + 1] ?? 0) + (start[c] ?? 0);
  const next = start.slice();
  const rows = new Int32Array(client.length);
  client.forEach((c, row) => {
    const place = next[c] ?? 0;
    rows[place] = row;
    next[c] = place + 1;
  });
  return { rows, start };
}

/** Order of issue; on one day by due date and amount, so that renaming a client or an invoice changes nothing. */
function byIssue(a: InvoiceFact, b: InvoiceFact): number {
  return (
    a.issuedOn - b.issuedOn ||
    a.dueOn - b.dueOn ||
    a.amountCents - b.amountCents ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

/** Columns for so many invoices, to be filled. */
function emptyColumns(size: number) {
  return {
    client: new Int32Array(size),
    issued: new Int32Array(size),
    due: new Int32Array(size),
    settled: new Int32Array(size),
    amount: new Float64Array(size),
    open: new Float64Array(size),
    currency: new Uint8Array(size),
    disputed: new Int8Array(size),
    electronic: new Int8Array(size),
    issueAssumed: new Uint8Array(size),
    dueAssumed: new Uint8Array(size),
    cancelled: new Uint8Array(size),
    undated: new Uint8Array(size),
  };
}

/**
 * Arranges invoices as a portfolio, in the order of issue. Nothing computed from it depends on names,
 * nor on ids beyond the order of invoices that are alike in everything.
 */
export function portfolioOf(invoices: readonly InvoiceFact[]): Portfolio {
  const size = invoices.length;
  const columns = emptyColumns(size);
  const clients = indexer();
  const currencies = indexer();
  const ids = new Array<string>(size);
  invoices.toSorted(byIssue).forEach((invoice, row) => {
    ids[row] = invoice.id;
    columns.client[row] = clients.of(invoice.clientId);
    columns.issued[row] = invoice.issuedOn;
    columns.due[row] = invoice.dueOn;
    columns.settled[row] = invoice.settledOn ?? UNSETTLED;
    columns.amount[row] = invoice.amountCents;
    columns.open[row] = invoice.openCents;
    columns.currency[row] = currencies.of(invoice.currency);
    columns.disputed[row] = tristate(invoice.disputed);
    columns.electronic[row] = tristate(invoice.electronic);
    columns.issueAssumed[row] = invoice.issueAssumed ? 1 : 0;
    columns.dueAssumed[row] = invoice.dueAssumed ? 1 : 0;
    columns.cancelled[row] = invoice.cancelled ? 1 : 0;
    columns.undated[row] = invoice.undated ? 1 : 0;
  });
  const grouped = byClient(columns.client, clients.keys.length);
  return { size, ids, clientIds: clients.keys, currencies: currencies.keys, ...columns, ...grouped };
}

/** Whether the settlement of an invoice says when its client paid: not by credit notes alone, nor on a day that nobody recorded. */
export function tellsWhen({ cancelled, undated }: Portfolio, row: number): boolean {
  return cancelled[row] !== 1 && undated[row] !== 1;
}
