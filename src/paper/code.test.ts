import { describe, expect, it } from 'vitest';
import { codeModules, epcPayload } from './code.js';

const transfer = {
  beneficiary: 'Claire Besnard',
  iban: 'FR14 2004 1010 0505 0001 3M02 606',
  bic: 'PSSTFRPPPAR',
  currency: 'EUR',
  amountCents: 500_000,
  reference: 'F-2026-041',
};

const refusalsOf = (changes: Partial<typeof transfer>): string[] => {
  const result = epcPayload({ ...transfer, ...changes });
  return result.ok ? [] : result.refusals.map(({ code }) => code);
};

describe('SEPA transfer code', () => {
  it('has the lines of EPC069-12 in their order', () => {
    const result = epcPayload(transfer);
    expect(result.ok && result.value).toBe(
      'BCD\n002\n1\nSCT\nPSSTFRPPPAR\nClaire Besnard\nFR1420041010050500013M02606\nEUR5000.00\n\n\nF-2026-041',
    );
  });
  it('keeps names and references in their room, on one line', () => {
    const result = epcPayload({ ...transfer, beneficiary: 'É'.repeat(90), reference: `a\n${'b '.repeat(100)}` });
    const lines = result.ok ? result.value.split('\n') : [];
    expect(lines[5]).toHaveLength(70);
    expect(lines[10]?.length).toBeLessThanOrEqual(140);
    expect(lines).toHaveLength(11);
  });
  it('is refused where it could not be paid', () => {
    expect(refusalsOf({ currency: 'GBP' })).toEqual(['paper.codeCurrency']);
    expect(refusalsOf({ amountCents: 0 })).toEqual(['paper.codeAmount']);
    expect(refusalsOf({ amountCents: 100_000_000_000 })).toEqual(['paper.codeAmount']);
    expect(refusalsOf({ iban: 'FR1420041010050500013M02607' })).toEqual(['paper.codeIban']);
    expect(refusalsOf({ bic: 'PSST' })).toEqual(['paper.codeBic']);
    expect(refusalsOf({ beneficiary: ' ' })).toEqual(['paper.codeName']);
  });
  it('is a square with its three finders', () => {
    const result = epcPayload(transfer);
    const modules = codeModules(result.ok ? result.value : '');
    expect(modules.every((row) => row.length === modules.length)).toBe(true);
    const last = modules.length - 7;
    for (const [x, y] of [
      [0, 0],
      [last, 0],
      [0, last],
    ] as const) {
      expect(modules[y]?.slice(x, x + 7)).toEqual(Array(7).fill(true));
    }
  });
});
