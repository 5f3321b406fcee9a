import type { AllocationRecord, Records } from '../../facts.js';
import type { Repeats } from './openings.js';

/** What of each fact is not yet set against another. */
class Room {
  readonly #left = new Map<string, number>();

  constructor(records: Records) {
    for (const entry of [...records.invoices, ...records.creditNotes, ...records.payments])
      this.#left.set(entry.key, entry.amount);
  }

  /** Takes as much of the amount as both sides still have; answers what was taken. */
  take(invoice: string, credit: string, amount: number): number {
    const taken = Math.min(amount, this.#left.get(invoice) ?? 0, this.#left.get(credit) ?? 0);
    if (taken <= 0) return 0;
    this.#left.set(invoice, (this.#left.get(invoice) ?? 0) - taken);
    this.#left.set(credit, (this.#left.get(credit) ?? 0) - taken);
    return taken;
  }
}

const pairOf = (invoice: string, credit: string): string => `${invoice}\t${credit}`;

/**
 * Puts the lettered and stated matches of what is known and of what comes in together: each pair once, never more than
 * either side holds, those on an opening balance moved to what it repeats.
 * @param records all facts, repeated openings left out
 */
export function joinFirm(
  records: Records,
  known: readonly AllocationRecord[],
  incoming: readonly AllocationRecord[],
  repeats: Repeats,
): AllocationRecord[] {
  const room = new Room(records);
  const issuedOn = new Map(records.invoices.map((entry) => [entry.key, entry.issuedOn]));
  const joined = new Map<string, AllocationRecord>();
  const add = (allocation: AllocationRecord, invoice: string, credit: string, amount: number): number => {
    const taken = room.take(invoice, credit, amount);
    if (taken === 0) return 0;
    const pair = pairOf(invoice, credit);
    const before = joined.get(pair);
    const on = Math.max(allocation.on, issuedOn.get(invoice) ?? allocation.on);
    joined.set(
      pair,
      before ? { ...before, amount: before.amount + taken } : { ...allocation, invoice, credit, amount: taken, on },
    );
    return taken;
  };
  const asked = new Map<string, number>();
  for (const allocation of [...known, ...incoming]) {
    const pair = pairOf(allocation.invoice, allocation.credit);
    const more = allocation.amount - (asked.get(pair) ?? 0);
    if (more <= 0) continue;
    asked.set(pair, allocation.amount);
    const invoices = repeats.get(allocation.invoice) ?? [allocation.invoice];
    const credits = repeats.get(allocation.credit) ?? [allocation.credit];
    const moved =
      invoices.length > 1 ||
      credits.length > 1 ||
      invoices[0] !== allocation.invoice ||
      credits[0] !== allocation.credit;
    let left = moved ? allocation.amount - alreadyJoined(joined, invoices, credits) : more;
    for (const invoice of invoices)
      for (const credit of credits) if (left > 0) left -= add(allocation, invoice, credit, left);
  }
  return [...joined.values()];
}

function alreadyJoined(
  joined: ReadonlyMap<string, AllocationRecord>,
  invoices: readonly string[],
  credits: readonly string[],
): number {
  let sum = 0;
  for (const invoice of invoices) for (const credit of credits) sum += joined.get(pairOf(invoice, credit))?.amount ?? 0;
  return sum;
}
