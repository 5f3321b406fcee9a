import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { evidenceCommands } from '#shell/desk/evidence/cli.js';
import { sha256Of } from '#shell/files.js';
import { onEveryEngine, temporaryFolder } from '#shell/testing/engines.js';
import {
  agreed,
  bakery,
  codesIn,
  commanded,
  DELIGHTED,
  declares,
  did,
  fileToWrite,
  handedOver,
  plainText,
  readLink,
  type Scene,
  sceneOn,
} from './scene.js';

const DAY_MS = 86_400_000;
const DENIAL = 'Je n’ai jamais été satisfait de ce site.';

interface Fact {
  readonly seq: number;
  readonly kind: string;
}

/** The number, in the client's chain, of the last fact of a kind. */
async function factOf({ context }: Scene, client: string, kind: string): Promise<number> {
  const rows: readonly Fact[] = await context.store.read
    .selectFrom('journal_entry')
    .select(['seq', 'kind'])
    .where('chain', '=', client)
    .where('kind', '=', kind)
    .orderBy('seq')
    .execute();
  const seq = rows.at(-1)?.seq;
  if (seq === undefined) throw new Error(`no ${kind}`);
  return seq;
}

/** The article's own story, up to the day on which he denies. */
async function denied(scene: Scene) {
  const { client, quote } = await agreed(scene);
  const delivery = await handedOver(scene, quote);
  expect(await declares(scene, delivery.path, DELIGHTED)).toEqual([]);
  scene.clock.moveTo(scene.clock.now() + 30 * DAY_MS);
  const prospect = await bakery(scene, 'Librairie des Quais');
  const incident = {
    type: 'contradiction',
    verbatim: DENIAL,
    witness: 'Jeanne Morel, de la Librairie des Quais',
    contradicts: await factOf(scene, client, 'delivery.accepted'),
    prospect,
  };
  const noted = await did(scene.owner, `/clients/${client}/incidents`, incident);
  return { client, quote, prospect, noted, incident };
}

function unpack(bytes: Uint8Array): { readonly folder: string; readonly names: readonly string[] } {
  const folder = temporaryFolder();
  const files = unzipSync(bytes);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return { folder, names: Object.keys(files) };
}

const verified = (folder: string) => spawnSync('python3', ['verify.py'], { cwd: folder, encoding: 'utf8' });

onEveryEngine('rows 8 to 12 and 42 of the method', (bench) => {
  it('row 8: at delivery the client accepts, says how satisfied he is from 1 to 5, and in his own words', async () => {
    const scene = await sceneOn(bench);
    const { client, quote } = await agreed(scene);
    const { id, path } = await handedOver(scene, quote);
    const { deliverables } = await readLink(scene, path);
    expect(deliverables.map(({ text }: { readonly text: string }) => text)).toEqual([
      'Site en ligne à votre adresse',
      'Séance de photographies',
    ]);
    expect((await scene.owner.json(`/deliveries/${id}`)).json).toMatchObject({ state: 'sent', answer: null });
    expect(await declares(scene, path, { ...DELIGHTED, satisfaction: 6 })).not.toEqual([]);
    expect(await declares(scene, path, DELIGHTED)).toEqual([]);
    const { state, answer } = (await scene.owner.json(`/deliveries/${id}`)).json;
    expect(state).toBe('accepted');
    expect(answer).toMatchObject({
      outcome: 'accepted',
      signer: 'Hélène Lemoine',
      satisfaction: 5,
      ownWords: DELIGHTED.ownWords,
      mayQuote: true,
      evidenceSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const { deliveries } = (await scene.owner.json(`/clients/${client}/agreed`)).json;
    expect(deliveries).toEqual([expect.objectContaining({ satisfaction: 5, ownWords: DELIGHTED.ownWords })]);
  });

  it('row 8: he may accept with reservations, each described and dated, or refuse with a reason', async () => {
    const scene = await sceneOn(bench);
    const { quote, client } = await agreed(scene);
    const first = await handedOver(scene, quote);
    expect(await declares(scene, first.path, { outcome: 'refused' })).not.toEqual([]);
    expect(await declares(scene, first.path, { outcome: 'withReservations' })).not.toEqual([]);
    const reservations = [{ text: 'Le logo de l’en-tête est flou.', deadline: '2026-12-20' }];
    expect(await declares(scene, first.path, { outcome: 'withReservations', reservations, satisfaction: 4 })).toEqual(
      [],
    );
    const { state, reservations: kept } = (await scene.owner.json(`/deliveries/${first.id}`)).json;
    expect([state, kept.length]).toEqual(['withReservations', 1]);
    expect(kept[0]).toMatchObject({ text: 'Le logo de l’en-tête est flou.', deadline: '2026-12-20', state: 'open' });
    await did(scene.owner, `/reservations/${kept[0].id}/answer`, { state: 'lifted', answer: 'Logo remplacé.' });
    const { commitments } = (await scene.owner.json(`/clients/${client}/commitments`)).json;
    expect(commitments).toContainEqual(expect.objectContaining({ source: 'reservation', state: 'done' }));
  });

  it('row 9: he even invited me to lunch: good moments are noted too, with the mail attached', async () => {
    const scene = await sceneOn(bench);
    const client = await bakery(scene);
    const mail =
      'From: helene@lemoine.example\r\nDate: Fri, 20 Nov 2026 09:12:00 +0100\r\nSubject: Déjeuner\r\n\r\nMerci encore, déjeunons ensemble jeudi.\r\n';
    const moment = { type: 'thanks', verbatim: 'Déjeunons ensemble jeudi.', happenedOn: '2026-11-20' };
    const noted = await scene.owner.sendFile(`/clients/${client}/incidents`, moment, 'dejeuner.eml', mail);
    expect(noted.status).toBe(303);
    const { incidents } = (await scene.owner.json(`/clients/${client}/incidents`)).json;
    expect(incidents).toEqual([
      expect.objectContaining({
        type: 'thanks',
        severity: 0,
        happenedOn: '2026-11-20',
        verbatim: 'Déjeunons ensemble jeudi.',
      }),
    ]);
    expect((await scene.owner.page(`/incidents/${incidents[0].id}/attachment`)).text).toBe(mail);
    expect(plainText((await scene.owner.page(`/clients/${client}`)).text)).toContain('Déjeunons ensemble jeudi.');
  });

  it('row 10: a month later he says the contrary, before a prospect: tied to the earlier statement, with the witness', async () => {
    const scene = await sceneOn(bench);
    const { client, prospect, noted, incident } = await denied(scene);
    expect(noted).toMatchObject({
      type: 'contradiction',
      happenedOn: '2026-12-24',
      verbatim: DENIAL,
      witness: incident.witness,
      contradicts: { seq: incident.contradicts, kind: 'delivery.accepted', at: expect.stringMatching(/^2026-11-24T/) },
      prospect: { id: prospect, name: 'Librairie des Quais' },
    });
    const loose = await scene.owner.send(`/clients/${client}/incidents`, { type: 'contradiction', verbatim: DENIAL });
    expect(codesIn(loose)).toEqual(['incident.contradictsNothing']);
    const elsewhere = await scene.owner.send(`/clients/${prospect}/incidents`, { ...incident, prospect: null });
    expect(codesIn(elsewhere)).toEqual(['incident.unknownFact']);
  });

  it('row 11: the evidence pack answers: acceptance, warnings, concession, moments, and a proof that checks itself', async () => {
    const scene = await sceneOn(bench);
    const { client, quote } = await denied(scene);
    const out = fileToWrite('dossier.zip');
    const { code } = await commanded(scene, evidenceCommands, 'dossier', client, '--out', out.path, '--language', 'fr');
    expect(code).toBe(0);
    const { folder, names } = unpack(out.bytes());
    const check = verified(folder);
    expect([check.status, check.stdout]).toEqual([0, expect.stringContaining('nothing was changed')]);
    const { versions } = (await scene.owner.json(`/quotes/${quote}`)).json;
    const files = unzipSync(out.bytes());
    expect(names.map((name) => sha256Of(files[name] ?? new Uint8Array()))).toContain(versions[0].sha256);
    const account = names.find((name) => /^[^/]*\.pdf$/.test(name)) ?? '';
    const { stdout } = spawnSync('pdftotext', ['-layout', join(folder, account), '-'], { encoding: 'utf8' });
    const told = stdout.replace(/[\s\u00a0\u202f]+/g, ' ');
    for (const part of [
      'agréablement surpris',
      'Le rendu reste simple',
      'Budget limité',
      'jamais été satisfait',
      'Hélène Lemoine',
    ])
      expect(told).toContain(part);
    const journal = Buffer.from(files['journal.jsonl'] ?? []).toString('utf8');
    writeFileSync(join(folder, 'journal.jsonl'), journal.replace('agréablement surpris', 'franchement déçus'));
    expect(verified(folder).status).toBe(1);
  });

  it('row 12: one tap on the telephone shows the amount that he paid and my explicit warnings', async () => {
    const scene = await sceneOn(bench);
    const { client } = await denied(scene);
    const sheet = plainText((await scene.owner.page(`/clients/${client}/agreed`)).text);
    for (const part of ['1 440,00 €', 'Le rendu reste simple', 'agréablement surpris', 'Budget limité', DENIAL])
      expect(sheet).toContain(part);
    expect((await scene.owner.page(`/clients/${client}`)).text).toContain(`/clients/${client}/agreed`);
  });

  it('row 12: a factual letter reminds him of the price and of each warning, quoting recorded facts and nothing else', async () => {
    const scene = await sceneOn(bench);
    const { client } = await denied(scene);
    const said = (letter: { readonly id: string }) =>
      scene.owner.page(`/letters/${letter.id}`).then(({ text }) => plainText(text));
    const warned = await did(scene.owner, `/clients/${client}/factual-letters`, { kind: 'warnings' });
    const recalls = await said(warned);
    for (const part of ['Le rendu reste simple', '24 novembre 2026', 'D2026-0001', '1 440,00 €', 'Budget limité'])
      expect(recalls).toContain(part);
    const denial = await did(scene.owner, `/clients/${client}/factual-letters`, { kind: 'facts' });
    const answers = await said(denial);
    for (const part of [DENIAL.replace(/\.$/, ''), 'agréablement surpris', '5 sur 5']) expect(answers).toContain(part);
    await did(scene.owner, `/letters/${denial.id}`, { opening: ['Vous nous devez 900,00 € depuis le 3 mars 2026.'] });
    expect((await scene.owner.send(`/letters/${denial.id}/issue`, {})).status).toBeGreaterThanOrEqual(400);
    expect((await did(scene.owner, `/letters/${warned.id}/issue`)).number).toBe('R2026-0001');
  });

  it('row 42: every commitment is kept, the smallest included: from lines, content, duties, reservations, and by hand', async () => {
    const scene = await sceneOn(bench);
    const { client, quote } = await agreed(scene);
    const { path } = await handedOver(scene, quote);
    const reservations = [{ text: 'Le logo de l’en-tête est flou.', deadline: '2026-12-20' }];
    expect(await declares(scene, path, { outcome: 'withReservations', reservations })).toEqual([]);
    await did(scene.owner, `/clients/${client}/commitments`, { text: 'Lui envoyer le nom de l’imprimeur' });
    const { commitments } = (await scene.owner.json(`/clients/${client}/commitments`)).json;
    const said = commitments.map(({ source, text }: Record<string, string>) => `${source}: ${text}`);
    for (const one of [
      'quote: Site vitrine de cinq pages',
      'quote: Séance de photographies',
      'content: Site vitrine de cinq pages – Maquette de la page d’accueil',
      'duty: Présenter la maquette',
      'duty: Remettre les textes et le logo',
      'reservation: Le logo de l’en-tête est flou.',
      'manual: Lui envoyer le nom de l’imprimeur',
    ])
      expect(said).toEqual(expect.arrayContaining([expect.stringContaining(one)]));
    const small = commitments.find(({ source }: Record<string, string>) => source === 'manual');
    const unproved = await scene.owner.send(`/commitments/${small.id}/settlement`, { state: 'done' });
    expect(unproved.status).toBe(422);
    const settled = await did(scene.owner, `/commitments/${small.id}/settlement`, {
      state: 'done',
      words: 'Mail du 25 novembre.',
    });
    expect(settled).toMatchObject({ state: 'done', settledText: 'Mail du 25 novembre.' });
    const open = (await scene.owner.json(`/commitments?client=${client}`)).json.commitments;
    expect(open).toHaveLength(commitments.filter(({ state }: Record<string, string>) => state === 'open').length - 1);
  });
});
