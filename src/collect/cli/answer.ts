import type { Refusal, Result } from '#kernel/refusal.js';
import type { Language } from '#kernel/words.js';
import { type CaseId, type Fields, isFields, noProblem, readId } from '../facts/read.js';
import type { LineBytes } from './line-bytes.js';
import { sayReason } from './words.js';

/** One kind of case: how it is computed, and how its answer is written after the id. */
export interface Kind<Value> {
  readonly compute: (fields: Fields) => Result<Value>;
  readonly write: (out: LineBytes, value: Value, language: Language) => void;
}

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

/**
 * Answers one line of a batch. A bad case answers `{"id","error":{"field","reason"}}`; when the
 * line cannot be read at all the field is the line's number.
 * @param place number of the line in the file, from 1
 * @returns whether the case was answered, not refused
 */
export function answerLine<Value>(
  out: LineBytes,
  text: string,
  place: number,
  kind: Kind<Value>,
  language: Language,
): boolean {
  const value = parse(text);
  if (!isFields(value)) {
    const code = value === undefined ? 'case.json' : 'case.object';
    return refuse(out, null, { code, field: `line ${place}` }, language);
  }
  const problem = noProblem();
  const id = readId(problem, value['id']);
  if (problem.first !== null) return refuse(out, id, problem.first, language);
  const result = kind.compute(value);
  if (!result.ok) return refuse(out, id, result.refusals[0] ?? { code: 'case.object' }, language);
  out.text('{"id":');
  out.text(JSON.stringify(id));
  out.text(',');
  kind.write(out, result.value, language);
  out.text('}');
  out.end();
  return true;
}
