#!/usr/bin/env node
// `npm run check`: every gate in reading order; stops at the first that does not open.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { GATES } from '../test/house/gates.mjs';
import { nodePath, root, setUp } from './setup.mjs';

setUp();
for (const [index, { name, guards, command }] of GATES.entries()) {
  console.log(`\n${index + 1}. ${name}: ${guards}\n   ${command.join(' ')}`);
  const [script, ...args] = command;
  const { status } = spawnSync(nodePath(), [join(root, script), ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\nThe gate "${name}" is closed.`);
    process.exit(1);
  }
}
console.log(`\nAll ${GATES.length} gates are open.`);
