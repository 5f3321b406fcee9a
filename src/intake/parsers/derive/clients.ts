import type { ClientRecord } from '#intake/facts.js';
import type { FecLine } from '../fec/lines.js';

/** Who owes or is owed on a line, and the account to which its lettering belongs. */
export interface Party {
  readonly client: string;
  readonly account: string;
}

export interface Parties {
  /** The client of a receivable line; undefined for any other line. */
  readonly partyOf: (line: FecLine) => Party | undefined;
  readonly clients: readonly ClientRecord[];
  /** Lines on a collective account without any name of a client: they all fall to one. */
  readonly collectiveLines: number;
}

const RECEIVABLE = /^41[01]/;
/** Bills receivable and doubtful clients: they belong to a client only if they name one. */
const RELATED = /^41[36]/;

/** The part of an account that tells clients apart, without the zeros that only fill it up: `41100012` is `00012`. */
const subdivisionOf = (account: string): string => account.slice(3).replace(/0+$/, '');

/**
 * Tells who the client of each receivable line is: the auxiliary account, else the account itself where class 411 is
 * subdivided, else the auxiliary label; one collective account without names makes one client.
 */
export function partiesOf(lines: readonly FecLine[]): Parties {
  const named = new Map<string, string>();
  const auxiliaries = new Set<string>();
  const subdivisions = new Set<string>();
  for (const line of lines) {
    if (!RECEIVABLE.test(line.account)) continue;
    if (line.auxiliary !== '') auxiliaries.add(line.auxiliary);
    else if (subdivisionOf(line.account) !== '') subdivisions.add(line.account.slice(3));
  }
  let collective = 0;
  const parties = new Map<FecLine, Party>();
  const name = (code: string, ...labels: readonly string[]): string => {
    const label = labels.find((candidate) => candidate !== '') ?? code;
    const known = named.get(code);
    if (known === undefined || (known === code && label !== code)) named.set(code, label);
    return code;
  };
  const related = (line: FecLine): string | undefined => {
    if (line.auxiliary !== '') return auxiliaries.has(line.auxiliary) ? line.auxiliary : undefined;
    return subdivisions.has(line.account.slice(3)) ? `411${line.account.slice(3)}` : undefined;
  };
  const codeOf = (line: FecLine): string | undefined => {
    if (RELATED.test(line.account)) return related(line);
    if (!RECEIVABLE.test(line.account)) return undefined;
    if (line.auxiliary !== '') return name(line.auxiliary, line.auxiliaryLabel, line.accountLabel);
    if (subdivisionOf(line.account) !== '') return name(line.account, line.accountLabel, line.auxiliaryLabel);
    if (line.auxiliaryLabel !== '') return name(line.auxiliaryLabel, line.auxiliaryLabel);
    collective += 1;
    return name(line.account, line.accountLabel);
  };
  for (const line of lines) {
    const client = codeOf(line);
    if (client !== undefined) parties.set(line, { client, account: line.account });
  }
  return {
    partyOf: (line) => parties.get(line),
    clients: [...named].map(([code, label]) => ({ code, name: label })),
    collectiveLines: collective,
  };
}
