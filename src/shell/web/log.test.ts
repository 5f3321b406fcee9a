import { expect, it } from 'vitest';
import { createLog, scrub } from './log.js';

it('keeps bank accounts and tokens out', () => {
  expect(scrub('to FR7630006000011234567890189 and FR76 3000 6000 0112 3456 7890 189.')).toBe('to [iban] and [iban].');
  expect(scrub('with ent_abcdefghijklmnopqrstuvwxyz0123456789')).toBe('with [token]');
  expect(scrub('invoice FA2026-001 of 12 March')).toBe('invoice FA2026-001 of 12 March');
});

it('cannot be made to tell two lines by a name', () => {
  const lines: string[] = [];
  createLog({ write: (line) => lines.push(line) }).info({ name: 'Eve\r\n{"level":60,"msg":"forged"}' }, 'request');
  expect(lines).toHaveLength(1);
  expect(lines[0]?.trimEnd()).not.toMatch(/[\r\n]/);
});
