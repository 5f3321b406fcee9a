import { type Day, formatDay } from '#kernel/day.js';
import type { Result } from '#kernel/refusal.js';
import type { Clock } from '#shell/clock.js';
import type { Context } from '#shell/context.js';
import { deliverOutbox } from '#shell/mail/deliver.js';
import type { Workspace } from '#shell/workspace.js';
import type { Written } from './acts.js';
import { workingDayFrom, workingDayUntil } from './working-days.js';

/** Where the scenes of the sample are played: its records, under a clock that is moved by hand. */
export interface Stage {
  readonly context: Context;
  readonly workspace: Workspace;
  readonly clock: Clock & { readonly moveTo: (milliseconds: number) => void };
  readonly written: Written;
  /** Address of the site in the mails that the sample writes. */
  readonly origin: string;
}

/** Something done through the real actions. */
export type Deed = (stage: Stage) => Promise<unknown>;

/** A deed and its day. */
export interface Act {
  readonly day: Day;
  readonly deed: Deed;
}

/** Days of a scene, counted from the day on which the sample is made. */
export interface Days {
  /** The working day so many days ago, or the next one. */
  readonly from: (daysAgo: number) => Day;
  /** The working day so many days ago, or the last one before. */
  readonly until: (daysAgo: number) => Day;
  /** `YYYY-MM-DD` of the working day so many days ago, or the next one; a negative number is ahead. */
  readonly text: (daysAgo: number) => string;
}

/** @param today the day on which the sample is made */
export const daysFrom = (today: Day): Days => ({
  from: (daysAgo) => workingDayFrom(today - daysAgo),
  until: (daysAgo) => workingDayUntil(today - daysAgo),
  text: (daysAgo) => formatDay(workingDayFrom(today - daysAgo)),
});

/** What an action of the sample did. @throws when it was refused: the sample is told wrongly */
export async function expected<T>(result: Promise<Result<T>> | Result<T>): Promise<T> {
  const settled = await result;
  if (settled.ok) return settled.value;
  throw new Error(`the sample was refused: ${JSON.stringify(settled.refusals)}`);
}

/** Lets time go by within a day. */
export function pass({ clock }: Stage, seconds: number): void {
  clock.moveTo(clock.now() + seconds * 1_000);
}

/** Lets the mails of the moment leave, to the pretend mailbox. */
export async function post({ workspace, context, clock }: Stage): Promise<void> {
  const as: Workspace['as'] = (who) => ({ ...workspace.as(who), clock, newId: context.newId });
  await deliverOutbox({ ...workspace, clock, newId: context.newId, as });
}
