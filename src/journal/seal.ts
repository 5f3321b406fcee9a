import { createHash } from 'node:crypto';
import { canonical, type JsonObject } from '#kernel/canonical.js';
import type { SealedFields } from './facts.js';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Hash of an entry: SHA-256 of its sealed fields as canonical JSON (RFC 8785). */
export function entryHash(fields: SealedFields): string {
  return sha256(canonical(fields as unknown as JsonObject));
}

/** Salted hash of a payload, so that an erased payload cannot be guessed back. */
export function payloadHash(salt: string, payloadText: string): string {
  return sha256(`${salt}\n${payloadText}`);
}

/** Canonical text of a row: every column that is not null, so that a column added later changes nothing. */
function rowText(row: object): string {
  const values = row as Record<string, string | number | null>;
  let text = '';
  for (const column of Object.keys(values).sort()) {
    const value = values[column];
    if (value === null || value === undefined) continue;
    text += `${text === '' ? '{' : ','}"${column}":${JSON.stringify(value)}`;
  }
  return text === '' ? '{}' : `${text}}`;
}

/** Salted hash of a business row: every column, number and labels included. */
export function rowHash(salt: string, table: string, row: object): string {
  return sha256(`${salt}\n${table}\n${rowText(row)}`);
}
