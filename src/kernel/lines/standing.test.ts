import { describe, expect, it } from 'vitest';
import { type ItemFacts, lineOfItem } from './from-item.js';
import { lineSchema } from './schema.js';
import { standingLines } from './standing.js';
import { isComplimentary, totalsOf } from './totals.js';

const CONTENT = { included: ['Une heure en visioconférence'], excluded: [], deliverables: ['Notes'] };

const training: ItemFacts = {
  id: 'training',
  title: 'Formation d’une heure',
  description: 'Prise en main du site',
  kind: 'service',
  unit: 'hour',
  price: '70',
  vatCategory: 'S',
  vatRate: '20',
  content: CONTENT,
  complimentary: true,
  standing: ['business', 'public'],
};
const page: ItemFacts = { ...training, id: 'page', title: 'Page', price: '450', complimentary: false, standing: [] };

describe('a line made of an item', () => {
  it('takes its content, its price and its VAT', () => {
    const line = lineOfItem(page, 'l1');
    expect(lineSchema.parse(line)).toEqual(line);
    expect(line).toMatchObject({ itemId: 'page', price: '450', quantity: '1', content: CONTENT });
    expect(isComplimentary(line)).toBe(false);
  });

  it('shows what is offered at its true value', () => {
    const line = lineOfItem(training, 'l1');
    expect(totalsOf([line])).toMatchObject({ netCents: 0, vatCents: 0, offeredCents: 7_000 });
  });
});

describe('standing lines', () => {
  it('put themselves on the documents of their kind of client only', () => {
    expect(standingLines([page, training], 'business', []).map(({ title }) => title)).toEqual([training.title]);
    expect(standingLines([page, training], 'consumer', [])).toEqual([]);
  });

  it('come once, whatever key they had', () => {
    const there = lineOfItem(training, 'another');
    expect(standingLines([training], 'business', [there])).toEqual([]);
  });

  it('never charge: an item no longer complimentary does not stand', () => {
    expect(standingLines([{ ...training, complimentary: false }], 'business', [])).toEqual([]);
  });
});
