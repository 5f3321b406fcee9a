import type { Command } from 'commander';
import { done, type Result, refused } from '#kernel/refusal.js';
import { clientNamed } from '#meet/actions/clients.js';
import type { Cli } from '#shell/cli.js';
import type { Context } from '#shell/context.js';
import { changeBusiness } from '#shell/settings/actions.js';
import { creditInvoice } from '../actions/credit.js';
import type { Draft } from '../actions/draft.js';
import { draftFile, issueFile } from '../actions/file.js';
import { draftFromQuote, type QuoteInvoiceKind } from '../actions/from-quote.js';
import { draftFromTime } from '../actions/from-time.js';
import { issueBill } from '../actions/issue.js';
import { exportInvoices, invoiceDetail, quoteNumbered } from '../actions/read.js';
import { registerOf } from '../actions/register/read.js';
import { creditFileSchema, invoiceFileSchema } from '../facts/file.js';
import type { Issued } from '../facts/issued.js';
import { listedJson } from '../rules/register/listed.js';
import { STATE_FILTERS, type StateFilter } from '../rules/register/query.js';
import { complain, inFile, readJsonFile } from './complain.js';
import { lineOf, printIssued, writeDocument } from './print.js';

interface Options {
  readonly from?: string;
  readonly out?: string;
  readonly json?: true;
  readonly client?: string;
  readonly state?: string;
  readonly quote?: string;
  readonly kind?: string;
  readonly percent?: string;
  readonly time?: string;
  readonly reason?: string;
  readonly effect?: string;
}

/** The invoice or credit note that a command names: its number or its id. */
export async function named(context: Context, text: string): Promise<Result<string>> {
  const register = await registerOf(context);
  if (register.byId.has(text)) return done(text);
  const found = register.entries.filter(({ number }) => number === text);
  return found[0] ? done((found.find(({ own }) => own) ?? found[0]).id) : refused({ code: 'bill.unknown' });
}

function listCommand(group: Command, cli: Cli): void {
  group
    .command('list')
    .description('list invoices and credit notes, issued here and imported, latest first')
    .option('--client <client>', 'only those to this client: its code, its id or its whole name')
    .option('--state <state>', STATE_FILTERS.join(', '), 'all')
    .option('--json', 'print them as JSON')
    .action(async ({ client: wanted, state, json }: Options, command: Command) => {
      const filter = STATE_FILTERS.find((one): one is StateFilter => one === state);
      if (!filter) return command.error(`error: --state is one of ${STATE_FILTERS.join(', ')}`, { exitCode: 2 });
      const context = await cli.context();
      const client = wanted === undefined ? undefined : await clientNamed(context, wanted);
      if (client && !client.ok) return complain(cli, client.refusals, json === true);
      const query = { state: filter, clientId: client?.value.id, from: undefined, to: undefined, page: 1 } as const;
      const { entries, register } = await exportInvoices(context, { ...query, sort: 'issued', descending: true });
      const today = context.clock.today();
      if (json)
        cli.print(JSON.stringify(entries.map((entry) => listedJson(entry, register.nameOf(entry.clientId), today))));
      else for (const entry of entries) cli.print(lineOf(entry, register, today));
    });
}

function showCommand(group: Command, cli: Cli): void {
  group
    .command('show')
    .argument('<invoice>', 'its number or its id')
    .description('show an invoice or a credit note; write its PDF and its frozen JSON again')
    .option('--out <dir>', 'folder that receives NUMBER.pdf and NUMBER.json; nothing in it is replaced')
    .option('--json', 'print the frozen document as JSON')
    .action(async (text: string, { out, json }: Options) => {
      const context = await cli.context();
      const found = await named(context, text);
      if (!found.ok) return complain(cli, found.refusals, json === true);
      const detail = await invoiceDetail(context, found.value);
      if (!detail) return complain(cli, [{ code: 'bill.unknown' }], json === true);
      if (out !== undefined) {
        const written = await writeDocument(context, found.value, out);
        if (!written.ok) return complain(cli, written.refusals, json === true);
        if (!json) for (const file of written.value) cli.print(file);
      }
      if (json) {
        const listed = listedJson(detail.entry, detail.clientName, context.clock.today());
        cli.print(
          JSON.stringify({ ...listed, document: detail.document ?? null, documentSha256: detail.sealedSha256 }),
        );
      } else cli.print(lineOf(detail.entry, await registerOf(context), context.clock.today()));
    });
}

const KINDS = ['deposit', 'progress', 'balance'] as const;

/** A draft of what the options name: a file, an accepted quote, or a client's time. */
async function draftOf(cli: Cli, options: Options, command: Command): Promise<Result<Draft> | undefined> {
  const { from, quote, time, percent } = options;
  if ([from, quote, time].filter((one) => one !== undefined).length !== 1)
    command.error('error: name one of --from, --quote and --time', { exitCode: 2 });
  if (from !== undefined) {
    const file = readJsonFile(cli, from, invoiceFileSchema, options.json === true);
    if (!file) return undefined;
    const context = await cli.context();
    const business = file.business ? await changeBusiness(context, file.business) : done(undefined);
    const drafted = business.ok ? await draftFile(context, file) : business;
    return drafted.ok ? drafted : refused(...inFile(drafted.refusals));
  }
  const context = await cli.context();
  if (time !== undefined) {
    const client = await clientNamed(context, time);
    return client.ok ? draftFromTime(context, client.value.id) : client;
  }
  const kind = KINDS.find((one): one is QuoteInvoiceKind => one === (options.kind ?? 'balance'));
  if (!kind) command.error(`error: --kind is one of ${KINDS.join(', ')}`, { exitCode: 2 });
  const id = await quoteNumbered(context, quote ?? '');
  if (id === undefined || !kind) return refused({ code: 'bill.unknownQuote' });
  return draftFromQuote(context, id, kind, percent === undefined ? {} : { percent });
}

function draftCommand(group: Command, cli: Cli): void {
  group
    .command('draft')
    .description('draft an invoice from a JSON file (docs/invoices.md), an accepted quote, or the time of a client')
    .option('--from <file>', 'the file: client and invoice')
    .option('--quote <quote>', 'number or id of an accepted quote')
    .option('--kind <kind>', `with --quote: ${KINDS.join(', ')} (default: balance)`)
    .option('--percent <percent>', 'with --quote: share of the total (deposit) or of each line (progress)')
    .option('--time <client>', 'bill the time of this client that no invoice holds yet')
    .option('--json', 'print the draft as JSON')
    .action(async (options: Options, command: Command) => {
      const drafted = await draftOf(cli, options, command);
      if (!drafted) return;
      if (!drafted.ok) return complain(cli, drafted.refusals, options.json === true);
      const { id, kind, content } = drafted.value;
      if (options.json) cli.print(JSON.stringify({ id, kind, content }));
      else cli.print(`${id}  ${content.title}`);
    });
}

/** Writes what was issued where it is asked for, and tells it. */
async function tell(cli: Cli, issued: Issued, { out, json }: Options): Promise<void> {
  const written = out === undefined ? done([]) : await writeDocument(await cli.context(), issued.id, out);
  printIssued(cli, issued, written.ok ? written.value : [], json === true);
  if (!written.ok) complain(cli, written.refusals, false);
}

async function issueFrom(cli: Cli, options: Options): Promise<void> {
  const json = options.json === true;
  const file = readJsonFile(cli, options.from ?? '', invoiceFileSchema, json);
  if (!file) return;
  const context = await cli.context();
  const business = file.business ? await changeBusiness(context, file.business) : done(undefined);
  const issued = business.ok ? await issueFile(context, file) : business;
  if (!issued.ok) return complain(cli, inFile(issued.refusals), json, file);
  await tell(cli, issued.value, options);
}

function issueCommand(group: Command, cli: Cli): void {
  group
    .command('issue')
    .argument('[draft]', 'id of a draft; without it, --from names a file')
    .description('issue an invoice: numbered, frozen, journaled, never changed afterwards')
    .option('--from <file>', 'issue at once what a JSON file holds (docs/invoices.md)')
    .option('--out <dir>', 'folder that receives NUMBER.pdf and NUMBER.json; nothing in it is replaced')
    .option('--json', 'print the invoice as JSON, or why it was refused: field, value and remedy')
    .action(async (draft: string | undefined, options: Options, command: Command) => {
      if ((draft === undefined) === (options.from === undefined))
        command.error('error: name a draft or a --from file', { exitCode: 2 });
      if (draft === undefined) return issueFrom(cli, options);
      const issued = await issueBill(await cli.context(), draft);
      if (!issued.ok) return complain(cli, issued.refusals, options.json === true);
      await tell(cli, issued.value, options);
    });
}

function creditCommand(group: Command, cli: Cli): void {
  group
    .command('credit')
    .argument('<invoice>', 'its number or its id')
    .description('issue a credit note that corrects an invoice, in whole or by the lines of a file')
    .requiredOption('--reason <text>', 'why')
    .option('--from <file>', 'JSON file with the lines to credit; without it, all that is left')
    .option('--effect <effect>', 'fromDate (a gesture, from today) or fromStart (never due)', 'fromDate')
    .option('--out <dir>', 'folder that receives NUMBER.pdf and NUMBER.json')
    .option('--json', 'print the credit note as JSON')
    .action(async (text: string, options: Options, command: Command) => {
      const { reason = '', from, effect, json } = options;
      if (effect !== 'fromDate' && effect !== 'fromStart')
        return command.error('error: --effect is fromDate or fromStart', { exitCode: 2 });
      const file = from === undefined ? undefined : readJsonFile(cli, from, creditFileSchema, json === true);
      if (from !== undefined && !file) return;
      const context = await cli.context();
      const invoice = await named(context, text);
      if (!invoice.ok) return complain(cli, invoice.refusals, json === true);
      const asked = { reason, effect, ...(file ? { lines: file.lines } : {}) } as const;
      const issued = await creditInvoice(context, invoice.value, asked);
      if (!issued.ok) return complain(cli, issued.refusals, json === true);
      await tell(cli, issued.value, options);
    });
}

/** Adds `invoice list|show|draft|issue|credit`. */
export function documentCommands(group: Command, cli: Cli): void {
  listCommand(group, cli);
  showCommand(group, cli);
  draftCommand(group, cli);
  issueCommand(group, cli);
  creditCommand(group, cli);
}
