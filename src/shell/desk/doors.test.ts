import { expect, it } from 'vitest';
import { penaltyFor } from '#collect/rules/penalty.js';
import { collectRefusalWords } from '#collect/words.js';
import { clientStandings } from '#gauge/cli.js';
import { relationsOf } from '#gauge/relations.js';
import { en as gaugeEn } from '#gauge/words.en.js';
import { fr as gaugeFr } from '#gauge/words.fr.js';
import { verifyEvidence } from '#journal/verify/verify.js';
import { write } from '#journal/write.js';
import { parseDay } from '#kernel/day.js';
import { formatCents } from '#kernel/money.js';
import { addClient } from '#meet/actions/clients.js';
import { eraseClient } from '#meet/actions/erase.js';
import { meetDoors } from '#meet/pages/doors.js';
import { en as meetEn } from '#meet/words.en.js';
import { fr as meetFr } from '#meet/words.fr.js';
import { type Bench, onEveryEngine } from '#shell/testing/engines.js';
import { furnish } from '#shell/testing/records.js';
import { visitorOf } from '#shell/testing/visitors.js';
import { deskDoors } from './doors.js';
import { deskWords } from './words.js';

const WORDS = {
  meet: { fr: meetFr.refusals, en: meetEn.refusals },
  gauge: { fr: gaugeFr.refusals, en: gaugeEn.refusals },
  ...collectRefusalWords,
};
const NOBODY = '0198f000-0000-7000-8000-000000000000';
const HOSTILE = '"><script>alert(1)</script>';

type Role = 'owner' | 'accountant';

async function empty({ open }: Bench, role: Role = 'owner') {
  const { workspace, context } = await open();
  return { context, visitor: await visitorOf(workspace, [...meetDoors, ...deskDoors], WORDS, role) };
}

async function furnished(bench: Bench, role: Role = 'owner') {
  const { context, visitor } = await empty(bench, role);
  return { ...(await furnish(context)), context, visitor };
}

/** The furnished client without the term that it was given: one due date is then supposed. */
async function furnishedWithoutTerm(bench: Bench) {
  const one = await furnished(bench);
  await one.visitor.submit(`/clients/${one.client}/identity`, { termDays: '' });
  return one;
}

const day = (text: string): number => parseDay(text) ?? Number.NaN;

onEveryEngine('Relations', (bench) => {
  it('keeps the page of each reader apart, and writes it anew after a change', async () => {
    const { workspace, context } = await bench.open();
    const doors = [...meetDoors, ...deskDoors];
    const claire = await visitorOf(workspace, doors, WORDS, 'owner');
    const karim = await visitorOf(workspace, doors, WORDS, 'accountant');
    const emails = ({ text }: { text: string }) => text.match(/[\w-]+@example\.fr/g) ?? [];
    const [hers, his] = [emails(await claire.page('/relations')), emails(await karim.page('/relations'))];
    expect(hers).toHaveLength(1);
    expect(his).not.toEqual(hers);
    expect(emails(await claire.page('/relations'))).toEqual(hers);
    expect((await claire.page('/relations', 'en')).text).toContain('<html lang="en">');
    await furnish(context).catch(() => undefined);
    expect((await claire.page('/relations')).text).toContain('Boulangerie Lemoine');
  });

  it('holds each client with its light, its amounts and its next step', async () => {
    const { client, visitor } = await furnished(bench);
    const { text } = await visitor.page('/relations');
    expect(text).toContain(`<a href="/clients/${client}">Boulangerie Lemoine</a>`);
    expect(text).toContain('Pas encore assez de pièces');
    expect(text).toContain(`action="/clients/${client}/letters"`);
    expect(text).toContain('value="reminder2"');
    expect(text).toContain('1\u202f200,00\u00a0€');
    expect(text).toContain('<th scope="col" aria-sort="descending"><a href="/relations?direction=asc">Paiements');
    expect(text).toContain('<a href="/relations?sort=overdue">En retard');
    expect(text).toContain('<caption class="unseen">Relations avec vos clients</caption>');
    expect((await visitor.page('/relations', 'en')).text).toContain('Remind again (2nd)');
  });

  it('answers programs with the lines of the clients command', async () => {
    const { context, visitor } = await furnished(bench);
    const { json } = await visitor.json('/relations');
    expect(json).toEqual({ clients: await clientStandings(context, 'en'), total: 1, page: 1, pages: 1 });
  });

  it('searches by name and code, whatever the accents, and filters', async () => {
    const { context, visitor } = await furnished(bench);
    await addClient(context, { name: 'Éclat', code: 'C0002', kind: 'public' });
    const names = async (query: string) =>
      (await visitor.json(`/relations?${query}`)).json.clients.map(({ name }: { name: string }) => name);
    expect(await names('q=eclat')).toEqual(['Éclat']);
    expect(await names('q=c0001')).toEqual(['Boulangerie Lemoine']);
    expect(await names('kind=public')).toEqual(['Éclat']);
    expect(await names('overdue=1')).toEqual(['Boulangerie Lemoine']);
    expect(await names('sort=name')).toEqual(['Boulangerie Lemoine', 'Éclat']);
    expect(await names('sort=name&direction=desc')).toEqual(['Éclat', 'Boulangerie Lemoine']);
    expect(await names('sort=nonsense&light=pink&page=zero')).toHaveLength(2);
    expect((await visitor.page('/relations?q=nobody')).text).toContain(deskWords('fr').relations.noneTitle);
  });

  it('shows a change of the records at once', async () => {
    const { client, visitor } = await furnished(bench);
    expect((await visitor.page('/relations')).text).toContain('Boulangerie Lemoine');
    await visitor.submit(`/clients/${client}/identity`, { name: HOSTILE });
    const { text } = await visitor.page('/relations');
    expect(text).not.toContain('Boulangerie Lemoine');
    expect(text).not.toContain('<script>alert');
    expect(text).toContain('&quot;&gt;&lt;script&gt;alert(1)');
  });

  it('says kindly that there is nobody yet', async () => {
    const { visitor } = await empty(bench);
    expect((await visitor.page('/relations')).text).toContain(deskWords('fr').relations.emptyTitle);
  });
});

onEveryEngine('the dossier', (bench) => {
  it('counts what is owed to the cent, as of today', async () => {
    const { client, invoice, visitor } = await furnished(bench);
    const expected = penaltyFor({
      country: 'FR',
      debtor: 'business',
      principalCents: 120_000,
      currency: 'EUR',
      dueDay: day('2026-05-31'),
      formalNotice: null,
      agreedPpm: null,
      asOf: day('2026-11-24'),
      allocation: 'interest-first',
      events: [
        { kind: 'payment', day: day('2026-06-15'), cents: 50_000 },
        { kind: 'creditNote', day: day('2026-06-20'), cents: 10_000, effect: 'fromDate' },
      ],
    });
    if (!expected.ok) throw new Error('the case is a plain one');
    const { json } = await visitor.json(`/clients/${client}`);
    const owed = json.owed.find(({ id }: { id: string }) => id === invoice);
    expect(owed).toMatchObject({
      remaining: formatCents(expected.value.outstandingPrincipalCents),
      interest: formatCents(expected.value.outstandingInterestCents),
      indemnity: '40.00',
      dueOn: '2026-05-31',
      dueAssumed: false,
      latestLawfulDue: '2026-06-30',
      limitation: '2031-06-15',
    });
    expect(owed.segments).toHaveLength(expected.value.segments.length);
    const { text } = await visitor.page(`/clients/${client}`);
    expect(text).toContain('C. com., art. L. 441-10, II');
    expect(text).toContain('C. civ., art. 1343-1');
    expect(text).toContain('Base × taux × jours ÷ 365');
  });

  it('marks every due date that is only assumed, and no other', async () => {
    const { client, visitor } = await furnishedWithoutTerm(bench);
    const { json } = await visitor.json(`/clients/${client}`);
    const { text } = await visitor.page(`/clients/${client}`);
    expect(json.invoices.map(({ dueAssumed }: { dueAssumed: boolean }) => dueAssumed)).toEqual([false, true]);
    for (const { id, dueAssumed } of json.invoices) {
      for (const mark of [`id="invoice-${id}"`, `href="#workings-${id}"`]) {
        const row = text.slice(text.indexOf(mark)).split('</tr>')[0] ?? '';
        expect(row.includes('class="assumed"')).toBe(dueAssumed);
      }
    }
  });

  it('says that a payment has no date, and counts no interest on it', async () => {
    const { context, client, invoice, payment, visitor } = await furnished(bench);
    const before = await visitor.json(`/clients/${client}`);
    await write(context, async (work) => {
      work.record({ chain: client, kind: 'payment.corrected', payload: {} });
      await work.update(client, 'payment', payment, { date_assumed: 1 });
    });
    const { json } = await visitor.json(`/clients/${client}`);
    const owedIn = (answer: typeof json) => answer.owed.find(({ id }: { id: string }) => id === invoice);
    expect(owedIn(before.json).segments[0].base).toBe('1200.00');
    expect(owedIn(json).segments[0].base).toBe('700.00');
    const match = json.invoices.find(({ id }: { id: string }) => id === invoice).matches[0];
    expect(match).toMatchObject({ kind: 'payment', undated: true });
    const { text } = await visitor.page(`/clients/${client}`);
    expect(text).toContain(deskWords('fr').dossier.owed.undated('500,00\u00a0€'));
    expect(text).toContain(deskWords('fr').dossier.invoices.partlyUndated);
  });

  it('marks what rests on an assumed due date on every page, and nothing once all are stated', async () => {
    const { context, client, visitor } = await furnishedWithoutTerm(bench);
    const paths = ['/', '/relations', `/clients/${client}`];
    for (const path of paths) expect((await visitor.page(path)).text).toMatch(/supposé/);
    expect((await visitor.page('/')).text).toContain('de pénalités (échéance supposée)');
    expect((await visitor.page(`/clients/${client}`)).text).toContain('échéance supposée le 1er\u00a0juil. 2026');
    await write(context, async (work) => {
      work.record({ chain: client, kind: 'invoice.corrected', payload: {} });
      for (const { id } of await work.db.selectFrom('invoice').select('id').where('due_on', 'is', null).execute())
        await work.update(client, 'invoice', id, { due_on: '2026-07-16' });
    });
    for (const path of paths) expect((await visitor.page(path)).text).not.toMatch(/supposé/);
  });

  it('says of a due date counted from a stated term that it is so, and no longer that it is assumed', async () => {
    const { client, visitor } = await furnished(bench);
    const { json } = await visitor.json(`/clients/${client}`);
    expect(json.invoices[1]).toMatchObject({ dueOn: '2026-07-16', dueAssumed: false, dueByTerm: true });
    for (const path of ['/', '/relations', `/clients/${client}`]) {
      const { text } = await visitor.page(path);
      expect(text).toContain('selon le délai indiqué');
      expect(text).not.toMatch(/supposé/);
    }
    expect((await visitor.page(`/clients/${client}`)).text).toContain('selon le délai indiqué (45\u00a0jours)');
  });

  it('asks for the payment term where it is needed, and counts with the answer at once', async () => {
    const { context, client, visitor } = await furnished(bench);
    const dueOn = async () => (await visitor.json(`/clients/${client}`)).json.invoices[1].dueOn;
    expect(await dueOn()).toBe('2026-07-16');
    await visitor.submit(`/clients/${client}/identity`, { termDays: '' });
    const asked = await visitor.page(`/clients/${client}`);
    expect(asked.text).toContain(deskWords('fr').dossier.term.question);
    expect(asked.text).toContain(`action="/clients/${client}/term"`);
    await visitor.submit('/term', { termDays: '60', next: `/clients/${client}` });
    expect(await dueOn()).toBe('2026-07-31');
    expect((await visitor.page(`/clients/${client}`)).text).not.toContain(deskWords('fr').dossier.term.question);
    expect((await verifyEvidence(context.store.read, context.files)).findings).toEqual([]);
  });

  it('claims from a private person only what the law gives', async () => {
    const { client, visitor } = await furnished(bench);
    await visitor.submit(`/clients/${client}/identity`, { kind: 'consumer' });
    const { json } = await visitor.json(`/clients/${client}`);
    for (const owed of json.owed) expect([owed.interest, owed.indemnity]).toEqual(['0.00', '0.00']);
    expect(json.owed[0].limitation).toBe('2028-06-15');
    const { text } = await visitor.page(`/clients/${client}`);
    expect(text).not.toContain(deskWords('fr').dossier.owed.indemnity);
    expect(text).toContain('Un particulier ne doit ni indemnité');
  });

  it('counts the principal alone where the law of the country is not known', async () => {
    const { client, visitor } = await furnished(bench);
    await visitor.submit(`/clients/${client}/identity`, { country: 'US', governingLaw: 'US' });
    const { json } = await visitor.json(`/clients/${client}`);
    expect(json.owed[0]).toMatchObject({ unknown: 'penalty.notCovered', totalOwed: '600.00', segments: [] });
    expect((await visitor.page(`/clients/${client}`)).text).toContain('Le droit de ce pays n’est pas connu');
  });

  it('says which law governs a foreign client’s contracts, and why', async () => {
    const { client, visitor } = await furnished(bench);
    const said = async () => (await visitor.page(`/clients/${client}`)).text;
    expect(await said()).not.toContain('Droit applicable');
    await visitor.submit(`/clients/${client}/identity`, { country: 'DE' });
    expect(await said()).toContain('Droit applicable\u202f: France, celui du vendeur ou du prestataire');
    expect((await visitor.json(`/clients/${client}`)).json.standing.law).toEqual({ country: 'FR', ground: 'provider' });
    await visitor.submit(`/clients/${client}/identity`, { governingLaw: 'DE' });
    expect(await said()).toContain('Droit applicable\u202f: Allemagne, choisi au contrat');
    expect((await visitor.json(`/clients/${client}`)).json.owed[0].basis).toContain('BGB § 288 Abs. 2');
  });

  it('marks a kind that nobody stated until it is confirmed', async () => {
    const { context, visitor } = await empty(bench);
    const added = await addClient(context, { name: 'Mairie de Vannes' });
    if (!added.ok) throw new Error('not added');
    const path = `/clients/${added.value.id}`;
    expect((await visitor.page(path)).text).toContain(`href="${path}/identity#field-kind"`);
    expect((await visitor.page(`${path}/identity`)).text).toContain('Supposée jusqu’ici');
    await visitor.submit(`${path}/identity`, { kind: 'business' });
    const { text } = await visitor.page(path);
    expect(text).not.toContain('supposée');
    expect(text).toContain('Qualité (Entreprise, confirmé)');
  });

  it('says that a claim is out of time, and proposes no letter', async () => {
    const { context, client, visitor } = await furnished(bench);
    await write(context, async (work) => {
      work.record({ chain: client, kind: 'invoice.corrected', payload: {} });
      for (const { id } of await work.db.selectFrom('allocation').select('id').execute())
        await work.update(client, 'allocation', id, { basis: 'inferred' });
      for (const { id } of await work.db.selectFrom('invoice').select('id').execute())
        await work.update(client, 'invoice', id, { issued_on: '2018-11-21', due_on: '2018-12-21' });
    });
    const { text } = await visitor.page(`/clients/${client}`);
    expect(text).toContain('prescription probable depuis le 22\u00a0nov. 2023');
    expect(text).not.toContain('Vous pouvez agir en justice');
    expect(text).not.toContain('value="reminder');
    const { json } = await visitor.json('/');
    expect(json).toMatchObject({ decisions: [], timeBarred: [{ client, since: '2023-11-22' }] });
    expect(json.overdue[0].barred).toBe(json.overdue[0].overdue);
    expect((await visitor.page('/')).text).toContain('Prescription probable depuis le 22\u00a0nov. 2023');
    const relations = (await visitor.page('/relations')).text;
    expect(relations).toContain(deskWords('fr').relations.barred);
    expect(relations).toContain('Vos pièces s’arrêtent le 21\u00a0novembre 2018');
  });

  it('says how each match is known, and what settles nothing', async () => {
    const { client, visitor } = await furnished(bench);
    const { json } = await visitor.json(`/clients/${client}`);
    expect(json.invoices[0].matches.map(({ kind, basis }: Record<string, string>) => [kind, basis])).toEqual([
      ['payment', 'stated'],
      ['creditNote', 'inferred'],
    ]);
    expect((await visitor.page(`/clients/${client}`)).text).toContain('déclaré (paiement), déduit (avoir)');
  });

  it('tells what happened in sentences, each sealed by its entry', async () => {
    const { client, visitor } = await furnished(bench);
    await visitor.submit(`/clients/${client}/identity`, { kind: 'public' });
    const { json } = await visitor.json(`/clients/${client}`);
    const sentences = json.timeline.map(({ sentence }: { sentence: string }) => sentence);
    expect(sentences).toContain('Changed: Kind (Business → Public buyer).');
    expect(sentences).toContain('Payment received: €500.00 (virement).');
    expect(sentences).toContain('Credit note A2026-0001 of €100.00: geste commercial.');
    for (const { entry, hash } of json.timeline) expect([typeof entry, hash?.length]).toEqual(['number', 64]);
    const page = await visitor.page(`/clients/${client}`);
    expect(page.text).toContain('Facture F2026-0001 de 1\u202f200,00\u00a0€, échéance le 31\u00a0mai 2026');
    expect(page.text).toContain('class="seal"');
  });

  it('leaves a record out of the light, shows the exception, and lifts it', async () => {
    const { client, invoice, visitor } = await furnished(bench);
    const before = (await visitor.json(`/clients/${client}`)).json;
    const first = before.overrides[0];
    expect(first).toMatchObject({ kind: 'exclude', invoiceId: invoice });
    const lifted = await visitor.submit(`/clients/${client}/overrides/${first.id}/lift`, {});
    expect(lifted.location).toBe(`/clients/${client}#standing`);
    expect((await visitor.json(`/clients/${client}`)).json.standing.s5.facts).toContain(invoice);
    const made = await visitor.send(`/clients/${client}/exclusions`, { invoiceId: invoice, reason: 'ourMistake' });
    expect(made.status).toBe(201);
    const { json } = await visitor.json(`/clients/${client}`);
    expect(json.standing.s5.facts).not.toContain(invoice);
    expect((await visitor.page(`/clients/${client}`)).text).toContain('Facture F2026-0001 écartée');
    expect((await visitor.send(`/clients/${client}/exclusions`, { invoiceId: invoice, reason: 'x' })).status).toBe(422);
  });

  it('mutes the light for ninety days at most', async () => {
    const { client, visitor } = await furnished(bench);
    const tooLong = await visitor.submit(`/clients/${client}/mutes`, {
      until: '2027-03-01',
      muteReason: 'paymentPlan',
    });
    expect(tooLong.status).toBe(422);
    expect(tooLong.text).toContain(gaugeFr.refusals.muteTooLong);
    await visitor.submit(`/clients/${client}/mutes`, { until: '2026-11-28', muteReason: 'paymentPlan' });
    expect((await visitor.page('/relations')).text).toContain('en sourdine jusqu’au 28\u00a0nov. 2026');
    expect((await visitor.page('/')).text).toContain('La sourdine de son voyant prend fin le 28\u00a0nov. 2026');
  });

  it('does not exist for an id of nobody or of another organisation', async () => {
    const { context, invoice, visitor } = await furnished(bench);
    const foreign = { ...context, organisationId: context.newId() };
    await write(foreign, async (work) => {
      const own = foreign.organisationId;
      work.record({ chain: own, kind: 'organisation.created', payload: {} });
      const mine = await work.db.selectFrom('organisation').selectAll().executeTakeFirstOrThrow();
      await work.insert(own, 'organisation', [{ ...mine, id: own, organisation_id: own }]);
    });
    const theirs = await addClient(foreign, { name: 'Étranger' });
    if (!theirs.ok) throw new Error('not added');
    for (const id of [theirs.value.id, NOBODY, 'x']) {
      expect((await visitor.page(`/clients/${id}`)).status).toBe(404);
      expect((await visitor.json(`/clients/${id}`)).status).toBe(404);
      const exclusion = { invoiceId: invoice, reason: 'ourMistake' };
      expect((await visitor.send(`/clients/${id}/exclusions`, exclusion)).status).toBe(404);
      const mute = { until: '2026-12-01', muteReason: 'knownCause' };
      expect((await visitor.send(`/clients/${id}/mutes`, mute)).status).toBe(404);
      expect((await visitor.send(`/clients/${id}/overrides/${NOBODY}/lift`, {})).status).toBe(404);
    }
    expect((await visitor.page('/relations')).text).not.toContain('Étranger');
  });

  it('takes a threshold of its own, and gives it back', async () => {
    const { context, client, visitor } = await furnished(bench);
    const threshold = async () =>
      (await relationsOf(context)).byClient.get(client)?.standing.lights.S5.reason.threshold;
    expect((await visitor.page(`/clients/${client}`)).text).toContain(`action="/clients/${client}/thresholds"`);
    const { status, location } = await visitor.submit(`/clients/${client}/thresholds`, { percent: '70' });
    expect([status, location]).toEqual([303, `/clients/${client}#standing`]);
    expect(await threshold()).toBe(0.7);
    const own = (await visitor.json(`/clients/${client}`)).json.overrides.at(-1);
    expect(own).toMatchObject({ kind: 'threshold', threshold: 0.7 });
    const { text } = await visitor.page(`/clients/${client}`);
    expect(text).toContain(deskWords('fr').dossier.standing.threshold('70\u00a0%'));
    expect(text).toContain('délais de paiement porté à 70\u00a0%');
    await visitor.submit(`/clients/${client}/overrides/${own.id}/lift`, {});
    expect(await threshold()).toBe(0.5);
    expect((await visitor.submit(`/clients/${client}/thresholds`, { percent: '99' })).status).toBe(422);
  });

  it('shows what is owed page by page, with the totals of them all', async () => {
    const { context, client, invoice, visitor } = await furnished(bench);
    const { read } = context.store;
    const model = await read.selectFrom('invoice').selectAll().where('id', '=', invoice).executeTakeFirstOrThrow();
    const oldest = context.newId();
    await write(context, async (work) => {
      work.record({ chain: client, kind: 'records.imported', payload: {} });
      const ids = [oldest, ...Array.from({ length: 57 }, () => context.newId())];
      const made = { created_at: work.at, total_cents: 10_000 };
      const rows = ids.map((id) => ({ ...model, ...made, id, number: `M-${id}` }));
      await work.insert(client, 'invoice', rows);
    });
    const workings = (text: string) => text.split('id="workings-').length - 1;
    const [first, third] = [await visitor.page(`/clients/${client}`), await visitor.page(`/clients/${client}?owed=3`)];
    expect([workings(first.text), workings(third.text)]).toEqual([25, 10]);
    const totals = ({ text }: typeof first) => text.slice(text.indexOf('id="owed"'), text.indexOf('<table'));
    expect(totals(third)).toBe(totals(first));
    expect(first.text).toContain(`href="/clients/${client}?owed=2#owed"`);
    expect(first.text).toContain(`href="/clients/${client}?page=2#invoice-${oldest}"`);
    expect((await visitor.page(`/clients/${client}?page=2`)).text).toContain(`id="invoice-${oldest}"`);
  });

  it('is read, not changed, by an accountant', async () => {
    const { client, invoice, visitor } = await furnished(bench, 'accountant');
    expect((await visitor.page(`/clients/${client}`)).status).toBe(200);
    const sent = await visitor.send(`/clients/${client}/exclusions`, { invoiceId: invoice, reason: 'ourMistake' });
    expect(sent.status).toBe(403);
  });

  it('of a client without any record is calm, and a hostile name is text', async () => {
    const { context, visitor } = await empty(bench);
    const added = await addClient(context, { name: HOSTILE, city: HOSTILE });
    if (!added.ok) throw new Error('not added');
    const { text } = await visitor.page(`/clients/${added.value.id}`);
    expect(text).toContain(deskWords('fr').dossier.owed.nothing);
    expect(text).not.toContain('<script>alert');
  });

  it('of an erased person says so and keeps the amounts', async () => {
    const { context, client, visitor } = await furnished(bench);
    await write(context, async (work) => {
      work.record({ chain: client, kind: 'invoice.corrected', payload: {} });
      for (const { id } of await work.db.selectFrom('invoice').select('id').execute())
        await work.update(client, 'invoice', id, { total_cents: 30_000 });
    });
    expect((await eraseClient(context, client)).ok).toBe(true);
    const { text } = await visitor.page(`/clients/${client}`);
    expect(text).toContain('Les données de cette personne ont été effacées à sa demande le 24\u00a0novembre 2026');
    expect(text).not.toContain('Lemoine');
    expect(text).toContain('300,00\u00a0€');
  });
});

onEveryEngine('Today', (bench) => {
  it('offers three ways to begin while there is nothing', async () => {
    const { visitor } = await empty(bench);
    const { text } = await visitor.page('/');
    expect(text).toContain('Par quoi voulez-vous commencer');
    for (const href of ['/imports', '/settings', '/clients/new']) expect(text).toContain(`href="${href}"`);
    expect((await visitor.json('/')).json).toMatchObject({ clients: 0, decisions: [], drafts: [] });
  });

  it('names the letter that is due, with the act that prepares it', async () => {
    const { client, visitor } = await furnished(bench);
    const { text } = await visitor.page('/');
    expect(text).toContain('Boulangerie Lemoine');
    expect(text).toContain('Deuxième relance possible depuis le');
    expect(text).toContain(`action="/clients/${client}/letters"`);
    expect((await visitor.json('/')).json.decisions).toEqual([
      { client, name: 'Boulangerie Lemoine', step: 'remind', level: 'reminder2', since: '2026-07-08', assumed: false },
    ]);
  });

  it('asks the usual term while due dates rest on it', async () => {
    const { visitor } = await furnishedWithoutTerm(bench);
    expect((await visitor.page('/')).text).toContain('action="/term"');
    await visitor.submit('/term', { termDays: '30' });
    expect((await visitor.page('/')).text).not.toContain('action="/term"');
  });

  it('warns of a claim that will be prescribed', async () => {
    const { context, client, invoice, visitor } = await furnished(bench);
    await write(context, async (work) => {
      work.record({ chain: client, kind: 'invoice.corrected', payload: {} });
      await work.update(client, 'invoice', invoice, { issued_on: '2022-01-10', due_on: '2022-02-10' });
      // A payment that is only inferred to be this invoice's acknowledges nothing.
      for (const { id } of await work.db.selectFrom('allocation').select('id').execute())
        await work.update(client, 'allocation', id, { basis: 'inferred' });
    });
    expect((await visitor.json('/')).json.limitations).toMatchObject([{ number: 'F2026-0001', lastDay: '2027-01-10' }]);
    expect((await visitor.page('/')).text).toContain('avant le 10\u00a0janv. 2027');
  });

  it('is calm when nothing waits', async () => {
    const { context, visitor } = await empty(bench);
    await addClient(context, { name: 'Aube' });
    const { text } = await visitor.page('/');
    expect(text).toContain(deskWords('fr').today.calm);
    expect(text).toContain(deskWords('fr').today.noneOverdue);
  });
});
