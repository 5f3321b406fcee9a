import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { type Cli, counted } from '#shell/cli.js';
import { DATABASE_FILE, readPostgresAtRest, readSqliteAtRest } from '#shell/database/open.js';
import { openFileArchive } from '#shell/files.js';
import type { Finding } from './facts.js';
import { checkStructure, type Verification, verifyEvidence } from './verify/verify.js';

const placeOf = (finding: Finding): string => finding.file ?? `${finding.table} ${finding.key}`;

const UNREADABLE = (detail: string): Verification => ({
  findings: [{ kind: 'edited', file: DATABASE_FILE, detail }],
  counts: { chains: 0, entries: 0, rows: 0, files: 0, erased: 0 },
  heads: [],
  orphans: [],
});

/** SQLite's answers that tell of a disk, a right or another process, not of the records (sqlite.org/rescode.html). */
const OUTSIDE = {
  permission: 3,
  busy: 5,
  locked: 6,
  memory: 7,
  readOnly: 8,
  inputOutput: 10,
  full: 13,
  cannotOpen: 14,
};
/** A read that ends early: the file was cut. */
const SHORT_READ = 522;

/** Whether a failure says nothing of the records themselves. */
function comesFromOutside(error: unknown): boolean {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0;
  return code !== SHORT_READ && Object.values(OUTSIDE).includes(code & 0xff);
}

/** The database could not be read for a reason that has nothing to do with its content. */
interface Unreadable {
  readonly unreadable: string;
}

/** Verifies the data folder of the command line, without creating, migrating or writing anything. */
async function verifyAtRest(cli: Cli): Promise<Verification | Unreadable> {
  const { dataFolder, databaseUrl } = cli.config();
  const archive = openFileArchive(dataFolder);
  if (databaseUrl) return readPostgresAtRest(databaseUrl, (db) => verifyEvidence(db, archive));
  try {
    return await readSqliteAtRest(dataFolder, async (db) => {
      const damaged = await checkStructure(db, DATABASE_FILE);
      const verification = await verifyEvidence(db, archive);
      return { ...verification, findings: [...damaged, ...verification.findings] };
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return comesFromOutside(error) ? { unreadable: why } : UNREADABLE(why);
  }
}

function printReport(cli: Cli, { findings, counts, heads, orphans }: Verification): void {
  for (const finding of findings) cli.print(`${finding.kind.padEnd(10)} ${placeOf(finding)}: ${finding.detail}`);
  cli.print(
    `${counted(counts.entries, 'journal entry', 'journal entries')} in ${counted(counts.chains, 'chain')}, ${counted(counts.rows, 'row')} and ${counted(counts.files, 'file')} checked: ${counted(findings.length, 'finding')}`,
  );
  if (counts.erased > 0)
    cli.print(`${counted(counts.erased, 'payload')} erased on a person's request (declared holes)`);
  if (orphans.length > 0) cli.print(`${counted(orphans.length, 'unnamed file')} left by an interruption (harmless)`);
  for (const { seq, hash } of heads) cli.print(`head of the organisation's chain: ${seq} ${hash}`);
  cli.print(
    'This shows that nothing was changed since it was written here. A rewrite of everything, hashes included, shows only against a head noted elsewhere.',
  );
}

export function journalCommands(program: Command, cli: Cli): void {
  program
    .command('verify')
    .description(
      'check every chain, row and archived file against the journal (on a copy, or with the program stopped)',
    )
    .option('--json', 'print the findings as JSON')
    .addHelpText(
      'after',
      '\nExit code: 0 nothing found, 1 findings, 2 no database there. Finding kinds: edited, deleted, inserted, reordered, truncated.',
    )
    .action(async ({ json }: { json?: true }) => {
      const { dataFolder, databaseUrl } = cli.config();
      if (!databaseUrl && !existsSync(join(dataFolder, DATABASE_FILE))) {
        cli.complain(`entente: there is no ${DATABASE_FILE} in ${dataFolder}; name the data folder with --data`);
        cli.exitWith(2);
        return;
      }
      const verification = await verifyAtRest(cli);
      if ('unreadable' in verification) {
        const { unreadable } = verification;
        if (json) cli.print(JSON.stringify({ ok: false, error: unreadable, findings: [] }));
        cli.complain(`entente: ${dataFolder} could not be read (${unreadable}); nothing was verified`);
        cli.exitWith(1);
        return;
      }
      if (json) cli.print(JSON.stringify({ ok: verification.findings.length === 0, ...verification }));
      else printReport(cli, verification);
      if (verification.findings.length > 0) cli.exitWith(1);
    });
}
