import type { Command } from 'commander';
import { parseDay } from '#kernel/day.js';
import type { Result } from '#kernel/refusal.js';
import { clientNamed } from '#meet/actions/clients.js';
import type { Cli } from '#shell/cli.js';
import type { Context } from '#shell/context.js';
import { type AnyLetter, discardAny, issueAny, letterNamed } from '../actions/any.js';
import { draftReminder } from '../actions/draft.js';
import { invoicesNumbered } from '../actions/invoices.js';
import { listLetters } from '../actions/read.js';
import { sendLetter } from '../actions/send.js';
import { LETTER_KINDS, type LetterKind } from '../rules/letter/facts.js';
import { factsCommand } from './factual.js';
import { complain, lineOf, printLetter, tellWarnings, writePdf } from './letter-line.js';

interface Options {
  readonly client?: string;
  readonly invoice?: readonly string[];
  readonly level?: LetterKind;
  readonly payBy?: string;
  readonly out?: string;
  readonly json?: true;
}

function level(command: Command, text: string): LetterKind {
  const known = LETTER_KINDS.find((kind) => kind === text);
  return known ?? command.error(`error: --level is one of ${LETTER_KINDS.join(', ')}`, { exitCode: 2 });
}

const several = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** Drafts what the options ask for. */
async function draftFor(command: Command, context: Context, options: Options): Promise<Result<AnyLetter>> {
  const { client: named, invoice: numbers, payBy: payByText } = options;
  const payBy = payByText === undefined ? undefined : parseDay(payByText);
  if (payByText !== undefined && payBy === undefined)
    command.error('error: --pay-by is a date, YYYY-MM-DD', { exitCode: 2 });
  if (named === undefined && numbers === undefined)
    command.error('error: name a --client or an --invoice', { exitCode: 2 });
  const client = named === undefined ? undefined : await clientNamed(context, named);
  if (client && !client.ok) return client;
  const invoices = numbers && (await invoicesNumbered(context, numbers, client?.value.id));
  if (invoices && !invoices.ok) return invoices;
  const clientId = client?.value.id ?? invoices?.value.clientId ?? '';
  return draftReminder(context, clientId, {
    ...(options.level ? { kind: options.level } : {}),
    ...(payBy === undefined ? {} : { payBy }),
    ...(invoices ? { invoiceIds: invoices.value.ids } : {}),
  });
}

const shared = (command: Command): Command =>
  command
    .option('--client <client>', 'its code, its id or its whole name: everything overdue and undisputed')
    .option('--invoice <number>', 'an invoice number; may be repeated', several)
    .option('--level <level>', `${LETTER_KINDS.join(', ')} (default: the next of the ladder)`, (text) =>
      level(command, text),
    )
    .option('--pay-by <date>', 'last day to pay, YYYY-MM-DD (default: 8 days, 15 for a formal notice)')
    .option('--out <file>', 'write the PDF there')
    .option('--json', 'print the letter as JSON');

function draftCommand(letter: Command, cli: Cli): void {
  const command = shared(letter.command('draft').description('draft a reminder; nothing is final until it is issued'));
  command.action(async (options: Options) => {
    const context = await cli.context();
    const drafted = await draftFor(command, context, options);
    if (!drafted.ok) return complain(cli, drafted.refusals);
    tellWarnings(cli, drafted.value);
    await writePdf(cli, context, drafted.value, options.out);
    printLetter(cli, drafted.value, options.json === true);
  });
}

/** The draft named, or a new one for what the options ask. */
async function toIssue(
  command: Command,
  context: Context,
  named: string | undefined,
  options: Options,
): Promise<Result<AnyLetter>> {
  if (named === undefined) return draftFor(command, context, options);
  const letter = await letterNamed(context, named);
  return letter ? { ok: true, value: letter } : { ok: false, refusals: [{ code: 'letter.unknown' }] };
}

function issueCommand(letter: Command, cli: Cli): void {
  const command = shared(
    letter
      .command('issue')
      .argument('[letter]', 'id of a draft; without it, one is drafted from the options')
      .description('issue a letter: numbered, printed, archived, never changed afterwards'),
  );
  command.action(async (named: string | undefined, options: Options) => {
    const context = await cli.context();
    const draft = await toIssue(command, context, named, options);
    if (!draft.ok) return complain(cli, draft.refusals);
    tellWarnings(cli, draft.value);
    const issued = await issueAny(context, draft.value.id);
    if (!issued.ok) {
      if (named === undefined) await discardAny(context, draft.value.id);
      return complain(cli, issued.refusals);
    }
    await writePdf(cli, context, issued.value, options.out);
    printLetter(cli, issued.value, options.json === true);
  });
}

function listCommand(letter: Command, cli: Cli): void {
  letter
    .command('list')
    .description('list drafts and issued letters, latest first')
    .option('--client <client>', 'only those to this client')
    .option('--json', 'print them as JSON')
    .action(async ({ client: named, json }: Options) => {
      const context = await cli.context();
      const client = named === undefined ? undefined : await clientNamed(context, named);
      if (client && !client.ok) return complain(cli, client.refusals);
      const letters = await listLetters(context, client?.value.id);
      if (json) cli.print(JSON.stringify(letters));
      else for (const each of letters) cli.print(lineOf(each));
    });
}

function showCommand(letter: Command, cli: Cli): void {
  letter
    .command('show')
    .argument('<letter>', 'its number or its id')
    .description('show a letter, or write its PDF again')
    .option('--out <file>', 'write the PDF there')
    .option('--json', 'print it as JSON')
    .action(async (named: string, { out, json }: Options) => {
      const context = await cli.context();
      const found = await letterNamed(context, named);
      if (!found) return complain(cli, [{ code: 'letter.unknown' }]);
      await writePdf(cli, context, found, out);
      printLetter(cli, found, json === true);
    });
}

function sendCommand(letter: Command, cli: Cli): void {
  letter
    .command('send')
    .argument('<letter>', 'its number or its id')
    .description('send an issued letter by e-mail; it leaves with the running server, or with "entente mail send"')
    .option('--to <address>', 'an e-mail address (default: the client’s)')
    .option('--json', 'print the letter as JSON')
    .action(async (named: string, { to, json }: { readonly to?: string; readonly json?: true }) => {
      const context = await cli.context();
      const found = await letterNamed(context, named);
      if (!found) return complain(cli, [{ code: 'letter.unknown' }]);
      const sent = await sendLetter(context, found.id, to);
      if (!sent.ok) return complain(cli, sent.refusals);
      printLetter(cli, sent.value, json === true);
    });
}

/** Adds `letter draft`, `letter facts`, `letter issue`, `letter send`, `letter list` and `letter show`. */
export function letterCommands(program: Command, cli: Cli): void {
  const letter = program.command('letter').description('reminders, formal notices and reminders of facts');
  draftCommand(letter, cli);
  factsCommand(letter, cli);
  issueCommand(letter, cli);
  sendCommand(letter, cli);
  listCommand(letter, cli);
  showCommand(letter, cli);
}
