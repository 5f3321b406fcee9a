import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SAMPLES_TAKEN_ON, sampleFiles } from './samples.js';

describe('the folder of samples', () => {
  for (const { name, text } of sampleFiles(SAMPLES_TAKEN_ON)) {
    it(`holds ${name} as it is made`, () => {
      expect(readFileSync(join(import.meta.dirname, '../../../samples', name), 'utf8')).toBe(text);
    });
  }

  it('has every invoice once in the list of receivables', () => {
    const text = sampleFiles(SAMPLES_TAKEN_ON)[1]?.text ?? '';
    const [titles = '', ...rows] = text.trim().split('\r\n');
    expect(titles.split(';')).toHaveLength(8);
    expect(rows.length).toBe(new Set(rows.map((row) => row.split(';')[2])).size);
    for (const row of rows) expect(row.split(';')).toHaveLength(8);
  });
});
