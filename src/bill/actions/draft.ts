import { type Work, write } from '#journal/write.js';
import { canonical, type Json } from '#kernel/canonical.js';
import { itemFactsOf } from '#kernel/lines/from-item.js';
import { standingLines } from '#kernel/lines/standing.js';
import { totalsOf } from '#kernel/lines/totals.js';
import { formatCents } from '#kernel/money.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import type { BillDraftRow } from '#shell/database/schema.js';
import type { BillContent, BillKind } from '../facts/bill.js';
import { isTooLarge } from '../rules/checks/arithmetic.js';
import { draftRow } from '../store/drafts.js';
import { type GroundRow, groundRow, itemsInUse } from '../store/ground.js';
import { linesFor } from './lines.js';

/** A draft as it is written: for whom, of which kind, from what. */
export interface NewDraft {
  readonly clientId: string;
  readonly kind: BillKind;
  readonly content: BillContent;
  readonly quoteId?: string | null;
  readonly correctsId?: string | null;
  /** Whether the complimentary lines that stand for this kind of client put themselves on it. */
  readonly standing?: boolean;
}

/** A draft in short. */
export interface Draft {
  readonly id: string;
  readonly clientId: string;
  readonly kind: BillKind;
  readonly quoteId: string | null;
  readonly correctsId: string | null;
  readonly content: BillContent;
  readonly updatedAt: string;
}

export const draftOf = (row: BillDraftRow): Draft => ({
  id: row.id,
  clientId: row.client_id,
  kind: row.kind,
  quoteId: row.quote_id,
  correctsId: row.corrects_id,
  content: JSON.parse(row.content) as BillContent,
  updatedAt: row.updated_at,
});

const contentText = (content: BillContent): string => canonical(content as unknown as Json);

async function withStanding(context: Context, work: Work, row: GroundRow, content: BillContent): Promise<BillContent> {
  const items = (await itemsInUse(work.db, context.organisationId)).map(itemFactsOf);
  return { ...content, lines: [...content.lines, ...standingLines(items, row.kind, content.lines)] };
}

const tellDraft = (content: BillContent, kind: BillKind, currency: string) => ({
  title: content.title,
  kind,
  currency,
  total: formatCents(totalsOf(content.lines).totalCents),
});

/** Writes a draft inside a transaction. @returns refusals `bill.unknownClient`, `bill.erasedClient`, `bill.tooLarge` */
export async function draftIn(context: Context, work: Work, draft: NewDraft): Promise<Result<Draft>> {
  const { clientId, kind, quoteId = null, correctsId = null } = draft;
  const ground = await groundRow(work.db, context.organisationId, clientId);
  if (!ground) return refused({ code: 'bill.unknownClient', field: 'client' });
  if (ground.erased_at) return refused({ code: 'bill.erasedClient', field: 'client' });
  const whole = draft.standing ? await withStanding(context, work, ground, draft.content) : draft.content;
  const content = { ...whole, lines: linesFor(whole.lines, ground.vat_exempt === 1) };
  if (isTooLarge(totalsOf(content.lines))) return refused({ code: 'bill.tooLarge', field: 'lines' });
  const row: BillDraftRow = {
    id: context.newId(),
    organisation_id: context.organisationId,
    client_id: clientId,
    kind,
    quote_id: quoteId,
    corrects_id: correctsId,
    title: content.title,
    total_cents: totalsOf(content.lines).totalCents,
    content: contentText(content),
    created_at: work.at,
    updated_at: work.at,
  };
  work.record({ chain: clientId, kind: 'invoice.drafted', payload: tellDraft(content, kind, ground.currency) });
  await work.insert(clientId, 'bill_draft', [row]);
  return done(draftOf(row));
}

/** Writes a free draft, or one that a program sends. */
export const createDraft = (context: Context, draft: NewDraft): Promise<Result<Draft>> =>
  write(context, (work) => draftIn(context, work, draft));

/** Changes the content of a draft inside a transaction. @returns refusals `bill.unknownDraft`, `bill.tooLarge` */
export async function changeDraftIn(
  context: Context,
  work: Work,
  row: BillDraftRow,
  content: BillContent,
): Promise<Result<Draft>> {
  const ground = await groundRow(work.db, context.organisationId, row.client_id);
  if (!ground) return refused({ code: 'bill.unknownDraft' });
  const fitted = { ...content, lines: linesFor(content.lines, ground.vat_exempt === 1) };
  if (isTooLarge(totalsOf(fitted.lines))) return refused({ code: 'bill.tooLarge', field: 'lines' });
  const text = contentText(fitted);
  if (text === row.content) return done(draftOf(row));
  const payload = tellDraft(fitted, row.kind, ground.currency);
  work.record({ chain: row.client_id, kind: 'invoice.draftChanged', payload });
  const change = {
    title: fitted.title,
    total_cents: totalsOf(fitted.lines).totalCents,
    content: text,
    updated_at: work.at,
  };
  await work.update(row.client_id, 'bill_draft', row.id, change);
  return done(draftOf({ ...row, ...change }));
}

/** Changes the content of a draft. @returns refusal `bill.unknownDraft` */
export function changeDraft(context: Context, id: string, content: BillContent): Promise<Result<Draft>> {
  return write(context, async (work) => {
    const row = await draftRow(work.db, context.organisationId, id);
    return row ? changeDraftIn(context, work, row, content) : refused({ code: 'bill.unknownDraft' });
  });
}

/** Throws a draft away: it has no number, so that nothing is missing afterwards. @returns refusal `bill.unknownDraft` */
export function discardDraft(context: Context, id: string): Promise<Result<Draft>> {
  return write(context, async (work) => {
    const row = await draftRow(work.db, context.organisationId, id);
    if (!row) return refused({ code: 'bill.unknownDraft' });
    work.record({
      chain: row.client_id,
      kind: 'invoice.draftDiscarded',
      payload: { title: row.title, kind: row.kind },
    });
    await work.remove(row.client_id, 'bill_draft', [id]);
    return done(draftOf(row));
  });
}
