import { describe, expect, it } from 'vitest';
import { LIMITS, readInChild } from './run.js';
import { fecOf, OPTIONS, readText, temporaryFile } from './testing/files.js';

const SALE = fecOf('VE 1 20250103 411000 C1 F001 120,00 -\nVE 1 20250103 706000 - F001 - 120,00');

describe('the reading child', () => {
  it('answers what reading in place answers', async () => {
    const result = await readInChild('fec', temporaryFile('a b.txt', SALE), OPTIONS);
    expect(result).toEqual({ ok: true, value: readText('fec', SALE) });
  });

  it('refuses a file that is too large, or not there, before starting', async () => {
    const file = temporaryFile('large.csv', 'x'.repeat(2_000));
    const refused = await readInChild('receivables', file, OPTIONS, { ...LIMITS, bytesMax: 1_000 });
    expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'intake.fileTooLarge' }] });
    expect(await readInChild('fec', `${file}.gone`, OPTIONS)).toMatchObject({ refusals: [{ code: 'intake.noFile' }] });
  });

  it('is stopped at its time limit', async () => {
    const file = temporaryFile('slow.csv', 'Client,Amount,Due Date\nA,1.00,2025-01-03\n'.repeat(50_000));
    const result = await readInChild('receivables', file, OPTIONS, { ...LIMITS, milliseconds: 40 });
    expect(result).toMatchObject({ ok: false, refusals: [{ code: 'intake.timeLimit' }] });
  });

  it('is stopped when its memory is full, and nobody else suffers', async () => {
    const rows = Array.from({ length: 200_000 }, (_, i) => `Client ${i},${i}.00,2025-01-03`);
    const file = temporaryFile('heavy.csv', `Client,Amount,Due Date\n${rows.join('\n')}`);
    const result = await readInChild('receivables', file, OPTIONS, { ...LIMITS, heapMegabytes: 40 });
    expect(result).toMatchObject({ ok: false, refusals: [{ code: 'intake.memoryLimit' }] });
  });

  it('is stopped when it answers more than it may', async () => {
    const file = temporaryFile('plain.csv', 'Client,Amount,Due Date\nA,1.00,2025-01-03');
    const result = await readInChild('receivables', file, OPTIONS, { ...LIMITS, answerBytesMax: 10 });
    expect(result).toMatchObject({ ok: false, refusals: [{ code: 'intake.memoryLimit' }] });
  });
});
