import type { Command } from 'commander';
import { originFor } from '#agree/cli/send.js';
import { clientNamed } from '#meet/actions/clients.js';
import type { Cli } from '#shell/cli.js';
import { draftDelivery } from '../actions/delivery-draft.js';
import { type DeliverySummary, deliveryNamed, listDeliveries } from '../actions/delivery-read.js';
import { sendDelivery } from '../actions/delivery-send.js';
import { newDeliverySchema } from '../facts/delivery.js';
import { deliveryJson, summaryJson } from '../pages/delivery-json.js';
import { deliveryWords } from '../words.js';
import { complain, readTyped } from './complain.js';

interface Options {
  readonly client?: string;
  readonly quote?: string;
  readonly title?: string;
  readonly deliverable?: readonly string[];
  readonly on?: string;
  readonly note?: string;
  readonly email?: string;
  readonly origin?: string;
  readonly hand?: true;
  readonly json?: true;
}

function lineOf({ number, deliveredOn, state, clientName, title }: DeliverySummary): string {
  const { states } = deliveryWords('en');
  return `${number}  ${(deliveredOn ?? '-').padEnd(10)}  ${states[state].padEnd(29)} ${clientName}: ${title}`;
}

const unknown = (cli: Cli): void => complain(cli, [{ code: 'delivery.unknown' }]);

async function list(cli: Cli, { client, json }: Options): Promise<void> {
  const context = await cli.context();
  const found = client === undefined ? undefined : await clientNamed(context, client);
  if (found && !found.ok) return complain(cli, found.refusals);
  const deliveries = await listDeliveries(context, found?.value.id);
  if (json) return cli.print(JSON.stringify(deliveries.map(summaryJson)));
  for (const delivery of deliveries) cli.print(lineOf(delivery));
}

async function show(cli: Cli, named: string, { json }: Options): Promise<void> {
  const delivery = await deliveryNamed(await cli.context(), named);
  if (!delivery) return unknown(cli);
  if (json) return cli.print(JSON.stringify(deliveryJson(delivery)));
  cli.print(lineOf(delivery));
  for (const { text } of delivery.content.deliverables) cli.print(`  - ${text}`);
  const { answer } = delivery;
  if (answer)
    cli.print(`${answer.created_at}  ${answer.signer_name ?? ''}  ${answer.own_words ?? answer.reason ?? ''}`);
  for (const { position, text, state, answer: said } of delivery.reservations)
    cli.print(`  ${position}. ${text} (${deliveryWords('en').reservations.states[state]}${said ? `: ${said}` : ''})`);
}

async function draft(cli: Cli, options: Options): Promise<void> {
  const context = await cli.context();
  const client = options.client === undefined ? undefined : await clientNamed(context, options.client);
  if (client && !client.ok) return complain(cli, client.refusals);
  const quote =
    options.quote === undefined
      ? undefined
      : await context.store.read
          .selectFrom('quote')
          .select('id')
          .where('organisation_id', '=', context.organisationId)
          .where((where) =>
            where.or([where('number', '=', options.quote ?? ''), where('id', '=', options.quote ?? '')]),
          )
          .executeTakeFirst();
  if (options.quote !== undefined && !quote) return complain(cli, [{ code: 'delivery.unknownQuote', field: 'quote' }]);
  const { title, deliverable: deliverables, on: deliveredOn, note } = options;
  const given = readTyped(cli, newDeliverySchema, { quoteId: quote?.id, title, deliverables, deliveredOn, note });
  if (!given) return;
  const made = await draftDelivery(context, client?.value.id ?? null, given);
  if (!made.ok) return complain(cli, made.refusals);
  cli.print(options.json ? JSON.stringify(deliveryJson(made.value)) : lineOf(made.value));
}

async function send(cli: Cli, named: string, { email, origin, hand, json }: Options): Promise<void> {
  const context = await cli.context();
  const delivery = await deliveryNamed(context, named);
  if (!delivery) return unknown(cli);
  const sent = await sendDelivery(context, delivery.id, {
    email,
    origin: originFor(cli, origin === undefined ? {} : { origin }),
    by: hand ? 'hand' : 'mail',
  });
  if (!sent.ok) return complain(cli, sent.refusals);
  if (json) return cli.print(JSON.stringify(sent.value));
  cli.print(`${sent.value.number} put forward to ${sent.value.email}`);
  if (hand && sent.value.link !== null) cli.print(sent.value.link);
}

function reading(group: Command, cli: Cli): void {
  group
    .command('list')
    .description('list the deliveries, the latest first')
    .option('--client <client>', 'of this client: its code, its id or its whole name')
    .option('--json', 'print them as JSON')
    .action((options: Options) => list(cli, options));
  group
    .command('show')
    .description('show a delivery, what the client declared and its reservations')
    .argument('<delivery>', 'its number or its id')
    .option('--json', 'print it as JSON')
    .action((named: string, options: Options) => show(cli, named, options));
}

/** `delivery list|show|draft|send`. */
export function deliveryCommands(program: Command, cli: Cli): void {
  const group = program.command('delivery').description('deliveries, and what clients say of them');
  reading(group, cli);
  group
    .command('draft')
    .description('prepare a delivery from an accepted quote, or free for a client')
    .option('--quote <quote>', 'accepted quote: its number or its id')
    .option('--client <client>', 'where there is no quote: its code, its id or its whole name')
    .option('--title <title>', 'subject (default: that of the quote)')
    .option(
      '--deliverable <text>',
      'something handed over (repeatable; default: those of the quote)',
      (text: string, before: readonly string[] = []) => [...before, text],
    )
    .option('--on <day>', 'day of the delivery, YYYY-MM-DD (default: today)')
    .option('--note <text>', 'a word to the client')
    .option('--json', 'print it as JSON')
    .action((options: Options) => draft(cli, options));
  group
    .command('send')
    .description('put a delivery forward: frozen, with a link for the client')
    .argument('<delivery>', 'its number or its id')
    .option('--email <address>', 'the client’s address (default: the one that is known)')
    .option('--origin <url>', 'where clients reach this site (default: ENTENTE_BASE_URL, or this machine)')
    .option('--hand', 'do not mail it: print the link, to be handed over')
    .option('--json', 'print the result as JSON')
    .action((named: string, options: Options) => send(cli, named, options));
}
