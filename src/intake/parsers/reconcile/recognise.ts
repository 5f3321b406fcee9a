import type { ClientRecord, ImportIssue, InvoiceRecord, PaymentRecord, Records } from '#intake/facts.js';
import { formatCents } from '#kernel/money.js';
import { kindOf } from '../keys.js';

/** The facts of a file that are not known yet; its allocations speak of known facts by their known keys. */
export interface Recognised extends Records {
  /** Known clients whose name was only their code, with the name that the file gives them. */
  readonly namedClients: readonly ClientRecord[];
  readonly dueDates: readonly { readonly invoice: string; readonly dueOn: number }[];
  readonly alreadyKnown: {
    readonly clients: number;
    readonly invoices: number;
    readonly creditNotes: number;
    readonly payments: number;
  };
  readonly conflicts: readonly ImportIssue[];
}

/** Days by which two sources may date the same invoice differently. */
const SAME_INVOICE_DAYS = 31;

/** Tells new facts from known ones: by content key, or, from another kind of source, by number and amount. */
export function recognise(known: Records, incoming: Records): Recognised {
  const knownClients = new Map(known.clients.map((client) => [client.code, client]));
  const invoices = recogniseInvoices(known, incoming);
  const payments = recognisePayments(known, incoming, invoices.sameAs);
  const creditNoteKeys = new Set(known.creditNotes.map((entry) => entry.key));
  const refundKeys = new Set(known.refunds.map((entry) => entry.key));
  const clients = incoming.clients.filter((client) => !knownClients.has(client.code));
  const creditNotes = incoming.creditNotes.filter((entry) => !creditNoteKeys.has(entry.key));
  const same = (key: string): string => invoices.sameAs.get(key) ?? payments.sameAs.get(key) ?? key;
  return {
    clients,
    namedClients: incoming.clients.filter((client) => givesName(client, knownClients.get(client.code))),
    invoices: invoices.fresh,
    creditNotes,
    payments: payments.fresh,
    refunds: incoming.refunds.filter((entry) => !refundKeys.has(entry.key)),
    allocations: incoming.allocations.map((allocation) => ({
      ...allocation,
      invoice: same(allocation.invoice),
      credit: same(allocation.credit),
    })),
    dueDates: invoices.dueDates,
    alreadyKnown: {
      clients: incoming.clients.length - clients.length,
      invoices: incoming.invoices.length - invoices.fresh.length,
      creditNotes: incoming.creditNotes.length - creditNotes.length,
      payments: incoming.payments.length - payments.fresh.length,
    },
    conflicts: invoices.conflicts,
  };
}

/** Whether a file names a client that is known by its code only. */
function givesName(client: ClientRecord, known: ClientRecord | undefined): boolean {
  return known !== undefined && known.name === known.code && !known.nameTyped && client.name !== client.code;
}

interface RecognisedInvoices {
  readonly fresh: InvoiceRecord[];
  readonly sameAs: Map<string, string>;
  readonly dueDates: { invoice: string; dueOn: number }[];
  readonly conflicts: ImportIssue[];
}

function recogniseInvoices(known: Records, incoming: Records): RecognisedInvoices {
  const result: RecognisedInvoices = { fresh: [], sameAs: new Map(), dueDates: [], conflicts: [] };
  const byKey = new Map(known.invoices.map((entry) => [entry.key, entry]));
  const incomingKeys = new Set(incoming.invoices.map((entry) => entry.key));
  const numbered = known.invoices.filter((entry) => !entry.numberAssumed && !incomingKeys.has(entry.key));
  const byNumber = Map.groupBy(numbered, (entry) => `${entry.client}\t${entry.number}`);
  for (const entry of incoming.invoices) {
    const twin =
      byKey.get(entry.key) ?? takeTwin(entry, byNumber.get(`${entry.client}\t${entry.number}`), result.conflicts);
    if (!twin) {
      result.fresh.push(entry);
      continue;
    }
    result.sameAs.set(entry.key, twin.key);
    if (twin.dueOn === undefined && entry.dueOn !== undefined)
      result.dueDates.push({ invoice: twin.key, dueOn: entry.dueOn });
  }
  return result;
}

/**
 * The known invoice of the same client and number, brought by another source (same amount, dates close) or since changed
 * (same date, another amount, which is told). Each known invoice is found once.
 */
function takeTwin(
  entry: InvoiceRecord,
  candidates: InvoiceRecord[] | undefined,
  conflicts: ImportIssue[],
): InvoiceRecord | undefined {
  if (!candidates || entry.numberAssumed) return undefined;
  const sameKind = candidates.filter(
    (candidate) => candidate.openingOn === entry.openingOn && candidate.currency === entry.currency,
  );
  const near = (candidate: InvoiceRecord): boolean =>
    Math.abs(candidate.issuedOn - entry.issuedOn) <= SAME_INVOICE_DAYS;
  const twin =
    sameKind.find((candidate) => candidate.amount === entry.amount && near(candidate)) ??
    sameKind.find((candidate) => candidate.issuedOn === entry.issuedOn);
  if (!twin) return undefined;
  candidates.splice(candidates.indexOf(twin), 1);
  if (twin.amount !== entry.amount) {
    const excerpt = `${entry.client} ${entry.number}: ${formatCents(twin.amount)} / ${formatCents(entry.amount)}`;
    conflicts.push({ line: entry.line, field: '', reason: 'differsFromKnown', excerpt });
  }
  return twin;
}

interface RecognisedPayments {
  readonly fresh: PaymentRecord[];
  readonly sameAs: Map<string, string>;
}

/**
 * A payment that a list of invoices states may be known from the accounts, and the other way round. Of a known invoice
 * only what is newly stated as paid counts.
 */
function recognisePayments(
  known: Records,
  incoming: Records,
  sameInvoice: ReadonlyMap<string, string>,
): RecognisedPayments {
  const result: RecognisedPayments = { fresh: [], sameAs: new Map() };
  const keys = new Set(known.payments.map((entry) => entry.key));
  const twins = Map.groupBy(known.payments, factOf);
  const paid = paidInvoices(known);
  const invoiceOf = new Map(incoming.allocations.map((allocation) => [allocation.credit, allocation.invoice]));
  for (const entry of incoming.payments) {
    if (keys.has(entry.key)) continue;
    const candidates = twins.get(factOf(entry)) ?? [];
    const at = candidates.findIndex((candidate) => isStated(candidate.key) !== isStated(entry.key));
    if (at >= 0) {
      for (const twin of candidates.splice(at, 1)) result.sameAs.set(entry.key, twin.key);
      continue;
    }
    const invoice = isStated(entry.key) ? sameInvoice.get(invoiceOf.get(entry.key) ?? '') : undefined;
    const amount = entry.amount - (invoice === undefined ? 0 : (paid.get(invoice) ?? 0));
    if (amount > 0) result.fresh.push(amount === entry.amount ? entry : { ...entry, amount });
  }
  return result;
}

const factOf = (entry: PaymentRecord): string => `${entry.client}\t${entry.paidOn}\t${entry.amount}\t${entry.currency}`;

function isStated(key: string): boolean {
  const kind = kindOf(key);
  return kind === 'stated' || kind === 'undated';
}

function paidInvoices(known: Records): ReadonlyMap<string, number> {
  const paid = new Map<string, number>();
  for (const { invoice, amount } of known.allocations) paid.set(invoice, (paid.get(invoice) ?? 0) + amount);
  return paid;
}
