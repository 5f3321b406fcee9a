import type { Day } from '#kernel/day.js';
import type { Cents } from '#kernel/money.js';
import type { AllocationRecord, Records } from '../facts.js';

/** An invoice as matching sees it: what of it is still open. */
export interface Debit {
  readonly key: string;
  readonly on: Day;
  readonly open: Cents;
  readonly number: string;
}

/** A payment or credit note as matching sees it: what of it is still free. */
export interface Credit {
  readonly key: string;
  readonly on: Day;
  readonly open: Cents;
  readonly reference: string;
}

/** A refund or bounced payment: it takes back (part of) a credit. */
export type Takeback = Credit;

export interface Settled {
  readonly allocations: readonly Omit<AllocationRecord, 'basis'>[];
  /** Takebacks whose credit was found, whole. */
  readonly takenBack: ReadonlySet<string>;
}

interface Open {
  readonly key: string;
  readonly on: Day;
  readonly name: string;
  open: Cents;
}

interface Board {
  readonly debits: readonly Open[];
  readonly credits: readonly Open[];
  readonly takebacks: readonly Open[];
  readonly allocations: Omit<AllocationRecord, 'basis'>[];
}

/** A payment may come this many days before its invoice and still be taken for it by its amount. */
const AHEAD_MAX = 60;
/** Longest run of invoices (payments) whose sum is compared with one payment (invoice). */
const RUN_MAX = 24;
/** Beyond this many comparisons, sums are not tried: age decides. */
const COMPARISONS_MAX = 20_000_000;

/**
 * Sets credits against invoices of one client and currency: first what bounced is taken back from the payment of the same
 * amount, then by document number, by exact amount (oldest first), by the sum of consecutive ones, and what stays by age
 * (the oldest debt first, as article 1342-10 of the Code civil imputes a payment without indication).
 * The same facts give the same matches, in whatever order they come.
 * @param lettered true within a lettering group, where refunds surely belong to its payments
 */
export function settle(
  debits: readonly Debit[],
  credits: readonly Credit[],
  takebacks: readonly Takeback[],
  lettered: boolean,
): Settled {
  const board: Board = {
    debits: debits.map(({ key, on, open, number }) => ({ key, on, open, name: number })).sort(byAge),
    credits: credits.map(({ key, on, open, reference }) => ({ key, on, open, name: reference })).sort(byAge),
    takebacks: takebacks.map(({ key, on, open, reference }) => ({ key, on, open, name: reference })).sort(byAge),
    allocations: [],
  };
  takeBackSame(board);
  if (lettered) takeBackAny(board);
  matchByNumber(board);
  matchByAmount(board, 0);
  matchBySum(board);
  matchByAmount(board, AHEAD_MAX);
  matchByAge(board, true);
  matchByAge(board, false);
  takeBackAny(board);
  return {
    allocations: merged(board.allocations),
    takenBack: new Set(board.takebacks.filter((takeback) => takeback.open === 0).map((takeback) => takeback.key)),
  };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function byAge(a: Open, b: Open): number {
  return a.on - b.on || compareText(a.name, b.name) || compareText(a.key, b.key);
}

const hasDigit = (name: string): boolean => /\d/.test(name);

function allocate(board: Board, debit: Open, credit: Open): void {
  const amount = Math.min(debit.open, credit.open);
  if (amount <= 0) return;
  debit.open -= amount;
  credit.open -= amount;
  board.allocations.push({ invoice: debit.key, credit: credit.key, amount, on: Math.max(debit.on, credit.on) });
}

/**
 * A takeback undoes the latest earlier credit of the same amount, one of the same document before others; failing that,
 * the first one of the weeks that follow (a refund may be booked before its credit note).
 */
function takeBackSame(board: Board): void {
  for (const takeback of board.takebacks) {
    const same = board.credits.filter((credit) => credit.open > 0 && credit.open === takeback.open);
    const earlier = same.filter((credit) => credit.on <= takeback.on);
    const credit =
      earlier.findLast((candidate) => hasDigit(candidate.name) && candidate.name === takeback.name) ??
      earlier.at(-1) ??
      same.find((candidate) => candidate.on > takeback.on && candidate.on <= takeback.on + AHEAD_MAX);
    if (credit) takeFrom(takeback, credit);
  }
}

/** Takes back from whatever earlier credits are free, latest first. */
function takeBackAny(board: Board): void {
  for (const takeback of board.takebacks) {
    if (takeback.open === 0) continue;
    const free = board.credits.filter((credit) => credit.open > 0 && credit.on <= takeback.on);
    if (free.reduce((sum, credit) => sum + credit.open, 0) < takeback.open) continue;
    for (const credit of free.reverse()) takeFrom(takeback, credit);
  }
}

function takeFrom(takeback: Open, credit: Open): void {
  const amount = Math.min(takeback.open, credit.open);
  takeback.open -= amount;
  credit.open -= amount;
}

function matchByNumber(board: Board): void {
  const byNumber = new Map<string, Open[]>();
  for (const debit of board.debits) {
    if (!hasDigit(debit.name)) continue;
    const list = byNumber.get(debit.name);
    if (list) list.push(debit);
    else byNumber.set(debit.name, [debit]);
  }
  for (const credit of board.credits) {
    if (!hasDigit(credit.name)) continue;
    const named = byNumber.get(credit.name) ?? [];
    const exact = named.find((debit) => debit.open === credit.open && debit.on <= credit.on);
    if (exact) allocate(board, exact, credit);
    for (const debit of named) allocate(board, debit, credit);
  }
}

/** @param ahead days by which the credit may precede the invoice */
function matchByAmount(board: Board, ahead: number): void {
  const byAmount = new Map<number, Open[]>();
  for (const debit of board.debits) {
    if (debit.open <= 0) continue;
    const list = byAmount.get(debit.open);
    if (list) list.push(debit);
    else byAmount.set(debit.open, [debit]);
  }
  for (const credit of board.credits) {
    if (credit.open <= 0) continue;
    const debit = byAmount
      .get(credit.open)
      ?.find((candidate) => candidate.open === credit.open && candidate.on <= credit.on + ahead);
    if (debit) allocate(board, debit, credit);
  }
}

/** One payment for several consecutive invoices, or several consecutive payments for one invoice. */
function matchBySum(board: Board): void {
  const debits = board.debits.filter((debit) => debit.open > 0);
  const credits = board.credits.filter((credit) => credit.open > 0);
  if (debits.length * credits.length > COMPARISONS_MAX) return;
  for (const credit of credits) {
    const run = runOf(debits, credit.open, (debit) => debit.on <= credit.on);
    for (const debit of run) allocate(board, debit, credit);
  }
  for (const debit of debits) {
    if (debit.open <= 0) continue;
    const run = runOf(credits, debit.open, (credit) => credit.on >= debit.on);
    for (const credit of run) allocate(board, debit, credit);
  }
}

/** The oldest run of consecutive open items, two or more, whose sum is exactly the target. */
function runOf(items: readonly Open[], target: number, eligible: (item: Open) => boolean): readonly Open[] {
  let window: Open[] = [];
  let sum = 0;
  for (const item of items) {
    if (item.open <= 0) continue;
    if (!eligible(item)) {
      window = [];
      sum = 0;
      continue;
    }
    window.push(item);
    sum += item.open;
    while (sum > target || window.length > RUN_MAX) sum -= window.shift()?.open ?? 0;
    if (sum === target && window.length > 1) return window;
  }
  return [];
}

/** @param due true: only invoices that existed when the credit came; false: later ones too */
function matchByAge(board: Board, due: boolean): void {
  let from = 0;
  for (const credit of board.credits) {
    while ((board.debits[from]?.open ?? 1) <= 0) from += 1;
    for (let i = from; credit.open > 0 && i < board.debits.length; i++) {
      const debit = board.debits[i];
      if (!debit || (due && debit.on > credit.on)) break;
      allocate(board, debit, credit);
    }
  }
}

/** One allocation for each pair. */
function merged(allocations: readonly Omit<AllocationRecord, 'basis'>[]): Omit<AllocationRecord, 'basis'>[] {
  const byPair = new Map<string, Omit<AllocationRecord, 'basis'>>();
  for (const allocation of allocations) {
    const pair = `${allocation.invoice}\t${allocation.credit}`;
    const known = byPair.get(pair);
    byPair.set(pair, known ? { ...known, amount: known.amount + allocation.amount } : allocation);
  }
  return [...byPair.values()];
}

/** What the facts leave open once firm allocations (lettered or stated) are taken off. */
export interface Inferred {
  readonly allocations: readonly AllocationRecord[];
  /** Refunds and bounced payments whose payment is not among the facts. */
  readonly looseRefunds: readonly string[];
}

/** Matches by inference whatever lettering and statements leave open, client by client and currency by currency. */
export function inferMatches(
  records: Omit<Records, 'allocations' | 'clients'>,
  firm: readonly AllocationRecord[],
): Inferred {
  const used = new Map<string, number>();
  for (const { invoice, credit, amount } of firm) {
    used.set(invoice, (used.get(invoice) ?? 0) + amount);
    used.set(credit, (used.get(credit) ?? 0) + amount);
  }
  const open = (entry: { readonly key: string; readonly amount: number }): number =>
    entry.amount - (used.get(entry.key) ?? 0);
  const accounts = new Map<string, { debits: Debit[]; credits: Credit[]; takebacks: Takeback[] }>();
  const accountOf = (entry: { readonly client: string; readonly currency: string }) => {
    const name = `${entry.client}\t${entry.currency}`;
    const account = accounts.get(name) ?? { debits: [], credits: [], takebacks: [] };
    accounts.set(name, account);
    return account;
  };
  for (const entry of records.invoices)
    if (open(entry) > 0)
      accountOf(entry).debits.push({ key: entry.key, on: entry.issuedOn, open: open(entry), number: entry.number });
  for (const entry of records.creditNotes)
    if (open(entry) > 0)
      accountOf(entry).credits.push({ key: entry.key, on: entry.issuedOn, open: open(entry), reference: entry.number });
  for (const entry of records.payments)
    if (open(entry) > 0)
      accountOf(entry).credits.push({
        key: entry.key,
        on: entry.paidOn,
        open: open(entry),
        reference: entry.reference,
      });
  for (const entry of records.refunds)
    accountOf(entry).takebacks.push({ key: entry.key, on: entry.on, open: entry.amount, reference: entry.reference });
  const allocations: AllocationRecord[] = [];
  const looseRefunds: string[] = [];
  for (const { debits, credits, takebacks } of accounts.values()) {
    const settled = settle(debits, credits, takebacks, false);
    for (const allocation of settled.allocations) allocations.push({ ...allocation, basis: 'inferred' });
    for (const { key } of takebacks) if (!settled.takenBack.has(key)) looseRefunds.push(key);
  }
  return { allocations, looseRefunds };
}
