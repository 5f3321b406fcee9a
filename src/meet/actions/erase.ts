import { erasedKey } from '#intake/erased-key.js';
import { erasePayloads } from '#journal/erase.js';
import { forgetResults } from '#journal/once.js';
import { type Work, write } from '#journal/write.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import type { ClientProfileRow, ClientRow } from '#shell/database/schema.js';
import { eraseMails } from '#shell/mail/erase.js';
import { eraseOffers, rowsOf } from './erase-contract.js';
import { eraseFileRows, removeBytes } from './erase-files.js';
import { stillNeeded } from './erase-standing.js';
import { eraseWords } from './erase-words.js';

/** What stays of an erased person, how much of it, and the text that asks or allows it. */
const KEPT_BASES = {
  /** Issued invoices and credit notes with their sealed documents, and payments: ten years. */
  invoices: 'C. com. L123-22',
  /** Accepted quotes with their acceptance: the contract, and the evidence of it. */
  agreements: 'GDPR art. 17(3)(b) and (e), C. civ. 2224',
  /** Deliveries accepted: the evidence that it was performed. */
  deliveries: 'GDPR art. 17(3)(e), C. civ. 2224',
  /** Letters that left: commercial correspondence, as the person received it. */
  letters: 'GDPR art. 17(3)(e), C. com. L110-4',
} as const;
type KeptKind = keyof typeof KEPT_BASES;
export const KEPT_KINDS = ['invoices', 'agreements', 'deliveries', 'letters'] as const satisfies readonly KeptKind[];

/** What an erasure left, and why. */
export interface Erasure {
  readonly clientId: string;
  readonly erasedEntries: number;
  readonly erasedFiles: number;
  readonly kept: readonly { readonly what: KeptKind; readonly count: number; readonly basis: string }[];
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

/**
 * Erases a person's data on request (GDPR art. 17): name, contact, address, labels, drafts, offers that were not accepted,
 * links, mails, what was noted, promised or described of them, the code or name in the keys of what files brought, and
 * what the journal told of them. What accounting and contract law ask to keep stays, and the answer says so.
 * @returns refusals `meet.unknownClient`, `meet.alreadyErased`, `meet.stillOwed`, `meet.engagementOpen`
 */
export async function eraseClient(context: Context, clientId: string): Promise<Result<Erasure>> {
  const erased = await write(context, async (work): Promise<Result<Erased>> => {
    const client = await work.db
      .selectFrom('client')
      .selectAll()
      .where('organisation_id', '=', context.organisationId)
      .where('id', '=', clientId)
      .executeTakeFirst();
    if (!client) return refused({ code: 'meet.unknownClient', field: 'client' });
    if (client.erased_at)
      return refused({ code: 'meet.alreadyErased', field: 'client', values: { at: client.erased_at } });
    const needed = await stillNeeded(work.db, context, clientId);
    return needed.length > 0 ? refused(...needed) : done(await eraseWithin(context, work, client));
  });
  if (!erased.ok) return erased;
  const { erasure, sha256s } = erased.value;
  await removeBytes(context, sha256s);
  await context.store.forget();
  return done(erasure);
}

interface Erased {
  readonly erasure: Erasure;
  /** Files whose bytes are to go. */
  readonly sha256s: readonly string[];
}

/** Phone, references and addresses of its documents go; their language may stay. */
async function clearProfile(work: Work, of: Of): Promise<void> {
  const profile = await work.db
    .selectFrom('client_profile')
    .select('id')
    .where('organisation_id', '=', of.organisation)
    .where('client_id', '=', of.client)
    .executeTakeFirst();
  if (profile) await work.update(of.client, 'client_profile', profile.id, CLEARED_PROFILE);
}

interface Of {
  readonly organisation: string;
  readonly client: string;
}

/** Takes labels, and the code or name in the keys of what files brought, out of what accounting keeps. */
async function anonymise(work: Work, of: Of, table: 'invoice' | 'credit_note' | 'payment'): Promise<number> {
  const rows = await rowsOf(work, of, table);
  for (const { id, source_key } of rows)
    await work.update(of.client, table, id, { label: null, source_key: source_key && erasedKey(source_key) });
  return rows.length;
}

/** Drafts of letters go; those that left stay. */
async function eraseLetterDrafts(work: Work, of: Of): Promise<number> {
  const letters = await rowsOf(work, of, 'letter');
  const drafts = new Set(letters.filter(({ state }) => state === 'draft').map(({ id }) => id));
  const listed = (await rowsOf(work, of, 'letter_invoice')).filter(({ letter_id }) => drafts.has(letter_id));
  await work.remove(
    of.client,
    'letter_invoice',
    listed.map(({ id }) => id),
  );
  await work.remove(of.client, 'letter', [...drafts]);
  return letters.length - drafts.size;
}

async function eraseWithin(context: Context, work: Work, client: ClientRow): Promise<Erased> {
  const of = { organisation: context.organisationId, client: client.id };
  work.record({ chain: client.id, kind: 'client.erased', payload: { reason: 'request of the person' } });
  await work.update(client.id, 'client', client.id, {
    ...CLEARED,
    name: `Client ${client.id.slice(-6)}`,
    erased_at: work.at,
  });
  await clearProfile(work, of);
  const invoices = await anonymise(work, of, 'invoice');
  const creditNotes = await anonymise(work, of, 'credit_note');
  await anonymise(work, of, 'payment');
  const letters = await eraseLetterDrafts(work, of);
  const { agreements, deliveries } = await eraseOffers(work, of);
  await eraseWords(work, of);
  await eraseMails(context, work, client.id);
  await forgetResults(work.db, of.organisation, [
    client.id,
    client.name,
    client.contact_name ?? '',
    client.email ?? '',
  ]);
  const sha256s = await eraseFileRows(work, of);
  const erasedEntries = await erasePayloads(work, of.organisation, client.id);
  const counts = { invoices: invoices + creditNotes, agreements, deliveries, letters };
  const kept = KEPT_KINDS.filter((what) => counts[what] > 0).map((what) => ({
    what,
    count: counts[what],
    basis: KEPT_BASES[what],
  }));
  return { erasure: { clientId: client.id, erasedEntries, erasedFiles: sha256s.length, kept }, sha256s };
}
