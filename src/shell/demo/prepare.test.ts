import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyEvidence } from '#journal/verify/verify.js';
import { stoppedClock } from '#shell/clock.js';
import { NOON } from '#shell/testing/engines.js';
import { COMMAND_LINE, openWorkspace } from '#shell/workspace.js';
import { NotTheSample, prepareSample } from './prepare.js';

describe('the data folder of the demo', () => {
  let parent: string;
  const clock = stoppedClock(NOON);
  const config = () => ({ dataFolder: join(parent, 'demo'), databaseUrl: undefined, host: '127.0.0.1', port: 0 });

  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'entente-demo-'));
  });
  afterEach(() => rmSync(parent, { recursive: true, force: true }));

  it('is complete when it appears, as old as the business, and made once', async () => {
    await prepareSample(config(), clock);
    expect(readdirSync(parent)).toEqual(['demo']);
    const workspace = await openWorkspace(config(), clock);
    const context = workspace.as(COMMAND_LINE);
    const first = await context.store.read.selectFrom('journal_entry').select(['kind', 'at']).where('seq', '=', 1);
    const opened = await first.where('chain', '=', workspace.organisationId).executeTakeFirstOrThrow();
    expect([opened.kind, opened.at.slice(0, 10)]).toEqual(['organisation.created', '2025-05-24']);
    expect((await verifyEvidence(context.store.read, context.files)).findings).toEqual([]);
    const heads = () => context.store.read.selectFrom('journal_head').selectAll().execute();
    const before = await heads();
    await prepareSample(config(), clock);
    expect(await heads()).toEqual(before);
    await workspace.close();
  });

  it('is made afresh after an interrupted start', async () => {
    mkdirSync(join(parent, '.demo.making'));
    writeFileSync(join(parent, '.demo.making', 'entente.db'), 'half made');
    await prepareSample(config(), clock);
    expect(readdirSync(parent)).toEqual(['demo']);
  });

  it('is never a real business', async () => {
    const workspace = await openWorkspace(config(), clock);
    await workspace.close();
    await expect(prepareSample(config(), clock)).rejects.toThrow(NotTheSample);
  });

  it('keeps what else lies in the folder', async () => {
    mkdirSync(join(parent, 'demo'));
    writeFileSync(join(parent, 'demo', 'notes.txt'), 'kept');
    await prepareSample(config(), clock);
    expect(existsSync(join(parent, 'demo', 'notes.txt'))).toBe(true);
    expect(existsSync(join(parent, 'demo', 'entente.db'))).toBe(true);
  });
});
