import { z } from 'zod';
import { TIME_PROGRAMS, TIME_REASONS } from '#intake/parsers/time/facts.js';
import { TIME_BYTES_MAX } from '#intake/time.js';
import { findTimeUpload, removeUpload, saveUpload } from '#intake/uploads.js';
import type { Refusal } from '#kernel/refusal.js';
import { goTo, goToCreated, type RefusedAnswer, refuse, show } from '#shell/web/answers.js';
import { type Door, door } from '#shell/web/door.js';
import { id, oneId } from '#shell/web/fields.js';
import type { Visit } from '#shell/web/visit.js';
import { importTime, previewTime, readTimeImport } from '../actions/time-import.js';
import { clientChoices } from '../store/clients.js';
import { TimeImportsPage, TimePreviewPage } from './time-imports.js';

const issues = z.object({
  count: z.int(),
  list: z
    .array(z.object({ line: z.int(), field: z.string(), reason: z.enum(TIME_REASONS), excerpt: z.string() }))
    .readonly(),
});

const previewAnswer = z.object({
  program: z.enum(TIME_PROGRAMS).nullable(),
  errors: issues,
  warnings: issues,
  dates: z.object({ form: z.string(), asked: z.boolean(), example: z.string() }).nullable(),
  entries: z.int(),
  known: z.int(),
  zero: z.int(),
  seconds: z.int(),
  period: z.object({ from: z.string(), to: z.string() }).nullable(),
  groups: z
    .array(
      z.object({
        id: z.string(),
        client: z.string(),
        project: z.string(),
        entries: z.int(),
        seconds: z.int(),
        known: z.string().nullable(),
      }),
    )
    .readonly(),
});

const importedAnswer = z.object({
  importId: z.string().nullable(),
  entries: z.int(),
  seconds: z.int(),
  known: z.int(),
  left: z.int(),
  clientsAdded: z.int(),
});

const dateOrder = z.enum(['dmy', 'mdy']).optional();

/** Seconds after which a file that had to wait may have its turn. */
const RETRY_SECONDS = 5;

function refuseReading(refusals: readonly Refusal[]): RefusedAnswer {
  return refusals.some(({ code }) => code === 'intake.busy') ? refuse(refusals, 429, RETRY_SECONDS) : refuse(refusals);
}

const start = door({
  method: 'GET',
  path: '/time/imports',
  name: 'timeImports',
  summary: 'The form that takes an export of time; `done` names the import that was just made.',
  access: 'account',
  query: z.object({ done: id.optional() }),
  answer: z.object({ brought: importedAnswer.nullable() }),
  handle: async (visit) => {
    const { done } = visit.query;
    const brought = done === undefined ? undefined : await readTimeImport(visit.context, done);
    return show({ brought: brought ?? null }, () => <TimeImportsPage visit={visit} brought={brought} />);
  },
});

const upload = door({
  method: 'POST',
  path: '/time/imports',
  name: 'uploadTime',
  summary: 'Takes an export of time (multipart/form-data) and keeps it aside; nothing of it is imported yet.',
  access: 'account',
  bodyBytesMax: TIME_BYTES_MAX,
  body: z.object({ file: z.custom<File>((value) => value instanceof File && value.size > 0, 'time.noUpload') }),
  answer: z.object({ id: z.string(), fileName: z.string() }),
  handle: async ({ context, body }) => {
    const kept = saveUpload(context, 'time', body.file.name, new Uint8Array(await body.file.arrayBuffer()));
    return goToCreated(`/time/imports/${kept.id}`, { id: kept.id, fileName: kept.fileName });
  },
  again: (visit, refusals) => <TimeImportsPage visit={visit} refusals={refusals} />,
});

/** The preview of a file kept aside, for its page. */
async function viewOf(visit: Visit, uploadId: string, order: 'dmy' | 'mdy' | undefined) {
  const kept = findTimeUpload(visit.context, uploadId);
  if (!kept) return undefined;
  const preview = await previewTime(visit.context, { ...kept, dateOrder: order });
  const clients = await clientChoices(visit.context.store.read, visit.context.organisationId);
  return { kept, preview, clients };
}

const look = door({
  method: 'GET',
  path: '/time/imports/:id',
  name: 'previewTime',
  summary: 'What an export of time would bring, everything wrong with it, and the names that go to no client yet.',
  access: 'account',
  params: oneId,
  query: z.object({ dateOrder }),
  answer: previewAnswer,
  handle: async (visit) => {
    const { params, query } = visit;
    const view = await viewOf(visit, params.id, query.dateOrder);
    if (!view) return refuse([{ code: 'time.uploadGone' }], 404);
    const { kept, preview, clients } = view;
    if (!preview.ok) return refuseReading(preview.refusals);
    return show(preview.value, () => (
      <TimePreviewPage
        visit={visit}
        id={kept.id}
        fileName={kept.fileName}
        preview={preview.value}
        clients={clients}
        dateOrder={query.dateOrder}
      />
    ));
  },
});

const accept = door({
  method: 'POST',
  path: '/time/imports/:id',
  name: 'importTime',
  summary: 'Imports an export of time, whole or not at all; `clients` says where each group of entries goes.',
  access: 'account',
  params: oneId,
  body: z.object({ dateOrder, clients: z.record(z.string().max(40), z.string().max(40)).optional() }),
  answer: importedAnswer,
  handle: async ({ context, params, body }) => {
    const kept = findTimeUpload(context, params.id);
    if (!kept) return refuse([{ code: 'time.uploadGone' }], 404);
    const imported = await importTime(context, { ...kept, ...body });
    if (!imported.ok) return refuseReading(imported.refusals);
    removeUpload(kept);
    const { importId } = imported.value;
    return goTo(importId === null ? '/time/imports' : `/time/imports?done=${importId}`, imported.value);
  },
  again: async (visit, refusals) => {
    const order = dateOrder.safeParse(visit.typed['dateOrder']).data;
    const view = await viewOf(visit, visit.params.id, order);
    if (!view?.preview.ok) return undefined;
    const { kept, preview, clients } = view;
    return (
      <TimePreviewPage
        visit={visit}
        id={kept.id}
        fileName={kept.fileName}
        preview={preview.value}
        clients={clients}
        dateOrder={order}
        refusals={refusals}
      />
    );
  },
});

/** The doors of imported time. */
export const timeImportDoors: readonly Door[] = [start, upload, look, accept];
