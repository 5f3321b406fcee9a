import { describe, expect, it } from 'vitest';
import type { QuoteContent } from '#agree/facts/quote.js';
import { differenceOf } from './difference.js';
import { content, line } from './fixtures.js';

const between = (before: QuoteContent, after: QuoteContent, terms: [number | null, number | null] = [null, null]) =>
  differenceOf({ content: before, terms: terms[0] }, { content: after, terms: terms[1] });

describe('the difference between two versions', () => {
  it('is nothing between a version and itself', () => {
    expect(between(content(), content(), [1, 1])).toEqual([]);
  });

  it('tells lines by their key, whatever their order', () => {
    const [site, host] = [line(), line({ key: 'l2', title: 'Hébergement', price: '120' })];
    expect(between(content({ lines: [site, host] }), content({ lines: [host, site] }))).toEqual([]);
    const changes = between(content({ lines: [site] }), content({ lines: [{ ...site, price: '900' }, host] }));
    expect(changes.map(({ subject, detail, of, before, after }) => [subject, detail, of, before, after])).toEqual([
      ['line', 'price', 'Site vitrine de cinq pages', '1000', '900'],
      ['line', null, 'Hébergement', null, '120.00'],
      ['total', null, null, '1200.00', '1224.00'],
    ]);
  });

  it('compares texts word by word', () => {
    const warned = (text: string) => content({ warnings: [{ key: 'w1', text }] });
    const [change] = between(warned('Ni animation, ni boutique.'), warned('Ni animation, ni blog.'));
    expect(change?.words.filter(({ side }) => side !== 'both')).toEqual([
      { text: 'boutique', side: 'before' },
      { text: 'blog', side: 'after' },
    ]);
    expect(change?.words.map(({ text, side }) => (side === 'after' ? '' : text)).join('')).toBe(
      'Ni animation, ni boutique.',
    );
  });

  it('follows duties, dates, options, deposit and the terms', () => {
    const changed = content({
      duties: [{ key: 'd1', party: 'theirs', text: 'Remettre les textes', due: '2026-12-10' }],
      depositPercent: '40',
      endsOn: undefined,
      options: [
        { key: 'a', title: 'Essentiel', lines: [line({ key: 'a1' })] },
        { key: 'b', title: 'Confort', lines: [line({ key: 'b1', price: '2000' })] },
      ],
    });
    const changes = between(content(), changed, [1, 2]);
    expect(changes.map(({ subject, detail, before, after }) => [subject, detail, before, after])).toEqual([
      ['option', null, null, 'Essentiel'],
      ['option', null, null, 'Confort'],
      ['total', null, '1200.00', '2400.00 – 3600.00'],
      ['duty', 'due', '2026-12-07', '2026-12-10'],
      ['deposit', null, '30', '40'],
      ['endsOn', null, '2027-01-15', null],
      ['terms', null, '1', '2'],
    ]);
  });
});
