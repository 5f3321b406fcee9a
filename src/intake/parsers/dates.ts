import { type Day, dayFromCivil, dayOf, parseDay } from '#kernel/day.js';

/** How the dates of a column are written. */
export type DateForm = 'ymd' | 'dmy' | 'mdy' | 'compactYmd' | 'compactDmy' | 'serial';

/** How a column's dates are written, and whether its values leave no doubt. */
export interface DateOrder {
  readonly form: DateForm;
  readonly certain: boolean;
  /** Line whose value settles the order (a day above 12), when one does. */
  readonly decidedBy: number | null;
}

const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  janv: 1,
  january: 1,
  janvier: 1,
  feb: 2,
  fev: 2,
  fevr: 2,
  february: 2,
  fevrier: 2,
  mar: 3,
  mars: 3,
  march: 3,
  apr: 4,
  avr: 4,
  april: 4,
  avril: 4,
  may: 5,
  mai: 5,
  jun: 6,
  juin: 6,
  june: 6,
  jul: 7,
  juil: 7,
  july: 7,
  juillet: 7,
  aug: 8,
  aout: 8,
  august: 8,
  sep: 9,
  sept: 9,
  september: 9,
  septembre: 9,
  oct: 10,
  october: 10,
  octobre: 10,
  nov: 11,
  november: 11,
  novembre: 11,
  dec: 12,
  december: 12,
  decembre: 12,
};

const PARTS = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})$/;
const TIME = /[T ,]\s*\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*([ap]\.?m\.?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/i;
const NAMED_DAY_FIRST = /^(\d{1,2})(?:er|st|nd|rd|th)?[-/. ]+([a-z]+)\.?,?[-/. ]+(\d{2}|\d{4})$/;
const NAMED_MONTH_FIRST = /^([a-z]+)\.?[-/. ]+(\d{1,2})(?:st|nd|rd|th)?,?[-/. ]+(\d{2}|\d{4})$/;
/** At most a day, a month's name, a year and a time of day. */
const MAY_BE_DATE = /^(?=.*\d)[\p{L}\d ./:,+-]{5,40}$/u;
/** Serial 0 of spreadsheets is 1899-12-30. */
const SERIAL_ZERO = dayOf(1899, 12, 30);

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
const fullYear = (year: number, width: number): number => (width > 2 ? year : year < 70 ? 2000 + year : 1900 + year);

/** Takes away what surrounds a date: blanks, a time of day, the `.0` of a number read as a float. */
function bareDate(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length <= 8) return trimmed;
  return trimmed
    .replace(TIME, '')
    .replace(/^(\d{8})\.0+$/, '$1')
    .trim();
}

/**
 * Reads one date written in a known form; undefined when it is not one or does not exist.
 * A month written as a word is read whatever the form.
 */
export function readDate(text: string, form: DateForm): Day | undefined {
  if (form === 'ymd') {
    const day = parseDay(text);
    if (day !== undefined) return day;
  }
  const bare = bareDate(text);
  if (form === 'compactYmd' || form === 'compactDmy') {
    if (!/^\d{8}$/.test(bare)) return readParts(bare, form === 'compactYmd' ? 'ymd' : 'dmy');
    const [a, b, c] = form === 'compactYmd' ? [0, 4, 6] : [4, 2, 0];
    return dayFromCivil(Number(bare.slice(a, a + 4)), Number(bare.slice(b, b + 2)), Number(bare.slice(c, c + 2)));
  }
  if (form === 'serial') return /^\d{5}(\.\d+)?$/.test(bare) ? SERIAL_ZERO + Math.floor(Number(bare)) : undefined;
  return readParts(bare, form);
}

function readParts(bare: string, form: 'ymd' | 'dmy' | 'mdy'): Day | undefined {
  const match = PARTS.exec(bare);
  if (!match) return readNamed(bare);
  const [, first = '', second = '', third = ''] = match;
  if (first.length === 4) return dayFromCivil(Number(first), Number(second), Number(third));
  if (form === 'ymd' || first.length > 2 || (third.length !== 4 && third.length !== 2)) return undefined;
  const year = fullYear(Number(third), third.length);
  return form === 'dmy'
    ? dayFromCivil(year, Number(second), Number(first))
    : dayFromCivil(year, Number(first), Number(second));
}

function readNamed(bare: string): Day | undefined {
  const text = plain(bare);
  const dayFirst = NAMED_DAY_FIRST.exec(text);
  const [, day = '', word = '', year = ''] = dayFirst ?? swapped(NAMED_MONTH_FIRST.exec(text)) ?? [];
  const month = MONTHS[word];
  return month === undefined ? undefined : dayFromCivil(fullYear(Number(year), year.length), month, Number(day));
}

const swapped = (match: RegExpExecArray | null): string[] | undefined =>
  match ? [match[0], match[2] ?? '', match[1] ?? '', match[3] ?? ''] : undefined;

/** What the values of a column seen so far tell about how its dates are written. */
export interface DateTally {
  filled: number;
  /** Values that are a date in some form. */
  readable: number;
  ymd: number;
  compactYmd: number;
  compactDmy: number;
  dmy: number;
  mdy: number;
  serial: number;
  /** First line where only day-first (month-first) makes a date. */
  onlyDayFirst: number;
  onlyMonthFirst: number;
  /** What stands there. */
  dayFirstValue: string;
  monthFirstValue: string;
}

export function emptyDateTally(): DateTally {
  return {
    filled: 0,
    readable: 0,
    ymd: 0,
    compactYmd: 0,
    compactDmy: 0,
    dmy: 0,
    mdy: 0,
    serial: 0,
    onlyDayFirst: 0,
    onlyMonthFirst: 0,
    dayFirstValue: '',
    monthFirstValue: '',
  };
}

/**
 * Decides from a whole column how its dates are written.
 * @param preferred order to take when no value settles it (from other columns of the file, or the language)
 * @returns undefined when no value of the column is a date
 */
export function decideDateOrder(tally: DateTally, preferred: 'dmy' | 'mdy' = 'dmy'): DateOrder | undefined {
  if (tally.readable === 0) return undefined;
  const compact = Math.max(tally.compactYmd, tally.compactDmy);
  const slashed = Math.max(tally.dmy, tally.mdy);
  const most = Math.max(compact, slashed, tally.ymd, tally.serial);
  if (compact > 0 && compact === most) {
    return { form: tally.compactYmd >= tally.compactDmy ? 'compactYmd' : 'compactDmy', certain: true, decidedBy: null };
  }
  if (tally.ymd === most) return { form: 'ymd', certain: true, decidedBy: null };
  if (tally.serial === most) return { form: 'serial', certain: false, decidedBy: null };
  if (tally.dmy > tally.mdy) return { form: 'dmy', certain: tally.onlyMonthFirst === 0, decidedBy: tally.onlyDayFirst };
  if (tally.mdy > tally.dmy) return { form: 'mdy', certain: tally.onlyDayFirst === 0, decidedBy: tally.onlyMonthFirst };
  return { form: preferred, certain: false, decidedBy: null };
}

/** Counts one value of a column. */
export function tallyDate(counts: DateTally, line: number, value: string): void {
  if (value === '') return;
  counts.filled += 1;
  if (parseDay(value) !== undefined) {
    counts.ymd += 1;
    counts.readable += 1;
    return;
  }
  if (!MAY_BE_DATE.test(value)) return;
  const bare = bareDate(value);
  if (/^\d{8}$/.test(bare)) {
    const ymd = isRecent(readDate(bare, 'compactYmd'));
    const dmy = isRecent(readDate(bare, 'compactDmy'));
    if (ymd) counts.compactYmd += 1;
    if (dmy) counts.compactDmy += 1;
    if (ymd || dmy) counts.readable += 1;
    return;
  }
  if (/^\d{5}(\.\d+)?$/.test(bare)) {
    const serial = Number(bare);
    if (serial < 25_569 || serial > 73_050) return;
    counts.serial += 1;
    counts.readable += 1;
    return;
  }
  const match = PARTS.exec(bare);
  if (!match) {
    if (readNamed(bare) !== undefined) counts.readable += 1;
    return;
  }
  countParts(counts, line, bare, match);
}

function countParts(counts: DateTally, line: number, bare: string, match: RegExpExecArray): void {
  if ((match[1] ?? '').length === 4) {
    if (readParts(bare, 'ymd') === undefined) return;
    counts.ymd += 1;
    counts.readable += 1;
    return;
  }
  const dmy = readParts(bare, 'dmy') !== undefined;
  const mdy = readParts(bare, 'mdy') !== undefined;
  if (dmy) counts.dmy += 1;
  if (mdy) counts.mdy += 1;
  if (dmy && !mdy && counts.onlyDayFirst === 0) {
    counts.onlyDayFirst = line;
    counts.dayFirstValue = bare;
  }
  if (mdy && !dmy && counts.onlyMonthFirst === 0) {
    counts.onlyMonthFirst = line;
    counts.monthFirstValue = bare;
  }
  if (dmy || mdy) counts.readable += 1;
}

const EARLIEST = dayOf(1950, 1, 1);
const LATEST = dayOf(2100, 1, 1);

/** Whether a date may stand in a business record of today. */
export function isRecent(day: Day | undefined): boolean {
  return day !== undefined && day >= EARLIEST && day < LATEST;
}
