const NEWLINE = 10;
const POINT = 46;
const MINUS = 45;
const ZERO = 48;
const ASCII_MAX = 127;

/** Digits of the largest exact integer, and one. */
const MOST_DIGITS = 17;

/** Bytes collected before they are handed over. */
const PIECE = 1 << 18;

/** Most bytes of one UTF-16 unit written as UTF-8. */
const BYTES_PER_UNIT = 3;

/** Up to this many bytes a loop is faster than a call. */
const SHORT = 48;

function copyShort(from: Uint8Array, to: Uint8Array, start: number): void {
  const length = from.length;
  for (let i = 0; i < length; i++) to[start + i] = from[i] ?? 0;
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

  /** A whole number, zero or more, with at least `width` digits. */
  whole(value: number, width = 1): void {
    this.#room(MOST_DIGITS);
    const bytes = this.#bytes;
    const start = this.#used;
    let digits = width;
    for (let bound = 10 ** width; value >= bound; bound *= 10) digits++;
    let rest = value;
    for (let at = start + digits - 1; at >= start; at--) {
      const tens = Math.floor(rest / 10);
      bytes[at] = ZERO + rest - tens * 10;
      rest = tens;
    }
    this.#used = start + digits;
  }

  #byte(byte: number): void {
    this.#room(1);
    this.#bytes[this.#used++] = byte;
  }

  /** Cents as a decimal string with two decimals, without quotes. */
  cents(cents: number): void {
    if (cents < 0) this.#byte(MINUS);
    const absolute = Math.abs(cents);
    const units = Math.floor(absolute / 100);
    this.whole(units);
    this.#byte(POINT);
    this.whole(absolute - units * 100, 2);
  }

  /** Ends a line. */
  end(): void {
    this.#byte(NEWLINE);
  }

  /** Hands over what was collected and starts anew. */
  takeAll(): Buffer {
    const taken = this.#bytes.subarray(0, this.#used);
    this.#bytes = Buffer.allocUnsafe(PIECE);
    this.#used = 0;
    return taken;
  }
}
