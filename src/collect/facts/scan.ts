import { type Day, dayFromCivil } from '#kernel/day.js';
import { CENTS_MAX, type Cents } from '#kernel/money.js';
import { type Ppm, parsePercent } from '#law/rate.js';

const TAB = 9;
const RETURN = 13;
const SPACE = 32;
const QUOTE = 34;
const COMMA = 44;
const DASH = 45;
const POINT = 46;
const ZERO = 48;
const NINE = 57;
const COLON = 58;
const BACKSLASH = 92;
const ASCII_MAX = 127;

/** Characters of `12345678901.00`, the longest amount read at this speed. */
const AMOUNT_MAX = 14;

/** Digits of a whole number that is exact and written by JSON as it was read. */
const DIGITS_MAX = 15;

/** A word as bytes, for comparison in place. */
export function wordBytes(word: string): Uint8Array {
  return Uint8Array.from(word, (letter) => letter.charCodeAt(0));
}

const NULL = wordBytes('null');

/**
 * Reads JSON in place, without making a string of anything. It knows only the plainest spelling
 * (ASCII, no escapes, no numbers but whole ones); at anything else it stops, and the ordinary
 * reader takes the line. So it never refuses a case, and it reads none differently.
 */
export class Scan {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  #at: number;
  /** Whether something was met that this reader leaves to the ordinary one. */
  stopped = false;
  /** Ends of the last string or number read, without quotes. */
  from = 0;
  to = 0;

  constructor(bytes: Uint8Array, from: number, end: number) {
    this.#bytes = bytes;
    this.#at = from;
    this.#end = end;
  }

  /** The next byte that is not a blank; -1 at the end. */
  next(): number {
    const bytes = this.#bytes;
    for (; this.#at < this.#end; this.#at++) {
      const byte = bytes[this.#at] as number;
      if (byte !== SPACE && byte !== TAB && byte !== RETURN) return byte;
    }
    return -1;
  }

  /** Takes one punctuation mark if it comes next. */
  take(mark: number): boolean {
    if (this.next() !== mark) return false;
    this.#at++;
    return true;
  }

  /** Takes a mark that must come. */
  expect(mark: number): void {
    if (!this.take(mark)) this.stopped = true;
  }

  /** Whether nothing is left but blanks. */
  get ended(): boolean {
    return this.next() === -1;
  }

  #matches(word: Uint8Array, at: number): boolean {
    const bytes = this.#bytes;
    for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word[i]) return false;
    return true;
  }

  /** Takes `null` if it comes next. */
  takeNull(): boolean {
    if (this.next() !== NULL[0] || this.#end - this.#at < NULL.length || !this.#matches(NULL, this.#at)) return false;
    this.#at += NULL.length;
    return true;
  }

  /** Reads a string of plain characters: its ends are then in `from` and `to`. */
  string(): void {
    if (this.next() !== QUOTE) {
      this.stopped = true;
      return;
    }
    const bytes = this.#bytes;
    const from = this.#at + 1;
    let at = from;
    for (; at < this.#end; at++) {
      const byte = bytes[at] as number;
      if (byte === QUOTE) break;
      if (byte < SPACE || byte === BACKSLASH || byte > ASCII_MAX) this.stopped = true;
    }
    if (at >= this.#end) this.stopped = true;
    this.from = from;
    this.to = at;
    this.#at = at + 1;
  }

  /** Reads a whole number: its ends are then in `from` and `to`. */
  whole(): void {
    const bytes = this.#bytes;
    const from = this.next() === -1 ? this.#end : this.#at;
    let at = from;
    while (at < this.#end && (bytes[at] as number) >= ZERO && (bytes[at] as number) <= NINE) at++;
    const digits = at - from;
    if (digits === 0 || digits > DIGITS_MAX || (digits > 1 && bytes[from] === ZERO)) this.stopped = true;
    this.from = from;
    this.to = at;
    this.#at = at;
  }

  /** Reads a string that must be one of some words: its place among them. */
  word(words: readonly Uint8Array[]): number {
    this.string();
    const length = this.to - this.from;
    for (let place = 0; place < words.length; place++) {
      const word = words[place] as Uint8Array;
      if (word.length === length && this.#matches(word, this.from)) return place;
    }
    this.stopped = true;
    return 0;
  }

  /** Reads the name of a member and its colon: its place among the names known. */
  name(names: readonly Uint8Array[]): number {
    const place = this.word(names);
    this.expect(COLON);
    return place;
  }

  /** Takes the comma before another member or element. */
  takeComma(): boolean {
    return this.take(COMMA);
  }

  #digits(from: number, to: number): number {
    const bytes = this.#bytes;
    let value = 0;
    for (let at = from; at < to; at++) {
      const digit = (bytes[at] as number) - ZERO;
      if (digit < 0 || digit > 9) this.stopped = true;
      value = value * 10 + digit;
    }
    return value;
  }

  /** Reads `"2026-05-15"`. */
  day(): Day {
    this.string();
    const { from, to } = this;
    const bytes = this.#bytes;
    if (to - from !== 10 || bytes[from + 4] !== DASH || bytes[from + 7] !== DASH) this.stopped = true;
    if (this.stopped) return 0;
    const day = dayFromCivil(
      this.#digits(from, from + 4),
      this.#digits(from + 5, from + 7),
      this.#digits(from + 8, to),
    );
    if (day === undefined) this.stopped = true;
    return day ?? 0;
  }

  /** Reads `"6000.00"`, or an amount with one decimal or none. */
  cents(): Cents {
    this.string();
    const { from, to } = this;
    const bytes = this.#bytes;
    let point = to;
    while (point > from && to - point < 3 && bytes[point] !== POINT) point--;
    if (bytes[point] !== POINT) point = to;
    const decimals = point === to ? 0 : to - point - 1;
    if (point === from || to - from > AMOUNT_MAX || (point !== to && decimals === 0)) this.stopped = true;
    if (this.stopped) return 0;
    const units = this.#digits(from, point);
    const rest = decimals === 0 ? 0 : this.#digits(point + 1, to) * (decimals === 1 ? 10 : 1);
    const cents = units * 100 + rest;
    if (cents <= 0 || cents > CENTS_MAX) this.stopped = true;
    return cents;
  }

  /** Reads a percentage written as a string. */
  percent(): Ppm {
    const ppm = parsePercent(this.text());
    if (ppm === undefined || ppm < 0) this.stopped = true;
    return ppm ?? 0;
  }

  /** Reads a string as such. */
  text(): string {
    this.string();
    let text = '';
    if (this.stopped) return text;
    for (let at = this.from; at < this.to; at++) text += String.fromCharCode(this.#bytes[at] as number);
    return text;
  }
}
