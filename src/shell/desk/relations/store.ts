import { type EarlierLetter, LETTER_KINDS } from '#collect/rules/letter/facts.js';
import { chunksOf } from '#journal/insert.js';
import type { Context } from '#shell/context.js';
import type { LetterRow } from '#shell/database/schema.js';
import { dayReached, mailsOfLetter } from '#shell/mail/reached.js';

/** Issued letters by the invoice that they claim, oldest first; not those whose mail has not left. */
export async function lettersByInvoice(context: Context): Promise<ReadonlyMap<string, readonly EarlierLetter[]>> {
  const rows = await context.store.read
    .selectFrom('letter_invoice')
    .innerJoin('letter', 'letter.id', 'letter_invoice.letter_id')
    .select(['letter_invoice.invoice_id', 'letter.kind', 'letter.as_of'])
    .select(mailsOfLetter)
    .where('letter_invoice.organisation_id', '=', context.organisationId)
    .where('letter.state', '=', 'issued')
    .orderBy('letter.as_of')
    .orderBy('letter.id')
    .execute();
  const letters = new Map<string, EarlierLetter[]>();
  for (const row of rows) {
    const { invoice_id } = row;
    const issued = dayReached(row);
    const kind = LETTER_KINDS.find((one) => one === row.kind);
    if (issued === undefined || kind === undefined) continue;
    const letter = { kind, issued };
    const known = letters.get(invoice_id);
    if (known) known.push(letter);
    else letters.set(invoice_id, [letter]);
  }
  return letters;
}

/** A letter that waits to be issued. */
export interface Draft {
  readonly id: string;
  readonly clientId: string;
  readonly kind: LetterRow['kind'];
  readonly updatedAt: string;
}

/** Letters that wait to be issued, the latest first. */
export async function readDrafts(context: Context): Promise<readonly Draft[]> {
  const rows = await context.store.read
    .selectFrom('letter')
    .select(['id', 'client_id', 'kind', 'updated_at'])
    .where('organisation_id', '=', context.organisationId)
    .where('state', '=', 'draft')
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ id, client_id, kind, updated_at }) => ({ id, clientId: client_id, kind, updatedAt: updated_at }));
}

/** Numbers of some invoices, by id. */
export async function readNumbers(context: Context, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const numbers = new Map<string, string>();
  for (const chunk of chunksOf(ids, 1_000)) {
    const rows = await context.store.read
      .selectFrom('invoice')
      .select(['id', 'number'])
      .where('organisation_id', '=', context.organisationId)
      .where('id', 'in', [...chunk])
      .execute();
    for (const { id, number } of rows) numbers.set(id, number);
  }
  return numbers;
}
