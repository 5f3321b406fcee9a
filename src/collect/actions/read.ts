import { formatDay } from '#kernel/day.js';
import { formatCents } from '#kernel/money.js';
import type { Refusal } from '#kernel/refusal.js';
import type { LetterDocument } from '#paper/facts.js';
import type { Context } from '#shell/context.js';
import type { ClientRow, LetterRow, OrganisationRow } from '#shell/database/schema.js';
import { type MailStanding, mailOf } from '#shell/mail/view.js';
import { factualKind, factualTexts } from '../facts/factual.js';
import { draftOfRow, storedParties, storedTexts } from '../facts/letter.js';
import type { FactualKind } from '../rules/factual/facts.js';
import { type LetterParties, letterDocument } from '../rules/letter/document.js';
import type { LetterDraft, LetterKind } from '../rules/letter/facts.js';
import type { NextReminder } from '../rules/letter/next.js';
import { type Finding, lintLetter } from '../rules/lint/lint.js';
import { clientOf, type Db, organisationOf } from '../store/debts.js';
import { accountName, archivedFile, earlierLetters, invoicesOf, letterRows } from '../store/letters.js';
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
  /** Last day to pay; null for a letter that asks for no money. */
  readonly payBy: string | null;
  /** Last day proposed for an answer; null for a reminder. */
  readonly replyBy: string | null;
  readonly subject: string;
  readonly currency: string | null;
  /** What it asks for, a decimal string; null for a letter that asks for no money. */
  readonly amount: string | null;
  readonly invoices: readonly string[];
  readonly issuedAt: string | null;
  readonly updatedAt: string;
}

/** A reminder or a formal notice in full. */
export interface Letter extends LetterSummary {
  readonly kind: LetterKind;
  readonly payBy: string;
  readonly currency: string;
  readonly amount: string;
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

/** What every letter's row tells of it. */
function baseOf(row: LetterRow) {
  return {
    id: row.id,
    clientId: row.client_id,
    state: row.state,
    number: row.number,
    language: row.language,
    asOf: row.as_of,
    subject: row.subject,
    issuedAt: row.issued_at,
    updatedAt: row.updated_at,
  };
}

function reminderSummary(row: LetterRow) {
  const draft = draftOfRow(row);
  return {
    ...baseOf(row),
    kind: draft.kind,
    payBy: formatDay(draft.payBy),
    replyBy: null,
    currency: draft.currency,
    amount: formatCents(draft.ledger.askCents),
    invoices: draft.claims.map(({ number }) => number),
  };
}

/** A letter of facts in brief. */
export function factualSummary(row: LetterRow, kind: FactualKind) {
  const { replyBy } = factualTexts(row);
  return { ...baseOf(row), kind, payBy: null, replyBy, currency: null, amount: null, invoices: [] };
}

function summaryOf(row: LetterRow): LetterSummary {
  const factual = factualKind(row);
  return factual ? factualSummary(row, factual) : reminderSummary(row);
}

/** A reminder in full from its row, in or out of a transaction. */
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
    ...reminderSummary(row),
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
