import type {
  AllocationRecord,
  ClientRecord,
  CreditNoteRecord,
  ImportIssue,
  InvoiceRecord,
  PaymentRecord,
  Records,
  RefundRecord,
} from '#intake/facts.js';
import { inferMatches } from '../match.js';
import { joinFirm } from './firm.js';
import { resolveOpenings } from './openings.js';
import { type Recognised, recognise } from './recognise.js';

/** What a file changes: only what is new, and what its news makes obsolete. */
export interface Reconciled {
  readonly newClients: readonly ClientRecord[];
  /** Known clients, with the name that they lacked so far. */
  readonly namedClients: readonly ClientRecord[];
  readonly newInvoices: readonly InvoiceRecord[];
  readonly newCreditNotes: readonly CreditNoteRecord[];
  readonly newPayments: readonly PaymentRecord[];
  readonly newRefunds: readonly RefundRecord[];
  readonly newAllocations: readonly AllocationRecord[];
  /** Known allocations that no longer hold: inferences that better knowledge replaces. */
  readonly droppedAllocations: readonly AllocationRecord[];
  /** Known opening balances whose original invoices or payments have now come: to be removed. */
  readonly retiredInvoices: readonly string[];
  readonly retiredPayments: readonly string[];
  /** Due dates for known invoices that had none. */
  readonly dueDates: readonly { readonly invoice: string; readonly dueOn: number }[];
  readonly alreadyKnown: {
    readonly clients: number;
    readonly invoices: number;
    readonly creditNotes: number;
    readonly payments: number;
  };
  /** Opening balances of the file that only repeat known facts. */
  readonly openingResolved: number;
  /** Facts of the file that contradict a known one; the known one stays. */
  readonly conflicts: readonly ImportIssue[];
  /** Invoices fully settled now and not before, and the median of their days to pay. */
  readonly settledInvoices: readonly string[];
  readonly medianDaysToPay: number | null;
  /** The median rests on issue dates assumed from due dates: no settled invoice states its own. */
  readonly medianAssumed: boolean;
  /** Refunds and bounced payments of the file whose payment is not found. */
  readonly looseRefunds: readonly RefundRecord[];
}

export const NOTHING: Records = {
  clients: [],
  invoices: [],
  creditNotes: [],
  payments: [],
  refunds: [],
  allocations: [],
};

/**
 * Compares what a file says with what is known and answers what to write. Whatever the order of the files, however they
 * overlap and however often they come, the outcome is the same and nothing is counted twice.
 * @param known the records of the clients that the file names, with the keys under which they were first brought in
 */
export function reconcile(known: Records, incoming: Records): Reconciled {
  const news = recognise(known, incoming);
  const union: Records = {
    clients: [...known.clients, ...news.clients],
    invoices: [...known.invoices, ...news.invoices],
    creditNotes: [...known.creditNotes, ...news.creditNotes],
    payments: [...known.payments, ...news.payments],
    refunds: [...known.refunds, ...news.refunds],
    allocations: [],
  };
  const isFirm = (allocation: AllocationRecord): boolean => allocation.basis !== 'inferred';
  const knownFirm = known.allocations.filter(isFirm);
  const incomingFirm = news.allocations.filter(isFirm);
  const repeats = resolveOpenings(union, joinFirm(union, knownFirm, incomingFirm, new Map()));
  const kept = <T extends { readonly key: string }>(entries: readonly T[]): T[] =>
    entries.filter((entry) => !repeats.has(entry.key));
  const records: Records = { ...union, invoices: kept(union.invoices), payments: kept(union.payments) };
  const firm = joinFirm(records, knownFirm, incomingFirm, repeats);
  const { allocations: inferred, looseRefunds } = inferMatches(records, firm);
  const loose = new Set(looseRefunds);
  return {
    ...changes(known, news, repeats, [...firm, ...inferred]),
    ...settlements(known, records, [...firm, ...inferred]),
    looseRefunds: news.refunds.filter((entry) => loose.has(entry.key)),
  };
}

type Changes = Omit<Reconciled, 'settledInvoices' | 'medianDaysToPay' | 'medianAssumed' | 'looseRefunds'>;

function changes(
  known: Records,
  news: Recognised,
  repeats: ReadonlyMap<string, readonly string[]>,
  all: readonly AllocationRecord[],
): Changes {
  const repeated = (entries: readonly { readonly key: string }[]): string[] =>
    entries.filter((entry) => repeats.has(entry.key)).map((entry) => entry.key);
  const fresh = <T extends { readonly key: string }>(entries: readonly T[]): T[] =>
    entries.filter((entry) => !repeats.has(entry.key));
  const { added, dropped } = differences(known.allocations, all);
  const resolvedInvoices = repeated(news.invoices).length;
  const resolvedPayments = repeated(news.payments).length;
  return {
    newClients: news.clients,
    namedClients: news.namedClients,
    newInvoices: fresh(news.invoices),
    newCreditNotes: news.creditNotes,
    newPayments: fresh(news.payments),
    newRefunds: news.refunds,
    newAllocations: added,
    droppedAllocations: dropped,
    retiredInvoices: repeated(known.invoices),
    retiredPayments: repeated(known.payments),
    dueDates: news.dueDates,
    alreadyKnown: {
      ...news.alreadyKnown,
      invoices: news.alreadyKnown.invoices + resolvedInvoices,
      payments: news.alreadyKnown.payments + resolvedPayments,
    },
    openingResolved: resolvedInvoices + resolvedPayments,
    conflicts: news.conflicts,
  };
}

function differences(
  known: readonly AllocationRecord[],
  all: readonly AllocationRecord[],
): { added: readonly AllocationRecord[]; dropped: readonly AllocationRecord[] } {
  if (known.length === 0) return { added: all, dropped: [] };
  const nameOf = ({ invoice, credit, amount, on, basis }: AllocationRecord): string =>
    `${invoice}\t${credit}\t${amount}\t${on}\t${basis}`;
  const before = new Set(known.map(nameOf));
  const after = new Set(all.map(nameOf));
  return {
    added: all.filter((allocation) => !before.has(nameOf(allocation))),
    dropped: known.filter((allocation) => !after.has(nameOf(allocation))),
  };
}

/** Invoices that are fully settled now and were not, and how long they took: only those whose dates the records state. */
function settlements(
  known: Records,
  records: Records,
  all: readonly AllocationRecord[],
): Pick<Reconciled, 'settledInvoices' | 'medianDaysToPay' | 'medianAssumed'> {
  const before = paidOf(known.allocations);
  const after = paidOf(all);
  const undated = new Set(records.payments.filter((entry) => entry.dateAssumed).map((entry) => entry.key));
  const payments = new Set(records.payments.map((entry) => entry.key));
  const byInvoice = Map.groupBy(all, (allocation) => allocation.invoice);
  const settled = records.invoices.filter(
    (entry) => after.get(entry.key) === entry.amount && before.get(entry.key) !== entry.amount,
  );
  const days: number[] = [];
  const assumedDays: number[] = [];
  for (const entry of settled) {
    const allocations = byInvoice.get(entry.key) ?? [];
    const isPaid = allocations.some((allocation) => payments.has(allocation.credit));
    if (!isPaid || allocations.some((allocation) => undated.has(allocation.credit))) continue;
    const taken = Math.max(...allocations.map((allocation) => allocation.on)) - entry.issuedOn;
    if (!entry.issueAssumed) days.push(taken);
    else if (entry.openingOn === undefined) assumedDays.push(taken);
  }
  const medianAssumed = days.length === 0 && assumedDays.length > 0;
  return {
    settledInvoices: settled.map((entry) => entry.key),
    medianDaysToPay: medianOf(medianAssumed ? assumedDays : days),
    medianAssumed,
  };
}

function paidOf(allocations: readonly AllocationRecord[]): ReadonlyMap<string, number> {
  const paid = new Map<string, number>();
  for (const { invoice, amount } of allocations) paid.set(invoice, (paid.get(invoice) ?? 0) + amount);
  return paid;
}

/** The middle value, or the mean of the two middle ones; null of nothing. */
function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
