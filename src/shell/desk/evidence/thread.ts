import type { Language } from '#kernel/words.js';
import type { Thread } from '#paper/facts.js';
import { sayMoment } from '#shell/web/parts.js';
import type { Happening } from '../dossier/timeline.js';
import type { RelationFile } from './relation.js';
import { sayDay } from './say.js';

/** Steps of preparing what is told once it has left. */
const PREPARATIONS: ReadonlySet<string> = new Set([
  'mail.queued',
  'quote.drafted',
  'quote.edited',
  'changeOrder.drafted',
  'invoice.drafted',
  'invoice.draftChanged',
  'letter.drafted',
  'delivery.drafted',
]);

/** Facts of a relation, the oldest first, each contradiction tied to the fact that it denies. */
export function threadBlock({ dossier, rows }: RelationFile, language: Language): Thread {
  const ordered: readonly Happening[] = [...dossier.happenings].filter(({ kind }) => !PREPARATIONS.has(kind)).reverse();
  const places = new Map(ordered.flatMap(({ seal }, index) => (seal ? [[seal.seq, index] as const] : [])));
  // An incident's row carries the moment of the entry that noted it, and so does its seal.
  const denied = new Map(
    rows.incidents
      .filter(({ withdrawn_at, contradicts_seq }) => withdrawn_at === null && contradicts_seq !== null)
      .map(({ created_at, contradicts_seq }) => [created_at, contradicts_seq as number]),
  );
  return {
    kind: 'thread',
    events: ordered.map((happening) => {
      const seq = happening.at === undefined ? undefined : denied.get(happening.at);
      const contradicts = happening.kind === 'incident.noted' && seq !== undefined ? places.get(seq) : undefined;
      return {
        date: happening.at === undefined ? sayDay(happening.on, language) : sayMoment(happening.at, language),
        title: happening.sentence(language),
        sealed: happening.seal !== null,
        ...(contradicts === undefined ? {} : { contradicts }),
      };
    }),
  };
}
