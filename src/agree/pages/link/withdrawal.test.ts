import { afterEach, expect, it } from 'vitest';
import { acceptRefusalWords } from '#agree/accept-words.js';
import { draftChangeOrder } from '#agree/actions/change-order.js';
import { codesOf, must, siteRequest } from '#agree/actions/fixtures.js';
import { listQuotes } from '#agree/actions/list-quotes.js';
import { quoteDetail } from '#agree/actions/quote-detail.js';
import { revokeQuoteLink } from '#agree/actions/send.js';
import { quotesQuery } from '#agree/facts/list.js';
import { acceptedQuote, HELENE, sentQuote } from '#agree/testing/walk.js';
import { stoppedClock } from '#shell/clock.js';
import { readTasks } from '#shell/desk/today/work/read.js';
import { appOver, browserOn } from '#shell/testing/browser.js';
import { type Bench, NOON, onEveryEngine } from '#shell/testing/engines.js';
import { mailThrough } from '#shell/testing/mail.js';
import { type SmtpServer, startSmtp } from '#shell/testing/smtp.js';
import { quoteLinkDoors } from './doors.js';

const DAY_MS = 86_400_000;
const FORM = { name: 'Hélène Lemoine', email: '' };

const servers: SmtpServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

/** A quote accepted through its link by a client of some kind, and the client's browser. */
async function accepted(bench: Bench, kind: 'business' | 'consumer' = 'consumer') {
  const clock = stoppedClock(NOON);
  const { workspace, context } = await bench.open(clock);
  const smtp = await startSmtp(() => undefined);
  servers.push(smtp);
  await mailThrough(context, smtp.port);
  const sent = await sentQuote(context, {}, 'mail', kind);
  must(await acceptedQuote(context, sent, smtp.received));
  const app = await appOver(workspace, { doors: quoteLinkDoors, refusalWords: acceptRefusalWords });
  const client = browserOn(app, '203.0.113.77');
  const path = `/c/${sent.token}`;
  const withdraw = (form: Readonly<Record<string, string>> = FORM) =>
    client.post(`${path}/withdrawal`, { shown: sent.shown, ...form });
  const entries = (kindOf: string) =>
    context.store.read.selectFrom('journal_entry').select('payload').where('kind', '=', kindOf).execute();
  return { context, clock, sent, client, path, withdraw, entries };
}

const mailsOf = async ({ context }: Awaited<ReturnType<typeof accepted>>) =>
  (
    await context.store.read
      .selectFrom('outbox')
      .select(['recipient', 'subject', 'body'])
      .orderBy('created_at')
      .execute()
  ).filter(({ subject }) => /rétract/.test(subject));

onEveryEngine('the withdrawal of a consumer', (bench) => {
  it('is found on the page of the link, and reading it changes nothing', async () => {
    const { client, path, context } = await accepted(bench);
    const entries = () => context.store.read.selectFrom('journal_entry').select('hash').execute();
    const before = await entries();
    const page = await client.get(path);
    expect(page.text).toContain('Renoncer au contrat ici');
    expect(page.text).toMatch(/jusqu’au 8\sdécembre\s2026 inclus/);
    const form = await client.get(`${path}/withdrawal`);
    expect(form.text).toContain('Confirmer la rétractation');
    expect(form.text).toContain('value="Hélène Lemoine"');
    expect(form.text).not.toContain(HELENE);
    expect(await entries()).toEqual(before);
  });

  it('ends the contract once, releases its promises and acknowledges to both sides', async () => {
    const here = await accepted(bench);
    const { context, sent, withdraw, client, path, entries } = here;
    const own = context.organisationId;
    const request = { ...siteRequest({ title: 'Une page de plus' }), askedBy: 'client' as const };
    const order = must(await draftChangeOrder(context, sent.quoteId, request));
    const answers = await Promise.all([withdraw({ ...FORM, email: 'autre@lemoine.example' }), withdraw(), withdraw()]);
    expect(answers.map(({ status, location }) => [status, location])).toEqual(
      answers.map(() => [303, `${path}#withdrawal`]),
    );
    const rows = await context.store.read.selectFrom('acceptance').selectAll().orderBy('created_at').execute();
    expect(rows.map(({ outcome }) => outcome).sort()).toEqual(['accepted', 'withdrawn']);
    const payloads = (await entries('quote.withdrawnByClient')).map(({ payload }) => JSON.parse(payload ?? '{}'));
    expect(payloads).toMatchObject([{ number: 'D2026-0001', signer: 'Hélène Lemoine', until: '2026-12-08' }]);
    const quote = await quoteDetail(context.store.read, own, sent.quoteId);
    expect([quote?.state, quote?.inForce?.state]).toEqual(['withdrawn', 'withdrawn']);
    expect((await quoteDetail(context.store.read, own, order.id))?.state).toBe('withdrawn');
    const promises = await context.store.read.selectFrom('commitment').select('state').execute();
    expect(new Set(promises.map(({ state }) => state))).toEqual(new Set(['released']));
    expect((await client.get(path)).text).toContain('Rétractation déclarée par Hélène Lemoine');
    expect((await client.get(path)).text).not.toContain('Renoncer au contrat ici');
  });

  it('is acknowledged with its content, its day and its hour, where the client asked and where the link went', async () => {
    const here = await accepted(bench);
    await here.withdraw({ ...FORM, email: 'autre@lemoine.example' });
    const mails = await mailsOf(here);
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual([
      'autre@lemoine.example',
      'claire@brume.example',
      HELENE,
    ]);
    const [acknowledged] = mails.filter(({ recipient }) => recipient === 'autre@lemoine.example');
    expect(acknowledged?.body).toContain('Site vitrine de la boulangerie');
    expect(acknowledged?.body).toContain(new Date(NOON).toISOString());
    expect(acknowledged?.body).toContain('autre@lemoine.example');
    const told = mails.find(({ recipient }) => recipient === 'claire@brume.example');
    expect(told?.body).toContain('221-25');
    expect((await readTasks(here.context))[0]).toMatchObject({ kind: 'renounced', number: 'D2026-0001' });
    const { quotes } = await listQuotes(here.context, quotesQuery.parse({}));
    expect(quotes.map(({ renounced }) => renounced)).toEqual([true]);
  });

  it('lasts until the end of the last day, while the link stays open', async () => {
    const { context, clock, sent, client, path, withdraw, entries } = await accepted(bench);
    clock.moveTo(NOON + 14 * DAY_MS);
    expect(codesOf(await revokeQuoteLink(context, sent.quoteId, sent.linkId))).toEqual(['link.withdrawalRuns']);
    expect((await client.get(`${path}/withdrawal`)).status).toBe(200);
    clock.moveTo(NOON + 15 * DAY_MS);
    expect((await client.get(path)).text).not.toContain('Renoncer au contrat ici');
    const late = await client.get(`${path}/withdrawal`);
    expect([late.status, late.text.includes('08/12/2026')]).toEqual([409, true]);
    expect((await withdraw()).status).toBe(409);
    expect(await entries('quote.withdrawnByClient')).toEqual([]);
    expect((await entries('quote.refused')).map(({ payload }) => JSON.parse(payload ?? '{}').reasons)).toEqual([
      ['quote.withdrawalOver'],
    ]);
    must(await revokeQuoteLink(context, sent.quoteId, sent.linkId));
  });

  it('asks again for a name, on its own page', async () => {
    const { withdraw } = await accepted(bench);
    const page = await withdraw({ name: '', email: 'autre' });
    expect([page.status, page.text.includes('Confirmer la rétractation')]).toEqual([422, true]);
  });

  it('is no right of a business', async () => {
    const { client, path, withdraw } = await accepted(bench, 'business');
    expect((await client.get(path)).text).not.toContain('Renoncer au contrat ici');
    expect((await client.get(`${path}/withdrawal`)).status).toBe(409);
    expect((await withdraw()).status).toBe(409);
  });
});
