import type { Line } from './facts.js';
import { type ItemFacts, lineOfItem, type StandingFor } from './from-item.js';

/**
 * The complimentary lines that put themselves on a document of such a client: items standing for its kind that no line
 * comes from yet, offered, in the order of the catalogue. Ask once, when the document is made: a line that was taken
 * out stays out.
 */
export function standingLines(
  items: readonly ItemFacts[],
  clientKind: StandingFor,
  lines: readonly Line[],
): readonly Line[] {
  const there = new Set(lines.map(({ itemId }) => itemId));
  return items
    .filter(({ id, complimentary, standing }) => complimentary && standing.includes(clientKind) && !there.has(id))
    .map((item) => lineOfItem(item, `o-${item.id}`));
}
