import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import { extract } from 'tar-stream';
import { type Verification, verifyEvidence } from '#journal/verify/verify.js';
import type { Config } from '../config.js';
import { openPostgresStore, openSqliteStore, type Store } from '../database/open.js';
import type { Database } from '../database/schema.js';
import { openFileArchive } from '../files.js';
import { makeFolder } from '../folder.js';
import { BACKUP_FORMAT, BadBackup, KEPT_TABLES, MANIFEST, type Manifest } from './format.js';

const MEMBER = /^(tables\/[a-z_]+\.jsonl|files\/[0-9a-f]{64})$/;

/** Unpacks a backup into a folder, flat, and checks every member against the manifest. */
async function unpack(file: string, folder: string): Promise<Manifest> {
  const hashes = new Map<string, string>();
  const reading = extract();
  const feeding = pipeline(createReadStream(file), createGunzip(), reading);
  // The reader below meets the same failure, and tells it.
  feeding.catch(() => undefined);
  try {
    for await (const entry of reading) {
      const { name } = entry.header;
      if (name !== MANIFEST && !MEMBER.test(name)) throw new BadBackup(`it holds a member that no backup has: ${name}`);
      const hash = createHash('sha256');
      entry.on('data', (chunk) => hash.update(chunk as Buffer));
      await pipeline(entry, createWriteStream(join(folder, name.replace('/', '_'))));
      hashes.set(name, hash.digest('hex'));
    }
    await feeding;
  } catch (error) {
    if (error instanceof BadBackup) throw error;
    throw new BadBackup(`it cannot be read to its end (${error instanceof Error ? error.message : String(error)})`);
  }
  return checkManifest(folder, hashes);
}

function checkManifest(folder: string, hashes: ReadonlyMap<string, string>): Manifest {
  if (!hashes.has(MANIFEST))
    throw new BadBackup('its manifest is missing: it was cut short, or it is not a backup of Entente');
  const manifest = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as Manifest;
  if (manifest.format !== BACKUP_FORMAT)
    throw new BadBackup(`its format is ${manifest.format}, this version reads ${BACKUP_FORMAT}`);
  for (const [name, hash] of Object.entries(manifest.members)) {
    if (hashes.get(name) !== hash) throw new BadBackup(`its member ${name} is missing or altered`);
  }
  return manifest;
}

const ROWS_AT_ONCE = 500;

async function insertTable(db: Kysely<Database>, table: (typeof KEPT_TABLES)[number], path: string): Promise<number> {
  let count = 0;
  let waiting: object[] = [];
  const flush = async (): Promise<void> => {
    if (waiting.length > 0)
      await db
        .insertInto(table as 'client')
        .values(waiting as Database['client'][])
        .execute();
    count += waiting.length;
    waiting = [];
  };
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line === '') continue;
    waiting.push(JSON.parse(line) as object);
    if (waiting.length >= ROWS_AT_ONCE) await flush();
  }
  await flush();
  return count;
}

/** Puts the rows back as they were, in one transaction: their journal comes with them. */
async function insertAll(store: Store, folder: string, manifest: Manifest): Promise<void> {
  await store.write.transaction().execute(async (db) => {
    const { count } = await db
      .selectFrom('organisation')
      .select(sql<number>`count(*)`.as('count'))
      .executeTakeFirstOrThrow();
    if (count > 0) throw new BadBackup('the database already holds an organisation; restore into an empty one');
    for (const table of KEPT_TABLES) {
      // A backup of an earlier release has none of the tables that came later.
      if (manifest.rows[table] === undefined) continue;
      const inserted = await insertTable(db, table, join(folder, `tables_${table}.jsonl`));
      if (inserted !== manifest.rows[table])
        throw new BadBackup(`table ${table} holds ${inserted} rows instead of ${manifest.rows[table]}`);
    }
  });
}

function putFiles(dataFolder: string, folder: string): void {
  const archive = openFileArchive(dataFolder);
  for (const name of readdirSync(folder)) {
    if (name.startsWith('files_')) archive.put(readFileSync(join(folder, name)));
  }
}

/**
 * Restores a backup into an empty data folder (or an empty PostgreSQL database), then verifies it.
 * @throws BadBackup when the file is damaged or the place is not empty; nothing is left half done then
 */
export async function restore(config: Config, file: string, at: number): Promise<Verification> {
  const used = !config.databaseUrl && existsSync(config.dataFolder) && readdirSync(config.dataFolder).length > 0;
  if (used) throw new BadBackup(`the data folder ${config.dataFolder} is not empty; restore into an empty one`);
  const folder = mkdtempSync(join(tmpdir(), 'entente-restore-'));
  try {
    const manifest = await unpack(file, folder);
    makeFolder(config.dataFolder);
    const store = config.databaseUrl
      ? await openPostgresStore(config.databaseUrl)
      : await openSqliteStore(config.dataFolder, at);
    try {
      putFiles(config.dataFolder, folder);
      await insertAll(store, folder, manifest);
      return await verifyEvidence(store.read, openFileArchive(config.dataFolder));
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!config.databaseUrl)
      for (const name of existsSync(config.dataFolder) ? readdirSync(config.dataFolder) : [])
        rmSync(join(config.dataFolder, name), { recursive: true });
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The restore drill of a backup: restored into a temporary folder on the embedded database, verified, thrown away. */
export async function drill(file: string, at: number): Promise<Verification> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'entente-drill-'));
  try {
    return await restore({ dataFolder, databaseUrl: undefined, host: '127.0.0.1', port: 0 }, file, at);
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
