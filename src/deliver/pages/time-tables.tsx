import { sayMoney } from '#kernel/words.js';
import type { Markup } from '#shell/web/door.js';
import { type Column, Notice, Section, Table } from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import type { TimeEntry } from '../facts/time.js';
import { sayDuration } from '../rules/duration.js';
import { type TimeTotals, totalsByMonth, valueCents } from '../rules/time.js';
import { timeWords } from '../words.js';
import { StateButton, type TimeView } from './time.js';

const CURRENCY = 'EUR';

/** Value of an entry at its rate or the usual one, in cents; null where none is known. */
function worthOf({ seconds, rate }: Pick<TimeEntry, 'seconds' | 'rate'>, usual: string | null): number | null {
  const known = rate ?? usual;
  return known === null ? null : valueCents(seconds, known);
}

const say = (cents: number | null, visit: Visit): string =>
  cents === null ? '–' : sayMoney(cents, CURRENCY, visit.language);

function Acts({ visit, entry }: { visit: Visit; entry: TimeEntry }): Markup | null {
  if (!mayWrite(visit) || entry.invoiceId !== null || entry.state === 'billed') return null;
  if (entry.state === 'unbilled') return <StateButton visit={visit} entry={entry} state="offered" />;
  return <StateButton visit={visit} entry={entry} state="unbilled" />;
}

/** The entries of a day, each with the one verb that it most likely needs. */
export function DayTable(props: { visit: Visit; entries: readonly TimeEntry[]; rate: string | null }): Markup {
  const { visit, entries, rate } = props;
  const { columns, states, total, title } = timeWords(visit.language);
  const { language } = visit;
  const cells: Column<TimeEntry>[] = [
    {
      key: 'description',
      label: columns.description,
      head: true,
      cell: ({ id, description }) => <a href={`/time/entries/${id}`}>{description}</a>,
    },
    {
      key: 'client',
      label: columns.client,
      cell: ({ clientId, clientName, quoteId, quoteNumber }) => (
        <>
          <a href={`/clients/${clientId}`}>{clientName}</a>
          {quoteId !== null && (
            <>
              {', '}
              <a href={`/quotes/${quoteId}`}>{quoteNumber}</a>
            </>
          )}
        </>
      ),
    },
    { key: 'duration', label: columns.duration, numeric: true, cell: ({ seconds }) => sayDuration(seconds, language) },
    { key: 'value', label: columns.value, numeric: true, cell: (entry) => say(worthOf(entry, rate), visit) },
    { key: 'state', label: columns.state, cell: ({ state }) => states[state] },
    { key: 'acts', label: columns.acts, cell: (entry) => <Acts visit={visit} entry={entry} /> },
  ];
  const seconds = entries.reduce((sum, entry) => sum + entry.seconds, 0);
  const foot = [total, '', sayDuration(seconds, language), '', '', ''];
  return <Table caption={title} columns={cells} rows={entries} foot={foot} />;
}

interface MonthRow {
  readonly clientId: string;
  readonly clientName: string;
  readonly totals: TimeTotals;
  /** Worth of what is billed and to bill, and of what is offered besides, in cents excl. VAT. */
  readonly value: number | null;
  readonly offered: number | null;
}

/** Worth of some entries together; null where a rate is missing. */
function worthOfAll(entries: readonly TimeEntry[], rate: string | null): number | null {
  const values = entries.map((entry) => worthOf(entry, rate));
  return values.includes(null) ? null : values.reduce<number>((sum, cents) => sum + (cents ?? 0), 0);
}

function monthRows(entries: readonly TimeEntry[], rate: string | null): readonly MonthRow[] {
  return totalsByMonth(entries).map(({ clientId, totals }) => {
    const own = entries.filter((entry) => entry.clientId === clientId);
    const charged = own.filter(({ state }) => state === 'unbilled' || state === 'billed');
    const offered = own.filter(({ state }) => state === 'offered');
    return {
      clientId,
      clientName: entries.find((entry) => entry.clientId === clientId)?.clientName ?? '',
      totals,
      value: worthOfAll(charged, rate),
      offered: worthOfAll(offered, rate),
    };
  });
}

/** The month of the day, by client: to bill, billed, offered, for the record, and what each is worth. */
export function MonthTable({ view }: { view: TimeView }): Markup {
  const { visit, month, rate, day } = view;
  const words = timeWords(visit.language);
  const { language } = visit;
  const name = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    day * 86_400_000,
  );
  const rows = monthRows(month, rate);
  const of = (state: keyof TimeTotals): Column<MonthRow> => ({
    key: state,
    label: words.states[state],
    numeric: true,
    cell: ({ totals }) => (totals[state] === 0 ? '–' : sayDuration(totals[state], language)),
  });
  const columns: Column<MonthRow>[] = [
    {
      key: 'client',
      label: words.columns.client,
      head: true,
      cell: ({ clientId, clientName }) => <a href={`/clients/${clientId}`}>{clientName}</a>,
    },
    of('unbilled'),
    of('billed'),
    {
      key: 'value',
      label: words.columns.charged,
      numeric: true,
      cell: ({ value, totals }) => (totals.unbilled + totals.billed === 0 ? '–' : say(value, visit)),
    },
    of('offered'),
    {
      key: 'offeredValue',
      label: words.columns.offered,
      numeric: true,
      cell: ({ offered, totals }) => (totals.offered === 0 ? '–' : say(offered, visit)),
    },
    of('notBillable'),
  ];
  return (
    <Section title={words.month(name)}>
      {rows.length === 0 ? (
        <p class="soft">{words.monthNone}</p>
      ) : (
        <Table caption={words.month(name)} columns={columns} rows={rows} />
      )}
      {rate === null && (
        <Notice>
          {words.rateMissing} <a href="/settings/profile">{words.rateMissingLink}</a>
        </Notice>
      )}
    </Section>
  );
}
