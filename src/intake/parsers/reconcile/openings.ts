import type { AllocationRecord, CreditNoteRecord, InvoiceRecord, PaymentRecord, Records } from '#intake/facts.js';
import type { Day } from '#kernel/day.js';
import { inferMatches } from '../match.js';

/** The invoices (or payments) that an opening balance repeats. */
export type Repeats = ReadonlyMap<string, readonly string[]>;

interface Item {
  readonly key: string;
  readonly name: string;
  readonly on: Day;
  /** Whole amount, and what was open on the day of the opening: by lettering alone, and by inference too. */
  readonly lettered: number;
  readonly open: number;
}

/**
 * Finds which opening balances only repeat what the records of the years before already hold, whichever file came first:
 * by number and amount, by amount, and at last by the client's whole balance.
 * @param firm lettered and stated allocations
 * @returns for each opening that is a repetition, what it repeats
 */
export function resolveOpenings(records: Records, firm: readonly AllocationRecord[]): Repeats {
  const repeats = new Map<string, readonly string[]>();
  const days = new Set<Day>();
  for (const entry of [...records.invoices, ...records.payments])
    if (entry.openingOn !== undefined) days.add(entry.openingOn);
  for (const day of [...days].sort((a, b) => a - b)) resolveDay(day, withoutRepeats(records, repeats), firm, repeats);
  return repeats;
}

function withoutRepeats(records: Records, repeats: Repeats): Records {
  return repeats.size === 0
    ? records
    : {
        ...records,
        invoices: records.invoices.filter((entry) => !repeats.has(entry.key)),
        payments: records.payments.filter((entry) => !repeats.has(entry.key)),
      };
}

type Dated = InvoiceRecord | CreditNoteRecord | PaymentRecord;
const dayOfEntry = (entry: Dated): Day => ('paidOn' in entry ? entry.paidOn : entry.issuedOn);

function resolveDay(
  day: Day,
  records: Records,
  firm: readonly AllocationRecord[],
  repeats: Map<string, readonly string[]>,
): void {
  const isBefore = (entry: Dated): boolean =>
    entry.openingOn === undefined ? dayOfEntry(entry) < day : entry.openingOn < day;
  const before = {
    invoices: records.invoices.filter(isBefore),
    creditNotes: records.creditNotes.filter(isBefore),
    payments: records.payments.filter(isBefore),
    refunds: records.refunds.filter((entry) => entry.on < day),
  };
  if (before.invoices.length + before.payments.length + before.creditNotes.length === 0) return;
  const lettered = firm.filter((allocation) => allocation.on < day);
  const usedByLetter = usedOf(lettered);
  const usedAtAll = usedOf([...lettered, ...inferMatches(before, lettered).allocations]);
  const itemsOf = (entries: readonly Dated[]): Item[] =>
    entries.map((entry) => ({
      key: entry.key,
      name: 'number' in entry ? entry.number : entry.reference,
      on: dayOfEntry(entry),
      lettered: entry.amount - (usedByLetter.get(entry.key) ?? 0),
      open: entry.amount - (usedAtAll.get(entry.key) ?? 0),
    }));
  const byClient = (entries: readonly Dated[]): Map<string, Dated[]> => Map.groupBy(entries, (entry) => entry.client);
  const debitsBefore = byClient(before.invoices);
  const creditsBefore = byClient([...before.creditNotes, ...before.payments]);
  const balances = balancesOf(before);
  const opened = (entries: readonly Dated[]): Map<string, Dated[]> =>
    byClient(entries.filter((entry) => entry.openingOn === day));
  const openedDebits = opened(records.invoices);
  const openedCredits = opened(records.payments);
  for (const client of new Set([...openedDebits.keys(), ...openedCredits.keys()])) {
    const debits: Side = { opened: openedDebits.get(client) ?? [], details: itemsOf(debitsBefore.get(client) ?? []) };
    const credits: Side = {
      opened: openedCredits.get(client) ?? [],
      details: itemsOf(creditsBefore.get(client) ?? []),
    };
    resolveClient(debits, credits, balances.get(client) ?? 0, repeats);
  }
}

function usedOf(allocations: readonly AllocationRecord[]): ReadonlyMap<string, number> {
  const used = new Map<string, number>();
  for (const { invoice, credit, amount } of allocations) {
    used.set(invoice, (used.get(invoice) ?? 0) + amount);
    used.set(credit, (used.get(credit) ?? 0) + amount);
  }
  return used;
}

/** What each client owes by the records, whatever was set against what. */
function balancesOf(records: Pick<Records, 'invoices' | 'creditNotes' | 'payments' | 'refunds'>): Map<string, number> {
  const balances = new Map<string, number>();
  const add = (entries: readonly { readonly client: string; readonly amount: number }[], sign: 1 | -1): void => {
    for (const { client, amount } of entries) balances.set(client, (balances.get(client) ?? 0) + sign * amount);
  };
  add(records.invoices, 1);
  add(records.refunds, 1);
  add(records.creditNotes, -1);
  add(records.payments, -1);
  return balances;
}

interface Side {
  readonly opened: readonly Dated[];
  readonly details: readonly Item[];
}

/**
 * Whatever single lines could not be paired repeats what is known too, when the client's whole balance is the same on both
 * sides (or that of what stays unpaired): the books only carried it forward in another form.
 */
function resolveClient(debits: Side, credits: Side, balance: number, repeats: Map<string, readonly string[]>): void {
  const leftDebits = pairUp(debits, repeats);
  const leftCredits = pairUp(credits, repeats);
  if (leftDebits.opened.length + leftCredits.opened.length === 0) return;
  const amounts = ({ opened }: Side): number => total(opened.map((entry) => entry.amount));
  const open = ({ details }: Side): number => total(details.map((item) => item.open));
  const sameWhole = amounts(debits) - amounts(credits) === balance;
  const sameRest =
    leftDebits.details.length + leftCredits.details.length > 0 &&
    amounts(leftDebits) - amounts(leftCredits) === open(leftDebits) - open(leftCredits);
  if (!sameWhole && !sameRest) return;
  for (const { opened, details } of [leftDebits, leftCredits])
    for (const entry of opened)
      repeats.set(
        entry.key,
        details.map((item) => item.key),
      );
}

const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

/** Pairs each opening line with the one earlier fact that it repeats; answers what stays on both sides. */
function pairUp(side: Side, repeats: Map<string, readonly string[]>): Side {
  const free = new Set(side.details.filter((item) => item.lettered > 0));
  let opened = side.opened;
  const rules: readonly ((entry: Dated, item: Item) => boolean)[] = [
    (entry, item) => item.name === nameOf(entry) && item.lettered === entry.amount,
    (entry, item) => item.name === nameOf(entry) && item.open === entry.amount,
    (entry, item) => item.on === dayOfEntry(entry) && item.lettered === entry.amount,
    (entry, item) => item.lettered === entry.amount,
    (entry, item) => item.open === entry.amount,
  ];
  for (const fits of rules) {
    const unmatched: Dated[] = [];
    for (const entry of opened) {
      const item = [...free].find((candidate) => fits(entry, candidate));
      if (item) {
        free.delete(item);
        repeats.set(entry.key, [item.key]);
      } else unmatched.push(entry);
    }
    opened = unmatched;
  }
  return { opened, details: [...free].filter((item) => item.open > 0) };
}

const nameOf = (entry: Dated): string => ('number' in entry ? entry.number : entry.reference);
