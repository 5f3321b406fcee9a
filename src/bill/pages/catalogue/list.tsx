import type { CatalogueQuery } from '#bill/actions/catalogue.js';
import type { CatalogueItem } from '#bill/facts/catalogue.js';
import { marginOf } from '#bill/rules/catalogue.js';
import { sayPercent } from '#kernel/words.js';
import { SettingsPage } from '#shell/settings/frame.js';
import type { Markup } from '#shell/web/door.js';
import { Button, ButtonLink, type Column, Empty, Notice, Section, Table } from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import { catalogueWords, sayUnitPrice, sayVat } from './words.js';

const PATH = '/settings/catalogue';

function standingColumn(visit: Visit): Column<CatalogueItem> {
  const { columns, editor, nobody } = catalogueWords(visit.language);
  return {
    key: 'standing',
    label: columns.standing,
    cell: (item) => item.standing.map((kind) => editor.standing[kind]).join(', ') || nobody,
  };
}

function marginColumn({ language }: Visit): Column<CatalogueItem> {
  return {
    key: 'margin',
    label: catalogueWords(language).columns.margin,
    numeric: true,
    secondary: true,
    cell: (item) => {
      const share = marginOf(item);
      return share === null ? '' : sayPercent(share, language);
    },
  };
}

function columnsFor(visit: Visit, offered: boolean, items: readonly CatalogueItem[]): readonly Column<CatalogueItem>[] {
  const { language } = visit;
  const { columns } = catalogueWords(language);
  return [
    {
      key: 'title',
      label: columns.title,
      head: true,
      cell: (item) => <a href={`${PATH}/${item.id}`}>{item.title}</a>,
    },
    ...(offered ? [standingColumn(visit)] : []),
    ...(!offered && items.some((item) => item.cost !== null) ? [marginColumn(visit)] : []),
    { key: 'vat', label: columns.vat, secondary: true, numeric: true, cell: (item) => sayVat(item, language) },
    {
      key: 'price',
      label: offered ? columns.value : columns.price,
      numeric: true,
      cell: (item) => sayUnitPrice(item, language),
    },
  ];
}

function Items({ visit, items }: { visit: Visit; items: readonly CatalogueItem[] }): Markup {
  const words = catalogueWords(visit.language);
  const [sold, offered] = [items.filter((item) => !item.complimentary), items.filter((item) => item.complimentary)];
  return (
    <>
      {sold.length > 0 && (
        <Section title={words.soldTitle}>
          <Table caption={words.soldTitle} columns={columnsFor(visit, false, sold)} rows={sold} />
        </Section>
      )}
      {offered.length > 0 && (
        <Section title={words.offeredTitle} lead={words.offeredLead}>
          <Table caption={words.offeredTitle} columns={columnsFor(visit, true, offered)} rows={offered} />
        </Section>
      )}
    </>
  );
}

function Search({ visit, query }: { visit: Visit; query: CatalogueQuery }): Markup {
  const words = catalogueWords(visit.language);
  return (
    <form method="get" action={PATH} class="filters" data-refresh>
      {query.archived && <input type="hidden" name="archived" value="1" />}
      <div class="field">
        <label for="catalogue-search">{words.searchLabel}</label>
        <input id="catalogue-search" type="search" name="search" value={query.search} autocomplete="off" />
      </div>
      <Button tone="quiet">{words.search}</Button>
    </form>
  );
}

function Nothing({ visit, query }: { visit: Visit; query: CatalogueQuery }): Markup {
  const words = catalogueWords(visit.language);
  if (query.search) return <p>{words.notFound}</p>;
  if (query.archived) return <p>{words.noArchived}</p>;
  return (
    <Empty title={words.empty.title}>
      <p>{words.empty.text}</p>
      {mayWrite(visit) && (
        <div class="actions">
          <ButtonLink href={`${PATH}/starters`} tone="main">
            {words.starters}
          </ButtonLink>
          <ButtonLink href={`${PATH}/new`}>{words.add}</ButtonLink>
        </div>
      )}
    </Empty>
  );
}

function Links(props: { visit: Visit; query: CatalogueQuery; hasArchived: boolean }): Markup {
  const { visit, query, hasArchived } = props;
  const words = catalogueWords(visit.language);
  return (
    <div class="actions doings">
      {mayWrite(visit) && !query.archived && (
        <>
          <ButtonLink href={`${PATH}/new`} tone="main">
            {words.add}
          </ButtonLink>
          <ButtonLink href={`${PATH}/new?offered`}>{words.addOffered}</ButtonLink>
          <ButtonLink href={`${PATH}/starters`}>{words.starters}</ButtonLink>
        </>
      )}
      {query.archived ? (
        <ButtonLink href={PATH}>{words.activeLink}</ButtonLink>
      ) : (
        hasArchived && <ButtonLink href={`${PATH}?archived=1`}>{words.archivedLink}</ButtonLink>
      )}
    </div>
  );
}

/** Everything that the business sells or usually offers, or what was taken off. */
export function CataloguePage(props: {
  visit: Visit;
  items: readonly CatalogueItem[];
  query: CatalogueQuery;
  vatExempt: boolean;
  /** Whether anything was taken off. */
  hasArchived: boolean;
  added?: number | undefined;
}): Markup {
  const { visit, items, query, vatExempt, hasArchived, added } = props;
  const words = catalogueWords(visit.language);
  const taxed = items.filter(({ vatCategory }) => vatCategory === 'S').length;
  const isBare = items.length === 0 && !query.search && !query.archived;
  return (
    <SettingsPage
      visit={visit}
      drawer="catalogue"
      title={query.archived ? words.archivedTitle : words.title}
      lead={query.archived ? words.archivedLead : words.lead}
    >
      {added !== undefined && <Notice tone="done">{words.added(added)}</Notice>}
      {vatExempt && taxed > 0 && <Notice tone="watch">{words.exemptNotice(taxed)}</Notice>}
      {!isBare && <Links visit={visit} query={query} hasArchived={hasArchived} />}
      {!isBare && (items.length > 0 || query.search) && <Search visit={visit} query={query} />}
      {items.length === 0 ? <Nothing visit={visit} query={query} /> : <Items visit={visit} items={items} />}
      {isBare && hasArchived && <ButtonLink href={`${PATH}?archived=1`}>{words.archivedLink}</ButtonLink>}
    </SettingsPage>
  );
}
