import { write } from '#journal/write.js';
import type { Language } from '#kernel/words.js';
import type { Trade } from '#meet/facts/trades.js';
import type { Context } from '#shell/context.js';
import type { CatalogueItem } from '../facts/catalogue.js';
import { STARTERS } from '../facts/starters/all.js';
import type { Starter } from '../facts/starters/starter.js';
import { itemOfStarter, starterName } from '../rules/catalogue.js';
import { allItems, isVatExempt } from '../store/catalogue.js';
import { insertItem } from './catalogue.js';

/** A starter, and whether the catalogue took it already. */
export interface OfferedStarter {
  readonly starter: Starter;
  readonly taken: boolean;
}

/** The starters of a trade, with those that the catalogue already took. */
export async function startersOf(context: Context, trade: Trade): Promise<readonly OfferedStarter[]> {
  const rows = await allItems(context.store.read, context.organisationId);
  const taken = new Set(rows.map((row) => row.starter));
  return STARTERS[trade].map((starter) => ({ starter, taken: taken.has(starterName(trade, starter)) }));
}

/**
 * Adds starters of a trade to the catalogue, in a language. One that it took before, under whatever title, is not added
 * again; nor is one whose title is there.
 * @param keys those wanted; undefined for all of the trade
 * @returns what was added
 */
export function addStarters(
  context: Context,
  trade: Trade,
  language: Language,
  keys?: readonly string[],
): Promise<readonly CatalogueItem[]> {
  const own = context.organisationId;
  return write(context, async (work) => {
    const rows = await allItems(work.db, own);
    const exempt = await isVatExempt(work.db, own);
    const taken = new Set(rows.flatMap((row) => [row.starter, row.title]));
    const wanted = STARTERS[trade].filter(
      (starter) =>
        (keys === undefined || keys.includes(starter.key)) &&
        !taken.has(starterName(trade, starter)) &&
        !taken.has(starter[language].title),
    );
    if (wanted.length === 0) return [];
    const titles = wanted.map((starter) => starter[language].title);
    work.record({ chain: own, kind: 'catalogue.started', payload: { trade, titles } });
    const added: CatalogueItem[] = [];
    for (const starter of wanted) {
      const facts = itemOfStarter(starter, trade, language, exempt);
      added.push(await insertItem(context, work, facts, starterName(trade, starter)));
    }
    return added;
  });
}
