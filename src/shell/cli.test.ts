import { expect, it } from 'vitest';
import { counted } from './cli.js';

it('a count agrees with its noun', () => {
  expect([counted(1, 'finding'), counted(0, 'row'), counted(2, 'entry', 'entries')]).toEqual([
    '1 finding',
    '0 rows',
    '2 entries',
  ]);
});
