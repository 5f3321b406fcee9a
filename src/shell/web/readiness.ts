import { statfsSync } from 'node:fs';
import type { Workspace } from '#shell/workspace.js';

/** Free space below which an ordinary write (an import, a letter) may fail, in bytes. */
const ROOM_BYTES_MIN = 4 * 1024 * 1024;

/** @throws with the code `ENOSPC` when a disk has less room than that */
export function demandRoom(folder: string, bytesMin = ROOM_BYTES_MIN): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < bytesMin)
    throw Object.assign(new Error(`less than ${bytesMin} bytes free for ${folder}`), { code: 'ENOSPC' });
}

/** Writes a row and takes it away again, for good: only what is committed needs the disk. */
async function tryWriting({ store, newId, organisationId, clock }: Workspace): Promise<void> {
  const id = newId();
  const row = { id, organisation_id: organisationId, subject: 'readiness', at: new Date(clock.now()).toISOString() };
  await store.write.transaction().execute(async (db) => {
    await db.insertInto('login_attempt').values(row).execute();
    await db.deleteFrom('login_attempt').where('id', '=', id).execute();
  });
}

/**
 * Proves that the records can be written, when asked; those who ask at the same time share one proof.
 * @returns rejects with the database's or the system's error when they cannot
 */
export function readinessOf(workspace: Workspace): () => Promise<void> {
  let proof: Promise<void> | undefined;
  const prove = async (): Promise<void> => {
    demandRoom(workspace.config.dataFolder);
    await tryWriting(workspace);
  };
  return () => {
    proof ??= prove().finally(() => {
      proof = undefined;
    });
    return proof;
  };
}
