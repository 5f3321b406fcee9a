import type { Refusal } from '#kernel/refusal.js';
import type { Note, NoteKey } from '#law/note.js';
import type { PricedDebt } from './claims.js';
import { apartOf } from './ledger.js';

/** What the engine says of a sum that its reader must know before claiming it; the rest is told in the dossier. */
const CAVEATS: ReadonlySet<NoteKey> = new Set<NoteKey>([
  'agreedIgnored',
  'agreedNotClaimed',
  'agreedZero',
  'belowFloor',
  'chStart',
  'deConsumerStart',
  'frozenRateUnknown',
  'gbKeptRate',
  'itConsumerStart',
  'provisionalAllocation',
  'publicAbroad',
]);

/** Caveats on the figures themselves: how a rate is known. */
const RATE_CAVEATS = ['rateUnverified', 'rateDerived', 'indicative'] as const;

const labelsIn = (note: Note): string[] => ('labels' in note ? note.labels.split(', ') : []);

/** Half-years of all invoices together, each once. */
function rateCaveat(notes: readonly Note[], key: (typeof RATE_CAVEATS)[number]): Note[] {
  const labels = new Set(notes.filter((note) => note.key === key).flatMap(labelsIn));
  return labels.size > 0 ? [{ key, labels: [...labels].sort().join(', ') }] : [];
}

/** Caveats of the same text once: a letter speaks of all its invoices together. */
function distinct(notes: readonly Note[]): Note[] {
  return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];
}

/**
 * Caveats of the law on the sums of a letter: rates derived or unverified, points of law that are open, flat sums in
 * another currency. None where the letter names no penalty.
 * @returns refusals `letter.caveat`, whose values are those of a note of the law
 */
export function caveatsOf(chosen: readonly PricedDebt[]): Refusal[] {
  const notes = chosen.flatMap((priced) => priced.notes);
  const apart = apartOf(chosen.map(({ claim }) => claim));
  const all: Note[] = [
    ...RATE_CAVEATS.flatMap((key) => rateCaveat(notes, key)),
    ...distinct(notes.filter(({ key }) => CAVEATS.has(key))),
    ...(apart.cents > 0 ? [{ key: 'indemnityApart', sumCents: apart.cents, currency: apart.currency } as const] : []),
  ];
  return all.map((note) => ({ code: 'letter.caveat', values: { ...note } }));
}
