import type {
  AllocationRecord,
  ClientRecord,
  ControlCents,
  CreditNoteRecord,
  Duplicates,
  InvoiceRecord,
  PaymentRecord,
  Records,
} from '#intake/facts.js';
import { type Day, formatDay } from '#kernel/day.js';
import { formatCents } from '#kernel/money.js';
import type { IssueCollector, SkipCounter } from '../issues.js';
import { keyMaker } from '../keys.js';
import { type Layout, type Row, readRow } from './read-row.js';
import { flagOf } from './words.js';

const DUPLICATE_LINES_KEPT = 1_000;

/** What the rows of a file add up to. */
export interface RowsRecords {
  readonly records: Records;
  readonly duplicates: Duplicates;
  readonly period: { readonly from: Day; readonly to: Day } | null;
  /** Sums of the amount columns over all rows read, repeated ones too: what a spreadsheet would say. */
  readonly control: readonly ControlCents[];
}

/** Turns rows into records one by one; a row that repeats another in every column read counts once. */
export class RecordMaker {
  readonly #layout: Layout;
  readonly #errors: IssueCollector;
  readonly #warnings: IssueCollector;
  readonly #skipped: SkipCounter;
  readonly #columns: readonly number[];
  readonly #key = keyMaker();
  readonly #clients = new Map<string, ClientRecord>();
  /** How often each name stands under a code. */
  readonly #names = new Map<string, Map<string, number>>();
  readonly #invoices: InvoiceRecord[] = [];
  readonly #creditNotes: CreditNoteRecord[] = [];
  readonly #payments: PaymentRecord[] = [];
  readonly #allocations: AllocationRecord[] = [];
  readonly #signatures = new Set<string>();
  readonly #numbers = new Map<string, string>();
  readonly #duplicateLines: number[] = [];
  readonly #sums = new Map<string, ControlCents>();
  #duplicates = 0;
  #from: Day = Number.POSITIVE_INFINITY;
  #to: Day = Number.NEGATIVE_INFINITY;

  constructor(layout: Layout, errors: IssueCollector, warnings: IssueCollector, skipped: SkipCounter) {
    this.#layout = layout;
    this.#errors = errors;
    this.#warnings = warnings;
    this.#skipped = skipped;
    this.#columns = [...layout.at.values()];
  }

  add(cells: readonly string[], line: number): void {
    const row = readRow(cells, line, this.#layout, this.#errors, this.#warnings, this.#skipped);
    if (!row) return;
    this.#sum(row);
    if (this.#isDuplicate(cells, line) && !this.#layout.keepDuplicates) return;
    this.#from = Math.min(this.#from, row.issuedOn);
    this.#to = Math.max(this.#to, row.paidOn ?? row.issuedOn);
    this.#addClient(row);
    if (row.kind === 'payment') this.#addLoosePayment(row);
    else if (row.kind === 'creditNote' || row.amount < 0) this.#addCreditNote(row);
    else this.#addInvoice(row);
  }

  finish(): RowsRecords {
    const varying = [...this.#names.values()].filter((names) => names.size > 1).length;
    if (varying > 0) this.#warnings.add(0, 'clientName', 'clientNamesVary', String(varying));
    return {
      records: {
        clients: [...this.#clients.values()].map((client) => ({ ...client, name: this.#nameOf(client.code) })),
        invoices: this.#invoices,
        creditNotes: this.#creditNotes,
        payments: this.#payments,
        refunds: [],
        allocations: this.#allocations,
      },
      duplicates: { rows: this.#duplicates, lines: this.#duplicateLines, kept: this.#layout.keepDuplicates },
      period: this.#from <= this.#to ? { from: this.#from, to: this.#to } : null,
      control: [...this.#sums.values()],
    };
  }

  #sum(row: Row): void {
    const { at, titles } = this.#layout;
    for (const [target, cents] of [
      ['amount', row.amount],
      ['openAmount', row.open],
    ] as const) {
      const column = at.get(target);
      if (column === undefined || cents === undefined) continue;
      const name = `${target}\t${row.currency}`;
      const before = this.#sums.get(name)?.cents ?? 0;
      this.#sums.set(name, { field: titles[column] ?? '', currency: row.currency, cents: before + cents });
    }
  }

  #isDuplicate(cells: readonly string[], line: number): boolean {
    const signature = this.#columns.map((column) => (cells[column] ?? '').trim()).join('\u0001');
    if (!this.#signatures.has(signature)) {
      this.#signatures.add(signature);
      return false;
    }
    this.#duplicates += 1;
    if (this.#duplicateLines.length < DUPLICATE_LINES_KEPT) this.#duplicateLines.push(line);
    return true;
  }

  #addClient(row: Row): void {
    const stated = row.text('clientName');
    if (stated !== '') {
      const names = this.#names.get(row.client) ?? new Map<string, number>();
      this.#names.set(row.client, names.set(stated, (names.get(stated) ?? 0) + 1));
    }
    if (this.#clients.has(row.client)) return;
    const email = row.text('email');
    const country = row.text('country');
    this.#clients.set(row.client, {
      code: row.client,
      name: row.client,
      ...(email.includes('@') ? { email } : {}),
      ...(/^[A-Z]{2}$/.test(country) ? { country } : {}),
    });
  }

  /** The name that stands most often under a code, the first of equals; the code itself where none does. */
  #nameOf(code: string): string {
    const names = [...(this.#names.get(code) ?? [])];
    return names.reduce((best, name) => (name[1] > best[1] ? name : best), names[0] ?? [code, 0])[0];
  }

  #addInvoice(row: Row): void {
    this.#warnOfOtherFacts(row);
    const disputed = flagOf(row.text('disputed'));
    const electronic = flagOf(row.text('electronic'));
    const keyDay = row.issueAssumed ? (row.dueOn ?? row.issuedOn) : row.issuedOn;
    const key = this.#key('invoice', row.client, keyDay, row.number, row.amount);
    this.#invoices.push({
      ...common(row),
      key,
      amount: row.amount,
      number: row.number || `${formatDay(row.dueOn ?? row.issuedOn)} · ${formatCents(row.amount)}`,
      numberAssumed: row.number === '',
      issuedOn: row.issuedOn,
      issueAssumed: row.issueAssumed,
      ...(row.dueOn === undefined ? {} : { dueOn: row.dueOn }),
      ...(disputed === undefined ? {} : { disputed }),
      ...(electronic === undefined ? {} : { electronic }),
    });
    if (row.paid > 0) this.#addPayment(row, key);
  }

  /** The same number with another date or amount: both rows count, and it is told. */
  #warnOfOtherFacts(row: Row): void {
    if (row.number === '') return;
    const name = `${row.client}\t${row.number}`;
    const facts = `${row.issuedOn} ${row.amount}`;
    if ((this.#numbers.get(name) ?? facts) !== facts)
      this.#warnings.add(row.line, 'number', 'sameNumberDiffers', row.number);
    this.#numbers.set(name, facts);
  }

  #addPayment(row: Row, invoice: string): void {
    const paidOn = row.paidOn ?? row.dueOn ?? row.issuedOn;
    const dateAssumed = row.paidOn === undefined;
    if (dateAssumed) this.#skipped.add('paymentDateMissing', row.paid);
    const key = this.#key(dateAssumed ? 'undated' : 'stated', row.client, paidOn, row.number, row.paid);
    this.#payments.push({
      ...common(row),
      key,
      amount: row.paid,
      paidOn,
      reference: row.number,
      method: 'stated',
      dateAssumed,
    });
    const amount = Math.min(row.paid, row.amount);
    this.#allocations.push({ invoice, credit: key, amount, on: Math.max(paidOn, row.issuedOn), basis: 'stated' });
  }

  #addCreditNote(row: Row): void {
    const amount = Math.abs(row.amount);
    this.#creditNotes.push({
      ...common(row),
      key: this.#key('creditNote', row.client, row.issuedOn, row.number, amount),
      amount,
      kind: 'creditNote',
      number: row.number || formatDay(row.issuedOn),
      issuedOn: row.issuedOn,
    });
  }

  #addLoosePayment(row: Row): void {
    const amount = Math.abs(row.amount);
    const paidOn = row.paidOn ?? row.issuedOn;
    this.#payments.push({
      ...common(row),
      key: this.#key('stated', row.client, paidOn, row.number, amount),
      amount,
      paidOn,
      reference: row.number,
      method: 'stated',
      dateAssumed: false,
    });
  }
}

const common = (row: Row) => ({ client: row.client, currency: row.currency, label: '', line: row.line });
