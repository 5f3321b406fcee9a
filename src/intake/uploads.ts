import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { isId } from '#kernel/id.js';
import type { Context } from '#shell/context.js';
import { sha256Of } from '#shell/files.js';
import { FILE_KINDS, type FileKind } from './facts.js';

/** What may be kept aside: files of records, and exports of time. */
const UPLOAD_KINDS = [...FILE_KINDS, 'time'] as const;
type UploadKind = (typeof UPLOAD_KINDS)[number];

/** A file sent by a browser, kept aside until it is imported or forgotten. */
export interface Upload<K extends UploadKind = FileKind> {
  readonly id: string;
  readonly path: string;
  readonly kind: K;
  readonly fileName: string;
  /** SHA-256 of what it holds: the same file sent twice is read once. */
  readonly sha256: string;
}

const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000;
const FILE_NAME_MAX = 200;

const noteSchema = z.object({
  organisationId: z.string(),
  kind: z.enum(UPLOAD_KINDS),
  fileName: z.string(),
  sha256: z.string(),
});

/** Beside the archive, never inside it: what lies there is not evidence. */
const folderOf = (context: Context): string => join(dirname(context.files.folder), 'uploads');

/** A name as it may be kept and shown: no folders, no control characters, none that turns what follows around. */
function safeName(name: string): string {
  const plain = basename(name.replaceAll('\\', '/'))
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, ' ')
    .trim();
  return plain.slice(0, FILE_NAME_MAX) || 'file';
}

/** Keeps a file aside under an id of its own; forgets those of the day before. */
export function saveUpload<K extends UploadKind>(
  context: Context,
  kind: K,
  name: string,
  bytes: Uint8Array,
): Upload<K> {
  const folder = folderOf(context);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  forgetOld(folder, context.clock.now());
  const id = context.newId();
  const path = join(folder, id);
  const said = { kind, fileName: safeName(name), sha256: sha256Of(bytes) };
  writeFileSync(path, bytes, { mode: 0o600 });
  writeFileSync(`${path}.json`, JSON.stringify({ organisationId: context.organisationId, ...said }), { mode: 0o600 });
  return { id, path, ...said };
}

/** A file of records kept aside by this organisation; undefined when there is none (any more). */
export function findUpload(context: Context, id: string): Upload | undefined {
  return findOf(context, id, FILE_KINDS);
}

/** As `findUpload`, for an export of time. */
export function findTimeUpload(context: Context, id: string): Upload<'time'> | undefined {
  return findOf(context, id, ['time']);
}

function findOf<K extends UploadKind>(context: Context, id: string, kinds: readonly K[]): Upload<K> | undefined {
  if (!isId(id)) return undefined;
  const path = join(folderOf(context), id);
  if (!existsSync(path) || !existsSync(`${path}.json`)) return undefined;
  const note = noteSchema.safeParse(JSON.parse(readFileSync(`${path}.json`, 'utf8')));
  if (!note.success || note.data.organisationId !== context.organisationId) return undefined;
  const { fileName, sha256 } = note.data;
  const kind = kinds.find((one) => one === note.data.kind);
  return kind && { id, path, kind, fileName, sha256 };
}

export function removeUpload({ path }: Pick<Upload, 'path'>): void {
  rmSync(path, { force: true });
  rmSync(`${path}.json`, { force: true });
}

function forgetOld(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (now - statSync(path).mtimeMs > KEPT_MILLISECONDS) rmSync(path, { force: true });
  }
}
