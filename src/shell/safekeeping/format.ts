import type { Database } from '../database/schema.js';

/** Version of the backup format: a gzipped tar of `manifest.json`, `tables/<name>.jsonl` and `files/<hash>`. */
export const BACKUP_FORMAT = 1;

export const MANIFEST = 'manifest.json';

/** Tables that a backup holds, in an order in which they can be inserted (referenced tables first). Sessions and login attempts die with a restore. */
export const KEPT_TABLES = [
  'organisation',
  'account',
  'api_token',
  'import',
  'mapping_preset',
  'client',
  'invoice',
  'credit_note',
  'payment',
  'allocation',
  'signal_override',
  'archived_file',
  'letter',
  'letter_invoice',
  'business_profile',
  'client_profile',
  'catalogue_item',
  'terms_release',
  'quote',
  'quote_version',
  'client_link',
  'consent_step',
  'acceptance',
  'commitment',
  'time_entry',
  'delivery',
  'reservation',
  'bill_draft',
  'bill_document',
  'incident',
  'mail_account',
  'outbox',
  'journal_entry',
  'journal_head',
] as const satisfies readonly (keyof Database)[];

export type KeptTable = (typeof KEPT_TABLES)[number];

export interface Manifest {
  readonly format: number;
  readonly program: string;
  readonly madeAt: string;
  /** Migrations that the rows come from. */
  readonly migrations: readonly string[];
  readonly rows: Readonly<Record<string, number>>;
  /** SHA-256 of each member of the archive, by name. */
  readonly members: Readonly<Record<string, string>>;
}

/** A backup that cannot be read: cut short, altered, or of another format. */
export class BadBackup extends Error {}
