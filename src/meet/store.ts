import type { Context } from '#shell/context.js';
import type { ClientRow } from '#shell/database/schema.js';
import type { Identity } from './facts/identity.js';

const TABLE_COLUMNS = {
  code: 'code',
  name: 'name',
  kind: 'kind',
  country: 'country',
  governingLaw: 'governing_law',
  language: 'language',
  siren: 'siren',
  vatNumber: 'vat_number',
  contactName: 'contact_name',
  email: 'email',
  addressLine1: 'address_line1',
  addressLine2: 'address_line2',
  postcode: 'postcode',
  city: 'city',
  termDays: 'term_days',
  contractRate: 'contract_rate',
} as const satisfies Record<keyof Identity, keyof ClientRow>;

/** A row's identity under the names that forms, programs and the journal use. */
export function identityOf(row: ClientRow): Identity {
  return Object.fromEntries(
    Object.entries(TABLE_COLUMNS).map(([field, column]) => [field, row[column]]),
  ) as unknown as Identity;
}

/** The columns of some fields of an identity. */
export function columnsOf(fields: Partial<Identity>): Partial<ClientRow> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [TABLE_COLUMNS[field as keyof Identity], value]),
  ) as Partial<ClientRow>;
}

const clientsOf = (context: Context) =>
  context.store.read.selectFrom('client').selectAll().where('organisation_id', '=', context.organisationId);

/** A client of this organisation by its id. */
export function findClient(context: Context, id: string): Promise<ClientRow | undefined> {
  return clientsOf(context).where('id', '=', id).executeTakeFirst();
}

/** Clients that a person may mean by an id, a code or a whole name. */
export function clientsNamed(context: Context, named: string): Promise<ClientRow[]> {
  return clientsOf(context)
    .where((where) => where.or([where('id', '=', named), where('code', '=', named), where('name', '=', named)]))
    .orderBy('id')
    .limit(10)
    .execute();
}

/** Every client, in the order of names as they are written. */
export function allClients(context: Context): Promise<ClientRow[]> {
  return clientsOf(context).orderBy('name').orderBy('id').execute();
}
