import { z } from 'zod';
import { parseDay } from '#kernel/day.js';
import { price } from '#kernel/lines/schema.js';
import { parseDuration } from '../rules/duration.js';

/**
 * - `running`: a timer that runs;
 * - `unbilled`: to be invoiced;
 * - `billed`: on an issued invoice, or invoiced elsewhere before it was imported;
 * - `offered`: to be shown on the next invoice at its true value, with a discount of 100 %;
 * - `notBillable`: counted, never shown to the client.
 */
export const TIME_STATES = ['running', 'unbilled', 'billed', 'offered', 'notBillable'] as const;
export type TimeState = (typeof TIME_STATES)[number];

/** States that a person may give to time that no invoice holds. */
export const CHOSEN_STATES = ['unbilled', 'offered', 'notBillable'] as const satisfies readonly TimeState[];
export type ChosenState = (typeof CHOSEN_STATES)[number];

/** Time spent for a client. */
export interface TimeEntry {
  readonly id: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly quoteId: string | null;
  readonly quoteNumber: string | null;
  readonly description: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Moment at which its timer started. */
  readonly startedAt: string | null;
  readonly seconds: number;
  readonly state: TimeState;
  /** Excl. VAT, a decimal string; null: the usual hourly rate. */
  readonly rate: string | null;
  readonly invoiceId: string | null;
  readonly source: 'timer' | 'sheet' | 'import';
}

const DESCRIPTION_MAX = 200;

const day = z
  .string()
  .trim()
  .nullish()
  .transform((text) => text || null)
  .refine((text) => text === null || parseDay(text) !== undefined, { error: 'time.badDay' });

/** A duration as people write it, or whole seconds from a program. */
const duration = z
  .union([z.int(), z.string().transform((text) => parseDuration(text) ?? 0)], { error: 'time.badDuration' })
  .refine((seconds) => seconds > 0 && seconds <= 86_400, { error: 'time.badDuration' });

const emptyIsNull = z.literal('').transform(() => null);
const optionalRate = z
  .union([emptyIsNull, price])
  .nullish()
  .transform((text) => text ?? null);
const optionalId = z
  .union([emptyIsNull, z.string().max(40)])
  .nullish()
  .transform((text) => text ?? null);
const description = z.string().trim().min(1).max(DESCRIPTION_MAX);

export const newTimeSchema = z.object({
  clientId: z.string().max(40),
  quoteId: optionalId,
  description,
  duration,
  day,
  state: z.enum(CHOSEN_STATES).default('unbilled'),
  rate: optionalRate,
});
export type NewTime = z.output<typeof newTimeSchema>;

export const timerSchema = z.object({ clientId: z.string().max(40), quoteId: optionalId, description });
export type NewTimer = z.output<typeof timerSchema>;

/** How long a timer really counts, where it was forgotten; nothing: until now. */
export const stopSchema = z.object({
  duration: z
    .union([emptyIsNull, duration])
    .nullish()
    .transform((seconds) => seconds ?? null),
});

export const timeChangeSchema = z.object({ description, duration, day, rate: optionalRate });
export type TimeChange = z.output<typeof timeChangeSchema>;
