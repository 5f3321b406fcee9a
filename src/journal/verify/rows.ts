import type { Finding } from '../facts.js';
import { rowHash } from '../seal.js';

/** What a chain says of a row: its hash and the salt of the entry that covers it. */
export interface Covered {
  /** Null once the row was removed. */
  readonly hash: string | null;
  /** Null when that entry's payload and salt were erased: the row cannot be checked any more. */
  readonly salt: string | null;
}

/** What each chain that covers a row says last of it. One chain, unless someone covers what is not his. */
export type Covers = ReadonlyMap<string, Covered>;

interface Row {
  readonly id: string;
  readonly organisation_id: string;
  readonly client_id?: string | null;
}

/** The one chain that may cover a row: its client's, else the organisation's. */
function chainOf(table: string, row: Row): string {
  return table === 'client' ? row.id : (row.client_id ?? row.organisation_id);
}

/** Compares the rows of one table with what the journal covers. Feed every row, then ask for the findings. */
export function rowChecker(table: string, covered: ReadonlyMap<string, Covers>) {
  const seen = new Set<string>();
  const mismatched = new Map<string, object>();
  const own = new Map<string, Covered>();
  const findings: Finding[] = [];
  const say = (kind: Finding['kind'], key: string, detail: string): void => {
    findings.push({ kind, table, key, detail });
  };
  return {
    see: (row: Row): void => {
      const covers = covered.get(row.id);
      const expected = covers?.get(chainOf(table, row));
      seen.add(row.id);
      if (!covers) say('inserted', row.id, 'no journal entry covers this row');
      else if (!expected) say('edited', row.id, 'it is covered by the chain of another client');
      else if (expected.hash === null) say('inserted', row.id, 'the journal says that this row was removed');
      else if (expected.salt !== null && rowHash(expected.salt, table, row) !== expected.hash) {
        mismatched.set(row.id, row);
        own.set(row.id, expected);
      }
    },
    findings: (): readonly Finding[] => {
      for (const [id, covers] of covered) {
        const stands = [...covers.values()].some(({ hash }) => hash !== null);
        if (stands && !seen.has(id)) say('deleted', id, 'the journal covers this row, the table no longer holds it');
        if (covers.size > 1 && seen.has(id)) say('edited', id, 'more than one chain covers this row');
      }
      for (const id of mismatched.keys()) findings.push(judge(table, id, mismatched, own));
      return findings;
    },
  };
}

const SWAPS_TRIED = 200;

/** A row that does not match was edited, unless what it should hold stands under another row's key. */
function judge(
  table: string,
  id: string,
  mismatched: ReadonlyMap<string, object>,
  covered: ReadonlyMap<string, Covered>,
): Finding {
  const expected = covered.get(id);
  const others = mismatched.size <= SWAPS_TRIED ? [...mismatched] : [];
  const swapped = others.find(
    ([other, row]) => other !== id && expected?.salt && rowHash(expected.salt, table, { ...row, id }) === expected.hash,
  );
  return swapped
    ? { kind: 'reordered', table, key: id, detail: `its content stands under the key ${swapped[0]}` }
    : { kind: 'edited', table, key: id, detail: 'the row does not match the hash that the journal covers' };
}
