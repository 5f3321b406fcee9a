import { parseDecimal, productInCents } from '#kernel/lines/decimal.js';
import { PRICE_DECIMALS } from '#kernel/lines/totals.js';
import { scaleHalfUp } from '#kernel/money.js';
import type { Refusal } from '#kernel/refusal.js';
import type { Transition } from '#kernel/transition.js';
import { CHOSEN_STATES, type TimeEntry, type TimeState } from '../facts/time.js';

export type TimeEvent = 'stop' | 'charge' | 'offer' | 'waive' | 'bill' | 'change' | 'remove';

/** What the guards of an entry look at. */
export interface TimeStanding {
  /** An issued invoice holds it. */
  readonly invoiced: boolean;
  /** A rate is known, so that it has a true value. */
  readonly valued: boolean;
}

type Guard = (standing: TimeStanding) => Refusal | undefined;

const free: Guard = ({ invoiced }) => (invoiced ? { code: 'time.invoiced' } : undefined);
const valued: Guard = (standing) => (standing.valued ? undefined : { code: 'time.noRate', field: 'rate' });
const running: Guard = () => ({ code: 'time.running' });
const stopped: Guard = () => ({ code: 'time.notRunning' });
const billed: Guard = () => ({ code: 'time.invoiced' });

const EVENTS = ['stop', 'charge', 'offer', 'waive', 'bill', 'change', 'remove'] as const;
const TO: Readonly<Record<TimeEvent, (from: TimeState) => TimeState>> = {
  stop: () => 'unbilled',
  charge: () => 'unbilled',
  offer: () => 'offered',
  waive: () => 'notBillable',
  bill: (from) => (from === 'offered' ? 'offered' : 'billed'),
  change: (from) => from,
  remove: (from) => from,
};

type Line = Transition<TimeState, TimeEvent, TimeStanding>;

/** The life of an entry: free between to bill, offered and not billable until an invoice holds it; then it does not move. */
export const TIME_LIFE: readonly Line[] = [
  ...EVENTS.map((event): Line => {
    if (event === 'stop') return { from: 'running', event, to: 'unbilled', guards: [] };
    if (event === 'remove') return { from: 'running', event, to: 'running', guards: [] };
    return { from: 'running', event, to: 'running', guards: [running] };
  }),
  ...CHOSEN_STATES.flatMap((from) =>
    EVENTS.map((event): Line => {
      if (event === 'stop') return { from, event, to: from, guards: [stopped] };
      return { from, event, to: TO[event](from), guards: event === 'offer' ? [free, valued] : [free] };
    }),
  ),
  ...EVENTS.map((event): Line => ({ from: 'billed', event, to: 'billed', guards: [billed] })),
];

/** The event that gives an entry a state that a person chooses. */
export const EVENT_FOR = { unbilled: 'charge', offered: 'offer', notBillable: 'waive' } as const;

/** Hours of an entry as a decimal string of four decimals at most, half up: 3,601 s is `1.0003`. */
export function hoursOf(seconds: number): string {
  const digits = String(scaleHalfUp(seconds, 10_000, 3_600)).padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`.replace(/\.?0+$/, '');
}

/** Value of some time at an hourly rate, in cents excl. VAT. */
export function valueCents(seconds: number, rate: string): number {
  const hours = parseDecimal(hoursOf(seconds), 4);
  const price = parseDecimal(rate, PRICE_DECIMALS);
  return hours && price ? productInCents(hours, price) : 0;
}

/** Seconds by what becomes of them. */
export interface TimeTotals {
  readonly billed: number;
  readonly unbilled: number;
  readonly offered: number;
  readonly notBillable: number;
}

const NO_TIME: TimeTotals = { billed: 0, unbilled: 0, offered: 0, notBillable: 0 };

type Counted = Pick<TimeEntry, 'clientId' | 'day' | 'seconds' | 'state'>;

/** Totals by client and month (`2026-03`), sorted by key; a timer that runs counts once it has stopped. */
export function totalsByMonth(
  entries: readonly Counted[],
): readonly { readonly clientId: string; readonly month: string; readonly totals: TimeTotals }[] {
  const sums = new Map<string, { clientId: string; month: string; totals: TimeTotals }>();
  for (const { clientId, day, seconds, state } of entries) {
    if (state === 'running') continue;
    const month = day.slice(0, 7);
    const key = `${clientId} ${month}`;
    const { totals } = sums.get(key) ?? { totals: NO_TIME };
    sums.set(key, { clientId, month, totals: { ...totals, [state]: totals[state] + seconds } });
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}
