import { civilOf, parseDay } from '#kernel/day.js';
import { parseCents } from '#kernel/money.js';
import { type Language, sayShortDate } from '#kernel/words.js';
import type { Context } from '#shell/context.js';
import type { Markup } from '#shell/web/door.js';
import { type Column, Empty, Heading, Money, Page, Table } from '#shell/web/parts.js';
import type { Visit } from '#shell/web/visit.js';
import type { LetterSummary } from '../actions/read.js';
import { clientNames } from '../store/debts.js';
import { collectWords } from '../words.js';

/** Names of the clients by id. */
export function namesOfClients(context: Context): Promise<ReadonlyMap<string, string>> {
  return clientNames(context.store.read, context.organisationId);
}

/** A day as the pages write it. */
export function sayDayText(text: string, language: Language): string {
  const day = parseDay(text);
  return day === undefined ? text : sayShortDate(civilOf(day), language);
}

/** Letters as a table; without names, they are all to one client. */
export function LetterTable(props: {
  visit: Visit;
  letters: readonly LetterSummary[];
  names?: ReadonlyMap<string, string>;
}): Markup {
  const { visit, letters, names } = props;
  const { language } = visit;
  const words = collectWords(language);
  const columns: Column<LetterSummary>[] = [
    {
      key: 'letter',
      label: words.columns.letter,
      head: true,
      cell: ({ id, kind }) => <a href={`/letters/${id}`}>{words.kinds[kind]}</a>,
    },
    ...(names
      ? [
          {
            key: 'client',
            label: words.columns.client,
            cell: ({ clientId }: LetterSummary) => <a href={`/clients/${clientId}`}>{names.get(clientId)}</a>,
          },
        ]
      : []),
    { key: 'number', label: words.columns.number, cell: ({ number }) => number ?? '–' },
    { key: 'date', label: words.columns.date, cell: ({ asOf }) => sayDayText(asOf, language) },
    {
      key: 'amount',
      label: words.columns.amount,
      numeric: true,
      cell: ({ amount, currency }) =>
        amount === null || currency === null ? (
          '–'
        ) : (
          <Money cents={parseCents(amount) ?? 0} currency={currency} language={language} />
        ),
    },
    { key: 'state', label: words.columns.state, cell: ({ state }) => words.states[state] },
  ];
  return <Table caption={words.title} columns={columns} rows={letters} />;
}

/** All letters, drafts first where they are latest. */
export function LettersPage(props: {
  visit: Visit;
  letters: readonly LetterSummary[];
  names: ReadonlyMap<string, string>;
}): Markup {
  const { visit, letters, names } = props;
  const words = collectWords(visit.language);
  return (
    <Page visit={visit} title={words.title} place="relations">
      <Heading title={words.title} lead={words.lead} />
      {letters.length === 0 ? (
        <Empty title={words.none}>
          <p>{words.noneHelp}</p>
        </Empty>
      ) : (
        <LetterTable visit={visit} letters={letters} names={names} />
      )}
    </Page>
  );
}
