import type { z } from 'zod';
import { timeToInvoice } from '#deliver/actions/time-billing.js';
import { itemFactsOf } from '#kernel/lines/from-item.js';
import { totalsOf } from '#kernel/lines/totals.js';
import { formatCents } from '#kernel/money.js';
import type { Refusal } from '#kernel/refusal.js';
import { sayNumber } from '#kernel/words.js';
import type { Visit } from '#shell/web/visit.js';
import { pageOf } from '../actions/archive.js';
import type { Draft } from '../actions/draft.js';
import { previewOf } from '../actions/preview.js';
import type { draftSchema } from '../facts/answers.js';
import { itemsInUse, ownTerms } from '../store/ground.js';
import { billWords } from '../words.js';
import type { DraftView } from './draft.js';

const said = (visit: Pick<Visit, 'say'>, refusals: readonly Refusal[]) =>
  refusals.map((one) => ({
    code: one.code,
    ...(one.field === undefined ? {} : { field: one.field }),
    sentence: visit.say(one),
  }));

/** Hours of a client's time that neither an invoice nor this draft holds; undefined where there are none. */
async function unbilledHours({ context, language }: Visit, draft: Draft): Promise<string | undefined> {
  if (draft.kind === 'creditNote' || draft.kind === 'deposit') return undefined;
  const here = new Set(draft.content.lines.flatMap(({ timeEntries }) => timeEntries ?? []));
  const entries = await timeToInvoice(context.store.read, context.organisationId, draft.clientId);
  const seconds = entries.filter(({ id }) => !here.has(id)).reduce((sum, entry) => sum + entry.seconds, 0);
  return seconds === 0 ? undefined : billWords(language).time.hours(sayNumber(seconds / 3_600, 2, language));
}

/** All that the page of a draft shows, and the same as programs receive it. */
export async function viewOf(
  visit: Visit,
  draft: Draft,
): Promise<{ readonly view: DraftView; readonly json: z.input<typeof draftSchema> }> {
  const { context } = visit;
  const { read } = context.store;
  const preview = await previewOf(context, draft);
  const { vat_exempt, currency } = await ownTerms(read, context.organisationId);
  const view: DraftView = {
    draft,
    clientName: preview.document?.buyer.name ?? '',
    preview,
    paper: preview.document && pageOf(context, preview.document, true),
    vatExempt: vat_exempt === 1,
    currency,
    items: (await itemsInUse(read, context.organisationId)).map(itemFactsOf),
    unbilled: await unbilledHours(visit, draft),
  };
  const json = {
    id: draft.id,
    kind: draft.kind,
    client: draft.clientId,
    quote: draft.quoteId,
    corrects: draft.correctsId,
    content: draft.content,
    updatedAt: draft.updatedAt,
    total: formatCents(preview.document?.totals.totalCents ?? totalsOf(draft.content.lines).totalCents),
    problems: said(visit, preview.problems),
    advice: said(visit, preview.advice),
  };
  return { view, json };
}
