import { afterEach, expect, it } from 'vitest';
import { draftQuote } from '#agree/actions/draft-quote.js';
import { furnishBusiness, furnishClient, must, siteRequest } from '#agree/actions/fixtures.js';
import { HELENE } from '#agree/testing/walk.js';
import { verifyEvidence } from '#journal/verify/verify.js';
import { stageDoors, stageRefusalWords } from '#shell/compose/doors.js';
import { sha256Of } from '#shell/files.js';
import { deliverOutbox } from '#shell/mail/deliver.js';
import { appOver, browserOn, ownerOn } from '#shell/testing/browser.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { mailThrough } from '#shell/testing/mail.js';
import { type SmtpServer, startSmtp } from '#shell/testing/smtp.js';

const servers: SmtpServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const OPTIONS = [
  {
    key: 'a',
    title: 'Formule simple',
    lines: [{ key: 'a1', title: 'Hébergement', price: '120', content: { included: ['Domaine'] } }],
  },
  {
    key: 'b',
    title: 'Formule complète',
    lines: [{ key: 'b1', title: 'Entretien', price: '480', content: { included: ['Mises à jour'] } }],
  },
];

const LINK = /http:\/\/localhost(\/c\/[\w-]{43})/;

onEveryEngine('the business', (bench) => {
  async function desk(change: Readonly<Record<string, unknown>> = {}, mails = true) {
    const { workspace, context } = await bench.open();
    const smtp = await startSmtp(() => undefined);
    servers.push(smtp);
    if (mails) await mailThrough(context, smtp.port);
    await furnishBusiness(context);
    const quote = must(await draftQuote(context, await furnishClient(context), siteRequest(change)));
    const app = await appOver(workspace, { doors: stageDoors, refusalWords: stageRefusalWords });
    const owner = await ownerOn(app, workspace);
    return { workspace, context, smtp, app, owner, client: browserOn(app), id: quote.id, path: `/quotes/${quote.id}` };
  }

  it('sends a quote from its page: sealed, mailed with its PDF and a link that opens it', async () => {
    const { workspace, context, owner, client, smtp, path } = await desk();
    expect((await owner.get(path)).text).toContain('Envoyer au client');
    expect((await owner.post(`${path}/send`, { email: '' })).status).toBe(409);
    expect((await owner.post(`${path}/send`, { email: 'pas une adresse' })).status).toBe(422);
    const sent = await owner.post(`${path}/send`, { email: HELENE });
    expect([sent.status, sent.location]).toEqual([303, `${path}#sending`]);
    expect(await deliverOutbox(workspace)).toMatchObject({ sent: 1 });
    const [mail] = smtp.received;
    expect(mail?.to).toEqual([HELENE]);
    expect(mail?.data).toContain('D2026-0001-v1.pdf');
    const page = await client.get(LINK.exec(mail?.data.replaceAll('=\r\n', '') ?? '')?.[1] ?? '');
    expect(page.status).toBe(200);
    const seen = (await owner.get(path)).text;
    expect(seen).toContain(`Envoyé à ${HELENE}`);
    expect(seen).toMatch(/class="quiet"[^>]*>Envoyer de nouveau/);
    expect(seen).toContain('Aucune étape franchie');
    expect((await verifyEvidence(context.store.read, context.files)).findings).toEqual([]);
  });

  it('sends once, however often the same request comes', async () => {
    const { context, owner, path } = await desk();
    const ask = () => owner.postJson(`${path}/send`, { email: HELENE }, { 'idempotency-key': 'send-once-1' });
    const [first, second] = [await ask(), await ask()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(first.json().link).toMatch(LINK);
    expect(second.json()).toEqual({ ...first.json(), link: null });
    expect(await context.store.read.selectFrom('client_link').select('id').execute()).toHaveLength(1);
    expect(await context.store.read.selectFrom('outbox').select('id').execute()).toHaveLength(1);
  });

  it('hands a link over by itself where no mail can leave, is told it once, and closes it', async () => {
    const { context, owner, client, path } = await desk({}, false);
    const refused = await owner.post(`${path}/send`, { email: HELENE });
    expect([refused.status, refused.text.includes('serveur de courriel')]).toEqual([409, true]);
    const made = await owner.post(`${path}/links`, { email: HELENE });
    expect(made.status).toBe(201);
    const link = LINK.exec(made.text)?.[1] ?? '';
    expect((await client.get(link)).status).toBe(200);
    expect((await owner.get(path)).text).not.toContain(link);
    const { id } = await context.store.read.selectFrom('client_link').select('id').executeTakeFirstOrThrow();
    expect((await owner.post(`${path}/links/${id}/revocation`)).status).toBe(303);
    expect((await owner.post(`${path}/links/${id}/revocation`)).status).toBe(409);
    expect((await client.get(link)).status).toBe(410);
  });

  it('cannot answer in its client’s place while it is signed in', async () => {
    const { owner, path } = await desk();
    const made = await owner.post(`${path}/links`, { email: HELENE });
    const link = LINK.exec(made.text)?.[1] ?? '';
    const seen = await owner.get(link);
    expect(seen.text).toContain('votre client voit cette page ainsi');
    const shown = /name="shown" value="(\w{64})"/.exec(seen.text)?.[1] ?? '';
    const tick = await owner.post(`${link}/warnings/1`, { shown });
    expect([tick.status, tick.text.includes('fenêtre privée')]).toEqual([403, true]);
  });

  it('keeps a paper signature: its scan archived and journaled, its guards met on paper, its receipt like any other', async () => {
    const { context, app, owner, path, id } = await desk({ options: OPTIONS });
    await owner.post(`${path}/links`, { email: HELENE });
    const scan = Buffer.from(`%PDF-1.7 signed ${id}`);
    const send = async (change: Record<string, string> = {}, bytes: Uint8Array<ArrayBuffer> = new Uint8Array(scan)) => {
      const form = new FormData();
      const fields = { signer: 'Hélène Lemoine', capacity: 'gérante', signedOn: '2026-11-24', option: 'b', ...change };
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      form.set('file', new File([bytes], 'signé.exe'));
      return app.hono.request(`http://localhost${path}/paper-acceptance`, {
        method: 'POST',
        headers: {
          host: 'localhost',
          accept: 'application/json',
          origin: 'http://localhost',
          cookie: [...owner.cookies].map((pair) => pair.join('=')).join('; '),
        },
        body: form,
      });
    };
    const codesOf = async (answer: Response): Promise<string[]> => {
      const { refusals } = (await answer.json()) as { refusals: { code: string }[] };
      return refusals.map(({ code }) => code);
    };
    expect(await codesOf(await send({}, new TextEncoder().encode('<html>')))).toEqual(['accept.badScan']);
    expect(await codesOf(await send({ signedOn: '2026-11-25' }))).toEqual(['accept.future']);
    expect(await codesOf(await send({ signedOn: '2026-11-01' }))).toEqual(['accept.beforeSent']);
    expect(await codesOf(await send({ option: '' }))).toEqual(['accept.optionMissing']);
    expect(await codesOf(await send({}, new Uint8Array(0)))).toEqual(['accept.noScan']);
    const huge = await owner.post(`${path}/paper-acceptance`, { signer: 'x'.repeat(11 * 1024 * 1024) });
    expect(huge.status).toBe(413);
    const accepted = await send();
    expect(accepted.status).toBe(201);
    const first = await accepted.json();
    expect(await (await send()).json()).toEqual(first);
    const row = await context.store.read.selectFrom('acceptance').selectAll().executeTakeFirstOrThrow();
    expect(JSON.parse(row.evidence)).toMatchObject({
      channel: 'paper',
      signature: 'paper',
      signedAt: '2026-11-24',
      scanSha256: sha256Of(scan),
      amount: '2016.00',
      option: { key: 'b', at: null },
      warnings: [{ at: null, sha256: expect.stringMatching(/^\w{64}$/) }],
      terms: { openedAt: null },
      network: null,
    });
    const page = (await owner.get(path)).text;
    expect(page).toContain('Accepté sur papier par Hélène Lemoine, gérante');
    expect((await owner.get(`${path}/scan`)).status).toBe(200);
    expect((await owner.get(`${path}/receipt`)).headers.get('content-type')).toBe('application/pdf');
    const journal = await context.store.read
      .selectFrom('journal_entry')
      .select('payload')
      .where('kind', '=', 'quote.accepted')
      .execute();
    expect(journal.map(({ payload }) => JSON.parse(payload ?? '{}').scanSha256)).toEqual([sha256Of(scan)]);
    expect((await verifyEvidence(context.store.read, context.files)).findings).toEqual([]);
  });
});
