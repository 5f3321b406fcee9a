import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { verifyEvidence } from '#journal/verify/verify.js';
import { stoppedClock } from '#shell/clock.js';
import type { Context } from '#shell/context.js';
import { deliverOutbox } from '#shell/mail/deliver.js';
import { NOON, onEveryEngine } from '#shell/testing/engines.js';
import { codeFor, handedDelivery, must, NETWORK, openedOf, pleased } from '../testing/handed.js';
import { listCommitments } from './commitments.js';
import { answerOnSite } from './delivery-answer.js';
import { draftDelivery, editDelivery } from './delivery-draft.js';
import { answerThroughLink } from './delivery-link.js';
import { deliveryDetail } from './delivery-read.js';
import { presentOnSite, sendDelivery } from './delivery-send.js';
import { recordTacit } from './delivery-tacit.js';
import { answerReservation } from './reservations.js';

const DAY_MS = 86_400_000;
const jpeg = { name: 'logo flou.html', bytes: Uint8Array.from('\xff\xd8\xff\xe0 photo', (c) => c.charCodeAt(0)) };

const detail = async (context: Context, id: string) => {
  const found = await deliveryDetail(context.store.read, context.organisationId, id);
  if (!found) throw new Error('no delivery');
  return found;
};

const kindsOf = async (context: Context, chain: string) =>
  (
    await context.store.read
      .selectFrom('journal_entry')
      .select('kind')
      .where('chain', '=', chain)
      .orderBy('seq')
      .execute()
  ).map(({ kind }) => kind);

/** Every file of a folder as one text. */
function allOf(folder: string): string {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .map((path) => (statSync(path).isDirectory() ? allOf(path) : readFileSync(path, 'latin1')))
    .join('');
}

onEveryEngine('a delivery', ({ open }) => {
  it('is accepted once by twenty answers, in the words of the client', async () => {
    const { context, workspace, folder } = await open();
    const handed = await handedDelivery(context);
    const { delivery, document, shown } = await openedOf(context, handed.token);
    expect(document.content.deliverables.map(({ text }) => text)).toEqual([
      'Site en ligne à votre adresse',
      'Séance de photographies',
    ]);
    expect(document.quote?.number).toBe('D2026-0001');
    const code = await codeFor(context, handed);
    const wrong = await answerThroughLink(context, handed.token, pleased(shown, 'AAAA-AAAA'), [], NETWORK);
    expect(wrong).toMatchObject({ refusals: [{ code: 'code.wrong' }] });
    const half = pleased(shown, code, { received: ['d1'] });
    expect(await answerThroughLink(context, handed.token, half, [], NETWORK)).toMatchObject({
      refusals: [{ code: 'delivery.unticked' }],
    });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => answerThroughLink(context, handed.token, pleased(shown, code), [], NETWORK)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    must(answers[0] ?? { ok: false, refusals: [] });
    const { answer, state } = await detail(context, delivery.id);
    expect(state).toBe('accepted');
    expect(answer).toMatchObject({
      satisfaction: 5,
      own_words: 'Agréablement surprise !',
      may_quote: 1,
      channel: 'link',
    });
    const evidence = JSON.parse(answer?.evidence ?? '');
    expect(evidence).toMatchObject({ shownSha256: shown, pdfSha256: delivery.pdfSha256, network: NETWORK });
    expect(evidence.particulars.deliverables).toHaveLength(2);
    const kinds = await kindsOf(context, handed.clientId);
    expect(kinds.filter((kind) => kind === 'delivery.accepted')).toHaveLength(1);
    await deliverOutbox(workspace);
    const receipts = await context.store.read
      .selectFrom('outbox')
      .select(['recipient', 'state'])
      .where('kind', '=', 'receipt')
      .where('subject_id', '=', answer?.id ?? '')
      .orderBy('id')
      .execute();
    expect(receipts).toEqual([
      { recipient: 'helene@lemoine.example', state: 'sent' },
      { recipient: 'claire@brume.example', state: 'sent' },
    ]);
    expect((await verifyEvidence(context.store.read, context.files)).findings).toEqual([]);
    for (const secret of [handed.token, code]) expect(allOf(folder)).not.toContain(secret);
    await handed.smtp.close();
  });

  it('is bound to the text that was shown, and frozen', async () => {
    const { context } = await open();
    const handed = await handedDelivery(context);
    const code = await codeFor(context, handed);
    const other = await answerThroughLink(context, handed.token, pleased('0'.repeat(64), code), [], NETWORK);
    expect(other).toMatchObject({ refusals: [{ code: 'delivery.otherDocument' }] });
    const edit = { title: 'Autre', deliverables: [], note: null, deliveredOn: null };
    expect(await editDelivery(context, handed.id, edit)).toMatchObject({ refusals: [{ code: 'delivery.frozen' }] });
    expect(await kindsOf(context, handed.clientId)).toContain('delivery.attemptRefused');
    await handed.smtp.close();
  });

  it('with reservations makes promises, answered one by one', async () => {
    const { context } = await open();
    const handed = await handedDelivery(context);
    const { shown } = await openedOf(context, handed.token);
    const code = await codeFor(context, handed);
    const reservations = [
      { text: 'Le logo est flou', deadline: '2026-12-01' },
      { text: 'Un lien est mort', deadline: null },
    ];
    const reserved = pleased(shown, code, { outcome: 'withReservations', reservations, satisfaction: 3 });
    const svg = { name: 'x.png', bytes: new TextEncoder().encode('<svg onload=alert(1)>') };
    const refused = await answerThroughLink(context, handed.token, reserved, [svg], NETWORK);
    expect(refused).toMatchObject({ refusals: [{ code: 'delivery.notPicture', field: 'reservations.0.photo' }] });
    must(await answerThroughLink(context, handed.token, reserved, [jpeg, undefined], NETWORK));
    const { reservations: rows, state } = await detail(context, handed.id);
    expect(state).toBe('withReservations');
    const [logo, dead] = rows;
    const photo = await context.store.read
      .selectFrom('archived_file')
      .select(['name', 'media_type', 'sha256'])
      .where('id', '=', logo?.photo_file_id ?? '')
      .executeTakeFirstOrThrow();
    expect(photo).toMatchObject({ name: 'logo flou.jpg', media_type: 'image/jpeg' });
    expect(Buffer.from(jpeg.bytes).equals(context.files.get(photo.sha256) ?? new Uint8Array())).toBe(true);
    const promises = async () =>
      (await listCommitments(context, { clientId: handed.clientId })).filter(({ source }) => source === 'reservation');
    expect(await promises()).toMatchObject([
      { text: 'Le logo est flou', dueOn: '2026-12-01', state: 'open', party: 'ours' },
      { text: 'Un lien est mort', dueOn: null, state: 'open' },
    ]);
    const nothing = { state: 'lifted', answer: null, deadline: null } as const;
    expect(await answerReservation(context, logo?.id ?? '', nothing)).toMatchObject({
      refusals: [{ code: 'delivery.noProof' }],
    });
    must(
      await answerReservation(context, dead?.id ?? '', { state: 'answered', answer: 'Lundi', deadline: '2026-11-30' }),
    );
    must(await answerReservation(context, logo?.id ?? '', { ...nothing, answer: 'Nouveau logo en ligne' }));
    expect(await promises()).toMatchObject([
      { text: 'Un lien est mort', dueOn: '2026-11-30', state: 'open' },
      { text: 'Le logo est flou', state: 'done', settledText: 'Nouveau logo en ligne' },
    ]);
    expect((await verifyEvidence(context.store.read, context.files)).findings).toEqual([]);
    await handed.smtp.close();
  });

  it('is refused with a reason, on site, without any code', async () => {
    const { context } = await open();
    const handed = await handedDelivery(context, 'hand');
    const given = {
      quoteId: null,
      title: 'Visite',
      deliverables: [{ key: 'd1', text: 'Dix vues' }],
      note: null,
    } as const;
    const { id } = must(await draftDelivery(context, handed.clientId, { ...given, deliveredOn: null }));
    must(await presentOnSite(context, id));
    const { shown, number } = await detail(context, id);
    expect(number).toBe('L2026-0002');
    const declined = pleased(shown ?? '', '', { outcome: 'refused', reason: 'Il en manque deux.', satisfaction: null });
    expect(await answerOnSite(context, id, { ...declined, reason: null }, [], null)).toMatchObject({
      refusals: [{ code: 'delivery.noReason' }],
    });
    must(await answerOnSite(context, id, declined, [], NETWORK));
    expect(await detail(context, id)).toMatchObject({
      state: 'refused',
      answer: { channel: 'onSite', reason: 'Il en manque deux.', link_id: null },
    });
    expect(await answerOnSite(context, id, declined, [], null)).toMatchObject({
      refusals: [{ code: 'delivery.answered' }],
    });
    await handed.smtp.close();
  });

  it('is accepted by silence only by a person’s act, under the accepted terms, once the message left and the days are over', async () => {
    const clock = stoppedClock(NOON);
    const { context, workspace } = await open(clock);
    const handed = await handedDelivery(context);
    expect(await recordTacit(context, handed.id)).toMatchObject({ refusals: [{ code: 'delivery.noTacit' }] });
    await deliverOutbox(workspace);
    const message = handed.smtp.received.find(({ data }) => data.includes('/d/'));
    expect(message).toBeDefined();
    const { document, tacitSince } = await detail(context, handed.id);
    expect(document?.tacit).toMatchObject({ days: 15, termsNumber: 1 });
    expect(tacitSince).toBe('2026-12-10');
    clock.moveTo(NOON + 15 * DAY_MS);
    expect(await recordTacit(context, handed.id)).toMatchObject({ refusals: [{ code: 'delivery.tooEarly' }] });
    clock.moveTo(NOON + 16 * DAY_MS);
    expect(await detail(context, handed.id)).toMatchObject({ state: 'sent', answer: null });
    must(await recordTacit(context, handed.id));
    const { answer } = await detail(context, handed.id);
    expect(answer).toMatchObject({ channel: 'tacit', signer_name: null, satisfaction: null });
    expect(JSON.parse(answer?.evidence ?? '').particulars).toMatchObject({
      days: 15,
      lastDay: '2026-12-09',
      since: '2026-12-10',
      termsNumber: 1,
    });
    expect((await sendDelivery(context, handed.id, { origin: 'https://x.example' })).ok).toBe(false);
    await handed.smtp.close();
  });
});
