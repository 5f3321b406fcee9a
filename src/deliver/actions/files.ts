import type { Work } from '#journal/write.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import { attachmentName, fileFormOf } from '../rules/attachment.js';
import { archivedFileRow } from '../store/clients.js';

/** A file that someone sends with a form or names at the command line. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file kept in the archive, before its row is written. */
export interface KeptFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Keeps a file as it is, under the name and the type that its bytes deserve.
 * @param kind `picture` takes photographs only, `any` also PDF
 * @returns refusals `commitment.notPicture`, `commitment.notAttachable` naming the field
 */
export function keepFile(context: Context, file: SentFile, kind: 'picture' | 'any', field: string): Result<KeptFile> {
  const form = fileFormOf(file.bytes);
  if (!form || (kind === 'picture' && !form.isPicture))
    return refused({ code: kind === 'picture' ? 'commitment.notPicture' : 'commitment.notAttachable', field });
  return done({
    id: context.newId(),
    name: attachmentName(file.name, form),
    mediaType: form.mediaType,
    sha256: context.files.put(file.bytes),
    bytes: file.bytes.length,
  });
}

/** Writes the row of a kept file under the fact recorded last on the client's chain. */
export async function insertFile(context: Context, work: Work, clientId: string, file: KeptFile): Promise<void> {
  await work.insert(clientId, 'archived_file', [
    {
      id: file.id,
      organisation_id: context.organisationId,
      client_id: clientId,
      sha256: file.sha256,
      bytes: file.bytes,
      media_type: file.mediaType,
      name: file.name,
      created_at: work.at,
    },
  ]);
}

/** The bytes of a kept file with its name; undefined when this organisation has none such. */
export async function readFile(
  context: Context,
  fileId: string,
): Promise<{ bytes: Uint8Array; name: string; mediaType: string; clientId: string | null } | undefined> {
  const row = await archivedFileRow(context.store.read, context.organisationId, fileId);
  const bytes = row && context.files.get(row.sha256);
  return row && bytes && { bytes, name: row.name, mediaType: row.media_type, clientId: row.client_id };
}
