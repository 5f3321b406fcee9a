import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import type { TimeIssue } from '#intake/parsers/time/facts.js';
import { clientNamed } from '#meet/actions/clients.js';
import type { Cli } from '#shell/cli.js';
import type { Context } from '#shell/context.js';
import { importTime, previewTime, type TimePreview } from '../actions/time-import.js';
import { formatDuration } from '../rules/duration.js';
import { timeWords } from '../words.js';
import { complain } from './complain.js';

interface Options {
  readonly dateOrder?: string;
  readonly client?: readonly string[];
  readonly create?: true;
  readonly dryRun?: true;
  readonly json?: true;
}

const ISSUES_PRINTED = 50;

function tellIssues(cli: Cli, issues: readonly TimeIssue[]): void {
  const { reasons } = timeWords('en').imports;
  for (const { line, field, reason, excerpt } of issues.slice(0, ISSUES_PRINTED))
    cli.complain(`  ${line}\t${field}\t${reasons[reason]}\t${excerpt}`);
}

/** Where each group goes, from `--client NAME=CLIENT`; undefined when one of them is not understood. */
async function choices(
  cli: Cli,
  context: Context,
  preview: TimePreview,
  given: readonly string[],
): Promise<Record<string, string> | undefined> {
  const chosen: Record<string, string> = {};
  for (const text of given) {
    const at = text.lastIndexOf('=');
    const [name, target] = [text.slice(0, at), text.slice(at + 1)];
    const group = preview.groups.find(({ client, project }) => (client || project) === name);
    if (at < 1 || !group) {
      cli.complain(`entente: no such name in the file: ${at < 1 ? text : name}`);
      cli.exitWith(2);
      return undefined;
    }
    const found = target === 'new' || target === 'leave' ? undefined : await clientNamed(context, target);
    if (found && !found.ok) {
      complain(cli, found.refusals);
      return undefined;
    }
    chosen[group.id] = found?.value.id ?? target;
  }
  return chosen;
}

function printPreview(cli: Cli, preview: TimePreview): void {
  cli.print(`${preview.entries - preview.known} new, ${preview.known} known, ${formatDuration(preview.seconds)}`);
  for (const { client, project, entries, seconds, known } of preview.groups)
    cli.print(`${(client || `(${project})`).padEnd(32)} ${entries} ${formatDuration(seconds)} ${known ?? '?'}`);
}

function orderOf(text: string | undefined): 'dmy' | 'mdy' | undefined {
  if (text === undefined || text === 'dmy' || text === 'mdy') return text;
  throw new RangeError(`not one of dmy, mdy: ${text}`);
}

async function run(cli: Cli, path: string, options: Options): Promise<void> {
  const { client = [], create, dryRun, json } = options;
  if (!existsSync(path) || !statSync(path).isFile()) throw new RangeError(`no such file: ${path}`);
  const dateOrder = orderOf(options.dateOrder);
  const context = await cli.context();
  const request = { path, fileName: basename(path), dateOrder, createUnknown: create === true };
  const preview = await previewTime(context, request);
  if (!preview.ok) return complain(cli, preview.refusals);
  tellIssues(cli, [...preview.value.errors.list, ...preview.value.warnings.list]);
  if (dryRun) {
    if (json) cli.print(JSON.stringify(preview.value));
    else printPreview(cli, preview.value);
    if (preview.value.errors.count > 0) cli.exitWith(1);
    return;
  }
  const clients = await choices(cli, context, preview.value, client);
  if (!clients) return;
  const imported = await importTime(context, { ...request, clients });
  if (!imported.ok) return complain(cli, imported.refusals);
  const { entries, seconds, known, left, clientsAdded } = imported.value;
  if (json) return cli.print(JSON.stringify(imported.value));
  cli.print(
    `${entries} entries imported (${formatDuration(seconds)}), ${known} known, ${left} left aside, ${clientsAdded} clients added`,
  );
}

/** `time import FILE`. */
export function timeImportCommand(group: Command, cli: Cli): void {
  group
    .command('import')
    .description('import a CSV export of Toggl Track, Clockify, Harvest or Solidtime')
    .argument('<file>', 'file to read')
    .option('--date-order <order>', 'dmy or mdy, where the file leaves it open')
    .option(
      '--client <name=client>',
      'where a name of the file goes: a client, new or leave (repeatable)',
      (text: string, before: readonly string[] = []) => [...before, text],
    )
    .option('--create', 'add a client for every name that is none yet')
    .option('--dry-run', 'tell what it would bring, write nothing')
    .option('--json', 'print the result as JSON')
    .action((file: string, options: Options) => run(cli, file, options));
}
