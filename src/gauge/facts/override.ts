import { z } from 'zod';
import { type Day, parseDay } from '#kernel/day.js';

/** Signals that have a light, by their number in the method. */
const SIGNAL_IDS = ['S5'] as const;

/** Why a record does not count in a light: a closed list, no free text about a person. */
export const EXCLUSION_REASONS = ['agreedDelay', 'ourMistake', 'justifiedDispute', 'wrongRecord'] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

/** Why a light is muted for a time. */
export const MUTE_REASONS = ['talksUnderWay', 'paymentPlan', 'knownCause'] as const;
export type MuteReason = (typeof MUTE_REASONS)[number];

/** Longest time a light can be muted: after it, a decision is due. */
export const MUTE_DAYS_MAX = 90;

/** Thresholds of a rate that mean something, in percent. */
export const THRESHOLD_PERCENT = { min: 10, max: 95 } as const;

const signal = z.enum(SIGNAL_IDS).default('S5');

/** A real day written `YYYY-MM-DD`. */
const day = z.string().transform((text, context): Day => {
  const found = parseDay(text);
  if (found !== undefined) return found;
  context.addIssue({ code: 'custom', message: 'web.invalid' });
  return z.NEVER;
});

/** Leaves one invoice out of a light. */
export const exclusionSchema = z.object({ signal, invoiceId: z.string().min(1), reason: z.enum(EXCLUSION_REASONS) });
export type Exclusion = z.output<typeof exclusionSchema>;

/** Mutes a light up to and including a day. */
export const muteSchema = z.object({ signal, until: day, reason: z.enum(MUTE_REASONS) });
export type Mute = z.output<typeof muteSchema>;

/** Changes a signal's threshold, for one client or for all. */
export const thresholdSchema = z.object({
  signal,
  percent: z.coerce.number().int().min(THRESHOLD_PERCENT.min).max(THRESHOLD_PERCENT.max),
});
export type Threshold = z.output<typeof thresholdSchema>;

/** An override in force. */
export interface Override {
  readonly id: string;
  /** Null for a threshold that holds for every client. */
  readonly clientId: string | null;
  readonly signal: string;
  readonly kind: 'exclude' | 'mute' | 'threshold';
  readonly invoiceId: string | null;
  readonly reason: string;
  readonly until: Day | null;
  /** New threshold as a share, 0 to 1. */
  readonly threshold: number | null;
  readonly createdAt: string;
}
