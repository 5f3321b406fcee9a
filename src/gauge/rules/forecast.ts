import type { Day } from '#kernel/day.js';
import { type Portfolio, tellsWhen, UNSETTLED } from '../facts/portfolio.js';
import { positionOf, quantileOf } from './delays.js';
import { delayOf } from './effects.js';
import { type Knowledge, noteIssue, noteSettlement, nothingKnown, settlementDay } from './knowledge.js';
import { type Learnt, type Lesson, learn, MATURE_DAYS, outgrown, TEACHES_FROM } from './learning.js';
import { dot, sigmoid } from './logistic.js';
import { type Outlook, outlookOf } from './outlook.js';

/** What was to be expected of an invoice on the day it was issued. */
export interface Forecast {
  /** Row of the portfolio. */
  readonly row: number;
  /** Chance of payment after the due date (one day late is late). */
  readonly pLate: number;
  /** The same once the client has disputed it. */
  readonly pLateIfDisputed: number;
  /** The same once it is known not to be disputed. */
  readonly pLateIfUndisputed: number;
  readonly pDisputed: number;
  /** Days from issue to payment: median, and bounds of the 80 % interval. */
  readonly daysToPay: number;
  readonly low: number;
  readonly high: number;
  /** Settled invoices of the client known that day. */
  readonly known: number;
}

const oddsOf = (p: number): number => Math.log(Math.max(p, 1e-4) / Math.max(1 - p, 1e-4));

function forecastOf(portfolio: Portfolio, row: number, outlook: Outlook, learnt: Learnt): Forecast {
  const term = (portfolio.due[row] ?? 0) - (portfolio.issued[row] ?? 0);
  const daysAt = (p: number): number => Math.max(0, term + quantileOf(outlook.delays, p));
  const z = dot(learnt.late, outlook.features);
  const { disputed, lateUndisputed, lateDisputed } = outlook;
  const expected = oddsOf((1 - disputed) * lateUndisputed + disputed * lateDisputed);
  return {
    row,
    pLate: sigmoid(z),
    pLateIfDisputed: sigmoid(z + oddsOf(lateDisputed) - expected),
    pLateIfUndisputed: sigmoid(z + oddsOf(lateUndisputed) - expected),
    pDisputed: sigmoid(dot(learnt.disputed, outlook.features)),
    daysToPay: daysAt(0.5),
    low: daysAt(learnt.lowAt),
    high: daysAt(learnt.highAt),
    known: outlook.known,
  };
}

function lessonOf(portfolio: Portfolio, row: number, outlook: Outlook): Lesson {
  return {
    features: outlook.features,
    late: (portfolio.settled[row] ?? 0) > (portfolio.due[row] ?? 0) ? 1 : 0,
    disputed: portfolio.disputed[row] ?? -1,
    position: positionOf(outlook.delays, delayOf(portfolio, row)),
  };
}

const teaches = (knowledge: Knowledge, outlook: Outlook): boolean =>
  knowledge.known >= TEACHES_FROM.portfolio && outlook.known >= TEACHES_FROM.client;

/** Settled rows in the order of `dayOf`, then of issue. */
function settledInOrder(portfolio: Portfolio, dayOf: (row: number) => Day): Int32Array {
  const rows = Int32Array.from({ length: portfolio.size }, (_, row) => row).filter(
    (row) => portfolio.settled[row] !== UNSETTLED,
  );
  return rows.sort((a, b) => dayOf(a) - dayOf(b) || a - b);
}

/** A forward reader over rows sorted by the day they belong to. */
function reader(portfolio: Portfolio, dayOf: (row: number) => Day): (before: Day, take: (row: number) => void) => void {
  const rows = settledInOrder(portfolio, dayOf);
  let next = 0;
  return (before, take) => {
    for (; next < rows.length; next++) {
      const row = rows[next] as number;
      if (dayOf(row) >= before) return;
      take(row);
    }
  };
}

/** Forecasts, and the lessons drawn from those that matured. */
export interface Replay {
  readonly forecasts: readonly Forecast[];
  readonly lessons: readonly Lesson[];
}

/** Goes through the days of issue in order, with nothing in hand but what was known on each. */
export function replay(portfolio: Portfolio): Replay {
  const knowledge = nothingKnown(portfolio);
  const settlements = reader(portfolio, (row) => settlementDay(portfolio, row));
  const matured = reader(portfolio, (row) =>
    Math.max(settlementDay(portfolio, row), (portfolio.due[row] ?? 0) + MATURE_DAYS),
  );
  const awaited: (Lesson | undefined)[] = [];
  const lessons: Lesson[] = [];
  const forecasts: Forecast[] = [];
  let learnt: Learnt | null = null;
  for (let from = 0; from < portfolio.size; ) {
    const day = portfolio.issued[from] ?? 0;
    settlements(day, (row) => noteSettlement(knowledge, row));
    matured(day, (row) => {
      const lesson = awaited[row];
      if (lesson && tellsWhen(portfolio, row)) lessons.push(lesson);
    });
    if (!learnt || outgrown(learnt, knowledge, day)) learnt = learn(knowledge, lessons, day, learnt);
    let to = from;
    for (; portfolio.issued[to] === day; to++) {
      const outlook = outlookOf(knowledge, learnt.common, to, day);
      forecasts.push(forecastOf(portfolio, to, outlook, learnt));
      // Written down now, read only once the settlement is known and mature.
      awaited.push(teaches(knowledge, outlook) ? lessonOf(portfolio, to, outlook) : undefined);
    }
    for (let row = from; row < to; row++) noteIssue(knowledge, row);
    from = to;
  }
  return { forecasts, lessons };
}

/**
 * Forecast of every invoice on the day it was issued, in issue order, from what was known that day:
 * settlements strictly before it, and the client's invoices issued before it that were then overdue.
 * Invoices of one day do not see each other; nothing later changes an earlier forecast.
 */
export function forecastAtIssue(portfolio: Portfolio): readonly Forecast[] {
  return replay(portfolio).forecasts;
}
