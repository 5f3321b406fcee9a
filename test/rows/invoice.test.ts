import { expect, it } from 'vitest';
import { onEveryEngine } from '#shell/testing/engines.js';
import { agreed, bakery, codesIn, did, drafted, plainText, type Scene, sceneOn } from './scene.js';

const BARE = { key: 'web', title: 'Prestation web', price: '1000' };

/** An item that the business offers to every professional, at its true value. */
const TRAINING = {
  title: 'Prise en main de deux heures',
  price: '150',
  vat: 'S:20',
  complimentary: true,
  standing: ['business'],
  content: { included: ['Mise à jour des pages', 'Ajout d’une photographie'], excluded: [], deliverables: [] },
};

const offersTraining = ({ owner }: Scene) => did(owner, '/settings/catalogue', TRAINING);

async function sellsOn({ owner }: Scene): Promise<void> {
  await did(owner, '/settings', {
    name: 'Atelier Brume',
    siren: '732829320',
    vatNumber: 'FR44732829320',
    addressLine1: '4 quai de la Fosse',
    postcode: '44000',
    city: 'Nantes',
    iban: 'FR76 3000 6000 0112 3456 7890 189',
  });
}

interface Written {
  readonly key: string;
  readonly title: string;
  readonly discount?: { readonly percent: string };
  readonly content: { readonly included: readonly string[]; readonly deliverables: readonly string[] };
}

/** The invoice of a quote's balance, issued. */
async function invoiced(scene: Scene, quote: string) {
  await sellsOn(scene);
  const draft = await did(scene.owner, `/quotes/${quote}/invoices`, { kind: 'balance' });
  const issued = await did(scene.owner, `/invoices/drafts/${draft.id}/issue`);
  const { document } = (await scene.owner.json(`/invoices/${issued.id}`)).json;
  const lines = document.content.lines as readonly Written[];
  return { issued, document, lines, page: plainText((await scene.owner.page(`/invoices/${issued.id}`)).text) };
}

onEveryEngine('rows 35 to 38 of the method', (bench) => {
  it('row 35: invoices are complete and explicit: « prestation web 1 000 € » is blocked on quote and invoice', async () => {
    const scene = await sceneOn(bench);
    const { client, quote } = await drafted(scene, { lines: [BARE], concession: undefined });
    const unsent = await scene.owner.send(`/quotes/${quote}/send`, { email: 'helene@lemoine.example' });
    expect([unsent.status, codesIn(unsent)]).toEqual([409, expect.arrayContaining(['quote.bareLine'])]);
    expect((await scene.owner.json(`/quotes/${quote}`)).json.state).toBe('draft');
    await sellsOn(scene);
    const content = { title: 'Site', lines: [BARE], termDays: 30 };
    const unissued = await scene.owner.send('/invoices', { client, content, issue: true });
    expect([unissued.status, codesIn(unissued)]).toEqual([422, ['bill.bareLine']]);
    expect((await scene.owner.json('/invoices')).json.count).toBe(0);
    const detailed = { ...BARE, content: { included: ['Maquette', 'Mise en ligne'] } };
    await did(scene.owner, '/invoices', { client, content: { ...content, lines: [detailed] }, issue: true });
    expect((await scene.owner.json('/invoices')).json.count).toBe(1);
  });

  it('row 36: what is offered is listed at its true value with a discount of 100 %, and puts itself on quote and invoice', async () => {
    const scene = await sceneOn(bench);
    await offersTraining(scene);
    const { quote } = await agreed(scene);
    const { versions } = (await scene.owner.json(`/quotes/${quote}`)).json;
    const own = versions[0].content.lines.find(({ title }: Written) => title === TRAINING.title);
    expect(own).toMatchObject({ price: '150', discount: { percent: '100' } });
    const { document, issued, page } = await invoiced(scene, quote);
    const offered = document.totals.lines.filter(
      ({ grossCents, netCents }: { grossCents: number; netCents: number }) => grossCents > 0 && netCents === 0,
    );
    expect(offered.map(({ grossCents, discountCents }: Record<string, number>) => [grossCents, discountCents])).toEqual(
      [
        [40_000, 40_000],
        [15_000, 15_000],
      ],
    );
    expect(issued).toMatchObject({ net: '1200.00', vat: '240.00', total: '1440.00', offered: '550.00' });
    for (const part of ['Prise en main de deux heures', '150,00 €', '400,00 €', 'Offert sur cette facture : 550,00 €'])
      expect(page).toContain(part);
    const free = await did(scene.owner, '/invoices', {
      client: issued.client,
      content: { title: 'Entretien', lines: [], termDays: 30 },
    });
    expect(free.content.lines).toEqual([
      expect.objectContaining({ title: TRAINING.title, discount: expect.objectContaining({ percent: '100' }) }),
    ]);
  });

  it('row 36: time that nothing bills is asked about on the invoice, and offered there in one tap at its true value', async () => {
    const scene = await sceneOn(bench);
    const { client, quote } = await agreed(scene);
    const time = {
      clientId: client,
      description: 'Retouche des photographies du fournil',
      duration: '1h30',
      rate: '60',
    };
    const entry = await did(scene.owner, '/time/entries', time);
    await sellsOn(scene);
    const draft = await did(scene.owner, `/quotes/${quote}/invoices`, { kind: 'balance' });
    const asked = plainText((await scene.owner.page(`/invoices/drafts/${draft.id}`)).text);
    expect(asked).toContain('1,50 h de temps');
    await did(scene.owner, `/time/entries/${entry.id}/state`, { state: 'offered' });
    const { content } = await did(scene.owner, `/invoices/drafts/${draft.id}/time`);
    expect(content.lines.at(-1)).toMatchObject({
      title: expect.stringContaining('Retouche des photographies'),
      quantity: '1.5',
      discount: expect.objectContaining({ percent: '100' }),
      timeEntries: [entry.id],
    });
    const issued = await did(scene.owner, `/invoices/drafts/${draft.id}/issue`);
    expect(issued).toMatchObject({ total: '1440.00', offered: '490.00' });
    expect((await scene.owner.json(`/time/entries/${entry.id}`)).json).toMatchObject({
      state: 'offered',
      invoiceId: issued.id,
    });
  });

  it('row 37: what a service holds is detailed, and comes down from the quote to the invoice', async () => {
    const scene = await sceneOn(bench);
    const { quote } = await agreed(scene);
    const { lines, page } = await invoiced(scene, quote);
    const { versions } = (await scene.owner.json(`/quotes/${quote}`)).json;
    expect(lines.map(({ key, content }) => ({ key, content }))).toEqual(
      versions[0].content.lines.map(({ key, content }: Written) => ({ key, content })),
    );
    for (const part of [
      'Maquette de la page d’accueil',
      'Mise en ligne',
      'Site en ligne à votre adresse',
      'Dix vues retouchées',
    ])
      expect(page).toContain(part);
  });

  it('row 38: the invoice recalls what was agreed at the start: quote, date, scope, warnings, who accepted', async () => {
    const scene = await sceneOn(bench);
    const { quote } = await agreed(scene);
    scene.clock.moveTo(new Date(2027, 0, 15, 12).getTime());
    const { document, page } = await invoiced(scene, quote);
    expect(document.agreed).toEqual({
      quoteNumber: 'D2026-0001',
      version: 1,
      quoteDate: '2026-11-24',
      title: 'Site vitrine de la boulangerie',
      acceptedOn: '2026-11-24',
      acceptedBy: 'Hélène Lemoine',
      option: null,
      warnings: ['Le rendu reste simple : ni animation, ni espace client.'],
      concededCents: 80_000,
    });
    for (const part of [
      'Convenu au départ',
      'D2026-0001',
      'version 1, du 24 novembre 2026',
      'Le rendu reste simple',
      'par Hélène Lemoine',
    ])
      expect(page).toContain(part);
  });

  it('row 38: an invoice that rests on no quote recalls nothing', async () => {
    const scene = await sceneOn(bench);
    await sellsOn(scene);
    const client = await bakery(scene);
    const line = { ...BARE, content: { included: ['Maquette', 'Mise en ligne'] } };
    const content = { title: 'Site', lines: [line], termDays: 30 };
    const issued = await did(scene.owner, '/invoices', { client, content, issue: true });
    const { document } = (await scene.owner.json(`/invoices/${issued.id}`)).json;
    expect(document.agreed).toBeNull();
    expect((await scene.owner.page(`/invoices/${issued.id}`)).text).not.toContain('Convenu au départ');
  });
});
