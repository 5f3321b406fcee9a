import type { Kysely } from 'kysely';
import { write } from '#journal/write.js';
import { canonical } from '#kernel/canonical.js';
import { done, type Refusal, type Result, refused } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import type { ClientProfileRow, ClientRow, Database } from '#shell/database/schema.js';
import type { PostalAddress } from '../facts/party.js';
import type { ClientProfile, ProfileChange } from '../facts/profile.js';

const NOTHING: ClientProfile = {
  documentLanguage: null,
  phone: null,
  siret: null,
  buyerReference: null,
  electronicAddress: null,
  delivery: null,
};

const describe = (row: ClientProfileRow): ClientProfile => ({
  documentLanguage: row.document_language,
  phone: row.phone,
  siret: row.siret,
  buyerReference: row.buyer_reference,
  electronicAddress: row.electronic_address,
  delivery: row.delivery_address === null ? null : (JSON.parse(row.delivery_address) as PostalAddress),
});

const columnsOf = (profile: ClientProfile) => ({
  document_language: profile.documentLanguage,
  phone: profile.phone,
  siret: profile.siret,
  buyer_reference: profile.buyerReference,
  electronic_address: profile.electronicAddress,
  delivery_address: profile.delivery && canonical({ ...profile.delivery }),
});

const profileIn = (db: Kysely<Database>, context: Context, clientId: string) =>
  db
    .selectFrom('client_profile')
    .selectAll()
    .where('organisation_id', '=', context.organisationId)
    .where('client_id', '=', clientId)
    .executeTakeFirst();

/** What documents say of a client beyond its identity; nothing stated where there is no such client. */
export async function readProfile(context: Context, clientId: string): Promise<ClientProfile> {
  const row = await profileIn(context.store.read, context, clientId);
  return row ? describe(row) : NOTHING;
}

/** An address on one line, as the journal and the command line tell it. */
export const onOneLine = (address: PostalAddress | null): string | null =>
  address &&
  [address.line1, address.line2, [address.postcode, address.city].filter(Boolean).join(' '), address.country]
    .filter(Boolean)
    .join(', ');

function changesBetween(before: ClientProfile, after: ClientProfile): Record<string, [string | null, string | null]> {
  const flat = (profile: ClientProfile) => ({ ...profile, delivery: onOneLine(profile.delivery) });
  const [was, is] = [flat(before), flat(after)];
  const keys = (Object.keys(was) as (keyof ClientProfile)[]).filter((key) => was[key] !== is[key]);
  return Object.fromEntries(keys.map((key) => [key, [was[key], is[key]]]));
}

/** What its own SIREN denies: the SIRET begins with it, and so does a French electronic address (BR-FR-10, BR-FR-21). */
function deniedBySiren(client: ClientRow, after: ClientProfile): readonly Refusal[] {
  const { siret, electronicAddress } = after;
  const siren = client.siren ?? siret?.slice(0, 9) ?? null;
  if (siren === null) return [];
  const values = { siren };
  const isFrenchBusiness = client.country === 'FR' && client.kind === 'business';
  return [
    ...(siret !== null && !siret.startsWith(siren) ? [{ code: 'meet.siretOfAnother', field: 'siret', values }] : []),
    ...(isFrenchBusiness && electronicAddress !== null && !electronicAddress.startsWith(siren)
      ? [{ code: 'meet.addressOfAnother', field: 'electronicAddress', values }]
      : []),
  ];
}

/**
 * Changes what documents say of a client; a field that is not named stays. Documents already sent or issued keep what
 * they say. Nothing is written when nothing changes.
 * @returns refusals `meet.unknownClient`, `meet.erasedClient`, `meet.siretOfAnother`, `meet.addressOfAnother`
 */
export function changeProfile(
  context: Context,
  clientId: string,
  change: ProfileChange,
): Promise<Result<ClientProfile>> {
  return write(context, async (work) => {
    const client = await work.db
      .selectFrom('client')
      .selectAll()
      .where('organisation_id', '=', context.organisationId)
      .where('id', '=', clientId)
      .executeTakeFirst();
    if (!client) return refused({ code: 'meet.unknownClient', field: 'client' });
    if (client.erased_at) return refused({ code: 'meet.erasedClient', field: 'client' });
    const row = await profileIn(work.db, context, clientId);
    const before = row ? describe(row) : NOTHING;
    const named = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const after: ClientProfile = { ...before, ...named };
    const denied = deniedBySiren(client, after);
    if (denied.length > 0) return refused(...denied);
    const changes = changesBetween(before, after);
    if (Object.keys(changes).length === 0) return done(after);
    work.record({ chain: clientId, kind: 'client.changed', payload: { changes } });
    const columns = { ...columnsOf(after), updated_at: work.at };
    if (row) await work.update(clientId, 'client_profile', clientId, columns);
    else {
      const base = { id: clientId, organisation_id: context.organisationId, client_id: clientId, created_at: work.at };
      await work.insert(clientId, 'client_profile', [{ ...base, ...columns }]);
    }
    return done(after);
  });
}
