import { raw } from 'hono/html';
import { CLIENT_KINDS } from '#meet/facts/identity.js';
import type { Markup } from '#shell/web/door.js';
import { Row } from '#shell/web/parts/tables.js';
import { ButtonLink, type Column, Empty, Heading, Light, Page, Pagination, Table } from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import { deskWords } from '../words.js';
import { Amounts, BarredMark, BasisMark, COLUMNS, RecordsEnd } from './columns.js';
import { directionOf, LIGHT_FILTERS, type RelationsQuery, relationsHref, type Sort } from './query.js';
import type { Relation } from './relation.js';
import type { RelationsIndex, View } from './select.js';

type Rows = WeakMap<Relation, string>;

/** Rows as text, by the columns that they were written with: a client's row changes only with the snapshot that it belongs to. */
const ROWS = new WeakMap<readonly Column<Relation>[], Rows>();

const columnsFor = (visit: Visit): readonly Column<Relation>[] =>
  COLUMNS[mayWrite(visit) ? 'writers' : 'readers'][visit.language];

function rowText(relation: Relation, columns: readonly Column<Relation>[]): string {
  const rows: Rows = ROWS.get(columns) ?? new WeakMap();
  ROWS.set(columns, rows);
  const known = rows.get(relation);
  if (known !== undefined) return known;
  const text = (<Row columns={columns} row={relation} />).toString();
  rows.set(relation, text);
  return text;
}

interface Props {
  readonly visit: Visit;
  readonly index: RelationsIndex;
  readonly query: RelationsQuery;
  readonly view: View;
}

/** The lights with the number of clients under each, as links: the first thing to read, and to narrow by. */
function Lights({ visit, index, query }: Props): Markup {
  const { relations } = deskWords(visit.language);
  return (
    <nav class="lights" aria-label={relations.columns.light}>
      <a href={relationsHref(query, { light: undefined })} aria-current={query.light ? undefined : 'true'}>
        {relations.allLights} <b>{index.all.length}</b>
      </a>
      {LIGHT_FILTERS.map((light) => (
        <a href={relationsHref(query, { light })} aria-current={query.light === light ? 'true' : undefined}>
          <Light state={light} language={visit.language} /> <b>{index.counts[light]}</b>
        </a>
      ))}
    </nav>
  );
}

function Filters({ visit, query }: Pick<Props, 'visit' | 'query'>): Markup {
  const { relations, kinds } = deskWords(visit.language);
  return (
    <form class="filters" action="/relations" data-refresh>
      {query.light && <input type="hidden" name="light" value={query.light} />}
      {query.sort !== 'light' && <input type="hidden" name="sort" value={query.sort} />}
      {query.direction && <input type="hidden" name="direction" value={query.direction} />}
      <div class="field">
        <label for="relations-q">{relations.search}</label>
        <input id="relations-q" type="search" name="q" value={query.q} autocomplete="off" />
      </div>
      <div class="field">
        <label for="relations-kind">{relations.kind}</label>
        <select id="relations-kind" name="kind">
          <option value="">{relations.allKinds}</option>
          {CLIENT_KINDS.map((kind) => (
            <option value={kind} selected={query.kind === kind}>
              {kinds[kind]}
            </option>
          ))}
        </select>
      </div>
      <div class="field tick">
        <input id="relations-overdue" type="checkbox" name="overdue" value="1" checked={query.overdue === '1'} />
        <label for="relations-overdue">{relations.overdueOnly}</label>
      </div>
      <button type="submit" class="quiet">
        {relations.show}
      </button>
    </form>
  );
}

function Results({ visit, query, view: { selection } }: Props): Markup {
  const { language } = visit;
  const { relations } = deskWords(language);
  const columns = columnsFor(visit);
  const total = (of: 'openCents' | 'overdueCents' | 'penaltiesCents') => (
    <div>
      <Amounts stakes={selection.stakes} of={of} language={language} />
      {of === 'overdueCents' && <BarredMark stakes={selection.stakes} language={language} />}
      {of !== 'openCents' && <BasisMark basis={selection.overdueBasis} language={language} />}
    </div>
  );
  return (
    <>
      <Table
        caption={relations.caption}
        columns={columns}
        rows={selection.rows}
        rowOf={(relation) => raw(rowText(relation, columns))}
        sort={{
          by: query.sort,
          direction: directionOf(query),
          // Another column is first read in its own direction, whatever this one's is.
          href: (sort, direction) =>
            relationsHref(query, { sort: sort as Sort, direction: sort === query.sort ? direction : undefined }),
        }}
        foot={[relations.total, '', '', total('openCents'), total('overdueCents'), total('penaltiesCents'), '', '']}
      />
      <Pagination
        visit={visit}
        page={selection.page}
        pages={selection.pages}
        href={(page) => relationsHref(query, { page })}
      />
    </>
  );
}

function Nobody({ visit, narrowed }: { visit: Visit; narrowed: boolean }): Markup {
  const { relations } = deskWords(visit.language);
  if (narrowed)
    return (
      <Empty title={relations.noneTitle}>
        <ButtonLink href="/relations">{relations.clear}</ButtonLink>
      </Empty>
    );
  return (
    <Empty title={relations.emptyTitle}>
      {mayWrite(visit) && (
        <>
          <p>{relations.emptyHelp}</p>
          <ButtonLink href="/imports" tone="main">
            {relations.bring}
          </ButtonLink>
        </>
      )}
    </Empty>
  );
}

const isNarrowed = ({ q, light, kind, overdue }: RelationsQuery): boolean => Boolean(q || light || kind || overdue);

/** The table of relations: read in ten seconds for forty clients, and every view of it is a link. */
export function RelationsPage(props: Props): Markup {
  const { visit, index, query } = props;
  const { selection } = props.view;
  const { relations } = deskWords(visit.language);
  const narrowed = isNarrowed(query);
  return (
    <Page visit={visit} title={relations.title} place="relations">
      <Heading title={relations.title} lead={relations.lead(index.all.length)}>
        {mayWrite(visit) && <ButtonLink href="/clients/new">{relations.add}</ButtonLink>}
      </Heading>
      {index.all.length > 0 && (
        <>
          <RecordsEnd visit={visit} recordsEnd={index.recordsEnd} />
          <Lights {...props} />
          <Filters visit={visit} query={query} />
          {narrowed && (
            <p role="status" class="soft">
              {relations.found(selection.total)} · <a href="/relations">{relations.clear}</a>
            </p>
          )}
        </>
      )}
      {selection.total > 0 ? <Results {...props} /> : <Nobody visit={visit} narrowed={narrowed} />}
    </Page>
  );
}
