import type { FecLine } from '../fec/lines.js';

/** Lines that belong together and balance: one accounting entry, or the smallest balanced part of it. */
export type Block = readonly FecLine[];

/** A whole entry and its parts. */
export interface Entry {
  readonly lines: readonly FecLine[];
  readonly blocks: readonly Block[];
}

export interface Entries {
  readonly entries: readonly Entry[];
  /** First line of each entry whose debits and credits differ, with the difference in cents. */
  readonly unbalanced: readonly { readonly line: number; readonly number: string; readonly cents: number }[];
}

type KeyOf = (line: FecLine) => string;

/**
 * What makes one entry, finest first. Programs differ: some number across journals, some write the lines of one
 * entry under several journal codes, some leave the number out.
 */
const KEYS: readonly KeyOf[] = [
  (line) => `${line.journal}\t${line.number}\t${line.date}`,
  (line) => `${line.number}\t${line.date}`,
  (line) => `${line.journal}\t${line.number}`,
  (line) => line.number,
  (line) => `${line.journal}\t${line.reference}\t${line.date}`,
  (line) => `${line.journal}\t${line.date}`,
  (line) => String(line.date),
];

/** Share of lines in balanced entries from which a key is taken without trying coarser ones. */
const GOOD_SHARE = 0.995;

/** Gathers the lines of each entry, whatever a program calls an entry, and splits them into their smallest balanced parts. */
export function entriesOf(lines: readonly FecLine[]): Entries {
  let best: Map<string, FecLine[]> | undefined;
  let bestShare = -1;
  for (const keyOf of KEYS) {
    const groups = Map.groupBy(lines, keyOf);
    const share = balancedShare(groups, lines.length);
    if (share > bestShare) {
      best = groups;
      bestShare = share;
    }
    if (share >= GOOD_SHARE) break;
  }
  const groups = [...(best?.values() ?? [])];
  const unbalanced = groups
    .map((entry) => ({ line: entry[0]?.line ?? 0, number: entry[0]?.number ?? '', cents: sumOf(entry) }))
    .filter((entry) => entry.cents !== 0);
  return { entries: groups.map((entry) => ({ lines: entry, blocks: splitBalanced(entry) })), unbalanced };
}

const sumOf = (lines: readonly FecLine[]): number => lines.reduce((sum, line) => sum + line.cents, 0);

function balancedShare(groups: ReadonlyMap<string, readonly FecLine[]>, total: number): number {
  let balanced = 0;
  for (const group of groups.values()) if (sumOf(group) === 0) balanced += group.length;
  return total === 0 ? 1 : balanced / total;
}

/** Cuts an entry wherever its running total comes back to zero; where it never does, by document, if each document balances. */
function splitBalanced(entry: readonly FecLine[]): Block[] {
  const blocks: Block[] = [];
  let current: FecLine[] = [];
  let total = 0;
  for (const line of entry) {
    current.push(line);
    total += line.cents;
    if (total === 0 && line.cents !== 0) {
      blocks.push(current);
      current = [];
    }
  }
  if (current.length > 0) blocks.push(current);
  return blocks.length > 1 ? blocks : byDocument(entry);
}

function byDocument(entry: readonly FecLine[]): Block[] {
  const documents = [...Map.groupBy(entry, (line) => line.reference).values()];
  return documents.length > 1 && documents.every((document) => sumOf(document) === 0) ? documents : [entry];
}
