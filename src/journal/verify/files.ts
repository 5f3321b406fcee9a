import { createHash } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { archivePath, FILES_FOLDER } from '#shell/files.js';
import type { Finding } from '../facts.js';

/** SHA-256 of a file, read as a stream. */
async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** What the rows say of an archived file. */
export interface FileRecord {
  readonly sha256: string;
  readonly bytes: number;
  readonly name: string;
}

async function checkFile(folder: string, { sha256, bytes, name }: FileRecord): Promise<Finding | undefined> {
  const relative = archivePath(sha256);
  const path = join(folder, relative);
  const file = `${FILES_FOLDER}/${relative}`;
  if (!existsSync(path)) return { kind: 'deleted', file, detail: `the archived file "${name}" is missing` };
  const size = statSync(path).size;
  if (size !== bytes) return { kind: 'edited', file, detail: `"${name}" holds ${size} bytes instead of ${bytes}` };
  return (await hashFile(path)) === sha256
    ? undefined
    : { kind: 'edited', file, detail: `"${name}" does not match its hash` };
}

/** A file that no row names: left by a crash when its name is its own hash, put there by someone otherwise. */
async function judgeStranger(folder: string, relative: string): Promise<{ finding?: Finding; orphan?: string }> {
  const name = relative.split('/').at(-1) ?? '';
  if (name.endsWith('.tmp')) return { orphan: relative };
  if (archivePath(name) === relative && (await hashFile(join(folder, relative))) === name) return { orphan: relative };
  return { finding: { kind: 'inserted', file: `${FILES_FOLDER}/${relative}`, detail: 'no record names this file' } };
}

/**
 * Re-hashes every archived file.
 * @returns findings, and the files that a crash left behind unnamed (harmless, removed at the next start)
 */
export async function checkFiles(
  archive: { readonly folder: string; readonly list: () => readonly string[] },
  records: readonly FileRecord[],
): Promise<{ readonly findings: readonly Finding[]; readonly orphans: readonly string[] }> {
  const findings: Finding[] = [];
  const orphans: string[] = [];
  for (const record of records) {
    const found = await checkFile(archive.folder, record);
    if (found) findings.push(found);
  }
  const named = new Set(records.map((record) => archivePath(record.sha256)));
  for (const relative of archive.list()) {
    if (named.has(relative)) continue;
    const { finding, orphan } = await judgeStranger(archive.folder, relative);
    if (finding) findings.push(finding);
    if (orphan) orphans.push(orphan);
  }
  return { findings, orphans };
}
