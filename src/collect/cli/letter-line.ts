import { writeFileSync } from 'node:fs';
import { parseCents } from '#kernel/money.js';
import type { Refusal } from '#kernel/refusal.js';
import { sayMoney } from '#kernel/words.js';
import { en as meetEn } from '#meet/words.en.js';
import { fr as meetFr } from '#meet/words.fr.js';
import type { Cli } from '#shell/cli.js';
import type { Context } from '#shell/context.js';
import { mailRefusalWords } from '#shell/mail/words.js';
import { type RefusalWords, sentenceOf } from '#shell/web/refusals.js';
import { type AnyLetter, isFactual } from '../actions/any.js';
import { anyLetterJson } from '../actions/letter-json.js';
import { pdfOf } from '../actions/pdf.js';
import type { LetterSummary } from '../actions/read.js';
import { collectRefusalWords, collectWords } from '../words.js';

const WORDS: RefusalWords = {
  ...collectRefusalWords,
  ...mailRefusalWords,
  meet: { fr: meetFr.refusals, en: meetEn.refusals },
};

/** Says why something was refused; exit code 1. */
export function complain(cli: Cli, refusals: readonly Refusal[]): void {
  for (const refusal of refusals) cli.complain(`entente: ${sentenceOf(WORDS, refusal, 'en')}`);
  cli.exitWith(1);
}

/** What the user should know of a letter before it leaves; said on standard error, so that the output stays data. */
export function tellWarnings(cli: Cli, letter: AnyLetter): void {
  const { findings } = letter;
  for (const warning of isFactual(letter) ? [] : letter.warnings)
    cli.complain(`warning: ${sentenceOf(WORDS, warning, 'en')}`);
  const { findings: says } = collectWords('en');
  for (const { rule, severity, found } of findings) cli.complain(`${severity}: ${says[rule](found)}`);
}

/** Prints a letter, as JSON or in one line. */
export function printLetter(cli: Cli, letter: AnyLetter, json: boolean): void {
  if (json) cli.print(JSON.stringify(anyLetterJson(letter)));
  else cli.print(lineOf(letter));
}

/** Writes the letter's PDF where it is asked for; says why when there is none to write. */
export async function writePdf(cli: Cli, context: Context, letter: AnyLetter, out: string | undefined): Promise<void> {
  if (out === undefined) return;
  const printed = await pdfOf(context, letter);
  if (printed.ok) writeFileSync(out, printed.value);
  else complain(cli, printed.refusals);
}

/** A letter in one line. */
export function lineOf({ number, id, kind, asOf, amount, currency, subject }: LetterSummary): string {
  const money = amount === null || currency === null ? '' : sayMoney(parseCents(amount) ?? 0, currency, 'en');
  return `${(number ?? id).padEnd(12)} ${asOf}  ${collectWords('en').kinds[kind].padEnd(20)} ${money.padStart(12)}  ${subject}`;
}
