import { addMonths, type Day } from '#kernel/day.js';
import type { Cents } from '#kernel/money.js';
import { type RateInForce, rateOn } from '#law/choose.js';
import type { Note } from '#law/note.js';
import { interestOf } from '#law/rate.js';
import type { Regime } from '#law/regime.js';
import type { Segment } from '../facts/claim.js';
import type { Account } from './account.js';

/** A walk through the days of a delay: interest is counted up to a day, then an event may change the account. */
export interface Walk {
  readonly regime: Regime;
  readonly agreedPpm: number | null;
  readonly firstDay: Day;
  readonly account: Account;
  readonly segments: Segment[];
  readonly notes: Note[];
  /** Next day to count. */
  next: Day;
  /** Interest counted so far. */
  interest: Cents;
  /** Last day of the running year of delay; null where interest never bears interest. */
  yearEnd: Day | null;
  years: number;
  /** Last day for which a rate is known, once the walk has met it. */
  knownThrough: Day | null;
  /** Whether an event fell after that day, so that its allocation misses some interest. */
  provisional: boolean;
}

/** Starts a walk on the first day of interest. */
export function startWalk(regime: Regime, agreedPpm: number | null, firstDay: Day, account: Account): Walk {
  const compounds = regime.compoundsYearly && rateOn(regime, agreedPpm, firstDay, firstDay)?.choice !== 'agreed';
  return {
    regime,
    agreedPpm,
    firstDay,
    account,
    segments: [],
    notes: [],
    next: firstDay,
    interest: 0,
    yearEnd: compounds ? addMonths(firstDay - 1, 12) : null,
    years: 1,
    knownThrough: null,
    provisional: false,
  };
}

function addSegment(walk: Walk, to: Day, base: Cents, rate: RateInForce): void {
  const days = to - walk.next + 1;
  const interest = interestOf(base, rate.ppm, days);
  walk.segments.push({ from: walk.next, to, days, baseCents: base, interestCents: interest, rate });
  walk.interest += interest;
  walk.account.interest += interest;
}

/** At the end of each full year the interest of that year joins the base (BW 6:119a lid 3). */
function closeYear(walk: Walk): void {
  const { account } = walk;
  if (account.interest > 0) walk.notes.push({ key: 'compounded', on: walk.next - 1, cents: account.interest });
  account.capitalised += account.interest;
  account.interest = 0;
  walk.years++;
  walk.yearEnd = addMonths(walk.firstDay - 1, 12 * walk.years);
}

/**
 * Counts interest from the walk's next day through `to`. A segment ends where the law looks at
 * the rate again (1 January, 1 July), at the end of a compounding year, and at `to`.
 */
export function accrueThrough(walk: Walk, to: Day): void {
  const { account } = walk;
  while (walk.next <= to) {
    let end = walk.yearEnd === null ? to : Math.min(to, walk.yearEnd);
    const base = account.principal + account.capitalised;
    if (base > 0) {
      const rate = rateOn(walk.regime, walk.agreedPpm, walk.firstDay, walk.next);
      if (!rate) {
        walk.knownThrough = walk.next - 1;
        return;
      }
      end = Math.min(end, rate.through);
      addSegment(walk, end, base, rate);
    }
    walk.next = end + 1;
    if (end === walk.yearEnd) closeYear(walk);
  }
}
