import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { GATES } from './gates.mjs';
import { ROOT } from './sources.js';

const quick = GATES.filter(({ name }) => name !== 'house' && name !== 'behaviour');

it.each(quick)('the gate "$name" is open: $guards', ({ command }) => {
  const [script = '', ...args] = command;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, script), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(status, stdout + stderr).toBe(0);
});
