import { parseDay } from '#kernel/day.js';
import type { Markup } from '#shell/web/door.js';
import { Button, Checkbox, formOf, Section } from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import type { Commitment } from '../facts/commitment.js';
import { deliveryWords } from '../words.js';
import { sayDayText } from './commitments.js';

/** A duty that falls due later is not kept by what was just delivered, unless one says so. */
const isLater = ({ source, dueOn }: Commitment, visit: Visit): boolean =>
  source === 'duty' && dueOn !== null && (parseDay(dueOn) ?? 0) > visit.context.clock.today();

/** Offers to close, in one act, the promises that an accepted delivery has kept. */
export function ClosePart(props: { visit: Visit; id: string; promises: readonly Commitment[] }): Markup | null {
  const { visit, id, promises } = props;
  const { close } = deliveryWords(visit.language);
  if (promises.length === 0 || !mayWrite(visit)) return null;
  const name = (promise: Commitment): string => `promises.${promise.id}`;
  const ticks = promises.map((promise) => [name(promise), isLater(promise, visit) ? 'off' : 'on'] as const);
  const form = formOf(visit, [], Object.fromEntries(ticks));
  return (
    <Section title={close.title(promises.length)} lead={close.lead} id="close">
      <form method="post" action={`/deliveries/${id}/closing`} class="sheet">
        {promises.map((promise) => (
          <Checkbox
            form={form}
            name={name(promise)}
            label={
              promise.dueOn === null ? promise.text : `${promise.text} (${sayDayText(promise.dueOn, visit.language)})`
            }
          />
        ))}
        <div class="actions">
          <Button>{close.act}</Button>
        </div>
      </form>
    </Section>
  );
}
