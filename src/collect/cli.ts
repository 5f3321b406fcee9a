import type { Command } from 'commander';
import { LANGUAGES, type Language } from '#kernel/words.js';
import type { Kind } from './cli/answer.js';
import { answerBatch } from './cli/batch.js';
import { LIMITATION_HELP, PENALTY_HELP, TERM_HELP } from './cli/help.js';
import { penaltyKind } from './cli/penalty-json.js';
import { penaltyCommand } from './cli/penalty-single.js';
import { limitationKind, termKind } from './cli/term-json.js';

interface BatchOptions {
  readonly batch?: boolean;
  readonly lang: Language;
}

/** A reader that stops early (`| head`) ends the command in peace. */
function stopWhenUnread(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}

/** Answers standard input line by line; exit code 1 when a case was refused. */
async function runBatch<Value>(kind: Kind<Value>, language: Language): Promise<void> {
  process.stdout.on('error', stopWhenUnread);
  const { refused } = await answerBatch(process.stdin, process.stdout, kind, language);
  if (refused > 0) process.exitCode = 1;
}

function language(command: Command, text: string): Language {
  const known = LANGUAGES.find((name) => name === text);
  return known ?? command.error(`error: --lang is one of ${LANGUAGES.join(', ')}`, { exitCode: 2 });
}

function batchCommand(program: Command, name: string, summary: string, help: string): Command {
  const command = program.command(name);
  return command
    .description(summary)
    .option('--batch', 'answer the cases of standard input, one JSON object a line')
    .option('--lang <language>', 'language of reasons and notes: fr or en', (text) => language(command, text), 'en')
    .addHelpText('after', help);
}

function batchOnly<Value>(program: Command, name: string, summary: string, help: string, kind: Kind<Value>): void {
  const command = batchCommand(program, name, summary, help);
  command.action(async ({ batch, lang }: BatchOptions) => {
    if (!batch) command.error(`error: ${name} reads cases from standard input: add --batch`, { exitCode: 2 });
    await runBatch(kind, lang);
  });
}

/** Adds the commands `penalty`, `term` and `limitation`. */
export function collectCommands(program: Command): void {
  const penalty = batchCommand(program, 'penalty', 'late-payment interest and flat sum of an invoice', PENALTY_HELP);
  penaltyCommand(penalty, (lang) => runBatch(penaltyKind, lang));
  batchOnly(program, 'term', 'latest lawful due date of an invoice', TERM_HELP, termKind);
  batchOnly(program, 'limitation', 'last day on which a claim may be brought', LIMITATION_HELP, limitationKind);
}
