import { describe, expect, it } from 'vitest';
import { derive } from '#intake/parsers/derive/derive.js';
import { parseFec } from '#intake/parsers/fec/fec.js';
import { addMonths, dayOf } from '#kernel/day.js';
import { sampleFec } from './fec.js';
import { letteringOf } from './lettering.js';
import { storyOf } from './story.js';

const FACTS = storyOf(dayOf(2026, 11, 24));
const count = (type: string) => FACTS.filter((fact) => fact.type === type).length;

describe('the sample FEC', () => {
  it('is read without a remark', () => {
    const { lines, errors, warnings } = parseFec(sampleFec(FACTS));
    expect(lines.length).toBeGreaterThan(600);
    expect(errors.list).toEqual([]);
    expect(warnings.list).toEqual([]);
  });

  it('balances entry by entry, under numbers without a gap', () => {
    const { lines } = parseFec(sampleFec(FACTS));
    const entries = [...Map.groupBy(lines, (line) => line.number)];
    expect(entries.map(([number]) => Number(number))).toEqual(entries.map((_, index) => index + 1));
    for (const [number, entry] of entries) {
      expect(
        entry.reduce((sum, line) => sum + line.cents, 0),
        number,
      ).toBe(0);
    }
  });

  it('gives the records of the story back', () => {
    const { records, skipped, unbalanced } = derive(parseFec(sampleFec(FACTS)).lines);
    expect(unbalanced).toEqual([]);
    expect(skipped).toEqual([]);
    expect(records.clients.length).toBe(count('client'));
    expect(records.payments.length).toBe(count('payment'));
    expect(records.creditNotes.length).toBe(count('creditNote'));
    expect(records.refunds).toEqual([]);
    expect(records.invoices.map((invoice) => [invoice.number, invoice.issuedOn, invoice.amount])).toEqual(
      FACTS.flatMap((fact) => (fact.type === 'invoice' ? [[fact.number, fact.day, fact.total]] : [])),
    );
  });

  it('letters what is settled, and nothing else', () => {
    for (let month = 0; month < 12; month++) {
      const facts = storyOf(addMonths(dayOf(2026, 11, 24), month));
      const lettering = letteringOf(facts);
      const owed = new Map<string, number>();
      const add = (number: string, cents: number) => owed.set(number, (owed.get(number) ?? 0) + cents);
      for (const fact of facts) {
        if (fact.type === 'invoice') add(fact.number, fact.total);
        if (fact.type === 'creditNote') add(fact.invoice, -fact.total);
        if (fact.type === 'payment') for (const part of fact.allocations) add(part.invoice, -part.cents);
      }
      for (const [number, cents] of owed) if (lettering.has(number)) expect(cents, number).toBe(0);
      expect(lettering.size).toBeGreaterThan(100);
    }
  });

  it('joins the invoices that one transfer settles', () => {
    const bill = { type: 'invoice', client: 'C0001', dueOn: 40, net: 100, vat: 0, total: 100, label: '' } as const;
    const facts = [
      { ...bill, day: 10, number: 'F1' },
      { ...bill, day: 11, number: 'F2' },
      { ...bill, day: 12, number: 'F3' },
      {
        type: 'payment' as const,
        day: 20,
        client: 'C0001',
        cents: 200,
        allocations: [
          { invoice: 'F1', cents: 100 },
          { invoice: 'F3', cents: 100 },
        ],
      },
    ];
    expect([...letteringOf(facts)]).toEqual([
      ['F1', { code: 'AA', day: 20 }],
      ['F3', { code: 'AA', day: 20 }],
    ]);
  });
});
