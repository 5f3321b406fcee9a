import type { Command } from 'commander';
import type { Result } from '#kernel/refusal.js';
import { clientNamed } from '#meet/actions/clients.js';
import type { Cli } from '#shell/cli.js';
import type { Context } from '#shell/context.js';
import { addTime, listTime, setTimeState, startTimer, stopTimer } from '../actions/time.js';
import { CHOSEN_STATES, newTimeSchema, stopSchema, type TimeEntry, timerSchema } from '../facts/time.js';
import { formatDuration } from '../rules/duration.js';
import { timeWords } from '../words.js';
import { complain, readTyped } from './complain.js';
import { timeImportCommand } from './time-import.js';

interface Options {
  readonly client?: string;
  readonly from?: string;
  readonly to?: string;
  readonly day?: string;
  readonly rate?: string;
  readonly state?: string;
  readonly duration?: string;
  readonly json?: true;
}

function lineOf({ id, day, seconds, state, clientName, description }: TimeEntry): string {
  const { states } = timeWords('en');
  return `${id}  ${day} ${formatDuration(seconds).padStart(8)}  ${states[state].padEnd(14)} ${clientName}: ${description}`;
}

function printOne(cli: Cli, result: Result<TimeEntry>, json: boolean): void {
  if (!result.ok) complain(cli, result.refusals);
  else cli.print(json ? JSON.stringify(result.value) : lineOf(result.value));
}

/** The id of a client named at the command line; says why when there is none. */
async function clientId(cli: Cli, context: Context, named: string): Promise<string | undefined> {
  const found = await clientNamed(context, named);
  if (found.ok) return found.value.id;
  complain(cli, found.refusals);
  return undefined;
}

async function list(cli: Cli, { client, from, to, json }: Options): Promise<void> {
  const context = await cli.context();
  const of = client === undefined ? undefined : await clientId(cli, context, client);
  if (client !== undefined && of === undefined) return;
  const entries = await listTime(context, { clientId: of, from, to });
  if (json) return cli.print(JSON.stringify(entries));
  for (const entry of entries) cli.print(lineOf(entry));
}

async function add(cli: Cli, client: string, duration: string, description: string, options: Options): Promise<void> {
  const { day, rate, state } = options;
  const typed = readTyped(cli, newTimeSchema.omit({ clientId: true }), { duration, description, day, rate, state });
  if (!typed) return;
  const context = await cli.context();
  const of = await clientId(cli, context, client);
  if (of !== undefined) printOne(cli, await addTime(context, { ...typed, clientId: of }), options.json === true);
}

async function start(cli: Cli, client: string, description: string, { json }: Options): Promise<void> {
  const typed = readTyped(cli, timerSchema.omit({ clientId: true }), { description });
  if (!typed) return;
  const context = await cli.context();
  const of = await clientId(cli, context, client);
  if (of !== undefined) printOne(cli, await startTimer(context, { ...typed, clientId: of }), json === true);
}

async function stop(cli: Cli, { duration, json }: Options): Promise<void> {
  const typed = readTyped(cli, stopSchema, { duration });
  if (typed) printOne(cli, await stopTimer(await cli.context(), typed.duration), json === true);
}

function writing(group: Command, cli: Cli): void {
  group
    .command('add')
    .description('add time spent: 1h30, 1:30, 90min, 1,5h')
    .argument('<client>', 'its code, its id or its whole name')
    .argument('<duration>', '1h30, 1:30, 90min, 1,5h')
    .argument('<description>', 'what was done')
    .option('--day <day>', 'YYYY-MM-DD (default: today)')
    .option('--rate <amount>', 'hourly rate excl. VAT, where it is not the usual one')
    .option('--state <state>', `${CHOSEN_STATES.join(', ')} (default: unbilled)`)
    .option('--json', 'print it as JSON')
    .action((client: string, duration: string, description: string, options: Options) =>
      add(cli, client, duration, description, options),
    );
  group
    .command('start')
    .description('start a timer; the one that runs stops')
    .argument('<client>', 'its code, its id or its whole name')
    .argument('<description>', 'what is being done')
    .option('--json', 'print it as JSON')
    .action((client: string, description: string, options: Options) => start(cli, client, description, options));
  group
    .command('stop')
    .description('stop the timer')
    .option('--duration <duration>', 'how long it really was, where it was forgotten')
    .option('--json', 'print it as JSON')
    .action((options: Options) => stop(cli, options));
  group
    .command('offer')
    .description('offer an entry on the next invoice, at its true value')
    .argument('<entry>', 'its id')
    .option('--json', 'print it as JSON')
    .action(async (id: string, { json }: Options) =>
      printOne(cli, await setTimeState(await cli.context(), id, 'offered'), json === true),
    );
}

/** `time list|add|start|stop|offer|import`. */
export function timeCommands(program: Command, cli: Cli): void {
  const group = program.command('time').description('time spent for clients: timer, day sheet, imports');
  group
    .command('list')
    .description('list the entries by day')
    .option('--client <client>', 'of this client: its code, its id or its whole name')
    .option('--from <day>', 'first day, YYYY-MM-DD')
    .option('--to <day>', 'last day, YYYY-MM-DD')
    .option('--json', 'print them as JSON')
    .action((options: Options) => list(cli, options));
  writing(group, cli);
  timeImportCommand(group, cli);
}
