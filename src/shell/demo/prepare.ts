import { existsSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Day } from '#kernel/day.js';
import { type Clock, stoppedClock, systemClock } from '#shell/clock.js';
import { type Config, PORT_DEFAULT } from '#shell/config.js';
import { DATABASE_FILE } from '#shell/database/open.js';
import { makeFolder } from '#shell/folder.js';
import { openWorkspace } from '#shell/workspace.js';
import { OPENED_DAYS_AGO } from './business.js';
import { fillWithSample, isWholeSample, momentOn } from './fill.js';

/** The demo was asked for in a data folder that holds a real business: it is left alone. */
export class NotTheSample extends Error {
  constructor(folder: string) {
    super(`${folder} holds a business of its own: the demo needs another data folder`);
  }
}

async function isSample(config: Config): Promise<boolean> {
  const workspace = await openWorkspace({ ...config, databaseUrl: undefined });
  return isWholeSample(workspace).finally(() => workspace.close());
}

/** Where the demo is reached, as far as is known before it listens. */
function originOf({ port }: Config): string {
  const address = URL.parse(process.env['ENTENTE_BASE_URL'] ?? '');
  return address?.origin ?? `http://localhost:${port || PORT_DEFAULT}`;
}

async function makeIn(folder: string, config: Config, today: Day): Promise<void> {
  const opening = stoppedClock(momentOn(today - OPENED_DAYS_AGO, 0));
  const workspace = await openWorkspace({ ...config, dataFolder: folder, databaseUrl: undefined }, opening);
  await fillWithSample(workspace, today, originOf(config)).finally(() => workspace.close());
}

/**
 * Makes the data folder of the demo ready to be opened. It is made in a folder beside and renamed once complete, so
 * that a start which is interrupted leaves nothing half made; the sample's organisation is as old as its first fact.
 * Does nothing where the sample already is, and leaves what else a folder holds as it is.
 * @throws NotTheSample where there is a database of another business
 */
export async function prepareSample(config: Config, clock: Clock = systemClock): Promise<void> {
  const { dataFolder } = config;
  const today = clock.today();
  if (existsSync(join(dataFolder, DATABASE_FILE))) {
    if (await isSample(config)) return;
    throw new NotTheSample(dataFolder);
  }
  if (existsSync(dataFolder) && readdirSync(dataFolder).length > 0) return makeIn(dataFolder, config, today);
  const making = join(dirname(dataFolder), `.${basename(dataFolder)}.making`);
  makeFolder(dirname(dataFolder));
  rmSync(making, { recursive: true, force: true });
  await makeIn(making, config, today);
  if (existsSync(dataFolder)) rmdirSync(dataFolder);
  renameSync(making, dataFolder);
}
