import { describe, expect, it } from 'vitest';
import { lawOf } from './rules.js';

const FRENCH = { country: 'FR' };
const client = (kind: 'business' | 'consumer' | 'public', country: string, governing_law: string | null = null) => ({
  kind,
  country,
  governing_law,
});

describe('the law of a contract', () => {
  it('is the seller’s between businesses', () => {
    expect(lawOf(client('business', 'DE'), FRENCH)).toEqual({ country: 'FR', ground: 'provider' });
    expect(lawOf(client('business', 'FR'), { country: 'BE' })).toEqual({ country: 'BE', ground: 'provider' });
  });

  it('is that of a consumer’s or of a public buyer’s own country', () => {
    expect(lawOf(client('consumer', 'BE'), FRENCH)).toEqual({ country: 'BE', ground: 'consumer' });
    expect(lawOf(client('public', 'LU'), FRENCH)).toEqual({ country: 'LU', ground: 'publicBuyer' });
  });

  it('is the one that the contract names, before any other', () => {
    expect(lawOf(client('business', 'DE', 'DE'), FRENCH)).toEqual({ country: 'DE', ground: 'agreed' });
  });

  it('asks no question within one country', () => {
    expect(lawOf(client('consumer', 'FR'), FRENCH)).toEqual({ country: 'FR', ground: 'domestic' });
  });
});
