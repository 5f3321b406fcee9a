import { type Work, write } from '#journal/write.js';
import { done, type Refusal, type Result, refused } from '#kernel/refusal.js';
import { clientStated } from '#meet/actions/clients.js';
import type { Context } from '#shell/context.js';
import { changeBusinessWithin } from '#shell/settings/actions.js';
import type { FileClient, QuoteFile } from '../facts/file.js';
import { clientByIdOrCode } from '../store/quotes.js';
import { draftQuoteWithin } from './draft-quote.js';
import type { QuoteDetail } from './quote-detail.js';
import { quoteAgain } from './quote-rows.js';
import { sealVersion } from './seal.js';

/** Rolls everything back: a file is issued whole, or nothing of it is kept. */
class NotIssued extends Error {
  readonly refusals: readonly Refusal[];

  constructor(refusals: readonly Refusal[]) {
    super('the quote was not issued');
    this.refusals = refusals;
  }
}

/** The client of a file: found, or added. */
async function clientOf(context: Context, work: Work, client: FileClient): Promise<Result<string>> {
  if ('name' in client) return clientStated(context, work, client);
  const named = 'id' in client ? client.id : client.code;
  const id = await clientByIdOrCode(work.db, context.organisationId, named);
  return id === undefined
    ? refused({ code: 'quote.unknownClient', field: 'client', values: { client: named } })
    : done(id);
}

/** What a file says of who quotes, stated in the settings; then its client. */
async function partiesOf(context: Context, work: Work, { business, client }: QuoteFile): Promise<string> {
  if (business) must(await changeBusinessWithin(context, work, business));
  return must(await clientOf(context, work, client));
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new NotIssued(result.refusals);
  return result.value;
}

/** Does something whole: what it refuses leaves no trace. */
async function whole<T>(context: Context, act: (work: Work) => Promise<T>): Promise<Result<T>> {
  try {
    return done(await write(context, act));
  } catch (error) {
    if (error instanceof NotIssued) return refused(...error.refusals);
    throw error;
  }
}

/** Drafts the quote of a file, adding its client when it is new. @returns refusals of `draftQuote` and `meet.codeTaken` */
export function draftFile(context: Context, file: QuoteFile): Promise<Result<QuoteDetail>> {
  return whole(context, async (work) => {
    const clientId = await partiesOf(context, work, file);
    return must(await draftQuoteWithin(context, work, clientId, file.quote));
  });
}

/**
 * Drafts and seals the quote of a file in one transaction.
 * @param deliver writes what leaves, before the transaction is committed; what it refuses undoes everything
 * @returns refusals of `draftQuote` and of `sealVersion`
 */
export function issueFile(
  context: Context,
  file: QuoteFile,
  deliver: (quote: QuoteDetail, pdf: Uint8Array) => Result<void>,
): Promise<Result<QuoteDetail>> {
  return whole(context, async (work) => {
    const clientId = await partiesOf(context, work, file);
    const drafted = must(await draftQuoteWithin(context, work, clientId, file.quote));
    const sealed = must(await sealVersion(context, work, drafted.draft?.id ?? ''));
    const issued = await quoteAgain(context, work, drafted.id);
    const pdf = context.files.get(sealed.sha256);
    if (!pdf) throw new Error(`the archive has lost ${sealed.sha256}`);
    must(deliver(issued, pdf));
    return issued;
  });
}
