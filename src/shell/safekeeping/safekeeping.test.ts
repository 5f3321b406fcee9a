import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { onEveryEngine } from '../testing/engines.js';
import { furnishAll } from '../testing/records.js';
import { openWorkspace } from '../workspace.js';
import { backUp } from './backup.js';
import { drill, restore } from './restore.js';

const folder = mkdtempSync(join(tmpdir(), 'entente-safe-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const place = (name: string) => ({
  dataFolder: join(folder, name),
  databaseUrl: undefined,
  host: '127.0.0.1',
  port: 0,
});

onEveryEngine('backup and restore', (bench) => {
  it('brings back every row and file, verified, on the embedded engine', async () => {
    const { workspace, context } = await bench.open();
    const { file } = await furnishAll(context);
    const target = join(folder, `${bench.engine}.entente`);
    await backUp(workspace, target);
    const verification = await restore(place(bench.engine), target, 0);
    expect(verification.findings).toEqual([]);
    const restored = await openWorkspace(place(bench.engine));
    expect(await restored.store.read.selectFrom('invoice').selectAll().execute()).toEqual(
      await context.store.read.selectFrom('invoice').selectAll().execute(),
    );
    expect(restored.files.get(file)).toBeDefined();
    expect(restored.organisationId).toBe(context.organisationId);
    await restored.close();
  });

  it('holds one moment while others write', async () => {
    const { workspace, context } = await bench.open();
    await furnishAll(context);
    const target = join(folder, `${bench.engine}-live.entente`);
    const [made] = await Promise.all([backUp(workspace, target), furnishAll(context).catch(() => undefined)]);
    expect((await drill(target, 0)).findings).toEqual([]);
    expect(made.files).toBeGreaterThan(0);
  });

  it('refuses a backup that was cut or altered, and leaves nothing', async () => {
    const { workspace, context } = await bench.open();
    await furnishAll(context);
    const target = join(folder, `${bench.engine}-bad.entente`);
    const { bytes } = await backUp(workspace, target);
    const whole = readFileSync(target);
    truncateSync(target, Math.floor(bytes * 0.7));
    await expect(drill(target, 0)).rejects.toThrow('cannot be read to its end');
    writeFileSync(target, 'not a backup');
    await expect(drill(target, 0)).rejects.toThrow();
    writeFileSync(target, whole);
    await expect(restore({ ...place('used'), dataFolder: folder }, target, 0)).rejects.toThrow('not empty');
  });
});
