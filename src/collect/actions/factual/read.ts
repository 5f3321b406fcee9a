import { factualKind, factualOfRow, factualParties, factualTexts } from '#collect/facts/factual.js';
import { factualDocument } from '#collect/rules/factual/document.js';
import type { FactualDraft, FactualKind, Recorded } from '#collect/rules/factual/facts.js';
import { lintFactual } from '#collect/rules/factual/lint.js';
import { everyFact } from '#collect/rules/factual/recorded.js';
import type { LetterParties } from '#collect/rules/letter/document.js';
import type { Finding } from '#collect/rules/lint/lint.js';
import { clientOf, type Db, organisationOf } from '#collect/store/debts.js';
import { accountName, archivedFile } from '#collect/store/letters.js';
import type { LetterDocument } from '#paper/facts.js';
import type { Context } from '#shell/context.js';
import type { ClientRow, LetterRow } from '#shell/database/schema.js';
import { type MailStanding, mailOf } from '#shell/mail/view.js';
import { partiesOf } from '../parties.js';
import { factualSummary, type LetterSummary } from '../read.js';
import { gatherRecorded } from './gather.js';

/** A letter of facts in full. */
export interface FactualLetter extends LetterSummary {
  readonly kind: FactualKind;
  readonly replyBy: string;
  readonly draft: FactualDraft;
  /** What the records let it quote now. */
  readonly recorded: Recorded;
  readonly document: LetterDocument;
  readonly parties: LetterParties;
  readonly client: ClientRow;
  readonly registered: boolean;
  readonly findings: readonly Finding[];
  /** SHA-256 of the archived PDF. */
  readonly sha256: string | null;
  /** What became of its latest mail; null when Entente never mailed it. */
  readonly mail: MailStanding | null;
}

/** A letter of facts in full from its row, in or out of a transaction. */
export async function factualFrom(db: Db, context: Context, row: LetterRow): Promise<FactualLetter> {
  const own = context.organisationId;
  const kind = factualKind(row);
  const client = await clientOf(db, own, row.client_id);
  if (!client || !kind) throw new Error(`letter ${row.id} is no letter of facts to a client`);
  const draft = factualOfRow(row);
  const { registered } = factualTexts(row);
  const { language, number } = row;
  const signer = await accountName(db, own, row.account_id);
  const organisation = await organisationOf(db, own);
  const parties = factualParties(row) ?? partiesOf(organisation, client, { language, number, registered }, signer);
  const recorded = await gatherRecorded(db, context, row.client_id);
  const file = row.file_id === null ? undefined : await archivedFile(db, own, row.file_id);
  return {
    ...factualSummary(row, kind),
    draft,
    recorded,
    document: factualDocument(draft, parties),
    parties,
    client,
    registered,
    // What has left is judged as it was: a fact erased or withdrawn since then takes nothing away from it.
    findings: lintFactual(draft, row.state === 'issued' ? draft.facts : everyFact(recorded)),
    sha256: file?.sha256 ?? null,
    mail: (row.state === 'issued' && (await mailOf(db, own, row.id))) || null,
  };
}
