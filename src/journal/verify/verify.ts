import { type Kysely, sql } from 'kysely';
import { everyRow } from '#shell/database/pages.js';
import {
  BUSINESS_TABLES,
  type BusinessTable,
  type Database,
  type JournalEntryRow,
  type JournalHeadRow,
} from '#shell/database/schema.js';
import type { FileArchive } from '#shell/files.js';
import type { Cover, Finding, Head } from '../facts.js';
import { checkChain } from './chain.js';
import { checkFiles, type FileRecord } from './files.js';
import { type Covered, rowChecker } from './rows.js';

/** What a verification read, and what it found. */
export interface Verification {
  readonly findings: readonly Finding[];
  readonly counts: {
    readonly chains: number;
    readonly entries: number;
    readonly rows: number;
    readonly files: number;
    readonly erased: number;
  };
  /** Head of each organisation's chain: note it elsewhere, and a later rewrite of everything shows. */
  readonly heads: readonly { readonly organisation: string; readonly seq: number; readonly hash: string }[];
  /** Unnamed files that a crash left behind; harmless. */
  readonly orphans: readonly string[];
}

/** Kind of the entries that declare erased payloads: `{entries: ["chain/seq", ...]}`. */
export const ERASURE_KIND = 'payload.erased';

interface Register {
  readonly covered: Map<BusinessTable, Map<string, Map<string, Covered>>>;
  readonly named: Map<string, Map<number, string>>;
  readonly erased: Set<string>;
}

const parse = <T>(text: string): T | undefined => {
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
};

function noteCover({ covered }: Register, [table, key, hash]: Cover, chain: string, salt: string | null): void {
  const rows = covered.get(table as BusinessTable);
  const known = rows?.get(key);
  if (known) known.set(chain, { hash, salt });
  else rows?.set(key, new Map([[chain, { hash, salt }]]));
}

/** Takes from an entry what it says of rows, of its own chain's erasures and, on the organisation's chain, of other chains. */
function noteEntry(row: JournalEntryRow, register: Register): void {
  for (const cover of parse<Cover[]>(row.covers) ?? []) noteCover(register, cover, row.chain, row.salt);
  if (row.chain === row.organisation_id) {
    for (const [chain, seq, hash] of parse<Head[]>(row.heads) ?? []) {
      const known = register.named.get(chain) ?? new Map<number, string>();
      known.set(seq, hash);
      register.named.set(chain, known);
    }
  }
  if (row.kind === ERASURE_KIND) {
    for (const key of parse<{ entries?: string[] }>(row.payload ?? '')?.entries ?? []) {
      if (key.startsWith(`${row.chain}/`)) register.erased.add(key);
    }
  }
}

async function readChains(db: Kysely<Database>): Promise<Map<string, JournalEntryRow[]>> {
  const chains = new Map<string, JournalEntryRow[]>();
  for await (const row of everyRow(db, 'journal_entry')) {
    const chain = chains.get(row.chain);
    if (chain) chain.push(row);
    else chains.set(row.chain, [row]);
  }
  return chains;
}

async function readHeads(db: Kysely<Database>): Promise<Map<string, JournalHeadRow>> {
  const heads = new Map<string, JournalHeadRow>();
  for await (const row of everyRow(db, 'journal_head')) heads.set(row.chain, row);
  return heads;
}

/** Last entry of a client's chain that the organisation's chain seals; undefined for an organisation's own chain. */
function sealedEnd(named: ReadonlyMap<number, string> | undefined, own: boolean): number | undefined {
  return own ? undefined : Math.max(0, ...(named?.keys() ?? []));
}

function checkChains(
  chains: ReadonlyMap<string, readonly JournalEntryRow[]>,
  heads: ReadonlyMap<string, JournalHeadRow>,
  register: Register,
): Finding[] {
  const every = new Set([...chains.keys(), ...heads.keys(), ...register.named.keys()]);
  return [...every].flatMap((chain) => {
    const named = register.named.get(chain);
    const entries = chains.get(chain) ?? [];
    const organisation = entries[0]?.organisation_id ?? heads.get(chain)?.organisation_id;
    return checkChain(chain, entries, {
      head: heads.get(chain),
      sealed: sealedEnd(named, chain === organisation),
      namedHashes: named ?? new Map(),
      erased: register.erased,
    });
  });
}

async function checkRows(
  db: Kysely<Database>,
  register: Register,
): Promise<{ findings: Finding[]; rows: number; files: FileRecord[] }> {
  const findings: Finding[] = [];
  const files: FileRecord[] = [];
  let rows = 0;
  for (const table of BUSINESS_TABLES) {
    const checker = rowChecker(table, register.covered.get(table) ?? new Map());
    for await (const row of everyRow(db, table)) {
      rows += 1;
      checker.see(row);
      if (table === 'archived_file') files.push(row as Database['archived_file']);
    }
    findings.push(...checker.findings());
  }
  return { findings, rows, files };
}

/**
 * Checks a whole database and its archive against the journal: chains, payloads, every business row, every file.
 * Reads only.
 */
export async function verifyEvidence(db: Kysely<Database>, archive: FileArchive): Promise<Verification> {
  const register: Register = {
    covered: new Map(BUSINESS_TABLES.map((table) => [table, new Map()])),
    named: new Map(),
    erased: new Set(),
  };
  const chains = await readChains(db);
  for (const rows of chains.values()) for (const row of rows) noteEntry(row, register);
  const heads = await readHeads(db);
  const chainFindings = checkChains(chains, heads, register);
  const { findings: rowFindings, rows, files } = await checkRows(db, register);
  const checked = await checkFiles(archive, files);
  const organisations = new Set(
    [...chains.values()].flatMap((entries) => entries.slice(0, 1).map((entry) => entry.organisation_id)),
  );
  const empty: Finding[] =
    chains.size === 0
      ? [{ kind: 'truncated', table: 'journal_entry', key: '', detail: 'the journal holds no entry at all' }]
      : [];
  return {
    findings: [...empty, ...chainFindings, ...rowFindings, ...checked.findings],
    counts: {
      chains: chains.size,
      entries: [...chains.values()].reduce((sum, entries) => sum + entries.length, 0),
      rows,
      files: files.length,
      erased: register.erased.size,
    },
    heads: [...organisations].map((organisation) => ({
      organisation,
      seq: heads.get(organisation)?.seq ?? 0,
      hash: heads.get(organisation)?.hash ?? '',
    })),
    orphans: checked.orphans,
  };
}

/** SQLite's own check of the file's structure, for an embedded database. */
export async function checkStructure(db: Kysely<Database>, file: string): Promise<readonly Finding[]> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(20)`.execute(db);
  return rows
    .filter((row) => row.integrity_check !== 'ok')
    .map((row) => ({ kind: 'edited', file, detail: row.integrity_check }));
}
