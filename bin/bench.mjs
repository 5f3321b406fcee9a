#!/usr/bin/env node
// `npm run bench [NAME…]`: runs the named benchmarks of bench/, or all of them, one after the other.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nodePath, root, setUp } from './setup.mjs';

setUp();
const known = readdirSync(join(root, 'bench'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -3));
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No benchmark is called ${unknown.join(', ')}; there are: ${known.join(', ')}`);
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : known) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(
    nodePath(),
    ['--disable-warning=ExperimentalWarning', join(root, 'bench', `${name}.ts`)],
    { cwd: root, stdio: 'inherit' },
  );
  if (status !== 0) process.exitCode = 1;
}
