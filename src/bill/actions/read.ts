import type { Context } from '#shell/context.js';
import type { BillDocument } from '../facts/bill.js';
import { type Entry, openCents, stateOf } from '../rules/register/entry.js';
import { allEntries, type Found, type Query } from '../rules/register/query.js';
import { creditNotesOf, documentRow, fileHash, sealedOf } from '../store/documents.js';
import { draftRow, draftRows } from '../store/drafts.js';
import { mailsAbout } from '../store/mails.js';
import { settlementsOf } from '../store/payments.js';
import { quoteId } from '../store/quotes.js';
import { type Draft, draftOf } from './draft.js';
import { registerOf } from './register/read.js';
import type { Register, View } from './register/register.js';

/** One page of the register, and the register for the names of clients. */
export async function listInvoices(
  context: Context,
  query: Query,
): Promise<Found & { readonly register: Register; readonly kept: View['kept'] }> {
  const register = await registerOf(context);
  const { found, kept } = register.view(query, context.clock.today());
  return { ...found, register, kept };
}

/** Every line that answers to a query. */
export async function exportInvoices(
  context: Context,
  query: Query,
): Promise<{ readonly entries: readonly Entry[]; readonly register: Register }> {
  const register = await registerOf(context);
  return { entries: allEntries(register.ordered(query.sort), query, context.clock.today()), register };
}

export type Settlement = Awaited<ReturnType<typeof settlementsOf>>[number];
export type SentMail = Awaited<ReturnType<typeof mailsAbout>>[number];

/** An invoice or a credit note with all that the records hold of it. */
export interface Detail {
  readonly entry: Entry;
  readonly clientName: string;
  readonly state: ReturnType<typeof stateOf>;
  readonly openCents: number;
  /** The frozen document; undefined for an imported one. */
  readonly document: BillDocument | undefined;
  readonly sealedSha256: string | null;
  /** SHA-256 of the archived PDF; null while it waits in the queue. */
  readonly fileSha256: string | null;
  readonly settlements: readonly Settlement[];
  /** Credit notes that correct it. */
  readonly creditNotes: readonly { readonly id: string; readonly number: string; readonly totalCents: number }[];
  readonly mails: readonly SentMail[];
}

/** All that the records hold of an invoice or a credit note; undefined when this organisation has none such. */
export async function invoiceDetail(context: Context, id: string): Promise<Detail | undefined> {
  const { read } = context.store;
  const own = context.organisationId;
  const register = await registerOf(context);
  const entry = register.byId.get(id);
  if (!entry) return undefined;
  const row = entry.own ? await documentRow(read, own, id) : undefined;
  const notes = row ? await creditNotesOf(read, own, [id]) : [];
  return {
    entry,
    clientName: register.nameOf(entry.clientId),
    state: stateOf(entry, context.clock.today()),
    openCents: openCents(entry),
    document: row && sealedOf(row),
    sealedSha256: row?.sealed_sha256 ?? null,
    fileSha256: row?.file_id ? ((await fileHash(read, own, row.file_id)) ?? null) : null,
    settlements: await settlementsOf(read, own, id),
    creditNotes: notes.map(({ id: note, number, total_cents }) => ({ id: note, number, totalCents: total_cents })),
    mails: await mailsAbout(read, own, id),
  };
}

/** An issued document as its row holds it. */
export const documentOf = (context: Context, id: string) => documentRow(context.store.read, context.organisationId, id);

/** Id of a quote by its number or its id. */
export const quoteNumbered = (context: Context, text: string) =>
  quoteId(context.store.read, context.organisationId, text);

/** A draft; undefined when this organisation has none such. */
export async function readDraft(context: Context, id: string): Promise<Draft | undefined> {
  const row = await draftRow(context.store.read, context.organisationId, id);
  return row && draftOf(row);
}

export const listDrafts = (context: Context) => draftRows(context.store.read, context.organisationId);
export type DraftLine = Awaited<ReturnType<typeof listDrafts>>[number];
