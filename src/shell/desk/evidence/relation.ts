import type { Context } from '#shell/context.js';
import { type Dossier, readDossier } from '../dossier/dossier.js';
import { type Agreed, agreedIn } from './agreed.js';
import type { AgreementRows } from './store.js';

/** Sums of a relation in its currency, in cents incl. VAT but for what is offered. */
export interface Sums {
  readonly invoicedCents: number;
  readonly paidCents: number;
  readonly creditedCents: number;
  readonly owedCents: number;
}

/** All that the records tell of a relation: how it stands, what was agreed and said, what was paid. */
export interface RelationFile {
  readonly dossier: Dossier;
  readonly rows: AgreementRows;
  readonly agreed: Agreed;
  readonly sums: Sums;
}

function sumsOf({ invoices, records }: Dossier): Sums {
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  return {
    invoicedCents: total(invoices.map(({ invoice }) => invoice.total_cents)),
    paidCents: total(records.payments.map(({ amount_cents }) => amount_cents)),
    creditedCents: total(records.creditNotes.map(({ total_cents }) => total_cents)),
    owedCents: total(invoices.map(({ remainingCents }) => remainingCents)),
  };
}

/** The file of a relation; undefined when this organisation has no such client. */
export async function readRelation(context: Context, clientId: string): Promise<RelationFile | undefined> {
  const dossier = await readDossier(context, clientId);
  if (!dossier) return undefined;
  const { agreement: rows } = dossier;
  return { dossier, rows, agreed: agreedIn(rows), sums: sumsOf(dossier) };
}
