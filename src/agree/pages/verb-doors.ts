import { z } from 'zod';
import { goTo, goToCreated } from '#shell/web/answers.js';
import { type Door, door } from '#shell/web/door.js';
import { id, oneId, optionalText } from '#shell/web/fields.js';
import { removeDraft } from '../actions/change-draft.js';
import { draftChangeOrder } from '../actions/change-order.js';
import type { QuoteDetail } from '../actions/quote-detail.js';
import { quoteJson, quoteSchema } from '../actions/quote-json.js';
import { duplicateQuote, newVersion, withdrawQuote } from '../actions/versions.js';
import { changeOrderRequestSchema } from '../facts/request.js';
import { again, refusedQuote, requestOfForm } from './view.js';

/** Where a quote is gone on with after a verb. */
const placeOf = ({ id: quoteId, draft }: QuoteDetail): string =>
  draft ? `/quotes/${quoteId}/edit` : `/quotes/${quoteId}`;

const version = door({
  method: 'POST',
  path: '/quotes/:id/versions',
  name: 'newQuoteVersion',
  summary: 'Begins a new version of a quote that was sent; the one in force stays valid until the new one is sent.',
  access: 'account',
  params: oneId,
  answer: quoteSchema,
  handle: async ({ context, params }) => {
    const result = await newVersion(context, params.id);
    return result.ok ? goToCreated(placeOf(result.value), quoteJson(result.value)) : refusedQuote(result.refusals);
  },
  again,
});

const duplicate = door({
  method: 'POST',
  path: '/quotes/:id/duplicate',
  name: 'duplicateQuote',
  summary:
    'Copies the content of a quote under a new number, for the same client or another; no acceptance comes along.',
  access: 'account',
  params: oneId,
  body: z.object({ client: id.optional() }),
  answer: quoteSchema,
  handle: async ({ context, params, body }) => {
    const result = await duplicateQuote(context, params.id, body.client);
    return result.ok ? goToCreated(placeOf(result.value), quoteJson(result.value)) : refusedQuote(result.refusals);
  },
  again,
});

const withdraw = door({
  method: 'POST',
  path: '/quotes/:id/withdraw',
  name: 'withdrawQuote',
  summary: 'Withdraws a quote that was sent: it can no longer be accepted.',
  access: 'account',
  params: oneId,
  body: z.object({ reason: optionalText(300) }),
  answer: quoteSchema,
  handle: async ({ context, params, body }) => {
    const result = await withdrawQuote(context, params.id, { reason: body.reason });
    return result.ok ? goTo(`/quotes/${params.id}`, quoteJson(result.value)) : refusedQuote(result.refusals);
  },
  again,
});

const discard = door({
  method: 'POST',
  path: '/quotes/:id/discard',
  name: 'discardQuoteDraft',
  summary: 'Throws the draft version of a quote away: the quote with it when it was never sent.',
  access: 'account',
  params: oneId,
  answer: z.object({ discarded: z.string(), whole: z.boolean() }),
  handle: async ({ context, params }) => {
    const result = await removeDraft(context, params.id);
    if (!result.ok) return refusedQuote(result.refusals);
    const { whole, clientId } = result.value;
    return goTo(whole ? `/clients/${clientId}` : `/quotes/${params.id}`, { discarded: params.id, whole });
  },
  again,
});

const order = door({
  method: 'POST',
  path: '/quotes/:id/change-orders',
  name: 'draftChangeOrder',
  summary: 'Drafts a change order of an accepted quote, with who asked for it; it has its own price and acceptance.',
  access: 'account',
  params: oneId,
  body: z.preprocess(requestOfForm, changeOrderRequestSchema),
  answer: quoteSchema,
  handle: async ({ context, params, body }) => {
    const result = await draftChangeOrder(context, params.id, body);
    return result.ok ? goToCreated(placeOf(result.value), quoteJson(result.value)) : refusedQuote(result.refusals);
  },
  again,
});

/** What is done to a quote beside writing, sending and answering it. */
export const quoteVerbDoors: readonly Door[] = [version, duplicate, withdraw, discard, order];
