import { describe, expect, it } from 'vitest';
import { must } from '#agree/actions/fixtures.js';
import { linkPath, makeLink, revokeLink } from '#agree/actions/link.js';
import { sendQuote } from '#agree/actions/send.js';
import { newVersion, withdrawQuote } from '#agree/actions/versions.js';
import { HELENE, ORIGIN } from '#agree/testing/walk.js';
import { type Work, write } from '#journal/write.js';
import { browserOn } from '#shell/testing/browser.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { bytesOf, deskWithQuote, rowsOf } from './desk.js';

const DAY_MS = 86_400_000;

/** What a neutral page must not say: either side, the quote, its subject. */
const NAMES = ['Lemoine', 'Brume', 'D2026', 'boulangerie', 'helene'];

describe('J1 tokens', () => {
  it('are 256 random bits: 10,000 without a duplicate, a shared beginning or a leaning', async () => {
    const tokens: string[] = [];
    const work = { record: () => undefined, insert: async () => undefined, at: '2026-11-24T11:00:00.000Z' };
    const context = { newId: () => 'id', organisationId: 'own' };
    for (let made = 0; made < 10_000; made++) {
      const ask = {
        clientId: 'c',
        purpose: 'quote',
        subjectId: 's',
        email: null,
        expiresAt: '',
        number: 'D1',
      } as const;
      const link = await makeLink(context as never, work as unknown as Work, ask);
      expect(link.path).toBe(linkPath('quote', link.token));
      tokens.push(link.token);
    }
    expect(tokens.every((token) => /^[\w-]{43}$/.test(token))).toBe(true);
    expect(new Set(tokens).size).toBe(10_000);
    expect(new Set(tokens.map((token) => token.slice(0, 10))).size).toBe(10_000);
    const counts = new Array<number>(256).fill(0);
    for (const token of tokens)
      for (const byte of Buffer.from(token, 'base64url')) counts[byte] = (counts[byte] ?? 0) + 1;
    const expected = (10_000 * 32) / 256;
    const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // 255 degrees of freedom: beyond 400 once in ten million runs.
    expect(chiSquare).toBeLessThan(400);
  });
});

onEveryEngine('a link', (bench) => {
  it('J2 is stored hashed: no table and no file holds its token, not even the mail that carries it', async () => {
    const { context, folder, sent } = await deskWithQuote(bench);
    const everything = (await rowsOf(context)) + bytesOf(folder);
    expect(everything).not.toContain(sent.token);
    expect(everything).toContain(sent.linkId);
  });

  it('J3 answers wrong and malformed tokens alike, and makes an address that brings many wait', async () => {
    const { app, sent } = await deskWithQuote(bench);
    const stranger = browserOn(app, '198.51.100.9');
    const almost = `${sent.token.slice(0, -1)}${sent.token.endsWith('A') ? 'B' : 'A'}`;
    const wrong = ['x', almost, 'A'.repeat(43), 'A'.repeat(190), '%00', "'--", sent.linkId, sent.versionId];
    const answers = [];
    for (const token of wrong) answers.push(await stranger.get(`/c/${token}`));
    expect(answers.map(({ status }) => status)).toEqual(wrong.map(() => 404));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    for (const name of NAMES) expect(answers[0]?.text).not.toContain(name);
    for (let tried = wrong.length; tried < 30; tried++) await stranger.post(`/c/${tried}/accept`, {});
    const waits = await stranger.get('/c/once-more');
    expect(waits.status).toBe(429);
    expect(Number(waits.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await browserOn(app, '198.51.100.10').get('/c/once-more')).status).toBe(404);
    expect((await stranger.get(`/c/${sent.token}`)).status).toBe(200);
  });

  it('J4 is neutral once expired, revoked, superseded or withdrawn: it names nobody', async () => {
    const seen = async (end: (desk: Awaited<ReturnType<typeof deskWithQuote>>) => Promise<unknown>, says: string) => {
      const desk = await deskWithQuote(bench);
      await end(desk);
      for (const path of ['', '/pdf', '/terms', '/terms/pdf', '/receipt', '/logo']) {
        const { status, text } = await desk.client.get(desk.path + path);
        expect([path, status]).toEqual([path, 410]);
        expect(text).toContain(says);
        for (const name of NAMES) expect(text).not.toContain(name);
      }
      expect(
        (await desk.client.post(`${desk.path}/accept`, { shown: desk.sent.shown, name: 'x', code: 'x' })).status,
      ).toBe(410);
    };
    await seen(async ({ clock }) => clock.moveTo(clock.now() + 60 * DAY_MS), 'n’est plus valable');
    await seen(({ context, sent }) => write(context, (work) => revokeLink(context, work, sent.linkId)), 'est fermé');
    await seen(async ({ context, sent }) => {
      must(await newVersion(context, sent.quoteId));
      must(await sendQuote(context, sent.quoteId, { email: HELENE, origin: ORIGIN }));
    }, 'Une version plus récente vous a été envoyée');
    await seen(({ context, sent }) => withdrawQuote(context, sent.quoteId, { reason: null }), 'a été retiré');
  });

  it('J5 is changed by no GET, HEAD or prefetch, fifty times over, and reading is not shown as a step', async () => {
    const { context, app, client, path } = await deskWithQuote(bench);
    const before = await rowsOf(context);
    const scanners = [
      'Mozilla/5.0 (compatible; Microsoft-SafeLinks/1.0)',
      'Barracuda Sentinel (EE)',
      'Proofpoint URL Defense',
      'Slackbot-LinkExpanding 1.0',
      'Mozilla/5.0 (compatible; Googlebot/2.1)',
    ];
    const places = ['', '/terms', '/pdf', '/terms/pdf', '/receipt'];
    for (let visit = 0; visit < 50; visit++) {
      const headers = {
        'user-agent': scanners[visit % scanners.length] ?? '',
        purpose: 'prefetch',
        'sec-purpose': 'prefetch',
      };
      const place = path + (places[visit % places.length] ?? '');
      await client.get(place, headers);
      const head = await app.hono.request(`http://localhost${place}`, {
        method: 'HEAD',
        headers: { host: 'localhost', ...headers },
      });
      expect([200, 404]).toContain(head.status);
    }
    for (const verb of ['accept', 'decline', 'change', 'code', 'option', 'warnings/1'])
      expect((await client.get(`${path}/${verb}`)).status).toBe(404);
    expect(await rowsOf(context)).toBe(before);
  });

  it('J10 tells no one its address: headers, no index, no other site', async () => {
    const { client, path } = await deskWithQuote(bench);
    for (const place of ['', '/terms', '/pdf', '/nothing']) {
      const { headers } = await client.get(path + place);
      if (place !== '/nothing') {
        expect(headers.get('referrer-policy')).toBe('no-referrer');
        expect(headers.get('x-robots-tag')).toContain('noindex');
      }
      expect(headers.get('cache-control')).toBe('no-store');
    }
    const { text, headers } = await client.get(path);
    expect(text).toContain('<meta name="robots" content="noindex, nofollow, noarchive"/>');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    const addresses = [...text.matchAll(/(?:src|href|action|formaction)="([^"]*)"/g)].map(
      ([, address]) => address ?? '',
    );
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((address) => !/^(\/|#)(?!\/)/.test(address))).toEqual([]);
    expect(text).not.toMatch(/class="nav"|href="\/(relations|login|settings|quotes)/);
  });

  it('J12 opens without an account, a cookie or a sign-in, even where no account was ever made', async () => {
    const { client, path } = await deskWithQuote(bench);
    const { status, text } = await client.get(path);
    expect(status).toBe(200);
    expect(text).toContain('Site vitrine de la boulangerie');
    expect(client.cookies.size).toBe(0);
  });
});
