import type { z } from 'zod';
import type { Refusal } from '#kernel/refusal.js';
import type { Language } from '#kernel/words.js';

export type RefusalValues = Readonly<Record<string, string | number>>;

/** The sentence of a refusal; a function where it quotes values. */
type RefusalSentence = string | ((values: RefusalValues) => string);

/** The refusals of one stage in both languages, by the part of the code that follows the stage's name. */
type StageRefusals = Readonly<Record<Language, Readonly<Record<string, RefusalSentence>>>>;

/** Every stage's refusals, by stage: `{meet: {fr: fr.refusals, en: en.refusals}}`. */
export type RefusalWords = Readonly<Record<string, StageRefusals>>;

/**
 * The sentence of a refusal.
 * @throws when no stage has words for its code: a refusal without a sentence is a bug
 */
export function sentenceOf(words: RefusalWords, refusal: Refusal, language: Language): string {
  const dot = refusal.code.indexOf('.');
  const sentence = words[refusal.code.slice(0, dot)]?.[language][refusal.code.slice(dot + 1)];
  if (sentence === undefined) throw new Error(`no ${language} sentence for the refusal ${refusal.code}`);
  return typeof sentence === 'string' ? sentence : sentence(refusal.values ?? {});
}

const OWN_CODE = /^[a-z]\w*\.\w+$/;

function codeOf(issue: z.core.$ZodIssue): Pick<Refusal, 'code' | 'values'> {
  if (OWN_CODE.test(issue.message)) return { code: issue.message };
  if (issue.code === 'too_small') {
    if (issue.origin === 'string' && issue.minimum === 1) return { code: 'web.missing' };
    const values = { minimum: Number(issue.minimum) };
    return { code: issue.origin === 'string' ? 'web.tooShort' : 'web.tooLow', values };
  }
  if (issue.code === 'too_big') {
    const values = { maximum: Number(issue.maximum) };
    return { code: issue.origin === 'string' ? 'web.tooLong' : 'web.tooHigh', values };
  }
  if (issue.code === 'invalid_format' && issue.format === 'email') return { code: 'web.email' };
  if (issue.code === 'invalid_type' && issue.input === undefined) return { code: 'web.missing' };
  return { code: 'web.invalid' };
}

/** What a schema found, as refusals that name the field as the form names it. */
export function refusalsOf(error: z.ZodError): readonly Refusal[] {
  return error.issues.map((issue) => {
    const field = issue.path.map(String).join('.');
    return { ...codeOf(issue), ...(field ? { field } : {}) };
  });
}
