import { formatDay } from '#kernel/day.js';
import { formatCents } from '#kernel/money.js';
import type { Refusal } from '#kernel/refusal.js';
import type { LetterDocument } from '#paper/facts.js';
import type { Context } from '#shell/context.js';
import type { ClientRow, LetterRow, OrganisationRow } from '#shell/database/schema.js';
import { type MailStanding, mailOf } from '#shell/mail/view.js';
import { draftOfRow, storedParties, storedTexts } from '../facts/letter.js';
import { type LetterParties, letterDocument } from '../rules/letter/document.js';
import type { LetterDraft } from '../rules/letter/facts.js';
import type { NextReminder } from '../rules/letter/next.js';
import { type Finding, lintLetter } from '../rules/lint/lint.js';
import { clientOf, type Db, organisationOf } from '../store/debts.js';
import {
  accountName,
  archivedFile,
  earlierLetters,
  invoicesOf,
  letterNumbered,
  letterRow,
  letterRows,
} from '../store/letters.js';
import { partiesOf } from './parties.js';
import { type Account, accountOf, ladderOf } from './prepare.js';

/** A letter in brief, as lists and programs receive it. */
export interface LetterSummary {
  readonly id: string;
  readonly clientId: string;
  readonly kind: LetterRow['kind'];
  readonly state: LetterRow['state'];
  readonly number: string | null;
  readonly language: LetterRow['language'];
  readonly asOf: string;
  readonly payBy: string;
  readonly subject: string;
  readonly currency: string;
  /** What it asks for, a decimal string. */
  readonly amount: string;
  readonly invoices: readonly string[];
  readonly issuedAt: string | null;
  readonly updatedAt: string;
}

/** A letter in full. */
export interface Letter extends LetterSummary {
  readonly draft: LetterDraft;
  readonly document: LetterDocument;
  readonly parties: LetterParties;
  readonly client: ClientRow;
  readonly organisation: OrganisationRow;
  readonly invoiceIds: readonly string[];
  readonly registered: boolean;
  readonly findings: readonly Finding[];
  readonly warnings: readonly Refusal[];
  /** SHA-256 of the archived PDF. */
  readonly sha256: string | null;
  /** What became of its latest mail; null when Entente never mailed it. */
  readonly mail: MailStanding | null;
}

/** A letter in brief from its row. */
function summaryOf(row: LetterRow): LetterSummary {
  const draft = draftOfRow(row);
  return {
    id: row.id,
    clientId: row.client_id,
    kind: row.kind,
    state: row.state,
    number: row.number,
    language: row.language,
    asOf: row.as_of,
    payBy: formatDay(draft.payBy),
    subject: row.subject,
    currency: draft.currency,
    amount: formatCents(draft.ledger.askCents),
    invoices: draft.claims.map(({ number }) => number),
    issuedAt: row.issued_at,
    updatedAt: row.updated_at,
  };
}

/** A letter in full from its row, in or out of a transaction. */
export async function letterFrom(db: Db, context: Context, row: LetterRow): Promise<Letter> {
  const own = context.organisationId;
  const organisation = await organisationOf(db, own);
  const client = await clientOf(db, own, row.client_id);
  if (!client) throw new Error(`letter ${row.id} has no client`);
  const draft = draftOfRow(row);
  const { registered } = storedTexts(row);
  const signer = await accountName(db, own, row.account_id);
  const file = row.file_id === null ? undefined : await archivedFile(db, own, row.file_id);
  const { language, number } = row;
  const parties = storedParties(row) ?? partiesOf(organisation, client, { language, number, registered }, signer);
  return {
    ...summaryOf(row),
    draft,
    document: letterDocument(draft, parties),
    parties,
    client,
    organisation,
    invoiceIds: await invoicesOf(db, own, row.id),
    registered,
    findings: lintLetter(draft),
    warnings: draft.warnings,
    sha256: file?.sha256 ?? null,
    mail: (row.state === 'issued' && (await mailOf(db, own, row.id))) || null,
  };
}

/** A letter by its id; undefined when this organisation has none such. */
export async function readLetter(context: Context, id: string): Promise<Letter | undefined> {
  const db = context.store.read;
  const row = await letterRow(db, context.organisationId, id);
  return row && letterFrom(db, context, row);
}

/** The letter that a person names: by its number or its id. */
export async function letterNamed(context: Context, named: string): Promise<Letter | undefined> {
  const db = context.store.read;
  const own = context.organisationId;
  const row = (await letterNumbered(db, own, named)) ?? (await letterRow(db, own, named));
  return row && letterFrom(db, context, row);
}

/** Letters of the organisation, or of one client, latest first. */
export async function listLetters(context: Context, clientId?: string): Promise<readonly LetterSummary[]> {
  return (await letterRows(context.store.read, context.organisationId, clientId)).map(summaryOf);
}

/** A client's overdue invoices today, and the letter that the ladder proposes. */
export interface DebtStanding {
  readonly account: Account;
  readonly next: NextReminder;
}

/** Where a client's debt stands today; undefined when this organisation has no such client. */
export async function debtStanding(context: Context, clientId: string): Promise<DebtStanding | undefined> {
  const db = context.store.read;
  const own = context.organisationId;
  const client = await clientOf(db, own, clientId);
  if (!client) return undefined;
  const account = await accountOf(db, await organisationOf(db, own), client, context.clock.today());
  const ids = account.overdue.filter(({ debt }) => !debt.disputed).map(({ debt }) => debt.invoiceId);
  return { account, next: ladderOf(account, await earlierLetters(db, own, ids)) };
}
