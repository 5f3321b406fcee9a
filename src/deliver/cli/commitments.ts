import type { Command } from 'commander';
import type { Result } from '#kernel/refusal.js';
import { clientNamed } from '#meet/actions/clients.js';
import type { Cli } from '#shell/cli.js';
import { addCommitment, listCommitments, reopenCommitment, settleCommitment } from '../actions/commitments.js';
import {
  type Commitment,
  newCommitmentSchema,
  reopeningSchema,
  SETTLED_STATES,
  settlementSchema,
} from '../facts/commitment.js';
import { commitmentWords } from '../words.js';
import { complain, fileNamed, readTyped } from './complain.js';

interface Options {
  readonly client?: string;
  readonly all?: true;
  readonly theirs?: true;
  readonly due?: string;
  readonly state?: string;
  readonly words?: string;
  readonly file?: string;
  readonly on?: string;
  readonly reason?: string;
  readonly json?: true;
}

function lineOf({ id, party, dueOn, overdue, state, text, clientName }: Commitment): string {
  const { states, parties } = commitmentWords('en');
  const when = `${dueOn ?? '-'}${overdue ? ' overdue' : ''}`;
  return `${id}  ${when.padEnd(18)} ${states[state].padEnd(20)} ${parties[party].padEnd(10)} ${clientName}: ${text}`;
}

function printOne(cli: Cli, result: Result<Commitment>, json: boolean): void {
  if (!result.ok) complain(cli, result.refusals);
  else cli.print(json ? JSON.stringify(result.value) : lineOf(result.value));
}

async function list(cli: Cli, { client, all, json }: Options): Promise<void> {
  const context = await cli.context();
  const found = client === undefined ? undefined : await clientNamed(context, client);
  if (found && !found.ok) return complain(cli, found.refusals);
  const commitments = await listCommitments(context, { clientId: found?.value.id, openOnly: all !== true });
  if (json) return cli.print(JSON.stringify(commitments));
  for (const commitment of commitments) cli.print(lineOf(commitment));
}

async function add(cli: Cli, client: string, text: string, { theirs, due, json }: Options): Promise<void> {
  const promise = readTyped(cli, newCommitmentSchema, { party: theirs ? 'theirs' : 'ours', text, dueOn: due });
  if (!promise) return;
  const context = await cli.context();
  const found = await clientNamed(context, client);
  if (!found.ok) return complain(cli, found.refusals);
  printOne(cli, await addCommitment(context, found.value.id, promise), json === true);
}

async function settle(cli: Cli, id: string, { state, words, on, file, json }: Options): Promise<void> {
  const settlement = readTyped(cli, settlementSchema, { state, words, on });
  const proof = file === undefined ? undefined : fileNamed(cli, file);
  if (!settlement || (file !== undefined && !proof)) return;
  printOne(cli, await settleCommitment(await cli.context(), id, settlement, proof), json === true);
}

async function reopen(cli: Cli, id: string, options: Options): Promise<void> {
  const reopening = readTyped(cli, reopeningSchema, { reason: options.reason });
  if (reopening)
    printOne(cli, await reopenCommitment(await cli.context(), id, reopening.reason), options.json === true);
}

/** `commitment list|add|settle|reopen`. */
export function commitmentCommands(program: Command, cli: Cli): void {
  const group = program.command('commitment').description('promises of both sides, the smallest included');
  group
    .command('list')
    .description('list the open promises, what is due first')
    .option('--client <client>', 'of this client: its code, its id or its whole name')
    .option('--all', 'settled ones too')
    .option('--json', 'print them as JSON')
    .action((options: Options) => list(cli, options));
  group
    .command('add')
    .description('note a promise in one line')
    .argument('<client>', 'its code, its id or its whole name')
    .argument('<text>', 'what is promised')
    .option('--theirs', 'the client promises it, not you')
    .option('--due <day>', 'YYYY-MM-DD')
    .option('--json', 'print it as JSON')
    .action((client: string, text: string, options: Options) => add(cli, client, text, options));
  group
    .command('settle')
    .description('settle a promise: with its proof, in the other side’s words, or with the reason')
    .argument('<commitment>', 'its id')
    .requiredOption('--state <state>', SETTLED_STATES.join(', '))
    .option('--words <words>', 'proof or its link, words of the release, or reason')
    .option('--file <file>', 'proof: PDF, PNG, JPEG, WebP or HEIC')
    .option('--on <day>', 'YYYY-MM-DD (default: today)')
    .option('--json', 'print it as JSON')
    .action((id: string, options: Options) => settle(cli, id, options));
  group
    .command('reopen')
    .description('open a settled promise again')
    .argument('<commitment>', 'its id')
    .requiredOption('--reason <reason>', 'why the settlement did not hold')
    .option('--json', 'print it as JSON')
    .action((id: string, options: Options) => reopen(cli, id, options));
}
