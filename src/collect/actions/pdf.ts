import { done, type Result, refused } from '#kernel/refusal.js';
import type { LetterDocument } from '#paper/facts.js';
import { unprintable } from '#paper/printable.js';
import type { Context } from '#shell/context.js';

/** What printing needs to know of any letter. */
interface Printed {
  readonly id: string;
  readonly state: 'draft' | 'issued';
  readonly number: string | null;
  readonly document: LetterDocument;
  readonly sha256: string | null;
}

/** The printing press is large, and loaded only by a process that prints. */
export const print = async (document: LetterDocument): Promise<Uint8Array> =>
  (await import('#paper/pdf/render.js')).renderLetter(document);

/**
 * The PDF of a letter: marked as a draft before it is issued; afterwards the archived one, whose SHA-256 is checked, and
 * never another: what is printed anew is not what was sent.
 * @returns refusals `paper.noGlyph` for a draft, `letter.archiveBroken` for an issued letter
 */
export async function pdfOf(context: Context, letter: Printed): Promise<Result<Uint8Array>> {
  if (letter.state === 'issued') {
    const archived = letter.sha256 === null ? undefined : context.files.get(letter.sha256);
    return archived
      ? done(archived)
      : refused({ code: 'letter.archiveBroken', values: { number: letter.number ?? letter.id } });
  }
  const [missing] = unprintable(letter.document);
  return missing ? refused(missing) : done(await print(letter.document));
}
