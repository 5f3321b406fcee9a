import { type Day, dayOf } from '#kernel/day.js';
import { sampleFec } from './fec.js';
import { sampleReceivables } from './receivables.js';
import { storyOf } from './story.js';

/** The day on which the files of the folder `samples` were taken. */
export const SAMPLES_TAKEN_ON: Day = dayOf(2026, 11, 24);

/** Files that a newcomer can bring in: their names and their text, the same for the same day. */
export function sampleFiles(today: Day): readonly { readonly name: string; readonly text: string }[] {
  const facts = storyOf(today);
  return [
    { name: 'fec-exemple.txt', text: sampleFec(facts) },
    { name: 'creances-exemple.csv', text: sampleReceivables(facts) },
  ];
}
