import type { Refusal } from '#kernel/refusal.js';
import { en as meetEn } from '#meet/words.en.js';
import { fr as meetFr } from '#meet/words.fr.js';
import { tellerOf } from '#shell/cli-refusals.js';
import { acceptRefusalWords } from '../accept-words.js';
import { termsRefusalWords } from '../terms-words.js';
import { quoteRefusalWords } from '../words.js';

const PAPER = { noGlyph: 'the fonts cannot print some of the signs' };

export const { sayRefusal, complain, readJsonFile } = tellerOf(
  {
    ...quoteRefusalWords,
    ...termsRefusalWords,
    ...acceptRefusalWords,
    meet: { fr: meetFr.refusals, en: meetEn.refusals },
    paper: { fr: PAPER, en: PAPER },
  },
  'quote.badFile',
);

const OF_CLIENT: Readonly<Record<string, string>> = { client: 'client', code: 'client.code', out: 'out' };

/** Refusals of a quote with their fields as the file names them: `quote.lines.0.price`, `client.code`. */
export const inFile = (refusals: readonly Refusal[]): Refusal[] =>
  refusals.map(({ field, ...refusal }) => ({
    ...refusal,
    ...(field === undefined ? {} : { field: OF_CLIENT[field] ?? `quote.${field}` }),
  }));
