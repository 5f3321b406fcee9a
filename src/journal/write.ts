import { randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import { canonical } from '#kernel/canonical.js';
import { type Context, momentOf } from '#shell/context.js';
import type { BusinessTable, Database } from '#shell/database/schema.js';
import { type Cover, type Fact, FORMAT, GENESIS, type Head } from './facts.js';
import { chunksOf, insertChunk, insertRows } from './insert.js';
import { onceOnly } from './once.js';
import { entryHash, payloadHash, rowHash } from './seal.js';
import { sound } from './sound.js';

type Row<T extends BusinessTable> = Database[T];

/**
 * A transaction as actions see it. Reads go through `db`; every business row is written through `insert`,
 * `update` and `remove`, under a fact recorded before on the same chain, which then carries the row's hash.
 */
export interface Work {
  readonly db: Transaction<Database>;
  /** The moment of the transaction, the same for all of it. */
  readonly at: string;
  /** Journals a fact; the rows written afterwards on that chain are covered by it. */
  readonly record: (fact: Fact) => void;
  readonly insert: <T extends BusinessTable>(chain: string, table: T, rows: readonly Row<T>[]) => Promise<void>;
  /** Rows of many chains at once, each covered on its own: far fewer statements than chain by chain. */
  readonly insertAcross: <T extends BusinessTable>(
    table: T,
    rows: readonly (readonly [chain: string, row: Row<T>])[],
  ) => Promise<void>;
  /** Changes columns of a row; the new row, whole, is what the journal covers. */
  readonly update: <T extends BusinessTable>(
    chain: string,
    table: T,
    id: string,
    change: Partial<Row<T>>,
  ) => Promise<void>;
  readonly remove: (chain: string, table: BusinessTable, ids: readonly string[]) => Promise<void>;
  /** Covers rows again as they are, unchanged, under the last fact of the chain. */
  readonly cover: (chain: string, table: BusinessTable, rows: readonly { readonly id: string }[]) => void;
}

interface Pending extends Fact {
  readonly salt: string;
  readonly covers: Cover[];
}

function pendingOf(latest: ReadonlyMap<string, Pending>, chain: string): Pending {
  const last = latest.get(chain);
  if (!last) throw new Error(`a row is written on chain ${chain} before any fact is recorded there`);
  return last;
}

function workOn(context: Context, db: Transaction<Database>, pending: Pending[]): Work {
  const latest = new Map<string, Pending>();
  const { engine } = context.store;
  const cover = (chain: string, table: BusinessTable, rows: readonly { readonly id: string }[]): void => {
    const { salt, covers } = pendingOf(latest, chain);
    for (const row of rows) covers.push([table, row.id, rowHash(salt, table, row)]);
  };
  return {
    db,
    cover,
    at: momentOf(context.clock),
    record: (fact) => {
      const entry = { ...sound(fact), salt: randomBytes(16).toString('hex'), covers: [] };
      pending.push(entry);
      latest.set(fact.chain, entry);
    },
    insert: async (chain, table, given) => {
      const rows = given.map(sound);
      cover(chain, table, rows);
      await insertRows(db, engine, table, rows);
    },
    insertAcross: async (table, given) => {
      const rows = given.map(([chain, row]) => [chain, sound(row)] as const);
      for (const [chain, row] of rows) cover(chain, table, [row]);
      await insertRows(
        db,
        engine,
        table,
        rows.map(([, row]) => row),
      );
    },
    update: async (chain, table, id, change) => {
      const key = { id, organisation_id: context.organisationId };
      // The table is a variable here, which Kysely's types cannot follow.
      const any = db as unknown as Transaction<{ client: Database['client'] }>;
      await any
        .updateTable(table as 'client')
        .set(sound(change))
        .where('id', '=', id)
        .where('organisation_id', '=', key.organisation_id)
        .execute();
      const row = await any
        .selectFrom(table as 'client')
        .selectAll()
        .where('id', '=', id)
        .where('organisation_id', '=', key.organisation_id)
        .executeTakeFirstOrThrow();
      cover(chain, table, [row]);
    },
    remove: async (chain, table, ids) => {
      const { covers } = pendingOf(latest, chain);
      for (const chunk of chunksOf(ids, 500)) {
        await db
          .deleteFrom(table as 'client')
          .where('id', 'in', chunk)
          .where('organisation_id', '=', context.organisationId)
          .execute();
      }
      for (const id of ids) covers.push([table, id, null]);
    },
  };
}

async function headsOf(
  db: Transaction<Database>,
  organisationId: string,
  chains: readonly string[],
): Promise<Map<string, Head>> {
  const heads = new Map<string, Head>();
  for (const chunk of chunksOf(chains, 500)) {
    const rows = await db
      .selectFrom('journal_head')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .where('chain', 'in', chunk)
      .execute();
    for (const row of rows) heads.set(row.chain, [row.chain, row.seq, row.hash]);
  }
  return heads;
}

function sealEntry(
  context: Context,
  at: string,
  entry: Pending,
  head: Head | undefined,
  heads: readonly Head[],
): Database['journal_entry'] {
  const payload = canonical(entry.payload);
  const sealed = {
    format: FORMAT,
    organisation: context.organisationId,
    chain: entry.chain,
    seq: (head?.[1] ?? 0) + 1,
    kind: entry.kind,
    at,
    actor: context.actor,
    payloadHash: payloadHash(entry.salt, payload),
    covers: entry.covers,
    heads,
    previous: head?.[2] ?? GENESIS,
  };
  return {
    organisation_id: context.organisationId,
    chain: sealed.chain,
    seq: sealed.seq,
    format: FORMAT,
    kind: sealed.kind,
    at,
    actor: sealed.actor,
    payload,
    salt: entry.salt,
    payload_hash: sealed.payloadHash,
    covers: canonical(entry.covers),
    heads: canonical(heads),
    previous: sealed.previous,
    hash: entryHash(sealed),
  };
}

/**
 * Turns what was recorded into entries. The organisation's own chain gets the last entry of every transaction,
 * which names the heads of the client chains touched: cutting one of them off later shows.
 */
async function sealAll(context: Context, work: Work, pending: readonly Pending[]): Promise<void> {
  if (pending.length === 0) return;
  const own = context.organisationId;
  const ofClients = pending.filter((entry) => entry.chain !== own);
  const ofOrganisation = pending.filter((entry) => entry.chain === own);
  if (ofOrganisation.length === 0) {
    ofOrganisation.push({
      chain: own,
      kind: 'transaction.sealed',
      payload: {},
      salt: randomBytes(16).toString('hex'),
      covers: [],
    });
  }
  const heads = await headsOf(work.db, own, [...new Set(pending.map((entry) => entry.chain)), own]);
  const entries: Database['journal_entry'][] = [];
  const seal = (entry: Pending, named: readonly Head[]): void => {
    const sealed = sealEntry(context, work.at, entry, heads.get(entry.chain), named);
    heads.set(entry.chain, [entry.chain, sealed.seq, sealed.hash]);
    entries.push(sealed);
  };
  for (const entry of ofClients) seal(entry, []);
  const touched = [...new Set(ofClients.map((entry) => entry.chain))]
    .map((chain) => heads.get(chain))
    .filter((head) => head !== undefined);
  ofOrganisation.forEach((entry, index) => {
    seal(entry, index === ofOrganisation.length - 1 ? touched : []);
  });
  const { engine } = context.store;
  for (const chunk of chunksOf(entries, 100)) await insertChunk(work.db, engine, 'journal_entry', chunk);
  for (const chunk of chunksOf([...heads.values()], 500)) {
    const rows = chunk.map(([chain, seq, hash]) => ({ organisation_id: own, chain, seq, hash }));
    await insertChunk(work.db, engine, 'journal_head', rows, true);
  }
}

/**
 * Runs an action in one transaction: its rows and the journal entries that cover them are written together,
 * or nothing is. A thrown error rolls everything back; a refusal is returned, and what was recorded stays.
 */
export function write<T>(context: Context, act: (work: Work) => Promise<T>): Promise<T> {
  return context.store.write.transaction().execute(async (db) => {
    await context.store.lockOrganisation(db, context.organisationId);
    return onceOnly(context, db, async () => {
      const pending: Pending[] = [];
      const work = workOn(context, db, pending);
      const result = await act(work);
      await sealAll(context, work, pending);
      return result;
    });
  });
}
