import type { Work } from '#journal/write.js';
import { parseDay } from '#kernel/day.js';
import { type Result, refused } from '#kernel/refusal.js';
import { follow } from '#kernel/transition.js';
import type { Context } from '#shell/context.js';
import type { Declaration, DeliveryState } from '../facts/delivery.js';
import { DELIVERY_LIFE, type DeliveryEvent } from '../rules/delivery.js';
import type { DeliveryDetail } from './delivery-read.js';

/**
 * Follows the life of a delivery, inside a write.
 * @returns the state it leads to; every unmet guard otherwise, and the attempt is journaled (`delivery.attemptRefused`)
 */
export function attemptDelivery(
  context: Context,
  work: Work,
  delivery: DeliveryDetail,
  event: DeliveryEvent,
  declaration: Declaration | null = null,
): Result<DeliveryState> {
  const { number, content, state, clientId } = delivery;
  const today = context.clock.today();
  const since = delivery.tacitSince === null ? undefined : parseDay(delivery.tacitSince);
  const followed = follow(DELIVERY_LIFE, state, event, {
    number,
    content,
    deliveredOn: parseDay(delivery.deliveredOn ?? '') ?? today,
    today,
    tacitSince: since ?? null,
    declaration,
  });
  if (followed.ok) return followed;
  const reasons = followed.refusals.map(({ code }) => code);
  work.record({ chain: clientId, kind: 'delivery.attemptRefused', payload: { number, event, state, reasons } });
  return refused(...followed.refusals);
}
