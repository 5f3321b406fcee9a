import { describe, expect, it } from 'vitest';
import { dayOf } from '#kernel/day.js';
import { citation } from './citation.js';

describe('the text cited for an invoice', () => {
  it('names the article that ruled when it fell due', () => {
    expect(citation('fr.L441-10.II', dayOf(2019, 4, 25), 'fr')).toBe(
      'C. com., art. L. 441-10, II (ancien art. L. 441-6 jusqu’au 25 avril 2019)',
    );
    expect(citation('fr.L441-10.II', dayOf(2019, 4, 26), 'fr')).toBe('C. com., art. L. 441-10, II');
    expect(citation('fr.D441-5', dayOf(2018, 1, 1), 'en')).toBe('C. com., art. D. 441-5');
  });
});
