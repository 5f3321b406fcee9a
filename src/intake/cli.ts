import type { Command } from 'commander';
import { done, type Result, refused } from '#kernel/refusal.js';
import type { Cli } from '#shell/cli.js';
import { sentenceOf } from '#shell/web/refusals.js';
import type { ImportRequest } from './actions/import.js';
import type { ColumnsReading, FileKind, ImportSummary } from './facts.js';
import { TARGETS } from './parsers/receivables/targets.js';
import { en } from './words.en.js';
import { fr } from './words.fr.js';

interface Options {
  readonly map?: readonly string[];
  readonly dateOrder?: 'dmy' | 'mdy';
  readonly decimal?: ',' | '.';
  readonly dryRun?: true;
  readonly keepDuplicates?: true;
  readonly json?: true;
}

const WORDS = { intake: { fr: fr.refusals, en: en.refusals } };
const ISSUES_PRINTED = 50;

/** Reads `target=Column,target=Column`; a column's title may hold `=` but no comma. */
export function parseMapping(texts: readonly string[]): Result<Readonly<Record<string, string>>> {
  const mapping: Record<string, string> = {};
  for (const part of texts.flatMap((text) => text.split(','))) {
    const at = part.indexOf('=');
    const target = part.slice(0, at).trim();
    if (at < 1 || !TARGETS.some((known) => known === target))
      return refused({ code: 'intake.badMapping', values: { mapping: part } });
    mapping[target] = part.slice(at + 1).trim();
  }
  return done(mapping);
}

/** `import fec|receivables FILE`. */
export function intakeCommands(program: Command, cli: Cli): void {
  const group = program.command('import').description('bring in records: a FEC or a list of invoices');
  shared(group.command('fec').description('import a FEC (fichier des écritures comptables)')).action(
    (file: string, options: Options) => run(cli, 'fec', file, options),
  );
  shared(group.command('receivables').description('import a list of invoices (CSV)'))
    .option(
      '--map <target=Column,…>',
      `what the columns mean (repeatable); targets: ${TARGETS.join(', ')}`,
      (text: string, before: readonly string[] = []) => [...before, text],
    )
    .option('--date-order <order>', 'dmy or mdy, where the file leaves it open', choice(['dmy', 'mdy']))
    .option(
      '--decimal <sign>',
      'comma or point, where the file leaves it open',
      (text) => ({ comma: ',', point: '.' })[text] ?? text,
    )
    .option('--keep-duplicates', 'count rows that repeat another exactly as often as they stand')
    .action((file: string, options: Options) => run(cli, 'receivables', file, options));
}

const shared = (command: Command): Command =>
  command
    .argument('<file>', 'file to read')
    .option('--dry-run', 'tell what it would bring, write nothing')
    .option('--json', 'print the result as JSON');

/** A value that is none of the choices is refused as wrong use. */
const choice =
  (choices: readonly string[]) =>
  (text: string): string => {
    if (!choices.includes(text)) throw new RangeError(`not one of ${choices.join(', ')}: ${text}`);
    return text;
  };

async function run(cli: Cli, kind: FileKind, path: string, options: Options): Promise<void> {
  const mapping = parseMapping(options.map ?? []);
  if (!mapping.ok) return complain(cli, mapping, 2);
  if (options.decimal !== undefined && options.decimal !== ',' && options.decimal !== '.')
    throw new RangeError(`not comma or point: ${options.decimal}`);
  const request: ImportRequest = {
    kind,
    path,
    mapping: mapping.value,
    keepDuplicates: options.keepDuplicates ?? false,
    ...(options.dateOrder ? { dateOrder: options.dateOrder } : {}),
    ...(options.decimal ? { decimal: options.decimal } : {}),
  };
  // Reading and writing are loaded only by the command that needs them.
  const { importFile, previewFile } = await import('./actions/import.js');
  const context = await cli.context();
  if (options.dryRun) {
    const preview = await previewFile(context, request);
    if (!preview.ok) return complain(cli, preview, preview.refusals[0]?.code === 'intake.noFile' ? 2 : 1);
    const { columns, summary, termDays } = preview.value;
    if (options.json) cli.print(JSON.stringify({ ...summary, dryRun: true, columns: columns && guessesOf(columns) }));
    else printSummary(cli, summary, termDays, columns);
    if (summary.errorCount > 0) cli.exitWith(1);
    return;
  }
  const outcome = await importFile(context, request);
  if (!outcome.ok) return complain(cli, outcome, outcome.refusals[0]?.code === 'intake.noFile' ? 2 : 1);
  if (options.json) cli.print(JSON.stringify(outcome.value.summary));
  else printSummary(cli, outcome.value.summary, outcome.value.termDays, null);
  if (!outcome.value.imported) cli.exitWith(1);
}

function complain(cli: Cli, result: { readonly refusals: readonly { readonly code: string }[] }, code: 1 | 2): void {
  for (const refusal of result.refusals) cli.complain(`entente: ${sentenceOf(WORDS, refusal, 'en')}`);
  cli.exitWith(code);
}

/** Column by target with the reason of each guess. */
function guessesOf({ guesses }: ColumnsReading): Record<string, { readonly column: string; readonly reason: string }> {
  return Object.fromEntries(guesses.map(({ target, title, reason }) => [target, { column: title, reason }]));
}

/** What is taken for granted, a sentence each. */
function assumptionsOf({ dueDatesAssumed, clients }: ImportSummary, termDays: number): readonly string[] {
  const { dueDates, business } = en.assumptions;
  return [...(dueDatesAssumed > 0 ? [dueDates(dueDatesAssumed, termDays)] : []), ...(clients > 0 ? [business] : [])];
}

function printSummary(cli: Cli, summary: ImportSummary, termDays: number, columns: ColumnsReading | null): void {
  if (summary.errorCount > 0) cli.complain(`entente: ${en.refusals.badFile} (${en.errors(summary.errorCount)})`);
  for (const { line, field, reason, excerpt } of summary.errors.slice(0, ISSUES_PRINTED))
    cli.complain(`  ${line}\t${field}\t${en.issues[reason]}\t${excerpt}`);
  if (summary.errorCount > 0) return;
  for (const name of ['clients', 'invoices', 'creditNotes', 'payments', 'matchedInvoices', 'medianDaysToPay'] as const)
    cli.print(`${en.facts[name].padEnd(24)} ${summary[name] ?? '–'}`);
  if (summary.namedClients > 0) cli.print(`${en.facts.namedClients}: ${summary.namedClients}`);
  for (const { currency, invoices, creditNotes, payments, open } of summary.totals) {
    const { facts } = en;
    const parts = { [facts.invoices]: invoices, [facts.creditNotes]: creditNotes, [facts.payments]: payments };
    const said = Object.entries({ ...parts, [facts.open]: open }).map(
      ([what, amount]) => `${what.toLowerCase()} ${amount}`,
    );
    cli.print(`${currency.padEnd(24)} ${said.join(', ')}`);
  }
  for (const { field, currency, amount } of summary.control)
    cli.print(`${en.control(field)}: ${amount} ${currency} (${en.controlHint})`);
  for (const { target, title, reason } of columns?.guesses ?? [])
    cli.print(`${target.padEnd(24)} ${title} (${en.mapping.because[reason]})`);
  for (const { reason, count } of summary.skipped) cli.print(`${String(count).padStart(8)} ${en.skips[reason]}`);
  for (const { line, field, reason, excerpt } of summary.warnings.slice(0, ISSUES_PRINTED))
    cli.complain(`  ${line}\t${field}\t${en.issues[reason]}\t${excerpt}`);
  for (const sentence of assumptionsOf(summary, termDays)) cli.print(sentence);
}
