import { z } from 'zod';
import { done, type Result, refused } from '#kernel/refusal.js';
import type { SentFile } from '../actions/files.js';
import { ATTACHMENT_BYTES_MAX } from '../rules/attachment.js';

/** Room for one attachment and the other fields of its form. */
export const ATTACHMENT_BODY_MAX = ATTACHMENT_BYTES_MAX + 256 * 1024;

/** A file of a form, or undefined where none was chosen; programs send none. */
export const optionalFile = z
  .custom<File | ''>((value) => value instanceof File || value === '')
  .optional()
  // A browser sends a nameless empty file where none was chosen; one that has a name was meant.
  .refine((value) => !(value instanceof File && value.size === 0 && value.name !== ''), {
    error: 'commitment.emptyFile',
  })
  .transform((value) => (value instanceof File && value.size > 0 ? value : undefined))
  .refine((file) => file === undefined || file.size <= ATTACHMENT_BYTES_MAX, { error: 'commitment.tooLarge' });

/** The bytes of a file that a form sent. */
export async function sentFile(file: File | undefined): Promise<SentFile | undefined> {
  return file && { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Room for the photos of an answer: several of a telephone, or two of the largest. */
export const ANSWER_BODY_MAX = 20 * 1024 * 1024;

/** The photos that came with reservations, each at the place of its own. */
export async function sentPhotos(
  reservations: readonly { readonly photo?: unknown }[],
): Promise<Result<readonly (SentFile | undefined)[]>> {
  const photos: (SentFile | undefined)[] = [];
  for (const [index, { photo }] of reservations.entries()) {
    if (photo instanceof File && photo.size > ATTACHMENT_BYTES_MAX)
      return refused({ code: 'commitment.tooLarge', field: `reservations.${index}.photo` });
    photos.push(photo instanceof File && photo.size > 0 ? await sentFile(photo) : undefined);
  }
  return done(photos);
}
