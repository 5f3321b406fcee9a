import type { Work } from '#journal/write.js';
import { civilOf } from '#kernel/day.js';
import type { LetterDocument } from '#paper/facts.js';
import type { Context } from '#shell/context.js';
import type { LetterRow } from '#shell/database/schema.js';
import { issuedInYear } from '../store/letters.js';
import { print } from './pdf.js';

const PDF = 'application/pdf';

/** The next number of the year, of every kind of letter: `R2026-0001`. Letters are never removed once numbered, so counting them is enough. */
async function nextNumber(context: Context, work: Work): Promise<string> {
  const prefix = `R${civilOf(context.clock.today()).year}-`;
  const count = await issuedInYear(work.db, context.organisationId, prefix);
  return `${prefix}${String(count + 1).padStart(4, '0')}`;
}

/** A letter's row with its number and who signs it, as it is about to be issued. */
export async function numberedRow(context: Context, work: Work, row: LetterRow): Promise<LetterRow> {
  return { ...row, number: await nextNumber(context, work), account_id: context.accountId ?? row.account_id };
}

interface Issued {
  readonly document: LetterDocument;
  readonly figures: string;
  /** What the journal says of it, besides its number and the hash of its PDF. */
  readonly fact: Readonly<Record<string, string | readonly string[] | readonly number[]>>;
}

/** Prints a numbered letter, archives it under its hash, journals and locks it. */
export async function archiveIssued(
  context: Context,
  work: Work,
  { id, client_id: clientId, number, account_id }: LetterRow,
  { document, figures, fact }: Issued,
): Promise<void> {
  const bytes = await print(document);
  const fileId = context.newId();
  const sha256 = context.files.put(bytes);
  work.record({ chain: clientId, kind: 'letter.issued', payload: { number, ...fact, sha256 } });
  await work.insert(clientId, 'archived_file', [
    {
      id: fileId,
      organisation_id: context.organisationId,
      client_id: clientId,
      sha256,
      bytes: bytes.length,
      media_type: PDF,
      name: `${number}.pdf`,
      created_at: work.at,
    },
  ]);
  const change = { state: 'issued', number, figures, account_id, file_id: fileId } as const;
  await work.update(clientId, 'letter', id, { ...change, issued_at: work.at, updated_at: work.at });
}
