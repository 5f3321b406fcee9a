import { Command, CommanderError, Option } from 'commander';
import type { Cli } from '../cli.js';
import { type Config, readConfig } from '../config.js';
import { NewerSchema } from '../database/open.js';
import { COMMAND_LINE, openWorkspace, type Workspace } from '../workspace.js';
import { addCommands } from './groups.js';
import { obstacleOf } from './obstacles.js';

const DONE = 0;
const REFUSED = 1;
const WRONG_USE = 2;

/** A command line whose data folder is opened when a command first asks for it, and closed at the end. */
function commandLine(
  config: () => Config,
): Cli & { readonly close: () => Promise<void>; readonly exitCode: () => number } {
  let opened: Promise<Workspace> | undefined;
  let exitCode = DONE;
  const workspace = (): Promise<Workspace> => {
    opened ??= openWorkspace(config());
    return opened;
  };
  return {
    config,
    workspace,
    context: async () => (await workspace()).as(COMMAND_LINE),
    print: (line) => void process.stdout.write(`${line}\n`),
    complain: (line) => void process.stderr.write(`${line}\n`),
    exitWith: (code) => {
      exitCode = code;
    },
    close: async () => (await opened?.catch(() => undefined))?.close(),
    exitCode: () => exitCode,
  };
}

async function programFor(cli: (data: () => string | undefined) => Cli, args: readonly string[]): Promise<Command> {
  const program = new Command('entente')
    .description('records, relations, statutory penalties and reminders for freelancers and small firms')
    .option('--data <dir>', 'data folder (default: ENTENTE_DATA, or the usual place of this platform)')
    .exitOverride()
    .showHelpAfterError();
  const line = cli(() => program.opts<{ data?: string }>().data);
  await addCommands(program, line, args);
  acceptDataEverywhere(program);
  return program;
}

/** `--data` may stand before or after the command's name; each page of help lists it once. */
function acceptDataEverywhere(program: Command): void {
  const visit = (command: Command): void => {
    command.exitOverride();
    for (const child of command.commands) {
      const option = new Option('--data <dir>', 'data folder');
      child.addOption(child.commands.length > 0 ? option.hideHelp() : option).hook('preAction', (_, action) => {
        const { data } = action.opts<{ data?: string }>();
        if (data) program.setOptionValue('data', data);
      });
      visit(child);
    }
  };
  visit(program);
}

/**
 * Runs one command.
 * @returns its exit code: 0 done, 1 refused or findings, 2 wrong use
 */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  let close: () => Promise<void> = () => Promise.resolve();
  let exitCode: () => number = () => DONE;
  let config: () => Config = () => readConfig(process.env);
  const program = await programFor((data) => {
    config = () => readConfig(process.env, data());
    const cli = commandLine(config);
    close = cli.close;
    exitCode = cli.exitCode;
    return cli;
  }, args);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode();
  } catch (error) {
    return codeFor(error, config);
  } finally {
    await close();
  }
}

function codeFor(error: unknown, config: () => Config): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USE;
  if (error instanceof RangeError || error instanceof NewerSchema) {
    process.stderr.write(`entente: ${error.message}\n`);
    return error instanceof RangeError ? WRONG_USE : REFUSED;
  }
  const obstacle = obstacleOf(error, config());
  if (obstacle === undefined) throw error;
  process.stderr.write(`entente: ${obstacle}\n`);
  return REFUSED;
}
