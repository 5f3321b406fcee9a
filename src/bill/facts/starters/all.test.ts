import { describe, expect, it } from 'vitest';
import { itemOfStarter, refusalsOfItem } from '#bill/rules/catalogue.js';
import { lineOfItem } from '#kernel/lines/from-item.js';
import { lineSchema } from '#kernel/lines/schema.js';
import { TRADES } from '#meet/facts/trades.js';
import { STARTERS } from './all.js';

const every = TRADES.flatMap((trade) => STARTERS[trade].map((starter) => ({ trade, starter })));
const french = every.flatMap(({ starter: { fr } }) => [
  fr.title,
  fr.description,
  ...fr.content.included,
  ...fr.content.excluded,
  ...fr.content.deliverables,
]);

describe('starters', () => {
  it.each(TRADES)('of %s are six to ten services with their content, and what is usually offered', (trade) => {
    const sold = STARTERS[trade].filter(({ complimentary }) => !complimentary);
    expect(sold.length).toBeGreaterThanOrEqual(6);
    expect(sold.length).toBeLessThanOrEqual(10);
    for (const { fr, en } of sold)
      for (const { content } of [fr, en])
        expect([content.included.length, content.excluded.length, content.deliverables.length].every(Boolean)).toBe(
          true,
        );
    expect(STARTERS[trade].length - sold.length).toBeGreaterThanOrEqual(4);
  });

  it('have a key and titles of their own in their trade', () => {
    for (const trade of TRADES) {
      const starters = STARTERS[trade];
      for (const words of [
        starters.map(({ key }) => key),
        starters.map(({ fr }) => fr.title),
        starters.map(({ en }) => en.title),
      ])
        expect(new Set(words).size).toBe(words.length);
    }
  });

  it('say the same points in both languages', () => {
    for (const { starter } of every)
      for (const list of ['included', 'excluded', 'deliverables'] as const)
        expect([starter.key, starter.fr.content[list].length]).toEqual([starter.key, starter.en.content[list].length]);
  });

  it('become lines that documents take, with or without VAT', () => {
    for (const { trade, starter } of every)
      for (const exempt of [true, false])
        for (const language of ['fr', 'en'] as const) {
          const item = itemOfStarter(starter, trade, language, exempt);
          expect(refusalsOfItem(item)).toEqual([]);
          expect(Number(item.price)).toBeGreaterThan(0);
          const line = lineOfItem({ ...item, id: 'x' }, 'l1');
          expect(lineSchema.parse(line)).toEqual(line);
        }
  });

  it('are written with French typography, vous, and no straight apostrophe', () => {
    expect(
      french.filter((text) =>
        /[^\u202f\u00a0] ?[;!?»]|[^\u202f] ?:|«[^\u202f]| [€%]|'|(?<!\p{L})(tu|te|ton|ta|tes)(?!\p{L})/iu.test(text),
      ),
    ).toEqual([]);
  });
});
