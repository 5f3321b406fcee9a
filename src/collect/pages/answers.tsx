import type { z } from 'zod';
import type { Refusal, Result } from '#kernel/refusal.js';
import { type Answer, goTo, notFound, refuse } from '#shell/web/answers.js';
import type { Door, Markup } from '#shell/web/door.js';
import { RefusalPage } from '#shell/web/errors.js';
import type { Visit } from '#shell/web/visit.js';
import { type AnyLetter, isFactual, readLetter } from '../actions/any.js';
import { anyLetterJson, type anyLetterSchema } from '../actions/letter-json.js';
import { LetterPage } from './editor.js';
import { FactualPage } from './factual/editor.js';

const UNKNOWN = new Set(['letter.unknown', 'letter.unknownClient']);

/** The page of a letter of any kind. */
export const pageOf = (visit: Visit, letter: AnyLetter, refusals: readonly Refusal[] = []): Markup =>
  isFactual(letter) ? (
    <FactualPage visit={visit} letter={letter} refusals={refusals} />
  ) : (
    <LetterPage visit={visit} letter={letter} refusals={refusals} />
  );

/** Why an act on a letter was refused; a letter of someone else is one that does not exist. */
export const refusedOf = (refusals: readonly Refusal[]) =>
  refusals.some(({ code }) => UNKNOWN.has(code)) ? notFound() : refuse(refusals, 409);

/** Where a changed letter leads. */
export function answerOf(result: Result<AnyLetter>): Answer<z.input<typeof anyLetterSchema>> {
  return result.ok ? goTo(`/letters/${result.value.id}`, anyLetterJson(result.value)) : refusedOf(result.refusals);
}

/** The page of a letter again, with what was refused. */
export const again: NonNullable<Door['again']> = async (visit, refusals) => {
  const letter = await readLetter(visit.context, (visit.params as { id: string }).id);
  if (!letter) return <RefusalPage visit={visit} status={404} refusals={[{ code: 'web.notFound' }]} />;
  return pageOf(visit, letter, refusals);
};
