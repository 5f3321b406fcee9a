import type { Context } from '#shell/context.js';
import type { ImportRow } from '#shell/database/schema.js';
import type { FileKind, ImportSummary } from '../facts.js';
import { findImportRow, findOrganisation, listImportRows } from '../store/imports.js';

/** An import as a list shows it. */
export interface PastImport {
  readonly id: string;
  readonly kind: FileKind;
  readonly fileName: string;
  readonly sha256: string;
  readonly at: string;
  readonly clients: number;
  readonly invoices: number;
  readonly payments: number;
}

/** An import with its whole result. */
export interface StoredImport extends PastImport {
  readonly summary: ImportSummary;
  readonly currency: string;
  /** The organisation's usual term, on which due dates that nobody stated rest. */
  readonly termDays: number;
}

const LISTED_MAX = 100;

/** What results of before these existed lack. */
const LATER = { namedClients: 0, totals: [], control: [], dueDatesAssumed: 0 };

const summaryOf = (row: ImportRow): ImportSummary => ({ ...LATER, ...JSON.parse(row.result) }) as ImportSummary;

function pastImport(row: ImportRow): PastImport {
  const { clients, invoices, payments } = summaryOf(row);
  const { id, file_name: fileName, sha256, created_at: at } = row;
  return { id, kind: row.kind as FileKind, fileName, sha256, at, clients, invoices, payments };
}

/** The last hundred imports, latest first. */
export async function listImports(context: Context): Promise<readonly PastImport[]> {
  return (await listImportRows(context, LISTED_MAX)).map(pastImport);
}

/** One import with its result; undefined when this organisation has none of that id. */
export async function readImport(context: Context, id: string): Promise<StoredImport | undefined> {
  const row = await findImportRow(context, id);
  if (!row) return undefined;
  const { currency, term_days: termDays } = await findOrganisation(context);
  return { ...pastImport(row), summary: summaryOf(row), currency, termDays };
}
