import { type Work, write } from '#journal/write.js';
import { done, type Refusal, type Result, refused } from '#kernel/refusal.js';
import { clientStated } from '#meet/actions/clients.js';
import type { Context } from '#shell/context.js';
import type { BillContent } from '../facts/bill.js';
import type { InvoiceFile } from '../facts/file.js';
import type { Issued } from '../facts/issued.js';
import { clientByIdOrCode, groundRow } from '../store/ground.js';
import { type Draft, draftIn } from './draft.js';
import { issueIn } from './issue.js';

/** Rolls everything back: a file is taken whole, or nothing of it is kept. */
class NotTaken extends Error {
  readonly refusals: readonly Refusal[];

  constructor(refusals: readonly Refusal[]) {
    super('the invoice was not issued');
    this.refusals = refusals;
  }
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new NotTaken(result.refusals);
  return result.value;
}

async function whole<T>(context: Context, act: (work: Work) => Promise<T>): Promise<Result<T>> {
  try {
    return done(await write(context, act));
  } catch (error) {
    if (error instanceof NotTaken) return refused(...error.refusals);
    throw error;
  }
}

/** The client of a file: found, or added. */
async function clientOf(context: Context, work: Work, client: InvoiceFile['client']): Promise<Result<string>> {
  if ('name' in client) return clientStated(context, work, client);
  const named = 'id' in client ? client.id : client.code;
  const id = await clientByIdOrCode(work.db, context.organisationId, named);
  return id === undefined ? refused({ code: 'bill.unknownClient', field: 'client' }) : done(id);
}

interface Read {
  readonly clientId: string;
  readonly content: BillContent;
}

/** The client and the content of a file; the term is the client's, else the business's, where the file states none. */
async function readFile(context: Context, work: Work, { client, invoice }: InvoiceFile): Promise<Read> {
  const clientId = must(await clientOf(context, work, client));
  const ground = await groundRow(work.db, context.organisationId, clientId);
  const termDays = invoice.termDays ?? ground?.term_days ?? ground?.own_term_days ?? 30;
  return { clientId, content: { ...invoice, termDays } };
}

/** Drafts the invoice of a file, adding its client when it is new. @returns the refusals of a draft and `meet.codeTaken` */
export const draftFile = (context: Context, file: InvoiceFile): Promise<Result<Draft>> =>
  whole(context, async (work) => {
    const { clientId, content } = await readFile(context, work, file);
    return must(await draftIn(context, work, { clientId, kind: 'invoice', content, standing: true }));
  });

/** Issues the invoice of a file, adding its client when it is new, in one transaction. @returns the refusals of an issue */
export const issueFile = (context: Context, file: InvoiceFile): Promise<Result<Issued>> =>
  whole(context, async (work) => {
    const { clientId, content } = await readFile(context, work, file);
    const order = { clientId, kind: 'invoice', content, quoteId: null, correctsId: null, draftId: null } as const;
    return must(await issueIn(context, work, { ...order, effect: 'fromDate' }));
  });
