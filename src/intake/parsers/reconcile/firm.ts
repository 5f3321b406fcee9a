import type { AllocationRecord, Records } from '#intake/facts.js';
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

/** Names a pair of facts by one number: strings by the ten thousand would cost more than the matching itself. */
class Pairs {
  readonly #numbers = new Map<string, number>();

  of(invoice: string, credit: string): number {
    return this.#number(invoice) * 0x4000000 + this.#number(credit);
  }

  #number(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

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
  const pairs = new Pairs();
  const issuedOn = new Map(records.invoices.map((entry) => [entry.key, entry.issuedOn]));
  const joined = new Map<number, AllocationRecord>();
  const asked = new Map<number, number>();
  for (const allocation of [...known, ...incoming]) {
    const pair = pairs.of(allocation.invoice, allocation.credit);
    const more = allocation.amount - (asked.get(pair) ?? 0);
    if (more <= 0) continue;
    asked.set(pair, allocation.amount);
    const invoices = repeats.get(allocation.invoice);
    const credits = repeats.get(allocation.credit);
    const sides: Sides = { invoices: invoices ?? [allocation.invoice], credits: credits ?? [allocation.credit] };
    let left = invoices || credits ? allocation.amount - alreadyJoined(joined, pairs, sides) : more;
    for (const invoice of sides.invoices) {
      for (const credit of sides.credits) {
        const taken = left > 0 ? room.take(invoice, credit, left) : 0;
        if (taken === 0) continue;
        left -= taken;
        const before = joined.get(pairs.of(invoice, credit))?.amount ?? 0;
        const on = Math.max(allocation.on, issuedOn.get(invoice) ?? allocation.on);
        joined.set(pairs.of(invoice, credit), { ...allocation, invoice, credit, amount: before + taken, on });
      }
    }
  }
  return [...joined.values()];
}

interface Sides {
  readonly invoices: readonly string[];
  readonly credits: readonly string[];
}

function alreadyJoined(
  joined: ReadonlyMap<number, AllocationRecord>,
  pairs: Pairs,
  { invoices, credits }: Sides,
): number {
  let sum = 0;
  for (const invoice of invoices) {
    for (const credit of credits) sum += joined.get(pairs.of(invoice, credit))?.amount ?? 0;
  }
  return sum;
}
