import { Argument, type Command, Option } from 'commander';
import type { Cli } from '#shell/cli.js';
import { AlreadyServed, holdFolder } from '#shell/web/lock.js';
import { sentenceOf } from '#shell/web/refusals.js';
import { declareLost, deliverOutbox } from './deliver.js';
import { MAIL_STATES, type MailState } from './facts.js';
import { CHOICES, type Choice, settleMail } from './settle.js';
import { listMails, type MailView } from './view.js';
import { mailRefusalWords, mailWords, sayFailure } from './words.js';

function lineOf({ id, state, recipient, subject, createdAt, lastError }: MailView): string {
  const word = mailWords('en').states[state].padEnd(14);
  const why = lastError === null ? '' : `  (${sayFailure(lastError, 'en')})`;
  return `${id}  ${createdAt.slice(0, 10)}  ${word} ${recipient}  ${subject}${why}`;
}

interface ListOptions {
  readonly state?: MailState;
  readonly json?: true;
}

function listCommand(mail: Command, cli: Cli): void {
  mail
    .command('list')
    .description('list mails that wait, left, failed or may have left, oldest first')
    .addOption(new Option('--state <state>', 'only those in this state').choices(MAIL_STATES))
    .option('--json', 'print them as JSON')
    .action(async ({ state, json }: ListOptions) => {
      const mails = await listMails(await cli.context(), state && [state]);
      if (json) cli.print(JSON.stringify(mails));
      else for (const each of mails) cli.print(lineOf(each));
    });
}

function settleCommand(mail: Command, cli: Cli): void {
  mail
    .command('settle')
    .argument('<mail>', 'its id')
    .addArgument(new Argument('<choice>', 'it arrived, send it again, give it up').choices(CHOICES))
    .description('settle a mail that failed, that may have left, or that still waits')
    .option('--json', 'print it as JSON')
    .action(async (id: string, choice: Choice, { json }: { json?: true }) => {
      const settled = await settleMail(await cli.context(), id, choice);
      if (settled.ok) return cli.print(json ? JSON.stringify(settled.value) : lineOf(settled.value));
      for (const refusal of settled.refusals) cli.complain(`entente: ${sentenceOf(mailRefusalWords, refusal, 'en')}`);
      cli.exitWith(1);
    });
}

/** Holds the data folder, so that no two senders work on it; undefined while a server does. */
function hold(cli: Cli): (() => void) | undefined {
  try {
    return holdFolder(cli.config().dataFolder);
  } catch (error) {
    if (error instanceof AlreadyServed) return undefined;
    throw error;
  }
}

function sendCommand(mail: Command, cli: Cli): void {
  mail
    .command('send')
    .description('send what waits, once; a running server does so by itself')
    .option('--json', 'print what was done as JSON')
    .action(async ({ json }: { json?: true }) => {
      const workspace = await cli.workspace();
      const release = hold(cli);
      if (!release) {
        cli.complain('entente: a server uses this data folder, and sends what waits by itself');
        return cli.exitWith(1);
      }
      try {
        const interrupted = await declareLost(workspace);
        const { unreached, ...counts } = await deliverOutbox(workspace);
        const done = { ...counts, uncertain: counts.uncertain + interrupted, unreached };
        if (json) cli.print(JSON.stringify(done));
        else
          cli.print(`sent ${done.sent}, put off ${done.deferred}, failed ${done.failed}, uncertain ${done.uncertain}`);
        if (unreached !== null) cli.complain(`entente: ${sayFailure(unreached, 'en')}`);
        if (unreached !== null || done.failed + done.uncertain > 0) cli.exitWith(1);
      } finally {
        release();
      }
    });
}

/** Adds `mail list`, `mail settle` and `mail send`. */
export function mailCommands(program: Command, cli: Cli): void {
  const mail = program.command('mail').description('the outbox: what waits, what left, what asks for your word');
  listCommand(mail, cli);
  settleCommand(mail, cli);
  sendCommand(mail, cli);
}
