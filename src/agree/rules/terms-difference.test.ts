import { describe, expect, it } from 'vitest';
import type { Clause, TermsContent } from '../facts/terms.js';
import { differenceOf, wordDifference } from './terms-difference.js';

const clause = (key: string, fr: string, title = key): Clause => ({
  key,
  title: { fr: title, en: title },
  text: { fr, en: fr },
  placement: 'terms',
  law: [],
  parameters: {},
});
const terms = (...clauses: Clause[]): TermsContent => ({ audience: 'business', clauses });

const states = (before: TermsContent, after: TermsContent): string[] =>
  differenceOf(before, after, 'fr').map(({ key, state }) => `${key} ${state}`);

describe('the difference of two texts', () => {
  it('is told word by word', () => {
    expect(wordDifference('payable à 30 jours', 'payable à 45 jours')).toEqual([
      { kind: 'same', text: 'payable à ' },
      { kind: 'removed', text: '30' },
      { kind: 'added', text: '45' },
      { kind: 'same', text: ' jours' },
    ]);
  });

  it('gives both texts back, whole', () => {
    const [before, after] = [
      'Vous avez dix jours.\n\nEnsuite, rien.',
      'Vous avez quinze jours.\n\nEnsuite, nous écrivons.',
    ];
    const stretches = wordDifference(before, after);
    const without = (kind: string): string =>
      stretches.flatMap((stretch) => (stretch.kind === kind ? [] : [stretch.text])).join('');
    expect(without('added')).toBe(before);
    expect(without('removed')).toBe(after);
  });
});

describe('the difference of two versions', () => {
  const [a, b, c] = [clause('a', 'un'), clause('b', 'deux'), clause('c', 'trois')];

  it('follows each clause by its key', () => {
    expect(states(terms(a, b, c), terms(a, clause('b', 'deux et demi'), clause('d', 'quatre')))).toEqual([
      'a same',
      'b changed',
      'c removed',
      'd added',
    ]);
  });

  it('names the one clause that moved, not those that made room', () => {
    expect(states(terms(a, b, c), terms(c, a, b))).toEqual(['c moved', 'a same', 'b same']);
    expect(differenceOf(terms(a, b, c), terms(c, a, b), 'fr')[0]).toMatchObject({ before: 3, after: 1 });
  });

  it('sees a change in one language alone', () => {
    const changed = { ...a, text: { fr: 'un', en: 'one' } };
    expect(differenceOf(terms(a), terms(changed), 'fr')[0]?.state).toBe('same');
    expect(differenceOf(terms(a), terms(changed), 'en')[0]?.state).toBe('changed');
  });
});
