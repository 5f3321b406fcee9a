import { type Day, weekdayOf } from '#kernel/day.js';
import { done, type Result } from '#kernel/refusal.js';
import type { Block } from '#paper/facts.js';
import { typeset } from '../letter/typography.js';
import { letterWords } from '../letter/words.js';
import type { FactualDraft, FactualInput, FactualKind, FactualTexts } from './facts.js';
import { FACTUAL_LETTERS } from './registry.js';

/** Days proposed for an answer. */
const DAYS_TO_REPLY = 15;

/** The last day proposed for an answer to a letter of a day, moved from a week-end to Monday. */
export function replyByFor(asOf: Day): Day {
  const day = asOf + DAYS_TO_REPLY;
  return weekdayOf(day) > 5 ? day + 8 - weekdayOf(day) : day;
}

function typesetBlock(block: Block, set: (text: string) => string): Block {
  if (block.kind === 'recall')
    return {
      ...block,
      title: set(block.title),
      facts: block.facts.map(({ label, value }) => ({ label: set(label), value: set(value) })),
      paragraphs: block.paragraphs.map(set),
    };
  if (block.kind === 'numbered')
    return {
      ...block,
      items: block.items.map(({ text, mark }) => ({ text: set(text), ...(mark ? { mark: set(mark) } : {}) })),
    };
  return block;
}

/**
 * Writes a letter of facts from what the records hold on its day.
 * @returns the draft, or the refusals of its kind where the records hold nothing to recall
 */
export function composeFactual(kind: FactualKind, input: FactualInput & { readonly asOf: Day }): Result<FactualDraft> {
  const composed = FACTUAL_LETTERS[kind].compose(input);
  if (!composed.ok) return composed;
  const { language, asOf, replyBy } = input;
  const words = letterWords(language);
  const set = (text: string): string => typeset(text, language);
  const { subject, opening, closing, recital, facts, choice } = composed.value;
  return done({
    kind,
    language,
    asOf,
    replyBy,
    subject: set(subject),
    salutation: set(words.salutation),
    opening: opening.map(set),
    closing: closing.map(set),
    courtesy: set(words.courtesy(words.salutation)),
    recital: recital.map((block) => typesetBlock(block, set)),
    facts,
    choice,
  });
}

/** The texts of a draft. */
export function textsOfFactual({ subject, salutation, opening, closing, courtesy }: FactualTexts): FactualTexts {
  return { subject, salutation, opening, closing, courtesy };
}
