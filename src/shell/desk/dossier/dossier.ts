import { type DebtStanding, debtStanding, type LetterSummary, listLetters } from '#collect/actions/read.js';
import type { Override } from '#gauge/facts/override.js';
import { relationsOf } from '#gauge/relations.js';
import type { Day } from '#kernel/day.js';
import type { Context } from '#shell/context.js';
import { type AgreementRows, readAgreementRows } from '../evidence/store.js';
import { relationsIndex } from '../relations/build.js';
import type { Relation } from '../relations/relation.js';
import { debtTermsOf, type Owed, owedBy, type Priced, price } from './owed.js';
import { type ClientRecords, countEntries, readClientRecords, readEntries } from './store.js';
import { type Happening, timelineOf, UNTOLD } from './timeline.js';

/** Facts of the timeline shown before one asks for all. */
export const HAPPENINGS_SHOWN = 12;
const ENTRIES_MAX = 5_000;

/** All that the dossier of a client tells, as of one day. */
export interface Dossier {
  readonly today: Day;
  readonly records: ClientRecords;
  readonly relation: Relation;
  readonly overrides: readonly Override[];
  /** Every invoice, oldest first. */
  readonly invoices: readonly Owed[];
  /** Those still owed, oldest due date first. */
  readonly open: readonly Priced[];
  readonly happenings: readonly Happening[];
  /** Some entries of the journal are not told, so that their numbers seem to be missing. */
  readonly skipsEntries: boolean;
  /** Entries of the client's journal. */
  readonly entries: number;
  readonly letters: readonly LetterSummary[];
  readonly debts: DebtStanding;
  readonly agreement: AgreementRows;
}

/** The dossier of a client of this organisation; undefined when it has none such. */
export async function readDossier(context: Context, clientId: string): Promise<Dossier | undefined> {
  const records = await readClientRecords(context, clientId);
  const debts = await debtStanding(context, clientId);
  if (!records || !debts) return undefined;
  const index = await relationsIndex(context);
  const relation = index.all.find(({ id }) => id === clientId);
  if (!relation) return undefined;
  const { overrides } = await relationsOf(context);
  const today = context.clock.today();
  const invoices = owedBy(records, today);
  const terms = debtTermsOf(records);
  const entries = await readEntries(context, clientId, ENTRIES_MAX);
  return {
    today,
    records,
    relation,
    overrides: overrides.filter(({ clientId: own }) => own === clientId),
    invoices,
    open: invoices
      .filter(({ remainingCents, invoice }) => remainingCents > 0 && invoice.total_cents > 0)
      .map((owed) => price(owed, terms, today))
      .sort((a, b) => a.debt.due.day - b.debt.due.day),
    happenings: timelineOf(records, invoices, entries),
    skipsEntries: entries.some(({ kind }) => UNTOLD.has(kind)),
    entries: await countEntries(context, clientId),
    letters: await listLetters(context, clientId),
    debts,
    agreement: await readAgreementRows(context, clientId),
  };
}

/** Whether any due date follows from a payment term, stated or not, since the records state none. */
export function restsOnTerm({ invoices }: Pick<Dossier, 'invoices'>): boolean {
  return invoices.some(({ invoice }) => invoice.due_on === null && invoice.kind === 'invoice');
}
