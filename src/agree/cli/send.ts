import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { formatDay, parseDay } from '#kernel/day.js';
import type { Cli } from '#shell/cli.js';
import { acceptOnPaper } from '../actions/accept-paper.js';
import { quoteNamed } from '../actions/quote-detail.js';
import { revokeQuoteLink, sendQuote } from '../actions/send.js';
import { sendingOf } from '../actions/send-read.js';
import { complain } from './complain.js';

interface Options {
  readonly to?: string;
  readonly origin?: string;
  readonly hand?: true;
  readonly json?: true;
  readonly scan?: string;
  readonly signer?: string;
  readonly capacity?: string;
  readonly on?: string;
  readonly option?: string;
}

/** Where a client finds this site, when the command does not say. */
export function originFor(cli: Cli, { origin }: Pick<Options, 'origin'>): string {
  const text = origin ?? process.env['ENTENTE_BASE_URL'];
  if (!text) return `http://localhost:${cli.config().port}`;
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) throw new RangeError(`--origin must be a web address, not "${text}"`);
  return url.origin;
}

function sendCommand(group: Command, cli: Cli): void {
  group
    .command('send')
    .argument('<quote>', 'its number or its id')
    .description('send a quote to its client: sealed, with a personal link and its PDF by mail')
    .option('--to <address>', 'the client’s e-mail address (default: the one of his identity)')
    .option('--hand', 'mail nothing: print the link, to be handed over by yourself')
    .option('--origin <url>', 'where the client finds this site (default: ENTENTE_BASE_URL, or this machine)')
    .option('--json', 'print what was sent as JSON')
    .action(async (text: string, options: Options) => {
      const json = options.json === true;
      const context = await cli.context();
      const quote = await quoteNamed(context.store.read, context.organisationId, text);
      if (!quote) return complain(cli, [{ code: 'quote.unknown' }], json);
      const by = options.hand ? 'hand' : 'mail';
      const sent = await sendQuote(context, quote.id, { email: options.to, origin: originFor(cli, options), by });
      if (!sent.ok) return complain(cli, sent.refusals, json);
      if (json) return cli.print(JSON.stringify(sent.value));
      const { number, version, email, link } = sent.value;
      cli.print(options.hand ? (link ?? '') : `${number}, version ${version}: leaves for ${email}`);
    });
}

function linksCommand(group: Command, cli: Cli): void {
  group
    .command('links')
    .argument('<quote>', 'its number or its id')
    .description('the links of a quote and how far its client is; their addresses are kept nowhere')
    .option('--json', 'print them as JSON')
    .action(async (text: string, { json }: Options) => {
      const context = await cli.context();
      const quote = await quoteNamed(context.store.read, context.organisationId, text);
      if (!quote) return complain(cli, [{ code: 'quote.unknown' }], json === true);
      const links = (await sendingOf(context, quote)).links.map(({ consent, ...link }) => ({
        ...link,
        option: consent.option?.key ?? null,
        warningsTicked: consent.warnings.size,
        termsOpenedAt: consent.terms?.at ?? null,
        codeAskedAt: consent.codeAskedAt,
      }));
      if (json) return cli.print(JSON.stringify(links));
      for (const { id, version, email, standing, expiresAt } of links)
        cli.print(`${id}  version ${version}  ${standing}  until ${expiresAt}  ${email ?? ''}`);
    });
}

function revokeCommand(group: Command, cli: Cli): void {
  group
    .command('revoke-link')
    .argument('<quote>', 'its number or its id')
    .argument('<link>', 'id of the link, as `quote links` lists it')
    .description('close a link for good')
    .option('--json', 'print the result as JSON')
    .action(async (text: string, link: string, { json }: Options) => {
      const context = await cli.context();
      const quote = await quoteNamed(context.store.read, context.organisationId, text);
      if (!quote) return complain(cli, [{ code: 'quote.unknown' }], json === true);
      const revoked = await revokeQuoteLink(context, quote.id, link);
      if (!revoked.ok) return complain(cli, revoked.refusals, json === true);
      cli.print(json ? JSON.stringify({ revoked: link }) : `${link}: closed`);
    });
}

function paperCommand(group: Command, cli: Cli): void {
  const command = group
    .command('accept-paper')
    .argument('<quote>', 'its number or its id')
    .description('record that the client signed on paper: the scan is archived, its hash journaled')
    .requiredOption('--scan <file>', 'the signed quote: PDF, PNG or JPEG')
    .requiredOption('--signer <name>', 'who signed')
    .option('--capacity <text>', 'in which capacity')
    .option('--on <date>', 'the date beside the signature, YYYY-MM-DD (default: today)')
    .option('--option <key>', 'key of the option that was ticked')
    .option('--json', 'print the result as JSON');
  command.action(async (text: string, options: Options) => {
    const json = options.json === true;
    const context = await cli.context();
    const signedOn = options.on ?? formatDay(context.clock.today());
    if (parseDay(signedOn) === undefined) command.error('error: --on is a date, YYYY-MM-DD', { exitCode: 2 });
    const quote = await quoteNamed(context.store.read, context.organisationId, text);
    if (!quote) return complain(cli, [{ code: 'quote.unknown' }], json);
    const accepted = await acceptOnPaper(context, quote.id, {
      scan: readFileSync(options.scan ?? ''),
      signer: options.signer ?? '',
      capacity: options.capacity ?? '',
      signedOn,
      option: options.option ?? null,
    });
    if (!accepted.ok) return complain(cli, accepted.refusals, json);
    cli.print(json ? JSON.stringify(accepted.value) : `${quote.number}: accepted, ${accepted.value.evidenceSha256}`);
  });
}

/** Adds `quote send | links | revoke-link | accept-paper`. */
export function sendCommands(group: Command, cli: Cli): void {
  sendCommand(group, cli);
  linksCommand(group, cli);
  revokeCommand(group, cli);
  paperCommand(group, cli);
}
