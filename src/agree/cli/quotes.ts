import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { parseCents } from '#kernel/money.js';
import type { Result } from '#kernel/refusal.js';
import { sayMoney } from '#kernel/words.js';
import { clientNamed } from '#meet/actions/clients.js';
import type { Cli } from '#shell/cli.js';
import type { Context } from '#shell/context.js';
import { draftFile } from '../actions/issue-quote.js';
import { listQuotes, type QuoteSummary } from '../actions/list-quotes.js';
import { type QuoteDetail, quoteNamed } from '../actions/quote-detail.js';
import { documentOf, findingsIn } from '../actions/quote-document.js';
import { differenceBetween, quoteJson } from '../actions/quote-json.js';
import { quotePdf } from '../actions/quote-pdf.js';
import { duplicateQuote, newVersion, withdrawQuote } from '../actions/versions.js';
import { quoteFileSchema } from '../facts/file.js';
import { quotesQuery } from '../facts/list.js';
import { quoteWords } from '../words.js';
import { complain, inFile, readJsonFile, sayRefusal } from './complain.js';
import { issueCommand } from './issue.js';
import { sendCommands } from './send.js';

interface Options {
  readonly json?: true;
  readonly client?: string;
  readonly state?: string;
  readonly search?: string;
  readonly page?: string;
  readonly from?: string;
  readonly out?: string;
  readonly version?: string;
  readonly versions?: readonly [number, number];
  readonly reason?: string;
}

const lineOf = ({ number, state, total, currency, client, title, expired }: QuoteSummary): string => {
  const { states } = quoteWords('en');
  const money = sayMoney(parseCents(total) ?? 0, currency, 'en');
  return `${number.padEnd(14)} ${(expired ? states.expired : states[state]).padEnd(15)} ${money.padStart(12)}  ${client}: ${title}`;
};

function printQuote(cli: Cli, quote: QuoteDetail, json: boolean): void {
  if (json) {
    cli.print(JSON.stringify(quoteJson(quote)));
    return;
  }
  const { states, versionStates } = quoteWords('en');
  cli.print(`${quote.number}  ${states[quote.state]}  ${quote.versions.at(-1)?.title ?? ''}`);
  for (const { version, state, totalCents, validUntil } of quote.versions)
    cli.print(
      `  version ${version}  ${versionStates[state]}  ${sayMoney(totalCents, quote.currency, 'en')}  valid until ${validUntil}`,
    );
}

function listCommand(group: Command, cli: Cli): void {
  group
    .command('list')
    .description('list quotes, the last changed first, fifty a page')
    .option('--client <client>', 'only those of this client: its code, its id or its whole name')
    .option('--state <state>', 'draft, sent, expired, accepted, declined or withdrawn')
    .option('--search <text>', 'part of a number, a subject or a client')
    .option('--page <number>', 'page to show', '1')
    .option('--json', 'print them as JSON')
    .action(async ({ client: named, state, search, page, json }: Options) => {
      const context = await cli.context();
      const client = named === undefined ? undefined : await clientNamed(context, named);
      if (client && !client.ok) return complain(cli, client.refusals, json === true);
      const query = quotesQuery.parse({ client: client?.value.id, state, q: search, page });
      const found = await listQuotes(context, query);
      if (json) cli.print(JSON.stringify(found));
      else for (const each of found.quotes) cli.print(lineOf(each));
    });
}

/** Finds the quote that a command names, or tells that there is none. */
async function named(cli: Cli, context: Context, text: string, json: boolean): Promise<QuoteDetail | undefined> {
  const quote = await quoteNamed(context.store.read, context.organisationId, text);
  if (!quote) complain(cli, [{ code: 'quote.unknown' }], json);
  return quote;
}

function showCommand(group: Command, cli: Cli): void {
  group
    .command('show')
    .argument('<quote>', 'its number or its id')
    .description('show a quote with its versions, or write the PDF of one')
    .option('--version <number>', 'the version whose PDF is written (default: the draft, else the one in force)')
    .option('--out <file>', 'write the PDF there')
    .option('--json', 'print it as JSON')
    .action(async (text: string, { out, version: wanted, json }: Options) => {
      const context = await cli.context();
      const quote = await named(cli, context, text, json === true);
      if (!quote) return;
      const version = wanted
        ? quote.versions.find((each) => String(each.version) === wanted)
        : (quote.draft ?? quote.inForce ?? quote.versions.at(-1));
      if (!version) return complain(cli, [{ code: 'quote.unknown' }], json === true);
      if (out !== undefined) {
        const printed = await quotePdf(context, quote, version);
        if (!printed.ok) return complain(cli, printed.refusals, json === true);
        writeFileSync(out, printed.value);
      }
      printQuote(cli, quote, json === true);
    });
}

function draftCommand(group: Command, cli: Cli): void {
  group
    .command('draft')
    .description('draft a quote from a JSON file (docs/quotes.md); nothing is final until it is sent')
    .requiredOption('--from <file>', 'the file: client and quote')
    .option('--json', 'print the quote as JSON')
    .action(async ({ from = '', json }: Options) => {
      const file = readJsonFile(cli, from, quoteFileSchema, json === true);
      if (!file) return;
      const drafted = await draftFile(await cli.context(), file);
      if (drafted.ok) printQuote(cli, drafted.value, json === true);
      else complain(cli, inFile(drafted.refusals), json === true, file);
    });
}

type Act = (context: Context, quote: QuoteDetail, options: Options) => Promise<Result<QuoteDetail>>;

function verbCommand(group: Command, cli: Cli, name: string, description: string, act: Act): Command {
  return group
    .command(name)
    .argument('<quote>', 'its number or its id')
    .description(description)
    .option('--json', 'print the quote as JSON')
    .action(async (text: string, options: Options) => {
      const context = await cli.context();
      const quote = await named(cli, context, text, options.json === true);
      if (!quote) return;
      const result = await act(context, quote, options);
      if (result.ok) printQuote(cli, result.value, options.json === true);
      else complain(cli, result.refusals, options.json === true);
    });
}

async function duplicateFor(
  context: Context,
  quote: QuoteDetail,
  { client: text }: Options,
): Promise<Result<QuoteDetail>> {
  const client = text === undefined ? undefined : await clientNamed(context, text);
  if (client && !client.ok) return client;
  return duplicateQuote(context, quote.id, client?.value.id);
}

function lintCommand(group: Command, cli: Cli): void {
  group
    .command('lint')
    .argument('<quote>', 'its number or its id')
    .description('read a draft through before it is sent; exit code 1 when something is to be mended')
    .option('--json', 'print what was found as JSON')
    .action(async (text: string, { json }: Options) => {
      const context = await cli.context();
      const quote = await named(cli, context, text, json === true);
      if (!quote) return;
      if (!quote.draft)
        return complain(cli, [{ code: 'quote.noDraft', values: { number: quote.number } }], json === true);
      const findings = findingsIn(context, await documentOf(context.store.read, context, quote, quote.draft));
      const told = findings.map((finding) => ({ ...finding, remedy: sayRefusal(finding) }));
      if (json) cli.print(JSON.stringify(told));
      else
        for (const { severity, field, remedy } of told) cli.print(`${severity}: ${field ? `${field}: ` : ''}${remedy}`);
      if (findings.some(({ severity }) => severity === 'toMend')) cli.exitWith(1);
    });
}

function diffCommand(group: Command, cli: Cli): void {
  group
    .command('diff')
    .argument('<quote>', 'its number or its id')
    .argument('[from]', 'number of a version (default: the one before the last)')
    .argument('[to]', 'number of another (default: the last)')
    .description('what one version changes from another, part by part')
    .option('--json', 'print the changes as JSON')
    .action(async (text: string, from: string | undefined, to: string | undefined, { json }: Options) => {
      const context = await cli.context();
      const quote = await named(cli, context, text, json === true);
      if (!quote) return;
      const { versions } = quote;
      const after = to ? versions.find(({ version }) => String(version) === to) : versions.at(-1);
      const before = from ? versions.find(({ version }) => String(version) === from) : versions.at(-2);
      if (!before || !after)
        return complain(cli, [{ code: 'quote.noSuchVersion', values: { number: quote.number } }], json === true);
      const changes = differenceBetween(before, after);
      if (json) return cli.print(JSON.stringify({ from: before.version, to: after.version, changes }));
      for (const { subject, detail, of, before: old, after: now } of changes)
        cli.print(`${subject}${of ? ` “${of}”` : ''}${detail ? ` ${detail}` : ''}: ${old ?? '–'} → ${now ?? '–'}`);
    });
}

/** Adds `quote list | show | draft | issue | new-version | duplicate | withdraw | lint | diff`, and what sends a quote. */
export function quoteCommands(program: Command, cli: Cli): void {
  const group = program.command('quote').description('quotes, their versions and change orders');
  listCommand(group, cli);
  showCommand(group, cli);
  draftCommand(group, cli);
  issueCommand(group, cli);
  verbCommand(group, cli, 'new-version', 'begin a new version of a quote that was sent', (context, { id }) =>
    newVersion(context, id),
  );
  verbCommand(group, cli, 'duplicate', 'copy the content of a quote under a new number', duplicateFor).option(
    '--client <client>',
    'for another client: its code, its id or its whole name',
  );
  verbCommand(group, cli, 'withdraw', 'withdraw a quote that was sent', (context, { id }, { reason }) =>
    withdrawQuote(context, id, { reason: reason ?? null }),
  ).option('--reason <text>', 'why, for the records');
  lintCommand(group, cli);
  diffCommand(group, cli);
  sendCommands(group, cli);
}
