import type { Language } from '#kernel/words.js';
import type { Markup } from '#shell/web/door.js';
import { BUCKETS, type Bucket, type Tick } from './rules/ticks.js';
import { gaugeWords } from './words.js';

const WIDTH = 150;
const HEIGHT = 24;
const BASE = 20;
const MARGIN = 4;
/** Days drawn, counted from the due date; what lies beyond is drawn at the edge. */
const FROM_DAYS = -20;
const TO_DAYS = 60;
const TALL_MAX = 16;

const COLOURS: Readonly<Record<Bucket, string>> = {
  early: 'var(--ok)',
  onTime: 'var(--ok)',
  grace: 'var(--ok)',
  late: 'var(--watch)',
  veryLate: 'var(--problem)',
  overdue: 'var(--problem)',
  notDue: 'var(--grey)',
};

const clipped = (days: number): number => Math.min(TO_DAYS, Math.max(FROM_DAYS, days));

const across = (days: number): string => {
  const x = MARGIN + ((clipped(days) - FROM_DAYS) / (TO_DAYS - FROM_DAYS)) * (WIDTH - 2 * MARGIN);
  return String(Math.round(x * 10) / 10);
};

/**
 * The mark of `count` invoices at one place: a stem that grows with their number; with a bar on top when
 * more than a month late, a ring when unpaid and overdue, a dot on the ground when not due yet.
 */
function markOf(bucket: Bucket, days: number, count: number): string {
  const x = across(days);
  const tall = Math.min(TALL_MAX, 6 + 3 * (count - 1));
  if (bucket === 'overdue') return `M${x} ${BASE - tall}m-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0m2.5 2.5V${BASE}`;
  if (bucket === 'notDue') return `M${x} ${BASE - 2}v2`;
  const stem = `M${x} ${BASE}v-${tall}`;
  return bucket === 'veryLate' ? `${stem}m-2 0h4` : stem;
}

/** Marks of one bucket, invoices at the same place together. */
function pathOf(bucket: Bucket, ticks: readonly Tick[]): string {
  const places = new Map<number, number>();
  for (const { daysLate } of ticks) places.set(clipped(daysLate), (places.get(clipped(daysLate)) ?? 0) + 1);
  return [...places].map(([days, count]) => markOf(bucket, days, count)).join('');
}

/** What the strip shows, in words. */
export function stripTitle(ticks: readonly Tick[], language: Language): string {
  const { strip } = gaugeWords(language);
  const parts = BUCKETS.flatMap((bucket) => {
    const among = ticks.filter((tick) => tick.bucket === bucket);
    if (among.length === 0) return [];
    const words = strip.buckets[bucket](among.length);
    const longest = Math.max(...among.map(({ daysLate }) => daysLate));
    return [bucket === 'overdue' ? `${words} (${strip.unpaid(longest)})` : words];
  });
  return strip.title(ticks.length, parts);
}

/** The strip of a client's payments: one mark an invoice, early to late, the due date as a long line. */
export function Strip({ ticks, language }: { ticks: readonly Tick[]; language: Language }): Markup {
  const drawn = BUCKETS.map((bucket) => ({ bucket, among: ticks.filter((tick) => tick.bucket === bucket) }));
  const due = across(0);
  return (
    <svg class="strip" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img" fill="none">
      <title>{stripTitle(ticks, language)}</title>
      <path d={`M0 ${BASE}H${WIDTH}`} stroke="var(--hair)" />
      <path d={`M${due} 1V${HEIGHT - 1}`} stroke="var(--edge)" />
      {drawn.map(
        ({ bucket, among }) =>
          among.length > 0 && <path d={pathOf(bucket, among)} stroke={COLOURS[bucket]} stroke-width="1.6" />,
      )}
    </svg>
  );
}
