import type { Work } from '#journal/write.js';
import { formatDay } from '#kernel/day.js';
import { done, type Result } from '#kernel/refusal.js';
import { follow } from '#kernel/transition.js';
import type { LetterDocument } from '#paper/facts.js';
import { unprintable } from '#paper/printable.js';
import type { Context } from '#shell/context.js';
import { LETTER_LIFE, type LetterEvent, type LetterStanding, type LetterState } from '../rules/letter/lifecycle.js';
import type { Finding } from '../rules/lint/lint.js';

/** What the life of any letter looks at. */
interface Living {
  readonly id: string;
  readonly clientId: string;
  readonly number: string | null;
  readonly state: LetterState;
  readonly asOf: string;
  readonly findings: readonly Finding[];
  readonly document: LetterDocument;
}

type Agreement = Pick<LetterStanding, 'agreesWithRecords' | 'moved'>;

/** Follows the life of a letter; a refused attempt is journaled too. */
export function attempt<L extends Living>(
  context: Context,
  work: Work,
  letter: L,
  event: LetterEvent,
  agreement: Agreement = { agreesWithRecords: true, moved: 'letter.ledgerMoved' },
): Result<L> {
  const followed = follow(LETTER_LIFE, letter.state, event, {
    ...agreement,
    number: letter.number,
    ofToday: letter.asOf === formatDay(context.clock.today()),
    findings: letter.findings,
    unprintable: unprintable(letter.document),
  });
  if (followed.ok) return done(letter);
  const payload = { letter: letter.number ?? letter.id, event, reasons: followed.refusals.map(({ code }) => code) };
  work.record({ chain: letter.clientId, kind: 'letter.refused', payload });
  return followed;
}
