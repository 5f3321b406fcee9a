import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inChromium, plain, type Visitor } from '../support/chromium.js';
import { dataFolder } from '../support/program.js';
import { type Served, served } from '../support/server.js';

const DEBTOR = 'Immobilière du Vieux-Phare';

/** What has the focus: its name as it is read out, near enough. */
const focused = (page: Page): Promise<string> =>
  page
    .locator(':focus')
    .evaluate((element) => element.getAttribute('aria-label') ?? element.textContent ?? '')
    .then(plain);

const pathOf = (page: Page): string => new URL(page.url()).pathname;

/** A list of invoices that takes long enough to read for its progress to be seen. */
function longList(): string {
  const rows = Array.from({ length: 12_000 }, (_, i) => {
    const month = String((i % 12) + 1).padStart(2, '0');
    return `L${i % 300};Client ${i % 300};L${i};2025-${month}-03;2025-${month}-28;${100 + (i % 900)},50`;
  });
  const file = join(dataFolder(), 'longue.csv');
  writeFileSync(file, ['Code client;Client;Numéro;Date facture;Échéance;Montant TTC', ...rows].join('\n'));
  return file;
}

inChromium('with the keyboard, and with what the script adds', (windows) => {
  let server: Served;
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    server = await served(['--demo']);
    visitor = await windows.open({ baseURL: server.origin });
    page = visitor.page;
    await page.goto(server.entry);
  });
  afterAll(async () => {
    await visitor?.leave();
    await server?.stop();
  });

  const openDossier = async (): Promise<void> => {
    await page.goto('/relations');
    await page.getByRole('link', { name: DEBTOR }).click();
    await page.waitForURL(/\/clients\//);
  };

  const openDraft = async (): Promise<string> => {
    await openDossier();
    await page.locator('.heading').locator('form.verb button, a.main').first().click();
    await page.waitForURL(/\/letters\//);
    return page.url();
  };

  it('skips to the content first', async () => {
    await page.goto('/');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Aller au contenu');
    expect((await page.locator('.skip').boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').evaluate((element) => Boolean(element.closest('main')))).toBe(true);
  });

  it('searches with "/" and Enter', async () => {
    await page.keyboard.press('/');
    expect(await focused(page)).toBe('Rechercher un client');
    await page.keyboard.type('phare g r ?');
    expect(pathOf(page)).toBe('/');
    await page.locator(':focus').fill('phare');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/relations\?q=phare/);
    expect(await page.locator('main tbody tr').count()).toBe(1);
  });

  it('goes with "g" and a letter', async () => {
    for (const [key, path] of [
      ['a', '/'],
      ['r', '/relations'],
      ['d', '/quotes'],
      ['f', '/invoices'],
      ['t', '/time'],
      ['i', '/imports'],
      ['p', '/settings'],
    ] as const) {
      await page.keyboard.press('g');
      await page.keyboard.press(key);
      await page.waitForURL((url) => url.pathname === path);
    }
  });

  it('lists the shortcuts with "?", and closes them with Escape', async () => {
    const list = page.getByRole('dialog', { name: 'Raccourcis clavier' });
    await page.keyboard.press('?');
    await list.waitFor();
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'hidden' });
  });

  it('comes to the main action before anything else of the page', async () => {
    await openDossier();
    await page.locator('main').focus();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatch(/^Relancer/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/letters\//);
  });

  it('closes the account menu with Escape and gives the focus back', async () => {
    await page.goto('/');
    const menu = page.locator('details.menu summary');
    await menu.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Mon accès');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toMatch(/^Compte/);
    expect(await page.locator('details.menu[open]').count()).toBe(0);
  });

  it('sends a form with Enter', async () => {
    await page.goto('/clients/new');
    await page.getByLabel('Nom', { exact: true }).fill('Atelier du Pré');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/clients\/[0-9a-f-]{36}$/);
    expect(plain(await page.locator('h1').innerText())).toBe('Atelier du Pré');
  });

  it('brings the eye to what was refused', async () => {
    await page.goto('/clients/new');
    await page.getByLabel('Nom', { exact: true }).fill('Atelier du Bois');
    await page.getByLabel('SIREN').fill('123');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await focused(page)).toContain('Un point empêche de continuer');
    await page.getByRole('alert').getByRole('link').click();
    expect(await page.locator(':focus').getAttribute('name')).toBe('siren');
    expect(await page.getByLabel('Nom', { exact: true }).inputValue()).toBe('Atelier du Bois');
  });

  it('narrows Relations while one types, and keeps the view in the address', async () => {
    await page.goto('/relations');
    await page.locator('main [name=q]').pressSequentially('phare');
    await page.getByRole('status').getByText('1 client correspond').waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('phare');
    expect(await page.locator(':focus').inputValue()).toBe('phare');
  });

  it('saves a letter by itself, and says when', async () => {
    const letter = await openDraft();
    await page.getByLabel('Objet').fill('Relance amicale');
    await expect.poll(() => page.locator('[data-saved]').innerText()).toMatch(/^Enregistré \d\d:\d\d/);
    await page.locator('.paper h2').getByText('Relance amicale').waitFor();
    await page.goto(letter);
    expect(await page.getByLabel('Objet').inputValue()).toBe('Relance amicale');
  });

  it('says when it could not save, and keeps what was typed', async () => {
    await openDraft();
    await page.route('**/letters/*', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await page.getByLabel('Objet').fill('Relance hors ligne');
    await expect.poll(() => page.locator('[data-saved]').innerText()).toContain('Non enregistré');
    expect(await page.getByLabel('Objet').inputValue()).toBe('Relance hors ligne');
    await page.unroute('**/letters/*');
    visitor.faults.length = 0;
  });

  it('asks before what cannot be undone', async () => {
    const letter = await openDraft();
    const discard = page.getByRole('button', { name: 'Supprimer ce projet' });
    page.once('dialog', (dialog) => dialog.dismiss());
    await discard.click();
    expect(page.url()).toBe(letter);
    let question = '';
    page.once('dialog', (dialog) => {
      question = dialog.message();
      return dialog.accept();
    });
    await discard.click();
    await page.waitForURL(/\/clients\//);
    expect(plain(question)).toBe('Supprimer ce projet de lettre ?');
  });

  it('shows how far a long import has come, and leads to its result', async () => {
    await page.goto('/imports');
    await page.getByLabel('Fichier', { exact: true }).setInputFiles(longList());
    await page.getByRole('button', { name: 'Voir ce qu’il contient' }).click();
    await page.getByRole('button', { name: 'Importer', exact: true }).click();
    await page.getByRole('progressbar').waitFor();
    await page.getByRole('heading', { name: 'Import terminé' }).waitFor({ timeout: 30_000 });
    expect(pathOf(page)).toMatch(/^\/imports\/[0-9a-f-]{36}$/);
  });

  it('leaves no fault behind', () => {
    expect(visitor.faults).toEqual([]);
  });
});
