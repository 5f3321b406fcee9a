import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { verifyEvidence } from '#journal/verify/verify.js';
import { stoppedClock } from '#shell/clock.js';
import { restore } from '#shell/safekeeping/restore.js';
import { NOON, temporaryFolder } from '#shell/testing/engines.js';
import { COMMAND_LINE, openWorkspace } from '#shell/workspace.js';

/** Each release leaves its data folder and its backup here: what it wrote must be read for ever. */
const released = (name: string): string => join(import.meta.dirname, 'released', name);
const RELEASES = ['001-records'] as const;

const at = (dataFolder: string) => ({ dataFolder, databaseUrl: undefined, host: '127.0.0.1', port: 0 });

describe.each(RELEASES)('the records of release %s', (release) => {
  it('are opened by this program, with nothing lost and a valid journal', async () => {
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'entente.db'), gunzipSync(readFileSync(released(`${release}.db.gz`))));
    const workspace = await openWorkspace(at(folder), stoppedClock(NOON));
    const { read } = workspace.as(COMMAND_LINE).store;
    const { findings, counts } = await verifyEvidence(read, workspace.files);
    expect(findings).toEqual([]);
    expect(counts.rows).toBeGreaterThan(20);
    const numbers = await read.selectFrom('invoice').select('number').orderBy('number').execute();
    expect(numbers.length).toBeGreaterThan(8);
    expect(await read.selectFrom('letter').select('state').execute()).toEqual([{ state: 'draft' }]);
    await workspace.close();
  });

  it('are restored from its backup, and verify', async () => {
    const { findings, counts } = await restore(
      at(join(temporaryFolder(), 'again')),
      released(`${release}.backup`),
      NOON,
    );
    expect(findings).toEqual([]);
    expect(counts.rows).toBeGreaterThan(20);
  });
});
