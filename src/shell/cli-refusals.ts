import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import type { Refusal } from '#kernel/refusal.js';
import type { Cli } from './cli.js';
import { type RefusalWords, refusalsOf, sentenceOf } from './web/refusals.js';
import { refusalWords } from './web/words.js';

/** How the commands of a stage tell what was refused, in the stage's own words. */
export interface Teller {
  /** The sentence of a refusal or a finding. */
  readonly sayRefusal: (refusal: Refusal) => string;
  /**
   * Tells why something was refused, and ends with 1: a line each on standard error, or one JSON object on standard
   * output with the code, the field, what was given there and the remedy.
   * @param given what was read, in which fields are looked up
   */
  readonly complain: (cli: Cli, refusals: readonly Refusal[], json: boolean, given?: unknown) => void;
  /** Reads a JSON file by a schema; tells what is wrong with it otherwise. */
  readonly readJsonFile: <Schema extends z.ZodType>(
    cli: Cli,
    file: string,
    schema: Schema,
    json: boolean,
  ) => z.output<Schema> | undefined;
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

const shown = (value: unknown): string =>
  value === null || typeof value === 'object' ? '' : ` (${JSON.stringify(value).slice(0, 80)})`;

/**
 * @param words refusals of the stage and of those that it calls; the house's own come with them
 * @param badFile code of the refusal of a file that is no JSON
 */
export function tellerOf(words: RefusalWords, badFile: string): Teller {
  const all = { ...refusalWords, ...words };
  const sayRefusal = (refusal: Refusal): string => sentenceOf(all, refusal, 'en');
  const complain: Teller['complain'] = (cli, refusals, json, given = null) => {
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
  };
  const readJsonFile: Teller['readJsonFile'] = (cli, file, schema, json) => {
    let given: unknown;
    try {
      given = JSON.parse(readFileSync(file, 'utf8'));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      complain(cli, [{ code: badFile, values: { file } }], json);
      return undefined;
    }
    const read = schema.safeParse(given, { reportInput: true });
    if (read.success) return read.data;
    complain(cli, refusalsOf(read.error), json, given);
    return undefined;
  };
  return { sayRefusal, complain, readJsonFile };
}
