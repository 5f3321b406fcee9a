import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Day } from '#kernel/day.js';
import { type Clock, stoppedClock, systemClock } from '#shell/clock.js';
import type { Config } from '#shell/config.js';
import { DATABASE_FILE } from '#shell/database/open.js';
import { openWorkspace } from '#shell/workspace.js';
import { OPENED_DAYS_AGO } from './business.js';
import { fillWithSample, momentOn } from './fill.js';

async function makeIn(folder: string, config: Config, today: Day): Promise<void> {
  const opening = stoppedClock(momentOn(today - OPENED_DAYS_AGO, 0));
  const workspace = await openWorkspace({ ...config, dataFolder: folder, databaseUrl: undefined }, opening);
  await fillWithSample(workspace, today).finally(() => workspace.close());
}

/**
 * Makes the data folder of the demo ready to be opened. It is made in a folder beside and renamed once complete, so
 * that a start which is interrupted leaves nothing half made; the sample's organisation is as old as its first fact.
 * Does nothing where a database already is, and leaves a folder that holds anything else as it is, adding to it.
 */
export async function prepareSample(config: Config, clock: Clock = systemClock): Promise<void> {
  const { dataFolder } = config;
  const today = clock.today();
  if (existsSync(join(dataFolder, DATABASE_FILE))) return;
  if (existsSync(dataFolder) && readdirSync(dataFolder).length > 0) return makeIn(dataFolder, config, today);
  const making = join(dirname(dataFolder), `.${basename(dataFolder)}.making`);
  mkdirSync(dirname(dataFolder), { recursive: true });
  rmSync(making, { recursive: true, force: true });
  await makeIn(making, config, today);
  if (existsSync(dataFolder)) rmdirSync(dataFolder);
  renameSync(making, dataFolder);
}
