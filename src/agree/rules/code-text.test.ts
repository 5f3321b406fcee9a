import { expect, it } from 'vitest';
import { CODE_ALPHABET, readCode, sayCode } from './code-text.js';

it('says a code in two groups, and reads it however it is typed', () => {
  expect(sayCode('7ZKAQANA')).toBe('7ZKA-QANA');
  for (const typed of ['7ZKA-QANA', '7zka qana', ' 7ZKA–QANA ', '7zkaqana']) expect(readCode(typed)).toBe('7ZKAQANA');
  for (const typed of ['', '7ZKA-QAN', '7ZKA-QANAA', '7ZKA-QAN0', 'OIL1-0000']) expect(readCode(typed)).toBeUndefined();
  expect(new Set(CODE_ALPHABET).size).toBe(32);
});
