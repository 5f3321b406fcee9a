import { z } from 'zod';
import { parseDay } from '#kernel/day.js';
import type { Result } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import { attachment, goTo, goToCreated, notFound, preview, refuse, show } from '#shell/web/answers.js';
import { type Door, door } from '#shell/web/door.js';
import { RefusalPage } from '#shell/web/errors.js';
import { flag, id, oneId } from '#shell/web/fields.js';
import { type AnyLetter, discardAny, isFactual, issueAny, readLetter, refreshAny } from '../actions/any.js';
import { editLetter } from '../actions/change.js';
import { draftReminder } from '../actions/draft.js';
import { editFactual } from '../actions/factual/change.js';
import { anyLetterJson, anyLetterSchema, letterSummarySchema } from '../actions/letter-json.js';
import { pdfOf } from '../actions/pdf.js';
import { debtStanding, listLetters } from '../actions/read.js';
import { sendLetter } from '../actions/send.js';
import { CONSEQUENCES, LETTER_KINDS } from '../rules/letter/facts.js';
import { again, answerOf, pageOf, refusedOf } from './answers.js';
import { factualDoors } from './factual/doors.js';
import { LettersPage, namesOfClients } from './list.js';
import { NewLetterPage } from './new.js';

const PDF = 'application/pdf';

const PARAGRAPH_MAX = 4000;
const line = z.string().trim().max(300).optional();

/** Paragraphs: a list from a program, a text with empty lines between them from a form. */
const paragraphs = z
  .union([
    z.array(z.string().max(PARAGRAPH_MAX)).max(40),
    z
      .string()
      .max(20_000)
      .transform((text) => text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n+/)),
  ])
  .transform((all) => all.map((one) => one.trim()).filter(Boolean))
  .optional();

const day = z.string().transform((text, context) => {
  const parsed = parseDay(text);
  if (parsed === undefined) context.addIssue({ code: 'custom', message: 'web.invalid' });
  return parsed ?? z.NEVER;
});

const orAbsent = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const editSchema = z.object({
  /** Last day to pay, of a reminder. */
  payBy: orAbsent(day),
  /** Last day proposed for an answer, of a letter that recalls facts. */
  replyBy: orAbsent(day),
  subject: line,
  salutation: line,
  opening: paragraphs,
  legal: paragraphs,
  closing: paragraphs,
  courtesy: z.string().trim().max(600).optional(),
  registered: z.union([flag, z.undefined()]).optional(),
});

const startSchema = z.object({
  kind: orAbsent(z.enum(LETTER_KINDS)),
  invoices: orAbsent(z.union([z.array(id).min(1), id.transform((one) => [one])])),
  payBy: orAbsent(day),
  consequences: orAbsent(z.array(z.enum(CONSEQUENCES))),
});

/** Starts from one kind or one invoice; what is unknown is passed over. */
const newSchema = z.object({
  kind: z.enum(LETTER_KINDS).optional().catch(undefined),
  invoice: id.optional().catch(undefined),
});

const list = door({
  method: 'GET',
  path: '/letters',
  name: 'listLetters',
  summary: 'Drafts and issued letters, latest first.',
  access: 'account',
  answer: z.array(letterSummarySchema),
  handle: async (visit) => {
    const letters = await listLetters(visit.context);
    const names = await namesOfClients(visit.context);
    return show([...letters], () => <LettersPage visit={visit} letters={letters} names={names} />);
  },
});

const ofClient = door({
  method: 'GET',
  path: '/clients/:id/letters',
  name: 'listClientLetters',
  summary: 'Drafts and issued letters to a client, latest first.',
  access: 'account',
  params: oneId,
  answer: z.array(letterSummarySchema),
  handle: async (visit) => {
    const names = await namesOfClients(visit.context);
    if (!names.has(visit.params.id)) return notFound();
    const letters = await listLetters(visit.context, visit.params.id);
    return show([...letters], () => <LettersPage visit={visit} letters={letters} names={names} />);
  },
});

const fresh = door({
  method: 'GET',
  path: '/clients/:id/letters/new',
  name: 'newLetterForm',
  summary: 'The form for a new letter, with what the ladder proposes.',
  access: 'account',
  params: oneId,
  query: newSchema,
  answer: z.object({ proposed: z.enum(LETTER_KINDS).nullable(), reason: z.string(), overdue: z.array(z.string()) }),
  handle: async (visit) => {
    const standing = await debtStanding(visit.context, visit.params.id);
    if (!standing) return notFound();
    const { kind, invoice } = visit.query;
    const { next, account } = standing;
    const data = {
      proposed: next.kind,
      reason: next.reason,
      overdue: account.overdue.map(({ debt }) => debt.number),
    };
    return show(data, () => <NewLetterPage visit={visit} standing={standing} kind={kind} invoice={invoice} />);
  },
});

const start = door({
  method: 'POST',
  path: '/clients/:id/letters',
  name: 'draftLetter',
  summary:
    'Drafts a reminder to a client: the next of the ladder, or the kind named; for the invoices named, or all that is overdue.',
  access: 'account',
  params: oneId,
  body: startSchema,
  answer: anyLetterSchema,
  handle: async ({ context, params, body }) => {
    const { kind, invoices, payBy, consequences } = body;
    const result = await draftReminder(context, params.id, {
      ...(kind ? { kind } : {}),
      ...(invoices ? { invoiceIds: invoices } : {}),
      ...(payBy === undefined ? {} : { payBy }),
      ...(consequences ? { consequences } : {}),
    });
    return result.ok ? goToCreated(`/letters/${result.value.id}`, anyLetterJson(result.value)) : answerOf(result);
  },
  again: async (visit, refusals) => {
    const standing = await debtStanding(visit.context, visit.params.id);
    if (!standing) return <RefusalPage visit={visit} status={404} refusals={[{ code: 'web.notFound' }]} />;
    const kind = LETTER_KINDS.find((known) => known === visit.typed['kind']);
    return <NewLetterPage visit={visit} standing={standing} kind={kind} invoice={undefined} refusals={refusals} />;
  },
});

const one = door({
  method: 'GET',
  path: '/letters/:id',
  name: 'readLetter',
  summary: 'A letter: texts, sums or sealed facts, warnings and what a careful reader finds.',
  access: 'account',
  params: oneId,
  answer: anyLetterSchema,
  handle: async (visit) => {
    const letter = await readLetter(visit.context, visit.params.id);
    return letter ? show(anyLetterJson(letter), () => pageOf(visit, letter)) : notFound();
  },
});

const edit = door({
  method: 'POST',
  path: '/letters/:id',
  name: 'editLetter',
  summary: 'Changes the texts and the last day of a draft; what is absent stays as it is.',
  access: 'account',
  params: oneId,
  body: editSchema,
  answer: anyLetterSchema,
  handle: async ({ context, params, body }) => {
    const letter = await readLetter(context, params.id);
    const { payBy: _, legal: __, ...factual } = body;
    if (letter && isFactual(letter)) return answerOf(await editFactual(context, params.id, factual));
    return answerOf(await editLetter(context, params.id, body));
  },
  again,
});

type Act = (context: Context, id: string) => Promise<Result<AnyLetter>>;

function verb(name: string, last: string, summary: string, act: Act): Door {
  return door({
    method: 'POST',
    path: `/letters/:id/${last}`,
    name,
    summary,
    access: 'account',
    params: oneId,
    answer: anyLetterSchema,
    handle: async ({ context, params }) => answerOf(await act(context, params.id)),
    again,
  });
}

const discard = door({
  method: 'POST',
  path: '/letters/:id/discard',
  name: 'discardLetter',
  summary: 'Throws a draft away; an issued letter stays.',
  access: 'account',
  params: oneId,
  answer: z.object({ discarded: z.string() }),
  handle: async ({ context, params }) => {
    const result = await discardAny(context, params.id);
    if (result.ok) return goTo(`/clients/${result.value.clientId}`, { discarded: params.id });
    return refusedOf(result.refusals);
  },
  again,
});

const send = door({
  method: 'POST',
  path: '/letters/:id/send',
  name: 'sendLetter',
  summary: 'Sends an issued letter by e-mail, its PDF attached, to the address given or the client’s own.',
  access: 'account',
  params: oneId,
  body: z.object({ email: z.string().trim().max(254).optional() }),
  answer: anyLetterSchema,
  handle: async ({ context, params, body }) => answerOf(await sendLetter(context, params.id, body.email)),
  again,
});

const pdf = door({
  method: 'GET',
  path: '/letters/:id/pdf',
  name: 'letterPdf',
  summary: 'The PDF of a letter: from the archive once issued, marked as a draft before.',
  access: 'account',
  params: oneId,
  query: z.object({ download: flag }),
  media: PDF,
  handle: async ({ context, params, query }) => {
    const letter = await readLetter(context, params.id);
    if (!letter) return notFound();
    const printed = await pdfOf(context, letter);
    if (!printed.ok) return refuse(printed.refusals, letter.state === 'issued' ? 409 : 422);
    const bytes = printed.value;
    const name = `${letter.number ?? 'draft'}.pdf`;
    return query.download ? attachment(bytes, PDF, name) : preview(bytes, PDF, name);
  },
});

/** Every door of the letters. */
export const letterDoors: readonly Door[] = [
  list,
  ofClient,
  fresh,
  start,
  ...factualDoors,
  one,
  edit,
  verb(
    'refreshLetter',
    'refresh',
    'Brings a draft to today: its day, its sums and invoices or its facts; edited texts stay.',
    refreshAny,
  ),
  verb(
    'issueLetter',
    'issue',
    'Issues a letter: numbered, printed, archived, journaled, never changed afterwards.',
    issueAny,
  ),
  send,
  discard,
  pdf,
];
