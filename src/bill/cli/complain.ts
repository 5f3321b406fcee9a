import type { Refusal } from '#kernel/refusal.js';
import { en as meetEn } from '#meet/words.en.js';
import { fr as meetFr } from '#meet/words.fr.js';
import { tellerOf } from '#shell/cli-refusals.js';
import { billRefusalWords } from '../words.js';

const PAPER = { noGlyph: 'the fonts cannot print some of the signs' };

export const { sayRefusal, complain, readJsonFile } = tellerOf(
  { ...billRefusalWords, meet: { fr: meetFr.refusals, en: meetEn.refusals }, paper: { fr: PAPER, en: PAPER } },
  'bill.badFile',
);

/** Fields of refusals as the file names them: `invoice.lines.0.price`. */
export const inFile = (refusals: readonly Refusal[]): Refusal[] =>
  refusals.map(({ field, ...refusal }) => ({
    ...refusal,
    ...(field === undefined
      ? {}
      : { field: /^(lines|title|dueOn|supplied|exemption)/.test(field) ? `invoice.${field}` : field }),
  }));
