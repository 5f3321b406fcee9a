import type { FecLine } from '../fec/lines.js';
import type { Parties } from './clients.js';
import type { GroupOf } from './movements.js';

/** Codes that mean nothing: blanks and marks such as `/` or `-`. */
const CODE = /[0-9A-Za-z*]/;

/**
 * Names the lettering group of each line. A code counts within one client's account, for programs use the same codes
 * again for every client; where a code was used again in the year, its lettering dates tell the groups apart.
 */
export function letteringOf(lines: readonly FecLine[], parties: Parties): GroupOf {
  const byCode = Map.groupBy(
    lines.filter((line) => CODE.test(line.letter) && parties.partyOf(line) !== undefined),
    (line) => nameOf(line, parties),
  );
  const names = new Map<FecLine, string>();
  for (const [name, group] of byCode) {
    const byDate = [...Map.groupBy(group, (line) => line.letterDate).values()];
    const apart = byDate.length > 1 && byDate.every((part) => part.reduce((sum, line) => sum + line.cents, 0) === 0);
    for (const line of group) names.set(line, apart ? `${name}\t${line.letterDate}` : name);
  }
  return (line) => names.get(line) ?? '';
}

function nameOf(line: FecLine, parties: Parties): string {
  const party = parties.partyOf(line);
  return `${party?.client}\t${party?.account}\t${line.letter}`;
}

/** Finds the one group that tied groups became. */
export function joinTies(ties: readonly (readonly string[])[]): (group: string) => string {
  const parent = new Map<string, string>();
  const rootOf = (group: string): string => {
    let root = group;
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up;
    return root;
  };
  for (const tie of ties) {
    const [first, ...others] = tie.map(rootOf);
    for (const other of others)
      if (first !== undefined && rootOf(other) !== rootOf(first)) parent.set(rootOf(other), rootOf(first));
  }
  return rootOf;
}
