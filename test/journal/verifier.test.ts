import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stoppedClock } from '#shell/clock.js';
import { NOON, temporaryFolder } from '#shell/testing/engines.js';
import { furnishAll } from '#shell/testing/records.js';
import { COMMAND_LINE, openWorkspace } from '#shell/workspace.js';

const PYTHON = spawnSync('python3', ['--version']).status === 0;
const SCRIPT = join(import.meta.dirname, '..', '..', 'docs', 'journal-verifier.py');

/** The verifier that was written from the format's description alone. */
const verify = (folder: string) => spawnSync('python3', [SCRIPT, folder], { encoding: 'utf8' });

it.skipIf(!PYTHON)(
  'agrees with a verifier written from the description, on a sound business and on a tampered one',
  async () => {
    const dataFolder = temporaryFolder();
    const workspace = await openWorkspace(
      { dataFolder, databaseUrl: undefined, host: '127.0.0.1', port: 0 },
      stoppedClock(NOON),
    );
    const { invoice } = await furnishAll(workspace.as(COMMAND_LINE));
    const sound = verify(dataFolder);
    expect([sound.status, sound.stdout, sound.stderr]).toEqual([0, '', '']);
    await workspace.store.write
      .updateTable('invoice')
      .set({ number: 'F2026-0007' })
      .where('id', '=', invoice)
      .execute();
    await workspace.close();
    const tampered = verify(dataFolder);
    expect([tampered.status, tampered.stdout]).toEqual([1, `edited\tinvoice ${invoice}\n`]);
  },
);
