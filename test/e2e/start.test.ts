import { randomFillSync } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Owner, ownerAgain, ownerOf } from '../support/owner.js';
import { dataFolder, ended, entente, launch } from '../support/program.js';
import { type Served, served } from '../support/server.js';

const MEGABYTE = 1024 * 1024;

function invoices(rows: number): string {
  const lines = Array.from({ length: rows }, (_, i) => {
    const month = String((i % 12) + 1).padStart(2, '0');
    return `C${i % 97};Client ${i % 97};F${i};2025-${month}-03;2025-${month}-28;${100 + (i % 900)},50`;
  });
  return ['Code client;Client;Numéro;Date facture;Échéance;Montant TTC', ...lines].join('\n');
}

type Bytes = Uint8Array<ArrayBuffer>;

const bytes = (text: string): Bytes => new Uint8Array(Buffer.from(text));

/** Uploads a file and answers the address of its preview. */
async function upload(owner: Owner, content: Bytes, name = 'factures.csv'): Promise<Response> {
  const form = new FormData();
  form.append('kind', 'any');
  form.append('file', new Blob([content]), name);
  return owner.post('/imports', form);
}

describe('a server', () => {
  it('answers that it lives, and that it takes writes', async () => {
    const server = await served();
    for (const path of ['/healthz', '/readyz']) {
      const answer = await fetch(`${server.origin}${path}`);
      expect([path, answer.status, await answer.text()]).toEqual([path, 200, expect.stringContaining('ok')]);
    }
    expect(await server.stop()).toBe(0);
  });

  it('is alone on its data folder: a second one refuses in a sentence', async () => {
    const server = await served();
    const second = entente(server.data, ['start'], { environment: { PORT: '0' } });
    expect(second).toMatchObject({ status: 1, stdout: '' });
    expect(second.stderr).toContain(`another Entente server already uses ${server.data}`);
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(200);
    expect(await server.stop()).toBe(0);
  });

  it('takes the next free port where none was named, and prints its address alone', async () => {
    const children = [launch(dataFolder(), ['start']), launch(dataFolder(), ['start'])];
    const printed = await Promise.all(
      children.map(async (child) => {
        child.stderr?.resume();
        return String(await new Promise((resolve) => child.stdout?.once('data', resolve)));
      }),
    );
    for (const text of printed) expect(text).toMatch(/^Entente: http:\/\/localhost:\d+\n$/);
    expect(new Set(printed).size).toBe(2);
    for (const child of children) child.kill('SIGTERM');
    expect(await Promise.all(children.map(ended))).toEqual([0, 0]);
  });

  it('lets a request under way end before it stops', async () => {
    const server = await served();
    const owner = await ownerOf(server.origin);
    const { id } = (await (await upload(owner, bytes(invoices(8_000)))).json()) as { id: string };
    const answer = owner.get(`/imports/files/${id}`);
    await pause(150);
    const stopped = server.stop();
    const { summary } = (await (await answer).json()) as { summary: { invoices: number } };
    expect(summary.invoices).toBe(8_000);
    expect(await stopped).toBe(0);
  });

  it('comes back after a kill, with nothing half written', async () => {
    const server = await served();
    const owner = await ownerOf(server.origin);
    const { id } = (await (await upload(owner, bytes(invoices(8_000)))).json()) as { id: string };
    await owner.post(`/imports/files/${id}`, new URLSearchParams());
    await pause(300);
    server.child.kill('SIGKILL');
    await ended(server.child);
    const again = await served([], server.data);
    expect((await fetch(`${again.origin}/readyz`)).status).toBe(200);
    const relations = await (await (await ownerAgain(again.origin)).get('/relations')).json();
    expect([0, 97]).toContain((relations as { total: number }).total);
    expect(await again.stop()).toBe(0);
    expect(JSON.parse(entente(server.data, ['verify', '--json']).stdout)).toMatchObject({ ok: true, findings: [] });
  });
});

describe('hostile files', () => {
  let server: Served;
  let owner: Owner;
  beforeAll(async () => {
    server = await served();
    owner = await ownerOf(server.origin);
  });
  afterAll(async () => {
    const relations = await (await owner.get('/relations')).json();
    expect((relations as { total: number }).total).toBe(0);
    expect(await server.stop()).toBe(0);
    expect(JSON.parse(entente(server.data, ['verify', '--json']).stdout)).toMatchObject({ ok: true, findings: [] });
  });

  const noise = (size: number): Bytes => randomFillSync(new Uint8Array(size));
  const png = (): Bytes => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...noise(4_000)]);
  const wide = (): Bytes => bytes(`Client;Montant\n${'x'.repeat(2 * MEGABYTE)};1\n`);
  const halfUtf16 = (): Bytes => new Uint8Array([0xff, 0xfe, ...noise(10_001)]);
  const junk = (): Bytes => bytes('ceci n’est pas une comptabilité\n'.repeat((30 * MEGABYTE) / 33));

  const files: readonly (readonly [name: string, fileName: string, make: () => Bytes])[] = [
    ['binary noise', 'bruit.csv', () => noise(50_000)],
    ['30 MB of binary noise', 'bruit.txt', () => noise(30 * MEGABYTE)],
    ['30 MB of text that is no list', 'texte.txt', junk],
    ['a line of 2 MB', 'large.csv', wide],
    ['broken UTF-16', 'casse.csv', halfUtf16],
  ];

  /** Looks at an upload until it is read, while other requests keep being asked: their times in milliseconds. */
  async function waitsBeside(work: Promise<unknown>): Promise<readonly number[]> {
    const waits: number[] = [];
    let busy = true;
    void work.finally(() => {
      busy = false;
    });
    while (busy) {
      const asked = performance.now();
      const answer = await owner.get('/relations', 'text/html');
      await answer.text();
      waits.push(performance.now() - asked);
      await pause(10);
    }
    return waits.toSorted((a, b) => a - b);
  }

  const alertOf = (page: string): string =>
    (/role="alert"[^>]*>(.*?)<\/div>/s.exec(page)?.[1] ?? '').replace(/<[^>]+>/g, ' ').trim();

  /** Asks for the import all the same: the id of what was imported, or null where nothing was. */
  async function outcomeOf(id: string): Promise<string | null> {
    let answer = await owner.post(`/imports/files/${id}`, new URLSearchParams());
    for (;;) {
      if (answer.status === 422) return null;
      const { stage, importId } = (await answer.json()) as { stage: string; importId: string | null };
      if (stage === 'done') return importId;
      await pause(50);
      answer = await owner.get(`/imports/files/${id}/progress`);
    }
  }

  it('refuses an empty one at once', async () => {
    const answer = await upload(owner, new Uint8Array(), 'vide.csv');
    const { refusals } = (await answer.json()) as { refusals: { sentence: string }[] };
    expect([answer.status, refusals.map(({ sentence }) => sentence)]).toEqual([
      422,
      ['Choisissez d’abord un fichier.'],
    ]);
  });

  it('calls a picture a picture, whatever its name', async () => {
    const answer = await upload(owner, png(), 'photo.txt');
    const { refusals } = (await answer.json()) as { refusals: { sentence: string }[] };
    expect(answer.status).toBe(422);
    expect(refusals[0]?.sentence).toMatch(/image/);
  });

  it.each(files)('refuses %s in a sentence, and keeps answering', async (_, fileName, make) => {
    const taken = await upload(owner, make(), fileName);
    expect(taken.status).toBe(201);
    const { id } = (await taken.json()) as { id: string };
    const looking = owner.get(`/imports/files/${id}`, 'text/html').then((answer) => answer.text());
    const waits = await waitsBeside(looking);
    expect(alertOf(await looking)).toMatch(/^\p{Lu}.{20,}\./u);
    expect(waits[Math.floor(waits.length / 2)]).toBeLessThan(250);
    expect(await outcomeOf(id)).toBeNull();
  });

  it('refuses more than a page takes before it is all there', async () => {
    const answer = await upload(owner, new Uint8Array(51 * MEGABYTE), 'enorme.csv');
    expect(answer.status).toBe(413);
  });
});
