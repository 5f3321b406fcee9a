import type { Command } from 'commander';
import type { Cli } from '../cli.js';

/** Commands that come from one place, loaded only when one of them is called (or when help lists them all). */
interface Group {
  readonly names: readonly string[];
  readonly add: (program: Command, cli: Cli) => Promise<void>;
}

/** Every command in the order in which help shows them. */
const GROUPS: readonly Group[] = [
  { names: ['start'], add: async (program, cli) => (await import('./start.js')).startCommand(program, cli) },
  { names: ['import'], add: async (program, cli) => (await import('#intake/cli.js')).intakeCommands(program, cli) },
  {
    names: ['client', 'erase'],
    add: async (program, cli) => (await import('#meet/cli.js')).meetCommands(program, cli),
  },
  {
    names: ['clients', 'forecast'],
    add: async (program, cli) => (await import('#gauge/cli.js')).gaugeCommands(program, cli),
  },
  { names: ['quote'], add: async (program, cli) => (await import('#agree/cli/quotes.js')).quoteCommands(program, cli) },
  {
    names: ['commitment'],
    add: async (program, cli) => (await import('#deliver/cli/commitments.js')).commitmentCommands(program, cli),
  },
  {
    names: ['terms'],
    add: async (program, cli) => (await import('#agree/cli/terms.js')).termsCommands(program, cli),
  },
  {
    names: ['catalogue'],
    add: async (program, cli) => (await import('#bill/cli/catalogue.js')).catalogueCommands(program, cli),
  },
  {
    names: ['delivery'],
    add: async (program, cli) => (await import('#deliver/cli/delivery.js')).deliveryCommands(program, cli),
  },
  {
    names: ['time'],
    add: async (program, cli) => (await import('#deliver/cli/time.js')).timeCommands(program, cli),
  },
  {
    names: ['invoice'],
    add: async (program, cli) => (await import('#bill/cli/commands.js')).invoiceCommands(program, cli),
  },
  {
    names: ['penalty', 'term', 'limitation'],
    add: async (program) => (await import('#collect/cli.js')).collectCommands(program),
  },
  {
    names: ['letter'],
    add: async (program, cli) => (await import('#collect/cli/letters.js')).letterCommands(program, cli),
  },
  { names: ['mail'], add: async (program, cli) => (await import('../mail/cli.js')).mailCommands(program, cli) },
  {
    names: ['dossier'],
    add: async (program, cli) => (await import('../desk/evidence/cli.js')).evidenceCommands(program, cli),
  },
  { names: ['account'], add: async (program, cli) => (await import('../auth/cli.js')).accountCommands(program, cli) },
  { names: ['verify'], add: async (program, cli) => (await import('#journal/cli.js')).journalCommands(program, cli) },
  {
    names: ['backup', 'restore'],
    add: async (program, cli) => (await import('../safekeeping/cli.js')).safekeepingCommands(program, cli),
  },
];

/** Adds the group of the command called, or every group where none is recognised. */
export async function addCommands(program: Command, cli: Cli, args: readonly string[]): Promise<void> {
  // The first word that names a group: `time import` is a command of time.
  const called = args
    .map((arg) => GROUPS.find(({ names }) => names.includes(arg)))
    .find((group) => group !== undefined);
  const first = args.find((arg) => !arg.startsWith('-'));
  const groups =
    called && first !== 'help' && !args.slice(0, 1).some((arg) => arg === '--help' || arg === '-h') ? [called] : GROUPS;
  for (const { add } of groups) await add(program, cli);
}
