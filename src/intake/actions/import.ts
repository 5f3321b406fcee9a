import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Work, write } from '#journal/write.js';
import { done, type Result } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import type { ColumnsReading, FileKind, FileReading, ImportSummary, ReadingOptions } from '../facts.js';
import { reconcile } from '../parsers/reconcile/reconcile.js';
import { type Limits, readInChild } from '../run.js';
import { withoutErased } from '../store/erased.js';
import { findOrganisation } from '../store/imports.js';
import { readKnown } from '../store/known.js';
import { writeNews } from '../store/news.js';
import { summarise } from '../summary.js';
import { type Preset, presetFor, rememberPreset } from './presets.js';

/** A file to bring in, and how the user wants it read. */
export interface ImportRequest {
  readonly kind: FileKind;
  readonly path: string;
  /** Its name as the user knows it; the path's own when absent. */
  readonly fileName?: string;
  /** SHA-256 of what it holds, where it is known already. */
  readonly sha256?: string;
  /** Column by target; the preset remembered for the same titles is used when there is none. */
  readonly mapping?: Readonly<Record<string, string>>;
  readonly dateOrder?: 'dmy' | 'mdy';
  readonly decimal?: ',' | '.';
  readonly keepDuplicates?: boolean;
  readonly limits?: Limits;
}

/** Where an import stands: `share` of its stage, from 0 to 1. */
export type OnProgress = (stage: 'reading' | 'comparing' | 'writing' | 'done', share: number) => void;

/** A file read and compared with what is known, before anything is written. */
export interface Preview {
  readonly summary: ImportSummary;
  /** Only for a list of invoices. */
  readonly columns: ColumnsReading | null;
  /** The mapping that was used came from an earlier import of the same titles. */
  readonly presetUsed: boolean;
  /** The organisation's usual term, on which due dates that the file does not state rest. */
  readonly termDays: number;
}

/** What came of an import: refused whole when the file has errors. */
export interface ImportOutcome {
  readonly imported: boolean;
  readonly importId: string | null;
  /** As `Preview.termDays`. */
  readonly termDays: number;
  readonly summary: ImportSummary;
}

const silent: OnProgress = () => undefined;

interface ReadRequest {
  readonly termDays: number;
  readonly reading: FileReading;
  readonly presetUsed: boolean;
  readonly preset: Preset;
}

/** Reads the file in a child process; a list of invoices whose titles were mapped before is read with that mapping. */
async function readRequested(context: Context, request: ImportRequest): Promise<Result<ReadRequest>> {
  const { term_days, currency } = await findOrganisation(context);
  const asked: Preset = {
    mapping: request.mapping ?? {},
    ...(request.dateOrder ? { dateOrder: request.dateOrder } : {}),
    ...(request.decimal ? { decimal: request.decimal } : {}),
  };
  const read = (preset: Preset): Promise<Result<FileReading>> => {
    const options: ReadingOptions = {
      ...preset,
      keepDuplicates: request.keepDuplicates ?? false,
      termDays: term_days,
      currency,
    };
    return readInChild(request.kind, request.path, options, request.limits);
  };
  const first = await read(asked);
  if (!first.ok) return first;
  const titles = first.value.columns?.titles;
  const remembered = titles && Object.keys(asked.mapping).length === 0 ? await presetFor(context, titles) : undefined;
  if (!remembered) return done({ termDays: term_days, reading: first.value, presetUsed: false, preset: asked });
  const preset = { ...remembered, ...asked, mapping: remembered.mapping };
  const again = await read(preset);
  return again.ok ? done({ termDays: term_days, reading: again.value, presetUsed: true, preset }) : again;
}

/**
 * Reads a file and tells what importing it would bring. Writes nothing.
 * @returns refused when the file cannot be read within the limits of `run.ts`
 */
export async function previewFile(context: Context, request: ImportRequest): Promise<Result<Preview>> {
  const read = await readRequested(context, request);
  if (!read.ok) return read;
  const { reading, presetUsed, termDays } = read.value;
  const { known, news } = await context.store.snapshot((db) => compare(db, context, reading));
  return done({
    columns: reading.columns,
    presetUsed,
    termDays,
    summary: summarise(news, reconcile(known.records, news.records)),
  });
}

/** What is known of the file's clients, and the file without those who were erased. */
async function compare(db: Parameters<typeof readKnown>[0], { organisationId }: Context, reading: FileReading) {
  const known = await readKnown(db, organisationId, reading.records.clients);
  return { known, news: await withoutErased(db, organisationId, reading, known.clientIds) };
}

/**
 * Brings a file in, whole or not at all: its rows, the journal entries that cover them and the import itself are written in
 * one transaction. Coming again, or overlapping with what is known, it brings only what is new.
 * @returns refused when the file cannot be read within the limits of `run.ts`
 */
export async function importFile(
  context: Context,
  request: ImportRequest,
  onProgress: OnProgress = silent,
): Promise<Result<ImportOutcome>> {
  onProgress('reading', 0);
  const read = await readRequested(context, request);
  if (!read.ok) return read;
  const { reading, preset, termDays } = read.value;
  onProgress('comparing', 0);
  if (reading.errors.count > 0) {
    const summary = summarise(reading, reconcile(reading.records, reading.records));
    return done({ imported: false, importId: null, termDays, summary });
  }
  const { country, language } = await findOrganisation(context);
  const file = await fingerprintOf(request.path);
  const outcome = await write(context, async (work) => {
    const { known, news } = await compare(work.db, context, reading);
    const changes = reconcile(known.records, news.records);
    const summary = summarise(news, changes);
    const importId = context.newId();
    await recordImport(context, work, request, {
      importId,
      file,
      summary,
      preset,
      titles: reading.columns?.titles ?? [],
    });
    onProgress('writing', 0);
    await writeNews({ context, work, importId, known, changes, country, language }, (share) =>
      onProgress('writing', share),
    );
    return { imported: true, importId, termDays, summary };
  });
  onProgress('done', 1);
  return done(outcome);
}

interface Fingerprint {
  readonly sha256: string;
  readonly bytes: number;
}

async function fingerprintOf(path: string): Promise<Fingerprint> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return { sha256: hash.digest('hex'), bytes: (await stat(path)).size };
}

interface Made {
  readonly importId: string;
  readonly file: Fingerprint;
  readonly summary: ImportSummary;
  readonly preset: Preset;
  readonly titles: readonly string[];
}

/** Journals the import on the organisation's chain and keeps its row, and the mapping that was stated. */
async function recordImport(context: Context, work: Work, request: ImportRequest, made: Made): Promise<void> {
  const own = context.organisationId;
  const { importId, file, summary, preset, titles } = made;
  const fileName = request.fileName ?? basename(request.path);
  const { clients, invoices, creditNotes, payments } = summary;
  work.record({
    chain: own,
    kind: 'file.imported',
    payload: { importId, kind: request.kind, fileName, sha256: file.sha256, clients, invoices, creditNotes, payments },
  });
  const mapped = Object.keys(preset.mapping).length > 0;
  await work.insert(own, 'import', [
    {
      id: importId,
      organisation_id: own,
      account_id: context.accountId,
      kind: request.kind,
      file_name: fileName,
      ...file,
      mapping: mapped ? JSON.stringify(preset) : null,
      result: JSON.stringify(summary),
      created_at: work.at,
    },
  ]);
  if (request.mapping && mapped) await rememberPreset(context, work, titles, preset);
}
