import { write } from '#journal/write.js';
import { formatCents } from '#kernel/money.js';
import { done, type Refusal, type Result, refused } from '#kernel/refusal.js';
import type { Language } from '#kernel/words.js';
import { documentLanguagesOf } from '#meet/actions/parties.js';
import type { Context } from '#shell/context.js';
import type { BillContent, BillDocument } from '../facts/bill.js';
import { depositsLeft } from '../rules/deposits.js';
import {
  agreedLines,
  balanceLines,
  depositLines,
  type LineLeft,
  linesLeft,
  progressLines,
  shareOf,
} from '../rules/from-quote.js';
import { type Db, documentsOfQuote, sealedOf } from '../store/documents.js';
import { type AcceptedQuote, acceptedQuoteOf, quoteId as knownQuoteId } from '../store/quotes.js';
import { billWords } from '../words.js';
import { type Draft, draftIn, type NewDraft } from './draft.js';

export type QuoteInvoiceKind = 'deposit' | 'progress' | 'balance';

/** How much of the quote is invoiced now. */
export interface QuoteShare {
  /** Of the total for a deposit (the quote's own where absent), of each line for a progress invoice. */
  readonly percent?: string;
  /** Of single lines, by their keys. */
  readonly percents?: Readonly<Record<string, string>>;
}

/** An accepted quote, and what was issued from it so far. */
interface Invoiced {
  readonly quote: AcceptedQuote;
  readonly issued: readonly BillDocument[];
  readonly left: readonly LineLeft[];
}

async function invoicedOf(db: Db, own: string, quoteId: string): Promise<Invoiced | undefined> {
  const quote = await acceptedQuoteOf(db, own, quoteId);
  if (!quote) return undefined;
  const issued = (await documentsOfQuote(db, own, quoteId)).map(sealedOf);
  const lines = agreedLines(quote.document.content, quote.option);
  return { quote, issued, left: linesLeft(lines, issued) };
}

/** Deposits issued from the quote of which something is left to deduct. */
const openDeposits = (issued: readonly BillDocument[]): readonly string[] =>
  depositsLeft(issued).map(({ invoiceId }) => invoiceId);

/** Why a quote cannot be invoiced: it does not exist, or nobody accepted it. */
const whyNot = async (db: Db, own: string, id: string): Promise<Refusal> => ({
  code: (await knownQuoteId(db, own, id)) === undefined ? 'bill.unknownQuote' : 'bill.quoteNotAccepted',
  field: 'quote',
});

type Composed = Pick<BillContent, 'title' | 'lines' | 'deposits'>;

const percentText = (percent: string, language: Language): string => {
  const plain = percent.replace(',', '.');
  return language === 'fr' ? plain.replace('.', ',') : plain;
};

function composed(kind: QuoteInvoiceKind, share: QuoteShare, invoiced: Invoiced, language: Language): Result<Composed> {
  const { quote, issued, left } = invoiced;
  const { number, content } = quote.document;
  const words = billWords(language).quote;
  if (kind === 'balance')
    return done({
      title: words.balanceTitle(content.title),
      lines: balanceLines(left, words),
      deposits: openDeposits(issued),
    });
  const percent = share.percent ?? (kind === 'deposit' ? content.depositPercent : undefined);
  if (percent !== undefined && shareOf(percent) === undefined)
    return refused({ code: 'bill.badPercent', field: 'percent' });
  if (kind === 'deposit') {
    const lines = depositLines(
      left.map(({ line }) => line),
      (percent ?? '').replace(',', '.'),
      content.title,
      words,
    );
    return done({ title: words.depositTitle(percentText(percent ?? '', language), number), lines, deposits: [] });
  }
  if (percent === undefined && share.percents === undefined)
    return refused({ code: 'bill.badPercent', field: 'percent' });
  const parts = progressLines(left, (key) => share.percents?.[key] ?? percent, words);
  if (!parts.ok) return parts;
  const title = percent === undefined ? content.title : words.progressTitle(percentText(percent, language), number);
  return done({ title, lines: parts.value, deposits: openDeposits(issued) });
}

/**
 * Drafts an invoice from an accepted quote: a deposit, a part of each line, or all that is left with the deposits
 * deducted. Content and agreed terms come with it.
 * @returns refusals `bill.unknownQuote`, `bill.quoteNotAccepted`, `bill.badPercent`, `bill.overInvoiced`, `bill.nothingLeft`, and those of a draft
 */
export function draftFromQuote(
  context: Context,
  quoteId: string,
  kind: QuoteInvoiceKind,
  share: QuoteShare = {},
): Promise<Result<Draft>> {
  return write(context, async (work): Promise<Result<Draft>> => {
    const own = context.organisationId;
    const invoiced = await invoicedOf(work.db, own, quoteId);
    if (!invoiced) return refused(await whyNot(work.db, own, quoteId));
    const { clientId, document } = invoiced.quote;
    const [language] = await documentLanguagesOf(work.db, own, clientId);
    const made = composed(kind, share, invoiced, language);
    if (!made.ok) return made;
    if (made.value.lines.length === 0) return refused({ code: 'bill.nothingLeft' });
    const draft: NewDraft = {
      clientId,
      kind,
      quoteId,
      // A deposit is due with the order, as the quote says.
      content: { ...made.value, termDays: kind === 'deposit' ? 0 : document.content.termDays },
      standing: kind === 'balance',
    };
    return draftIn(context, work, draft);
  });
}

/** Why `quoteLeft` has nothing to say of a quote. */
export const whyNotInvoiced = (context: Context, quoteId: string): Promise<Refusal> =>
  whyNot(context.store.read, context.organisationId, quoteId);

/** What an accepted quote leaves to invoice; undefined when it is not accepted. */
export async function quoteLeft(context: Context, quoteId: string) {
  const invoiced = await invoicedOf(context.store.read, context.organisationId, quoteId);
  if (!invoiced) return undefined;
  const { quote, left, issued } = invoiced;
  return {
    quote,
    left,
    issued,
    json: {
      number: quote.document.number,
      lines: left.map(({ line, grossCents, invoicedCents }) => ({
        key: line.key,
        gross: formatCents(grossCents),
        invoiced: formatCents(invoicedCents),
      })),
    },
  };
}
export type QuoteLeft = NonNullable<Awaited<ReturnType<typeof quoteLeft>>>;
