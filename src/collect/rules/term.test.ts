import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '#kernel/day.js';
import { readTerm } from '../facts/read-term.js';
import { termOf } from './term.js';

const base = { country: 'FR', debtor: 'business', invoiceDate: '2026-03-10', performanceDate: '2026-03-01' };

function term(fields: object): { latest: string | null; agreed: string | null; lawful: boolean } {
  const read = readTerm({ ...base, ...fields });
  if (!read.ok) throw new Error(`${read.refusals[0]?.field} ${read.refusals[0]?.code}`);
  const { latestLawfulDue, agreedDue, lawful } = termOf(read.value);
  const say = (day: number | null): string | null => (day === null ? null : formatDay(day));
  return { latest: say(latestLawfulDue), agreed: say(agreedDue), lawful };
}

const net = (days: number): object => ({ agreed: { kind: 'net', days } });
const endOfMonth = (days: number, method: string): object => ({ agreed: { kind: 'endOfMonth', days, method } });

describe('term between French businesses', () => {
  it('is 30 days after performance when nothing is agreed', () => {
    expect(term({ agreed: null })).toEqual({ latest: '2026-03-31', agreed: null, lawful: true });
    expect(term({})).toEqual({ latest: '2026-03-31', agreed: null, lawful: true });
  });

  it('is at most 60 days from the invoice', () => {
    expect(term(net(60))).toEqual({ latest: '2026-05-09', agreed: '2026-05-09', lawful: true });
    expect(term(net(61))).toEqual({ latest: '2026-05-09', agreed: '2026-05-10', lawful: false });
  });

  it('or at most 45 days end of month, by the count agreed', () => {
    expect(term(endOfMonth(45, 'endOfMonthThenDays'))).toEqual({
      latest: '2026-05-15',
      agreed: '2026-05-15',
      lawful: true,
    });
    expect(term(endOfMonth(45, 'daysThenEndOfMonth'))).toEqual({
      latest: '2026-04-30',
      agreed: '2026-04-30',
      lawful: true,
    });
    expect(term(endOfMonth(46, 'endOfMonthThenDays')).lawful).toBe(false);
    expect(term(endOfMonth(60, 'daysThenEndOfMonth')).lawful).toBe(false);
    expect(term(endOfMonth(30, 'endOfMonthThenDays')).agreed).toBe('2026-04-30');
  });

  it('wants the count of an end-of-month term written', () => {
    const read = readTerm({ ...base, agreed: { kind: 'endOfMonth', days: 45 } });
    expect(read.ok ? '' : read.refusals[0]?.field).toBe('agreed.method');
  });
});

describe('term elsewhere', () => {
  it('is 30 days for a French public buyer, moved to a working day', () => {
    expect(term({ debtor: 'public', invoiceDate: '2026-04-24' })).toMatchObject({ latest: '2026-05-26', lawful: true });
    expect(term({ debtor: 'public', ...net(45) }).lawful).toBe(false);
    expect(term({ debtor: 'public', performanceDate: '2026-03-20' }).latest).toBe('2026-04-20');
  });

  it('has no ceiling for consumers and in Switzerland', () => {
    expect(term({ debtor: 'consumer', ...net(90) })).toEqual({ latest: null, agreed: '2026-06-08', lawful: true });
    expect(term({ country: 'CH', agreed: null })).toEqual({ latest: null, agreed: null, lawful: true });
  });

  it('is 30 days by default and 60 agreed under the Directive and in the United Kingdom', () => {
    for (const country of ['DE', 'BE', 'LU', 'ES', 'IT', 'NL', 'GB']) {
      expect(term({ country }), country).toEqual({ latest: '2026-04-09', agreed: null, lawful: true });
      expect(term({ country, ...net(60) }).lawful, country).toBe(true);
      expect(term({ country, ...net(61) }).lawful, country).toBe(false);
      expect(term({ country, debtor: 'public', ...net(31) }).lawful, country).toBe(false);
    }
  });

  it('refuses what is not a term', () => {
    const fieldOf = (fields: object): string | undefined => {
      const read = readTerm({ ...base, ...fields });
      return read.ok ? undefined : read.refusals[0]?.field;
    };
    expect(fieldOf({ agreed: 30 })).toBe('agreed');
    expect(fieldOf({ agreed: { kind: 'gross', days: 3 } })).toBe('agreed.kind');
    for (const days of [-1, 1.5, '30', 4000]) expect(fieldOf({ agreed: { kind: 'net', days } })).toBe('agreed.days');
    expect(fieldOf({ invoiceDate: '2026-02-29' })).toBe('invoiceDate');
    expect(parseDay('2026-02-29')).toBeUndefined();
  });
});
