#!/usr/bin/env node
// `npm run -s kills -- 200`: kills the program that many times while it issues invoices and while it imports, and looks at
// what is left after each.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { nodePath, root, setUp } from './setup.mjs';

setUp();
const times = process.argv[2] ?? '200';
const { status } = spawnSync(nodePath(), [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', 'test/crash'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ENTENTE_KILLS: times, KILLS: times },
});
process.exit(status ?? 1);
