import type { ArchivedFileRow, LetterRow } from '#shell/database/schema.js';
import { dayReached, mailsOfLetter } from '#shell/mail/reached.js';
import { type EarlierLetter, LETTER_KINDS } from '../rules/letter/facts.js';
import type { Db } from './debts.js';

/** A letter of this organisation; undefined when it has none such. */
export function letterRow(db: Db, organisationId: string, id: string): Promise<LetterRow | undefined> {
  return db
    .selectFrom('letter')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** A letter by the number that it was given when issued. */
export function letterNumbered(db: Db, organisationId: string, number: string): Promise<LetterRow | undefined> {
  return db
    .selectFrom('letter')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('number', '=', number)
    .executeTakeFirst();
}

/** Letters of the organisation or of one client, latest first. */
export function letterRows(db: Db, organisationId: string, clientId?: string): Promise<LetterRow[]> {
  const all = db.selectFrom('letter').selectAll().where('organisation_id', '=', organisationId);
  const some = clientId === undefined ? all : all.where('client_id', '=', clientId);
  return some.orderBy('created_at', 'desc').orderBy('id', 'desc').execute();
}

/** Ids of the invoices that a letter claims, in their order. */
export async function invoicesOf(db: Db, organisationId: string, letterId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('letter_invoice')
    .select('invoice_id')
    .where('organisation_id', '=', organisationId)
    .where('letter_id', '=', letterId)
    .orderBy('position')
    .execute();
  return rows.map(({ invoice_id }) => invoice_id);
}

/** Rows that tie a letter to its invoices, by id. */
export async function invoiceLinks(db: Db, organisationId: string, letterId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('letter_invoice')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('letter_id', '=', letterId)
    .execute();
  return rows.map(({ id }) => id);
}

/** Letters already issued that claimed any of these invoices, oldest first; not those whose mail has not left. */
export async function earlierLetters(
  db: Db,
  organisationId: string,
  invoiceIds: readonly string[],
): Promise<EarlierLetter[]> {
  if (invoiceIds.length === 0) return [];
  const rows = await db
    .selectFrom('letter')
    .innerJoin('letter_invoice', 'letter_invoice.letter_id', 'letter.id')
    .select(['letter.id', 'letter.kind', 'letter.as_of'])
    .select(mailsOfLetter)
    .distinct()
    .where('letter.organisation_id', '=', organisationId)
    .where('letter.state', '=', 'issued')
    .where('letter_invoice.invoice_id', 'in', [...invoiceIds])
    .orderBy('letter.as_of')
    .orderBy('letter.id')
    .execute();
  return rows.flatMap((row) => {
    const issued = dayReached(row);
    const kind = LETTER_KINDS.find((one) => one === row.kind);
    return issued === undefined || kind === undefined ? [] : [{ kind, issued }];
  });
}

/** Number of letters issued so far in a year. */
export async function issuedInYear(db: Db, organisationId: string, prefix: string): Promise<number> {
  const { count } = await db
    .selectFrom('letter')
    .select((row) => row.fn.countAll<number | string>().as('count'))
    .where('organisation_id', '=', organisationId)
    .where('number', 'like', `${prefix}%`)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The archived file of a letter. */
export function archivedFile(db: Db, organisationId: string, id: string): Promise<ArchivedFileRow | undefined> {
  return db
    .selectFrom('archived_file')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Name of the account that acts, for the signature. */
export async function accountName(db: Db, organisationId: string, accountId: string | null): Promise<string | null> {
  if (accountId === null) return null;
  const row = await db
    .selectFrom('account')
    .select('name')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', accountId)
    .executeTakeFirst();
  return row?.name ?? null;
}
