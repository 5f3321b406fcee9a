import { acceptedQuote, codeIn, HELENE, ORIGIN, sentQuote } from '#agree/testing/walk.js';
import type { Context } from '#shell/context.js';
import { mailThrough } from '#shell/testing/mail.js';
import { type SmtpServer, startSmtp } from '#shell/testing/smtp.js';
import { draftDelivery } from '../actions/delivery-draft.js';
import { askDeliveryCode, type OpenedDelivery, openDeliveryLink } from '../actions/delivery-link.js';
import { sendDelivery } from '../actions/delivery-send.js';
import { type Declaration, newDeliverySchema } from '../facts/delivery.js';

/** What a test knows that must be done. */
export function must<T>(result: { ok: true; value: T } | { ok: false; refusals: readonly unknown[] }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

/** A delivery put forward to Hélène, of a quote that she accepted. */
export interface Handed {
  readonly smtp: SmtpServer;
  readonly quoteId: string;
  readonly clientId: string;
  readonly id: string;
  readonly token: string;
}

export async function handedDelivery(context: Context, by: 'mail' | 'hand' = 'mail'): Promise<Handed> {
  const smtp = await startSmtp();
  await mailThrough(context, smtp.port);
  const quote = await sentQuote(context);
  must(await acceptedQuote(context, quote, smtp.received));
  const given = newDeliverySchema.parse({ quoteId: quote.quoteId });
  const { id } = must(await draftDelivery(context, null, given));
  const sent = must(await sendDelivery(context, id, { email: HELENE, origin: ORIGIN, by }));
  const token = (sent.link ?? '').slice(`${ORIGIN}/d/`.length);
  return { smtp, quoteId: quote.quoteId, clientId: quote.clientId, id, token };
}

/** What a link shows; a test that has none is wrong. */
export async function openedOf(context: Context, token: string): Promise<OpenedDelivery> {
  const opening = await openDeliveryLink(context, context.store.read, token);
  if (opening.kind !== 'open') throw new Error(`the link is ${opening.kind}`);
  return opening.opened;
}

/** Asks for a code and reads it where the client would. */
export async function codeFor(context: Context, { token, smtp }: Handed): Promise<string> {
  const { shown } = await openedOf(context, token);
  must(await askDeliveryCode(context, token, shown));
  return codeIn(smtp.received.at(-1)?.data);
}

export const NETWORK = { address: '203.0.113.0/24', agent: 'Safari, iOS' };

/** A whole acceptance, agreeably surprised. */
export const pleased = (shown: string, code: string, change: Partial<Declaration> = {}): Declaration => ({
  shown,
  outcome: 'accepted',
  received: ['d1', 'd2'],
  reservations: [],
  reason: null,
  satisfaction: 5,
  ownWords: 'Agréablement surprise !',
  mayQuote: true,
  name: 'Hélène Lemoine',
  capacity: 'gérante',
  code,
  ...change,
});
