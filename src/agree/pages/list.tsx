import type { Markup } from '#shell/web/door.js';
import { ButtonLink, type Column, Empty, Heading, Page, Pagination, Table } from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import type { QuoteSummary, QuotesPage } from '../actions/list-quotes.js';
import { directionOf, type QuoteSort, type QuotesQuery, STATE_FILTERS } from '../facts/list.js';
import { quoteWords } from '../words.js';
import { centsIn, sayDayText, sayRange, withOption } from './said.js';

interface Props {
  readonly visit: Visit;
  readonly query: QuotesQuery;
  readonly found: QuotesPage;
  /** Name of the one client asked for. */
  readonly clientName: string | null;
}

/** The address of the list with some of its query changed; what is usual is left out of it. */
function quotesHref(query: QuotesQuery, change: Partial<QuotesQuery> = {}): string {
  const wanted = { ...query, page: 1, ...change };
  const parts = new URLSearchParams();
  if (wanted.q) parts.set('q', wanted.q);
  if (wanted.state) parts.set('state', wanted.state);
  if (wanted.client) parts.set('client', wanted.client);
  if (wanted.sort !== 'updated') parts.set('sort', wanted.sort);
  if (wanted.direction && wanted.direction !== directionOf({ sort: wanted.sort, direction: undefined }))
    parts.set('direction', wanted.direction);
  if (wanted.page > 1) parts.set('page', String(wanted.page));
  const text = parts.toString();
  return text ? `/quotes?${text}` : '/quotes';
}

function Filters({ visit, query }: Pick<Props, 'visit' | 'query'>): Markup {
  const { list, states, columns } = quoteWords(visit.language);
  return (
    <form class="filters" action="/quotes" data-refresh>
      {query.client && <input type="hidden" name="client" value={query.client} />}
      {query.sort !== 'updated' && <input type="hidden" name="sort" value={query.sort} />}
      {query.direction && <input type="hidden" name="direction" value={query.direction} />}
      <div class="field">
        <label for="quotes-q">{list.search}</label>
        <input id="quotes-q" type="search" name="q" value={query.q} autocomplete="off" placeholder={list.searchHint} />
      </div>
      <div class="field">
        <label for="quotes-state">{columns.state}</label>
        <select id="quotes-state" name="state">
          <option value="">{list.all}</option>
          {STATE_FILTERS.map((state) => (
            <option value={state} selected={query.state === state}>
              {states[state]}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" class="quiet">
        {list.show}
      </button>
    </form>
  );
}

function columnsFor({ visit, query }: Props): Column<QuoteSummary>[] {
  const { language } = visit;
  const { columns, states, kinds } = quoteWords(language);
  return [
    {
      key: 'number',
      label: columns.number,
      head: true,
      sortable: true,
      cell: ({ id, number }) => <a href={`/quotes/${id}`}>{number}</a>,
    },
    {
      key: 'title',
      label: columns.title,
      sortable: true,
      cell: ({ title, kind }) => (kind === 'changeOrder' ? `${kinds.changeOrder}\u00a0– ${title}` : title),
    },
    ...(query.client
      ? []
      : [
          {
            key: 'client',
            label: columns.client,
            sortable: true,
            cell: ({ clientId, client }: QuoteSummary) => <a href={`/clients/${clientId}`}>{client}</a>,
          },
        ]),
    {
      key: 'state',
      label: columns.state,
      sortable: true,
      cell: ({ state, expired, renounced }) =>
        renounced ? states.renounced : expired ? states.expired : states[state],
    },
    {
      key: 'total',
      label: columns.total,
      numeric: true,
      sortable: true,
      cell: ({ total, totalMost, currency, option }) => (
        <span class="money">
          {withOption(sayRange(centsIn(total), centsIn(totalMost), currency, language), option)}
        </span>
      ),
    },
    {
      key: 'validUntil',
      label: columns.validUntil,
      sortable: true,
      secondary: true,
      cell: ({ validUntil }) => <span class="date">{sayDayText(validUntil, language)}</span>,
    },
    {
      key: 'updated',
      label: columns.updated,
      sortable: true,
      secondary: true,
      cell: ({ updatedAt }) => <span class="date">{sayDayText(updatedAt.slice(0, 10), language)}</span>,
    },
  ];
}

function Nobody({ visit, narrowed }: { visit: Visit; narrowed: boolean }): Markup {
  const { list } = quoteWords(visit.language);
  if (narrowed)
    return (
      <Empty title={list.noneFound}>
        <ButtonLink href="/quotes">{list.clear}</ButtonLink>
      </Empty>
    );
  return (
    <Empty title={list.empty}>
      <p>{list.emptyHelp}</p>
      {mayWrite(visit) && (
        <ButtonLink href="/quotes/new" tone="main">
          {list.chooseClient}
        </ButtonLink>
      )}
    </Empty>
  );
}

/** The quotes of the organisation, or of one client: every view of them is a link. */
export function QuotesPageView(props: Props): Markup {
  const { visit, query, found, clientName } = props;
  const words = quoteWords(visit.language);
  const narrowed = Boolean(query.q || query.state || query.client);
  const title = clientName === null ? words.title : words.list.ofClient(clientName);
  return (
    <Page visit={visit} title={title} place="quotes">
      <Heading title={title} lead={words.lead(found.total)}>
        {mayWrite(visit) && found.total > 0 && (
          <ButtonLink href={query.client ? `/clients/${query.client}/quotes/new` : '/quotes/new'} tone="main">
            {words.create.title}
          </ButtonLink>
        )}
      </Heading>
      {(found.total > 0 || narrowed) && <Filters visit={visit} query={query} />}
      {narrowed && (
        <p role="status" class="soft">
          {words.list.found(found.total)} · <a href="/quotes">{words.list.clear}</a>
        </p>
      )}
      {found.total === 0 ? (
        <Nobody visit={visit} narrowed={narrowed} />
      ) : (
        <>
          <Table
            caption={title}
            columns={columnsFor(props)}
            rows={found.quotes}
            sort={{
              by: query.sort,
              direction: directionOf(query),
              href: (sort, direction) =>
                quotesHref(query, {
                  sort: sort as QuoteSort,
                  direction: sort === query.sort ? direction : undefined,
                }),
            }}
          />
          <Pagination
            visit={visit}
            page={found.page}
            pages={found.pages}
            href={(page) => quotesHref(query, { page })}
          />
        </>
      )}
    </Page>
  );
}
