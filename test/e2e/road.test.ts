import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '#shell/clock.js';
import { sampleFiles } from '#shell/demo/samples.js';
import { inChromium, plain, type Visitor } from '../support/chromium.js';
import { dataFolder, entente } from '../support/program.js';
import { type Served, served } from '../support/server.js';

const OWNER = { name: 'Claire Fontaine', email: 'claire@fontaine.example', password: 'une phrase assez longue' };
const DEBTOR = 'Immobilière du Vieux-Phare';
const SENTENCE = 'Nous avons eu plaisir à préparer vos annonces.';
const TERM_DAYS = 25;
const READS_PDF = !spawnSync('pdftotext', ['-v']).error;

/** A file of the folder `samples`, as it would be taken today: the lights look no further back than two years. */
function sample(name: string, change = (text: string) => text): string {
  const folder = dataFolder();
  mkdirSync(folder, { recursive: true });
  const text = sampleFiles(systemClock.today()).find((file) => file.name === name)?.text ?? '';
  writeFileSync(join(folder, name), change(text));
  return join(folder, name);
}

const textOf = async (page: Page, selector: string): Promise<string> =>
  plain(await page.locator(selector).first().innerText());

/** The facts of a page: labels and values. */
async function factsOf(page: Page, within: string): Promise<Readonly<Record<string, string>>> {
  const pairs = await page.locator(`${within} .facts > div`).evaluateAll((all) =>
    all.map((one) => {
      // What else stands under a figure (its amount, its note) is on lines of its own.
      const [figure = ''] = one.querySelector('dd')?.innerText.split('\n') ?? [];
      return [one.querySelector('dt')?.textContent ?? '', figure];
    }),
  );
  return Object.fromEntries(pairs.map(([label, value]) => [plain(label ?? ''), plain(value ?? '')]));
}

async function setUp(page: Page, { origin }: Served): Promise<void> {
  await page.goto(origin);
  expect(new URL(page.url()).pathname).toBe('/setup');
  expect(await page.getByLabel('Mot de passe').inputValue()).toBe('');
  await page.getByLabel('Votre nom').fill(OWNER.name);
  await page.getByLabel('Adresse électronique').fill(OWNER.email);
  await page.getByLabel('Mot de passe').fill(OWNER.password);
  await page.getByRole('button', { name: 'Créer mon compte' }).click();
}

async function upload(page: Page, file: string): Promise<void> {
  await page.getByLabel('Fichier', { exact: true }).setInputFiles(file);
  await page.getByRole('button', { name: 'Voir ce qu’il contient' }).click();
  await page.getByRole('heading', { name: 'Avant d’importer' }).waitFor();
}

async function accept(page: Page, hasScript: boolean): Promise<void> {
  await page.getByRole('button', { name: 'Importer', exact: true }).click();
  const done = page.getByRole('heading', { name: 'Import terminé' });
  // The page of progress asks again by itself; without the script one follows its link.
  const again = page.getByRole('link', { name: 'Où en est-on' });
  while (!hasScript && (await again.isVisible())) await again.click();
  await done.waitFor();
}

/** What a server answers to a change that a browser sends from a page of its own. */
const sendForm = (page: Page, url: string, form: Record<string, string>) =>
  page.request.post(url, { form, headers: { origin: new URL(url).origin, 'accept-language': 'fr' } });

const WAYS = [
  { way: 'with the script', javaScriptEnabled: true },
  { way: 'without any script', javaScriptEnabled: false },
];

inChromium('the road from a FEC to a reminder', (windows) => {
  describe.each(WAYS)('$way', ({ javaScriptEnabled }) => {
    let server: Served;
    let visitor: Visitor;
    let page: Page;
    let letter = '';
    let amount = '';

    beforeAll(async () => {
      server = await served();
      visitor = await windows.open({ javaScriptEnabled });
      page = visitor.page;
      page.on('dialog', (dialog) => dialog.accept());
    });
    afterAll(async () => {
      await visitor?.leave();
      await server?.stop();
    });

    it('begins with the account of the owner, who chooses the password', async () => {
      await setUp(page, server);
      await page.getByRole('heading', { name: 'Par quoi voulez-vous commencer' }).waitFor();
      await page.getByRole('link', { name: /Apporter mes pièces/ }).click();
    });

    it('shows what a FEC holds before anything is written', async () => {
      await upload(page, sample('fec-exemple.txt'));
      const facts = await factsOf(page, 'main');
      expect(facts).toMatchObject({ Clients: '12', Avoirs: '2' });
      expect(Number(facts['Factures'])).toBeGreaterThan(100);
      expect(Number(facts['Paiements'])).toBeGreaterThan(100);
      expect(await textOf(page, 'main')).toContain('tabulation');
      expect(JSON.parse(entente(server.data, ['clients', '--json']).stdout)).toEqual([]);
    });

    it('imports it whole, and says what it brought', async () => {
      await accept(page, javaScriptEnabled);
      expect(await factsOf(page, 'main')).toMatchObject({ Clients: '12', Avoirs: '2' });
      await page.getByRole('link', { name: 'Voir les relations' }).click();
    });

    it('shows the client whose light is red', async () => {
      await page.locator('.lights').getByRole('link', { name: 'Problème' }).click();
      const row = page.getByRole('row', { name: DEBTOR });
      expect(await row.innerText()).toContain('Problème');
      await row.getByRole('link', { name: DEBTOR }).click();
      expect(await textOf(page, 'h1')).toBe(DEBTOR);
    });

    it('shows its penalties, on due dates marked as assumed', async () => {
      const owed = await factsOf(page, '#owed');
      expect(Object.keys(owed)).toEqual(expect.arrayContaining(['Principal', 'Intérêts de retard', 'Total']));
      const dates = page.locator('#owed table.records').first().locator('tbody tr td:nth-child(2)');
      for (const date of await dates.allInnerTexts()) expect(date).toContain('supposé');
      expect(await textOf(page, '#owed')).toContain('De quel délai de paiement êtes-vous convenus');
    });

    it('counts from the payment term once it is stated', async () => {
      const before = (await factsOf(page, '#owed'))['Intérêts de retard'];
      const form = page.getByRole('form', { name: 'Avec ce client' });
      await form.getByRole('spinbutton').fill(String(TERM_DAYS));
      await form.getByRole('button', { name: 'Enregistrer' }).click();
      await expect.poll(() => textOf(page, '#owed')).not.toContain('De quel délai de paiement êtes-vous convenus');
      expect((await factsOf(page, '#owed'))['Intérêts de retard']).not.toBe(before);
    });

    it('drafts the reminder that it proposes', async () => {
      await page.locator('.heading').getByRole('button', { name: 'Relancer' }).click();
      expect(await textOf(page, 'h1')).toContain(DEBTOR);
      letter = page.url();
      amount = await textOf(page, '.paper-payment dd strong');
      expect(amount).toMatch(/^\d[\d ]*,\d\d €$/);
      expect(await textOf(page, '.paper')).toContain('Projet');
    });

    it('leads to what it lacks, and takes it in', async () => {
      await page.getByRole('link', { name: 'Votre IBAN manque dans les réglages' }).click();
      await page.getByLabel('IBAN').fill('FR14 2004 1010 0505 0001 3M02 606');
      await page.getByLabel('SIREN ou SIRET').fill('732829320');
      await page.getByLabel('Adresse', { exact: false }).first().fill('7 passage des Trois-Encriers');
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await page.getByText('Vos réglages sont enregistrés').waitFor();
      await page.goto(letter);
      await page.getByRole('button', { name: 'Mettre à jour la lettre' }).first().click();
      await page.locator('.paper').getByText('FR14 2004 1010 0505 0001 3M02 606').waitFor();
      expect(await textOf(page, '#letter-proof')).not.toContain('IBAN');
      expect(await textOf(page, '#letter-proof')).not.toContain('délai de paiement');
    });

    it('takes an edited sentence', async () => {
      const opening = page.getByLabel('Avant le décompte');
      await opening.fill(`${await opening.inputValue()}\n\n${SENTENCE}`);
      if (!javaScriptEnabled) await page.getByRole('button', { name: 'Enregistrer' }).click();
      await page.locator('.paper').getByText(SENTENCE).waitFor();
    });

    it('issues it, and gives the PDF that says the same', async () => {
      await page.getByRole('button', { name: 'Émettre cette lettre' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Télécharger le PDF' }).click(),
      ]);
      const pdf = await download.path();
      expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
      expect(download.suggestedFilename()).toMatch(/^R\d{4}-0001\.pdf$/);
      if (!READS_PDF) return;
      const text = plain(spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).stdout);
      for (const part of [amount, SENTENCE, DEBTOR, 'L. 441-10']) expect(text).toContain(part);
      expect(text).not.toContain('Projet');
    });

    it('lets nobody change it any more', async () => {
      await page.goto(letter);
      expect(await page.getByRole('button', { name: 'Enregistrer' }).count()).toBe(0);
      const changed = await sendForm(page, letter, { subject: 'Autre chose' });
      expect([changed.status(), await changed.text()]).toEqual([409, expect.stringContaining('elle ne change plus')]);
      expect((await sendForm(page, `${letter}/discard`, {})).status()).toBe(409);
      await page.goto(letter);
      expect(await textOf(page, '.paper')).not.toContain('Autre chose');
    });

    it('tells a program the same as the command line', async () => {
      await page.goto(`${server.origin}/settings/access`);
      await page.getByLabel('Nom du jeton').fill('Tableur');
      await page.getByRole('button', { name: 'Créer un jeton' }).click();
      const token = await textOf(page, '.secret');
      const headers = { accept: 'application/json', authorization: `Bearer ${token}`, 'accept-language': 'fr' };
      const answer = await (await fetch(`${server.origin}/relations?sort=name`, { headers })).json();
      const { clients } = answer as { readonly clients: readonly { readonly client: string }[] };
      const printed = JSON.parse(entente(server.data, ['clients', '--json']).stdout) as readonly unknown[];
      expect(clients).toHaveLength(12);
      expect(clients).toEqual(printed.map((client) => expect.objectContaining(client)));
    });

    it('leaves nothing that does not verify, and no fault in the browser', async () => {
      expect(await server.stop()).toBe(0);
      const verified = entente(server.data, ['verify', '--json']);
      expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true, findings: [] });
      expect(visitor.faults).toEqual([]);
    });
  });
});

inChromium('the road from a list of invoices', (windows) => {
  let server: Served;
  let visitor: Visitor;

  beforeAll(async () => {
    server = await served();
    visitor = await windows.open();
  });
  afterAll(async () => {
    await visitor?.leave();
    await server?.stop();
  });

  it('reads the columns as they are corrected by hand', async () => {
    const { page } = visitor;
    await setUp(page, server);
    await page.getByRole('link', { name: /Apporter mes pièces/ }).click();
    const named = (text: string) => text.replace('Échéance', 'Colonne F').replace('Date de règlement', 'Colonne H');
    await upload(page, sample('creances-exemple.csv', named));
    await page.getByLabel('Échéance').selectOption({ label: 'Colonne F' });
    await page.getByLabel('Date de paiement').selectOption({ label: 'Colonne H' });
    await page.getByRole('button', { name: 'Relire avec ces choix' }).click();
    await page.waitForURL(/map-dueOn=/);
    expect(await page.getByLabel('Échéance').locator('option:checked').innerText()).toBe('Colonne F');
    const facts = await factsOf(page, 'main');
    expect(facts['Clients']).toBe('12');
    expect(Number(facts['Factures soldées'])).toBeGreaterThan(100);
    await accept(page, true);
  });

  it('keeps the due dates that the list states', async () => {
    const { page } = visitor;
    await page.getByRole('link', { name: 'Voir les relations' }).click();
    await page.getByRole('link', { name: DEBTOR }).click();
    expect(await textOf(page, '#owed')).not.toContain('supposé');
    expect(await factsOf(page, '#owed')).toHaveProperty('Intérêts de retard');
    expect(visitor.faults).toEqual([]);
  });

  it('remembers the columns for the next file with these titles', async () => {
    const { page } = visitor;
    await page.goto(`${server.origin}/imports`);
    await upload(
      page,
      sample('creances-exemple.csv', (text) =>
        text.replace('Échéance', 'Colonne F').replace('Date de règlement', 'Colonne H'),
      ),
    );
    expect(await textOf(page, 'main')).toContain('Lu selon votre choix précédent');
    expect(await textOf(page, 'main')).toContain('Tout ce que dit ce fichier est déjà connu');
  });
});
