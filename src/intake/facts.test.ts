import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { TARGETS } from './parsers/receivables/targets.js';
import { TIME_REASONS } from './parsers/time/facts.js';
import { ISSUE_REASONS, SKIP_REASONS } from './reasons.js';

const PAGE = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'import.md'), 'utf8');

it('every reason and target is described, and none that does not exist', () => {
  const told = [...PAGE.matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1]);
  expect(told).toEqual([...ISSUE_REASONS, ...SKIP_REASONS, ...TIME_REASONS]);
  for (const target of TARGETS) expect(PAGE).toContain(`\`${target}\``);
});
