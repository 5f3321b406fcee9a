import { civilOf, parseDay } from '#kernel/day.js';
import type { Line, VatCategory } from '#kernel/lines/facts.js';
import { type Language, sayShortDate } from '#kernel/words.js';
import type { TimeEntry } from '../facts/time.js';
import { sayDuration } from './duration.js';
import { hoursOf } from './time.js';

/** How time stands on an invoice. */
export interface TimeLineOptions {
  /** Language of the invoice. */
  readonly language?: Language;
  /** `S` at 20 % unless the business says otherwise. */
  readonly vat?: { readonly category: VatCategory; readonly rate: string };
}

type Invoiceable = Pick<TimeEntry, 'id' | 'description' | 'day' | 'seconds' | 'state' | 'rate' | 'invoiceId'>;

const TITLE_MAX = 200;
const DESCRIPTION_MAX = 2_000;

/** Entries of one description at one rate make one line. */
function grouped(entries: readonly Invoiceable[], rate: string): ReadonlyMap<string, readonly Invoiceable[]> {
  const groups = new Map<string, Invoiceable[]>();
  for (const entry of [...entries].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
    if (entry.seconds === 0) continue;
    const key = `${entry.rate ?? rate} ${entry.description}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return groups;
}

function daysOf(entries: readonly Invoiceable[], language: Language): string {
  const said = entries.map(({ day, seconds }) => {
    const on = parseDay(day);
    const date = on === undefined ? day : sayShortDate(civilOf(on), language);
    return `${date}\u00a0(${sayDuration(seconds, language)})`;
  });
  const whole = said.join(', ');
  return whole.length <= DESCRIPTION_MAX ? whole : `${whole.slice(0, whole.lastIndexOf(', ', DESCRIPTION_MAX - 2))}…`;
}

function linesOf(
  entries: readonly Invoiceable[],
  rate: string,
  { language = 'fr', vat = { category: 'S', rate: '20' } }: TimeLineOptions,
  offered: boolean,
): readonly Line[] {
  return [...grouped(entries, rate).values()].map((group): Line => {
    const [first] = group as readonly [Invoiceable, ...Invoiceable[]];
    return {
      key: first.id,
      title: first.description.slice(0, TITLE_MAX),
      description: daysOf(group, language),
      kind: 'service',
      quantity: hoursOf(group.reduce((sum, { seconds }) => sum + seconds, 0)),
      unit: 'hour',
      price: first.rate ?? rate,
      vatCategory: vat.category,
      vatRate: vat.rate,
      ...(offered ? { discount: { percent: '100' } } : {}),
      content: { included: [], excluded: [], deliverables: [] },
      timeEntries: group.map(({ id }) => id),
    };
  });
}

/**
 * The lines that bill time: the unbilled entries among those given, by description and rate, in hours.
 * @param rate usual hourly rate excl. VAT, a decimal string; an entry's own rate goes before it
 */
export function billableLines(
  entries: readonly Invoiceable[],
  rate: string,
  options: TimeLineOptions = {},
): readonly Line[] {
  return linesOf(
    entries.filter(({ state }) => state === 'unbilled'),
    rate,
    options,
    false,
  );
}

/**
 * The lines that show offered time at its true value with a discount of 100 %: the offered entries that no invoice holds yet.
 * @param rate usual hourly rate excl. VAT, a decimal string
 */
export function offeredLines(
  entries: readonly Invoiceable[],
  rate: string,
  options: TimeLineOptions = {},
): readonly Line[] {
  return linesOf(
    entries.filter(({ state, invoiceId }) => state === 'offered' && invoiceId === null),
    rate,
    options,
    true,
  );
}
