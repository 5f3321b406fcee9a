import { erasedKey } from '#intake/erased-key.js';
import type { Work } from '#journal/write.js';
import { rowsOf } from './erase-contract.js';

/**
 * Erases what was written of a person: the words, witness and notes of incidents, the texts of promises, the
 * descriptions of time. That something was noted, promised or worked, and when, stays without a word.
 */
export async function eraseWords(
  work: Work,
  of: { readonly organisation: string; readonly client: string },
): Promise<void> {
  for (const { id } of await rowsOf(work, of, 'incident'))
    await work.update(of.client, 'incident', id, {
      verbatim: null,
      witness: null,
      note: null,
      prospect_client_id: null,
      file_id: null,
    });
  for (const { id } of await rowsOf(work, of, 'commitment'))
    await work.update(of.client, 'commitment', id, { text: '', settled_text: null, settled_file_id: null });
  for (const { id, source_key } of await rowsOf(work, of, 'time_entry'))
    await work.update(of.client, 'time_entry', id, {
      description: '',
      source_key: source_key && erasedKey(source_key),
    });
}
