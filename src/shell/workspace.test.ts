import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { stoppedClock } from './clock.js';
import { NOON, onEveryEngine, temporaryFolder } from './testing/engines.js';
import { openWorkspace } from './workspace.js';

onEveryEngine('a workspace', (bench) => {
  it('makes its organisation once, however many open it at the same time', async () => {
    const { workspace } = await bench.open();
    const again = await Promise.all(
      Array.from({ length: 4 }, () => openWorkspace(workspace.config, stoppedClock(NOON))),
    );
    expect(new Set(again.map(({ organisationId }) => organisationId))).toEqual(new Set([workspace.organisationId]));
    for (const each of again) await each.close();
  });
});

const PROGRAM = `
const { openWorkspace } = await import('#shell/workspace.js');
const workspace = await openWorkspace({ dataFolder: process.argv[1], databaseUrl: undefined, host: '127.0.0.1', port: 0 });
console.log(workspace.organisationId);
await workspace.close();
`;

function openElsewhere(folder: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', PROGRAM, folder],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.once('exit', (code) => (code === 0 ? resolve(said.trim()) : reject(new Error(`ended with code ${code}`))));
  });
}

it('is made by one of several processes that open an empty folder at once', async () => {
  const folder = temporaryFolder();
  const ids = await Promise.all(Array.from({ length: 5 }, () => openElsewhere(folder)));
  expect(new Set(ids).size).toBe(1);
  expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/);
});
