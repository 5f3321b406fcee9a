import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inChromium, type Visitor } from '../support/chromium.js';
import { dataFolder, ROOT } from '../support/program.js';
import { type Served, served } from '../support/server.js';
import { at, leave, lookAt, type Pair, pairsOn, type Sight, send, withFoldsOpen } from '../support/sights.js';

const DEBTOR = 'Immobilière du Vieux-Phare';
const FEC = join(ROOT, 'samples', 'fec-exemple.txt');
/** Where nothing invites a break. */
const LONG_ADDRESS = 'clairebrumelumiereconsultantindependant@atelierdesbrumesetdeslumieres.fr';
const LIST = join(ROOT, 'samples', 'creances-exemple.csv');

/** Uploads a file and answers the address of its preview. */
async function upload(page: Page, file: string): Promise<string> {
  await page.goto('/imports');
  await page.locator('[name=file]').setInputFiles(file);
  await send(page, 'main form.sheet button');
  return page.url();
}

/** A list with more columns than a desk is wide. */
function wideList(): string {
  const file = join(dataFolder(), 'large.csv');
  const more = Array.from({ length: 24 }, (_, i) => `information_${i}`).join(';');
  writeFileSync(file, [`Client;Date;Montant;${more}`, `Brume;23/01/2025;10,00;${more}`].join('\n'));
  return file;
}

function damagedFec(): string {
  const file = join(dataFolder(), 'abime.txt');
  const titles =
    'JournalCode JournalLib EcritureNum EcritureDate CompteNum CompteLib CompAuxNum CompAuxLib PieceRef PieceDate EcritureLib Debit Credit EcritureLet DateLet ValidDate Montantdevise Idevise';
  const line = 'VE|Ventes|1|20261332|411000|Clients|C1|Dupont|F1|20260101|Facture|beaucoup|0,00|||||';
  writeFileSync(file, [titles.replaceAll(' ', '|'), line].join('\n'));
  return file;
}

inChromium('every page', (windows) => {
  const { pairOf } = pairsOn(windows);

  describe('of the sample business', () => {
    let server: Served;
    let owner: Pair;
    let stranger: Pair;
    let client = '';
    let draft = '';
    let person = '';
    let issued = '';

    beforeAll(async () => {
      server = await served(['--demo']);
      const { page, leave: goAway } = await windows.open({ baseURL: server.origin });
      await page.goto(server.entry);
      await page.goto('/letters');
      issued = (await page.locator('tbody th a').first().getAttribute('href')) ?? '';
      await page.goto('/relations');
      client = (await page.getByRole('link', { name: DEBTOR }).getAttribute('href')) ?? '';
      await page.goto(client);
      await send(page, '.heading form.verb button');
      draft = page.url();
      await page.goto('/settings/people');
      await page.locator('[name=name]').fill('Claire Brumelumière');
      await page.locator('[name=email]').fill(LONG_ADDRESS);
      await send(page, 'main form.sheet button');
      await page.goto('/settings/people');
      person = (await page.getByRole('link', { name: 'Claire Brumelumière' }).getAttribute('href')) ?? '';
      owner = await pairOf(server.origin, page);
      stranger = await pairOf(server.origin);
      await goAway();
    });
    afterAll(async () => {
      await leave(owner);
      await leave(stranger);
      expect(await server?.stop()).toBe(0);
    });

    const inside: readonly Sight[] = [
      { name: 'Today', open: at('/') },
      {
        name: 'the account menu',
        open: async (page) => withFoldsOpen(page, await page.goto('/'), 'details.menu'),
      },
      { name: 'Relations', open: at('/relations') },
      { name: 'Relations narrowed to nobody', open: at('/relations?q=zzz&light=watch') },
      { name: 'the dossier', open: at(() => client) },
      {
        name: 'the dossier with every fold open',
        open: async (page) => withFoldsOpen(page, await page.goto(`${client}?all=1`), 'main details'),
      },
      { name: 'the identity of a client', open: at(() => `${client}/identity`) },
      {
        name: 'a refused identity',
        status: 422,
        open: async (page) => {
          await page.goto(`${client}/identity`);
          await page.locator('[name=siren]').fill('123');
          return send(page, 'form[action$="/identity"] button');
        },
      },
      { name: 'a new client', open: at('/clients/new') },
      { name: 'the letters', open: at('/letters') },
      { name: 'a new letter', open: at(() => `${client}/letters/new`) },
      { name: 'the letter editor', open: at(() => draft) },
      { name: 'an issued letter', open: at(() => issued) },
      { name: 'Settings, business', open: at('/settings') },
      {
        name: 'Settings, rates',
        open: async (page) =>
          withFoldsOpen(page, await page.goto('/settings/rates'), 'main section:first-of-type details'),
      },
      { name: 'Settings, lights', open: at('/settings/lights') },
      { name: 'Settings, people', open: at('/settings/people') },
      { name: 'Settings, a person', open: at(() => person) },
      { name: 'Settings, access', open: at('/settings/access') },
      { name: 'Settings, data', open: at('/settings/data') },
      { name: 'a page that does not exist', status: 404, open: at('/no-such-page') },
      { name: 'an upload that is gone', status: 404, open: at('/imports/files/01a21013-d6e2-742f-83e5-419cf4e35227') },
    ];
    it.each(inside)('$name', (sight) => lookAt(sight, owner));

    const outside: readonly Sight[] = [
      { name: 'the sign-in', open: at('/login') },
      {
        name: 'a refused sign-in',
        status: 422,
        open: async (page) => {
          await page.goto('/login');
          await page.locator('[name=email]').fill('personne@nulle-part.example');
          await page.locator('[name=password]').fill('un mot de passe');
          return send(page, 'form.sheet button');
        },
      },
      {
        name: 'a request that another site made',
        status: 403,
        open: async (page) => {
          await page.goto('about:blank');
          await page.setContent(`<form method="post" action="${server.origin}/logout"><button>Go</button></form>`);
          return send(page, 'button');
        },
      },
    ];
    it.each(outside)('$name, to a stranger', (sight) => lookAt(sight, stranger));
  });

  describe('of an empty data folder', () => {
    let server: Served;
    let newcomer: Pair;
    const uploads = new Map<string, string>();

    beforeAll(async () => {
      server = await served();
      newcomer = await pairOf(server.origin);
    });
    afterAll(async () => {
      await leave(newcomer);
      await server?.stop();
    });

    const setUp = async (page: Page, password: string): Promise<Response | null> => {
      await page.goto('/setup');
      await page.locator('[name=name]').fill('Claire Fontaine');
      await page.locator('[name=email]').fill('claire@fontaine.example');
      await page.locator('[name=password]').fill(password);
      return send(page, 'form.sheet button');
    };

    const before: readonly Sight[] = [
      { name: 'the set-up', open: at('/setup') },
      { name: 'a refused set-up', status: 422, open: (page) => setUp(page, 'motdepasse') },
    ];
    it.each(before)('$name', (sight) => lookAt(sight, newcomer));

    describe('once there is an owner', () => {
      let owner: Pair;
      beforeAll(async () => {
        const { page, leave: goAway } = await windows.open({ baseURL: server.origin });
        await setUp(page, 'une phrase assez longue');
        uploads.set('wide', await upload(page, wideList()));
        for (const file of [FEC, LIST, damagedFec()]) uploads.set(file, await upload(page, file));
        uploads.set('damaged', page.url());
        owner = await pairOf(server.origin, page);
        await goAway();
      });
      afterAll(() => leave(owner));

      const empty: readonly Sight[] = [
        { name: 'the first choices', open: at('/welcome') },
        { name: 'Today with nothing', open: at('/') },
        { name: 'Relations without anyone', open: at('/relations') },
        { name: 'Letters without any', open: at('/letters') },
        { name: 'Import without any', open: at('/imports') },
        { name: 'the preview of a FEC', open: at(() => uploads.get(FEC) ?? '') },
        { name: 'the preview of a list with its columns', open: at(() => uploads.get(LIST) ?? '') },
        { name: 'the preview of a wide list', open: at(() => uploads.get('wide') ?? '') },
        { name: 'the preview of a damaged FEC', open: at(() => uploads.get('damaged') ?? '') },
      ];
      it.each(empty)('$name', (sight) => lookAt(sight, owner));

      it('the result of an import, and Import with its past', async () => {
        const { page } = owner.get('fr') as Visitor;
        await page.goto(uploads.get(FEC) ?? '');
        await page.locator('main form.verb button').click();
        await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
        const result = page.url();
        await lookAt({ name: 'the result of an import', open: at(result) }, owner);
        await lookAt({ name: 'Import with its past', open: at('/imports') }, owner);
        await lookAt({ name: 'Today after an import', open: at('/') }, owner);
      });
    });
  });
});
