import { erasedKey } from '#intake/erased-key.js';
import { erasePayloads } from '#journal/erase.js';
import { type Work, write } from '#journal/write.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import type { ClientProfileRow, ClientRow } from '#shell/database/schema.js';
import { eraseMails } from '#shell/mail/erase.js';

/** What an erasure left, and why. */
export interface Erasure {
  readonly clientId: string;
  readonly erasedEntries: number;
  /** Issued letters that stay in the archive as evidence of a claim (GDPR art. 17(3)(e)) and as accounting correspondence. */
  readonly lettersKept: number;
  /** Invoices and payments that stay, without a name (C. com. L123-22: ten years). */
  readonly invoicesKept: number;
}

const CLEARED = {
  code: null,
  contact_name: null,
  email: null,
  address_line1: null,
  address_line2: null,
  postcode: null,
  city: null,
  siren: null,
  vat_number: null,
} as const satisfies Partial<ClientRow>;

const CLEARED_PROFILE = {
  phone: null,
  siret: null,
  buyer_reference: null,
  electronic_address: null,
  delivery_address: null,
} as const satisfies Partial<ClientProfileRow>;

async function openCents(context: Context, clientId: string): Promise<number> {
  const { read } = context.store;
  const own = (table: 'invoice' | 'allocation', column: 'total_cents' | 'amount_cents') =>
    read
      .selectFrom(table as 'invoice')
      .select((build) => build.fn.sum<number | string | null>(column as 'total_cents').as('sum'))
      .where('organisation_id', '=', context.organisationId)
      .where('client_id', '=', clientId)
      .executeTakeFirstOrThrow();
  const [owed, settled] = [await own('invoice', 'total_cents'), await own('allocation', 'amount_cents')];
  return Number(owed.sum ?? 0) - Number(settled.sum ?? 0);
}

/**
 * Erases a person's data on request (GDPR art. 17): name, contact, address, labels, the code or name in the keys of what files brought, and what the journal told of them.
 * Amounts and dates stay, as accounting law asks. Refused while something is still owed: the claim comes first.
 */
export async function eraseClient(context: Context, clientId: string): Promise<Result<Erasure>> {
  const client = await context.store.read
    .selectFrom('client')
    .select(['id', 'erased_at'])
    .where('organisation_id', '=', context.organisationId)
    .where('id', '=', clientId)
    .executeTakeFirst();
  if (!client) return refused({ code: 'meet.unknownClient', field: 'client' });
  if (client.erased_at)
    return refused({ code: 'meet.alreadyErased', field: 'client', values: { at: client.erased_at } });
  const owed = await openCents(context, clientId);
  if (owed > 0) return refused({ code: 'meet.stillOwed', field: 'client', values: { cents: owed } });
  const erasure = await write(context, (work) => eraseWithin(context, work, clientId));
  await context.store.forget();
  return done(erasure);
}

/** Phone, references and addresses of its documents go; their language may stay. */
async function clearProfile(work: Work, of: { readonly organisation: string; readonly client: string }): Promise<void> {
  const profile = await work.db
    .selectFrom('client_profile')
    .select('id')
    .where('organisation_id', '=', of.organisation)
    .where('client_id', '=', of.client)
    .executeTakeFirst();
  if (profile) await work.update(of.client, 'client_profile', profile.id, CLEARED_PROFILE);
}

async function eraseWithin(context: Context, work: Work, clientId: string): Promise<Erasure> {
  const of = { organisation: context.organisationId, client: clientId };
  work.record({ chain: clientId, kind: 'client.erased', payload: { reason: 'request of the person' } });
  await work.update(clientId, 'client', clientId, {
    ...CLEARED,
    name: `Client ${clientId.slice(-6)}`,
    erased_at: work.at,
  });
  await clearProfile(work, of);
  const anonymise = async (table: 'invoice' | 'credit_note' | 'payment'): Promise<number> => {
    const rows = await work.db
      .selectFrom(table as 'invoice')
      .select(['id', 'source_key'])
      .where('organisation_id', '=', of.organisation)
      .where('client_id', '=', of.client)
      .execute();
    for (const { id, source_key } of rows)
      await work.update(clientId, table, id, { label: null, source_key: source_key && erasedKey(source_key) });
    return rows.length;
  };
  const invoicesKept = await anonymise('invoice');
  await anonymise('credit_note');
  await anonymise('payment');
  const letters = await work.db
    .selectFrom('letter')
    .select(['id', 'state'])
    .where('organisation_id', '=', of.organisation)
    .where('client_id', '=', of.client)
    .execute();
  const drafts = letters.filter((letter) => letter.state === 'draft').map((letter) => letter.id);
  const listed =
    drafts.length === 0
      ? []
      : await work.db.selectFrom('letter_invoice').select('id').where('letter_id', 'in', drafts).execute();
  await work.remove(
    clientId,
    'letter_invoice',
    listed.map((row) => row.id),
  );
  await work.remove(clientId, 'letter', drafts);
  await eraseMails(context, work, clientId);
  const erasedEntries = await erasePayloads(work, of.organisation, clientId);
  return { clientId, erasedEntries, lettersKept: letters.length - drafts.length, invoicesKept };
}
