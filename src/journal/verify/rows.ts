import type { Finding } from '../facts.js';
import { rowHash } from '../seal.js';

/** What the journal says of a row: its hash and the salt of the entry that covers it. */
export interface Covered {
  /** Null once the row was removed. */
  readonly hash: string | null;
  /** Null when that entry's payload and salt were erased: the row cannot be checked any more. */
  readonly salt: string | null;
}

/** Compares the rows of one table with what the journal covers. Feed every row, then ask for the findings. */
export function rowChecker(table: string, covered: ReadonlyMap<string, Covered>) {
  const seen = new Set<string>();
  const mismatched = new Map<string, object>();
  const findings: Finding[] = [];
  return {
    see: (row: { readonly id: string }): void => {
      const expected = covered.get(row.id);
      seen.add(row.id);
      if (!expected || expected.hash === null) {
        findings.push({
          kind: 'inserted',
          table,
          key: row.id,
          detail: expected ? 'the journal says that this row was removed' : 'no journal entry covers this row',
        });
      } else if (expected.salt !== null && rowHash(expected.salt, table, row) !== expected.hash)
        mismatched.set(row.id, row);
    },
    findings: (): readonly Finding[] => {
      for (const [id, { hash }] of covered) {
        if (hash !== null && !seen.has(id))
          findings.push({
            kind: 'deleted',
            table,
            key: id,
            detail: 'the journal covers this row, the table no longer holds it',
          });
      }
      for (const id of mismatched.keys()) findings.push(judge(table, id, mismatched, covered));
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
