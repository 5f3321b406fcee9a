import { before, type Entry } from '#bill/rules/register/entry.js';
import { type Found, findEntries, orderedBy, type Query, type Sort } from '#bill/rules/register/query.js';
import { type Due, dueOf, isTermStated } from '#bill/rules.js';
import type { BusinessTerm, ClientLine, InvoiceLine, NoteLine } from '#bill/store/register.js';
import { type Day, formatDay, parseDay } from '#kernel/day.js';
import type { KeptPages } from '#shell/web/answers.js';

function dayIn(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`not a day: ${text}`);
  return day;
}

/** What a query found, and its pages as written for their readers. */
export interface View {
  readonly found: Found;
  readonly kept: KeptPages;
}

const VIEWS_KEPT = 16;

/**
 * Every invoice and credit note of a business in memory, by issue date, kept true to the records by what the journal
 * says was written since: a page over a hundred thousand invoices costs one pass over an array.
 */
export class Register {
  /** By issue date, then id. */
  readonly entries: Entry[] = [];
  readonly byId = new Map<string, Entry>();
  readonly clients = new Map<string, ClientLine>();
  /** Place in each chain of the journal up to which it is true. */
  readonly seqs: Map<string, number>;
  readonly #business: BusinessTerm;
  #orders = new Map<Sort, readonly Entry[]>();
  #names: ReadonlyMap<string, number> | undefined;
  #views = new Map<string, View>();
  readonly #currencies = new Map<string, string>();

  constructor(seqs: Map<string, number>, business: BusinessTerm) {
    this.seqs = seqs;
    this.#business = business;
  }

  #due(row: Pick<InvoiceLine, 'issued_on' | 'due_on' | 'client_id'>): Due {
    const client = this.clients.get(row.client_id);
    const terms = { term_days: client?.term_days ?? null, term_stated_at: client?.term_stated_at ?? null };
    return dueOf(row, terms.term_days, this.#business.term_days, isTermStated(terms, this.#business));
  }

  /** The one text of an id or a currency that comes with every row. */
  #idOf(clientId: string): string {
    return this.clients.get(clientId)?.id ?? clientId;
  }

  #currency(text: string): string {
    const known = this.#currencies.get(text);
    if (known !== undefined) return known;
    this.#currencies.set(text, text);
    return text;
  }

  invoiceEntry(row: InvoiceLine, settledCents: number, own: boolean): Entry {
    const due = this.#due(row);
    return {
      id: row.id,
      kind: row.kind === 'invoice' ? 'invoice' : 'opening',
      clientId: this.#idOf(row.client_id),
      number: row.number,
      issued: dayIn(row.issued_on),
      due: due.day,
      dueAssumed: due.assumed,
      dueStated: row.due_on !== null,
      currency: this.#currency(row.currency),
      totalCents: row.total_cents,
      settledCents,
      label: row.label,
      disputed: row.disputed === 1,
      own,
    };
  }

  noteEntry(row: NoteLine, own: boolean): Entry {
    return {
      id: row.id,
      kind: 'creditNote',
      clientId: this.#idOf(row.client_id),
      number: row.number,
      issued: dayIn(row.issued_on),
      due: null,
      dueAssumed: false,
      dueStated: false,
      currency: this.#currency(row.currency),
      totalCents: -row.total_cents,
      settledCents: 0,
      label: row.label,
      disputed: false,
      own,
    };
  }

  /** Puts a line in, or in the place of the one that has its id. */
  put(entry: Entry): void {
    const known = this.byId.get(entry.id);
    this.byId.set(entry.id, entry);
    const { entries } = this;
    if (known) {
      entries[this.#placeOf(known)] = entry;
      if (known.issued !== entry.issued) entries.sort((a, b) => (before(a, b) ? -1 : 1));
      return;
    }
    const last = entries.at(-1);
    if (!last || before(last, entry)) entries.push(entry);
    else entries.splice(this.#placeOf(entry), 0, entry);
  }

  /** Where a line stands, or would stand, by halving. */
  #placeOf(entry: Entry): number {
    let [low, high] = [0, this.entries.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (before(this.entries[middle] as Entry, entry)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** A client, new or changed: its due dates follow its term. */
  putClient(client: ClientLine): void {
    const known = this.clients.get(client.id);
    this.clients.set(client.id, client);
    this.#names = undefined;
    if (!known || known.term_days === client.term_days) {
      if (known?.term_stated_at === client.term_stated_at) return;
    }
    for (const entry of this.entries) {
      if (entry.clientId !== client.id || entry.kind === 'creditNote' || entry.dueStated) continue;
      const due = this.#due({ issued_on: formatDay(entry.issued), due_on: null, client_id: client.id });
      entry.due = due.day;
      entry.dueAssumed = due.assumed;
    }
  }

  /** What changed is in: orders made before are made anew when asked for. */
  settle(): void {
    this.#orders = new Map();
    this.#views = new Map();
  }

  /** What a query finds, and the pages written of it, for as long as the records stand. */
  view(query: Query, today: Day): View {
    const key = JSON.stringify([query, today]);
    const known = this.#views.get(key);
    if (known) return known;
    const view = { found: findEntries(this.ordered(query.sort), query, today), kept: new Map() };
    this.#views.set(key, view);
    const [oldest] = this.#views.keys();
    if (this.#views.size > VIEWS_KEPT && oldest !== undefined) this.#views.delete(oldest);
    return view;
  }

  nameOf(clientId: string): string {
    return this.clients.get(clientId)?.name ?? '';
  }

  #nameRanks(): ReadonlyMap<string, number> {
    if (!this.#names) {
      const { compare } = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });
      const sorted = [...this.clients.values()].sort((a, b) => compare(a.name, b.name));
      this.#names = new Map(sorted.map(({ id }, rank) => [id, rank]));
    }
    return this.#names;
  }

  /** Every line in ascending order of a column, sorted once for each state of the records. */
  ordered(sort: Sort): readonly Entry[] {
    const known = this.#orders.get(sort);
    if (known) return known;
    const made = orderedBy(this.entries, sort, this.#nameRanks());
    this.#orders.set(sort, made);
    return made;
  }
}
