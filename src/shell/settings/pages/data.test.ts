import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { appOver, ownerOn } from '#shell/testing/browser.js';
import { onEveryEngine } from '#shell/testing/engines.js';

const MAIN = join(import.meta.dirname, '..', '..', '..', '..', 'dist', 'shell', 'compose', 'main.js');

onEveryEngine('the page of the data', (bench) => {
  it('prints commands that work as they are printed', async () => {
    const { workspace, context } = await bench.open();
    const owner = await ownerOn(await appOver(workspace), workspace);
    const { text } = await owner.get('/settings/data');
    const printed = [...text.matchAll(/<code class="command">(.*?)<\/code>/g)].map(([, command = '']) => command);
    const [backup = '', restore = '', open = '', verify = ''] = printed.map((command) =>
      command.replaceAll('&quot;', '"'),
    );
    expect(backup).toMatch(/ backup entente-\d{4}-\d\d\.backup --data /);
    if (context.store.engine === 'postgresql') {
      expect(restore).toMatch(/^ENTENTE_DATABASE_URL=postgres:.* restore .* --data \.\/entente-restored$/);
      return;
    }
    const cwd = mkdtempSync(join(tmpdir(), 'entente-printed-'));
    const run = (command: string): number | null => {
      const args = command.replace('npm run -s entente -- ', '').split(' ');
      return spawnSync(process.execPath, [MAIN, ...args], { cwd, env: {} }).status;
    };
    expect([run(backup), run(restore), run(verify)]).toEqual([0, 0, 0]);
    expect(existsSync(join(cwd, open.replace('npm start -- --data ', ''), 'entente.db'))).toBe(true);
    rmSync(cwd, { recursive: true });
  });
});
