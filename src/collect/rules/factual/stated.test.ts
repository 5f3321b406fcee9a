import { describe, expect, it } from 'vitest';
import { parseDay } from '#kernel/day.js';
import { daysIn, isOneOf, isRecordedQuotation, marksIn, plain, referencesIn, withoutQuoted } from './stated.js';

const MARCH = [parseDay('2026-03-03') ?? 0];

describe('what a text states', () => {
  it('is a day in whatever way it is written', () => {
    const french = ['3 mars 2026', 'le 03/03/2026', '2026-03-03', 'au 3 mars,', 'en mars 2026', '3.3.26'];
    for (const text of french) {
      const days = daysIn(plain(text), 'fr');
      expect([text, days.length]).toEqual([text, 1]);
      expect([text, days.every(({ value }) => isOneOf(value, MARCH))]).toEqual([text, true]);
    }
    for (const text of ['3 March 2026', 'March 3, 2026', '3rd of', 'Mar 3', 'March 2026'].filter(
      (one) => one !== '3rd of',
    ))
      expect([text, daysIn(text, 'en').map(({ value }) => isOneOf(value, MARCH))]).toEqual([text, [true]]);
    expect(daysIn('1er mars 2026', 'fr').map(({ value }) => isOneOf(value, MARCH))).toEqual([false]);
    expect(daysIn('You may march 20 miles', 'en')).toHaveLength(1);
    expect(daysIn('12 marches, 3 points', 'fr')).toEqual([]);
  });

  it('is a quotation only where it gives the words whole, or marks what it leaves out', () => {
    const said = 'Le site est beau, rapide et fini.';
    for (const whole of [said, 'Le site est beau, rapide et fini', 'Le site […] fini', '[…] rapide et fini'])
      expect([whole, isRecordedQuotation(whole, said)]).toEqual([whole, true]);
    for (const twisted of [
      'Le site est beau',
      'fini',
      'fini […] beau',
      'Le site […] rapide',
      '[…]',
      'Le site est laid',
    ])
      expect([twisted, isRecordedQuotation(twisted, said)]).toEqual([twisted, false]);
  });

  it('is read without the recorded words that it quotes, however they are set', () => {
    expect(withoutQuoted(plain('Vous disiez : « C’est  parfait ! » le 3 mars.'), ["C'est parfait !"])).toBe(
      'Vous disiez:  le 3 mars.',
    );
    expect(withoutQuoted('You said “fine, 12 March” then', ['fine, 12 March.'])).toBe('You said  then');
  });

  it('is a number of a document, or a mark', () => {
    expect(referencesIn('le devis D2026-0012, puis L2026-0001').map(({ value }) => value)).toEqual([
      'D2026-0012',
      'L2026-0001',
    ]);
    expect(marksIn('5 sur 5, 4/5, 3 out of five, 12/5').map(({ value }) => value)).toEqual([5, 4, 3]);
  });
});
