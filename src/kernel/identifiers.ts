/**
 * Identifiers that carry their own check digits. Each check takes the text as a person
 * types it (spaces and dots ignored, letters in either case) and looks nothing up.
 */

/** The identifier without white space, no-break spaces, dots and hyphens, in capitals. */
export function compactIdentifier(text: string): string {
  return text.replace(/[\s.\-\u00a0\u202f]/g, '').toUpperCase();
}

/** Luhn sum of a string of digits (ISO/IEC 7812-1), rightmost digit counted once. */
function luhnSum(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const weighted = i % 2 === 1 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum;
}

/** Whether the text is a SIREN: nine digits that pass the Luhn check (C. com. R123-221; INSEE). */
export function isSiren(text: string): boolean {
  const siren = compactIdentifier(text);
  return /^\d{9}$/.test(siren) && luhnSum(siren) % 10 === 0;
}

const LA_POSTE = '356000000';

/**
 * Whether the text is a SIRET: a SIREN and a five-digit establishment number, Luhn over all fourteen.
 * The establishments of La Poste ran out of Luhn numbers: theirs add up to a multiple of five instead (INSEE).
 */
export function isSiret(text: string): boolean {
  const siret = compactIdentifier(text);
  if (!/^\d{14}$/.test(siret) || !isSiren(siret.slice(0, 9))) return false;
  if (luhnSum(siret) % 10 === 0) return true;
  return siret.startsWith(LA_POSTE) && [...siret].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
}

/** Remainder by 97 of a string of digits too long for a number, read from left to right. */
function remainder97(digits: string): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest;
}

/** The French VAT number of a SIREN: `FR`, two digits `(12 + 3 × (SIREN mod 97)) mod 97`, the SIREN. */
export function frenchVatNumber(siren: string): string {
  const digits = compactIdentifier(siren);
  const key = (12 + 3 * remainder97(digits)) % 97;
  return `FR${String(key).padStart(2, '0')}${digits}`;
}

const VAT_KEY = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Whether a key with a letter in it fits the SIREN (keys given since the numeric ones no longer sufficed). */
function letterKeyFits(key: string, siren: string): boolean {
  const first = VAT_KEY.indexOf(key[0] ?? '');
  const second = VAT_KEY.indexOf(key[1] ?? '');
  const check = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
  return (Number(siren) + 1 + Math.floor(check / 11)) % 11 === check % 11;
}

/**
 * Whether the text is a French VAT number whose key fits its SIREN (CGI 286 ter).
 * Numbers of Monaco (`000` after the key) have no SIREN; only their key is checked.
 */
export function isFrenchVatNumber(text: string): boolean {
  const vat = compactIdentifier(text);
  const match = /^FR([0-9A-HJ-NP-Z]{2})(\d{9})$/.exec(vat);
  const [key, siren] = [match?.[1], match?.[2]];
  if (key === undefined || siren === undefined) return false;
  if (!siren.startsWith('000') && !isSiren(siren)) return false;
  return /^\d\d$/.test(key) ? frenchVatNumber(siren) === vat : letterKeyFits(key, siren);
}

/** Length of an IBAN in each country that takes SEPA transfers (ISO 13616 registry; EPC409-09). */
const IBAN_LENGTHS: Readonly<Record<string, number>> = {
  AD: 24,
  AL: 28,
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GI: 23,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  RS: 22,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  VA: 22,
};

/** Whether the text is an IBAN: its country's length (SEPA countries) and a remainder of 1 by 97 (ISO 13616, ISO/IEC 7064). */
export function isIban(text: string): boolean {
  const iban = compactIdentifier(text);
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  const length = IBAN_LENGTHS[iban.slice(0, 2)];
  if (length !== undefined && iban.length !== length) return false;
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return remainder97(digits) === 1;
}

/** Whether a credit transfer to this IBAN goes through SEPA. */
export function isSepaIban(text: string): boolean {
  return isIban(text) && compactIdentifier(text).slice(0, 2) in IBAN_LENGTHS;
}

/** An IBAN as it is printed: groups of four, ISO 13616. */
export function sayIban(text: string): string {
  return compactIdentifier(text).replace(/(.{4})(?=.)/g, '$1\u00a0');
}

/** Whether the text has the form of a BIC: four letters, a country, a place, and perhaps a branch (ISO 9362). */
export function isBic(text: string): boolean {
  return /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(compactIdentifier(text));
}

/** A SIREN or SIRET as it is printed: `123 456 789` or `123 456 789 00012`. */
export function saySiren(text: string): string {
  const digits = compactIdentifier(text);
  return digits.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})?$/, (_, a, b, c, d) =>
    [a, b, c, d].filter(Boolean).join('\u00a0'),
  );
}
