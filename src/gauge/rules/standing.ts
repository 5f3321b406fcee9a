import type { Day } from '#kernel/day.js';
import { type Portfolio, tellsWhen, UNSETTLED } from '../facts/portfolio.js';
import { type Lights, lightsOf, type TermsBySign } from '../signals/list.js';
import { evidenceOf, type Habits } from './habits.js';
import { punctualityOf } from './punctuality.js';
import { type Tick, ticksOf } from './ticks.js';

/** How a client stands on a day. */
export interface Standing {
  /** Issued, the cancelled ones included. */
  readonly invoices: number;
  readonly open: number;
  /** Open and past the due date. */
  readonly overdue: number;
  readonly paid: number;
  /** Invoices whose due date rests on an assumed payment term. */
  readonly dueAssumed: number;
  /** Median of the days from issue to settlement, over what was settled on a known day; null without any. */
  readonly medianDaysToPay: number | null;
  /** Invoices on which the median rests. */
  readonly medianOver: number;
  /** The median rests on issue dates supposed from due dates, because no invoice settled states its own. */
  readonly medianAssumed: boolean;
  /** Share of the invoices settled on a known day that were settled after the due date, 0 to 1; null without any. */
  readonly lateShare: number | null;
  /** 0 to 100 on the Paydex scale; null below three invoices. */
  readonly punctuality: number | null;
  readonly lights: Lights;
  readonly ticks: readonly Tick[];
}

function medianOf(values: number[]): number | null {
  if (values.length === 0) return null;
  values.sort((a, b) => a - b);
  const middle = values.length >> 1;
  const upper = values[middle] ?? 0;
  return values.length % 2 === 1 ? upper : ((values[middle - 1] ?? 0) + upper) / 2;
}

/** Days from issue to settlement, those from a supposed issue date apart. */
interface DaysToPay {
  readonly stated: number[];
  readonly assumed: number[];
}

/** The median over what the records state; over supposed issue dates only where there is nothing else. */
function medianDaysOf({ stated, assumed }: DaysToPay) {
  const medianAssumed = stated.length === 0 && assumed.length > 0;
  const days = medianAssumed ? assumed : stated;
  return { medianDaysToPay: medianOf(days), medianOver: days.length, medianAssumed };
}

interface Counts {
  readonly invoices: number;
  readonly paid: number;
  readonly open: number;
  readonly overdue: number;
  readonly late: number;
  readonly dueAssumed: number;
  readonly daysToPay: DaysToPay;
}

/** Counts a client's invoices issued up to `today`. */
function countsOf(portfolio: Portfolio, client: number, today: Day): Counts {
  const daysToPay: DaysToPay = { stated: [], assumed: [] };
  let [invoices, paid, open, overdue, late, dueAssumed] = [0, 0, 0, 0, 0, 0];
  for (let i = portfolio.start[client] ?? 0; i < (portfolio.start[client + 1] ?? 0); i++) {
    const row = portfolio.rows[i] ?? 0;
    const issued = portfolio.issued[row] ?? 0;
    const due = portfolio.due[row] ?? 0;
    const settled = portfolio.settled[row] ?? UNSETTLED;
    if (issued > today) continue;
    invoices += 1;
    dueAssumed += portfolio.dueAssumed[row] ?? 0;
    if (settled <= today) {
      if (portfolio.cancelled[row] === 1) continue;
      paid += 1;
      if (!tellsWhen(portfolio, row)) continue;
      daysToPay[portfolio.issueAssumed[row] === 1 ? 'assumed' : 'stated'].push(settled - issued);
      if (settled > due) late += 1;
      continue;
    }
    open += 1;
    if (due < today) overdue += 1;
  }
  return { invoices, paid, open, overdue, late, dueAssumed, daysToPay };
}

/** How one client stands on the day of the terms. */
export function standingOf(portfolio: Portfolio, client: number, habits: Habits, terms: TermsBySign): Standing {
  const { today, excluded } = terms.S5;
  const { daysToPay, late, ...counts } = countsOf(portfolio, client, today);
  const dated = daysToPay.stated.length + daysToPay.assumed.length;
  return {
    ...counts,
    ...medianDaysOf(daysToPay),
    lateShare: dated > 0 ? late / dated : null,
    punctuality: punctualityOf(portfolio, evidenceOf(portfolio, client, today, excluded)),
    lights: lightsOf({ portfolio, client, habits }, terms),
    ticks: ticksOf(portfolio, client, today),
  };
}
