import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type SmtpServer, startSmtp } from '#shell/testing/smtp.js';
import { dayIn } from '../support/agreement.js';
import { asked } from '../support/asking.js';
import { inChromium, PHONE, plain, type Visitor } from '../support/chromium.js';
import { picture } from '../support/inspection.js';
import { codeAfter, linkAfter, textOfMail } from '../support/mails.js';
import { dataFolder, entente, later } from '../support/program.js';
import { type Served, served } from '../support/server.js';

const OWNER = { name: 'Claire Brume', email: 'claire@brume.example', password: 'une phrase assez longue' };
const HELENE = 'helene@lemoine.example';
const TITLE = 'Site vitrine de la boulangerie';
const WARNING = 'À ce prix, le site restera un peu éloigné des canons du genre.';
const REASON = 'Budget très limité pour un lancement';
const WORDS = 'Satisfaite, et même agréablement surprise. Déjeunons ensemble jeudi !';
const DENIAL = 'Je n’ai jamais dit que j’étais satisfaite de ce site.';
const MONTH = 31;
/** For what the server does by itself, on a machine that does much besides. */
const PATIENCE = { timeout: 15_000 };
const READS_PDF = !spawnSync('pdftotext', ['-v']).error;

type Fields = Readonly<Record<string, string>>;

const textOf = async (page: Page, selector = 'main'): Promise<string> =>
  plain(await page.locator(selector).first().innerText());

async function fill(page: Page, fields: Fields): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`[name="${name}"]`).first();
    if ((await field.evaluate(({ tagName }) => tagName)) === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
}

/** Opens everything that an editor keeps folded. */
const unfold = (page: Page): Promise<void> =>
  page.locator('.editor details').evaluateAll((all) => {
    for (const fold of all) fold.setAttribute('open', '');
  });

/** Sends the form that holds a field. */
const sendFormOf = (page: Page, field: string): Promise<void> =>
  page.locator(`form:has([name="${field}"])`).first().locator('button:not(.first-button)').first().click();

async function inPdf(page: Page, path: string): Promise<string> {
  const response = await page.request.get(path);
  expect(response.status()).toBe(200);
  const file = join(dataFolder(), 'read.pdf');
  writeFileSync(file, await response.body());
  return READS_PDF ? plain(spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).stdout) : '';
}

function expectIn(text: string, parts: readonly string[]): void {
  for (const part of parts) expect(text).toContain(part);
}

inChromium('the article’s own story', (windows) => {
  let smtp: SmtpServer;
  let server: Served;
  let owner: Visitor;
  let phone: Visitor;
  let page: Page;
  let client = '';
  let quote = '';

  beforeAll(async () => {
    smtp = await startSmtp(() => undefined);
    server = await served();
    owner = await windows.open();
    phone = await windows.open({ viewport: PHONE, isMobile: true, hasTouch: true });
    page = owner.page;
    page.on('dialog', (dialog) => dialog.accept());
  });
  afterAll(async () => {
    await owner?.leave();
    await phone?.leave();
    await server?.stop();
    await smtp?.close();
  });

  const go = (path: string) => page.goto(`${server.origin}${path}`);

  /** Reads, ticks and signs on a telephone. */
  async function signQuote({ page: screen }: Visitor, path: string): Promise<void> {
    await screen.goto(`${server.origin}${path}`);
    await screen.locator('#warning-1 button').click();
    await screen.locator('#warning-1 .client-done').waitFor();
    await screen.locator('#terms button').click();
    await screen.getByRole('link', { name: 'Revenir au devis et signer' }).click();
    const before = smtp.received.length;
    await screen.locator('#sign button').click();
    await screen.locator('#sign [name=code]').waitFor();
    const code = await codeAfter(smtp, before);
    await fill(screen, { name: 'Hélène Lemoine', capacity: 'gérante', typed: 'Hélène Lemoine', code });
    await screen.locator('#sign .decide').click();
    await screen.getByRole('heading', { name: 'Devis accepté' }).waitFor();
  }

  async function acceptDelivery({ page: screen }: Visitor, path: string, words: string): Promise<void> {
    await screen.goto(`${server.origin}${path}`);
    const before = smtp.received.length;
    await screen.getByRole('button', { name: 'Recevoir mon code' }).click();
    await screen.locator('[name=code]').waitFor();
    const code = await codeAfter(smtp, before);
    for (const box of await screen.locator('[name^="received."]').all()) await box.check();
    await screen.getByLabel('Oui, j’accepte la livraison').check();
    await screen.locator('[name=satisfaction][value="5"]').check();
    await fill(screen, { ownWords: words, name: 'Hélène Lemoine', capacity: 'gérante', code });
    await screen.getByRole('button', { name: 'Signer la recette' }).click();
    await screen.getByText('la livraison est acceptée').waitFor();
  }

  it('begins with a business that says who it is, and by which server its mails leave', async () => {
    await go('/');
    await fill(page, OWNER);
    await sendFormOf(page, 'password');
    await page.getByRole('heading', { name: 'Par quoi voulez-vous commencer' }).waitFor();
    await go('/settings');
    await fill(page, {
      name: 'Atelier Brume',
      siren: '732829320',
      vatNumber: 'FR44732829320',
      addressLine1: '4 quai de la Fosse',
      postcode: '44000',
      city: 'Nantes',
      email: OWNER.email,
      iban: 'FR76 3000 6000 0112 3456 7890 189',
    });
    await sendFormOf(page, 'siren');
    await page.getByText('Vos réglages sont enregistrés').waitFor();
    await go('/settings/mail');
    await fill(page, {
      host: '127.0.0.1',
      security: 'none',
      port: String(smtp.port),
      username: '',
      fromName: 'Atelier Brume',
      fromAddress: OWNER.email,
    });
    await sendFormOf(page, 'host');
    await page.getByText('Le serveur d’envoi est enregistré').waitFor();
  });

  it('meets a prospect whose budget is ridiculous for what he needs, and concedes on the price', async () => {
    await go('/clients/new');
    const bakery = {
      name: 'Boulangerie Lemoine',
      kind: 'business',
      siren: '552100554',
      contactName: 'Hélène Lemoine',
      email: HELENE,
      addressLine1: '3 rue du Four',
      postcode: '35000',
      city: 'Rennes',
    };
    await fill(page, bakery);
    await sendFormOf(page, 'addressLine1');
    await page.getByRole('heading', { level: 1, name: 'Boulangerie Lemoine' }).waitFor();
    client = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await go(`/clients/${client}/quotes/new`);
    await fill(page, {
      title: TITLE,
      'lines.0.title': 'Site de cinq pages',
      'lines.0.price': '600',
      'lines.0.included': 'Maquette de la page d’accueil\nMise en ligne',
    });
    await sendFormOf(page, 'lines.0.title');
    await page.waitForURL(/\/quotes\/[\w-]+\/edit$/);
    quote = new URL(page.url()).pathname.split('/')[2] ?? '';
  });

  it('writes it down in the editor, which saves by itself and counts at once', async () => {
    const totals = page.locator('#quote-totals');
    expect(plain(await totals.innerText())).toContain('720,00 €');
    await unfold(page);
    await fill(page, { 'lines.0.listPrice': '2000', 'lines.0.deliverables': 'Site en ligne à votre adresse' });
    await expect.poll(async () => plain(await totals.innerText()), PATIENCE).toContain('1 400,00 €');
    expect(plain(await totals.innerText())).toContain('Au-delà de 20 %');
    await fill(page, {
      'concession.reason': REASON,
      'concession.counterpart': 'Un témoignage signé à la livraison',
      'warnings.0.text': WARNING,
      'duties.0.party': 'theirs',
      'duties.0.text': 'Remettre les textes et le logo',
      'duties.0.due': dayIn(10),
      startsOn: dayIn(1),
      endsOn: dayIn(40),
    });
    await expect
      .poll(async () => plain(await page.locator('#quote-proof').innerText()), PATIENCE)
      .toContain('ce devis peut partir');
    expectIn(plain(await page.locator('#quote-document').innerText()), [
      WARNING,
      REASON,
      'Remettre les textes et le logo',
    ]);
    expect(plain(await totals.innerText())).not.toContain('Au-delà de 20 %');
    await page.reload();
    expect(await page.locator('[name="warnings.0.text"]').inputValue()).toBe(WARNING);
    await picture(page, 'story editor');
  });

  it('sends it, and the client accepts on a telephone: warning ticked, terms opened, code from the mail', async () => {
    await go(`/quotes/${quote}`);
    const before = smtp.received.length;
    await fill(page, { email: HELENE });
    await page.getByRole('button', { name: 'Envoyer au client' }).click();
    const path = await linkAfter(smtp, 'c', before);
    await signQuote(phone, path);
    await picture(phone.page, 'story accepted');
    await go(`/quotes/${quote}`);
    expect(await textOf(page, '#sending')).toContain('Accepté par Hélène Lemoine, gérante');
    const hash = await page.locator('#sending .hash').innerText();
    const told = () => smtp.received.slice(before).filter(({ data }) => textOfMail(data).includes(hash));
    await expect
      .poll(
        () =>
          told()
            .flatMap(({ to }) => to)
            .sort(),
        PATIENCE,
      )
      .toEqual([OWNER.email, HELENE]);
  });

  it('works a little more than agreed, and gives it', async () => {
    await go('/settings/documents');
    await fill(page, { hourlyRate: '60' });
    await sendFormOf(page, 'hourlyRate');
    await page.getByText('enregistré').first().waitFor();
    await go('/time');
    await fill(page, {
      clientId: client,
      description: 'Retouche des photographies du fournil',
      duration: '1h30',
      state: 'offered',
    });
    await page.locator('form[action="/time/entries"] button').first().click();
    await page.getByText('Retouche des photographies du fournil').waitFor();
  });

  it('delivers; the client declares himself satisfied, agreeably surprised, five out of five', async () => {
    await go('/deliveries');
    await fill(page, { quoteId: quote });
    await sendFormOf(page, 'quoteId');
    await page.waitForURL(/\/deliveries\/[\w-]+$/);
    const before = smtp.received.length;
    await page.getByRole('button', { name: 'Envoyer' }).first().click();
    const path = await linkAfter(smtp, 'd', before);
    await acceptDelivery(phone, path, WORDS);
    await picture(phone.page, 'story delivered');
    await page.reload();
    expectIn(await textOf(page), ['agréablement surprise', '5']);
  });

  it('invoices with two freebies at their true value, and recalls what was agreed', async () => {
    await go(`/quotes/${quote}/invoices/new`);
    await page.locator('form:has([name=kind][value=balance]) button').click();
    await page.waitForURL(/\/invoices\/drafts\/[\w-]+$/);
    const draft = new URL(page.url()).pathname;
    await page.locator(`form[action="${draft}/time"] button`).click();
    await unfold(page);
    await fill(page, {
      'lines.2.title': 'Prise en main d’une heure',
      'lines.2.price': '80',
      'lines.2.discount': '100',
      'lines.2.included': 'Ajout d’une page',
    });
    await page.locator('.paper').getByText('Ajout d’une page').waitFor();
    await page.reload();
    await page.locator(`form[action="${draft}/issue"] button`).click();
    await page.waitForURL(/\/invoices\/(?!drafts)[\w-]+$/);
    const paper = await textOf(page, '.paper');
    expectIn(paper, [
      'Retouche des photographies',
      'Prise en main d’une heure',
      'Offert, remise de 100 %',
      'Convenu au départ',
      WARNING,
      '720,00 €',
    ]);
    await picture(page, 'story invoice');
    const pdf = await inPdf(page, `${page.url()}/pdf`);
    if (READS_PDF) expectIn(pdf, ['Prise en main', 'Convenu au départ', '720,00 €']);
  });

  it('a month later he denies it before a prospect: noted in his words, tied to what he had declared', async () => {
    expect(await server.stop()).toBe(0);
    server = await served([], server.data, later(MONTH));
    await go('/login');
    await fill(page, { email: OWNER.email, password: OWNER.password });
    await sendFormOf(page, 'password');
    await page.waitForURL((url) => !url.pathname.startsWith('/login'));
    const prospect = await asked(page, '/clients', { name: 'Librairie des Quais', kind: 'business' });
    await go(`/clients/${client}/incidents`);
    const fact = page.locator('[name=contradicts] option', { hasText: /Livraison \S+ acceptée/ }).first();
    await fill(page, {
      type: 'contradiction',
      verbatim: DENIAL,
      witness: 'Jeanne Morel',
      contradicts: (await fact.getAttribute('value')) ?? '',
      prospect: prospect.id,
    });
    await sendFormOf(page, 'verbatim');
    await page.locator('[id^=incident-]').first().waitFor();
    expectIn(await textOf(page), [DENIAL, 'Jeanne Morel', 'Librairie des Quais']);
  });

  it('and the telephone answers on the spot: amount, warning, his own words', async () => {
    await page.setViewportSize(PHONE);
    await go(`/clients/${client}/agreed`);
    expectIn(await textOf(page), ['720,00 €', WARNING, REASON, 'agréablement surprise', DENIAL]);
    await picture(page, 'story agreed');
  });

  it('and the dossier, which checks itself without the program', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('a[href*="dossier.zip"]').first().click(),
    ]);
    const folder = dataFolder();
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(await download.path())))) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    const { status, stdout } = spawnSync('python3', ['verify.py'], { cwd: folder, encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, expect.stringContaining('nothing was changed')]);
  });

  it('runs as well for a client whose browser runs no script', async () => {
    const bare = await windows.open({ viewport: PHONE, javaScriptEnabled: false });
    const content = {
      title: 'Deux pages de plus',
      lines: [
        {
          key: 'pages',
          title: 'Deux pages',
          price: '300',
          content: { included: ['Mise en page'], deliverables: ['Deux pages en ligne'] },
        },
      ],
      warnings: [{ key: 'w1', text: WARNING }],
      duties: [{ key: 'd1', party: 'theirs', text: 'Remettre les textes', due: dayIn(MONTH + 10) }],
      startsOn: dayIn(MONTH + 1),
      endsOn: dayIn(MONTH + 20),
    };
    const { id } = await asked(page, `/clients/${client}/quotes`, content);
    const before = smtp.received.length;
    await asked(page, `/quotes/${id}/send`, { email: HELENE });
    await signQuote(bare, await linkAfter(smtp, 'c', before));
    const delivery = await asked(page, '/deliveries', { quoteId: id });
    const sent = smtp.received.length;
    await asked(page, `/deliveries/${delivery.id}/send`, { email: HELENE });
    await acceptDelivery(bare, await linkAfter(smtp, 'd', sent), 'Très bien.');
    expect((await asked(page, `/deliveries/${delivery.id}`)).answer).toMatchObject({
      satisfaction: 5,
      ownWords: 'Très bien.',
    });
    expect(bare.faults).toEqual([]);
    await bare.leave();
  });

  it('leaves nothing that does not verify, and no fault in either browser', async () => {
    expect(await server.stop()).toBe(0);
    expect(JSON.parse(entente(server.data, ['verify', '--json']).stdout)).toMatchObject({ ok: true, findings: [] });
    expect([...owner.faults, ...phone.faults]).toEqual([]);
  });
});
