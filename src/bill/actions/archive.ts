import { write } from '#journal/write.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import type { LetterDocument } from '#paper/facts.js';
import { unprintable } from '#paper/printable.js';
import type { Context } from '#shell/context.js';
import type { BillDocumentRow } from '#shell/database/schema.js';
import type { BillDocument } from '../facts/bill.js';
import { billPaper } from '../rules/paper/compose.js';
import { documentRow, fileHash, sealedOf, unarchived } from '../store/documents.js';

const PDF = 'application/pdf';

/** The printing press is large, and loaded only by a process that prints. */
const print = async (document: LetterDocument): Promise<Uint8Array> =>
  (await import('#paper/pdf/render.js')).renderLetter(document);

/** The page of a document, with the logo that its seller had at issue. */
export function pageOf(context: Context, document: BillDocument, draft = false): LetterDocument {
  const logo = document.seller.logo === null ? undefined : context.files.get(document.seller.logo);
  return billPaper(document, { draft, ...(logo ? { logo } : {}) });
}

/** The PDF of a page. @returns refusal `paper.noGlyph` */
export async function printed(page: LetterDocument): Promise<Result<Uint8Array>> {
  const [missing] = unprintable(page);
  return missing ? refused(missing) : done(await print(page));
}

/**
 * The PDF of an issued document: from the archive, its SHA-256 checked; printed from the frozen document where it is not
 * archived yet, which gives the same bytes and writes nothing.
 * @returns refusals `bill.archiveBroken`, `paper.noGlyph`
 */
export async function pdfOfRow(context: Context, row: BillDocumentRow): Promise<Result<Uint8Array>> {
  if (row.file_id === null) return printed(pageOf(context, sealedOf(row)));
  const sha256 = await fileHash(context.store.read, context.organisationId, row.file_id);
  const bytes = sha256 === undefined ? undefined : context.files.get(sha256);
  return bytes ? done(bytes) : refused({ code: 'bill.archiveBroken', values: { number: row.number } });
}

/** An archived PDF: the row of its file, and its hash. */
export interface Archived {
  readonly fileId: string;
  readonly sha256: string;
}

interface Printed {
  readonly row: BillDocumentRow;
  readonly bytes: Uint8Array;
}

/** Enters printed documents into the archive, in one transaction; one that was archived meanwhile is left alone. */
async function fileAway(context: Context, all: readonly Printed[]): Promise<void> {
  const own = context.organisationId;
  const stored = all.map(({ row, bytes }) => ({ row, bytes, sha256: context.files.put(bytes) }));
  await write(context, async (work) => {
    for (const { row, bytes, sha256 } of stored) {
      const now = await documentRow(work.db, own, row.id);
      if (!now || now.file_id !== null) continue;
      const fileId = context.newId();
      const payload = { number: row.number, sha256, document: row.sealed_sha256 };
      work.record({ chain: row.client_id, kind: 'invoice.archived', payload });
      await work.insert(row.client_id, 'archived_file', [
        {
          id: fileId,
          organisation_id: own,
          client_id: row.client_id,
          sha256,
          bytes: bytes.length,
          media_type: PDF,
          name: `${row.number}.pdf`,
          created_at: work.at,
        },
      ]);
      await work.update(row.client_id, 'bill_document', row.id, { file_id: fileId });
    }
  });
}

/** The system archives: it is no act of the person who happened to be there, nor part of what he repeats. */
const bySystem = (context: Context): Context => ({ ...context, actor: 'system', repeatable: undefined });

/**
 * Archives the PDF of an issued document, once.
 * @returns refusals `bill.unknown`, `paper.noGlyph`
 */
export async function archiveBill(context: Context, id: string): Promise<Result<Archived>> {
  const own = context.organisationId;
  const row = await documentRow(context.store.read, own, id);
  if (!row) return refused({ code: 'bill.unknown' });
  if (row.file_id === null) {
    const made = await printed(pageOf(context, sealedOf(row)));
    if (!made.ok) return made;
    await fileAway(bySystem(context), [{ row, bytes: made.value }]);
  }
  const after = await documentRow(context.store.read, own, id);
  const sha256 = after?.file_id ? await fileHash(context.store.read, own, after.file_id) : undefined;
  if (!after?.file_id || sha256 === undefined) throw new Error(`document ${id} was not archived`);
  return done({ fileId: after.file_id, sha256 });
}

/**
 * Archives documents that have no PDF yet, oldest first, a few in one transaction.
 * @returns how many were looked at, and whether there may be more
 */
export async function archivePending(context: Context, limit: number): Promise<number> {
  const own = context.organisationId;
  const ids = await unarchived(context.store.read, own, limit);
  const all: Printed[] = [];
  for (const id of ids) {
    const row = await documentRow(context.store.read, own, id);
    if (!row) continue;
    const made = await printed(pageOf(context, sealedOf(row)));
    if (made.ok) all.push({ row, bytes: made.value });
  }
  if (all.length > 0) await fileAway(bySystem(context), all);
  return all.length;
}
