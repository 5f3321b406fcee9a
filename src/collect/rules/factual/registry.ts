import type { Result } from '#kernel/refusal.js';
import type { Composed, FactualInput, FactualKind } from './facts.js';
import { composeFacts } from './letter-facts.js';
import { composeWarnings } from './letter-warnings.js';

/** What makes a kind of letter of facts: a file of its own, and a line here. */
interface FactualLetter {
  /** Its number among the letters of the method (6.3). */
  readonly method: string;
  readonly compose: (input: FactualInput) => Result<Composed>;
}

/** Every letter that recalls recorded facts. */
export const FACTUAL_LETTERS: Readonly<Record<FactualKind, FactualLetter>> = {
  warnings: { method: 'L3', compose: composeWarnings },
  facts: { method: 'L19', compose: composeFacts },
};
