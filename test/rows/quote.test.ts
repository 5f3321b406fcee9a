import { expect, it } from 'vitest';
import { sha256Of } from '#shell/files.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { accepts, acts, agreed, codesIn, did, drafted, offered, plainText, readLink, sceneOn, signs } from './scene.js';

const WARNINGS = [
  { key: 'w1', text: 'Le rendu reste simple : ni animation, ni espace client.' },
  { key: 'w2', text: 'À ce prix, le site restera éloigné des canons du genre.' },
];

const pages = (count: string, price: string) => ({
  key: count,
  title: `Site de ${count} pages`,
  price,
  content: { included: ['Maquette', 'Mise en ligne'], deliverables: ['Site en ligne à votre adresse'] },
});

const OPTIONS = {
  lines: [],
  concession: undefined,
  options: [
    { key: 'small', title: 'L’essentiel', lines: [pages('cinq', '1200')] },
    { key: 'large', title: 'Le complet', lines: [pages('douze', '2600')] },
  ],
};

onEveryEngine('rows 5 to 7, 13, 17 and 49 of the method', (bench) => {
  it('row 5: it was his choice: the options offered are kept, and the one that the client ticked', async () => {
    const scene = await sceneOn(bench);
    const { client, path, quote } = await offered(scene, OPTIONS);
    await acts(scene, path, 'warnings/1');
    await acts(scene, path, 'terms');
    expect(await acts(scene, path, 'code')).toContain('consent.optionMissing');
    await acts(scene, path, 'option', { option: 'large' });
    await acts(scene, path, 'option', { option: 'small' });
    await accepts(scene, path);
    const { agreements } = (await scene.owner.json(`/clients/${client}/agreed`)).json;
    expect(agreements).toEqual([expect.objectContaining({ option: 'L’essentiel', total: '1440.00' })]);
    const { versions } = (await scene.owner.json(`/quotes/${quote}`)).json;
    expect(versions[0].content.options.map(({ title }: { title: string }) => title)).toEqual([
      'L’essentiel',
      'Le complet',
    ]);
    const told = plainText((await scene.owner.page(`/clients/${client}`)).text);
    expect(told).toContain('L’essentiel');
  });

  it('row 6: the price compromise is recorded: usual price, agreed price, reason, counterpart, no reference price', async () => {
    const scene = await sceneOn(bench);
    const silent = await drafted(scene, { concession: undefined });
    const refused = await scene.owner.send(`/quotes/${silent.quote}/send`, { email: 'helene@lemoine.example' });
    expect(codesIn(refused)).toEqual(expect.arrayContaining(['quote.noReason', 'quote.noCounterpart']));
    const { client, path } = await offered(scene, {}, silent.client);
    const read = plainText((await scene.phone.get(path)).text);
    for (const part of [
      '2 000,00 €',
      '1 200,00 €',
      'Budget limité pour une première collaboration',
      'Un témoignage signé',
    ])
      expect(read).toContain(part);
    expect(read).toContain('Il ne constitue pas un prix de référence');
    await accepts(scene, path);
    const { agreements } = (await scene.owner.json(`/clients/${client}/agreed`)).json;
    expect(agreements[0]).toMatchObject({ conceded: '800.00', total: '1440.00' });
  });

  it('row 7: explicit warnings are numbered items, each ticked on its own, with its moment and its hash', async () => {
    const scene = await sceneOn(bench);
    const { client, path } = await offered(scene, { warnings: WARNINGS });
    expect((await readLink(scene, path)).warnings.map(({ number }: { number: number }) => number)).toEqual([1, 2]);
    await acts(scene, path, 'warnings/2');
    await acts(scene, path, 'terms');
    expect(
      (await readLink(scene, path)).warnings.map(({ tickedAt }: { tickedAt: string | null }) => tickedAt !== null),
    ).toEqual([false, true]);
    expect(await acts(scene, path, 'accept', { name: 'Hélène Lemoine', typed: 'H', code: 'ABCD-EFGH' })).toContain(
      'consent.warningUnread',
    );
    await acts(scene, path, 'warnings/1');
    await acts(scene, path, 'terms');
    expect(await signs(scene, path)).toEqual([]);
    const { agreements } = (await scene.owner.json(`/clients/${client}/agreed`)).json;
    expect(agreements[0].warnings).toEqual(
      WARNINGS.map(({ text }) => ({ text, at: expect.stringMatching(/^2026-11-24T/) })),
    );
    const { evidence } = await scene.context.store.read
      .selectFrom('acceptance')
      .select('evidence')
      .executeTakeFirstOrThrow();
    for (const [index, { text }] of WARNINGS.entries())
      expect(JSON.parse(evidence).warnings[index]).toMatchObject({ text, sha256: sha256Of(text) });
  });

  it('row 7: a price lowered by more than a fifth without a warning asks for one', async () => {
    const scene = await sceneOn(bench);
    const { quote } = await drafted(scene, { warnings: [] });
    const { findings } = (await scene.owner.json(`/quotes/${quote}`)).json;
    expect(findings).toContainEqual(expect.objectContaining({ code: 'quote.warningNeeded', severity: 'advice' }));
  });

  it('row 13: a client has duties too: both sides’ commitments stand on the quote, and in the ledger once accepted', async () => {
    const scene = await sceneOn(bench);
    const { quote } = await drafted(scene, { duties: [] });
    const refused = await scene.owner.send(`/quotes/${quote}/send`, { email: 'helene@lemoine.example' });
    expect(codesIn(refused)).toContain('quote.noClientDuty');
    const { client } = await agreed(scene);
    const { commitments } = (await scene.owner.json(`/clients/${client}/commitments`)).json;
    expect(commitments).toContainEqual(
      expect.objectContaining({
        party: 'theirs',
        text: 'Remettre les textes et le logo',
        dueOn: '2026-12-07',
        source: 'duty',
        state: 'open',
      }),
    );
    expect(commitments).toContainEqual(
      expect.objectContaining({
        party: 'ours',
        text: 'Présenter la maquette',
        dueOn: '2026-12-14',
        source: 'duty',
        state: 'open',
      }),
    );
  });

  it('row 17: obligations are mutual: either side sees both lists, with their dates', async () => {
    const scene = await sceneOn(bench);
    const { client, path } = await offered(scene);
    const theirs = plainText((await scene.phone.get(path)).text);
    for (const part of ['Engagements réciproques', 'Vous', 'Remettre les textes et le logo', '7 décembre 2026'])
      expect(theirs).toContain(part);
    for (const part of ['Nous', 'Présenter la maquette', '14 décembre 2026']) expect(theirs).toContain(part);
    await accepts(scene, path);
    const ours = plainText((await scene.owner.page(`/clients/${client}/commitments`)).text);
    for (const part of ['Remettre les textes et le logo', 'Présenter la maquette']) expect(ours).toContain(part);
    scene.clock.moveTo(new Date(2026, 11, 8, 12).getTime());
    const { commitments } = (await scene.owner.json(`/clients/${client}/commitments`)).json;
    const late = commitments.filter(({ overdue }: { overdue: boolean }) => overdue);
    expect(late.map(({ text }: { text: string }) => text)).toEqual(['Remettre les textes et le logo']);
  });

  it('row 49: the protective clauses stand in the terms that the quote is bound to, accepted apart from the signature', async () => {
    const scene = await sceneOn(bench);
    const { path, quote, client } = await offered(scene);
    const opened = (await readLink(scene, path)).terms;
    expect(opened).toMatchObject({ number: 1, openedAt: null });
    await acts(scene, path, 'warnings/1');
    expect(await acts(scene, path, 'accept', { name: 'Hélène Lemoine', typed: 'H', code: 'ABCD-EFGH' })).toContain(
      'consent.termsUnopened',
    );
    const clauses = plainText((await scene.phone.get(`${path}/terms`)).text);
    expect(clauses.length).toBeGreaterThan(2_000);
    const onQuote = plainText((await scene.phone.get(path)).text);
    expect(clauses).toContain('L’absence de réponse');
    expect(onQuote).not.toContain('L’absence de réponse');
    await acts(scene, path, 'terms');
    expect(await signs(scene, path)).toEqual([]);
    const { versions } = (await scene.owner.json(`/quotes/${quote}`)).json;
    expect(versions[0].terms).toMatchObject({ number: 1, sha256: opened.sha256 });
    const kinds = await scene.context.store.read
      .selectFrom('journal_entry')
      .select('kind')
      .where('chain', '=', client)
      .orderBy('seq')
      .execute();
    const order = kinds.map(({ kind }) => kind);
    expect(order.indexOf('consent.termsOpened')).toBeGreaterThan(0);
    expect(order.indexOf('quote.accepted')).toBeGreaterThan(order.indexOf('consent.termsOpened'));
  });

  it('row 49: a clause added to the terms later does not touch a quote that was bound to an earlier release', async () => {
    const scene = await sceneOn(bench);
    const first = await agreed(scene);
    const clause = {
      titleFr: 'Textes remis en retard',
      titleEn: 'Texts handed over late',
      textFr: 'Un retard dans la remise de vos textes décale d’autant la mise en ligne.',
      textEn: 'Texts handed over late put the launch off by as many days.',
    };
    await did(scene.owner, '/settings/terms/business/clauses', clause);
    await did(scene.owner, '/settings/terms/business/releases');
    const later = await offered(scene, {}, first.client);
    expect((await readLink(scene, later.path)).terms.number).toBe(2);
    const { versions } = (await scene.owner.json(`/quotes/${first.quote}`)).json;
    expect(versions[0].terms.number).toBe(1);
    const old = await scene.phone.get(`${first.path}/terms`);
    expect(old.text).not.toContain('Textes remis en retard');
    expect((await scene.phone.get(`${later.path}/terms`)).text).toContain('Textes remis en retard');
  });
});
