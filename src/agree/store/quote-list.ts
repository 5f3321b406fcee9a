import { type SelectQueryBuilder, sql } from 'kysely';
import type { Database, QuoteRow } from '#shell/database/schema.js';
import type { QuoteSort, QuoteStateFilter } from '../facts/list.js';
import type { Db } from './quotes.js';

/** One quote of a list, with its last version. */
export interface ListedRow {
  readonly id: string;
  readonly client_id: string;
  readonly client_name: string;
  readonly kind: QuoteRow['kind'];
  readonly number: string;
  readonly state: QuoteRow['state'];
  readonly accepted_version_id: string | null;
  readonly version: number;
  readonly title: string;
  readonly total_cents: number;
  readonly total_max_cents: number;
  readonly issued_on: string | null;
  readonly valid_until: string;
  readonly updated_at: string;
}

/** Which quotes, in which order. */
export interface ListAsked {
  readonly state?: QuoteStateFilter | undefined;
  readonly clientId?: string | undefined;
  /** Part of a number, a title or a client's name. */
  readonly text: string;
  readonly sort: QuoteSort;
  readonly direction: 'asc' | 'desc';
  readonly today: string;
}

const COLUMNS = {
  number: 'quote.number',
  title: 'quote_version.title',
  client: 'client.name',
  state: 'quote.state',
  total: 'quote_version.total_max_cents',
  validUntil: 'quote_version.valid_until',
  updated: 'quote.updated_at',
} as const satisfies Record<QuoteSort, string>;

/** A text that `like` takes as it is, between two wildcards. */
const containing = (text: string): string => `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;

const joined = (db: Db, organisationId: string) =>
  db
    .selectFrom('quote')
    .innerJoin('client', 'client.id', 'quote.client_id')
    .innerJoin('quote_version', (join) =>
      join.onRef('quote_version.quote_id', '=', 'quote.id').on('quote_version.version', '=', (on) =>
        on
          .selectFrom('quote_version as other')
          .whereRef('other.quote_id', '=', 'quote.id')
          .select((row) => row.fn.max('other.version').as('last')),
      ),
    )
    .where('quote.organisation_id', '=', organisationId);

type Joined = Pick<Database, 'quote' | 'client' | 'quote_version'>;

function narrowed<Output>(
  query: SelectQueryBuilder<Joined, keyof Joined, Output>,
  { state, clientId, text, today }: ListAsked,
): SelectQueryBuilder<Joined, keyof Joined, Output> {
  let some = query;
  if (clientId !== undefined) some = some.where('quote.client_id', '=', clientId);
  if (state === 'expired') some = some.where('quote.state', '=', 'sent').where('quote_version.valid_until', '<', today);
  else if (state === 'sent')
    some = some.where('quote.state', '=', 'sent').where('quote_version.valid_until', '>=', today);
  else if (state !== undefined) some = some.where('quote.state', '=', state);
  if (text === '') return some;
  const like = containing(text);
  return some.where(
    sql<boolean>`(lower(quote.number) like ${like} escape '\\' or lower(quote_version.title) like ${like} escape '\\' or lower(client.name) like ${like} escape '\\')`,
  );
}

/** How many quotes there are of what is asked. */
export async function countQuotes(db: Db, organisationId: string, asked: ListAsked): Promise<number> {
  const query = narrowed(joined(db, organisationId) as SelectQueryBuilder<Joined, keyof Joined, object>, asked);
  const { count } = await query
    .select((row) => row.fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Quotes of what is asked, from one place on. */
export function listedQuotes(
  db: Db,
  organisationId: string,
  asked: ListAsked,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<ListedRow[]> {
  const query = narrowed(joined(db, organisationId) as SelectQueryBuilder<Joined, keyof Joined, object>, asked);
  return query
    .select([
      'quote.id',
      'quote.client_id',
      'client.name as client_name',
      'quote.kind',
      'quote.number',
      'quote.state',
      'quote.accepted_version_id',
      'quote_version.version',
      'quote_version.title',
      'quote_version.total_cents',
      'quote_version.total_max_cents',
      'quote_version.issued_on',
      'quote_version.valid_until',
      'quote.updated_at',
    ])
    .orderBy(COLUMNS[asked.sort], asked.direction)
    .orderBy('quote.id', asked.direction)
    .offset(offset)
    .limit(limit)
    .execute();
}
