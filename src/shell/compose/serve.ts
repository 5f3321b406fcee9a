import { startArchiver } from '#bill/actions/archiver.js';
import type { Cli } from '../cli.js';
import type { Config } from '../config.js';
import { NotTheSample, prepareSample } from '../demo/prepare.js';
import { sweepTemporaryFiles } from '../files.js';
import { startSender } from '../mail/sender.js';
import { AlreadyServed } from '../web/lock.js';
import { createLog, type Log } from '../web/log.js';
import { type RunningServer, serveUntilStopped, startServer } from '../web/server.js';
import { openWorkspace } from '../workspace.js';
import { stageDoors, stageRefusalWords, stageStyleSheets } from './doors.js';

export interface StartOptions {
  readonly demo?: true;
}

/** Ports tried after the usual one when another program holds it and the user asked for none in particular. */
const PORTS_TRIED = 20;

/** The sample business never shares a folder with real records. */
function folderFor(config: Config, { demo }: StartOptions, named: boolean): Config {
  if (!demo) return config;
  return { ...config, dataFolder: named ? config.dataFolder : `${config.dataFolder}-demo`, databaseUrl: undefined };
}

async function serveOn(config: Config, demo: boolean, log: Log): Promise<RunningServer> {
  const workspace = await openWorkspace(config);
  sweepTemporaryFiles(workspace.files);
  try {
    const server = await startServer({
      workspace,
      doors: stageDoors,
      refusalWords: stageRefusalWords,
      styleSheets: stageStyleSheets,
      log,
      environment: process.env,
      demo,
    });
    const sender = startSender(workspace, log);
    const archiver = startArchiver(workspace, log);
    // The data is closed with the server: whoever sends or archives must have ended before.
    return { ...server, stop: () => Promise.all([sender.stop(), archiver.stop()]).then(server.stop) };
  } catch (error) {
    await workspace.close();
    throw error;
  }
}

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

async function serveOnFreePort(config: Config, demo: boolean, log: Log): Promise<RunningServer> {
  const free = process.env['PORT'] ? 1 : PORTS_TRIED;
  for (let tried = 0; ; tried++) {
    try {
      return await serveOn({ ...config, port: config.port + tried }, demo, log);
    } catch (error) {
      if (!isTaken(error) || tried + 1 >= free) throw error;
    }
  }
}

function announce(cli: Cli, server: RunningServer): void {
  cli.print(`Entente: ${server.entryUrl ?? server.url}`);
  if (server.setupCode) cli.print(`Set-up code, asked once in the browser: ${server.setupCode}`);
}

/** A terminal is for the person who reads it: there, only what goes wrong is logged. */
function logFor(): Log {
  const log = createLog();
  log.level = process.env['ENTENTE_LOG'] || (process.stderr.isTTY ? 'warn' : 'info');
  return log;
}

/** Serves until a signal ends it; every expected obstacle is told in a sentence. */
export async function start(cli: Cli, options: StartOptions, named: boolean): Promise<void> {
  const config = folderFor(cli.config(), options, named);
  const log = logFor();
  try {
    if (options.demo) await prepareSample(config);
    const server = await serveOnFreePort(config, options.demo === true, log);
    // Whoever reads the address may stop the server at once: it listens to signals before it speaks.
    const ended = serveUntilStopped(server, log);
    announce(cli, server);
    if ((await ended) !== 0) cli.exitWith(1);
  } catch (error) {
    const told = error instanceof AlreadyServed || error instanceof NotTheSample;
    if (!(told || isTaken(error))) throw error;
    const why = told ? error.message : `port ${config.port} is taken by another program; choose another with PORT`;
    cli.complain(`entente: ${why}`);
    cli.exitWith(1);
  }
}
