import { type Work, write } from '#journal/write.js';
import { type Day, formatDay } from '#kernel/day.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import type { SignalOverrideRow } from '#shell/database/schema.js';
import { type Exclusion, MUTE_DAYS_MAX, type Mute, type Override, type Threshold } from './facts/override.js';
import { overrideOf } from './store/overrides.js';

/** Why a threshold changed: the business chose so. */
const OWN_CHOICE = 'ownChoice';

type Kind = SignalOverrideRow['kind'];
type Stated = Pick<SignalOverrideRow, 'client_id' | 'signal' | 'kind' | 'reason'> & Partial<SignalOverrideRow>;

const FACTS: Readonly<Record<Kind, string>> = {
  exclude: 'signal.recordExcluded',
  mute: 'signal.muted',
  threshold: 'signal.thresholdChanged',
};

const belongs = (context: Context, work: Work, table: 'client' | 'invoice', id: string) =>
  work.db
    .selectFrom(table)
    .select('id')
    .where('organisation_id', '=', context.organisationId)
    .where('id', '=', id)
    .executeTakeFirst();

/** An override of the same kind still in force for the same client, signal and invoice. */
function inForce(context: Context, work: Work, stated: Stated): Promise<SignalOverrideRow | undefined> {
  const { client_id, invoice_id } = stated;
  return work.db
    .selectFrom('signal_override')
    .selectAll()
    .where('organisation_id', '=', context.organisationId)
    .where('lifted_at', 'is', null)
    .where('signal', '=', stated.signal)
    .where('kind', '=', stated.kind)
    .where((where) => (client_id === null ? where('client_id', 'is', null) : where('client_id', '=', client_id)))
    .where((where) => (invoice_id ? where('invoice_id', '=', invoice_id) : where('invoice_id', 'is', null)))
    .executeTakeFirst();
}

/** Writes an override on the client's chain, or on the organisation's when it holds for all; the one it replaces is lifted. */
async function put(context: Context, work: Work, stated: Stated): Promise<Override> {
  const row: SignalOverrideRow = {
    id: context.newId(),
    organisation_id: context.organisationId,
    invoice_id: null,
    until: null,
    value: null,
    account_id: context.accountId,
    created_at: work.at,
    lifted_at: null,
    ...stated,
  };
  const chain = row.client_id ?? context.organisationId;
  const replaced = await inForce(context, work, row);
  const { signal, reason, invoice_id: invoice, until, value } = row;
  work.record({ chain, kind: FACTS[row.kind], payload: { override: row.id, signal, reason, invoice, until, value } });
  if (replaced) await work.update(chain, 'signal_override', replaced.id, { lifted_at: work.at });
  await work.insert(chain, 'signal_override', [row]);
  return overrideOf(row);
}

/**
 * Leaves an invoice out of a client's light, with a reason of the closed list; it stays in the records.
 * @returns refusals `gauge.unknownInvoice`, `gauge.alreadyExcluded`
 */
export function excludeRecord(context: Context, clientId: string, exclusion: Exclusion): Promise<Result<Override>> {
  return write(context, async (work) => {
    const { signal, invoiceId, reason } = exclusion;
    const invoice = await work.db
      .selectFrom('invoice')
      .select('client_id')
      .where('organisation_id', '=', context.organisationId)
      .where('id', '=', invoiceId)
      .executeTakeFirst();
    if (invoice?.client_id !== clientId) return refused({ code: 'gauge.unknownInvoice', field: 'invoiceId' });
    const stated: Stated = { client_id: clientId, signal, kind: 'exclude', reason, invoice_id: invoiceId };
    if (await inForce(context, work, stated)) {
      return refused({ code: 'gauge.alreadyExcluded', field: 'invoiceId', records: [invoiceId] });
    }
    return done(await put(context, work, stated));
  });
}

/** Whether a light may be muted up to a day. */
function muteRefusal(until: Day, today: Day): string | undefined {
  if (until <= today) return 'gauge.mutePast';
  return until > today + MUTE_DAYS_MAX ? 'gauge.muteTooLong' : undefined;
}

/**
 * Mutes a client's light up to and including a day, ninety days ahead at most; a new date replaces the old.
 * @returns refusals `gauge.unknownClient`, `gauge.mutePast`, `gauge.muteTooLong`
 */
export function muteLight(context: Context, clientId: string, mute: Mute): Promise<Result<Override>> {
  return write(context, async (work) => {
    if (!(await belongs(context, work, 'client', clientId))) return refused({ code: 'gauge.unknownClient' });
    const refusal = muteRefusal(mute.until, context.clock.today());
    if (refusal) return refused({ code: refusal, field: 'until' });
    const { signal, reason } = mute;
    return done(
      await put(context, work, { client_id: clientId, signal, kind: 'mute', reason, until: formatDay(mute.until) }),
    );
  });
}

/**
 * Changes the share above which a signal is a problem, for one client or (null) for all.
 * @returns refusal `gauge.unknownClient`
 */
export function changeThreshold(
  context: Context,
  clientId: string | null,
  { signal, percent }: Threshold,
): Promise<Result<Override>> {
  return write(context, async (work) => {
    if (clientId !== null && !(await belongs(context, work, 'client', clientId))) {
      return refused({ code: 'gauge.unknownClient' });
    }
    const value = (percent / 100).toFixed(2);
    return done(
      await put(context, work, { client_id: clientId, signal, kind: 'threshold', reason: OWN_CHOICE, value }),
    );
  });
}

/**
 * Lifts an override: the record counts again, the light speaks again, the threshold is the usual one.
 * @returns refusal `gauge.unknownOverride`
 */
export function liftOverride(context: Context, id: string): Promise<Result<Override>> {
  return write(context, async (work) => {
    const row = await work.db
      .selectFrom('signal_override')
      .selectAll()
      .where('organisation_id', '=', context.organisationId)
      .where('id', '=', id)
      .where('lifted_at', 'is', null)
      .executeTakeFirst();
    if (!row) return refused({ code: 'gauge.unknownOverride', field: 'override' });
    const chain = row.client_id ?? context.organisationId;
    work.record({ chain, kind: 'signal.overrideLifted', payload: { override: id, signal: row.signal, was: row.kind } });
    await work.update(chain, 'signal_override', id, { lifted_at: work.at });
    return done(overrideOf(row));
  });
}
