/**
 * Money as a whole number of cents (hundredths of the currency), decimal strings outside.
 * Floating point never holds an amount.
 */
export type Cents = number & { readonly __cents?: never };

/** Largest amount accepted anywhere: 10 billion of the currency. Keeps every product in range or in BigInt. */
export const CENTS_MAX = 1_000_000_000_000;

const DECIMAL = /^(-?)(\d{1,11})(?:\.(\d{1,2}))?$/;

/** Reads a decimal string such as `6000.00`, `-12.5` or `7`; undefined when it is not one (no exponent, no comma, two decimals at most). */
export function parseCents(text: string): Cents | undefined {
  const match = DECIMAL.exec(text);
  if (!match) return undefined;
  const cents = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  if (cents > CENTS_MAX) return undefined;
  return match[1] === '-' && cents !== 0 ? -cents : cents;
}

/** Writes cents as a decimal string with two decimals: `600000` is `6000.00`. */
export function formatCents(cents: Cents): string {
  const absolute = Math.abs(cents);
  const units = Math.floor(absolute / 100);
  const rest = absolute - units * 100;
  return `${cents < 0 ? '-' : ''}${units}.${rest < 10 ? '0' : ''}${rest}`;
}

/**
 * `value × numerator ÷ denominator`, rounded half away from zero to a whole number.
 * Exact while the result itself is a safe integer: falls back to BigInt when the product would leave the safe integers.
 * @param value whole number (cents)
 * @param numerator whole number, zero or more
 * @param denominator whole number, more than zero
 */
export function scaleHalfUp(value: number, numerator: number, denominator: number): number {
  const product = value * numerator;
  if (Number.isSafeInteger(product) && Number.isSafeInteger(product * 2 + denominator)) {
    const sign = product < 0 ? -1 : 1;
    const doubled = Math.abs(product) * 2 + denominator;
    const divisor = denominator * 2;
    // The floor of a quotient of safe integers is exact once the remainder is taken out first.
    return sign * ((doubled - (doubled % divisor)) / divisor) + 0;
  }
  const exact = BigInt(value) * BigInt(numerator);
  const magnitude = exact < 0n ? -exact : exact;
  const rounded = Number((magnitude * 2n + BigInt(denominator)) / (BigInt(denominator) * 2n));
  return exact < 0n ? -rounded : rounded;
}
