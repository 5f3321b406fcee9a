import { civilOf, type Day } from '#kernel/day.js';

const NEWLINE = 10;
const POINT = 46;
const MINUS = 45;
const DASH = MINUS;
const ZERO = 48;
const ASCII_MAX = 127;

/** Digits of the largest exact integer, and one. */
const MOST_DIGITS = 17;

/** Bytes collected before they are handed over. */
const PIECE = 1 << 19;

/** Most bytes of one UTF-16 unit written as UTF-8. */
const BYTES_PER_UNIT = 3;

/** Up to this many bytes a loop is faster than a call. */
const SHORT = 48;

function copyShort(from: Uint8Array, to: Uint8Array, start: number): void {
  const length = from.length;
  for (let i = 0; i < length; i++) to[start + i] = from[i] as number;
}

/** Numbers below this divide as 32-bit integers, several times faster. */
const INT32_BOUND = 2_147_483_648;

const tenth = (value: number): number => (value < INT32_BOUND ? (value / 10) | 0 : Math.floor(value / 10));

function digitsOf(value: number): number {
  let digits = 1;
  for (let bound = 10; value >= bound; bound *= 10) digits++;
  return digits;
}

/** Writes the digits of a whole number so that the last one is at `last`. */
function writeDigits(bytes: Uint8Array, value: number, last: number): void {
  let rest = value;
  let at = last;
  do {
    const tens = tenth(rest);
    bytes[at--] = ZERO + rest - tens * 10;
    rest = tens;
  } while (rest > 0);
}

function writePair(bytes: Uint8Array, value: number, at: number): void {
  const tens = (value / 10) | 0;
  bytes[at] = ZERO + tens;
  bytes[at + 1] = ZERO + value - tens * 10;
}

/**
 * Lines written straight as UTF-8 bytes. Building each line as a string and encoding it costs
 * more than computing it; here digits and plain text become bytes at once.
 */
export class LineBytes {
  #bytes: Buffer = Buffer.allocUnsafe(PIECE);
  #used = 0;

  /** Whether enough was collected to be handed over. */
  get full(): boolean {
    return this.#used >= PIECE / 2;
  }

  #room(more: number): void {
    if (this.#used + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe((this.#used + more) * 2);
    this.#bytes.copy(larger, 0, 0, this.#used);
    this.#bytes = larger;
  }

  /** Any text, as it is. */
  text(text: string): void {
    this.#room(text.length * BYTES_PER_UNIT);
    const bytes = this.#bytes;
    const start = this.#used;
    const length = text.length;
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i);
      if (unit > ASCII_MAX) {
        this.#used = start + bytes.write(text, start);
        return;
      }
      bytes[start + i] = unit;
    }
    this.#used = start + length;
  }

  /** Bytes made before. */
  raw(bytes: Uint8Array): void {
    this.#room(bytes.length);
    const start = this.#used;
    if (bytes.length > SHORT) this.#bytes.set(bytes, start);
    else copyShort(bytes, this.#bytes, start);
    this.#used = start + bytes.length;
  }

  /** A few bytes of others, from `from` to before `to`. */
  part(bytes: Uint8Array, from: number, to: number): void {
    this.#room(to - from);
    const start = this.#used - from;
    const target = this.#bytes;
    for (let at = from; at < to; at++) target[start + at] = bytes[at] as number;
    this.#used = start + to;
  }

  /** A whole number, zero or more. */
  whole(value: number): void {
    this.#room(MOST_DIGITS);
    const end = this.#used + digitsOf(value);
    writeDigits(this.#bytes, value, end - 1);
    this.#used = end;
  }

  #byte(byte: number): void {
    this.#room(1);
    this.#bytes[this.#used++] = byte;
  }

  /** Cents as a decimal string with two decimals, without quotes. */
  cents(cents: number): void {
    if (cents < 0) this.#byte(MINUS);
    const absolute = Math.abs(cents);
    const units = tenth(tenth(absolute));
    this.whole(units);
    const decimals = absolute - units * 100;
    const tens = tenth(decimals);
    this.#byte(POINT);
    this.#byte(ZERO + tens);
    this.#byte(ZERO + decimals - tens * 10);
  }

  /** A day as `YYYY-MM-DD`, without quotes. */
  day(day: Day): void {
    this.#room(10);
    const { year, month, day: dayOfMonth } = civilOf(day);
    const bytes = this.#bytes;
    const start = this.#used;
    const century = (year / 100) | 0;
    writePair(bytes, century, start);
    writePair(bytes, year - century * 100, start + 2);
    bytes[start + 4] = DASH;
    writePair(bytes, month, start + 5);
    bytes[start + 7] = DASH;
    writePair(bytes, dayOfMonth, start + 8);
    this.#used = start + 10;
  }

  /** Ends a line. */
  end(): void {
    this.#byte(NEWLINE);
  }

  /** What was collected: to be copied or written out before `clear`, which lets the same memory serve again. */
  collected(): Buffer {
    return this.#bytes.subarray(0, this.#used);
  }

  /** Starts anew. */
  clear(): void {
    this.#used = 0;
  }
}
