import type { Day } from '#kernel/day.js';
import { type Act, type Days, daysFrom } from '../stage.js';
import { ombrelune } from './ombrelune.js';
import { fontbrune, gastebois, inPassing, moselune, thorel } from './under-way.js';
import { aeriane, orlune, pagesSalines } from './waiting.js';

const SCENES: readonly ((days: Days) => readonly Act[])[] = [
  ombrelune,
  thorel,
  moselune,
  fontbrune,
  gastebois,
  aeriane,
  inPassing,
  orlune,
  pagesSalines,
];

/** What the business agreed, delivered and invoiced with Entente, in the order of the days; nothing on `today` or after. */
export function actsOf(today: Day): readonly Act[] {
  const days = daysFrom(today);
  return SCENES.flatMap((scene) => scene(days)).toSorted((a, b) => a.day - b.day);
}
