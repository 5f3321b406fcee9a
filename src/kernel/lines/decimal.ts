/** A decimal number, exactly: `digits / 10^scale`. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const DECIMAL = /^(\d{1,12})(?:\.(\d+))?$/;

/**
 * Reads a decimal string of zero or more, such as `12`, `33.3333`.
 * @param scaleMax most decimals allowed
 * @returns undefined when it is not one, or has too many decimals
 */
export function parseDecimal(text: string, scaleMax: number): Decimal | undefined {
  const match = DECIMAL.exec(text);
  const fraction = match?.[2] ?? '';
  if (!match || fraction.length > scaleMax) return undefined;
  return { digits: BigInt(match[1] + fraction), scale: fraction.length };
}

/** The product as whole cents, rounded half up (magnitudes only: nothing here is negative). */
export function productInCents(...factors: readonly Decimal[]): number {
  let digits = 100n;
  let scale = 0;
  for (const factor of factors) {
    digits *= factor.digits;
    scale += factor.scale;
  }
  const divisor = 10n ** BigInt(scale);
  return Number((digits * 2n + divisor) / (divisor * 2n));
}
