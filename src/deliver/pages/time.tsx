import { civilOf, type Day, formatDay, parseDay } from '#kernel/day.js';
import type { Refusal } from '#kernel/refusal.js';
import { sayDate } from '#kernel/words.js';
import type { Markup } from '#shell/web/door.js';
import {
  Button,
  ButtonLink,
  Empty,
  Field,
  type Form,
  formOf,
  Heading,
  Notice,
  Page,
  PostButton,
  RefusalList,
  Section,
  Select,
  sayMoment,
} from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import { elapsedSeconds } from '../actions/time.js';
import { CHOSEN_STATES, type TimeEntry } from '../facts/time.js';
import { sayDuration } from '../rules/duration.js';
import { timeWords } from '../words.js';
import type { ClientChoice } from './commitments.js';
import { DayTable, MonthTable } from './time-tables.js';

export interface QuoteChoice {
  readonly id: string;
  readonly number: string;
  readonly clientName: string;
}

/** What the day sheet shows. */
export interface TimeView {
  readonly visit: Visit;
  readonly day: Day;
  /** Entries of the month of that day. */
  readonly month: readonly TimeEntry[];
  readonly running: TimeEntry | undefined;
  readonly clients: readonly ClientChoice[];
  readonly quotes: readonly QuoteChoice[];
  /** Usual hourly rate, a decimal string. */
  readonly rate: string | null;
  readonly refusals?: readonly Refusal[];
}

/** Who the time is for: a client and, where there is one, an accepted quote. */
function OwnerFields({ form, view }: { form: Form; view: Pick<TimeView, 'clients' | 'quotes'> }): Markup {
  const { fields } = timeWords(form.visit.language);
  const { clients, quotes } = view;
  return (
    <>
      <Select form={form} name="clientId" label={fields.client} options={clients.map(({ id, name }) => [id, name])} />
      {quotes.length > 0 && (
        <Select
          form={form}
          name="quoteId"
          label={fields.quote}
          options={[
            ['', fields.noQuote],
            ...quotes.map(({ id, number, clientName }) => [id, `${number}, ${clientName}`] as const),
          ]}
        />
      )}
    </>
  );
}

function TimerPart({ view, form }: { view: TimeView; form: Form }): Markup {
  const { visit, running } = view;
  const { timer, fields } = timeWords(visit.language);
  if (!running)
    return (
      <Section title={timer.title}>
        <p class="soft">{timer.idle}</p>
      </Section>
    );
  const elapsed = Math.floor(elapsedSeconds(running.startedAt, visit.context.clock.now()) / 60) * 60;
  return (
    <Section title={timer.title}>
      <div class="timer">
        <p>
          <strong>{running.description}</strong>, <a href={`/clients/${running.clientId}`}>{running.clientName}</a>
          <br />
          {timer.running(sayMoment(running.startedAt ?? '', visit.language), sayDuration(elapsed, visit.language))}
        </p>
        {mayWrite(visit) && (
          <form method="post" action="/time/timer/stop" class="line">
            <Field form={form} name="stopped" label={timer.forgotten} hint={fields.durationHint} size={9} />
            <Button>{timer.stop}</Button>
          </form>
        )}
      </div>
    </Section>
  );
}

/** One form, two verbs: time that was spent, or a timer that starts now. */
function AddPart({ view, form }: { view: TimeView; form: Form }): Markup {
  const { add, fields, states, timer } = timeWords(view.visit.language);
  return (
    <Section title={add.title}>
      <form method="post" action="/time/entries" class="line">
        <input type="hidden" name="day" value={formatDay(view.day)} />
        <OwnerFields form={form} view={view} />
        <div class="long">
          <Field form={form} name="description" label={fields.description} required maxlength={200} />
        </div>
        <Field form={form} name="duration" label={fields.duration} hint={fields.durationHint} required size={9} />
        <Select
          form={form}
          name="state"
          label={fields.state}
          options={CHOSEN_STATES.map((state) => [state, states[state]])}
        />
        <div class="actions">
          <Button>{add.act}</Button>
          <button type="submit" class="quiet" formaction="/time/timer" formnovalidate>
            {timer.start}
          </button>
        </div>
      </form>
      <p class="hint after">{timer.startHint}</p>
    </Section>
  );
}

function DayPicker({ visit, day }: { visit: Visit; day: Day }): Markup {
  const words = timeWords(visit.language);
  const today = visit.context.clock.today();
  const form = formOf(visit, [], { day: formatDay(day) });
  return (
    <nav class="days" aria-label={words.goTo}>
      <ButtonLink href={`/time?day=${formatDay(day - 1)}`}>{words.previous}</ButtonLink>
      {day !== today && <ButtonLink href="/time">{words.today}</ButtonLink>}
      <ButtonLink href={`/time?day=${formatDay(day + 1)}`}>{words.next}</ButtonLink>
      <form method="get" action="/time" class="line">
        <Field form={form} name="day" label={words.goTo} type="date" required />
        <Button tone="quiet">{words.go}</Button>
      </form>
    </nav>
  );
}

/** The day sheet: the timer, the day, the month by client. */
export function TimePage(view: TimeView): Markup {
  const { visit, day, month, clients, refusals } = view;
  const words = timeWords(visit.language);
  const title = words.day(sayDate(civilOf(day), visit.language));
  const form = formOf(visit, refusals);
  const ofDay = month.filter((entry) => parseDay(entry.day) === day && entry.state !== 'running');
  return (
    <Page visit={visit} title={words.title} place="time">
      <Heading title={words.title} lead={words.lead}>
        {mayWrite(visit) && <ButtonLink href="/time/imports">{words.imports.link}</ButtonLink>}
      </Heading>
      <RefusalList form={form} />
      {clients.length === 0 ? <Notice>{words.noClients}</Notice> : <TimerPart view={view} form={form} />}
      <Section title={title}>
        <DayPicker visit={visit} day={day} />
        {ofDay.length === 0 ? (
          <Empty title={words.none} />
        ) : (
          <>
            <DayTable visit={visit} entries={ofDay} rate={view.rate} />
            <p class="hint after">{words.offerHint}</p>
          </>
        )}
      </Section>
      {clients.length > 0 && mayWrite(visit) && <AddPart view={view} form={form} />}
      <MonthTable view={view} />
    </Page>
  );
}

/** A verb that changes what becomes of an entry. */
export function StateButton(props: { visit: Visit; entry: TimeEntry; state: (typeof CHOSEN_STATES)[number] }): Markup {
  const { acts } = timeWords(props.visit.language);
  const { entry, state } = props;
  return (
    <PostButton
      action={`/time/entries/${entry.id}/state`}
      fields={{ state }}
      label={acts[state]}
      spoken={state === 'offered' ? acts.offeredSpoken(entry.description) : `${acts[state]} : ${entry.description}`}
    />
  );
}
