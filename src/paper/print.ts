import type { LetterDocument } from './facts.js';
import { type Pool, startPool } from './pool.js';

/**
 * Prints one document as an A4 PDF, in this thread: tagged, fonts embedded; the same document gives the same bytes.
 * The printing press is large, and loaded only by a process that prints.
 * @throws when a character has no glyph; `unprintable` tells beforehand
 */
export async function renderDocument(document: LetterDocument): Promise<Uint8Array> {
  const { renderLetter } = await import('./pdf/render.js');
  return renderLetter(document);
}

/** Below so many documents a thread of its own costs more than it gains. */
const WORTH_A_THREAD = 8;

let pool: Pool | undefined;

/**
 * Prints many documents, on all cores, in their order: the same bytes as `renderDocument`. The threads are started when
 * they are first needed and kept for the next batch; they never keep a process alive. For work in the background
 * (archiving what was issued), so that pages are answered meanwhile.
 * @param options.workers threads; one for each core when absent, none for a few documents
 * @throws when a document cannot be printed
 */
export async function renderDocuments(
  documents: readonly LetterDocument[],
  { workers }: { readonly workers?: number } = {},
): Promise<Uint8Array[]> {
  if (workers === 0 || (workers === undefined && documents.length < WORTH_A_THREAD)) {
    const printed: Uint8Array[] = [];
    for (const document of documents) printed.push(await renderDocument(document));
    return printed;
  }
  if (pool && workers !== undefined && pool.size !== workers) await stopRenderers();
  pool ??= startPool(workers);
  const { print } = pool;
  return Promise.all(documents.map(print));
}

/** Ends the threads that `renderDocuments` started; what they still print is refused. The next batch starts them anew. */
export async function stopRenderers(): Promise<void> {
  const ending = pool;
  pool = undefined;
  await ending?.stop();
}
