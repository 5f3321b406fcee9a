import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineSchema } from '#kernel/lines/schema.js';
import { totalsOf } from '#kernel/lines/totals.js';
import { follow } from '#kernel/transition.js';
import { TIME_STATES } from '../facts/time.js';
import { hoursOf, TIME_LIFE, type TimeEvent, totalsByMonth, valueCents } from './time.js';
import { billableLines, offeredLines } from './time-lines.js';

const free = { invoiced: false, valued: true };
const stateAfter = (from: (typeof TIME_STATES)[number], event: TimeEvent, standing = free) => {
  const result = follow(TIME_LIFE, from, event, standing);
  return result.ok ? result.value : result.refusals.map(({ code }) => code);
};

describe('an entry', () => {
  it('has a line for every state and event', () => {
    const events = ['stop', 'charge', 'offer', 'waive', 'bill', 'change', 'remove'] as const;
    for (const from of TIME_STATES)
      for (const event of events) expect(stateAfter(from, event)).not.toContain('transition.forbidden');
  });

  it('is offered at a true value or not at all', () => {
    expect(stateAfter('unbilled', 'offer')).toBe('offered');
    expect(stateAfter('unbilled', 'offer', { ...free, valued: false })).toEqual(['time.noRate']);
    expect(stateAfter('offered', 'charge')).toBe('unbilled');
  });

  it('does not move once an invoice holds it', () => {
    expect(stateAfter('unbilled', 'bill')).toBe('billed');
    expect(stateAfter('offered', 'bill')).toBe('offered');
    for (const event of ['charge', 'offer', 'waive', 'change', 'remove'] as const) {
      expect(stateAfter('billed', event)).toEqual(['time.invoiced']);
      expect(stateAfter('offered', event, { ...free, invoiced: true })).toContain('time.invoiced');
    }
  });
});

describe('hours', () => {
  it('are decimal, half up', () => {
    expect([hoursOf(5400), hoursOf(3601), hoursOf(1), hoursOf(36_000), hoursOf(0)]).toEqual([
      '1.5',
      '1.0003',
      '0.0003',
      '10',
      '0',
    ]);
    expect(valueCents(5400, '80')).toBe(12_000);
    expect(valueCents(3600, '33.3333')).toBe(3333);
  });

  it('are off by less than a fifth of a second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 86_400 }), (seconds) => {
        expect(Math.abs(Number(hoursOf(seconds)) * 3600 - seconds)).toBeLessThanOrEqual(0.1801);
      }),
    );
  });
});

const entry = (over: object) => ({
  id: '01890000-0000-7000-8000-000000000001',
  clientId: 'c',
  description: 'Intégration',
  day: '2026-03-12',
  seconds: 5400,
  state: 'unbilled' as const,
  rate: null,
  invoiceId: null,
  ...over,
});

describe('on an invoice', () => {
  it('time of one description is one line, with its days', () => {
    const lines = billableLines(
      [
        entry({}),
        entry({ id: 'b', day: '2026-03-13', seconds: 2700 }),
        entry({ id: 'c', rate: '120' }),
        entry({ id: 'd', state: 'notBillable' }),
      ],
      '80',
    );
    expect(lines.map(({ quantity, price }) => [quantity, price])).toEqual([
      ['2.25', '80'],
      ['1.5', '120'],
    ]);
    expect(lines[0]?.description).toBe(
      '12\u00a0mars 2026\u00a0(1\u00a0h\u00a030), 13\u00a0mars 2026\u00a0(45\u00a0min)',
    );
    expect(lines[0]?.timeEntries).toEqual([entry({}).id, 'b']);
    for (const line of lines) expect(lineSchema.safeParse(line).error).toBeUndefined();
  });

  it('offered time stands at its true value, and costs nothing', () => {
    const [line, ...others] = offeredLines(
      [entry({ state: 'offered' }), entry({ id: 'b', state: 'offered', invoiceId: 'f' }), entry({ id: 'c' })],
      '80.00',
      { language: 'en', vat: { category: 'E', rate: '0' } },
    );
    expect(others).toEqual([]);
    if (!line) throw new Error('no line');
    expect(totalsOf([line])).toMatchObject({ netCents: 0, totalCents: 0, offeredCents: 12_000 });
    expect(line).toMatchObject({ vatCategory: 'E', discount: { percent: '100' }, unit: 'hour' });
  });

  it('no entry is lost and none counts twice', () => {
    const entries = fc.array(
      fc.record({
        description: fc.constantFrom('a', 'b', 'c'),
        day: fc.constantFrom('2026-03-01', '2026-03-02'),
        seconds: fc.integer({ min: 1, max: 86_400 }),
        state: fc.constantFrom('unbilled' as const, 'offered' as const, 'billed' as const, 'notBillable' as const),
        rate: fc.constantFrom(null, '50', '75.5'),
      }),
    );
    fc.assert(
      fc.property(entries, (drawn) => {
        const all = drawn.map((one, index) => entry({ ...one, id: `e${index}` }));
        const held = [...billableLines(all, '60'), ...offeredLines(all, '60')].flatMap(
          (line) => line.timeEntries ?? [],
        );
        const due = all.filter(({ state }) => state === 'unbilled' || state === 'offered').map(({ id }) => id);
        expect([...held].sort()).toEqual([...due].sort());
      }),
    );
  });
});

it('sums by client and month', () => {
  expect(
    totalsByMonth([
      entry({}),
      entry({ state: 'offered', seconds: 60 }),
      entry({ day: '2026-04-01' }),
      entry({ clientId: 'a', state: 'billed' }),
      entry({ state: 'running', seconds: 0 }),
    ]),
  ).toEqual([
    { clientId: 'a', month: '2026-03', totals: { billed: 5400, unbilled: 0, offered: 0, notBillable: 0 } },
    { clientId: 'c', month: '2026-03', totals: { billed: 0, unbilled: 5400, offered: 60, notBillable: 0 } },
    { clientId: 'c', month: '2026-04', totals: { billed: 0, unbilled: 5400, offered: 0, notBillable: 0 } },
  ]);
});
