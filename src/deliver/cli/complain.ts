import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { z } from 'zod';
import { en as intakeEn } from '#intake/words.en.js';
import { fr as intakeFr } from '#intake/words.fr.js';
import type { Refusal } from '#kernel/refusal.js';
import { en as meetEn } from '#meet/words.en.js';
import { fr as meetFr } from '#meet/words.fr.js';
import type { Cli } from '#shell/cli.js';
import { type RefusalWords, refusalsOf, sentenceOf } from '#shell/web/refusals.js';
import { refusalWords } from '#shell/web/words.js';
import type { SentFile } from '../actions/files.js';
import { deliverRefusalWords } from '../words.js';

const WORDS: RefusalWords = {
  ...refusalWords,
  ...deliverRefusalWords,
  intake: { fr: intakeFr.refusals, en: intakeEn.refusals },
  meet: { fr: meetFr.refusals, en: meetEn.refusals },
};

/** Says why on standard error; 1 refused, 2 wrong use. */
export function complain(cli: Cli, refusals: readonly Refusal[], code: 1 | 2 = 1): void {
  for (const refusal of refusals) {
    const where = refusal.field ? `${refusal.field}: ` : '';
    cli.complain(`entente: ${where}${sentenceOf(WORDS, refusal, 'en')}`);
    for (const record of refusal.records ?? []) cli.complain(`  ${record}`);
  }
  cli.exitWith(code);
}

/** Reads what was typed with a schema; complains of wrong use and answers undefined when it does not fit. */
export function readTyped<T extends z.ZodType>(cli: Cli, schema: T, typed: unknown): z.output<T> | undefined {
  const read = schema.safeParse(typed, { reportInput: true });
  if (!read.success) complain(cli, refusalsOf(read.error), 2);
  return read.data;
}

/** A file named at the command line; wrong use when there is none. */
export function fileNamed(cli: Cli, path: string): SentFile | undefined {
  if (existsSync(path) && statSync(path).isFile()) return { name: basename(path), bytes: readFileSync(path) };
  cli.complain(`entente: no such file: ${path}`);
  cli.exitWith(2);
  return undefined;
}
