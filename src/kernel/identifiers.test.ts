import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  frenchVatNumber,
  isBic,
  isFrenchVatNumber,
  isIban,
  isSepaIban,
  isSiren,
  isSiret,
  sayIban,
  saySiren,
} from './identifiers.js';

describe('SIREN and SIRET', () => {
  it('accepts published numbers', () => {
    expect(isSiren('732 829 320')).toBe(true);
    expect(isSiret('732 829 320 00074')).toBe(true);
    expect(isSiren('356000000')).toBe(true);
  });
  it('refuses a wrong digit, a wrong length, letters', () => {
    expect(isSiren('732829321')).toBe(false);
    expect(isSiren('73282932')).toBe(false);
    expect(isSiren('73282932O')).toBe(false);
    expect(isSiret('73282932000075')).toBe(false);
  });
  it('knows the establishments of La Poste', () => {
    expect(isSiret('35600000000048')).toBe(true);
    expect(isSiret('35600000049837')).toBe(true);
    expect(isSiret('35600000049838')).toBe(false);
  });
  it('finds every change of one digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const digits = [...'732829320'];
        digits[place] = String((Number(digits[place]) + shift) % 10);
        return !isSiren(digits.join(''));
      }),
    );
  });
  it('prints in groups', () => {
    expect(saySiren('73282932000074')).toBe('732\u00a0829\u00a0320\u00a000074');
  });
});

describe('French VAT number', () => {
  it('derives the key', () => {
    expect(frenchVatNumber('732829320')).toBe('FR44732829320');
    expect(isFrenchVatNumber('FR 44 732 829 320')).toBe(true);
    expect(isFrenchVatNumber('FR45732829320')).toBe(false);
  });
  it('checks keys with letters', () => {
    expect(isFrenchVatNumber('FRK7399859412')).toBe(true);
    expect(isFrenchVatNumber('FR4Z123456782')).toBe(true);
    expect(isFrenchVatNumber('FRK8399859412')).toBe(false);
  });
  it('knows Monaco', () => {
    expect(isFrenchVatNumber('FR53000004605')).toBe(true);
  });
});

describe('IBAN and BIC', () => {
  it('accepts the registry examples', () => {
    for (const iban of [
      'FR14 2004 1010 0505 0001 3M02 606',
      'DE89370400440532013000',
      'GB29 NWBK 6016 1331 9268 19',
      'MT84MALT011000012345MTLCAST001S',
    ]) {
      expect(isIban(iban)).toBe(true);
    }
  });
  it('refuses a wrong key or length', () => {
    expect(isIban('FR1420041010050500013M02607')).toBe(false);
    expect(isIban('DE8937040044053201300')).toBe(false);
    expect(isIban('')).toBe(false);
  });
  it('finds every change of one digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 21 }), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const digits = [...'DE89370400440532013000'];
        digits[place] = String((Number(digits[place]) + shift) % 10);
        return !isIban(digits.join(''));
      }),
    );
  });
  it('knows which countries take SEPA transfers', () => {
    expect(isSepaIban('DE89370400440532013000')).toBe(true);
    expect(isSepaIban('SA0380000000608010167519')).toBe(false);
    expect(isIban('SA0380000000608010167519')).toBe(true);
  });
  it('prints in groups of four', () => {
    expect(sayIban('fr1420041010050500013m02606')).toBe(
      'FR14\u00a02004\u00a01010\u00a00505\u00a00001\u00a03M02\u00a0606',
    );
  });
  it('checks the form of a BIC', () => {
    expect(isBic('PSSTFRPPPAR')).toBe(true);
    expect(isBic('DEUTDEFF')).toBe(true);
    expect(isBic('DEUTDEF')).toBe(false);
  });
});
