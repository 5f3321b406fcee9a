import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import type { Refusal } from '#kernel/refusal.js';
import { en as meetEn } from '#meet/words.en.js';
import { fr as meetFr } from '#meet/words.fr.js';
import type { Cli } from '#shell/cli.js';
import { type RefusalWords, refusalsOf, sentenceOf } from '#shell/web/refusals.js';
import { refusalWords } from '#shell/web/words.js';
import { acceptRefusalWords } from '../accept-words.js';
import { termsRefusalWords } from '../terms-words.js';
import { quoteRefusalWords } from '../words.js';

const PAPER = { noGlyph: 'the fonts cannot print some of the signs' };

const WORDS: RefusalWords = {
  ...refusalWords,
  ...quoteRefusalWords,
  ...termsRefusalWords,
  ...acceptRefusalWords,
  meet: { fr: meetFr.refusals, en: meetEn.refusals },
  paper: { fr: PAPER, en: PAPER },
};

/** A refusal as a program reads it: where, what was given there, and what to do. */
interface Told {
  readonly code: string;
  readonly field: string | null;
  readonly value: unknown;
  readonly remedy: string;
}

/** What stands at a place of a value: `quote.lines.0.price`. */
function valueAt(value: unknown, field: string | undefined): unknown {
  if (field === undefined) return null;
  const found = field.split('.').reduce<unknown>((at, step) => {
    if (typeof at !== 'object' || at === null) return undefined;
    return (at as Readonly<Record<string, unknown>>)[step];
  }, value);
  return found ?? null;
}

/** The sentence of a refusal or a finding. */
export const sayRefusal = (refusal: Refusal): string => sentenceOf(WORDS, refusal, 'en');

const toldOf = (refusals: readonly Refusal[], given: unknown): Told[] =>
  refusals.map((refusal) => ({
    code: refusal.code,
    field: refusal.field ?? null,
    value: valueAt(given, refusal.field),
    remedy: sayRefusal(refusal),
  }));

const shown = (value: unknown): string => (value === null ? '' : ` (${JSON.stringify(value).slice(0, 80)})`);

/**
 * Tells why something was refused, and ends with 1: a line each on standard error, or one JSON object on standard output.
 * @param given what was read, in which fields are looked up
 */
export function complain(cli: Cli, refusals: readonly Refusal[], json: boolean, given: unknown = null): void {
  const told = toldOf(refusals, given);
  if (json) cli.print(JSON.stringify({ refusals: told }));
  else
    for (const { field, value, remedy } of told)
      cli.complain(`entente: ${field ? `${field}${shown(value)}: ` : ''}${remedy}`);
  cli.exitWith(1);
}

const OF_CLIENT: Readonly<Record<string, string>> = { client: 'client', code: 'client.code', out: 'out' };

/** Refusals of a quote with their fields as the file names them: `quote.lines.0.price`, `client.code`. */
export const inFile = (refusals: readonly Refusal[]): Refusal[] =>
  refusals.map(({ field, ...refusal }) => ({
    ...refusal,
    ...(field === undefined ? {} : { field: OF_CLIENT[field] ?? `quote.${field}` }),
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
    complain(cli, [{ code: 'quote.badFile', values: { file } }], json);
    return undefined;
  }
  const read = schema.safeParse(given, { reportInput: true });
  if (read.success) return read.data;
  complain(cli, refusalsOf(read.error), json, given);
  return undefined;
}
