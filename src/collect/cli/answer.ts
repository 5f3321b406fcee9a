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

function refuse(out: LineBytes, id: CaseId, refusal: Refusal, language: Language): false {
  const error = { field: refusal.field ?? '', reason: sayReason(refusal, language) };
  out.text(JSON.stringify({ id, error }));
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
  const value = parse(line.bytes.toString('utf8', line.from, line.to));
  if (!isFields(value)) {
    const code = value === undefined ? 'case.json' : 'case.object';
    return refuse(out, null, { code, field: `line ${line.place}` }, language);
  }
  const problem = noProblem();
  const id = readId(problem, value['id']);
  if (problem.first !== null) return refuse(out, id, problem.first, language);
  const result = kind.compute(value);
  if (!result.ok) return refuse(out, id, result.refusals[0] ?? { code: 'case.object' }, language);
  out.raw(ID);
  out.text(JSON.stringify(id));
  out.raw(COMMA);
  kind.write(out, result.value, language);
  out.end();
  return true;
}
