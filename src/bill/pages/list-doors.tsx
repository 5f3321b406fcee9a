import { z } from 'zod';
import { formatCents } from '#kernel/money.js';
import { done, type Refusal, type Result, refused } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import { attachment, goToCreated, refuse, show, showKept } from '#shell/web/answers.js';
import { type Door, door } from '#shell/web/door.js';
import { id } from '#shell/web/fields.js';
import { refusalsOf } from '#shell/web/refusals.js';
import { createDraft, type NewDraft } from '../actions/draft.js';
import { exportCsv } from '../actions/export.js';
import { issueNow } from '../actions/issue.js';
import { listDrafts, listInvoices } from '../actions/read.js';
import { startOf } from '../actions/start.js';
import { draftSchema, issuedJson, issuedSchema, listSchema } from '../facts/answers.js';
import { type BillContent, billContentSchema } from '../facts/bill.js';
import { listedJson } from '../rules/register/listed.js';
import { viewOf } from './draft-view.js';
import { contentOfForm, type FormBody, fieldInForm, formBody, parseContent } from './form-lines.js';
import { InvoicesPage } from './list.js';
import { NewInvoicePage } from './new.js';
import { listQuery, queryOf } from './queries.js';

const list = door({
  method: 'GET',
  path: '/invoices',
  name: 'listInvoices',
  summary: 'Invoices and credit notes, issued here and imported: fifty a page, filtered, sorted, with totals.',
  access: 'account',
  query: listQuery,
  answer: listSchema,
  handle: async (visit) => {
    const { context, query } = visit;
    const listed = await listInvoices(context, queryOf(query));
    const today = context.clock.today();
    const { entries, register, count, page, pages, sums } = listed;
    const data = {
      invoices: entries.map((entry) => listedJson(entry, register.nameOf(entry.clientId), today)),
      count,
      page,
      pages,
      sums: sums.map(({ currency, totalCents, openCents }) => ({
        currency,
        total: formatCents(totalCents),
        open: formatCents(openCents),
      })),
    };
    // Everything that the page shows stands with the register: drafts and mails move the head of the journal as well.
    return showKept(data, listed.kept, async () => (
      <InvoicesPage visit={visit} query={query} listed={listed} drafts={await listDrafts(context)} />
    ));
  },
});

const csv = door({
  method: 'GET',
  path: '/invoices/export',
  name: 'exportInvoices',
  summary: 'The list as CSV, with the same filters: every line, amounts as decimal numbers.',
  access: 'account',
  query: listQuery,
  media: 'text/csv',
  handle: async ({ context, query, language }) =>
    attachment(await exportCsv(context, queryOf(query), language), 'text/csv; charset=utf-8', 'factures.csv'),
});

const fresh = door({
  method: 'GET',
  path: '/invoices/new',
  name: 'newInvoiceForm',
  summary: 'The plain form of a new invoice.',
  access: 'account',
  query: z.object({ client: id.optional().catch(undefined) }),
  answer: z.object({ termDays: z.int(), vatExempt: z.boolean() }),
  handle: async (visit) => {
    const start = await startOf(visit.context, visit.query.client);
    return show({ termDays: start.termDays, vatExempt: start.vatExempt }, () => (
      <NewInvoicePage visit={visit} start={start} />
    ));
  },
});

/** What a program sends: the content as documented, to be issued at once or not. */
const jsonBody = z.strictObject({
  client: id,
  content: billContentSchema,
  issue: z.boolean().default(false),
  /** Whether the complimentary lines that stand for this kind of client put themselves on the draft. */
  standing: z.boolean().optional(),
});

interface Asked extends NewDraft {
  readonly issue: boolean;
}

/** A form or a JSON body as what is asked; a form's content is read by the same schema. */
async function askedBy(context: Context, body: Record<string, unknown>): Promise<Result<Asked>> {
  if ('content' in body) {
    const read = jsonBody.safeParse(body, { reportInput: true });
    if (!read.success) return refused(...refusalsOf(read.error));
    const { client, content, issue, standing } = read.data;
    return done({ clientId: client, kind: 'invoice', content, issue, standing: standing ?? !issue });
  }
  const form = body as FormBody;
  const start = await startOf(context, form.client);
  const content = parseContent(contentOfForm(form, undefined, start.termDays));
  if (!content.success) return refused(...formRefusals(refusalsOf(content.error)));
  return done({
    clientId: form.client ?? '',
    kind: 'invoice',
    content: content.data as BillContent,
    issue: false,
    standing: true,
  });
}

/** Refusals with the fields as the form names them. */
const formRefusals = (refusals: readonly Refusal[]): readonly Refusal[] =>
  refusals.map((one) => {
    const field = fieldInForm(one.field);
    return field === undefined ? one : { ...one, field };
  });

const create = door({
  method: 'POST',
  path: '/invoices',
  name: 'createInvoice',
  summary:
    'Writes a draft, or issues at once where `issue` is true: numbered, frozen, journaled. With an Idempotency-Key a repeated request gets the same number.',
  access: 'account',
  body: z.union([z.looseObject({ content: z.unknown() }), formBody]),
  answer: z.union([issuedSchema, draftSchema]),
  handle: async (visit) => {
    const { context, say } = visit;
    const asked = await askedBy(context, visit.body as Record<string, unknown>);
    if (!asked.ok) return refuse(asked.refusals);
    const { issue, ...draft } = asked.value;
    if (issue) {
      const issued = await issueNow(context, { ...draft, quoteId: null, correctsId: null, effect: 'fromDate' });
      return issued.ok
        ? goToCreated(`/invoices/${issued.value.id}`, issuedJson(issued.value, say))
        : refuse(issued.refusals);
    }
    const created = await createDraft(context, draft);
    if (!created.ok) return refuse(formRefusals(created.refusals));
    return goToCreated(`/invoices/drafts/${created.value.id}`, (await viewOf(visit, created.value)).json);
  },
  again: async (visit, refusals) => (
    <NewInvoicePage visit={visit} start={await startOf(visit.context, visit.typed['client'])} refusals={refusals} />
  ),
});

/** Doors of the list and of what begins there. */
export const listDoors: readonly Door[] = [list, csv, fresh, create];
