import type { Day } from '#kernel/day.js';

/** Programs whose exports of time are read. */
export const TIME_PROGRAMS = ['toggl', 'clockify', 'harvest', 'solidtime'] as const;
export type TimeProgram = (typeof TIME_PROGRAMS)[number];

/** Why a file of time is refused, or what of it is in doubt; each has a sentence in the words of time. */
export const TIME_REASONS = [
  'emptyFile',
  'brokenEncoding',
  'controlCharacter',
  'openQuote',
  'afterQuote',
  'lineTooLong',
  'tooManyColumns',
  'tooManyRows',
  'notText',
  'notTime',
  'noLines',
  'isProjectList',
  'isClientList',
  'isOrganisationList',
  'isMemberList',
  'isTagList',
  'missingColumns',
  'cellsMissing',
  'badDate',
  'badTime',
  'badDuration',
  'badFlag',
  'ambiguousDates',
  'endBeforeStart',
  'durationDiffers',
  'stillRunning',
  'zeroDuration',
  'rateNotKept',
  'amountNotKept',
] as const;
export type TimeReason = (typeof TIME_REASONS)[number];

/** Something wrong, or to know, with one place of a file. Any error refuses the whole file; a warning does not. */
export interface TimeIssue {
  /** Line of the file, from 1; 0 when the file as a whole is meant. */
  readonly line: number;
  readonly field: string;
  readonly reason: TimeReason;
  /** The value, shortened. */
  readonly excerpt: string;
}

export interface TimeIssues {
  readonly list: readonly TimeIssue[];
  readonly count: number;
}

/** One entry as a file states it. */
export interface ReadEntry {
  readonly line: number;
  /** Name or, where the program exports nothing else, identifier of the client; empty where there is none. */
  readonly client: string;
  readonly project: string;
  readonly task: string;
  readonly description: string;
  /** Who spent the time: tells equal entries of two persons apart. */
  readonly person: string;
  /** Day of the start as the file states it; in UTC where it states a moment. */
  readonly day: Day;
  /** Seconds since midnight at the start; null where the file states no hour. */
  readonly clock: number | null;
  /** The start is a moment in UTC, not an hour on someone's wall. */
  readonly utc: boolean;
  readonly seconds: number;
  readonly billable: boolean;
  readonly invoiced: boolean;
  /** Hourly rate, a decimal string, in `currency`; null where there is none. */
  readonly rate: string | null;
  readonly currency: string | null;
}

/** A file of time as read. With errors it has no entries. */
export interface TimeReading {
  readonly program: TimeProgram | null;
  readonly entries: readonly ReadEntry[];
  readonly errors: TimeIssues;
  readonly warnings: TimeIssues;
  /** How dates are written; `asked` where only a person can tell, with a value that can be read in two ways. */
  readonly dates: { readonly form: string; readonly asked: boolean; readonly example: string } | null;
}

/** How to read a file, where it leaves a choice. */
export interface TimeReadingOptions {
  readonly dateOrder?: 'dmy' | 'mdy';
}
