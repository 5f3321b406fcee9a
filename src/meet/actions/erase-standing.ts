import type { Work } from '#journal/write.js';
import type { Refusal } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';

type Db = Work['db'];

async function openCents(db: Db, organisationId: string, clientId: string): Promise<number> {
  const own = (table: 'invoice' | 'allocation', column: 'total_cents' | 'amount_cents') =>
    db
      .selectFrom(table as 'invoice')
      .select((build) => build.fn.sum<number | string | null>(column as 'total_cents').as('sum'))
      .where('organisation_id', '=', organisationId)
      .where('client_id', '=', clientId)
      .executeTakeFirstOrThrow();
  const [owed, settled] = [await own('invoice', 'total_cents'), await own('allocation', 'amount_cents')];
  return Number(owed.sum ?? 0) - Number(settled.sum ?? 0);
}

async function countOf(
  db: Db,
  organisationId: string,
  clientId: string,
  table: 'commitment' | 'delivery' | 'reservation',
): Promise<number> {
  const waiting = table === 'delivery' ? 'sent' : 'open';
  const all = db
    .selectFrom(table as 'commitment')
    .select((build) => build.fn.countAll<number | string>().as('count'))
    .where('organisation_id', '=', organisationId)
    .where('client_id', '=', clientId)
    .where('state', '=', waiting as 'open');
  const some = table === 'commitment' ? all.where('quote_id', 'is not', null) : all;
  return Number((await some.executeTakeFirstOrThrow()).count);
}

/**
 * What keeps a person's data needed, so that it cannot be erased yet (GDPR art. 17(1)(a), 6(1)(b)): money that is owed,
 * or an agreement that is still being performed. A promise made outside any quote holds nothing up.
 * @returns `meet.stillOwed`, `meet.engagementOpen`
 */
export async function stillNeeded(db: Db, context: Context, clientId: string): Promise<readonly Refusal[]> {
  const own = context.organisationId;
  const cents = await openCents(db, own, clientId);
  const commitments = await countOf(db, own, clientId, 'commitment');
  const deliveries = await countOf(db, own, clientId, 'delivery');
  const reservations = await countOf(db, own, clientId, 'reservation');
  const values = { commitments, deliveries, reservations };
  return [
    ...(cents > 0 ? [{ code: 'meet.stillOwed', field: 'client', values: { cents } }] : []),
    ...(commitments + deliveries + reservations > 0 ? [{ code: 'meet.engagementOpen', field: 'client', values }] : []),
  ];
}
