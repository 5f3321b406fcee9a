import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Verification } from '#journal/verify/verify.js';
import { type Cli, counted } from '../cli.js';
import { systemClock } from '../clock.js';
import { backUp } from './backup.js';
import { BadBackup } from './format.js';
import { drill, restore } from './restore.js';

interface Options {
  readonly json?: true;
  readonly force?: true;
}

function report(cli: Cli, sentence: string, facts: object, { findings }: Verification, json: boolean): void {
  if (json) cli.print(JSON.stringify({ ...facts, findings }));
  else {
    cli.print(sentence);
    for (const finding of findings)
      cli.print(`${finding.kind} ${finding.file ?? `${finding.table} ${finding.key}`}: ${finding.detail}`);
    cli.print(`Restored and verified: ${counted(findings.length, 'finding')}.`);
  }
  if (findings.length > 0) cli.exitWith(1);
}

async function refusingBadBackups(cli: Cli, file: string, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof BadBackup)) throw error;
    cli.complain(`entente: ${file}: ${error.message}`);
    cli.exitWith(1);
  }
}

export function safekeepingCommands(program: Command, cli: Cli): void {
  program
    .command('backup <file>')
    .description(
      'write everything (rows of one moment, archived files) into one file, live, then restore it aside and verify it',
    )
    .option('--force', 'replace the file if it exists')
    .option('--json', 'print the result as JSON')
    .action(async (name: string, options: Options) => {
      const file = resolve(name);
      if (existsSync(file) && !options.force) {
        cli.complain(`entente: ${file} exists already; name another file, or add --force`);
        cli.exitWith(1);
        return;
      }
      if (!existsSync(dirname(file))) {
        cli.complain(`entente: there is no folder ${dirname(file)}; make it, or name another`);
        cli.exitWith(1);
        return;
      }
      const made = await backUp(await cli.workspace(), file);
      await refusingBadBackups(cli, file, async () => {
        const verification = await drill(file, systemClock.now());
        report(
          cli,
          `${counted(made.rows, 'row')} and ${counted(made.files, 'file')} in ${file} (${counted(made.bytes, 'byte')}).`,
          { file, ...made },
          verification,
          options.json === true,
        );
      });
    });

  program
    .command('restore <file>')
    .description('restore a backup into an empty data folder (or an empty PostgreSQL database), then verify it')
    .option('--json', 'print the result as JSON')
    .action(async (name: string, options: Options) => {
      const file = resolve(name);
      if (!existsSync(file)) {
        cli.complain(`entente: there is no file ${file}`);
        cli.exitWith(2);
        return;
      }
      await refusingBadBackups(cli, file, async () => {
        const config = cli.config();
        const verification = await restore(config, file, systemClock.now());
        report(
          cli,
          `Restored into ${config.databaseUrl ? 'the PostgreSQL database' : config.dataFolder}.`,
          { file, dataFolder: config.dataFolder, rows: verification.counts.rows, files: verification.counts.files },
          verification,
          options.json === true,
        );
      });
    });
}
