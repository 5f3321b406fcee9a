/** Writes the files of this folder anew: `npm run -s build && node samples/make.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLES_TAKEN_ON, sampleFiles } from '#shell/demo/samples.js';

for (const { name, text } of sampleFiles(SAMPLES_TAKEN_ON)) writeFileSync(join(import.meta.dirname, name), text);
