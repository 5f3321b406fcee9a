import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dataFolder, ROOT } from '../support/program.js';

/** A clone of nothing but the set-up, with an npm and a compiler that only talk. */
function cloneWith(npm: string): { readonly build: () => { status: number | null; stdout: string; stderr: string } } {
  const clone = dataFolder();
  cpSync(join(ROOT, 'bin'), join(clone, 'bin'), { recursive: true });
  for (const folder of ['src', 'dist', 'node_modules/typescript/bin'])
    mkdirSync(join(clone, folder), { recursive: true });
  writeFileSync(join(clone, 'package.json'), '{"type":"module"}');
  writeFileSync(join(clone, 'package-lock.json'), '{}');
  writeFileSync(join(clone, 'tsconfig.build.json'), '{}');
  writeFileSync(join(clone, 'npm.js'), npm);
  writeFileSync(join(clone, 'node_modules/typescript/package.json'), '{"type":"module"}');
  writeFileSync(
    join(clone, 'node_modules/typescript/bin/tsc'),
    "import { mkdirSync } from 'node:fs';\nconsole.log('noise of the compiler');\nmkdirSync('dist');\n",
  );
  const env = { ...process.env, npm_execpath: join(clone, 'npm.js') };
  return {
    build: () => spawnSync(process.execPath, [join(clone, 'bin', 'build.mjs')], { cwd: clone, encoding: 'utf8', env }),
  };
}

it('the first start says one line a step and nothing of what the tools say', () => {
  const clone = cloneWith("console.log('added 199 packages'); console.error('npm notice');");
  expect(clone.build()).toMatchObject({
    status: 0,
    stdout: '',
    stderr: 'Entente: installing what it needs (once)…\nEntente: building…\n',
  });
  expect(clone.build()).toMatchObject({ status: 0, stdout: '', stderr: '' });
});

it('a set-up that fails says why', () => {
  const clone = cloneWith("console.error('npm error network'); process.exit(7);");
  const { status, stdout, stderr } = clone.build();
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain('npm error network');
  expect(stderr).toContain('ended with code 7');
});
