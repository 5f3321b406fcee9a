import { type Work, write } from '#journal/write.js';
import { canonical, type Json } from '#kernel/canonical.js';
import { formatDay } from '#kernel/day.js';
import { formatCents } from '#kernel/money.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import { sha256Of } from '#shell/files.js';
import type { BillContent, BillDocument } from '../facts/bill.js';
import type { Issued, Order } from '../facts/issued.js';
import { billAdvice } from '../rules/checks/checks.js';
import { billDocument } from '../rules/document.js';
import { numberIn, seriesOf } from '../rules/series.js';
import { anyIssued, isNumberTaken, lastOfSeries } from '../store/documents.js';
import { draftRow } from '../store/drafts.js';
import type { GroundRow } from '../store/ground.js';
import { enter, type Place, timeToMark } from './enter.js';
import { groundOf } from './ground.js';
import { linesFor } from './lines.js';
import { problemsOf } from './problems.js';

/** The first number of a series: 1, or the one from which a business goes on that comes from another program. */
async function firstOf(context: Context, work: Work, order: Order, row: GroundRow): Promise<number> {
  if (order.kind === 'creditNote' || row.first_invoice === null) return 1;
  return (await anyIssued(work.db, context.organisationId)) ? 1 : row.first_invoice;
}

/**
 * The next number of the series, under the lock that `write` holds on the organisation; the unique index on
 * (organisation, series, sequence) is there should the lock ever fail.
 */
async function nextPlace(context: Context, work: Work, order: Order, row: GroundRow): Promise<Result<Place>> {
  const own = context.organisationId;
  const today = context.clock.today();
  const series = seriesOf(order.kind, today, { invoice: row.invoice_prefix, creditNote: row.credit_note_prefix });
  const last = await lastOfSeries(work.db, own, series);
  if (last && last.issued_on > formatDay(today))
    return refused({ code: 'bill.clockBehind', field: 'issuedOn', values: { last: last.issued_on } });
  const sequence = last ? last.sequence + 1 : await firstOf(context, work, order, row);
  const number = numberIn(series, sequence);
  const table = order.kind === 'creditNote' ? 'credit_note' : 'invoice';
  if (await isNumberTaken(work.db, own, table, number))
    return refused({ code: 'bill.numberTaken', field: 'number', values: { number } });
  return done({ series, sequence, number });
}

const contentFor = (content: BillContent, row: GroundRow): BillContent => ({
  ...content,
  lines: linesFor(content.lines, row.vat_exempt === 1),
});

const told = (document: BillDocument, order: Order, sha256: string) => {
  const { totals, corrects } = document;
  return {
    number: document.number,
    kind: document.kind,
    title: document.content.title,
    date: document.issuedOn,
    ...(document.dueOn === null ? {} : { due: document.dueOn }),
    currency: document.currency,
    net: formatCents(totals.netCents),
    vat: formatCents(totals.vatCents),
    total: formatCents(totals.totalCents),
    payable: formatCents(totals.payableCents),
    offered: formatCents(totals.offeredCents),
    sha256,
    ...(document.agreed ? { quote: document.agreed.quoteNumber } : {}),
    ...(corrects ? { corrects: corrects.number, reason: document.content.reason ?? '', effect: order.effect } : {}),
  };
};

/** What an answer tells of an issued document. */
function issuedOf(document: BillDocument, sha256: string): Issued {
  const { totals } = document;
  return {
    id: document.id,
    kind: document.kind,
    number: document.number,
    clientId: document.buyer.id,
    issuedOn: document.issuedOn,
    dueOn: document.dueOn,
    currency: document.currency,
    netCents: totals.netCents,
    vatCents: totals.vatCents,
    totalCents: totals.totalCents,
    payableCents: totals.payableCents,
    offeredCents: totals.offeredCents,
    sha256,
    advice: billAdvice(document),
  };
}

/**
 * Issues a document inside a transaction: checked, numbered, frozen with its SHA-256, entered into the ledger and
 * journaled, all or nothing. Its PDF is printed from the frozen document afterwards.
 * @returns refusals of `groundOf` and of `problemsOf`, `bill.clockBehind`, `bill.numberTaken`, `bill.timeTaken`
 */
export async function issueIn(context: Context, work: Work, order: Order): Promise<Result<Issued>> {
  const own = context.organisationId;
  const found = await groundOf(work.db, own, order);
  if (!found.ok) return found;
  const { row, ground } = found.value;
  const place = await nextPlace(context, work, order, row);
  if (!place.ok) return place;
  const identity = {
    id: context.newId(),
    kind: order.kind,
    number: place.value.number,
    day: context.clock.today(),
  };
  const document = billDocument(identity, contentFor(order.content, row), ground);
  const problems = problemsOf(document);
  if (problems.length > 0) return refused(...problems);
  const time = await timeToMark(context, work, order);
  if (!time.ok) return time;
  const sealed = canonical(document as unknown as Json);
  const sha256 = sha256Of(sealed);
  const kind = order.kind === 'creditNote' ? 'creditNote.issued' : 'invoice.issued';
  work.record({ chain: order.clientId, kind, payload: told(document, order, sha256) });
  await enter(context, work, {
    document,
    order,
    place: place.value,
    sealed: { text: sealed, sha256 },
    time: time.value,
  });
  return done(issuedOf(document, sha256));
}

/** Runs an issue in a transaction of its own; `order` reads what is to be issued inside it. */
export function issuing(context: Context, order: (work: Work) => Promise<Result<Order>>): Promise<Result<Issued>> {
  return write(context, async (work) => {
    const asked = await order(work);
    return asked.ok ? issueIn(context, work, asked.value) : asked;
  });
}

/** Creates and issues a document at once, without a draft. */
export const issueNow = (context: Context, order: Omit<Order, 'draftId'>): Promise<Result<Issued>> =>
  issuing(context, async () => done({ ...order, draftId: null }));

/**
 * Issues a draft.
 * @returns refusals `bill.unknownDraft` and those of `issueIn`
 */
export function issueBill(
  context: Context,
  draftId: string,
  effect: Order['effect'] = 'fromDate',
): Promise<Result<Issued>> {
  return issuing(context, async (work) => {
    const row = await draftRow(work.db, context.organisationId, draftId);
    if (!row) return refused({ code: 'bill.unknownDraft' });
    return done({
      clientId: row.client_id,
      kind: row.kind,
      content: JSON.parse(row.content) as BillContent,
      quoteId: row.quote_id,
      correctsId: row.corrects_id,
      draftId,
      effect,
    });
  });
}
