import { parseDay } from '#kernel/day.js';
import type { CommitmentRow } from '#shell/database/schema.js';
import type { QuoteDocument } from '../facts/quote.js';

/** A promise that an acceptance makes binding, before it has a row. */
export interface AcceptedCommitment {
  readonly party: CommitmentRow['party'];
  readonly text: string;
  readonly source: 'quote' | 'content' | 'duty';
  /** `YYYY-MM-DD`; null where the quote states none. */
  readonly due: string | null;
}

/**
 * Every promise of an accepted quote: each line of the work and of the option chosen, what it holds and hands over, and
 * the dated duties of both sides.
 * @param option key of the option that the client ticked; null where the quote has none
 */
export function acceptedCommitments(document: QuoteDocument, option: string | null): readonly AcceptedCommitment[] {
  const { content } = document;
  const chosen = content.options.find(({ key }) => key === option)?.lines ?? [];
  const due = content.endsOn !== undefined && parseDay(content.endsOn) !== undefined ? content.endsOn : null;
  const ours = (text: string, source: 'quote' | 'content'): AcceptedCommitment => ({
    party: 'ours',
    text,
    source,
    due,
  });
  const lines = [...content.lines, ...chosen].flatMap(({ title, content: held }) => [
    ours(title, 'quote'),
    ...[...held.included, ...held.deliverables].map((text) => ours(`${title} – ${text}`, 'content')),
  ]);
  const duties = content.duties.map(
    ({ party, text, due: on }): AcceptedCommitment => ({ party, text, source: 'duty', due: on }),
  );
  return [...lines, ...duties];
}
