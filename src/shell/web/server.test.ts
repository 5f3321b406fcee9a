import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openWorkspace } from '#shell/workspace.js';
import { goTo } from './answers.js';
import { door } from './door.js';
import { AlreadyServed } from './lock.js';
import { createLog } from './log.js';
import { type RunningServer, readReach, serveUntilStopped, startServer } from './server.js';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-test-'));
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A door that takes its time, and says when it has begun. */
function slowDoor(ms: number) {
  let begun: () => void = () => undefined;
  const started = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const slow = door({
    method: 'GET',
    path: '/slow',
    name: 'slow',
    summary: 'Answers late.',
    access: 'anyone',
    answer: z.object({ done: z.literal(true) }),
    handle: async () => {
      begun();
      await wait(ms);
      return goTo('/', { done: true });
    },
  });
  return { slow, started };
}

async function start(options: { folder?: string; host?: string; doors?: Parameters<typeof startServer>[0]['doors'] }) {
  const { folder = newFolder(), host = '127.0.0.1', doors = [] } = options;
  const lines: string[] = [];
  const workspace = await openWorkspace({ dataFolder: folder, databaseUrl: undefined, host, port: 0 });
  const log = createLog({ write: (line) => lines.push(line) });
  const server = await startServer({ workspace, doors, refusalWords: {}, log, environment: {} }).catch(
    async (error: unknown) => {
      await workspace.close();
      throw error;
    },
  );
  cleanups.push(() => server.stop());
  return { server, lines, folder };
}

const portOf = ({ url }: RunningServer): number => Number(new URL(url).port);

/** Sends bytes as they are and answers what comes back before the server hangs up. */
async function raw(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.setEncoding('latin1');
  let received = '';
  socket.on('data', (chunk) => {
    received += chunk;
  });
  socket.on('error', () => undefined);
  socket.write(text);
  await once(socket, 'close');
  return received;
}

describe('the server', () => {
  it('answers a request under way before it stops, and takes no other', async () => {
    const { slow, started } = slowDoor(300);
    const { server, lines } = await start({ doors: [slow] });
    const answer = fetch(`${server.url}/slow`, { headers: { accept: 'application/json' } });
    await started;
    const stopped = server.stop();
    await wait(20);
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
    expect(await (await answer).json()).toEqual({ done: true });
    await stopped;
    expect(lines.at(-1)).toContain('"msg":"stopped"');
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('stops in order on %s', async (signal) => {
    const { server, lines } = await start({});
    const ended = serveUntilStopped(server, createLog({ write: () => undefined }));
    process.emit(signal);
    expect(await ended).toBe(0);
    expect(lines.at(-1)).toContain('"msg":"stopped"');
  });

  it('is alone on its data folder, until it stops', async () => {
    const { server, folder } = await start({});
    await expect(start({ folder })).rejects.toThrow(AlreadyServed);
    await server.stop();
    const { server: next } = await start({ folder });
    expect((await fetch(`${next.url}/readyz`)).status).toBe(200);
  });

  it('asks for a set-up code only where others could reach it', async () => {
    expect((await start({})).server.setupCode).toBeUndefined();
    const { server } = await start({ host: '0.0.0.0' });
    expect(server.setupCode).toMatch(/^[a-z2-9]{10}$/);
  });

  it('refuses headers without end, two lengths at once and a strange host', async () => {
    const { server } = await start({});
    const port = portOf(server);
    expect(await raw(port, `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 431/,
    );
    const smuggled =
      'POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n';
    expect(await raw(port, smuggled)).toMatch(/^HTTP\/1.1 400/);
    expect(await raw(port, 'GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1.1 400/);
    expect(await raw(port, 'GET /healthz HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1.1 421/,
    );
  });

  it('answers others while two hundred slow senders hang on, and hangs up on them', async () => {
    const { server } = await start({});
    const port = portOf(server);
    const slow = Array.from({ length: 200 }, () => raw(port, 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: '));
    await wait(100);
    const asked = performance.now();
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    expect(performance.now() - asked).toBeLessThan(2000);
    const ends = await Promise.all(slow);
    expect(ends.every((end) => end === '' || end.startsWith('HTTP/1.1 408'))).toBe(true);
  });

  it('logs a request by its door, without what its address holds', async () => {
    const { server, lines } = await start({});
    await fetch(`${server.url}/setup?key=secret-key%0aforged`, {
      headers: { authorization: 'Bearer ent_secret-token-secret' },
    });
    const line = lines.find((text) => text.includes('"path":"/setup"')) ?? '';
    expect(JSON.parse(line)).toMatchObject({ method: 'GET', path: '/setup', status: 401, msg: 'request' });
    expect(lines.join('')).not.toContain('secret');
  });
});

describe('how it is reached', () => {
  it('comes from the environment', () => {
    const reach = readReach({ ENTENTE_BASE_URL: 'https://entente.example.fr/', ENTENTE_TRUST_PROXY: '1' }, '0.0.0.0');
    expect([reach.baseUrl?.origin, reach.host, reach.trustProxy]).toEqual([
      'https://entente.example.fr',
      '0.0.0.0',
      true,
    ]);
    expect(() => readReach({ ENTENTE_BASE_URL: 'entente.example.fr' }, '127.0.0.1')).toThrow('web address');
  });
});
