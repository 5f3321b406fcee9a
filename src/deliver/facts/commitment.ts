import { z } from 'zod';
import { parseDay } from '#kernel/day.js';

/** Whose promise it is: the seller's or the client's. */
export const PARTIES = ['ours', 'theirs'] as const;
export type Party = (typeof PARTIES)[number];

/**
 * - `open`: still to be kept;
 * - `done`: kept, with its proof;
 * - `released`: the other side gives it up, in writing;
 * - `impossible`: cannot be kept any more, with the reason.
 */
export const COMMITMENT_STATES = ['open', 'done', 'released', 'impossible'] as const;
export type CommitmentState = (typeof COMMITMENT_STATES)[number];
export type SettledState = Exclude<CommitmentState, 'open'>;
export const SETTLED_STATES = ['done', 'released', 'impossible'] as const satisfies readonly SettledState[];

/** Where a promise comes from: a line of the accepted quote, its content, a dated duty, a reservation, or a person's own note. */
export const COMMITMENT_SOURCES = ['quote', 'content', 'duty', 'reservation', 'manual'] as const;
export type CommitmentSource = (typeof COMMITMENT_SOURCES)[number];

/** One promise, however small. Days are `YYYY-MM-DD`. */
export interface Commitment {
  readonly id: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly party: Party;
  readonly text: string;
  readonly source: CommitmentSource;
  readonly quoteId: string | null;
  /** Number of the quote that it comes from or belongs to. */
  readonly quoteNumber: string | null;
  readonly dueOn: string | null;
  readonly state: CommitmentState;
  /** Proof, words of the release, or reason, by state. */
  readonly settledText: string | null;
  readonly settledFileId: string | null;
  readonly settledOn: string | null;
  /** Its day is past and it is still open. */
  readonly overdue: boolean;
}

const WORDS_MAX = 600;

/** A day as forms and programs give it; nothing typed is null. */
export const optionalDay = z
  .string()
  .trim()
  .nullish()
  .transform((text) => text || null)
  .refine((text) => text === null || parseDay(text) !== undefined, { error: 'commitment.badDay' });

/** A promise noted by hand: a text and perhaps a day, nothing else is read into it. */
export const newCommitmentSchema = z.object({
  party: z.enum(PARTIES).default('ours'),
  text: z.string().trim().min(1).max(WORDS_MAX),
  dueOn: optionalDay,
});
export type NewCommitment = z.output<typeof newCommitmentSchema>;

/** The promises that an accepted delivery keeps: a form ticks them (`promises.ID`), a program lists them; absent, all. */
export const deliveredPromisesSchema = z.object({
  promises: z
    .union([
      z.array(z.string().max(40)),
      z
        .record(z.string().max(40), z.string().max(10))
        .transform((ticks) => Object.keys(ticks).filter((id) => ticks[id] === 'on')),
    ])
    .optional(),
});

/** How a promise ends; `words` are the proof (or its link), the other side's own words, or the reason. */
export const settlementSchema = z.object({
  state: z.enum(SETTLED_STATES),
  words: z
    .string()
    .trim()
    .max(WORDS_MAX)
    .nullish()
    .transform((text) => text || null),
  on: optionalDay,
});
export type Settlement = z.output<typeof settlementSchema>;

export const reopeningSchema = z.object({ reason: z.string().trim().min(1).max(WORDS_MAX) });
