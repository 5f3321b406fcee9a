import type { CreateTableBuilder, Kysely } from 'kysely';

type Table = CreateTableBuilder<string, string>;
type Columns = (table: Table) => Table;

const adding =
  (type: 'text' | 'bigint', required: boolean) =>
  (...names: readonly string[]): Columns =>
  (table) =>
    names.reduce<Table>(
      (built, name) => built.addColumn(name, type, (column) => (required ? column.notNull() : column)),
      table,
    );

export const text = adding('text', false);
export const required = adding('text', true);
export const whole = adding('bigint', false);
export const requiredWhole = adding('bigint', true);

export const reference =
  (column: string, table: string): Columns =>
  (built) =>
    built.addColumn(column, 'text', (made) => made.notNull().references(`${table}.id`));

export const mayReference =
  (column: string, table: string): Columns =>
  (built) =>
    built.addColumn(column, 'text', (made) => made.references(`${table}.id`));

/** Creates a table whose key is an id and which belongs to an organisation. */
export async function createTable(db: Kysely<unknown>, name: string, ...columns: readonly Columns[]): Promise<void> {
  const start = db.schema
    .createTable(name)
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('organisation_id', 'text', (column) => column.notNull().references('organisation.id')) as Table;
  await columns.reduce((table, add) => add(table), start).execute();
}
