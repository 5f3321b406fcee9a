import { before, type Entry } from '#bill/rules/register/entry.js';
import {
  allNotes,
  allocationPages,
  businessTerm,
  chainHeads,
  clientLines,
  entriesAfter,
  invoiceLines,
  invoicePages,
  noteLines,
  ownDocuments,
  ownHead,
  settledBy,
  settledOf,
} from '#bill/store/register.js';
import type { Context } from '#shell/context.js';
import type { Store } from '#shell/database/open.js';
import { Register } from './register.js';

/** Writes since the last look beyond which everything is read anew. */
const ENTRIES_MAX = 2_000;

async function readSettled(context: Context): Promise<ReadonlyMap<string, number>> {
  const settled = new Map<string, number>();
  for await (const rows of allocationPages(context.store.read, context.organisationId))
    for (const { invoice_id, amount_cents } of rows)
      settled.set(invoice_id, (settled.get(invoice_id) ?? 0) + amount_cents);
  return settled;
}

/** Reads the whole register. The heads of the journal are read first: what is written meanwhile is looked at again. */
async function readWhole(context: Context): Promise<Register> {
  const { read } = context.store;
  const own = context.organisationId;
  const register = new Register(await chainHeads(read, own), await businessTerm(read, own));
  for (const client of await clientLines(read, own)) register.clients.set(client.id, client);
  const settled = await readSettled(context);
  const ours = await ownDocuments(read, own);
  const entries: Entry[] = [];
  for await (const rows of invoicePages(read, own))
    for (const row of rows) entries.push(register.invoiceEntry(row, settled.get(row.id) ?? 0, ours.has(row.id)));
  for (const row of await allNotes(read, own)) entries.push(register.noteEntry(row, ours.has(row.id)));
  entries.sort((a, b) => (before(a, b) ? -1 : 1));
  for (const entry of entries) {
    register.entries.push(entry);
    register.byId.set(entry.id, entry);
  }
  return register;
}

/** Rows that entries of the journal cover, by table; undefined when one was removed. */
type Touched = Map<string, Set<string>>;

const WATCHED = new Set(['invoice', 'credit_note', 'allocation', 'client', 'organisation']);

/** Adds what entries cover; answers false where a row of the register was removed. */
function touch(touched: Touched, coversText: string): boolean {
  const covers = JSON.parse(coversText) as readonly (readonly [table: string, id: string, hash: string | null])[];
  for (const [table, id, hash] of covers) {
    if (!WATCHED.has(table)) continue;
    if (hash === null) return false;
    const ids = touched.get(table) ?? new Set();
    touched.set(table, ids.add(id));
  }
  return true;
}

/**
 * What was written since the register was last true, from the journal: the organisation's own chain names, with every
 * write, the heads of the chains that it touched.
 * @returns undefined where only reading everything anew helps
 */
async function touchedSince(context: Context, register: Register): Promise<Touched | undefined> {
  const { read } = context.store;
  const own = context.organisationId;
  const touched: Touched = new Map();
  const heads = new Map<string, number>();
  const known = register.seqs.get(own) ?? 0;
  if ((await ownHead(read, own)) - known > ENTRIES_MAX) return undefined;
  for (const entry of await entriesAfter(read, own, own, known)) {
    if (!touch(touched, entry.covers)) return undefined;
    for (const [chain, seq] of JSON.parse(entry.heads) as [string, number, string][]) heads.set(chain, seq);
    register.seqs.set(own, entry.seq);
  }
  for (const [chain] of heads) {
    for (const { covers, seq } of await entriesAfter(read, own, chain, register.seqs.get(chain) ?? 0)) {
      if (!touch(touched, covers)) return undefined;
      register.seqs.set(chain, seq);
    }
  }
  return touched.has('organisation') ? undefined : touched;
}

async function refresh(context: Context, register: Register): Promise<Register> {
  const { read } = context.store;
  const own = context.organisationId;
  const touched = await touchedSince(context, register);
  if (!touched) return readWhole(context);
  const ids = (table: string): string[] => [...(touched.get(table) ?? [])];
  for (const client of await clientLines(read, own, ids('client'))) register.putClient(client);
  const invoiceIds = [...new Set([...ids('invoice'), ...(await settledBy(read, own, ids('allocation')))])];
  const settled = await settledOf(read, own, invoiceIds);
  const ours = await ownDocuments(read, own, [...invoiceIds, ...ids('credit_note')]);
  for (const row of await invoiceLines(read, own, invoiceIds))
    register.put(register.invoiceEntry(row, settled.get(row.id) ?? 0, ours.has(row.id)));
  for (const row of await noteLines(read, own, ids('credit_note')))
    register.put(register.noteEntry(row, ours.has(row.id)));
  register.settle();
  return register;
}

interface Kept {
  register: Promise<Register> | undefined;
  /** Head of the organisation's chain at which it is true. */
  head: number;
}

/** The register of each organisation, per open database; gone when it is closed. */
const cache = new WeakMap<Store, Map<string, Kept>>();

function keptFor(context: Context): Kept {
  const all = cache.get(context.store) ?? new Map<string, Kept>();
  cache.set(context.store, all);
  const kept = all.get(context.organisationId) ?? { register: undefined, head: -1 };
  all.set(context.organisationId, kept);
  return kept;
}

/** Register as of now; requests that come together share one look at the records. */
export async function registerOf(context: Context): Promise<Register> {
  const kept = keptFor(context);
  const head = await ownHead(context.store.read, context.organisationId);
  if (kept.register && kept.head >= head) return kept.register;
  const previous = kept.register;
  kept.head = head;
  const next = (async () => {
    const known = await previous?.catch(() => undefined);
    return known ? refresh(context, known) : readWhole(context);
  })();
  kept.register = next;
  next.catch(() => {
    kept.register = undefined;
    kept.head = -1;
  });
  return next;
}
