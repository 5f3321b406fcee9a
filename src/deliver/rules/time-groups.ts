import type { ReadEntry } from '#intake/parsers/time/facts.js';
import { searchable } from '#meet/rules.js';

/** A client that time may go to. */
export interface KnownClient {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
}

/** Entries of a file that go to one client: those of one client's name or, without a client, those of one project. */
export interface TimeGroup {
  readonly client: string;
  /** Named only where the file names no client. */
  readonly project: string;
  readonly entries: readonly ReadEntry[];
  readonly seconds: number;
  /** The client of that name or code, where there is exactly one. */
  readonly known: string | null;
}

/** What a group is told apart by. */
export const groupKey = ({ client, project }: Pick<ReadEntry, 'client' | 'project'>): string =>
  client === '' ? `project ${project}` : `client ${client}`;

function knownAs(name: string, clients: readonly KnownClient[]): string | null {
  const sought = searchable(name);
  if (sought === '') return null;
  const found = clients.filter((client) => client.code === name || searchable(client.name) === sought);
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

/** The groups of a file, in the order in which it names them. Entries without duration carry nothing and are left out. */
export function groupsOf(entries: readonly ReadEntry[], clients: readonly KnownClient[]): readonly TimeGroup[] {
  const counted = entries.filter(({ seconds }) => seconds > 0);
  return [...Map.groupBy(counted, groupKey).values()].map((group) => {
    const [first] = group as [ReadEntry, ...ReadEntry[]];
    const named = first.client !== '';
    return {
      client: first.client,
      project: named ? '' : first.project,
      entries: group,
      seconds: group.reduce((sum, { seconds }) => sum + seconds, 0),
      known: named ? knownAs(first.client, clients) : null,
    };
  });
}

const IDENTIFIER = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const DESCRIPTION_MAX = 200;

/** What the entry says, in one line: project, task, description; identifiers say nothing to anyone. */
export function describe({ project, task, description }: ReadEntry, otherwise: string): string {
  const parts = [project, task, description].filter((part) => part !== '' && !IDENTIFIER.test(part));
  return [...new Set(parts)].join(' · ').slice(0, DESCRIPTION_MAX) || otherwise;
}
