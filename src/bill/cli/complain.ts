import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import type { Refusal } from '#kernel/refusal.js';
import { en as meetEn } from '#meet/words.en.js';
import { fr as meetFr } from '#meet/words.fr.js';
import type { Cli } from '#shell/cli.js';
import { type RefusalWords, refusalsOf, sentenceOf } from '#shell/web/refusals.js';
import { refusalWords } from '#shell/web/words.js';
import { billRefusalWords } from '../words.js';

const PAPER = { noGlyph: 'the fonts cannot print some of the signs' };

const WORDS: RefusalWords = {
  ...refusalWords,
  ...billRefusalWords,
  meet: { fr: meetFr.refusals, en: meetEn.refusals },
  paper: { fr: PAPER, en: PAPER },
};

/** The sentence of a refusal. */
export const sayRefusal = (refusal: Refusal): string => sentenceOf(WORDS, refusal, 'en');

/** What stands at a place of a value: `invoice.lines.0.price`. */
function valueAt(value: unknown, field: string | undefined): unknown {
  if (field === undefined) return null;
  const found = field.split('.').reduce<unknown>((at, step) => {
    if (typeof at !== 'object' || at === null) return undefined;
    return (at as Readonly<Record<string, unknown>>)[step];
  }, value);
  return found ?? null;
}

const shown = (value: unknown): string =>
  value === null || typeof value === 'object' ? '' : ` (${JSON.stringify(value).slice(0, 80)})`;

/**
 * Tells why something was refused, and ends with 1: a line each on standard error, or one JSON object on standard output
 * with the code, the field, what was given there and the remedy.
 */
export function complain(cli: Cli, refusals: readonly Refusal[], json: boolean, given: unknown = null): void {
  const told = refusals.map((refusal) => ({
    code: refusal.code,
    field: refusal.field ?? null,
    value: valueAt(given, refusal.field),
    remedy: sayRefusal(refusal),
  }));
  if (json) cli.print(JSON.stringify({ refusals: told }));
  else
    for (const { field, value, remedy } of told)
      cli.complain(`entente: ${field ? `${field}${shown(value)}: ` : ''}${remedy}`);
  cli.exitWith(1);
}

/** Fields of refusals as the file names them: `invoice.lines.0.price`. */
export const inFile = (refusals: readonly Refusal[]): Refusal[] =>
  refusals.map(({ field, ...refusal }) => ({
    ...refusal,
    ...(field === undefined
      ? {}
      : { field: /^(lines|title|dueOn|supplied|exemption)/.test(field) ? `invoice.${field}` : field }),
  }));

/** Reads a JSON file by a schema; tells what is wrong with it otherwise. */
export function readJsonFile<Schema extends z.ZodType>(
  cli: Cli,
  file: string,
  schema: Schema,
  json: boolean,
): z.output<Schema> | undefined {
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    complain(cli, [{ code: 'bill.badFile', values: { file } }], json);
    return undefined;
  }
  const read = schema.safeParse(given, { reportInput: true });
  if (read.success) return read.data;
  complain(cli, refusalsOf(read.error), json, given);
  return undefined;
}
