import { type Day, parseDay } from '#kernel/day.js';
import { type DateForm, readDate } from '../dates.js';
import type { ReadEntry, TimeReason } from './facts.js';
import type { Column, TimeColumns, TimeField } from './layouts.js';
import { readClock, readFlag, readHours, readLength, readRate, splitMoment } from './values.js';

/** A row of cells with the line where it starts. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

export interface Reporter {
  readonly error: (line: number, field: string, reason: TimeReason, value: string) => void;
  readonly warn: (line: number, field: string, reason: TimeReason, value: string) => void;
}

/** Seconds by which a duration may miss the gap between start and end: hours on the wall are often written without seconds. */
const TOLERANCE = 60;
const DAY_SECONDS = 86_400;

/** A start or an end, as far as the file states it. */
interface Stamp {
  readonly day: Day;
  readonly clock: number | null;
}

/** One row under its titles. */
class RowReader {
  readonly #row: Row;
  readonly #layout: TimeColumns;
  readonly #report: Reporter;

  constructor(row: Row, layout: TimeColumns, report: Reporter) {
    this.#row = row;
    this.#layout = layout;
    this.#report = report;
  }

  column(field: TimeField): Column | undefined {
    return this.#layout.columns[field];
  }

  text(field: TimeField): string {
    const column = this.column(field);
    return column === undefined ? '' : (this.#row.cells[column.at] ?? '').trim();
  }

  /** Reports the value of a field; answers undefined, so that the reading of the row ends there. */
  wrong(field: TimeField, reason: TimeReason): undefined {
    this.#report.error(this.#row.line, this.column(field)?.title ?? field, reason, this.text(field));
    return undefined;
  }

  warn(field: TimeField, reason: TimeReason): void {
    this.#report.warn(this.#row.line, this.column(field)?.title ?? field, reason, this.text(field));
  }

  flag(field: TimeField, otherwise: boolean): boolean | undefined {
    const flag = readFlag(this.text(field));
    return flag === null ? this.wrong(field, 'badFlag') : (flag ?? otherwise);
  }

  stamp(date: TimeField, time: TimeField, form: DateForm): Stamp | undefined {
    const day = readDate(this.text(date), form);
    const hour = this.text(time);
    const clock = hour === '' ? null : readClock(hour);
    if (clock === undefined) this.wrong(time, 'badTime');
    if (day === undefined) return this.wrong(date, 'badDate');
    return clock === undefined ? undefined : { day, clock };
  }

  moment(field: TimeField): Stamp | undefined {
    const parts = splitMoment(this.text(field));
    const day = parts && parseDay(parts.day);
    const clock = parts && readClock(parts.clock);
    return day === undefined || clock === undefined ? this.wrong(field, 'badDate') : { day, clock };
  }
}

/** What a row says of when and how long. */
interface Span {
  readonly start: Stamp;
  readonly seconds: number;
  readonly utc: boolean;
}

const between = (start: Stamp, end: Stamp): number | undefined =>
  start.clock === null || end.clock === null
    ? undefined
    : (end.day - start.day) * DAY_SECONDS + end.clock - start.clock;

function ofMoments(row: RowReader): Span | undefined {
  if (row.text('end') === '') {
    row.warn('start', 'stillRunning');
    return undefined;
  }
  const [start, end] = [row.moment('start'), row.moment('end')];
  if (!start || !end) return undefined;
  const seconds = between(start, end) ?? 0;
  return seconds < 0 ? row.wrong('end', 'endBeforeStart') : { start, seconds, utc: true };
}

function ofClock(row: RowReader, form: DateForm): Span | undefined {
  const start = row.stamp('startDate', 'startTime', form);
  const end = row.text('endDate') === '' ? null : row.stamp('endDate', 'endTime', form);
  const field = row.column('hours') ? 'hours' : 'duration';
  const seconds = field === 'hours' ? readHours(row.text(field)) : readLength(row.text(field));
  if (seconds === undefined) row.wrong(field, 'badDuration');
  if (!start || end === undefined || seconds === undefined) return undefined;
  const gap = end === null ? undefined : between(start, end);
  if (gap !== undefined && gap < 0) return row.wrong('endDate', 'endBeforeStart');
  if (gap !== undefined && Math.abs(gap - seconds) >= TOLERANCE) row.warn(field, 'durationDiffers');
  return { start, seconds, utc: false };
}

/** A rate of zero is none; one without a currency cannot be kept. */
function rateOf(row: RowReader): Pick<ReadEntry, 'rate' | 'currency'> {
  const rate = readRate(row.text('rate'));
  const currency = row.column('rate')?.currency ?? (row.text('currency').match(/[A-Z]{3}/)?.[0] || null);
  if (rate !== null && currency === null) row.warn('rate', 'rateNotKept');
  if (row.column('rate') === undefined && readRate(row.text('amount')) !== null) row.warn('amount', 'amountNotKept');
  return rate === null || currency === null ? { rate: null, currency: null } : { rate, currency };
}

/**
 * Reads one row; undefined where it holds no entry (an error or a warning says why).
 * @param form how dates are written
 */
export function readRow(row: Row, layout: TimeColumns, form: DateForm, report: Reporter): ReadEntry | undefined {
  const reader = new RowReader(row, layout, report);
  const span = reader.column('start') ? ofMoments(reader) : ofClock(reader, form);
  const billable = reader.flag('billable', true);
  const invoiced = reader.flag('invoiced', false);
  if (!span || billable === undefined || invoiced === undefined) return undefined;
  if (span.seconds === 0) reader.warn(reader.column('duration') ? 'duration' : 'start', 'zeroDuration');
  return {
    line: row.line,
    client: reader.text('client'),
    project: reader.text('project'),
    task: reader.text('task'),
    description: reader.text('description'),
    person: reader.text('person'),
    day: span.start.day,
    clock: span.start.clock,
    utc: span.utc,
    seconds: span.seconds,
    billable,
    invoiced,
    ...rateOf(reader),
  };
}
