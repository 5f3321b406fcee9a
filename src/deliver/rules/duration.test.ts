import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration, parseDuration, SECONDS_MAX, sayDuration } from './duration.js';

describe('a duration', () => {
  it.each([
    ['1h30', 5400],
    ['1 h 30', 5400],
    ['1h30min', 5400],
    ['1\u00a0h\u00a030 min', 5400],
    ['1:30', 5400],
    ['0:45', 2700],
    ['1:00:01', 3601],
    ['90 min', 5400],
    ['90mn', 5400],
    ['90m', 5400],
    ['1,5 h', 5400],
    ['1.5', 5400],
    ['0,25h', 900],
    ['2h', 7200],
    ['2 heures', 7200],
    ['3 hours', 10_800],
    ['1h5', 3900],
    ['20,01', 72_036],
    ['24:00', SECONDS_MAX],
  ])('reads %s', (text, seconds) => expect(parseDuration(text)).toBe(seconds));

  it.each([
    '90',
    '1',
    '',
    'h',
    '1:60',
    '1:5',
    '-1:00',
    '0:00',
    '0 min',
    '24:01',
    '25h',
    '1e3',
    '1h90',
    '1,5 min',
    'NaN',
    '1:30:60',
  ])('does not guess %j', (text) => expect(parseDuration(text)).toBeUndefined());

  it('is read as it is written, whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: SECONDS_MAX }), (seconds) => {
        expect(parseDuration(formatDuration(seconds))).toBe(seconds);
        for (const language of ['fr', 'en'] as const) {
          const said = sayDuration(seconds, language);
          expect(said).not.toContain(' ');
          expect(parseDuration(said) ?? (seconds < 60 || seconds % 60 > 0 ? seconds : 0)).toBe(seconds);
        }
      }),
    );
  });

  it('in decimal hours is never off by more than half a second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 9999 }), (hours, parts) => {
        const seconds = parseDuration(`${hours},${String(parts).padStart(4, '0')} h`);
        expect(Math.abs((seconds ?? 0) - (hours + parts / 10_000) * 3600)).toBeLessThanOrEqual(0.5000001);
      }),
    );
  });

  it('takes any text without harm', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const seconds = parseDuration(text);
        expect(seconds === undefined || (Number.isInteger(seconds) && seconds > 0)).toBe(true);
      }),
    );
  });

  it('is said as each language says it', () => {
    expect(sayDuration(5400, 'fr')).toBe('1\u00a0h\u00a030');
    expect(sayDuration(5400, 'en')).toBe('1\u00a0h\u00a030\u00a0min');
    expect(sayDuration(3600, 'fr')).toBe('1\u00a0h');
    expect(sayDuration(2700, 'fr')).toBe('45\u00a0min');
    expect(sayDuration(3601, 'fr')).toBe('1\u00a0h\u00a000\u00a0min\u00a001\u00a0s');
    expect(sayDuration(0, 'en')).toBe('0\u00a0min');
  });
});
