import type { Day } from '#kernel/day.js';
import { type Common, commonOf, type Knowledge } from './knowledge.js';
import { fitLogistic, type Sample } from './logistic.js';
import { WIDTH } from './outlook.js';
import { SHIPPED_DISPUTED, SHIPPED_LATE } from './shipped.js';

/** Settled invoices from which on a business's own regression counts (method 3.2). */
const OWN_REGRESSION_FROM = 80;

/** Pull of the shipped coefficients on a business's own; stronger on disputes, which the other features hardly foretell. */
const PENALTY = { late: 10, disputed: 30 } as const;

/** An invoice teaches once its outcome could not be other: a month after its due date, so that quick payers are not over-represented. */
export const MATURE_DAYS = 30;

/** A forecast made on less of the portfolio or of the client teaches more about the start than about the client. */
export const TEACHES_FROM = { portfolio: 80, client: 2 } as const;

/** Everything common is learnt anew once there are one in twenty more settlements, or after a month. */
const RELEARN = { growth: 1.05, days: 30 } as const;

/** Facts' worth of the nominal bounds in the learnt ones. */
const NOMINAL_WEIGHT = 50;

/** One matured forecast: what was expected then, and what came. */
export interface Lesson {
  readonly features: readonly number[];
  readonly late: number;
  /** -1 when nobody recorded whether it was disputed. */
  readonly disputed: number;
  /** Where the real delay fell in the expected distribution, 0 to 1. */
  readonly position: number;
}

/** Everything learnt at one moment, in force until the next. */
export interface Learnt {
  /** The day, and the settlements known on it. */
  readonly on: Day;
  readonly from: number;
  readonly common: Common;
  readonly late: readonly number[];
  readonly disputed: readonly number[];
  /** Shares of the expected distribution that bound 80 % of real payments. */
  readonly lowAt: number;
  readonly highAt: number;
}

function boundsOf(lessons: readonly Lesson[]): Pick<Learnt, 'lowAt' | 'highAt'> {
  const positions = Float64Array.from(lessons, (lesson) => lesson.position).sort();
  const n = positions.length;
  const drawn = (p: number): number =>
    (n * (positions[Math.floor(p * n)] ?? p) + NOMINAL_WEIGHT * p) / (n + NOMINAL_WEIGHT);
  return { lowAt: drawn(0.1), highAt: drawn(0.9) };
}

/** Lessons as rows of a regression. */
export function sampleOf(lessons: readonly Lesson[], outcomeOf: (lesson: Lesson) => number): Sample {
  return { width: WIDTH, features: lessons.flatMap((lesson) => lesson.features), outcomes: lessons.map(outcomeOf) };
}

/**
 * Learns from everything known on `day`: what is common to the clients, the regression on matured
 * forecasts once the business has eighty settled invoices, and how wide its intervals must be.
 */
export function learn(knowledge: Knowledge, lessons: readonly Lesson[], day: Day, before: Learnt | null): Learnt {
  const common = commonOf(knowledge, day);
  const moment = { on: day, from: knowledge.known, common };
  if (knowledge.known < OWN_REGRESSION_FROM || lessons.length === 0) {
    return { ...moment, late: SHIPPED_LATE, disputed: SHIPPED_DISPUTED, lowAt: 0.1, highAt: 0.9 };
  }
  const late = sampleOf(lessons, (lesson) => lesson.late);
  const told = lessons.filter((lesson) => lesson.disputed !== -1);
  const disputed = sampleOf(told, (lesson) => lesson.disputed);
  return {
    ...moment,
    late: fitLogistic(late, SHIPPED_LATE, PENALTY.late, before?.late),
    disputed: fitLogistic(disputed, SHIPPED_DISPUTED, PENALTY.disputed, before?.disputed),
    ...boundsOf(lessons),
  };
}

/** Whether what was learnt is too old for a forecast on `day`. */
export function outgrown(learnt: Learnt, knowledge: Knowledge, day: Day): boolean {
  return knowledge.known > learnt.from * RELEARN.growth || day - learnt.on >= RELEARN.days;
}
