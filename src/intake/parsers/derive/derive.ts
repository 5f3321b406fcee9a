import type {
  AllocationRecord,
  CreditNoteRecord,
  InvoiceRecord,
  PaymentRecord,
  Records,
  RefundRecord,
  SkippedCents,
} from '#intake/facts.js';
import { formatDay } from '#kernel/day.js';
import type { FecLine } from '../fec/lines.js';
import { countSkipped } from '../issues.js';
import { type KeyMaker, keyMaker } from '../keys.js';
import { type Credit, type Debit, settle, type Takeback } from '../match.js';
import { partiesOf } from './clients.js';
import { entriesOf } from './entries.js';
import { joinTies, letteringOf } from './lettering.js';
import { type Movement, movementsOf } from './movements.js';

/** What a FEC says about the clients. */
export interface Derived {
  /** Allocations are those of the bookkeeper's lettering only. */
  readonly records: Records;
  readonly skipped: readonly SkippedCents[];
  readonly unbalanced: readonly { readonly line: number; readonly number: string; readonly cents: number }[];
  readonly period: { readonly from: number; readonly to: number } | null;
  /** Debits less credits of accounts 411, cents. */
  readonly balance: number;
}

/** A FEC is kept in euros (its amounts; a foreign currency is only mentioned beside them). */
export const CURRENCY = 'EUR';

/** Derives clients, invoices, credit notes, payments, refunds and lettered matches from the lines of a FEC. */
export function derive(lines: readonly FecLine[]): Derived {
  const skipped = countSkipped();
  const { entries, unbalanced } = entriesOf(lines);
  const parties = partiesOf(lines);
  const period = periodOf(lines);
  const movements = movementsOf(entries, parties, letteringOf(lines, parties), period?.from ?? 0, skipped);
  if (parties.collectiveLines > 0) skipped.add('collectiveAccount', 0, parties.collectiveLines);
  const records = recordsOf(movements.list, parties.clients, joinTies(movements.ties));
  return { records, skipped: skipped.all(), unbalanced, period, balance: balanceOf(lines) };
}

const balanceOf = (lines: readonly FecLine[]): number =>
  lines.reduce((sum, { account, cents }) => (account.startsWith('411') ? sum + cents : sum), 0);

function periodOf(lines: readonly FecLine[]): Derived['period'] {
  const [first] = lines;
  if (!first) return null;
  let [from, to] = [first.date, first.date];
  for (const { date } of lines) {
    if (date < from) from = date;
    if (date > to) to = date;
  }
  return { from, to };
}

interface Drafts {
  readonly invoices: InvoiceRecord[];
  readonly creditNotes: CreditNoteRecord[];
  readonly payments: PaymentRecord[];
  readonly refunds: RefundRecord[];
  readonly groupOf: Map<string, string>;
  readonly keys: KeyMaker;
}

function recordsOf(
  movements: readonly Movement[],
  clients: Records['clients'],
  rootOf: (group: string) => string,
): Records {
  const drafts: Drafts = {
    invoices: [],
    creditNotes: [],
    payments: [],
    refunds: [],
    groupOf: new Map(),
    keys: keyMaker(),
  };
  for (const movement of movements) {
    const key = draft(movement, drafts);
    const [group] = movement.groups;
    if (group !== undefined) drafts.groupOf.set(key, rootOf(group));
  }
  const { invoices, creditNotes, payments } = drafts;
  const { refunds } = drafts;
  const allocations = settleLettered(drafts);
  const used = new Set([...invoices, ...creditNotes, ...payments, ...refunds].map((entry) => entry.client));
  return {
    clients: clients.filter((client) => used.has(client.code)),
    invoices,
    creditNotes,
    payments,
    refunds,
    allocations,
  };
}

/** Makes the record of a movement and answers its key. */
function draft(movement: Movement, drafts: Drafts): string {
  switch (movement.meaning) {
    case 'invoice':
      return add(drafts.invoices, movement.opening ? broughtForward(movement, drafts) : invoice(movement, drafts));
    case 'creditNote':
    case 'writeOff':
      return add(drafts.creditNotes, creditNote(movement, movement.meaning, drafts));
    case 'refund':
    case 'otherDebit':
      return add(drafts.refunds, refund(movement, drafts));
    default:
      return add(drafts.payments, payment(movement, movement.meaning, drafts));
  }
}

function add<T extends { readonly key: string }>(list: T[], entry: T): string {
  list.push(entry);
  return entry.key;
}

const common = ({ party, line, amount }: Movement) => ({
  client: party.client,
  amount,
  currency: CURRENCY,
  label: line.label,
  line: line.line,
});

/** A document number has a digit; `x` or `BO` stands for none. */
const isNumber = (reference: string): boolean => /\d/.test(reference);
const numberOf = (line: FecLine): string =>
  isNumber(line.reference) ? line.reference : line.number || `${line.journal} ${formatDay(line.date)}`;

/** Days between the document and its entry within which the document's own date is believed. */
const PIECE_BEFORE = 366;
const PIECE_AFTER = 31;

function documentDay({ pieceDate, date }: FecLine): number {
  return pieceDate !== undefined && pieceDate >= date - PIECE_BEFORE && pieceDate <= date + PIECE_AFTER
    ? pieceDate
    : date;
}

function invoice(movement: Movement, { keys }: Drafts): InvoiceRecord {
  const { line, reference } = movement;
  const issuedOn = documentDay(line);
  return {
    ...common(movement),
    key: keys('invoice', movement.party.client, issuedOn, isNumber(reference) ? reference : '', movement.amount),
    number: numberOf(line),
    numberAssumed: !isNumber(reference),
    issuedOn,
    issueAssumed: false,
    ...(line.dueOn === undefined ? {} : { dueOn: line.dueOn }),
  };
}

/** An opening balance: it keeps the date and the number of the invoice only where the file gives them. */
function broughtForward(movement: Movement, { keys }: Drafts): InvoiceRecord {
  const { line, reference } = movement;
  const known = isNumber(reference) && line.pieceDate !== undefined && line.pieceDate < line.date;
  const issuedOn = line.pieceDate !== undefined && line.pieceDate < line.date ? line.pieceDate : line.date;
  return {
    ...common(movement),
    key: keys(
      `opening ${formatDay(line.date)}`,
      movement.party.client,
      issuedOn,
      known ? reference : '',
      movement.amount,
    ),
    number: known ? reference : `AN ${formatDay(issuedOn)}`,
    numberAssumed: !known,
    issuedOn,
    issueAssumed: !known,
    openingOn: line.date,
    ...(line.dueOn === undefined ? {} : { dueOn: line.dueOn }),
  };
}

function creditNote(movement: Movement, kind: 'creditNote' | 'writeOff', { keys }: Drafts): CreditNoteRecord {
  const { line, reference } = movement;
  const issuedOn = kind === 'creditNote' ? documentDay(line) : line.date;
  return {
    ...common(movement),
    key: keys(kind, movement.party.client, issuedOn, isNumber(reference) ? reference : '', movement.amount),
    kind,
    number: numberOf(line),
    issuedOn,
  };
}

function payment(movement: Movement, method: 'bank' | 'bill' | 'deposit' | 'offset', { keys }: Drafts): PaymentRecord {
  const { line, reference, opening } = movement;
  const paidOn = opening && line.pieceDate !== undefined && line.pieceDate < line.date ? line.pieceDate : line.date;
  const dated = line.pieceDate !== undefined && line.pieceDate < line.date && isNumber(reference);
  const kind = opening ? (`openingCredit ${formatDay(line.date)}` as const) : 'payment';
  return {
    ...common(movement),
    key: keys(kind, movement.party.client, paidOn, isNumber(reference) ? reference : '', movement.amount),
    paidOn,
    reference,
    method: opening ? 'opening' : method,
    dateAssumed: opening && !dated,
    ...(opening ? { openingOn: line.date } : {}),
  };
}

function refund(movement: Movement, { keys }: Drafts): RefundRecord {
  const { line, reference } = movement;
  const kind = movement.meaning === 'refund' ? 'refund' : 'otherDebit';
  return {
    ...common(movement),
    key: keys(kind, movement.party.client, line.date, isNumber(reference) ? reference : '', movement.amount),
    on: line.date,
    reference,
  };
}

/** Matches within each lettering group: by document number, by amount, then oldest first. */
function settleLettered(drafts: Drafts): AllocationRecord[] {
  const { groupOf } = drafts;
  const debits = new Map<string, Debit[]>();
  const credits = new Map<string, Credit[]>();
  const takebacks = new Map<string, Takeback[]>();
  const put = <T extends { readonly key: string }>(map: Map<string, T[]>, entry: T): void => {
    const group = groupOf.get(entry.key);
    if (group === undefined) return;
    const list = map.get(group);
    if (list) list.push(entry);
    else map.set(group, [entry]);
  };
  for (const entry of drafts.invoices)
    put(debits, { key: entry.key, on: entry.issuedOn, open: entry.amount, number: entry.number });
  for (const entry of drafts.creditNotes)
    put(credits, { key: entry.key, on: entry.issuedOn, open: entry.amount, reference: entry.number });
  for (const entry of drafts.payments)
    put(credits, { key: entry.key, on: entry.paidOn, open: entry.amount, reference: entry.reference });
  for (const entry of drafts.refunds)
    put(takebacks, { key: entry.key, on: entry.on, open: entry.amount, reference: entry.reference });
  const allocations: AllocationRecord[] = [];
  for (const [group, invoices] of debits) {
    const settled = settle(invoices, credits.get(group) ?? [], takebacks.get(group) ?? [], true);
    for (const allocation of settled.allocations) allocations.push({ ...allocation, basis: 'lettering' });
  }
  return allocations;
}
