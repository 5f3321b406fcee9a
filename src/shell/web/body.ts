import type { Typed } from './visit.js';

/** A body as read: its values nested for the schema, and its texts flat for showing the form again. */
interface ReadBody {
  readonly value: Readonly<Record<string, unknown>>;
  readonly typed: Typed;
}

type BodyFailure = 'tooLarge' | 'unsupported' | 'malformed' | 'unsound';

export type BodyResult = { readonly ok: true; readonly body: ReadBody } | { readonly ok: false; why: BodyFailure };

const EMPTY: ReadBody = { value: {}, typed: {} };

async function readBytes(request: Request, bytesMax: number): Promise<Uint8Array<ArrayBuffer> | 'tooLarge'> {
  if (Number(request.headers.get('content-length') ?? 0) > bytesMax) return 'tooLarge';
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > bytesMax) return 'tooLarge';
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks, size));
}

const UNSAFE_NAMES = new Set(['__proto__', 'constructor', 'prototype']);
const NESTING_MAX = 6;

/** `columns.number` becomes `{columns: {number}}`; `ids[]` always a list; the last of a repeated name wins. */
function place(root: Record<string, unknown>, name: string, value: unknown): void {
  const isList = name.endsWith('[]');
  const steps = (isList ? name.slice(0, -2) : name).split('.');
  if (steps.length > NESTING_MAX || steps.some((step) => UNSAFE_NAMES.has(step))) return;
  const last = steps.pop() ?? '';
  let at = root;
  for (const step of steps) {
    const next = at[step];
    if (typeof next === 'object' && next !== null) at = next as Record<string, unknown>;
    else {
      const made: Record<string, unknown> = {};
      at[step] = made;
      at = made;
    }
  }
  if (!isList) at[last] = value;
  else if (Array.isArray(at[last])) at[last].push(value);
  else at[last] = [value];
}

function fromPairs(pairs: Iterable<readonly [string, string | File]>): ReadBody {
  const value: Record<string, unknown> = {};
  const typed: Record<string, string> = {};
  for (const [name, entry] of pairs) {
    place(value, name, entry);
    if (typeof entry === 'string') typed[name] = entry;
  }
  return { value, typed };
}

const JSON_NESTING_MAX = 32;

/** Whether values lie in one another deeper than any form of ours: told in one pass, before they are read. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at];
    if (inText && mark === '\\') at++;
    else if (mark === '"') inText = !inText;
    else if (inText) continue;
    else if (mark === '[' || mark === '{') depth++;
    else if (mark === ']' || mark === '}') depth--;
    if (depth > JSON_NESTING_MAX) return true;
  }
  return false;
}

function fromJson(text: string): ReadBody | undefined {
  if (isTooDeep(text)) return undefined;
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return { value: value as Record<string, unknown>, typed: {} };
}

async function parse(type: string, contentType: string, bytes: Uint8Array<ArrayBuffer>): Promise<ReadBody | undefined> {
  if (type === 'multipart/form-data') {
    const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
    return fromPairs(form.entries() as Iterable<[string, string | File]>);
  }
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  return type === 'application/json' ? fromJson(text) : fromPairs(new URLSearchParams(text));
}

/** Control characters but tabs and line ends. */
const CONTROLS = /[^\P{Cc}\t\n\r]/u;

/** Whether every text can be kept as it is, whatever the database: whole Unicode, no control character but tabs and line ends. */
function isSound(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !CONTROLS.test(value);
  if (Array.isArray(value)) return value.every(isSound);
  if (typeof value !== 'object' || value === null || value instanceof Blob) return true;
  return Object.entries(value).every(([key, inner]) => isSound(key) && isSound(inner));
}

const TYPES = ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'];

/**
 * Reads the body of a request, whole, within a limit.
 * @param bytesMax bytes after which reading stops (`tooLarge`), whatever Content-Length says
 */
export async function readBody(request: Request, bytesMax: number): Promise<BodyResult> {
  const bytes = await readBytes(request, bytesMax);
  if (bytes === 'tooLarge') return { ok: false, why: 'tooLarge' };
  if (bytes.length === 0) return { ok: true, body: EMPTY };
  const contentType = request.headers.get('content-type') ?? '';
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!TYPES.includes(type)) return { ok: false, why: 'unsupported' };
  try {
    const body = await parse(type, contentType, bytes);
    if (!body) return { ok: false, why: 'malformed' };
    return isSound(body.value) ? { ok: true, body } : { ok: false, why: 'unsound' };
  } catch {
    return { ok: false, why: 'malformed' };
  }
}
