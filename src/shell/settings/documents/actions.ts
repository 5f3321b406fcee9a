import { type Work, write } from '#journal/write.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import { USUAL_DEFAULTS } from '#meet/facts/party.js';
import type { Trade } from '#meet/facts/trades.js';
import type { Context } from '#shell/context.js';
import type { BusinessProfileRow } from '#shell/database/schema.js';
import { type DocumentSettings, type DocumentsChange, LOGO_BYTES_MAX, LOGO_SIDE_MAX } from './facts.js';
import { readPictureHeader } from './logo.js';

type Stated = Omit<BusinessProfileRow, 'id' | 'organisation_id' | 'created_at' | 'updated_at'>;

const NOTHING: Stated = {
  logo_file_id: null,
  colour: null,
  trade: null,
  capital: null,
  vat_on_debits: null,
  insurance: null,
  mediator: null,
  early_discount: null,
  invoice_prefix: null,
  credit_note_prefix: null,
  quote_prefix: null,
  first_invoice: null,
  quote_valid_days: null,
  deposit_percent: null,
  hourly_rate: null,
};

const describe = (row: Stated, logo: string | null): DocumentSettings => ({
  logo,
  colour: row.colour,
  trade: row.trade as Trade | null,
  capital: row.capital,
  vatOnDebits: row.vat_on_debits === 1,
  insurance: row.insurance,
  mediator: row.mediator,
  earlyDiscount: row.early_discount,
  invoicePrefix: row.invoice_prefix,
  creditNotePrefix: row.credit_note_prefix,
  quotePrefix: row.quote_prefix,
  firstInvoice: row.first_invoice,
  quoteValidDays: row.quote_valid_days,
  depositPercent: row.deposit_percent,
  hourlyRate: row.hourly_rate,
});

const columnsOf = (settings: DocumentSettings): Omit<Stated, 'logo_file_id'> => ({
  colour: settings.colour,
  trade: settings.trade,
  capital: settings.capital,
  vat_on_debits: settings.vatOnDebits ? 1 : 0,
  insurance: settings.insurance,
  mediator: settings.mediator,
  early_discount: settings.earlyDiscount,
  invoice_prefix: settings.invoicePrefix,
  credit_note_prefix: settings.creditNotePrefix,
  quote_prefix: settings.quotePrefix,
  first_invoice: settings.firstInvoice,
  quote_valid_days: settings.quoteValidDays,
  deposit_percent: settings.depositPercent,
  hourly_rate: settings.hourlyRate,
});

type Db = Pick<Work, 'db'>['db'] | Context['store']['read'];

async function profileIn(db: Db, own: string): Promise<{ row: BusinessProfileRow | undefined; logo: string | null }> {
  const row = await db.selectFrom('business_profile').selectAll().where('organisation_id', '=', own).executeTakeFirst();
  if (!row?.logo_file_id) return { row, logo: null };
  const file = await db
    .selectFrom('archived_file')
    .select('sha256')
    .where('organisation_id', '=', own)
    .where('id', '=', row.logo_file_id)
    .executeTakeFirstOrThrow();
  return { row, logo: file.sha256 };
}

/** What the business states of its documents; null where it states nothing. */
export async function readDocuments({ store, organisationId }: Context): Promise<DocumentSettings> {
  const { row, logo } = await profileIn(store.read, organisationId);
  return describe(row ?? NOTHING, logo);
}

async function saveProfile(context: Context, work: Work, change: Partial<Stated>, isThere: boolean): Promise<void> {
  const own = context.organisationId;
  if (isThere) return work.update(own, 'business_profile', own, { ...change, updated_at: work.at });
  const dates = { created_at: work.at, updated_at: work.at };
  return work.insert(own, 'business_profile', [{ id: own, organisation_id: own, ...NOTHING, ...change, ...dates }]);
}

/** Whether two kinds of documents would share numbers, stated or usual. */
function samePrefix(settings: DocumentSettings): boolean {
  const prefixes = (['invoicePrefix', 'creditNotePrefix', 'quotePrefix'] as const).map(
    (kind) => settings[kind] ?? USUAL_DEFAULTS[kind],
  );
  return new Set(prefixes).size < prefixes.length;
}

async function hasIssued(work: Work, own: string): Promise<boolean> {
  const issued = await work.db
    .selectFrom('bill_document')
    .select('id')
    .where('organisation_id', '=', own)
    .where('kind', '!=', 'creditNote')
    .limit(1)
    .executeTakeFirst();
  return issued !== undefined;
}

type Key = keyof DocumentSettings;
type Value = string | number | boolean | null;

function changesBetween(before: DocumentSettings, after: DocumentSettings): Record<string, [Value, Value]> {
  const keys = (Object.keys(before) as Key[]).filter((key) => before[key] !== after[key]);
  return Object.fromEntries(keys.map((key) => [key, [before[key], after[key]]]));
}

/**
 * Changes what documents say of the business and what new ones start from; a field that is not named stays. Documents
 * already sent or issued keep what they say. What changes nothing writes nothing.
 * @returns refusals `documents.samePrefix`, `documents.numberingStarted`
 */
export function changeDocuments(context: Context, change: DocumentsChange): Promise<Result<DocumentSettings>> {
  const own = context.organisationId;
  return write(context, async (work) => {
    const { row, logo } = await profileIn(work.db, own);
    const before = describe(row ?? NOTHING, logo);
    const named = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const after: DocumentSettings = { ...before, ...named };
    if (samePrefix(after)) return refused({ code: 'documents.samePrefix', field: 'creditNotePrefix' });
    if (after.firstInvoice !== before.firstInvoice && (await hasIssued(work, own)))
      return refused({ code: 'documents.numberingStarted', field: 'firstInvoice' });
    const changes = changesBetween(before, after);
    if (Object.keys(changes).length === 0) return done(after);
    work.record({ chain: own, kind: 'organisation.documentsChanged', payload: { changes } });
    await saveProfile(context, work, columnsOf(after), row !== undefined);
    return done(after);
  });
}

/**
 * Makes a picture the logo of the documents to come and archives it under its hash; documents already sent or issued
 * keep theirs.
 * @param name as the file was called; only shown
 * @returns refusals `documents.logoHeavy`, `documents.logoFormat`, `documents.logoLarge`
 */
export async function setLogo(context: Context, bytes: Uint8Array, name: string): Promise<Result<DocumentSettings>> {
  const field = 'file';
  if (bytes.byteLength > LOGO_BYTES_MAX) return refused({ code: 'documents.logoHeavy', field });
  const header = readPictureHeader(bytes);
  if (!header) return refused({ code: 'documents.logoFormat', field });
  const { mediaType, width, height } = header;
  const sides = [width, height];
  if (Math.max(...sides) > LOGO_SIDE_MAX || Math.min(...sides) < 1)
    return refused({ code: 'documents.logoLarge', field, values: { width, height } });
  const sha256 = context.files.put(bytes);
  const own = context.organisationId;
  return write(context, async (work) => {
    const { row, logo } = await profileIn(work.db, own);
    if (logo === sha256) return done(describe(row ?? NOTHING, logo));
    const fileId = context.newId();
    const file = { id: fileId, organisation_id: own, client_id: null, sha256, created_at: work.at };
    work.record({ chain: own, kind: 'organisation.logoChanged', payload: { sha256, mediaType, width, height } });
    await work.insert(own, 'archived_file', [{ ...file, bytes: bytes.byteLength, media_type: mediaType, name }]);
    await saveProfile(context, work, { logo_file_id: fileId }, row !== undefined);
    return done(describe(row ?? NOTHING, sha256));
  });
}

/** Takes the logo off the documents to come; the picture stays archived for those that bear it. */
export function removeLogo(context: Context): Promise<DocumentSettings> {
  const own = context.organisationId;
  return write(context, async (work) => {
    const { row, logo } = await profileIn(work.db, own);
    if (row && logo !== null) {
      work.record({ chain: own, kind: 'organisation.logoChanged', payload: { was: logo } });
      await saveProfile(context, work, { logo_file_id: null }, true);
    }
    return describe(row ?? NOTHING, null);
  });
}

/** The picture itself, with its media type; undefined while there is none. */
export async function readLogo({ store, organisationId, files }: Context) {
  const file = await store.read
    .selectFrom('business_profile')
    .innerJoin('archived_file', 'archived_file.id', 'business_profile.logo_file_id')
    .select(['archived_file.sha256', 'archived_file.media_type', 'archived_file.name'])
    .where('business_profile.organisation_id', '=', organisationId)
    .executeTakeFirst();
  const bytes = file && files.get(file.sha256);
  return bytes && { bytes, mediaType: file.media_type, name: file.name };
}
