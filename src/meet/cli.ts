import type { Command } from 'commander';
import type { Refusal } from '#kernel/refusal.js';
import type { Cli } from '#shell/cli.js';
import { sentenceOf } from '#shell/web/refusals.js';
import { addClient, type Client, changeClient, clientNamed, listClients } from './actions/clients.js';
import { eraseClient } from './actions/erase.js';
import { profileCommand } from './cli/profile.js';
import { CLIENT_KINDS, type Identity, identityChangeSchema, newClientSchema } from './facts/identity.js';
import { searchable } from './rules.js';
import { en } from './words.en.js';
import { fr } from './words.fr.js';

/** An option of the command line for each part of an identity. */
const OPTIONS: Readonly<Record<Exclude<keyof Identity, 'name'>, readonly [flag: string, says: string]>> = {
  code: ['--code <code>', 'code in your books'],
  kind: ['--kind <kind>', CLIENT_KINDS.join(', ')],
  country: ['--country <code>', 'ISO 3166: FR, BE…'],
  governingLaw: ['--law <code>', 'country whose law the contract names; empty: the one that Rome I gives'],
  language: ['--language <language>', 'language of its letters: fr, en'],
  siren: ['--siren <number>', 'French company number'],
  vatNumber: ['--vat <number>', 'VAT number'],
  contactName: ['--contact <name>', 'person to write to'],
  email: ['--email <address>', 'e-mail'],
  addressLine1: ['--address <line>', 'address'],
  addressLine2: ['--address2 <line>', 'address, second line'],
  postcode: ['--postcode <code>', 'postcode'],
  city: ['--city <name>', 'city'],
  termDays: ['--term <days>', 'payment term agreed, days from the invoice date'],
  contractRate: ['--rate <percent>', 'penalty rate agreed, percent a year'],
};

type Options = Readonly<Record<string, string | true | undefined>>;

const optionName = (flag: string): string => flag.split(' ')[0]?.slice(2) ?? '';

function statedBy(options: Options): Record<string, unknown> {
  const stated: Record<string, unknown> = {};
  for (const [field, [flag]] of Object.entries(OPTIONS)) {
    const value = options[optionName(flag)];
    if (value !== undefined) stated[field] = value;
  }
  return stated;
}

function withIdentity(command: Command): Command {
  for (const [flag, says] of Object.values(OPTIONS)) command.option(flag, says);
  return command.option('--json', 'print the client as JSON');
}

const WORDS = { meet: { fr: fr.refusals, en: en.refusals } };

function complain(cli: Cli, refusals: readonly Refusal[], code: 1 | 2 = 1): void {
  for (const refusal of refusals) {
    const where = refusal.field ? `${refusal.field}: ` : '';
    cli.complain(`entente: ${where}${sentenceOf(WORDS, refusal, 'en')}`);
    for (const record of refusal.records ?? []) cli.complain(`  ${record}`);
  }
  cli.exitWith(code);
}

/** A value that does not fit names its field; wrong use, exit 2. */
function complainOfValues(cli: Cli, issues: readonly { path: readonly PropertyKey[]; message: string }[]): void {
  for (const { path, message } of issues) {
    const field = String(path[0] ?? '');
    const flag = OPTIONS[field as keyof typeof OPTIONS]?.[0];
    const named = flag === undefined ? field : `--${optionName(flag)}`;
    const known = message.startsWith('meet.')
      ? sentenceOf(WORDS, { code: message }, 'en')
      : 'this value does not have the expected form';
    cli.complain(`entente: ${named}: ${known}`);
  }
  cli.exitWith(2);
}

function printClient(cli: Cli, client: Client, json: boolean): void {
  if (json) cli.print(JSON.stringify(client));
  else
    for (const [field, value] of Object.entries(client)) if (value !== null) cli.print(`${field.padEnd(14)} ${value}`);
}

function printClients(cli: Cli, clients: readonly Client[], json: boolean): void {
  if (json) {
    cli.print(JSON.stringify(clients));
    return;
  }
  for (const { code, name, kind, country, termDays } of clients) {
    const term = termDays === null ? '' : `  ${termDays} days`;
    cli.print(`${(code ?? '').padEnd(14)}${name.padEnd(36)}  ${kind.padEnd(9)} ${country}${term}`);
  }
}

function readCommands(client: Command, cli: Cli): void {
  client
    .command('list')
    .description('list the clients')
    .option('--search <text>', 'only those whose name or code holds this text')
    .option('--json', 'print them as JSON')
    .action(async ({ search, json }: { search?: string; json?: true }) => {
      const all = await listClients(await cli.context());
      const sought = searchable(search ?? '');
      const found = all.filter(({ name, code }) => searchable(name, code).includes(sought));
      printClients(cli, found, json === true);
    });
  client
    .command('show')
    .argument('<client>', 'its code, its id or its whole name')
    .description('show who a client is')
    .option('--json', 'print it as JSON')
    .action(async (named: string, { json }: { json?: true }) => {
      const found = await clientNamed(await cli.context(), named);
      if (!found.ok) complain(cli, found.refusals);
      else printClient(cli, found.value, json === true);
    });
}

function writeCommands(client: Command, cli: Cli): void {
  withIdentity(
    client.command('add').argument('<name>', 'name of the client').description('add a client by hand'),
  ).action(async (name: string, options: Options) => {
    const stated = newClientSchema.safeParse({ ...statedBy(options), name });
    if (!stated.success) return complainOfValues(cli, stated.error.issues);
    const added = await addClient(await cli.context(), stated.data);
    if (!added.ok) complain(cli, added.refusals);
    else printClient(cli, added.value, options['json'] === true);
  });
  withIdentity(
    client
      .command('set')
      .argument('<client>', 'its code, its id or its whole name')
      .description('change who a client is; an empty value clears: --term ""')
      .option('--name <name>', 'name'),
  ).action(async (named: string, options: Options) => {
    const given = options['name'] === undefined ? {} : { name: options['name'] };
    const change = identityChangeSchema.safeParse({ ...statedBy(options), ...given });
    if (!change.success) return complainOfValues(cli, change.error.issues);
    const context = await cli.context();
    const found = await clientNamed(context, named);
    if (!found.ok) return complain(cli, found.refusals);
    const changed = await changeClient(context, found.value.id, change.data);
    if (!changed.ok) complain(cli, changed.refusals);
    else printClient(cli, changed.value, options['json'] === true);
  });
}

function eraseCommand(program: Command, cli: Cli): void {
  program
    .command('erase')
    .argument('<client>', 'its code, its id or its whole name')
    .description('erase a person’s data on request (GDPR art. 17); amounts and dates stay')
    .option('--yes', 'confirm: this cannot be undone')
    .option('--json', 'print what was erased as JSON')
    .action(async (named: string, { yes, json }: { yes?: true; json?: true }) => {
      const context = await cli.context();
      const found = await clientNamed(context, named);
      if (!found.ok) return complain(cli, found.refusals);
      if (!yes) {
        cli.complain(
          `entente: this would erase the name, contact details and labels of ${found.value.name} for good; add --yes`,
        );
        return cli.exitWith(2);
      }
      const erased = await eraseClient(context, found.value.id);
      if (!erased.ok) return complain(cli, erased.refusals);
      const { erasedEntries, erasedFiles, kept } = erased.value;
      if (json) return cli.print(JSON.stringify(erased.value));
      cli.print(`${erasedEntries} journal entries emptied, ${erasedFiles} files removed`);
      for (const { what, count, basis } of kept) cli.print(`kept: ${count} ${what} (${basis})`);
    });
}

/** `client list|show|add|set|documents` and `erase`. */
export function meetCommands(program: Command, cli: Cli): void {
  const client = program.command('client').description('who your clients are: kind, country, term, address');
  readCommands(client, cli);
  writeCommands(client, cli);
  profileCommand(client, cli);
  eraseCommand(program, cli);
}
