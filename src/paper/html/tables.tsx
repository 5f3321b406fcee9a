import type { Column, Item, Items, Table, TotalsBlock } from '../facts.js';
import { lines } from './text.js';

const classOf = ({ align }: Column): string | undefined => (align === 'left' ? undefined : 'paper-number');

function Head({ columns }: { columns: readonly Column[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th scope="col" class={classOf(column)}>
            {lines([column.title])}
          </th>
        ))}
      </tr>
    </thead>
  );
}

export function TableView({ table }: { table: Table }) {
  const row = (cells: readonly string[]) => (
    <tr>
      {table.columns.map((column, i) => (
        <td class={classOf(column)}>{cells[i] ?? ''}</td>
      ))}
    </tr>
  );
  return (
    <section class="paper-table" tabindex={0} aria-label={table.caption}>
      <table>
        <caption>{table.caption}</caption>
        <Head columns={table.columns} />
        <tbody>{table.rows.map(row)}</tbody>
        {table.total ? <tfoot>{row(table.total)}</tfoot> : null}
      </table>
    </section>
  );
}

/** Cells after the first, each with the title of its column for a screen too narrow for columns. */
function Figures({ columns, cells }: { columns: readonly Column[]; cells: readonly string[] }) {
  return columns.slice(1).map((column, i) => {
    const text = cells[i] ?? '';
    return (
      <td
        class={`${classOf(column) ?? ''}${text ? '' : ' paper-empty'}`.trim()}
        data-title={column.title.split('\n')[0]}
      >
        {lines([text])}
      </td>
    );
  });
}

function ItemRows({ columns, item }: { columns: readonly Column[]; item: Item }) {
  return (
    <tbody class={item.tone ? `paper-${item.tone}` : undefined}>
      <tr>
        <th scope="row">
          <span class="paper-item">{item.title}</span>
          {item.description ? <p>{lines([item.description])}</p> : null}
          {item.details.length > 0 ? (
            <dl>
              {item.details.map(({ label, items }) => (
                <>
                  <dt>{label}</dt>
                  {items.map((text) => (
                    <dd>{text}</dd>
                  ))}
                </>
              ))}
            </dl>
          ) : null}
        </th>
        <Figures columns={columns} cells={item.cells} />
      </tr>
      {item.adjustments.map(({ label, cells }) => (
        <tr class="paper-adjustment">
          <th scope="row">{label}</th>
          <Figures columns={columns} cells={cells} />
        </tr>
      ))}
    </tbody>
  );
}

export function ItemsView({ block }: { block: Items }) {
  return (
    <table class="paper-items">
      {block.caption ? <caption>{block.caption}</caption> : null}
      <Head columns={block.columns} />
      {block.items.map((item) => (
        <ItemRows columns={block.columns} item={item} />
      ))}
    </table>
  );
}

export function TotalsView({ block }: { block: TotalsBlock }) {
  return (
    <table class="paper-totals">
      <tbody>
        {block.rows.map(({ label, value, strong }) => (
          <tr class={strong ? 'paper-asked' : undefined}>
            <th scope="row">{label}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
