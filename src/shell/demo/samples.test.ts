import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseReceivables } from '#intake/parsers/receivables/receivables.js';
import { SAMPLES_TAKEN_ON, sampleFiles } from './samples.js';
import { storyOf } from './story.js';

describe('the folder of samples', () => {
  for (const { name, text } of sampleFiles(SAMPLES_TAKEN_ON)) {
    it(`holds ${name} as it is made`, () => {
      expect(readFileSync(join(import.meta.dirname, '..', '..', '..', 'samples', name), 'utf8')).toBe(text);
    });
  }

  it('has a list of receivables that is understood without help', () => {
    const text = sampleFiles(SAMPLES_TAKEN_ON)[1]?.text ?? '';
    const options = { mapping: {}, keepDuplicates: false, termDays: 30, currency: 'EUR' };
    const { records, errors, warnings, skipped, duplicates } = parseReceivables(text.slice(1), options);
    expect([errors.list, warnings.list, skipped, duplicates.rows]).toEqual([[], [], [], 0]);
    const told = storyOf(SAMPLES_TAKEN_ON).flatMap((fact) => (fact.type === 'invoice' ? [fact] : []));
    expect(records.invoices.map(({ number, issuedOn, dueOn, amount }) => [number, issuedOn, dueOn, amount])).toEqual(
      told.map(({ number, day, dueOn, total }) => [number, day, dueOn, total]),
    );
  });
});
