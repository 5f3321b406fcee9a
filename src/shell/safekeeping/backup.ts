import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Kysely } from 'kysely';
import { type Pack, pack } from 'tar-stream';
import { schemaState } from '../database/migrate.js';
import { everyRow } from '../database/pages.js';
import type { Database } from '../database/schema.js';
import { archivePath } from '../files.js';
import type { Workspace } from '../workspace.js';
import { BACKUP_FORMAT, KEPT_TABLES, type KeptTable, MANIFEST, type Manifest } from './format.js';

interface Member {
  readonly name: string;
  readonly path: string;
}

interface Dump {
  readonly members: readonly Member[];
  readonly rows: Readonly<Record<string, number>>;
  readonly migrations: readonly string[];
}

/** Writes a table's rows, one JSON object a line; answers how many there are. */
async function dumpTable(db: Kysely<Database>, table: KeptTable, path: string): Promise<number> {
  let count = 0;
  async function* lines(): AsyncGenerator<string> {
    for await (const row of everyRow(db, table)) {
      count += 1;
      yield `${JSON.stringify(row)}\n`;
    }
  }
  await pipeline(lines, createWriteStream(path));
  return count;
}

async function dump(db: Kysely<Database>, workspace: Workspace, folder: string): Promise<Dump> {
  const members: Member[] = [];
  const rows: Record<string, number> = {};
  for (const table of KEPT_TABLES) {
    const path = join(folder, `${table}.jsonl`);
    rows[table] = await dumpTable(db, table, path);
    members.push({ name: `tables/${table}.jsonl`, path });
  }
  const files = new Set<string>();
  for await (const { sha256 } of everyRow(db, 'archived_file')) files.add(sha256);
  for (const sha256 of files)
    members.push({ name: `files/${sha256}`, path: join(workspace.files.folder, archivePath(sha256)) });
  const { applied } = await schemaState(db as unknown as Kysely<unknown>);
  return { members, rows, migrations: applied };
}

async function addMember(archive: Pack, { name, path }: Member): Promise<string> {
  const hash = createHash('sha256');
  const entry = archive.entry({ name, size: statSync(path).size });
  await pipeline(
    createReadStream(path),
    async function* (source: AsyncIterable<Buffer>) {
      for await (const chunk of source) {
        hash.update(chunk);
        yield chunk;
      }
    },
    entry,
  );
  return hash.digest('hex');
}

async function packMembers(archive: Pack, dumped: Dump, madeAt: string): Promise<void> {
  const members: Record<string, string> = {};
  for (const member of dumped.members) members[member.name] = await addMember(archive, member);
  const manifest: Manifest = {
    format: BACKUP_FORMAT,
    program: 'entente',
    madeAt,
    migrations: dumped.migrations,
    rows: dumped.rows,
    members,
  };
  archive.entry({ name: MANIFEST }, JSON.stringify(manifest, null, 2));
  archive.finalize();
}

/**
 * Writes everything that matters into one file, while the program runs: rows of one moment, archived files,
 * and a manifest with the hash of each. The file appears under its name only once it is whole.
 * @returns how many rows and files it holds
 */
export async function backUp(
  workspace: Workspace,
  target: string,
): Promise<{ readonly rows: number; readonly files: number; readonly bytes: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-backup-'));
  const temporary = join(dirname(target), `.${workspace.newId()}.entente-backup.tmp`);
  try {
    const dumped = await workspace.store.snapshot((db) => dump(db, workspace, folder));
    const archive = pack();
    const written = pipeline(archive, createGzip(), createWriteStream(temporary, { mode: 0o600, flush: true }));
    await Promise.all([written, packMembers(archive, dumped, new Date(workspace.clock.now()).toISOString())]);
    renameSync(temporary, target);
    return {
      rows: Object.values(dumped.rows).reduce((sum, count) => sum + count, 0),
      files: dumped.members.length - KEPT_TABLES.length,
      bytes: statSync(target).size,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(temporary, { force: true });
  }
}
