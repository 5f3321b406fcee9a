import type { Work } from '#journal/write.js';
import type { Context } from '#shell/context.js';
import { rowsOf } from './erase-contract.js';

interface Of {
  readonly organisation: string;
  readonly client: string;
}

/**
 * Erases the archived files of a person that no kept row names: attachments, drafts, offers that were not accepted.
 * @returns their hashes: the bytes go once the transaction is over
 */
export async function eraseFileRows(work: Work, of: Of): Promise<readonly string[]> {
  const named = new Set<string | null>([
    ...(await rowsOf(work, of, 'quote_version')).map(({ file_id }) => file_id),
    ...(await rowsOf(work, of, 'delivery')).map(({ file_id }) => file_id),
    ...(await rowsOf(work, of, 'bill_document')).map(({ file_id }) => file_id),
    ...(await rowsOf(work, of, 'letter')).map(({ file_id }) => file_id),
    ...(await rowsOf(work, of, 'reservation')).map(({ photo_file_id }) => photo_file_id),
    ...(await rowsOf(work, of, 'acceptance')).flatMap(({ receipt_file_id, scan_file_id }) => [
      receipt_file_id,
      scan_file_id,
    ]),
  ]);
  const dropped = (await rowsOf(work, of, 'archived_file')).filter(({ id }) => !named.has(id));
  await work.remove(
    of.client,
    'archived_file',
    dropped.map(({ id }) => id),
  );
  return dropped.map(({ sha256 }) => sha256);
}

/** Removes the bytes of erased files, but those that another record holds too. */
export async function removeBytes(context: Context, sha256s: readonly string[]): Promise<void> {
  for (const sha256 of new Set(sha256s)) {
    const still = await context.store.read
      .selectFrom('archived_file')
      .select('id')
      .where('sha256', '=', sha256)
      .executeTakeFirst();
    if (!still) context.files.remove(sha256);
  }
}
