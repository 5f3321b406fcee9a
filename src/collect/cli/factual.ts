import type { Command } from 'commander';
import { clientNamed } from '#meet/actions/clients.js';
import type { Cli } from '#shell/cli.js';
import { discardFactual } from '../actions/factual/change.js';
import { draftFactual } from '../actions/factual/draft.js';
import { issueFactual } from '../actions/factual/issue.js';
import { FACTUAL_KINDS, type FactualKind } from '../rules/factual/facts.js';
import { complain, printLetter, tellWarnings, writePdf } from './letter-line.js';

interface Options {
  readonly client: string;
  readonly kind: FactualKind;
  readonly incident?: string;
  readonly quote?: string;
  readonly issue?: true;
  readonly out?: string;
  readonly json?: true;
}

function kindNamed(command: Command, text: string): FactualKind {
  const known = FACTUAL_KINDS.find((kind) => kind === text);
  return known ?? command.error(`error: --kind is one of ${FACTUAL_KINDS.join(', ')}`, { exitCode: 2 });
}

/** Adds `letter facts`: a letter that recalls recorded facts, drafted or issued at once. */
export function factsCommand(letter: Command, cli: Cli): void {
  const command: Command = letter.command('facts');
  command
    .description(
      'draft a letter that recalls recorded facts only: warnings given, or what was accepted and is now denied',
    )
    .requiredOption('--client <client>', 'its code, its id or its whole name')
    .requiredOption('--kind <kind>', FACTUAL_KINDS.join(' or '), (text) => kindNamed(command, text))
    .option(
      '--incident <id>',
      'facts: the noted fact whose words it answers (default: the latest that contradicts a recorded one)',
    )
    .option('--quote <number>', 'warnings: the accepted quote (default: the latest that holds some)')
    .option('--issue', 'issue it at once: numbered, printed, archived, never changed afterwards')
    .option('--out <file>', 'write the PDF there')
    .option('--json', 'print the letter as JSON');
  command.action(async ({ client: named, kind, incident, quote, issue, out, json }: Options) => {
    const context = await cli.context();
    const client = await clientNamed(context, named);
    if (!client.ok) return complain(cli, client.refusals);
    const drafted = await draftFactual(context, client.value.id, kind, { incidentId: incident, quote });
    if (!drafted.ok) return complain(cli, drafted.refusals);
    tellWarnings(cli, drafted.value);
    const done = issue ? await issueFactual(context, drafted.value.id) : drafted;
    if (!done.ok) {
      await discardFactual(context, drafted.value.id);
      return complain(cli, done.refusals);
    }
    await writePdf(cli, context, done.value, out);
    printLetter(cli, done.value, json === true);
  });
}
