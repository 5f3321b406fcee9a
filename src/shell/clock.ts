import { type Day, dayOf } from '#kernel/day.js';

/** The only place that asks the machine what time it is. */
export interface Clock {
  /** Unix time in milliseconds. */
  readonly now: () => number;
  /** The civil day where the program runs. */
  readonly today: () => Day;
}

export function civilDay(milliseconds: number): Day {
  const local = new Date(milliseconds);
  return dayOf(local.getFullYear(), local.getMonth() + 1, local.getDate());
}

export const systemClock: Clock = { now: () => Date.now(), today: () => civilDay(Date.now()) };

/** Starts measuring; answers the milliseconds gone by since, to a tenth, whatever the clock on the wall does meanwhile. */
export function stopwatch(): () => number {
  const started = performance.now();
  return () => Math.round((performance.now() - started) * 10) / 10;
}

/** A clock stopped at a moment, moved by hand: for tests and for the sample business. */
export function stoppedClock(milliseconds: number): Clock & { readonly moveTo: (milliseconds: number) => void } {
  let current = milliseconds;
  return {
    now: () => current,
    today: () => civilDay(current),
    moveTo: (next) => {
      current = next;
    },
  };
}
