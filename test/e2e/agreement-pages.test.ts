import { afterAll, beforeAll, it } from 'vitest';
import { type SmtpServer, startSmtp } from '#shell/testing/smtp.js';
import { live, type Places } from '../support/agreement.js';
import { acted } from '../support/asking.js';
import { inChromium } from '../support/chromium.js';
import { type Served, served } from '../support/server.js';
import { at, leave, lookAt, type Pair, pairsOn, type Sight, send, withFoldsOpen } from '../support/sights.js';

inChromium('every page of an agreement', (windows) => {
  const { pairOf } = pairsOn(windows);
  let smtp: SmtpServer;
  let server: Served;
  let owner: Pair;
  let client: Pair;
  let places: Places;

  beforeAll(async () => {
    smtp = await startSmtp(() => undefined);
    server = await served();
    const { page, leave: goAway } = await windows.open({ baseURL: server.origin });
    await page.goto('/setup');
    await page.locator('[name=name]').fill('Claire Brume');
    await page.locator('[name=email]').fill('claire@brume.example');
    await page.locator('[name=password]').fill('une phrase assez longue');
    await send(page, 'form.sheet button');
    places = await live(page, smtp);
    await acted(server.origin, places.toSign, 'option', { option: 'small' });
    owner = await pairOf(server.origin, page);
    client = await pairOf(server.origin);
    await goAway();
  });
  afterAll(async () => {
    await leave(owner);
    await leave(client);
    await server?.stop();
    await smtp?.close();
  });

  const ofPlace = (name: keyof Places, rest = ''): Sight['open'] => at(() => places[name] + rest);

  const inside: readonly Sight[] = [
    { name: 'Quotes', open: at('/quotes') },
    { name: 'the choice of a client', open: at('/quotes/new') },
    { name: 'a new quote', open: ofPlace('client', '/quotes/new') },
    { name: 'a quote that is written', open: ofPlace('draft') },
    {
      name: 'the quote editor with every fold open',
      open: async (page) => withFoldsOpen(page, await page.goto(`${places.draft}/edit`), '.editor details'),
    },
    { name: 'a quote that waits for its answer', open: ofPlace('sent') },
    { name: 'an accepted quote', open: ofPlace('accepted') },
    { name: 'what is left to invoice', open: ofPlace('accepted', '/invoices/new') },
    { name: 'Deliveries', open: at('/deliveries') },
    { name: 'a delivery and its reservation', open: ofPlace('delivery') },
    { name: 'Commitments', open: at('/commitments') },
    { name: 'the commitments of a client', open: ofPlace('client', '/commitments') },
    { name: 'a commitment', open: ofPlace('commitment') },
    { name: 'Time', open: at('/time') },
    { name: 'an entry of time', open: ofPlace('time') },
    { name: 'Imports of time', open: at('/time/imports') },
    { name: 'Invoices', open: at('/invoices') },
    { name: 'a new invoice', open: at('/invoices/new') },
    { name: 'the drafts of invoices', open: at('/invoices/drafts') },
    { name: 'an invoice that is written', open: ofPlace('billDraft') },
    { name: 'an issued invoice', open: ofPlace('invoice') },
    { name: 'Payments', open: at('/payments') },
    { name: 'the facts noted of a client', open: ofPlace('client', '/incidents') },
    { name: 'what was agreed and said', open: ofPlace('client', '/agreed') },
    { name: 'a letter that recalls facts', open: ofPlace('letter') },
    { name: 'the dossier of an agreement', open: ofPlace('client') },
    { name: 'the outbox', open: at('/outbox') },
    { name: 'Settings, catalogue', open: at('/settings/catalogue') },
    { name: 'Settings, a new item', open: at('/settings/catalogue/new') },
    { name: 'Settings, documents', open: at('/settings/documents') },
    { name: 'Settings, terms', open: at('/settings/terms') },
    { name: 'Settings, terms for professionals', open: at('/settings/terms/business') },
    { name: 'Settings, a release of the terms', open: at('/settings/terms/business/releases/1') },
    { name: 'Settings, mail', open: at('/settings/mail') },
  ];
  it.each(inside)('$name', (sight) => lookAt(sight, owner));

  const ofClient = { ending: ' · Atelier Brume', spoken: 'fr' };
  const outside: readonly Sight[] = [
    { name: 'a quote to sign', open: ofPlace('toSign'), ...ofClient },
    { name: 'the terms of a quote to sign', open: ofPlace('toSign', '/terms'), ...ofClient },
    {
      name: 'a signature that comes too early',
      status: 409,
      open: async (page) => {
        await page.goto(places.toSign);
        await page.locator('form[action$="/terms"] button').evaluate((button: { disabled?: boolean }) => {
          button.disabled = false;
        });
        return send(page, 'form[action$="/terms"] button');
      },
      ...ofClient,
    },
    { name: 'a signed quote', open: ofPlace('signed'), ...ofClient },
    { name: 'a delivery to receive', open: ofPlace('toReceive'), ...ofClient },
    { name: 'a received delivery', open: ofPlace('received'), ...ofClient },
  ];
  it.each(outside)('$name, to a client', (sight) => lookAt(sight, client));

  it('a delivery to receive once its code was asked for, to a client', async () => {
    await acted(server.origin, places.toReceive, 'code');
    await lookAt({ name: 'a delivery to receive, with its form', open: ofPlace('toReceive'), ...ofClient }, client);
  });
});
