import { describe, expect, it } from 'vitest';
import { type InvoiceFact, portfolioOf } from '../facts/portfolio.js';
import { addToEffects, type Effects, effectsOf, electronicShift, noEffects } from './effects.js';

function learntFrom(invoices: readonly InvoiceFact[]): Effects {
  const portfolio = portfolioOf(invoices);
  const sums = noEffects(portfolio.clientIds.length);
  for (let row = 0; row < portfolio.size; row++) addToEffects(sums, portfolio, row);
  return effectsOf(sums);
}

function invoice(i: number, clientId: string, days: number, rest: Partial<InvoiceFact> = {}): InvoiceFact {
  return {
    id: `${clientId}${i}`,
    clientId,
    issuedOn: i * 10,
    dueOn: i * 10 + 30,
    settledOn: i * 10 + 30 + days,
    issueAssumed: false,
    dueAssumed: false,
    amountCents: 10_000,
    openCents: 0,
    cancelled: false,
    undated: false,
    currency: 'EUR',
    disputed: false,
    electronic: null,
    ...rest,
  };
}

const many = Array.from({ length: 40 }, (_, i) => i);

describe('effects', () => {
  it('finds what a dispute adds within each client', () => {
    const prompt = many.map((i) => invoice(i, 'prompt', i % 4 ? -10 : 10, { disputed: i % 4 === 0 }));
    const slow = many.map((i) => invoice(i, 'slow', i % 2 ? 30 : 50, { disputed: i % 2 === 0 }));
    // Twenty days in both, drawn a little towards the shipped eight.
    expect(learntFrom([...prompt, ...slow]).disputeDays).toBe(17);
  });

  it('does not take a slow client with many disputes for an effect', () => {
    const prompt = many.map((i) => invoice(i, 'prompt', 0, { disputed: i === 0 }));
    const slow = many.map((i) => invoice(i, 'slow', 40, { disputed: i !== 0 }));
    expect(Math.abs(learntFrom([...prompt, ...slow]).disputeDays)).toBeLessThan(10);
  });

  it('assumes none where nobody records disputes', () => {
    expect(learntFrom(many.map((i) => invoice(i, 'a', i % 7, { disputed: null }))).disputeDays).toBe(0);
  });

  it('tells electronic from paper by the whole effect, unknown from neither', () => {
    const effects = { disputeDays: 0, electronicDays: -7 };
    expect(electronicShift(effects, 1) - electronicShift(effects, 0)).toBe(-7);
    expect(electronicShift(effects, -1)).toBe(0);
  });
});
