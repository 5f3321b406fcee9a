import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay } from '#kernel/day.js';
import { COUNTRIES, DEBTORS } from '#law/regime.js';
import { isFields } from './read.js';
import { type ReadClaim, readClaim } from './read-claim.js';
import { scanClaim } from './scan-claim.js';

const encoder = new TextEncoder();

function quick(line: string): { claim: unknown; id: unknown } | undefined {
  const bytes = encoder.encode(line);
  const scanned = scanClaim(bytes, 0, bytes.length);
  if (scanned === undefined) return undefined;
  return { claim: scanned.claim, id: JSON.parse(line.slice(scanned.idFrom, scanned.idTo)) };
}

function ordinary(line: string): ReadClaim | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  const read = isFields(value) ? readClaim(value) : undefined;
  return read?.ok ? read.value : undefined;
}

const day = fc.integer({ min: 0, max: 30_000 }).map(formatDay);
const amount = fc.oneof(
  fc.integer({ min: 1, max: 10_000_000 }).map((cents) => (cents / 100).toFixed(2)),
  fc.constantFrom(
    '7',
    '7.5',
    '0.01',
    '007.10',
    '10000000000.00',
    '10000000000.01',
    '0',
    '0.00',
    '1.',
    '.5',
    '1.234',
    '-1',
    '1e3',
  ),
);
const payment = fc.record(
  { date: day, type: fc.constant('payment'), amount, effect: fc.constantFrom(null, 'fromDate', 'later') },
  { requiredKeys: ['date', 'type', 'amount'] },
);
const creditNote = fc.record(
  { date: day, type: fc.constant('creditNote'), amount, effect: fc.constantFrom('fromDate', 'fromStart', null) },
  { requiredKeys: ['date', 'type', 'amount'] },
);
const fields = fc.record(
  {
    id: fc.oneof(fc.string(), fc.integer(), fc.constantFrom(null, 1.5, 'é', 'a\\b', '7')),
    country: fc.constantFrom(...COUNTRIES, 'UK'),
    debtor: fc.constantFrom(...DEBTORS),
    principal: amount,
    currency: fc.constantFrom('EUR', 'GBP', 'eur', null),
    dueDate: fc.oneof(day, fc.constantFrom('2026-02-29', '2026-2-01', '')),
    formalNotice: fc.option(day),
    contractRate: fc.constantFrom(null, '10.00', '4.125', '-1', 'ten', 12),
    asOf: day,
    events: fc.array(fc.oneof(payment, creditNote), { maxLength: 3 }),
    allocation: fc.constantFrom('interest-first', 'principal-first', null, 'other'),
    extra: fc.constantFrom(1, 'x'),
  },
  { requiredKeys: ['id', 'country', 'debtor', 'principal', 'dueDate', 'asOf'] },
);

/** As JavaScript, Python and a person write it. */
const spelled = fc.tuple(fields, fc.constantFrom('compact', 'spaced', 'indented')).map(([value, spelling]) => {
  const compact = JSON.stringify(value);
  if (spelling === 'compact') return compact;
  if (spelling === 'spaced') return ` ${compact.replaceAll('":', '": ').replaceAll(',"', ', "')}\r`;
  return JSON.stringify(value, null, '\t').replaceAll('\n', ' ');
});

const usual = {
  id: 'A1',
  country: 'FR',
  debtor: 'business',
  principal: '6000.00',
  currency: 'EUR',
  dueDate: '2026-05-15',
  formalNotice: null,
  contractRate: null,
  asOf: '2026-09-30',
  events: [
    { date: '2026-06-15', type: 'payment', amount: '1000.00' },
    { date: '2026-07-15', type: 'creditNote', amount: '10.5', effect: 'fromStart' },
  ],
  allocation: 'interest-first',
};

function expectSame(line: string): void {
  const scanned = quick(line);
  if (scanned === undefined) return;
  const read = ordinary(line);
  expect(scanned.claim, line).toEqual(read?.claim);
  expect(read?.notes, line).toEqual([]);
  expect(scanned.id, line).toEqual((JSON.parse(line) as { id: unknown }).id);
}

describe('a line read in place', () => {
  it('is taken when it is spelled as usual', () => {
    const spaced = JSON.stringify(usual).replaceAll(':', ': ').replaceAll(',', ', ');
    const others = { ...usual, id: 12, formalNotice: '2026-06-01', contractRate: '10.00', events: [] };
    for (const line of [JSON.stringify(usual), spaced, `${JSON.stringify(usual)}\r`, JSON.stringify(others)]) {
      expect(quick(line), line).toBeDefined();
      expectSame(line);
    }
  });

  it('is left to the ordinary reader when it is not', () => {
    const without = (name: string): object => Object.fromEntries(Object.entries(usual).filter(([key]) => key !== name));
    for (const name of Object.keys(usual)) expect(quick(JSON.stringify(without(name))), name).toBeUndefined();
    const line = JSON.stringify(usual);
    for (const other of ['', '{}', '[]', `${line}x`, line.slice(0, -1), line.replace('A1', '\\u0041'), `[${line}]`])
      expect(quick(other), other).toBeUndefined();
  });

  it('never differs from the ordinary reading', () => {
    fc.assert(fc.property(spelled, expectSame), { numRuns: 2_000 });
  });

  it('never differs when one character is damaged', () => {
    const damaged = fc.tuple(
      fc.integer({ min: 0, max: JSON.stringify(usual).length - 1 }),
      fc.constantFrom('"', ',', ':', '{', '}', '[', ']', '\\', ' ', '0', '9', '-', '.', 'n', 'é', '\u0001', ''),
    );
    fc.assert(
      fc.property(damaged, ([at, character]) => {
        const line = JSON.stringify(usual);
        expectSame(line.slice(0, at) + character + line.slice(at + 1));
      }),
      { numRuns: 3_000 },
    );
  });
});
