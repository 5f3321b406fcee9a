import { encode } from 'uqr';
import { compactIdentifier, isBic, isSepaIban } from '#kernel/identifiers.js';
import { formatCents } from '#kernel/money.js';
import { done, type Refusal, type Result, refused } from '#kernel/refusal.js';

/** A credit transfer to be prepared by the payer's bank. */
export interface Transfer {
  readonly beneficiary: string;
  readonly iban: string;
  readonly bic?: string;
  readonly currency: string;
  readonly amountCents: number;
  /** Told to the beneficiary, unstructured. */
  readonly reference: string;
}

const NAME_MAX = 70;
const REFERENCE_MAX = 140;
const AMOUNT_MAX = 99_999_999_999;

/** One line of the code: no line feeds, no narrow spaces, at most `max` characters. */
const oneLine = (text: string, max: number): string =>
  [...text.replace(/[\s\u00a0\u202f]+/g, ' ').trim()].slice(0, max).join('').trim();

/**
 * Contents of the SEPA transfer code, EPC069-12 version 002, UTF-8.
 * @returns the payload, or why there can be no code: not in euros, an amount outside 0.01 to 999 999 999.99, no SEPA IBAN, a malformed BIC, no name
 */
export function epcPayload({ beneficiary, iban, bic, currency, amountCents, reference }: Transfer): Result<string> {
  const name = oneLine(beneficiary, NAME_MAX);
  const unmet: Refusal[] = [];
  if (currency !== 'EUR') unmet.push({ code: 'paper.codeCurrency', field: 'currency', values: { currency } });
  if (amountCents < 1 || amountCents > AMOUNT_MAX) unmet.push({ code: 'paper.codeAmount', field: 'amount' });
  if (!isSepaIban(iban)) unmet.push({ code: 'paper.codeIban', field: 'iban', values: { iban } });
  if (bic && !isBic(bic)) unmet.push({ code: 'paper.codeBic', field: 'bic', values: { bic } });
  if (!name) unmet.push({ code: 'paper.codeName', field: 'beneficiary' });
  if (unmet.length > 0) return refused(...unmet);
  const lines = [
    'BCD',
    '002',
    '1',
    'SCT',
    bic ? compactIdentifier(bic) : '',
    name,
    compactIdentifier(iban),
    `EUR${formatCents(amountCents)}`,
    '',
    '',
    oneLine(reference, REFERENCE_MAX),
  ];
  return done(lines.join('\n'));
}

/** The dark squares of a QR code, row by row, without its quiet zone (ISO/IEC 18004; error correction M as EPC069-12 asks). */
export function codeModules(payload: string): boolean[][] {
  return encode(payload, { ecc: 'M', boostEcc: false, border: 0, maxVersion: 13 }).data;
}
