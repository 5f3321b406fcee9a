import type { Day } from '#kernel/day.js';
import type { SampleFact } from './facts.js';

/** A lettering code and the day on which its group came to nothing. */
export interface Lettering {
  readonly code: string;
  readonly day: Day;
}

interface Group {
  readonly invoices: Set<string>;
  readonly client: string;
  cents: number;
  day: Day;
}

/** `AA`, `AB`, … `AZ`, `BA`, … */
function codeAt(index: number): string {
  return String.fromCharCode(65 + (Math.floor(index / 26) % 26), 65 + (index % 26));
}

/** The invoices that a fact concerns. */
function concerned(fact: SampleFact): readonly string[] {
  if (fact.type === 'invoice') return [fact.number];
  if (fact.type === 'creditNote') return [fact.invoice];
  return fact.type === 'payment' ? fact.allocations.map((part) => part.invoice) : [];
}

function centsOf(fact: SampleFact): number {
  if (fact.type === 'invoice') return fact.total;
  if (fact.type === 'creditNote') return -fact.total;
  return fact.type === 'payment' ? -fact.cents : 0;
}

/** Invoices and what settles them, joined where one transfer pays several. */
function groupsOf(facts: readonly SampleFact[]): Group[] {
  let groups: Group[] = [];
  for (const fact of facts) {
    const numbers = concerned(fact);
    if (numbers.length === 0) continue;
    const touched = groups.filter((group) => numbers.some((number) => group.invoices.has(number)));
    const joined: Group = {
      invoices: new Set([...touched.flatMap((group) => [...group.invoices]), ...numbers]),
      client: fact.client,
      cents: touched.reduce((sum, group) => sum + group.cents, centsOf(fact)),
      day: fact.day,
    };
    groups = [...groups.filter((group) => !touched.includes(group)), joined];
  }
  return groups;
}

/** The lettering that a bookkeeper gives: one code a client for each group of lines that balances. */
export function letteringOf(facts: readonly SampleFact[]): ReadonlyMap<string, Lettering> {
  const next = new Map<string, number>();
  const lettering = new Map<string, Lettering>();
  for (const group of groupsOf(facts).toSorted((a, b) => a.day - b.day)) {
    if (group.cents !== 0) continue;
    const index = next.get(group.client) ?? 0;
    next.set(group.client, index + 1);
    for (const number of group.invoices) lettering.set(number, { code: codeAt(index), day: group.day });
  }
  return lettering;
}
