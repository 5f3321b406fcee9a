import { CENTS_MAX, type Cents } from '#kernel/money.js';

/** Which sign starts the decimals. */
export type DecimalSign = ',' | '.';

/** How a column's amounts are written, and whether its values leave no doubt. */
export interface AmountStyle {
  readonly decimal: DecimalSign;
  readonly certain: boolean;
}

/** The value of an amount; `rounded` when decimals beyond the cent were given up. */
export interface Amount {
  readonly cents: Cents;
  readonly rounded: boolean;
}

const DECORATION = /[\s\u00a0\u2007\u202f'’€$£¥]|(?:EUR|USD|GBP|CHF|CAD|AUD|euros?)\b/gi;
const BODY = /^\d[\d.,]*$|^[.,]\d+$/;

interface Bare {
  readonly negative: boolean;
  readonly body: string;
}

/** Takes the sign (before, after, or brackets), blanks and currency signs away; undefined when what stays is no number. */
function bare(text: string): Bare | undefined {
  let body = text.trim();
  if (!isPlain(body)) {
    if (!/\d/.test(body)) return undefined;
    body = body.replace(DECORATION, '').replace(/[\u2212\u2013]/g, '-');
  }
  let negative = false;
  const last = body.charCodeAt(body.length - 1);
  if (body.startsWith('(') && last === 41) {
    negative = true;
    body = body.slice(1, -1);
  }
  if (body.startsWith('-') || body.startsWith('+')) {
    negative = negative !== body.startsWith('-');
    body = body.slice(1);
  } else if (body.endsWith('-') || body.endsWith('+')) {
    negative = negative !== body.endsWith('-');
    body = body.slice(0, -1);
  }
  return BODY.test(body) ? { negative, body } : undefined;
}

/** Only digits, separators and signs: nothing to clean away. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code < 48 || code > 57) && (code < 43 || code > 46)) return false;
  }
  return true;
}

type Evidence = DecimalSign | 'either' | 'none';

/** What one value tells about the decimal sign. */
function evidenceOf(body: string): Evidence {
  const comma = body.lastIndexOf(',');
  const point = body.lastIndexOf('.');
  if (comma < 0 && point < 0) return 'none';
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.';
  const at = Math.max(comma, point);
  const sign: DecimalSign = comma >= 0 ? ',' : '.';
  const other: DecimalSign = comma >= 0 ? '.' : ',';
  if (body.indexOf(sign) !== at) return other;
  const decimals = body.length - at - 1;
  if (decimals !== 3) return sign;
  return at > 3 || at === 0 || body.startsWith('0') ? sign : 'either';
}

/** Longest text looked at as an amount. */
const AMOUNT_LENGTH_MAX = 40;

/** A value and its line. */
export interface Place {
  readonly line: number;
  readonly value: string;
}

/** What the amounts seen so far tell about their decimal sign. */
export interface AmountTally {
  filled: number;
  /** Values that are numbers. */
  readable: number;
  comma: number;
  point: number;
  /** The first value that tells one or the other. */
  firstComma: Place | undefined;
  firstPoint: Place | undefined;
  /** `1,234`: thousands or decimals. */
  either: number;
}

export function emptyAmountTally(): AmountTally {
  return { filled: 0, readable: 0, comma: 0, point: 0, firstComma: undefined, firstPoint: undefined, either: 0 };
}

/** Counts one value of a column. */
export function tallyAmount(tally: AmountTally, line: number, value: string): void {
  if (value.trim() === '') return;
  tally.filled += 1;
  if (value.length > AMOUNT_LENGTH_MAX) return;
  const number = bare(value);
  if (number === undefined) return;
  tally.readable += 1;
  const evidence = evidenceOf(number.body);
  if (evidence === ',') {
    tally.comma += 1;
    tally.firstComma ??= { line, value };
  } else if (evidence === '.') {
    tally.point += 1;
    tally.firstPoint ??= { line, value };
  } else if (evidence === 'either') tally.either += 1;
}

/**
 * Decides from all the amounts of a file which sign starts the decimals.
 * @param fallback taken when no value settles it (`1,234` may be one thousand or one)
 */
export function decideAmountStyle(tallies: readonly AmountTally[], fallback: DecimalSign): AmountStyle {
  const sum = (field: 'comma' | 'point' | 'either'): number =>
    tallies.reduce((total, tally) => total + tally[field], 0);
  const comma = sum('comma');
  const point = sum('point');
  if (comma !== point) return { decimal: comma > point ? ',' : '.', certain: true };
  return { decimal: fallback, certain: sum('either') === 0 };
}

/** The first value that contradicts a decimal sign said to be a column's, where most of its values do; else undefined. */
export function decimalContradiction(tally: AmountTally, said: DecimalSign): Place | undefined {
  if (said === '.') return tally.comma > tally.point ? tally.firstComma : undefined;
  return tally.point > tally.comma ? tally.firstPoint : undefined;
}

/**
 * Reads an amount: `1 234,56`, `+000000069,40`, `1234.56`, `-12,00`, `12,00-`, `(12.00)`, `$1,234.50`.
 * @returns undefined when it is no amount, or more than 10 billion
 */
export function readAmount(text: string, decimal: DecimalSign): Amount | undefined {
  if (text.length > AMOUNT_LENGTH_MAX) return undefined;
  const number = bare(text);
  if (number === undefined) return undefined;
  const grouping = decimal === ',' ? '.' : ',';
  let { body } = number;
  if (body.includes(grouping)) {
    const whole = body.slice(0, body.indexOf(decimal) < 0 ? body.length : body.indexOf(decimal));
    if (!isGrouped(body, whole, grouping)) return readOtherSign(number, grouping);
    body = body.replaceAll(grouping, '');
  }
  return toCents(number.negative, body, decimal);
}

/** Thousands in groups of three, none of them among the decimals. */
function isGrouped(body: string, whole: string, grouping: string): boolean {
  if (body.lastIndexOf(grouping) >= whole.length) return false;
  const groups = whole.split(grouping);
  return groups.every((group, index) => (index === 0 ? group.length >= 1 && group.length <= 3 : group.length === 3));
}

/** A single value written with the other decimal sign (`12.5` in a column of commas) has only one reading. */
function readOtherSign({ negative, body }: Bare, sign: DecimalSign): Amount | undefined {
  return evidenceOf(body) === sign && body.indexOf(sign) === body.lastIndexOf(sign)
    ? toCents(negative, body, sign)
    : undefined;
}

function toCents(negative: boolean, body: string, decimal: DecimalSign): Amount | undefined {
  const at = body.indexOf(decimal);
  if (at >= 0 && body.indexOf(decimal, at + 1) >= 0) return undefined;
  const units = at < 0 ? body : body.slice(0, at);
  const decimals = at < 0 ? '' : body.slice(at + 1);
  if (units.replace(/^0+/, '').length > 11 || !/^\d*$/.test(units) || !/^\d*$/.test(decimals)) return undefined;
  const rest = decimals.slice(2);
  const roundUp = rest !== '' && rest.charCodeAt(0) >= 53 ? 1 : 0;
  const cents = Number(units || '0') * 100 + Number(decimals.slice(0, 2).padEnd(2, '0')) + roundUp;
  if (cents > CENTS_MAX) return undefined;
  return { cents: negative && cents !== 0 ? -cents : cents, rounded: /[1-9]/.test(rest) };
}
