import { describe, expect, it } from 'vitest';
import { formatDay } from '#kernel/day.js';
import { sayNote } from '#law/words.js';
import type { LimitationResult } from '../facts/limitation.js';
import { readLimitation } from '../facts/read-limitation.js';
import { limitationOf } from './limitation.js';

const base = { country: 'FR', debtor: 'business', completed: '2020-05-15', invoiceDate: '2020-06-30' };

function limitation(fields: object): LimitationResult {
  const read = readLimitation({ ...base, ...fields });
  const result = read.ok ? limitationOf(read.value) : read;
  if (!result.ok) throw new Error(`${result.refusals[0]?.field} ${result.refusals[0]?.code}`);
  return result.value;
}

const lastDay = (fields: object): string => formatDay(limitation(fields).lastDay);
const event = (date: string, type: string): object => ({ date, type });
const keysOf = (fields: object): string[] => limitation(fields).notes.map(({ key }) => key);

describe('limitation', () => {
  it('ends on the same day of the month, and is acquired the day after', () => {
    const result = limitation({});
    expect([result.lastDay, result.prescribedFrom].map(formatDay)).toEqual(['2025-05-15', '2025-05-16']);
    expect(lastDay({ debtor: 'consumer' })).toBe('2022-05-15');
    expect(lastDay({ completed: '2024-02-29' })).toBe('2029-02-28');
  });

  it('mentions the invoice date only as arguable', () => {
    expect(limitation({}).notes).toContainEqual({ key: 'arguableFromInvoice', lastDay: expect.any(Number) });
    expect(keysOf({ invoiceDate: null })).toEqual(['agreedTerm']);
    expect(keysOf({ invoiceDate: '2020-05-01' })).toEqual(['agreedTerm']);
  });

  it('restarts in full from an interruption', () => {
    for (const type of ['acknowledgement', 'partialPayment', 'courtClaim', 'enforcement'])
      expect(lastDay({ events: [event('2023-01-10', type)] }), type).toBe('2028-01-10');
    expect(lastDay({ events: [event('2026-01-01', 'acknowledgement'), event('2023-01-10', 'partialPayment')] })).toBe(
      '2031-01-01',
    );
    expect(lastDay({ events: [event('2025-05-15', 'acknowledgement')] })).toBe('2030-05-15');
  });

  it('does not restart from a reminder, after expiry or before completion', () => {
    expect(lastDay({ events: [event('2023-01-10', 'reminder'), event('2024-01-10', 'registeredLetter')] })).toBe(
      '2025-05-15',
    );
    expect(keysOf({ events: [event('2023-01-10', 'registeredLetter')] })).toContain('notInterrupting');
    expect(lastDay({ events: [event('2025-05-16', 'acknowledgement')] })).toBe('2025-05-15');
    expect(keysOf({ events: [event('2025-05-16', 'acknowledgement')] })).toContain('afterExpiry');
    expect(keysOf({ events: [event('2019-05-16', 'courtClaim')] })).toContain('beforeStart');
  });

  it('stops acknowledgements twenty years after, not court claims', () => {
    const every4 = [2006, 2010, 2014, 2018].map((year) => event(`${year}-05-15`, 'acknowledgement'));
    expect(lastDay({ completed: '2002-05-15', events: every4 })).toBe('2022-05-15');
    expect(keysOf({ completed: '2002-05-15', events: every4 })).toContain('ceiling');
    const claimed = [...every4, event('2021-01-01', 'courtClaim')];
    expect(lastDay({ completed: '2002-05-15', events: claimed })).toBe('2026-01-01');
  });

  it('covers French businesses and consumers only', () => {
    const refusalOf = (fields: object): string | undefined => {
      const read = readLimitation({ ...base, ...fields });
      const result = read.ok ? limitationOf(read.value) : read;
      return result.ok ? undefined : result.refusals[0]?.field;
    };
    expect(refusalOf({ country: 'DE' })).toBe('country');
    expect(refusalOf({ debtor: 'public' })).toBe('debtor');
    expect(refusalOf({ completed: null })).toBe('completed');
    expect(refusalOf({ events: [event('2023-01-10', 'phoneCall')] })).toBe('events[0].type');
    expect(refusalOf({ events: [event('2023-01-10', 'reminder'), event('2023-13-10', 'reminder')] })).toBe(
      'events[1].date',
    );
  });

  it('says its notes in both languages', () => {
    const events = [
      event('2019-01-01', 'courtClaim'),
      event('2023-01-10', 'reminder'),
      event('2024-01-01', 'enforcement'),
    ];
    for (const note of [...limitation({ events }).notes, ...limitation({}).notes])
      for (const language of ['fr', 'en'] as const) expect(sayNote(note, language)).toMatch(/\.$/);
  });
});
