import { formatDay } from '#kernel/day.js';
import type { Markup } from '#shell/web/door.js';
import { Button, formOf, Select } from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import type { DebtStanding } from '../actions/read.js';
import { LETTER_KINDS } from '../rules/letter/facts.js';
import type { NextReminder } from '../rules/letter/next.js';
import { collectWords } from '../words.js';
import { sayDayText } from './list.js';

/** The sentence that says which letter comes next, and why. */
export function sayNext(visit: Visit, { kind, from, reason, values }: NextReminder): string {
  const { ladder } = collectWords(visit.language);
  const day = from === null ? '' : sayDayText(formatDay(from), visit.language);
  switch (reason) {
    case 'due':
      return ladder.due(values.daysOverdue, kind ?? 'reminder1');
    case 'grace':
      return ladder.grace(values.daysOverdue, day);
    case 'waiting':
      return ladder.waiting(values.waitedFor ?? 'reminder1', day);
    case 'chooseRoute':
    case 'disputed':
    case 'nothingOverdue':
      return ladder[reason];
  }
}

/** Which letter comes next for a client, and the form that prepares it; for the client's dossier. */
export function NextLetter(props: { visit: Visit; clientId: string; standing: DebtStanding }): Markup {
  const { visit, clientId, standing } = props;
  const words = collectWords(visit.language);
  const { next, account } = standing;
  const proposed = next.kind ?? next.values.waitedFor ?? 'reminder1';
  const options = LETTER_KINDS.map((kind) => [kind, words.kinds[kind]] as const);
  return (
    <div class="next-letter">
      <p>{sayNext(visit, next)}</p>
      {account.overdue.length > 0 && mayWrite(visit) && (
        <form method="post" action={`/clients/${clientId}/letters`} class="actions">
          <Select
            form={formOf(visit, [], { kind: proposed })}
            name="kind"
            label={words.ladder.choose}
            options={options}
          />
          <Button tone={next.kind ? 'main' : 'quiet'}>{words.ladder.prepare}</Button>
        </form>
      )}
    </div>
  );
}
