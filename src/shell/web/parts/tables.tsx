import type { Child } from 'hono/jsx';
import type { Markup } from '#shell/web/door.js';
import type { Visit } from '#shell/web/visit.js';
import { shellWords } from '#shell/web/words.js';

export interface Column<Row> {
  /** Its name in the query string, where the table can be sorted by it. */
  readonly key: string;
  /** Empty for a column of buttons. */
  readonly label: string;
  /** Right-aligned, tabular figures. */
  readonly numeric?: boolean;
  readonly sortable?: boolean;
  /** What names the row: a row header, and the title of the card on a phone. */
  readonly head?: boolean;
  /** Says nothing on its own to a person on a phone (a picture, a repeated detail). */
  readonly secondary?: boolean;
  readonly cell: (row: Row) => Child;
}

/** How a table is sorted, and the address of the same table sorted otherwise. */
export interface Sorting {
  readonly by: string;
  readonly direction: 'asc' | 'desc';
  readonly href: (by: string, direction: 'asc' | 'desc') => string;
}

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const;

function HeaderCell<Row>({ column, sort }: { column: Column<Row>; sort: Sorting | undefined }): Markup {
  if (column.label === '') return <td />;
  const sorted = sort?.by === column.key ? sort.direction : undefined;
  return (
    <th scope="col" class={column.numeric ? 'numeric' : undefined} aria-sort={sorted && ARIA_SORT[sorted]}>
      {sort && column.sortable ? (
        <a href={sort.href(column.key, sorted === 'asc' ? 'desc' : 'asc')}>
          {column.label}
          {sorted && <span aria-hidden="true">{sorted === 'asc' ? ' ↑' : ' ↓'}</span>}
        </a>
      ) : (
        column.label
      )}
    </th>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }): Markup {
  const classes = [column.numeric && 'numeric', column.secondary && 'secondary'].filter(Boolean).join(' ') || undefined;
  if (column.head)
    return (
      <th scope="row" class={classes} data-label={column.numeric ? column.label : undefined}>
        {column.cell(row)}
      </th>
    );
  return (
    <td class={classes} data-label={column.label}>
      {column.cell(row)}
    </td>
  );
}

/** One row of a table. */
export function Row<T>({ columns, row }: { columns: readonly Column<T>[]; row: T }): Markup {
  return (
    <tr>
      {columns.map((column) => (
        <Cell column={column as Column<unknown>} row={row} />
      ))}
    </tr>
  );
}

/** A table of records; on a phone each row becomes a card whose values carry the column's name. */
export function Table<T>(props: {
  /** What the table holds, for a screen reader; seen only with `captionShown`. */
  caption: string;
  captionShown?: boolean;
  columns: readonly Column<T>[];
  rows: readonly T[];
  sort?: Sorting;
  /** Rows as a page keeps them ready, instead of `Row`. */
  rowOf?: (row: T) => Child;
  /** A last row of totals, one cell a column. */
  foot?: readonly Child[];
}): Markup {
  const { columns, rows, foot } = props;
  const rowOf = props.rowOf ?? ((row: T) => <Row columns={columns} row={row} />);
  return (
    <table class="records">
      <caption class={props.captionShown ? undefined : 'unseen'}>{props.caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeaderCell column={column as Column<unknown>} sort={props.sort} />
          ))}
        </tr>
      </thead>
      <tbody>{rows.map(rowOf)}</tbody>
      {foot && (
        <tfoot>
          <tr>
            {foot.map((cell, index) => (
              <td class={columns[index]?.numeric ? 'numeric' : undefined} data-label={columns[index]?.label}>
                {cell}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

/** Links to the page before and after; nothing when there is only one. */
export function Pagination(props: {
  visit: Visit;
  page: number;
  pages: number;
  href: (page: number) => string;
}): Markup | null {
  const { page, pages } = props;
  const words = shellWords(props.visit.language);
  if (pages <= 1) return null;
  return (
    <nav class="pagination" aria-label={words.pages}>
      {page > 1 && (
        <a class="button quiet" rel="prev" href={props.href(page - 1)}>
          {words.previous}
        </a>
      )}
      <span>{words.pageOf(page, pages)}</span>
      {page < pages && (
        <a class="button quiet" rel="next" href={props.href(page + 1)}>
          {words.next}
        </a>
      )}
    </nav>
  );
}
