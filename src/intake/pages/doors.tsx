import { z } from 'zod';
import type { Refusal } from '#kernel/refusal.js';
import { goTo, goToCreated, notFound, type RefusedAnswer, refuse, show } from '#shell/web/answers.js';
import { type Door, door } from '#shell/web/door.js';
import { oneId } from '#shell/web/fields.js';
import { listImports, readImport } from '../actions/history.js';
import { importApart, previewApart } from '../apart.js';
import { FILE_KINDS } from '../facts.js';
import { foreignFormat } from '../formats.js';
import { Jobs } from '../jobs.js';
import { kindOfFile } from '../recognise.js';
import { findUpload, removeUpload, saveUpload } from '../uploads.js';
import { type Choices, choicesSchema, requestOf } from './choices.js';
import { PreviewPage } from './preview.js';
import { ProgressPage, ResultPage } from './progress.js';
import { columnsAnswer, pastAnswer, progressAnswer, storedAnswer, summaryAnswer } from './schemas.js';
import { ImportsPage } from './start.js';

/** Largest file that a page takes; larger ones go through the command line. */
const UPLOAD_BYTES_MAX = 50 * 1024 * 1024;
/** How long an answer waits for an import to end before it shows a progress bar. */
const PATIENCE_MILLISECONDS = 400;

const jobs = new Jobs();

/** Seconds after which a file that had to wait may have its turn. */
const RETRY_SECONDS = 5;

/** Why a file is not read: for what it is, or because others are being read (429). */
function refuseReading(refusals: readonly Refusal[]): RefusedAnswer {
  const busy = refusals.some(({ code }) => code === 'intake.busy');
  return busy ? refuse(refusals, 429, RETRY_SECONDS) : refuse(refusals);
}

const list = door({
  method: 'GET',
  path: '/imports',
  name: 'listImports',
  summary: 'The form that takes a file, and the files brought before.',
  access: 'account',
  answer: z.object({ imports: z.array(pastAnswer) }),
  handle: async (visit) => {
    const past = await listImports(visit.context);
    return show({ imports: [...past] }, () => <ImportsPage visit={visit} past={past} />);
  },
});

const fileSchema = z.custom<File>((value) => value instanceof File && value.size > 0, 'intake.noUpload');

const upload = door({
  method: 'POST',
  path: '/imports',
  name: 'uploadFile',
  summary: 'Takes a file (multipart/form-data) and keeps it aside; nothing of it is imported yet.',
  access: 'account',
  bodyBytesMax: UPLOAD_BYTES_MAX,
  body: z.object({ kind: z.enum(['any', ...FILE_KINDS]).default('any'), file: fileSchema }),
  answer: z.object({ id: z.string(), kind: z.enum(FILE_KINDS), fileName: z.string() }),
  handle: async ({ context, body }) => {
    const bytes = new Uint8Array(await body.file.arrayBuffer());
    const foreign = foreignFormat(bytes);
    if (foreign) return refuse([{ code: `intake.${foreign}`, field: 'file' }]);
    const { id, kind, fileName } = saveUpload(
      context,
      body.kind === 'any' ? kindOfFile(bytes) : body.kind,
      body.file.name,
      bytes,
    );
    return goToCreated(`/imports/files/${id}`, { id, kind, fileName });
  },
  again: async (visit, refusals) => (
    <ImportsPage visit={visit} past={await listImports(visit.context)} refusals={refusals} />
  ),
});

const look = door({
  method: 'GET',
  path: '/imports/files/:id',
  name: 'previewFile',
  summary: 'What a file kept aside would bring, how it was read, and everything wrong with it.',
  access: 'account',
  params: oneId,
  query: choicesSchema,
  answer: z.object({
    summary: summaryAnswer,
    columns: columnsAnswer.nullable(),
    presetUsed: z.boolean(),
    termDays: z.int(),
  }),
  handle: async (visit) => {
    const kept = findUpload(visit.context, visit.params.id);
    if (!kept) return refuse([{ code: 'intake.uploadGone' }], 404);
    const choices = visit.query as Choices;
    const preview = await previewApart(visit.context, requestOf(kept, choices));
    if (!preview.ok) return refuseReading(preview.refusals);
    const { summary, columns, presetUsed, termDays } = preview.value;
    const page = () => <PreviewPage visit={visit} upload={kept} preview={preview.value} choices={choices} />;
    return show({ summary, columns, presetUsed, termDays }, page);
  },
});

const accept = door({
  method: 'POST',
  path: '/imports/files/:id',
  name: 'importFile',
  summary: 'Imports a file kept aside, whole or not at all.',
  access: 'account',
  params: oneId,
  body: choicesSchema,
  answer: progressAnswer,
  handle: async ({ context, params, body }) => {
    const kept = findUpload(context, params.id);
    const known = jobs.find(params.id);
    if (!kept && !known) return refuse([{ code: 'intake.uploadGone' }], 404);
    if (kept) jobs.start(kept.id, (onProgress) => importApart(context, requestOf(kept, body as Choices), onProgress));
    const job = await jobs.settle(params.id, PATIENCE_MILLISECONDS);
    const outcome = job?.outcome;
    if (outcome && !outcome.ok) return refuseReading(outcome.refusals);
    if (outcome && !outcome.value.imported) return refuse([{ code: 'intake.badFile' }]);
    if (outcome && kept) removeUpload(kept);
    const importId = outcome?.value.importId ?? null;
    const to = importId ? `/imports/${importId}` : `/imports/files/${params.id}/progress`;
    return goTo(to, { stage: job?.stage ?? 'reading', share: job?.share ?? 0, importId });
  },
});

const progress = door({
  method: 'GET',
  path: '/imports/files/:id/progress',
  name: 'importProgress',
  summary: 'How far an import has come; leads to its result when it is done.',
  access: 'account',
  params: oneId,
  answer: progressAnswer,
  handle: async (visit) => {
    const { id } = visit.params;
    const job = jobs.find(id);
    const kept = findUpload(visit.context, id);
    const { outcome } = job ?? {};
    if (outcome && !outcome.ok) return refuseReading(outcome.refusals);
    if (outcome?.value.importId) {
      if (!(await readImport(visit.context, outcome.value.importId))) return notFound();
      if (kept) removeUpload(kept);
      return goTo(`/imports/${outcome.value.importId}`, { stage: 'done', share: 1, importId: outcome.value.importId });
    }
    if (!job || !kept) return notFound();
    if (outcome) return goTo(`/imports/files/${id}`, { stage: job.stage, share: job.share, importId: null });
    return show({ stage: job.stage, share: job.share, importId: null }, () => (
      <ProgressPage visit={visit} upload={kept} job={job} />
    ));
  },
});

const result = door({
  method: 'GET',
  path: '/imports/:id',
  name: 'readImport',
  summary: 'What an import brought, as it was recorded.',
  access: 'account',
  params: oneId,
  answer: storedAnswer,
  handle: async (visit) => {
    const stored = await readImport(visit.context, visit.params.id);
    if (!stored) return notFound();
    return show(stored, () => <ResultPage visit={visit} stored={stored} />);
  },
});

/** The doors of the import. */
export const intakeDoors: readonly Door[] = [list, upload, look, accept, progress, result];
