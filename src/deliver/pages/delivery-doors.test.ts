import { expect, it } from 'vitest';
import { acceptRefusalWords } from '#agree/accept-words.js';
import { codeIn, HELENE } from '#agree/testing/walk.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { visitorOf } from '#shell/testing/visitors.js';
import { createApp } from '#shell/web/app.js';
import { createLog } from '#shell/web/log.js';
import type { Workspace } from '#shell/workspace.js';
import { handedDelivery, openedOf } from '../testing/handed.js';
import { deliverRefusalWords } from '../words.js';
import { commitmentDoors } from './commitment-doors.js';
import { deliveryDoors } from './delivery-doors.js';
import { deliveryLinkDoors } from './delivery-link-doors.js';
import { deliverySiteDoors } from './delivery-site-doors.js';

const WORDS = { ...deliverRefusalWords, ...acceptRefusalWords };
const SCANNERS = ['Mozilla/5.0 (compatible; SafeLinks)', 'GoogleImageProxy', 'Slackbot-LinkExpanding 1.0', ''];

/** Someone outside, who has nothing but the address of a link. */
async function outsider(workspace: Workspace) {
  const { hono } = await createApp({
    workspace,
    doors: deliveryLinkDoors,
    refusalWords: WORDS,
    log: createLog({ write: () => undefined }),
    reach: { baseUrl: undefined, host: '127.0.0.1', trustProxy: false },
    checkAnswers: true,
  });
  const headers = { host: '127.0.0.1', accept: 'text/html', 'accept-language': 'fr', origin: 'http://127.0.0.1' };
  return async (method: string, path: string, body?: FormData, agent = 'Mozilla/5.0 (iPhone) Safari/604.1') =>
    hono.request(`http://127.0.0.1${path}`, {
      method,
      headers: { ...headers, 'user-agent': agent },
      ...(body ? { body } : {}),
    });
}

function formOf(values: Readonly<Record<string, string | File | readonly string[]>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values))
    for (const one of Array.isArray(value) ? value : [value]) form.append(name, one as string | File);
  return form;
}

onEveryEngine('the pages of a delivery', ({ open }) => {
  it('let a client read, tick, state reservations with a photo and sign; reading changes nothing', async () => {
    const { workspace, context } = await open();
    const handed = await handedDelivery(context);
    const ask = await outsider(workspace);
    const path = `/d/${handed.token}`;
    const head = async () =>
      (
        await context.store.read
          .selectFrom('journal_head')
          .select('hash')
          .where('chain', '=', handed.clientId)
          .execute()
      )[0];
    const before = await head();
    for (const agent of SCANNERS)
      for (const method of ['GET', 'HEAD']) expect((await ask(method, path, undefined, agent)).status).toBe(200);
    expect(await head()).toEqual(before);
    const first = await ask('GET', path);
    const text = await first.text();
    expect(text).toContain('Recevoir mon code');
    expect(text).not.toContain('Boulangerie Lemoine');
    expect(text.indexOf('Site en ligne à votre adresse')).toBeLessThan(text.indexOf('Recevoir mon code'));
    expect(first.headers.get('referrer-policy')).toBe('no-referrer');
    const { shown } = await openedOf(context, handed.token);
    const filled = formOf({ shown, 'received.d1': 'on', outcome: 'accepted', ownWords: 'Très bien.', name: 'Hélène' });
    const kept = await (await ask('POST', `${path}/code`, filled)).text();
    expect(kept).toMatch(/name="received\.d1"[^>]* checked/);
    expect(kept).toContain('Très bien.');
    expect(kept).toContain('name="code"');
    expect((await ask('GET', `${path}/code`)).headers.get('location')).toBe(path);
    const code = codeIn(handed.smtp.received.at(-1)?.data);
    expect(await (await ask('GET', path)).text()).toContain('name="received.d1"');
    const photo = new File([Uint8Array.from('\x89PNG\r\n\x1a\n….', (c) => c.charCodeAt(0))], '../../x.svg');
    const values = {
      shown,
      outcome: 'withReservations',
      'received.d1': 'on',
      'reservations.0.text': 'Le logo est flou',
      'reservations.0.deadline': '2026-12-01',
      'reservations.1.text': '',
      satisfaction: '4',
      ownWords: 'Agréablement surprise.',
      mayQuote: 'on',
      name: 'Hélène Lemoine',
      capacity: 'gérante',
    };
    const bad = await ask(
      'POST',
      `${path}/answer`,
      formOf({ ...values, code, 'reservations.0.photo': new File(['<html>'], 'x.png') }),
    );
    expect(bad.status).toBe(422);
    const shownAgain = await bad.text();
    expect(shownAgain).toContain('n’est pas une image');
    expect(shownAgain).toMatch(/name="received\.d1"[^>]* checked/);
    expect(shownAgain).not.toMatch(/name="received\.d2"[^>]* checked/);
    const { 'received.d1': _, ...unticked } = values;
    const bare = { ...unticked, outcome: 'accepted', 'reservations.0.text': '' };
    const asked = await ask('POST', `${path}/answer`, formOf({ ...bare, code }));
    expect([asked.status, await asked.text()]).toEqual([422, expect.stringContaining('Cochez ce que vous avez reçu')]);
    const answered = await ask('POST', `${path}/answer`, formOf({ ...values, code, 'reservations.0.photo': photo }));
    expect([answered.status, answered.headers.get('location')]).toEqual([303, `${path}#answer`]);
    const after = await (await ask('GET', path)).text();
    expect(after).toContain('avec 1\u00a0réserve');
    expect(after).not.toContain('name="received.d1"');
    expect((await (await ask('GET', `${path}/receipt`)).text()).slice(0, 5)).toBe('%PDF-');
    expect((await ask('GET', '/d/wrong')).status).toBe(404);
    expect((await ask('POST', '/d/wrong/answer', formOf({ ...values, code }))).status).toBe(404);
    await handed.smtp.close();
  });

  async function desk() {
    const { workspace, context } = await open();
    const handed = await handedDelivery(context);
    const doors = [...deliveryDoors, ...deliverySiteDoors, ...commitmentDoors];
    return { context, handed, visitor: await visitorOf(workspace, doors, WORDS) };
  }

  it('let the business prepare, put forward by hand and fill in on site', async () => {
    const { handed, visitor } = await desk();
    const drafted = await visitor.submit('/deliveries', { quoteId: handed.quoteId, clientId: '' });
    const path = drafted.location ?? '';
    expect((await visitor.page(path)).text).toContain('Site en ligne à votre adresse');
    const edited = { title: 'Site livré', deliverables: 'Site en ligne\n\nCodes', deliveredOn: '2026-11-24', note: '' };
    await visitor.submit(path, edited);
    expect((await visitor.json(path)).json.deliverables).toEqual([
      { key: 'd1', text: 'Site en ligne' },
      { key: 'd2', text: 'Codes' },
    ]);
    expect((await visitor.submit(path, { ...edited, deliveredOn: '2026-12-24' })).status).toBe(303);
    expect((await visitor.submit(`${path}/presentation`, {})).text).toContain('pas encore venu');
    await visitor.submit(path, edited);
    const made = await visitor.send(`${path}/links`, { email: HELENE });
    expect(made.json.link.startsWith('http')).toBe(true);
    expect((await visitor.submit(path, edited)).text).toContain('ne change plus');
    expect((await visitor.submit(`${path}/presentation`, {})).location).toBe(`${path}/on-site`);
    const form = await visitor.page(`${path}/on-site`);
    expect(form.text).toContain('name="received.d1"');
    expect(form.text).not.toContain('class="nav"');
    const { shown } = (await visitor.json(path)).json;
    const declared = { shown, outcome: 'accepted', received: ['d1', 'd2'], satisfaction: 5, name: 'Hélène Lemoine' };
    const done = await visitor.send(`${path}/answer`, { ...declared, ownWords: 'Agréablement surprise !' });
    expect(done.json).toMatchObject({ outcome: 'accepted' });
    const accepted = await visitor.page(path);
    expect(accepted.text).toContain('Agréablement surprise');
    expect(accepted.text).toContain('Tout est livré');
    const promised = async () =>
      (await visitor.json(`/clients/${handed.clientId}/commitments`)).json.commitments.filter(
        ({ party, quoteId }: { party: string; quoteId: string | null }) => party === 'ours' && quoteId !== null,
      );
    const [first, ...others] = await promised();
    expect(others.length).toBeGreaterThan(0);
    const one = await visitor.submit(`${path}/closing`, { [`promises.${first.id}`]: 'on' });
    expect(one.location).toBe(path);
    expect((await visitor.send(`${path}/closing`, {})).json.closed).toBe(others.length);
    for (const promise of await promised())
      expect(promise).toMatchObject({
        state: 'done',
        settledText: expect.stringContaining('signée par Hélène Lemoine'),
      });
    expect((await visitor.submit(`${path}/closing`, {})).text).toContain('rien à clore');
    expect((await visitor.page(path)).text).not.toContain('Tout est livré');
    expect((await visitor.send(`${path}/answer`, declared)).status).toBe(409);
    expect((await visitor.page(`${path}/pdf`)).text.slice(0, 5)).toBe('%PDF-');
    expect((await visitor.page('/deliveries', 'en')).text).toContain('Accepted without reservation');
    await handed.smtp.close();
  });

  it('answer reservations one by one', async () => {
    const { handed, visitor } = await desk();
    const path = `/deliveries/${handed.id}`;
    const { shown } = (await visitor.json(path)).json;
    const reservations = [{ text: 'Le logo est flou', deadline: '2026-12-01' }];
    await visitor.send(`${path}/answer`, { shown, outcome: 'withReservations', reservations, name: 'Hélène' });
    const [one] = (await visitor.json(path)).json.reservations;
    expect((await visitor.page(`/reservations/${one.id}`)).text).toContain('Le logo est flou');
    expect((await visitor.page(`/reservations/${one.id}/photo`)).status).toBe(404);
    const bare = await visitor.submit(`/reservations/${one.id}/answer`, { state: 'lifted', answer: '', deadline: '' });
    expect(bare.text).toContain('Une réserve levée se prouve');
    const lifted = await visitor.sendFile(
      `/reservations/${one.id}/answer`,
      { state: 'lifted', answer: 'Nouveau logo', deadline: '' },
      'bon.pdf',
      '%PDF-1.7',
    );
    expect(lifted.location).toBe(`${path}#reservations`);
    expect((await visitor.send(`/reservations/${one.id}/answer`, { state: 'lifted', answer: 'x' })).status).toBe(409);
    expect((await visitor.page(`/clients/${handed.clientId}/commitments`)).text).toContain('réserve de recette');
    await handed.smtp.close();
  });
});
