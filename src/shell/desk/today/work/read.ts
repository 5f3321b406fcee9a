import { WITHDRAWAL_DAYS } from '#agree/rules/withdrawal.js';
import { type Day, formatDay } from '#kernel/day.js';
import { civilDay } from '#shell/clock.js';
import type { Context } from '#shell/context.js';

/** Days ahead from which a promise or the end of a quote is worth a line. */
const NOTICE_DAYS = 3;
/** Lines of one kind that are read. */
const READ_MAX = 50;

interface OfClient {
  readonly clientId: string;
  readonly name: string;
}

/** One thing of the work under way that waits for the user. */
export type Task = OfClient &
  (
    | { readonly kind: 'changeAsked' | 'toInvoice' | 'renounced'; readonly quoteId: string; readonly number: string }
    | { readonly kind: 'quoteEnds'; readonly quoteId: string; readonly number: string; readonly on: string }
    | {
        readonly kind: 'promise';
        readonly id: string;
        readonly text: string;
        readonly on: string;
        readonly late: boolean;
      }
    | { readonly kind: 'awaited'; readonly id: string; readonly text: string; readonly on: string }
    | {
        readonly kind: 'promises' | 'awaitedAll';
        readonly count: number;
        /** The earliest of their days. */
        readonly on: string;
      }
    | { readonly kind: 'tacit'; readonly deliveryId: string; readonly number: string; readonly on: string }
    | { readonly kind: 'reservation'; readonly deliveryId: string; readonly number: string; readonly text: string }
    | { readonly kind: 'draft'; readonly draftId: string; readonly title: string }
  );

type Db = Context['store']['read'];

/** Promises of one side to one client as one line where there are several. */
function grouped(tasks: readonly Task[]): Task[] {
  const groups = new Map<string, Task[]>();
  for (const task of tasks) {
    const key = `${task.kind} ${task.clientId}`;
    groups.set(key, [...(groups.get(key) ?? []), task]);
  }
  return [...groups.values()].flatMap((group): Task[] => {
    const [first] = group;
    if (!first || group.length === 1 || !('on' in first)) return group;
    const { clientId, name, on } = first;
    const kind = first.kind === 'awaited' ? 'awaitedAll' : 'promises';
    return [{ kind, clientId, name, on, count: group.length }];
  });
}

async function quoteTasks(db: Db, own: string, today: Day): Promise<Task[]> {
  const sent = await db
    .selectFrom('quote')
    .innerJoin('client', 'client.id', 'quote.client_id')
    .innerJoin('quote_version as version', (join) =>
      join.onRef('version.quote_id', '=', 'quote.id').on('version.state', '=', 'sent'),
    )
    .leftJoin('acceptance as asked', (join) =>
      join.onRef('asked.subject_id', '=', 'version.id').on('asked.outcome', '=', 'changeAsked'),
    )
    .select([
      'quote.id',
      'quote.number',
      'client.id as client',
      'client.name',
      'version.valid_until',
      'asked.id as asked',
    ])
    .where('quote.organisation_id', '=', own)
    .where('quote.state', '=', 'sent')
    .where((where) =>
      where.or([where('asked.id', 'is not', null), where('version.valid_until', '<=', formatDay(today + NOTICE_DAYS))]),
    )
    .orderBy('version.valid_until')
    .limit(READ_MAX)
    .execute();
  const seen = new Set<string>();
  return sent
    .filter(({ id }) => !seen.has(id) && seen.add(id))
    .map(({ id, number, client, name, valid_until, asked }) => {
      const of = { clientId: client, name, quoteId: id, number };
      return asked ? { ...of, kind: 'changeAsked' } : { ...of, kind: 'quoteEnds', on: valid_until };
    });
}

/** Contracts from which a consumer withdrew: what was paid is given back within fourteen days (C. consom. L221-24). */
async function renounced(db: Db, own: string, today: Day): Promise<Task[]> {
  const rows = await db
    .selectFrom('acceptance')
    .innerJoin('quote_version as version', 'version.id', 'acceptance.subject_id')
    .innerJoin('quote', 'quote.id', 'version.quote_id')
    .innerJoin('client', 'client.id', 'acceptance.client_id')
    .select(['quote.id', 'quote.number', 'client.id as client', 'client.name', 'acceptance.created_at'])
    .where('acceptance.organisation_id', '=', own)
    .where('acceptance.outcome', '=', 'withdrawn')
    .where('acceptance.created_at', '>=', formatDay(today - WITHDRAWAL_DAYS - 1))
    .orderBy('acceptance.created_at')
    .limit(READ_MAX)
    .execute();
  return rows
    .filter(({ created_at }) => today - civilDay(Date.parse(created_at)) <= WITHDRAWAL_DAYS)
    .map(({ id, number, client, name }) => ({ kind: 'renounced', clientId: client, name, quoteId: id, number }));
}

/** Accepted quotes of which nothing is invoiced nor being invoiced. */
async function toInvoice(db: Db, own: string): Promise<Task[]> {
  const rows = await db
    .selectFrom('quote')
    .innerJoin('client', 'client.id', 'quote.client_id')
    .select(['quote.id', 'quote.number', 'client.id as client', 'client.name'])
    .where('quote.organisation_id', '=', own)
    .where('quote.state', '=', 'accepted')
    .where('quote.kind', '=', 'quote')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('bill_document').select('bill_document.id').whereRef('bill_document.quote_id', '=', 'quote.id'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('bill_draft').select('bill_draft.id').whereRef('bill_draft.quote_id', '=', 'quote.id'))),
    )
    .orderBy('quote.updated_at')
    .limit(READ_MAX)
    .execute();
  return rows.map(({ id, number, client, name }) => ({
    kind: 'toInvoice',
    clientId: client,
    name,
    quoteId: id,
    number,
  }));
}

async function promises(db: Db, own: string, today: Day): Promise<Task[]> {
  const rows = await db
    .selectFrom('commitment')
    .innerJoin('client', 'client.id', 'commitment.client_id')
    .select([
      'commitment.id',
      'commitment.party',
      'commitment.text',
      'commitment.due_on',
      'client.id as client',
      'client.name',
    ])
    .where('commitment.organisation_id', '=', own)
    .where('commitment.state', '=', 'open')
    .where('commitment.due_on', '<=', formatDay(today + NOTICE_DAYS))
    .orderBy('commitment.due_on')
    .orderBy('commitment.id')
    .limit(READ_MAX)
    .execute();
  return rows.flatMap(({ id, party, text, due_on: on, client, name }): Task[] => {
    const of = { clientId: client, name, id, text, on: on ?? '' };
    const late = of.on < formatDay(today);
    if (party === 'ours') return [{ ...of, kind: 'promise', late }];
    return late ? [{ ...of, kind: 'awaited' }] : [];
  });
}

async function deliveries(db: Db, own: string, today: Day): Promise<Task[]> {
  const silent = await db
    .selectFrom('delivery')
    .innerJoin('client', 'client.id', 'delivery.client_id')
    .select(['delivery.id', 'delivery.number', 'delivery.tacit_on', 'client.id as client', 'client.name'])
    .where('delivery.organisation_id', '=', own)
    .where('delivery.state', '=', 'sent')
    .where('delivery.tacit_on', '<', formatDay(today))
    .limit(READ_MAX)
    .execute();
  const reserved = await db
    .selectFrom('reservation')
    .innerJoin('delivery', 'delivery.id', 'reservation.delivery_id')
    .innerJoin('client', 'client.id', 'reservation.client_id')
    .select(['delivery.id', 'delivery.number', 'reservation.text', 'client.id as client', 'client.name'])
    .where('reservation.organisation_id', '=', own)
    .where('reservation.state', '=', 'open')
    .orderBy('reservation.deadline')
    .limit(READ_MAX)
    .execute();
  return [
    ...silent.map(
      ({ id, number, tacit_on, client, name }): Task => ({
        kind: 'tacit',
        clientId: client,
        name,
        deliveryId: id,
        number,
        on: tacit_on ?? '',
      }),
    ),
    ...reserved.map(
      ({ id, number, text, client, name }): Task => ({
        kind: 'reservation',
        clientId: client,
        name,
        deliveryId: id,
        number,
        text,
      }),
    ),
  ];
}

async function drafts(db: Db, own: string): Promise<Task[]> {
  const rows = await db
    .selectFrom('bill_draft')
    .innerJoin('client', 'client.id', 'bill_draft.client_id')
    .select(['bill_draft.id', 'bill_draft.title', 'client.id as client', 'client.name'])
    .where('bill_draft.organisation_id', '=', own)
    .orderBy('bill_draft.updated_at', 'desc')
    .limit(READ_MAX)
    .execute();
  return rows.map(({ id, title, client, name }) => ({ kind: 'draft', clientId: client, name, draftId: id, title }));
}

/** What the work under way asks of the user today, the client's answers first. */
export async function readTasks(context: Context): Promise<readonly Task[]> {
  const { organisationId: own, clock, store } = context;
  const today = clock.today();
  const db = store.read;
  return [
    ...(await renounced(db, own, today)),
    ...(await quoteTasks(db, own, today)),
    ...(await deliveries(db, own, today)),
    ...(await toInvoice(db, own)),
    ...grouped(await promises(db, own, today)),
    ...(await drafts(db, own)),
  ];
}
