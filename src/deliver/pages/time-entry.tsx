import type { Refusal } from '#kernel/refusal.js';
import type { Markup } from '#shell/web/door.js';
import {
  Button,
  ButtonLink,
  Facts,
  Field,
  formOf,
  Heading,
  Notice,
  Page,
  PostButton,
  RefusalList,
  Section,
} from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import { CHOSEN_STATES, type TimeEntry } from '../facts/time.js';
import { formatDuration, sayDuration } from '../rules/duration.js';
import { timeWords } from '../words.js';
import { sayDayText } from './commitments.js';
import { StateButton } from './time.js';

function ChangeForm(props: { visit: Visit; entry: TimeEntry; refusals: readonly Refusal[] }): Markup {
  const { visit, entry, refusals } = props;
  const { edit, fields } = timeWords(visit.language);
  const form = formOf(visit, refusals, {
    description: entry.description,
    duration: formatDuration(entry.seconds),
    day: entry.day,
    rate: entry.rate,
  });
  return (
    <Section title={edit.title} lead={edit.lead}>
      <form method="post" action={`/time/entries/${entry.id}`} class="sheet">
        <Field form={form} name="description" label={fields.description} required maxlength={200} />
        <div class="row">
          <Field form={form} name="duration" label={fields.duration} hint={fields.durationHint} required />
          <Field form={form} name="day" label={fields.day} type="date" required />
        </div>
        <Field
          form={form}
          name="rate"
          label={fields.rate}
          hint={fields.rateHint}
          inputmode="decimal"
          size={9}
          unit="€"
        />
        <div class="actions">
          <Button>{edit.act}</Button>
        </div>
      </form>
      <div class="actions">
        {CHOSEN_STATES.filter((state) => state !== entry.state).map((state) => (
          <StateButton visit={visit} entry={entry} state={state} />
        ))}
        <PostButton action={`/time/entries/${entry.id}/removal`} label={edit.remove} confirm={edit.removeConfirm} />
      </div>
    </Section>
  );
}

/** One entry: what it says, and the verbs that are open to it. */
export function TimeEntryPage(props: { visit: Visit; entry: TimeEntry; refusals?: readonly Refusal[] }): Markup {
  const { visit, entry, refusals = [] } = props;
  const words = timeWords(visit.language);
  const { fields, columns, edit } = words;
  const held = entry.invoiceId !== null || entry.state === 'billed';
  return (
    <Page visit={visit} title={entry.description} place="time" width="narrow">
      <Heading title={entry.description}>
        <ButtonLink href={`/time?day=${entry.day}`}>{edit.back}</ButtonLink>
      </Heading>
      <RefusalList form={formOf(visit, refusals)} />
      <Facts
        items={[
          [columns.client, <a href={`/clients/${entry.clientId}`}>{entry.clientName}</a>],
          ...(entry.quoteId === null
            ? []
            : [[fields.quote, <a href={`/quotes/${entry.quoteId}`}>{entry.quoteNumber}</a>] as const]),
          [fields.day, sayDayText(entry.day, visit.language)],
          [fields.duration, sayDuration(entry.seconds, visit.language)],
          [fields.state, words.states[entry.state]],
        ]}
      />
      {held && <Notice>{edit.held}</Notice>}
      {mayWrite(visit) && !held && entry.state !== 'running' && (
        <ChangeForm visit={visit} entry={entry} refusals={refusals} />
      )}
    </Page>
  );
}
