import { type Day, formatDay } from '#kernel/day.js';
import { done, type Result } from '#kernel/refusal.js';
import type { Language } from '#kernel/words.js';
import { ARTICLES } from '#law/article.js';
import { lawWords, sayNote } from '#law/words.js';
import type { LimitationResult } from '../facts/limitation.js';
import type { Fields } from '../facts/read.js';
import { readLimitation } from '../facts/read-limitation.js';
import { readTerm } from '../facts/read-term.js';
import type { TermResult } from '../facts/term.js';
import { limitationOf } from '../rules/limitation.js';
import { termOf } from '../rules/term.js';
import type { Kind } from './answer.js';
import type { LineBytes } from './line-bytes.js';

const dayOrNull = (day: Day | null): string | null => (day === null ? null : formatDay(day));

/** Writes the members of an object and its closing brace. */
function writeMembers(out: LineBytes, value: object): void {
  out.text(JSON.stringify(value).slice(1));
}

function computeTerm(fields: Fields): Result<TermResult> {
  const read = readTerm(fields);
  return read.ok ? done(termOf(read.value)) : read;
}

function writeTerm(out: LineBytes, result: TermResult, language: Language): void {
  const words = lawWords(language).terms;
  writeMembers(out, {
    latestLawfulDue: dayOrNull(result.latestLawfulDue),
    agreedDue: dayOrNull(result.agreedDue),
    lawful: result.lawful,
    basis: [...result.articles.map((key) => ARTICLES[key]), ...result.remarks.map((remark) => words[remark])],
  });
}

/** The cases of `entente term --batch`; remarks follow the texts in `basis`. */
export const termKind: Kind<TermResult> = { compute: computeTerm, write: writeTerm };

function computeLimitation(fields: Fields): Result<LimitationResult> {
  const read = readLimitation(fields);
  return read.ok ? limitationOf(read.value) : read;
}

function writeLimitation(out: LineBytes, result: LimitationResult, language: Language): void {
  writeMembers(out, {
    lastDay: formatDay(result.lastDay),
    prescribedFrom: formatDay(result.prescribedFrom),
    basis: result.articles.map((key) => ARTICLES[key]),
    notes: result.notes.map((note) => sayNote(note, language)),
  });
}

/** The cases of `entente limitation --batch`. */
export const limitationKind: Kind<LimitationResult> = { compute: computeLimitation, write: writeLimitation };
