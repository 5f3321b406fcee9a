import { expect, it } from 'vitest';
import { draftQuote } from '#agree/actions/draft-quote.js';
import { furnishClient, must, siteRequest } from '#agree/actions/fixtures.js';
import { sendQuote } from '#agree/actions/send.js';
import { newVersion, withdrawQuote } from '#agree/actions/versions.js';
import { codeIn, HELENE, ORIGIN, type SentQuote } from '#agree/testing/walk.js';
import { verifyEvidence } from '#journal/verify/verify.js';
import { poppler, textOf } from '#paper/testing/reading.js';
import { sha256Of } from '#shell/files.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { bytesOf, type Desk, deskWithQuote, entriesOf, rowsOf } from './desk.js';

type Here = Desk & { readonly sent: SentQuote; readonly path: string };

const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Safari/604.1';
const FORM = { name: 'Hélène Lemoine', capacity: 'gérante', typed: 'Hélène Lemoine' };

/** Everything before the code, as a browser without JavaScript does it. */
async function walk({ client, path, sent }: Here): Promise<void> {
  const { shown } = sent;
  expect((await client.post(`${path}/warnings/1`, { shown })).location).toBe(`${path}#warnings`);
  expect((await client.post(`${path}/terms`, { shown })).location).toBe(`${path}/terms`);
}

async function codeBy({ client, path, sent, smtp }: Here): Promise<string> {
  expect((await client.post(`${path}/code`, { shown: sent.shown })).location).toBe(`${path}#sign`);
  return codeIn(smtp.received.at(-1)?.data);
}

const sign = ({ client, path, sent }: Here, code: string, change: Record<string, string> = {}) =>
  client.post(`${path}/accept`, { shown: sent.shown, ...FORM, code, ...change }, { 'user-agent': PHONE });

async function signed(here: Here): Promise<string> {
  await walk(here);
  const code = await codeBy(here);
  expect((await sign(here, code)).status).toBe(303);
  return code;
}

const acceptances = ({ context }: Here) => context.store.read.selectFrom('acceptance').selectAll().execute();

onEveryEngine('a signature through the link', (bench) => {
  it('J6 counts once, whatever the number of requests: one acceptance, one entry, one mail for each side', async () => {
    const here = await deskWithQuote(bench);
    await walk(here);
    const code = await codeBy(here);
    const answers = await Promise.all(Array.from({ length: 20 }, () => sign(here, code)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 303));
    expect(await acceptances(here)).toHaveLength(1);
    expect(await entriesOf(here.context, 'quote.accepted')).toHaveLength(1);
    const mails = await here.context.store.read
      .selectFrom('outbox')
      .select('recipient')
      .where('kind', '=', 'receipt')
      .execute();
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual(['claire@brume.example', HELENE]);
    const receipts = await Promise.all([1, 2].map(() => here.client.get(`${here.path}/receipt`)));
    expect(receipts[0]?.text).toBe(receipts[1]?.text);
    expect((await here.client.get(here.path)).text).toContain('Devis accepté');
    expect((await verifyEvidence(here.context.store.read, here.context.files)).findings).toEqual([]);
  });

  it('J7 is bound to the version that was shown: a quote edited meanwhile is refused, and the new one announced', async () => {
    const here = await deskWithQuote(bench);
    await walk(here);
    const code = await codeBy(here);
    const other = await sign(here, code, { shown: 'f'.repeat(64) });
    expect(other.status).toBe(409);
    expect(other.text).toContain('n’est plus celui que cette page montrait');
    must(await newVersion(here.context, here.sent.quoteId));
    const fresh = must(await sendQuote(here.context, here.sent.quoteId, { email: HELENE, origin: ORIGIN }));
    const late = await sign(here, code);
    expect(late.status).toBe(410);
    expect(late.text).toContain('Une version plus récente vous a été envoyée');
    expect(await acceptances(here)).toEqual([]);
    const next = await here.client.get((fresh.link ?? '').slice(ORIGIN.length));
    expect(next.status).toBe(200);
    expect(next.text).not.toContain('Lu et coché');
  });

  it('J8 answers an acceptance after a refusal, after the term and after a withdrawal, each its own way', async () => {
    const declined = await deskWithQuote(bench);
    const shown = declined.sent.shown;
    expect((await declined.client.post(`${declined.path}/decline`, { shown, reason: 'Trop cher.' })).status).toBe(303);
    const after = await sign(declined, 'ABCD-EFGH');
    expect([after.status, after.text.includes('Vous avez refusé ce devis')]).toEqual([409, true]);
    expect((await declined.client.get(declined.path)).text).toContain('Trop cher.');

    const expired = await deskWithQuote(bench);
    await walk(expired);
    expired.clock.moveTo(expired.clock.now() + 60 * 86_400_000);
    expect((await sign(expired, 'ABCD-EFGH')).status).toBe(410);

    const withdrawn = await deskWithQuote(bench);
    must(await withdrawQuote(withdrawn.context, withdrawn.sent.quoteId, { reason: null }));
    expect((await sign(withdrawn, 'ABCD-EFGH')).status).toBe(410);
    for (const here of [declined, expired, withdrawn]) {
      expect((await acceptances(here)).filter(({ outcome }) => outcome === 'accepted')).toEqual([]);
      const refused = [
        ...(await entriesOf(here.context, 'quote.refused')),
        ...(await entriesOf(here.context, 'link.refused')),
      ];
      expect(refused).toHaveLength(1);
    }
  });

  it('J9 shows that one quote: no other document, note, cost, hourly rate or contact', async () => {
    const here = await deskWithQuote(bench);
    const { context, client, path } = here;
    const others = await furnishClient(context);
    must(await draftQuote(context, others, siteRequest({ title: 'Secret du voisin' })));
    must(await draftQuote(context, here.sent.clientId, siteRequest({ title: 'Autre projet du même client' })));
    await signed(here);
    const texts = [];
    for (const place of ['', '/terms']) texts.push((await client.get(path + place)).text);
    texts.push((await client.get(path, { accept: 'application/json' })).text);
    for (const place of ['/pdf', '/receipt', '/terms/pdf']) {
      const answer = await here.app.hono.request(`http://localhost${path}${place}`, { headers: { host: 'localhost' } });
      expect([place, answer.status]).toEqual([place, 200]);
      if (poppler) texts.push(...textOf(new Uint8Array(await answer.arrayBuffer())));
    }
    const all = texts.join('\n');
    for (const secret of [
      'Secret du voisin',
      'Autre projet',
      'D2026-0002',
      here.sent.quoteId,
      here.sent.clientId,
      'itemId',
    ])
      expect(all).not.toContain(secret);
    expect(JSON.parse(texts[2] ?? '{}')).not.toHaveProperty('content');
    for (const place of ['/quotes', '/links', '/versions', '/evidence'])
      expect((await client.get(path + place)).status).toBe(404);
  });

  it('J11 takes no file and no body larger than a signature', async () => {
    const here = await deskWithQuote(bench);
    const huge = await sign(here, 'ABCD-EFGH', { typed: 'x'.repeat(70_000) });
    expect(huge.status).toBe(413);
    const form = new FormData();
    for (const [name, value] of Object.entries({ shown: here.sent.shown, ...FORM, code: 'ABCD-EFGH' }))
      form.set(name, value);
    form.set('file', new File(['%PDF-1.7'], 'virus.pdf'));
    const before = here.context.files.list();
    const sent = await here.app.hono.request(`http://localhost${here.path}/accept`, {
      method: 'POST',
      headers: { host: 'localhost', accept: 'text/html' },
      body: form,
    });
    expect(sent.status).toBe(409);
    expect(here.context.files.list()).toEqual(before);
  });

  it('J13 keeps its evidence, minimal, and tells the client what and why before he signs', async () => {
    const here = await deskWithQuote(bench);
    const page = await here.client.get(here.path);
    expect(page.text).toContain('Ce qui est enregistré, et pourquoi');
    expect(page.text).toContain('jamais l’adresse entière');
    await signed(here);
    const [row] = await acceptances(here);
    const evidence = JSON.parse(row?.evidence ?? '{}');
    expect(evidence).toMatchObject({
      network: { address: '203.0.113.0/24', agent: 'Safari, iOS' },
      disclosed: true,
      signer: 'Hélène Lemoine',
      signature: 'typed',
      signedAt: expect.stringMatching(/^2026-11-24T/),
      shownSha256: here.sent.shown,
    });
    expect(sha256Of(row?.evidence ?? '')).toBe(row?.evidence_sha256);
    const everything = await rowsOf(here.context);
    expect(everything).not.toContain('203.0.113.77');
    expect(everything).not.toContain('AppleWebKit');
  });

  it('J14 is confirmed by a code that only the client’s mailbox holds: a forwarded link signs nothing, and guesses end', async () => {
    const here = await deskWithQuote(bench);
    await walk(here);
    expect((await sign(here, 'ABCD-EFGH')).status).toBe(422);
    await codeBy(here);
    for (let guess = 0; guess < 6; guess++) expect((await sign(here, '2345-6789')).status).toBe(422);
    for (let asked = 1; asked < 5; asked++) await codeBy(here);
    const tooMany = await here.client.post(`${here.path}/code`, { shown: here.sent.shown });
    expect(tooMany.status).toBe(429);
    expect(here.smtp.received.filter(({ to }) => to.includes(HELENE)).length).toBe(5);
    expect(await acceptances(here)).toEqual([]);
  });

  it('peer 8: is impossible before each warning was ticked and the terms were opened (409, every unmet point)', async () => {
    const here = await deskWithQuote(bench);
    const early = await here.client.postJson(`${here.path}/accept`, {
      shown: here.sent.shown,
      ...FORM,
      code: 'ABCD-EFGH',
    });
    expect(early.status).toBe(409);
    expect(early.json().refusals.map(({ code }: { code: string }) => code)).toEqual([
      'consent.warningUnread',
      'consent.termsUnopened',
    ]);
    for (const act of ['terms', 'code'])
      expect((await here.client.post(`${here.path}/${act}`, { shown: here.sent.shown })).status).toBe(409);
    expect(here.smtp.received.filter(({ to }) => to.includes(HELENE))).toEqual([]);
    expect((await entriesOf(here.context, 'quote.refused')).length).toBe(3);
  });

  it('peer 9: lets its client do nothing else, whatever he adds to what he sends', async () => {
    const here = await deskWithQuote(bench);
    await walk(here);
    const extra = {
      state: 'accepted',
      outcome: 'accepted',
      channel: 'paper',
      quote_id: here.sent.quoteId,
      client_id: 'x',
      total_cents: '1',
      'content.lines': '[]',
      valid_until: '2099-01-01',
      '__proto__.state': 'accepted',
    };
    const change = await here.client.post(`${here.path}/change`, {
      shown: here.sent.shown,
      words: 'Une page de plus',
      ...extra,
    });
    expect(change.status).toBe(303);
    const code = await codeBy(here);
    expect((await sign(here, code, { ...extra, outcome: 'withReservations', state: 'withdrawn' })).status).toBe(303);
    const [asked, accepted] = await acceptances(here);
    expect(asked).toMatchObject({ outcome: 'changeAsked', channel: 'link', reason: 'Une page de plus' });
    expect(accepted).toMatchObject({ outcome: 'accepted', channel: 'link', client_id: here.sent.clientId });
    const quote = await here.context.store.read.selectFrom('quote').selectAll().executeTakeFirstOrThrow();
    const version = await here.context.store.read.selectFrom('quote_version').selectAll().executeTakeFirstOrThrow();
    expect([quote.state, version.state, version.total_cents]).toEqual(['accepted', 'accepted', 144_000]);
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      const headers = { host: 'localhost', 'sec-fetch-site': 'same-origin' };
      expect((await here.app.hono.request(`http://localhost${here.path}`, { method, headers })).status).toBe(404);
    }
    for (const act of ['withdraw', 'send', 'revocation', 'versions', 'state', 'paper-acceptance'])
      expect((await here.client.post(`${here.path}/${act}`, {})).status).toBe(404);
  });

  it('peer 10: leaves its code nowhere on this side: database, log, outbox, files', async () => {
    const here = await deskWithQuote(bench);
    await walk(here);
    const code = await codeBy(here);
    const seen = async (): Promise<string> =>
      (await rowsOf(here.context)) + bytesOf(here.folder) + here.logged.join('\n');
    for (const text of [code, code.replace('-', ''), code.toLowerCase()]) expect(await seen()).not.toContain(text);
    expect(here.logged.join('\n')).not.toContain(here.sent.token);
    expect(here.logged.length).toBeGreaterThan(2);
    expect((await sign(here, code)).status).toBe(303);
    for (const text of [code, code.replace('-', '')]) expect(await seen()).not.toContain(text);
    expect(await here.context.store.read.selectFrom('one_time_code').selectAll().execute()).toEqual([]);
  });
});
