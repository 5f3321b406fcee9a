import type { Work } from '#journal/write.js';
import type { Database } from '#shell/database/schema.js';

interface Of {
  readonly organisation: string;
  readonly client: string;
}

type Table = 'quote' | 'quote_version' | 'client_link' | 'consent_step' | 'acceptance' | 'delivery' | 'reservation';

/** Every row of a client in a table. */
export async function rowsOf<T extends keyof Database>(work: Work, of: Of, table: T): Promise<readonly Database[T][]> {
  return (await work.db
    .selectFrom(table as 'quote')
    .selectAll()
    .where('organisation_id', '=', of.organisation)
    .where('client_id', '=', of.client)
    .execute()) as unknown as readonly Database[T][];
}

/** The contract and its evidence, which stay (GDPR art. 17(3)(b) and (e)). */
export interface Contract {
  readonly quotes: ReadonlySet<string>;
  /** Accepted versions and answered deliveries: what was accepted. */
  readonly subjects: ReadonlySet<string>;
  readonly agreements: number;
  readonly deliveries: number;
}

const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

/** What is the contract among what a client was ever offered. */
async function contractOf(work: Work, of: Of): Promise<Contract> {
  const quotes = await rowsOf(work, of, 'quote');
  const deliveries = (await rowsOf(work, of, 'delivery')).filter(
    ({ state }) => state === 'accepted' || state === 'withReservations',
  );
  const billed = await rowsOf(work, of, 'bill_document');
  const named = new Set([...deliveries, ...billed].map(({ quote_id }) => quote_id));
  const kept = quotes.filter(({ id, accepted_version_id }) => accepted_version_id !== null || named.has(id));
  const versions = kept.flatMap(({ accepted_version_id }) => accepted_version_id ?? []);
  return {
    quotes: new Set(ids(kept)),
    subjects: new Set([...versions, ...ids(deliveries)]),
    agreements: versions.length,
    deliveries: deliveries.length,
  };
}

async function removeRows(work: Work, of: Of, table: Table, rows: readonly { readonly id: string }[]): Promise<void> {
  await work.remove(of.client, table, ids(rows));
}

/** Links open nothing any more: those through which something was accepted stay without their address, the others go. */
async function eraseLinks(work: Work, of: Of, contract: Contract): Promise<void> {
  const acceptances = await rowsOf(work, of, 'acceptance');
  const given = acceptances.filter(
    ({ subject_id, outcome }) =>
      contract.subjects.has(subject_id) &&
      (outcome === 'accepted' || outcome === 'withReservations' || outcome === 'withdrawn'),
  );
  const links = await rowsOf(work, of, 'client_link');
  const used = new Set(given.map(({ link_id }) => link_id));
  const steps = await rowsOf(work, of, 'consent_step');
  const unused = links.filter(({ id }) => !used.has(id));
  if (links.length > 0) await work.db.deleteFrom('one_time_code').where('link_id', 'in', ids(links)).execute();
  await removeRows(
    work,
    of,
    'consent_step',
    steps.filter(({ link_id }) => !used.has(link_id)),
  );
  await removeRows(
    work,
    of,
    'acceptance',
    acceptances.filter((one) => !given.includes(one)),
  );
  await removeRows(work, of, 'client_link', unused);
  for (const { id, revoked_at } of links.filter((one) => used.has(one.id)))
    await work.update(of.client, 'client_link', id, { email: null, revoked_at: revoked_at ?? work.at });
}

/** Rows that name a quote which is no longer there name none. */
async function forgetQuotes(work: Work, of: Of, gone: ReadonlySet<string>): Promise<void> {
  for (const table of ['commitment', 'time_entry'] as const) {
    for (const { id, quote_id } of await rowsOf(work, of, table))
      if (quote_id !== null && gone.has(quote_id)) await work.update(of.client, table, id, { quote_id: null });
  }
  for (const { id, duplicate_of, parent_id } of await rowsOf(work, of, 'quote')) {
    if (gone.has(id)) continue;
    const [copied, changed] = [duplicate_of, parent_id].map((other) => (other && gone.has(other) ? null : other));
    if (copied !== duplicate_of || changed !== parent_id)
      await work.update(of.client, 'quote', id, { duplicate_of: copied ?? null, parent_id: changed ?? null });
  }
}

/**
 * Erases what was offered and never agreed: drafts, versions and quotes not accepted, deliveries not accepted, with their
 * links, steps and answers. The accepted quotes, the acceptances and the deliveries accepted stay.
 */
export async function eraseOffers(work: Work, of: Of): Promise<Contract> {
  const contract = await contractOf(work, of);
  await eraseLinks(work, of, contract);
  await work.remove(of.client, 'bill_draft', ids(await rowsOf(work, of, 'bill_draft')));
  const deliveries = (await rowsOf(work, of, 'delivery')).filter(({ id }) => !contract.subjects.has(id));
  const dropped = new Set(ids(deliveries));
  const reservations = await rowsOf(work, of, 'reservation');
  await removeRows(
    work,
    of,
    'reservation',
    reservations.filter(({ delivery_id }) => dropped.has(delivery_id)),
  );
  await removeRows(work, of, 'delivery', deliveries);
  const versions = (await rowsOf(work, of, 'quote_version')).filter(({ id }) => !contract.subjects.has(id));
  await removeRows(work, of, 'quote_version', versions);
  const quotes = (await rowsOf(work, of, 'quote')).filter(({ id }) => !contract.quotes.has(id));
  await forgetQuotes(work, of, new Set(ids(quotes)));
  await removeRows(work, of, 'quote', quotes);
  return contract;
}
