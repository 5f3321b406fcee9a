import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { ensureSampleOwner } from '#shell/auth/sample.js';
import { newSecret } from '#shell/auth/secrets.js';
import { hasAccounts } from '#shell/auth/store.js';
import { type AppOptions, createApp } from './app.js';
import { isLoopback, type Reach } from './guard.js';
import { holdFolder } from './lock.js';
import type { Log } from './log.js';

/** Limits that keep slow or huge requests from holding the server up (milliseconds, bytes). */
const LIMITS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
} as const;

const CONNECTIONS_MAX = 2_000;
/** Requests under way are given this long to end when the server stops. */
const DRAIN_MS = 10_000;
/** How soon a connection is closed that a browser would keep open after its last answer. */
const SWEEP_MS = 50;

type Environment = Readonly<Record<string, string | undefined>>;

export interface ServerOptions extends Omit<AppOptions, 'reach' | 'setupCode' | 'entryKey'> {
  readonly environment: Environment;
  /** Opens the sample business without a password, by the address that `entryUrl` holds. */
  readonly demo?: boolean;
}

export interface RunningServer {
  /** Where a browser finds it. */
  readonly url: string;
  /** For the demo: the address that opens the sample business at once. */
  readonly entryUrl: string | undefined;
  /** Asked at the set-up, when there is no account yet and the server is reachable from elsewhere. */
  readonly setupCode: string | undefined;
  /** Refuses new requests, lets those under way end (ten seconds at most), then closes the data. */
  readonly stop: () => Promise<void>;
}

/**
 * How the server is reached, from the environment.
 * @throws RangeError with a sentence when `ENTENTE_BASE_URL` is not a web address
 */
export function readReach(environment: Environment, host: string): Reach {
  const text = environment['ENTENTE_BASE_URL'];
  const baseUrl = text ? URL.parse(text) : undefined;
  if (text && !(baseUrl && /^https?:$/.test(baseUrl.protocol))) {
    throw new RangeError(`ENTENTE_BASE_URL must be a web address such as https://entente.example.fr, not "${text}"`);
  }
  return { baseUrl: baseUrl ?? undefined, host, trustProxy: environment['ENTENTE_TRUST_PROXY'] === '1' };
}

function addressOf(reach: Reach, port: number): string {
  if (reach.baseUrl) return reach.baseUrl.origin;
  const everywhere = reach.host === '0.0.0.0' || reach.host === '::';
  const host = everywhere || isLoopback(reach.host) ? 'localhost' : reach.host;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

const CODE_LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const CODE_LENGTH = 10;

/** Ten letters and digits without look-alikes, about 49 bits: typed once from the terminal. */
function newSetupCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
}

async function listen(fetch: Parameters<typeof createAdaptorServer>[0]['fetch'], host: string, port: number) {
  const server = createAdaptorServer({ fetch, serverOptions: LIMITS }) as Server;
  server.maxConnections = CONNECTIONS_MAX;
  server.listen(port, host);
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

async function drain(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const deadline = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearInterval(sweep);
  clearTimeout(deadline);
}

/**
 * Starts serving a workspace on the host and port of its configuration.
 * @throws AlreadyServed when another server holds the data folder; the system's error when the port is taken
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { workspace, environment, demo, ...rest } = options;
  const { dataFolder, host, port } = workspace.config;
  const release = holdFolder(dataFolder);
  try {
    const reach = readReach(environment, host);
    const open = reach.baseUrl !== undefined || !isLoopback(host);
    const setupCode = open && !(await hasAccounts(workspace)) ? newSetupCode() : undefined;
    const entryKey = demo ? newSecret() : undefined;
    if (demo) await ensureSampleOwner(workspace);
    const app = await createApp({ ...rest, workspace, reach, setupCode, entryKey });
    const { server, port: bound } = await listen(app.hono.fetch, host, port);
    const url = addressOf(reach, bound);
    options.log.info({ url }, 'listening');
    let stopping: Promise<void> | undefined;
    const stop = async (): Promise<void> => {
      await drain(server);
      await workspace.close();
      release();
      options.log.info('stopped');
    };
    return {
      url,
      entryUrl: entryKey && `${url}/enter?key=${entryKey}`,
      setupCode,
      stop: () => {
        stopping ??= stop();
        return stopping;
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * Waits for the end: a signal (SIGTERM, SIGINT) stops the server in order; an error that nothing caught is logged,
 * stops it too, and is answered with 1.
 * @returns the exit code
 */
export async function serveUntilStopped(server: RunningServer, log: Log): Promise<0 | 1> {
  const { promise: asked, resolve: end } = Promise.withResolvers<0 | 1>();
  const stopInOrder = (): void => end(0);
  const stopAfter = (error: unknown): void => {
    log.fatal({ err: error }, 'an error that nothing caught');
    end(1);
  };
  const signals = ['SIGTERM', 'SIGINT'] as const;
  const failures = ['uncaughtException', 'unhandledRejection'] as const;
  for (const signal of signals) process.on(signal, stopInOrder);
  for (const failure of failures) process.on(failure, stopAfter);
  const code = await asked;
  await server.stop();
  for (const signal of signals) process.off(signal, stopInOrder);
  for (const failure of failures) process.off(failure, stopAfter);
  return code;
}
