import { describe, expect, it } from 'vitest';
import { lineSchema, linesSchema } from './schema.js';

const codes = (value: unknown): readonly string[] =>
  lineSchema.safeParse(value).error?.issues.map(({ message, path }) => `${path.join('.')} ${message}`) ?? [];

describe('a line as it is given', () => {
  it('gets what it does not say', () => {
    expect(lineSchema.parse({ key: 'a', title: 'Logo', price: '450' })).toEqual({
      key: 'a',
      title: 'Logo',
      kind: 'service',
      quantity: '1',
      unit: 'flat',
      price: '450',
      vatCategory: 'S',
      vatRate: '20',
      content: { included: [], excluded: [], deliverables: [] },
    });
  });

  it('reads numbers as French writes them', () => {
    const read = lineSchema.parse({ key: 'a', title: 'Logo', price: '1\u202f450,50', quantity: '1,5' });
    expect([read.price, read.quantity]).toEqual(['1450.50', '1.5']);
  });

  it('is told which number is wrong', () => {
    expect(codes({ key: 'a', title: 'Logo', price: '1.2345678' })).toEqual(['price lines.badPrice']);
    expect(codes({ key: 'a', title: 'Logo', price: '-5' })).toEqual(['price lines.badPrice']);
    expect(codes({ key: 'a', title: 'Logo', price: '5', quantity: '0' })).toEqual(['quantity lines.badQuantity']);
    expect(codes({ key: 'a', title: 'Logo', price: '5', vatRate: '19' })).toEqual(['vatRate lines.badRate']);
    expect(codes({ key: 'a', title: 'Logo', price: '5', discount: { percent: '101' } })).toEqual([
      'discount.percent lines.badPercent',
    ]);
    expect(codes({ key: 'a', title: ' ', price: '5' })).toEqual(['title lines.noTitle']);
  });

  it('has a rate that goes with its category', () => {
    const exempt = { key: 'a', title: 'Logo', price: '5', vatCategory: 'E' };
    expect(codes(exempt)).toEqual(['vatRate lines.rateOfCategory']);
    expect(codes({ ...exempt, vatRate: '0' })).toEqual([]);
    expect(codes({ ...exempt, vatCategory: 'S', vatRate: '0' })).toEqual(['vatRate lines.rateOfCategory']);
  });

  it('takes no field that it does not know', () => {
    expect(codes({ key: 'a', title: 'Logo', price: '5', netCents: 1 })).toHaveLength(1);
  });

  it('has a key of its own among the others', () => {
    const twice = { key: 'a', title: 'Logo', price: '5' };
    expect(linesSchema.safeParse([twice, twice]).error?.issues[0]?.message).toBe('lines.sameKey');
  });
});
