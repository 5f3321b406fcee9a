import { type Work, write } from '#journal/write.js';
import { civilOf, formatDay } from '#kernel/day.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import { documentLanguagesOf } from '#meet/actions/parties.js';
import type { Context } from '#shell/context.js';
import type { DeliveryContent, DeliveryEdit, NewDelivery } from '../facts/delivery.js';
import { deliverablesOf } from '../rules/delivery.js';
import { clientRow } from '../store/clients.js';
import { lastDeliveryNumber } from '../store/deliveries.js';
import { attemptDelivery } from './delivery-attempt.js';
import { type AcceptedQuote, acceptedQuote, type DeliveryDetail, deliveryDetail } from './delivery-read.js';

const unknown = () => refused({ code: 'delivery.unknown' });

/** The next number of the year: `L2026-0001`. */
async function nextNumber(context: Context, work: Work): Promise<string> {
  const prefix = `L${civilOf(context.clock.today()).year}-`;
  const last = await lastDeliveryNumber(work.db, context.organisationId, prefix);
  return `${prefix}${String(Number(last?.slice(prefix.length) ?? 0) + 1).padStart(4, '0')}`;
}

async function detail(context: Context, work: Work, id: string): Promise<Result<DeliveryDetail>> {
  const found = await deliveryDetail(work.db, context.organisationId, id);
  return found ? done(found) : unknown();
}

async function contentOf(
  context: Context,
  work: Work,
  clientId: string,
  given: NewDelivery,
  quote: AcceptedQuote | undefined,
): Promise<DeliveryContent> {
  const [first] = await documentLanguagesOf(work.db, context.organisationId, clientId);
  const inherited = quote ? deliverablesOf(quote.document, quote.option) : [];
  return {
    language: quote?.document.content.language ?? first,
    title: given.title ?? quote?.document.content.title ?? '',
    deliverables: given.deliverables && given.deliverables.length > 0 ? given.deliverables : inherited,
    note: given.note,
  };
}

/**
 * Prepares a delivery: what an accepted quote hands over, or free. Nothing of it is shown to the client yet.
 * @returns refusals `delivery.unknownClient`, `delivery.erasedClient`, `delivery.unknownQuote`, `delivery.quoteOfOther`
 */
export function draftDelivery(
  context: Context,
  clientId: string | null,
  given: NewDelivery,
): Promise<Result<DeliveryDetail>> {
  return write(context, async (work): Promise<Result<DeliveryDetail>> => {
    const own = context.organisationId;
    const quote = given.quoteId === null ? undefined : await acceptedQuote(work.db, own, given.quoteId);
    if (given.quoteId !== null && !quote) return refused({ code: 'delivery.unknownQuote', field: 'quoteId' });
    if (quote && clientId !== null && clientId !== quote.clientId)
      return refused({ code: 'delivery.quoteOfOther', field: 'quoteId' });
    const client = await clientRow(work.db, own, quote?.clientId ?? clientId ?? '');
    if (!client) return refused({ code: 'delivery.unknownClient', field: 'clientId' });
    if (client.erased_at) return refused({ code: 'delivery.erasedClient', field: 'clientId' });
    const content = await contentOf(context, work, client.id, given, quote);
    const [id, number] = [context.newId(), await nextNumber(context, work)];
    const { title } = content;
    work.record({
      chain: client.id,
      kind: 'delivery.drafted',
      payload: { number, title, quote: quote?.document.number ?? null },
    });
    await work.insert(client.id, 'delivery', [
      {
        id,
        organisation_id: own,
        client_id: client.id,
        quote_id: quote?.id ?? null,
        number,
        title,
        state: 'draft',
        content: JSON.stringify(content),
        sealed: null,
        delivered_on: given.deliveredOn ?? formatDay(context.clock.today()),
        tacit_on: null,
        file_id: null,
        sent_at: null,
        created_at: work.at,
        updated_at: work.at,
      },
    ]);
    return detail(context, work, id);
  });
}

/**
 * Changes a delivery that was not put forward yet.
 * @returns refusals `delivery.unknown`, `delivery.frozen`, `delivery.answered`
 */
export function editDelivery(context: Context, id: string, edit: DeliveryEdit): Promise<Result<DeliveryDetail>> {
  return write(context, async (work): Promise<Result<DeliveryDetail>> => {
    const delivery = await deliveryDetail(work.db, context.organisationId, id);
    if (!delivery) return unknown();
    const attempted = attemptDelivery(context, work, delivery, 'edit');
    if (!attempted.ok) return attempted;
    const { title, deliverables, note, deliveredOn, language = delivery.content.language } = edit;
    const content: DeliveryContent = { language, title, deliverables, note };
    const day = deliveredOn ?? delivery.deliveredOn;
    if (JSON.stringify(content) === JSON.stringify(delivery.content) && day === delivery.deliveredOn)
      return done(delivery);
    work.record({
      chain: delivery.clientId,
      kind: 'delivery.edited',
      payload: { number: delivery.number, title, deliveredOn: day, deliverables: deliverables.map(({ text }) => text) },
    });
    await work.update(delivery.clientId, 'delivery', id, {
      title,
      content: JSON.stringify(content),
      delivered_on: day,
      updated_at: work.at,
    });
    return detail(context, work, id);
  });
}

/**
 * Throws away a delivery that was not put forward.
 * @returns refusals `delivery.unknown`, `delivery.frozen`, `delivery.answered`
 */
export function discardDelivery(context: Context, id: string): Promise<Result<{ readonly number: string }>> {
  return write(context, async (work): Promise<Result<{ readonly number: string }>> => {
    const delivery = await deliveryDetail(work.db, context.organisationId, id);
    if (!delivery) return unknown();
    const attempted = attemptDelivery(context, work, delivery, 'discard');
    if (!attempted.ok) return attempted;
    const { number, title, clientId } = delivery;
    work.record({ chain: clientId, kind: 'delivery.discarded', payload: { number, title } });
    await work.remove(clientId, 'delivery', [id]);
    return done({ number });
  });
}
