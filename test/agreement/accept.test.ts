import { afterEach, expect, it } from 'vitest';
import { acceptQuote } from '#agree/actions/accept.js';
import { askChange, declineQuote } from '#agree/actions/accept-answer.js';
import { readWarning } from '#agree/actions/accept-steps.js';
import { codesOf, must } from '#agree/actions/fixtures.js';
import { quoteDetail } from '#agree/actions/quote-detail.js';
import {
  acceptedQuote,
  codeFor,
  HELENE,
  openedOf,
  sentQuote,
  signingOf,
  walkToSignature,
} from '#agree/testing/walk.js';
import { verifyEvidence } from '#journal/verify/verify.js';
import { stoppedClock } from '#shell/clock.js';
import { sha256Of } from '#shell/files.js';
import { NOON, onEveryEngine } from '#shell/testing/engines.js';
import { mailThrough } from '#shell/testing/mail.js';
import { type SmtpServer, startSmtp } from '#shell/testing/smtp.js';

const servers: SmtpServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const NETWORK = { address: '203.0.113.0/24', agent: 'Safari, iOS' };

onEveryEngine('an acceptance', (bench) => {
  async function open() {
    const clock = stoppedClock(NOON);
    const opened = await bench.open(clock);
    const smtp = await startSmtp(() => undefined);
    servers.push(smtp);
    await mailThrough(opened.context, smtp.port);
    return { ...opened, clock, received: smtp.received };
  }

  it('is kept with its evidence, its receipt, its promises and a mail for each side', async () => {
    const { context, received } = await open();
    const sent = await sentQuote(context);
    const accepted = must(await acceptedQuote(context, sent, received));
    const quote = await quoteDetail(context.store.read, context.organisationId, sent.quoteId);
    expect(quote).toMatchObject({ state: 'accepted', accepted: { id: sent.versionId, state: 'accepted' } });
    const row = await context.store.read.selectFrom('acceptance').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ outcome: 'accepted', channel: 'link', signer_name: 'Hélène Lemoine' });
    expect(sha256Of(row.evidence)).toBe(row.evidence_sha256);
    expect(row.evidence_sha256).toBe(accepted.evidenceSha256);
    const evidence = JSON.parse(row.evidence);
    expect(evidence).toMatchObject({
      format: 1,
      number: 'D2026-0001',
      version: 1,
      pdfSha256: quote?.accepted?.sha256,
      shownSha256: sent.shown,
      terms: { number: 1, openedAt: expect.any(String) },
      amount: '1440.00',
      warnings: [{ text: 'Le rendu reste simple : ni animation, ni espace client.', at: expect.any(String) }],
      code: { sentTo: 'h***e@lemoine.example' },
      network: NETWORK,
      disclosed: true,
    });
    expect(sha256Of(evidence.warnings[0].text)).toBe(evidence.warnings[0].sha256);
    expect(Buffer.from(context.files.get(accepted.receiptSha256) ?? []).toString('latin1', 0, 5)).toBe('%PDF-');
    const mails = await context.store.read.selectFrom('outbox').selectAll().where('kind', '=', 'receipt').execute();
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual(['claire@brume.example', HELENE]);
    for (const { body } of mails) {
      expect(body).toContain(accepted.evidenceSha256);
      expect(body).toContain(accepted.receiptSha256);
    }
    const promises = await context.store.read.selectFrom('commitment').select(['party', 'text', 'due_on']).execute();
    expect(promises).toContainEqual({ party: 'theirs', text: 'Remettre les textes et le logo', due_on: '2026-12-07' });
    expect(promises.filter(({ party }) => party === 'ours').length).toBeGreaterThan(3);
    expect((await verifyEvidence(context.store.read, context.files)).findings).toEqual([]);
  });

  it('is refused before each warning and the terms were opened, and every attempt is journaled', async () => {
    const { context } = await open();
    const sent = await sentQuote(context);
    const early = await acceptQuote(context, sent.token, signingOf(sent, 'ABCD-EFGH'));
    expect(codesOf(early)).toEqual(['consent.warningUnread', 'consent.termsUnopened']);
    must(await readWarning(context, sent.token, 1, sent.shown));
    const later = await acceptQuote(context, sent.token, signingOf(sent, 'ABCD-EFGH'));
    expect(codesOf(later)).toEqual(['consent.termsUnopened']);
    const refusedKinds = await context.store.read
      .selectFrom('journal_entry')
      .select(['kind', 'payload', 'actor'])
      .where('kind', '=', 'quote.refused')
      .execute();
    expect(refusedKinds).toHaveLength(2);
    expect(refusedKinds[0]?.actor).toBe(`link:${sent.linkId}`);
  });

  it('needs the code of the latest mail, within its time and its five tries', async () => {
    const { context, received, clock } = await open();
    const sent = await sentQuote(context);
    await walkToSignature(context, sent);
    const sign = (code: string) => acceptQuote(context, sent.token, signingOf(sent, code));
    expect(codesOf(await sign('ABCD-EFGH'))).toEqual(['code.none']);
    const old = await codeFor(context, sent, received);
    clock.moveTo(NOON + 16 * 60_000);
    expect(codesOf(await sign(old))).toEqual(['code.expired']);
    const second = await codeFor(context, sent, received);
    const third = await codeFor(context, sent, received);
    expect(codesOf(await sign(second))).toEqual(['code.wrong']);
    for (let tried = 2; tried < 5; tried++) expect(codesOf(await sign('2222-2222'))).toEqual(['code.wrong']);
    expect(codesOf(await sign('2222-2222'))).toEqual(['code.exhausted']);
    expect(codesOf(await sign(third))).toEqual(['code.exhausted']);
    const last = await codeFor(context, sent, received);
    expect((await sign(last.toLowerCase().replace('-', ' '))).ok).toBe(true);
    expect(await context.store.read.selectFrom('one_time_code').selectAll().execute()).toEqual([]);
  });

  it('is not spoiled by a name that cannot be printed', async () => {
    const { context, received } = await open();
    const sent = await sentQuote(context);
    await walkToSignature(context, sent);
    const code = await codeFor(context, sent, received);
    const odd = signingOf(sent, code, { name: '林海伦' });
    expect(codesOf(await acceptQuote(context, sent.token, odd))).toEqual(['accept.noGlyph']);
    expect((await acceptQuote(context, sent.token, signingOf(sent, code))).ok).toBe(true);
  });

  it('gives way to a refusal in the client’s words, and to a change that leaves the offer open', async () => {
    const { context } = await open();
    const sent = await sentQuote(context);
    const { token, shown } = sent;
    const change = { shown, words: 'Une page de plus pour les horaires, s’il vous plaît.', network: NETWORK };
    must(await askChange(context, token, change));
    must(await askChange(context, token, change));
    expect((await openedOf(context, token)).asked).toHaveLength(1);
    must(await declineQuote(context, token, { shown, words: 'Trop cher pour nous.', network: NETWORK }));
    const quote = await quoteDetail(context.store.read, context.organisationId, sent.quoteId);
    expect(quote?.state).toBe('declined');
    expect(codesOf(await acceptQuote(context, token, signingOf(sent, 'ABCD-EFGH')))).toEqual(['quote.declined']);
    const told = await context.store.read
      .selectFrom('outbox')
      .select(['subject', 'body'])
      .where('kind', '=', 'receipt')
      .execute();
    expect(told.map(({ body }) => body).join()).toContain('Trop cher pour nous.');
    expect(told).toHaveLength(2);
  });
});
