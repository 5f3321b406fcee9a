import { formatDay } from '#kernel/day.js';
import type { Markup } from '#shell/web/door.js';
import {
  Button,
  ButtonLink,
  type Column,
  DateText,
  Empty,
  Field,
  formOf,
  Heading,
  Money,
  Page,
  Pagination,
  Section,
  Select,
  Table,
} from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import type { DraftLine } from '../actions/read.js';
import type { Register } from '../actions/register/register.js';
import { type Entry, openCents, stateOf } from '../rules/register/entry.js';
import { type Found, STATE_FILTERS } from '../rules/register/query.js';
import type { BillWords } from '../words.fr.js';
import { billWords } from '../words.js';
import { type ListQuery, listHref, queryOf } from './queries.js';

type Listed = Found & { readonly register: Register };

/** Filters as the address holds them. */
const typedOf = ({ state, client, from, to, sort, direction }: ListQuery): Record<string, string | undefined> => ({
  state: state === 'all' ? undefined : state,
  client,
  from: from === undefined ? undefined : formatDay(from),
  to: to === undefined ? undefined : formatDay(to),
  sort,
  direction,
});

function columnsFor(visit: Visit, words: BillWords, register: Register): Column<Entry>[] {
  const { language } = visit;
  const today = visit.context.clock.today();
  return [
    {
      key: 'number',
      label: words.columns.number,
      head: true,
      sortable: true,
      cell: ({ id, number, own }) =>
        own ? (
          <a href={`/invoices/${id}`}>{number}</a>
        ) : (
          <>
            <a href={`/invoices/${id}`}>{number}</a> <small>{words.imported}</small>
          </>
        ),
    },
    {
      key: 'client',
      label: words.columns.client,
      sortable: true,
      cell: ({ clientId }) => <a href={`/clients/${clientId}`}>{register.nameOf(clientId)}</a>,
    },
    { key: 'label', label: words.columns.label, secondary: true, cell: ({ label }) => label ?? '' },
    {
      key: 'issued',
      label: words.columns.issued,
      sortable: true,
      cell: ({ issued }) => <DateText day={issued} language={language} />,
    },
    {
      key: 'due',
      label: words.columns.due,
      sortable: true,
      cell: ({ due, dueAssumed }) =>
        due === null ? '' : <DateText day={due} language={language} assumed={dueAssumed} />,
    },
    {
      key: 'total',
      label: words.columns.total,
      numeric: true,
      sortable: true,
      cell: ({ totalCents, currency }) => <Money cents={totalCents} currency={currency} language={language} />,
    },
    {
      key: 'open',
      label: words.columns.open,
      numeric: true,
      sortable: true,
      cell: (entry) => {
        const cents = openCents(entry);
        return cents === 0 ? '' : <Money cents={cents} currency={entry.currency} language={language} />;
      },
    },
    { key: 'state', label: words.columns.state, cell: (entry) => words.states[stateOf(entry, today)] },
  ];
}

/** Longest list of clients that a page offers to choose from. */
const CLIENTS_SHOWN = 300;

function clientChoices(register: Register, chosen: string | undefined, every: string): (readonly [string, string])[] {
  const few = register.clients.size <= CLIENTS_SHOWN;
  const known = [...register.clients.values()].filter(({ id }) => few || id === chosen);
  const { compare } = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });
  const sorted = known.map(({ id, name }) => [id, name] as const).sort((a, b) => compare(a[1], b[1]));
  return sorted.length === 0 ? [] : [['', every], ...sorted];
}

function Filters({ visit, query, register }: { visit: Visit; query: ListQuery; register: Register }): Markup {
  const words = billWords(visit.language).filters;
  const typed = typedOf(query);
  const form = formOf(visit, [], { ...typed, state: query.state ?? 'all', client: query.client ?? '' });
  const clients = clientChoices(register, query.client, words.everyClient);
  return (
    <form method="get" action="/invoices" class="filters" data-refresh>
      <Select
        form={form}
        name="state"
        label={words.state}
        options={STATE_FILTERS.map((state) => [state, words.states[state]] as const)}
      />
      {clients.length > 0 && <Select form={form} name="client" label={words.client} options={clients} />}
      <Field form={form} name="from" type="date" label={words.from} />
      <Field form={form} name="to" type="date" label={words.to} />
      {typed['sort'] && <input type="hidden" name="sort" value={typed['sort']} />}
      {typed['direction'] && <input type="hidden" name="direction" value={typed['direction']} />}
      <Button tone="quiet">{words.apply}</Button>
    </form>
  );
}

function DraftsSection({ visit, drafts }: { visit: Visit; drafts: readonly DraftLine[] }): Markup | null {
  const words = billWords(visit.language);
  if (drafts.length === 0) return null;
  return (
    <Section title={words.drafts.title} lead={words.drafts.lead}>
      <DraftTable visit={visit} drafts={drafts} />
    </Section>
  );
}

/** Drafts as a table. */
export function DraftTable({ visit, drafts }: { visit: Visit; drafts: readonly DraftLine[] }): Markup {
  const { language } = visit;
  const words = billWords(language);
  const { columns } = words.drafts;
  const all: Column<DraftLine>[] = [
    {
      key: 'title',
      label: columns.title,
      head: true,
      cell: ({ id, title }) => <a href={`/invoices/drafts/${id}`}>{title}</a>,
    },
    {
      key: 'client',
      label: columns.client,
      cell: ({ client_id, client_name }) => <a href={`/clients/${client_id}`}>{client_name}</a>,
    },
    { key: 'kind', label: columns.kind, cell: ({ kind }) => words.kinds[kind] },
    {
      key: 'total',
      label: columns.total,
      numeric: true,
      cell: ({ total_cents }) => <Money cents={total_cents} currency="EUR" language={language} />,
    },
  ];
  return <Table caption={words.drafts.title} columns={all} rows={drafts} />;
}

function Foot({ visit, listed }: { visit: Visit; listed: Listed }): Markup[] {
  const { language } = visit;
  const words = billWords(language);
  const money = (of: (sum: Listed['sums'][number]) => number): Markup => (
    <>
      {listed.sums.map((sum) => (
        <div>
          <Money cents={of(sum)} currency={sum.currency} language={language} />
        </div>
      ))}
    </>
  );
  return [
    <>{words.sumOf(listed.count)}</>,
    <></>,
    <></>,
    <></>,
    <></>,
    money(({ totalCents }) => totalCents),
    money((sum) => sum.openCents),
    <></>,
  ];
}

function ListTable({ visit, query, listed }: { visit: Visit; query: ListQuery; listed: Listed }): Markup {
  const words = billWords(visit.language);
  const asked = queryOf(query);
  return (
    <Table
      caption={words.title}
      columns={columnsFor(visit, words, listed.register)}
      rows={listed.entries}
      sort={{
        by: asked.sort,
        direction: asked.descending ? 'desc' : 'asc',
        href: (sort, direction) => listHref({ ...typedOf(query), sort, direction }),
      }}
      foot={Foot({ visit, listed })}
    />
  );
}

/** Invoices and credit notes, issued here and imported, with their totals; drafts above them. */
export function InvoicesPage(props: {
  visit: Visit;
  query: ListQuery;
  listed: Listed;
  drafts: readonly DraftLine[];
}): Markup {
  const { visit, query, listed, drafts } = props;
  const words = billWords(visit.language);
  const typed = typedOf(query);
  const filtered = Object.entries(typed).some(
    ([name, value]) => value !== undefined && !['sort', 'direction'].includes(name),
  );
  const empty = listed.register.entries.length === 0;
  return (
    <Page visit={visit} title={words.title} place="invoices">
      <Heading title={words.title} lead={words.lead}>
        {mayWrite(visit) && (
          <ButtonLink href="/invoices/new" tone="main">
            {words.new}
          </ButtonLink>
        )}
        <ButtonLink href="/payments">{words.payments}</ButtonLink>
        {!empty && <ButtonLink href={listHref(typed, '/invoices/export')}>{words.export}</ButtonLink>}
      </Heading>
      {!filtered && listed.page === 1 && <DraftsSection visit={visit} drafts={drafts} />}
      {!empty && <Filters visit={visit} query={query} register={listed.register} />}
      {listed.count === 0 ? (
        <Empty title={empty ? words.none : words.noneFound}>
          <p>{empty ? words.noneHelp : words.noneFoundHelp}</p>
        </Empty>
      ) : (
        <ListTable visit={visit} query={query} listed={listed} />
      )}
      <Pagination
        visit={visit}
        page={listed.page}
        pages={listed.pages}
        href={(page) => listHref({ ...typed, page: String(page) })}
      />
    </Page>
  );
}
