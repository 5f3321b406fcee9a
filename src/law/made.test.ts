import { describe, expect, it } from 'vitest';
import { sayFormula, sayPeriodLabels, sayShortFormula, saySource } from './made.js';
import { rateTables } from './tables.js';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('how a rate is made and where it was read', () => {
  it('is said in the language of the page', () => {
    expect(plain(sayFormula('ECB 2.40 on 2026-07-01 + 10', 'fr'))).toBe('BCE 2,40 au 1er juillet 2026 + 10');
    expect(plain(sayFormula('ECB 2.40 on 2026-07-01 + 10', 'en'))).toBe('ECB 2.40 on 1 July 2026 + 10');
    expect(plain(sayFormula('Bank Rate 3.75 before 2026S2 + 8', 'fr'))).toBe(
      'taux de la Banque d’Angleterre 3,75 avant le 2e semestre 2026 + 8',
    );
    expect(plain(sayFormula('Bank Rate 3.75 before 2026S2 + 8', 'en'))).toBe(
      'Bank Rate 3.75 before the second half of 2026 + 8',
    );
    expect(sayShortFormula('ECB 2.40 on 2026-07-01 + 10', 'fr')).toBe('BCE 2,40 + 10');
    expect(plain(saySource('ECB key rates, copy of 2026-10-03 and of 2026-08-14', 'fr'))).toBe(
      'taux directeurs de la BCE, copies du 3 octobre 2026 et du 14 août 2026',
    );
  });
  it('leaves no English word in a French table, and no raw date anywhere', () => {
    for (const { formula, source } of rateTables.flatMap(({ periods }) => periods)) {
      const french = `${sayFormula(formula, 'fr')} ${saySource(source, 'fr')}`;
      expect(french).not.toMatch(/\b(of|on|to|before|and|the|copy|notice|rounded|history|memory|cited|ECB)\b/);
      for (const text of [french, sayFormula(formula, 'en'), saySource(source, 'en')])
        expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}|\d{4}S[12]/);
    }
  });
  it('joins half-years that follow each other', () => {
    expect(sayPeriodLabels('2024S2, 2025S1, 2025S2, 2026S2', 'fr')).toBe(
      '2e semestre 2024 au 2e semestre 2025, 2e semestre 2026',
    );
    expect(sayPeriodLabels('2014, CO 104', 'en')).toBe('2014, CO 104');
  });
});
