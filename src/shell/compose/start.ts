import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { PORT_DEFAULT } from '../config.js';
import type { StartOptions } from './serve.js';

export function startCommand(program: Command, cli: Cli): void {
  program
    .command('start')
    .description('start the server and print its address')
    .option('--demo', 'open a sample business, in a data folder of its own')
    .addHelpText(
      'after',
      `\nPORT names the port (default ${PORT_DEFAULT}), HOST the address to listen on (default 127.0.0.1).`,
    )
    .action(async (options: StartOptions) => {
      // The web and its pages are loaded only by the command that serves them.
      const { start } = await import('./serve.js');
      const named = program.opts<{ data?: string }>().data !== undefined || Boolean(process.env['ENTENTE_DATA']);
      await start(cli, options, named);
    });
}
