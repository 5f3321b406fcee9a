import { type Work, write } from '#journal/write.js';
import { done, type Refusal, type Result, refused } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import type { ClientRow } from '#shell/database/schema.js';
import type { Identity, IdentityChange } from '../facts/identity.js';
import { changedFields, type FieldChange } from '../rules.js';
import { allClients, clientsNamed, columnsOf, findClient, identityOf } from '../store.js';

/** A client with its id and the state of its data. */
export interface Client extends Identity {
  readonly id: string;
  /** When its payment term was stated; null while it is only supposed. */
  readonly termStatedAt: string | null;
  /** When its kind was stated; null while it is only supposed, from an import. */
  readonly kindStatedAt: string | null;
  readonly erasedAt: string | null;
}

const clientOf = (row: ClientRow): Client => ({
  id: row.id,
  ...identityOf(row),
  termStatedAt: row.term_stated_at,
  kindStatedAt: row.kind_stated_at,
  erasedAt: row.erased_at,
});

const unknown = (field = 'client'): { ok: false; refusals: readonly Refusal[] } =>
  refused({ code: 'meet.unknownClient', field });

/** A client by its id; undefined when this organisation has none such. */
export async function readClient(context: Context, id: string): Promise<Client | undefined> {
  const row = await findClient(context, id);
  return row && clientOf(row);
}

/** Every client of the organisation, by name. */
export async function listClients(context: Context): Promise<readonly Client[]> {
  return (await allClients(context)).map(clientOf);
}

/**
 * The client that a person names at the command line: id, code or whole name.
 * @returns refusals `meet.unknownClient`, `meet.severalClients` (records: their ids)
 */
export async function clientNamed(context: Context, named: string): Promise<Result<Client>> {
  const rows = await clientsNamed(context, named);
  const [first, second] = rows;
  if (!first) return unknown();
  if (!second) return done(clientOf(first));
  return refused({ code: 'meet.severalClients', field: 'client', records: rows.map((row) => row.id) });
}

async function codeTaken(context: Context, work: Work, code: string | null, except: string): Promise<boolean> {
  if (code === null) return false;
  const other = await work.db
    .selectFrom('client')
    .select('id')
    .where('organisation_id', '=', context.organisationId)
    .where('code', '=', code)
    .where('id', '!=', except)
    .executeTakeFirst();
  return other !== undefined;
}

const takenRefusal = (code: string | null) =>
  refused({ code: 'meet.codeTaken', field: 'code', values: { code: code ?? '' } });

/**
 * Adds a client. What is not stated: a business, in the country and the language of the organisation.
 * @returns refusal `meet.codeTaken`
 */
export function addClient(
  context: Context,
  stated: IdentityChange & { readonly name: string },
): Promise<Result<Client>> {
  return write(context, (work) => addClientWithin(context, work, stated));
}

/**
 * The client whom a file names by his identity: one of the address book with the same name and the same e-mail or
 * SIREN, left as he is; else a new one.
 */
export async function clientStated(
  context: Context,
  work: Work,
  stated: IdentityChange & { readonly name: string },
): Promise<Result<string>> {
  const { name, email, siren } = stated;
  if (email || siren) {
    const known = await work.db
      .selectFrom('client')
      .select('id')
      .where('organisation_id', '=', context.organisationId)
      .where('erased_at', 'is', null)
      .where('name', '=', name)
      .where((where) =>
        where.or([...(email ? [where('email', '=', email)] : []), ...(siren ? [where('siren', '=', siren)] : [])]),
      )
      .orderBy('created_at')
      .orderBy('id')
      .executeTakeFirst();
    if (known) return done(known.id);
  }
  const added = await addClientWithin(context, work, stated);
  return added.ok ? done(added.value.id) : added;
}

/** As `addClient`, within a transaction under way. */
export async function addClientWithin(
  context: Context,
  work: Work,
  stated: IdentityChange & { readonly name: string },
): Promise<Result<Client>> {
  const id = context.newId();
  const code = stated.code ?? null;
  if (await codeTaken(context, work, code, id)) return takenRefusal(code);
  const business = await work.db
    .selectFrom('organisation')
    .select(['country', 'language'])
    .where('id', '=', context.organisationId)
    .executeTakeFirstOrThrow();
  const row: ClientRow = {
    id,
    organisation_id: context.organisationId,
    code,
    name: stated.name,
    kind: stated.kind ?? 'business',
    kind_stated_at: stated.kind === undefined ? null : work.at,
    country: stated.country ?? business.country,
    governing_law: stated.governingLaw ?? null,
    language: stated.language ?? business.language,
    siren: stated.siren ?? null,
    vat_number: stated.vatNumber ?? null,
    contact_name: stated.contactName ?? null,
    email: stated.email ?? null,
    address_line1: stated.addressLine1 ?? null,
    address_line2: stated.addressLine2 ?? null,
    postcode: stated.postcode ?? null,
    city: stated.city ?? null,
    term_days: stated.termDays ?? null,
    term_stated_at: stated.termDays === undefined || stated.termDays === null ? null : work.at,
    contract_rate: stated.contractRate ?? null,
    import_id: null,
    created_at: work.at,
    erased_at: null,
  };
  work.record({ chain: id, kind: 'client.added', payload: { name: row.name, kind: row.kind, country: row.country } });
  await work.insert(id, 'client', [row]);
  return done(clientOf(row));
}

/** When the term and the kind were stated, as a change leaves them: stating again what was supposed confirms it. */
function statedMoments(at: string, row: ClientRow, change: IdentityChange): Partial<ClientRow> {
  const { termDays, kind } = change;
  return {
    ...(termDays === undefined ? {} : { term_stated_at: termDays === null ? null : at }),
    ...(kind !== undefined && (kind !== row.kind || row.kind_stated_at === null) ? { kind_stated_at: at } : {}),
  };
}

/** Suppositions that a change confirms as they were, for the journal. */
function confirmedBy(row: ClientRow, { termDays, kind }: IdentityChange): Partial<Record<keyof Identity, FieldChange>> {
  return {
    ...(termDays !== undefined && termDays !== null && row.term_stated_at === null
      ? { termDays: [row.term_days, termDays] }
      : {}),
    ...(kind !== undefined && row.kind_stated_at === null ? { kind: [row.kind, kind] } : {}),
  };
}

/**
 * Changes a client's identity. Kind, country, governing law, term and rate change what the law gives from the next reading on;
 * letters already issued stay as they were. Nothing is written when nothing changes.
 * @returns refusals `meet.unknownClient`, `meet.erasedClient`, `meet.codeTaken`
 */
export function changeClient(context: Context, id: string, change: IdentityChange): Promise<Result<Client>> {
  return write(context, async (work) => {
    const row = await work.db
      .selectFrom('client')
      .selectAll()
      .where('organisation_id', '=', context.organisationId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) return unknown();
    if (row.erased_at) return refused({ code: 'meet.erasedClient', field: 'client' });
    const changed = changedFields(identityOf(row), change);
    const confirmed = confirmedBy(row, change);
    const fields = Object.keys(changed) as (keyof Identity)[];
    if (fields.length === 0 && Object.keys(confirmed).length === 0) return done(clientOf(row));
    if (changed.code && (await codeTaken(context, work, change.code ?? null, id)))
      return takenRefusal(change.code ?? null);
    work.record({
      chain: id,
      kind: 'client.changed',
      payload: { changes: { ...changed, ...confirmed } },
    });
    const values = Object.fromEntries(fields.map((field) => [field, change[field]])) as Partial<Identity>;
    const columns = { ...columnsOf(values), ...statedMoments(work.at, row, change) };
    await work.update(id, 'client', id, columns);
    return done(clientOf({ ...row, ...columns }));
  });
}

/**
 * States the payment term agreed with a client, in days: its due dates rest on it wherever the records state none.
 * @returns refusals `meet.unknownClient`, `meet.erasedClient`
 */
export function stateTerm(context: Context, id: string, days: number): Promise<Result<Client>> {
  return changeClient(context, id, { termDays: days });
}
