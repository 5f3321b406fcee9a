import type { Refusal, Result } from '#kernel/refusal.js';
import type { Language } from '#kernel/words.js';
import { type CaseId, type Fields, isFields, noProblem, readId } from '../facts/read.js';
import type { LineBytes } from './line-bytes.js';
import { sayReason } from './words.js';

/** A case read in place: where its id stands in the bytes, and its answer. */
export interface QuickAnswer<Value> {
  readonly idFrom: number;
  readonly idTo: number;
  readonly value: Value;
}

/** One kind of case: how it is computed, and how its answer is written after the id. */
export interface Kind<Value> {
  readonly compute: (fields: Fields) => Result<Value>;
  /** Computes a plainly spelled line from its bytes; undefined leaves it, and every refusal, to `compute`. */
  readonly quick?: (bytes: Uint8Array, from: number, to: number) => QuickAnswer<Value> | undefined;
  readonly write: (out: LineBytes, value: Value, language: Language) => void;
}

/** Bytes that hold a line, from its first byte to the one after its last. */
export interface LineAt {
  readonly bytes: Buffer;
  readonly from: number;
  readonly to: number;
  /** Number of the line in the file, from 1. */
  readonly place: number;
}

const ID = Buffer.from('{"id":');
const COMMA = Buffer.from(',');

function refuse(out: LineBytes, id: string, refusal: Refusal, language: Language): false {
  const error = { field: refusal.field ?? '', reason: sayReason(refusal, language) };
  out.raw(ID);
  out.text(id);
  out.raw(COMMA);
  out.text(`"error":${JSON.stringify(error)}}`);
  out.end();
  return false;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** As the id is written back: a number that JavaScript cannot hold (2^53 and more, fractions) as it stands in the line. */
function idText(id: CaseId, line: string): string {
  return typeof id !== 'number' || Number.isSafeInteger(id) ? JSON.stringify(id) : (idSource(line) ?? String(id));
}

/** A reviver as the language has it since 2025, told how a number was written. */
type Reviver = (this: object, key: string, value: unknown, context: { readonly source?: string }) => unknown;

/** The digits of the line's own `id`, whatever other members of that name lie deeper. */
function idSource(line: string): string | undefined {
  const sources = new Map<unknown, string | undefined>();
  const note: Reviver = function (key, value, { source }) {
    if (key === 'id') sources.set(this, source);
    return value;
  };
  return sources.get(JSON.parse(line, note as (this: object, key: string, value: unknown) => unknown));
}

/** A quick answer, when the line could be read in place. */
function answeredQuickly<Value>(out: LineBytes, line: LineAt, kind: Kind<Value>, language: Language): boolean {
  const quick = kind.quick?.(line.bytes, line.from, line.to);
  if (quick === undefined) return false;
  out.raw(ID);
  out.part(line.bytes, quick.idFrom, quick.idTo);
  out.raw(COMMA);
  kind.write(out, quick.value, language);
  out.end();
  return true;
}

/**
 * Answers one line of a batch. A bad case answers `{"id","error":{"field","reason"}}`; when the
 * line cannot be read at all the field is the line's number.
 * @returns whether the case was answered, not refused
 */
export function answerLine<Value>(out: LineBytes, line: LineAt, kind: Kind<Value>, language: Language): boolean {
  if (answeredQuickly(out, line, kind, language)) return true;
  const text = line.bytes.toString('utf8', line.from, line.to);
  const value = parse(text);
  if (!isFields(value)) {
    const code = value === undefined ? 'case.json' : 'case.object';
    return refuse(out, 'null', { code, field: `line ${line.place}` }, language);
  }
  const problem = noProblem();
  const id = idText(readId(problem, value['id']), text);
  if (problem.first !== null) return refuse(out, id, problem.first, language);
  const result = kind.compute(value);
  if (!result.ok) return refuse(out, id, result.refusals[0] ?? { code: 'case.object' }, language);
  out.raw(ID);
  out.text(id);
  out.raw(COMMA);
  kind.write(out, result.value, language);
  out.end();
  return true;
}
