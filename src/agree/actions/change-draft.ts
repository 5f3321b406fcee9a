import { type Work, write } from '#journal/write.js';
import { formatCents } from '#kernel/money.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import type { QuoteContent } from '../facts/quote.js';
import { forSeller } from '../rules/quote/content.js';
import type { QuoteEvent } from '../rules/quote/lifecycle.js';
import { clientDefaults } from '../store/quotes.js';
import { attemptQuote } from './attempt.js';
import { type QuoteDetail, type QuoteVersion, quoteDetail } from './quote-detail.js';
import { columnsOfContent, quoteAgain } from './quote-rows.js';

/** A quote whose draft may be changed; otherwise why not, journaled. */
async function withDraft(
  context: Context,
  work: Work,
  quoteId: string,
  event: QuoteEvent,
): Promise<Result<{ readonly quote: QuoteDetail; readonly draft: QuoteVersion }>> {
  const quote = await quoteDetail(work.db, context.organisationId, quoteId);
  if (!quote) return refused({ code: 'quote.unknown' });
  const attempted = attemptQuote(context, work, quote, event);
  if (!attempted.ok) return attempted;
  if (!quote.draft) throw new Error(`quote ${quoteId} has no draft`);
  return done({ quote, draft: quote.draft });
}

/** What an editor saves. */
export interface DraftChange {
  readonly content: QuoteContent;
  /** `updatedAt` of the version that the editor showed; absent: whatever it is now. */
  readonly seen?: string | undefined;
}

/**
 * Saves the draft version of a quote, whole. What was saved meanwhile by someone else is never overwritten unseen.
 * @returns refusals `quote.unknown`, `quote.savedMeanwhile` (values: the newer `updatedAt` and `title`), and those of
 * the quote's life (an accepted quote is frozen)
 */
export function saveDraft(context: Context, quoteId: string, change: DraftChange): Promise<Result<QuoteDetail>> {
  return write(context, async (work) => {
    const found = await withDraft(context, work, quoteId, 'edit');
    if (!found.ok) return found;
    const { quote, draft } = found.value;
    if (change.seen !== undefined && change.seen !== draft.updatedAt) {
      const values = { updatedAt: draft.updatedAt, title: draft.title };
      return refused({ code: 'quote.savedMeanwhile', values, records: [draft.id] });
    }
    const client = await clientDefaults(work.db, context.organisationId, quote.clientId);
    const columns = columnsOfContent(forSeller(change.content, client?.vat_exempt === 1));
    if (columns.content === JSON.stringify(draft.content)) return done(quote);
    work.record({
      chain: quote.clientId,
      kind: 'quote.edited',
      payload: {
        number: quote.number,
        version: draft.version,
        title: columns.title,
        amount: formatCents(columns.total_cents),
      },
    });
    await work.update(quote.clientId, 'quote_version', draft.id, { ...columns, updated_at: work.at });
    await work.update(quote.clientId, 'quote', quote.id, { updated_at: work.at });
    return done(await quoteAgain(context, work, quote.id));
  });
}

/** What is left of a quote whose draft was thrown away. */
export interface Removed {
  readonly clientId: string;
  /** The quote is gone with its only version. */
  readonly whole: boolean;
}

/**
 * Throws the draft version of a quote away: the quote with it when it was never sent.
 * @returns refusals `quote.unknown`, `quote.noDraft`
 */
export function removeDraft(context: Context, quoteId: string): Promise<Result<Removed>> {
  return write(context, async (work) => {
    const found = await withDraft(context, work, quoteId, 'discard');
    if (!found.ok) return found;
    const { quote, draft } = found.value;
    const whole = quote.versions.length === 1;
    work.record({
      chain: quote.clientId,
      kind: 'quote.discarded',
      payload: { number: quote.number, version: draft.version, title: draft.title },
    });
    await work.remove(quote.clientId, 'quote_version', [draft.id]);
    if (whole) await work.remove(quote.clientId, 'quote', [quote.id]);
    else await work.update(quote.clientId, 'quote', quote.id, { updated_at: work.at });
    return done({ clientId: quote.clientId, whole });
  });
}
