import type { QuoteRow } from '#shell/database/schema.js';
import type { QuoteContent, QuoteDocument } from '../facts/quote.js';
import type { QuoteState, VersionState } from '../facts/state.js';
import {
  changeOrdersOf,
  currencyOf,
  type Db,
  quoteNumbered,
  quoteOfVersion,
  quoteRow,
  type VersionWithFile,
  versionRows,
} from '../store/quotes.js';
import { type SignedAmount, signedAmounts } from './signed-amount.js';

/** One version of a quote. */
export interface QuoteVersion {
  readonly id: string;
  readonly version: number;
  readonly state: VersionState;
  readonly content: QuoteContent;
  /** As sent, frozen; null while it is a draft. */
  readonly document: QuoteDocument | null;
  readonly title: string;
  readonly totalCents: number;
  readonly totalMaxCents: number;
  readonly termsReleaseId: string | null;
  readonly issuedOn: string | null;
  readonly validUntil: string;
  readonly sentAt: string | null;
  readonly updatedAt: string;
  readonly fileId: string | null;
  /** SHA-256 of the archived PDF. */
  readonly sha256: string | null;
}

interface Named {
  readonly id: string;
  readonly number: string;
}

/** A quote with its versions, as plain values. */
export interface QuoteDetail {
  readonly id: string;
  readonly clientId: string;
  readonly kind: QuoteRow['kind'];
  readonly number: string;
  readonly state: QuoteState;
  readonly currency: string;
  /** The quote that a change order changes, and who asked for the change. */
  readonly parent: Named | null;
  readonly askedBy: QuoteRow['asked_by'];
  readonly duplicateOf: Named | null;
  readonly changeOrders: readonly (Named & { readonly state: QuoteState; readonly askedBy: QuoteRow['asked_by'] })[];
  /** First to last. */
  readonly versions: readonly QuoteVersion[];
  /** The version being written. */
  readonly draft: QuoteVersion | null;
  /** The version that the client may accept, or has answered: the last one that was sent. */
  readonly inForce: QuoteVersion | null;
  readonly accepted: QuoteVersion | null;
  /** What was signed of the accepted version. */
  readonly signed: SignedAmount | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

function versionOf(row: VersionWithFile): QuoteVersion {
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    content: JSON.parse(row.content) as QuoteContent,
    document: row.sealed === null ? null : (JSON.parse(row.sealed) as QuoteDocument),
    title: row.title,
    totalCents: row.total_cents,
    totalMaxCents: row.total_max_cents,
    termsReleaseId: row.terms_release_id,
    issuedOn: row.issued_on,
    validUntil: row.valid_until,
    sentAt: row.sent_at,
    updatedAt: row.updated_at,
    fileId: row.file_id,
    sha256: row.sha256,
  };
}

async function named(db: Db, organisationId: string, id: string | null): Promise<Named | null> {
  const row = id === null ? undefined : await quoteRow(db, organisationId, id);
  return row ? { id: row.id, number: row.number } : null;
}

async function detailOf(db: Db, organisationId: string, row: QuoteRow): Promise<QuoteDetail> {
  const versions = (await versionRows(db, organisationId, row.id)).map(versionOf);
  const orders = await changeOrdersOf(db, organisationId, row.id);
  const acceptedId = row.accepted_version_id;
  const signed = acceptedId === null ? null : (await signedAmounts(db, organisationId, [acceptedId])).get(acceptedId);
  const draft = versions.findLast(({ state }) => state === 'draft') ?? null;
  const inForce = versions.findLast(({ state }) => state !== 'draft' && state !== 'superseded') ?? null;
  return {
    id: row.id,
    clientId: row.client_id,
    kind: row.kind,
    number: row.number,
    state: row.state,
    currency: inForce?.document?.currency ?? (await currencyOf(db, organisationId)),
    parent: await named(db, organisationId, row.parent_id),
    askedBy: row.asked_by,
    duplicateOf: await named(db, organisationId, row.duplicate_of),
    changeOrders: orders.map(({ id, number, state, asked_by }) => ({ id, number, state, askedBy: asked_by })),
    versions,
    draft,
    inForce,
    accepted: versions.find(({ id }) => id === acceptedId) ?? null,
    signed: signed ?? null,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/**
 * A quote with all its versions; undefined when this organisation has none such.
 * @param db inside a `write`, its `work.db`; else `context.store.read`
 */
export async function quoteDetail(db: Db, organisationId: string, quoteId: string): Promise<QuoteDetail | undefined> {
  const row = await quoteRow(db, organisationId, quoteId);
  return row && detailOf(db, organisationId, row);
}

/** The quote that a version belongs to, with all its versions. */
export async function quoteDetailOfVersion(
  db: Db,
  organisationId: string,
  versionId: string,
): Promise<QuoteDetail | undefined> {
  const quoteId = await quoteOfVersion(db, organisationId, versionId);
  return quoteId === undefined ? undefined : quoteDetail(db, organisationId, quoteId);
}

/** The quote that a person names: by its number or its id. */
export async function quoteNamed(db: Db, organisationId: string, text: string): Promise<QuoteDetail | undefined> {
  const row = (await quoteNumbered(db, organisationId, text)) ?? (await quoteRow(db, organisationId, text));
  return row && detailOf(db, organisationId, row);
}
