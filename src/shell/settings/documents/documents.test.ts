import { expect, it } from 'vitest';
import { verifyEvidence } from '#journal/verify/verify.js';
import { documentDefaultsOf, sellerOf } from '#meet/actions/parties.js';
import { appOver, type Browser, ownerOn } from '#shell/testing/browser.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import type { Workspace } from '#shell/workspace.js';
import { contrastOnWhite, LOGO_BYTES_MAX } from './facts.js';
import { en } from './words.en.js';
import { fr } from './words.fr.js';

const PATH = '/settings/documents';
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const codesOf = async (browser: Browser, body: object, path = PATH): Promise<string[]> =>
  ((await browser.postJson(path, body)).json().refusals ?? []).map(({ code }: { code: string }) => code);

const owner = async (workspace: Workspace) => ownerOn(await appOver(workspace), workspace);

/** A copy of the pixel whose header says another size: nothing decodes it. */
function sized(width: number, height: number): string {
  const bytes = Buffer.from(PIXEL, 'base64');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes.toString('base64');
}

onEveryEngine('what documents say of the business', (bench) => {
  it('is usual until it is stated, then read by every document', async () => {
    const { workspace, context } = await bench.open();
    const browser = await owner(workspace);
    const { read } = context.store;
    expect(await documentDefaultsOf(read, context.organisationId)).toMatchObject({
      invoicePrefix: 'F',
      creditNotePrefix: 'A',
      quotePrefix: 'D',
      firstInvoice: 1,
      depositPercent: '30',
    });
    const form = {
      colour: '#1F3A5F',
      trade: 'web',
      vatOnDebits: 'on',
      insurance: 'AXA,\r\n décennale,  France',
      invoicePrefix: 'FA-',
      firstInvoice: '118',
      depositPercent: '33,33',
      hourlyRate: '65,50',
      quoteValidDays: '',
    };
    expect((await browser.post(PATH, form)).location).toBe(`${PATH}?saved`);
    expect(await sellerOf(read, context.organisationId)).toMatchObject({
      colour: '#1f3a5f',
      vatOnDebits: true,
      insurance: 'AXA, décennale, France',
      logo: null,
    });
    expect(await documentDefaultsOf(read, context.organisationId)).toEqual({
      invoicePrefix: 'FA-',
      creditNotePrefix: 'A',
      quotePrefix: 'D',
      firstInvoice: 118,
      quoteValidDays: 30,
      depositPercent: '33.33',
      hourlyRate: '65.50',
    });
    const page = await browser.get(`${PATH}?saved`);
    for (const text of ['value="65,50"', 'value="FA-"', 'Web et logiciel', 'checked=""', fr.saved])
      expect(page.text).toContain(text);
    await browser.postJson(PATH, { colour: '', insurance: null });
    expect(await sellerOf(read, context.organisationId)).toMatchObject({ colour: null, insurance: null });
    expect((await verifyEvidence(context.store.read, context.files)).findings).toEqual([]);
  });

  it('refuses what cannot be printed or counted, each point by its field', async () => {
    const { workspace } = await bench.open();
    const browser = await owner(workspace);
    const wrong = { colour: 'blue', invoicePrefix: 'F n°', firstInvoice: '0', depositPercent: '101', hourlyRate: '-3' };
    expect(await codesOf(browser, wrong)).toEqual([
      'documents.colour',
      'documents.prefix',
      'documents.firstInvoice',
      'lines.badPercent',
      'lines.badPrice',
    ]);
    expect(await codesOf(browser, { colour: '#ffe680' })).toEqual(['documents.paleColour']);
    expect(await codesOf(browser, { invoicePrefix: 'x'.repeat(21) })).toEqual(['documents.prefix']);
    expect(await codesOf(browser, { quotePrefix: 'F' })).toEqual(['documents.samePrefix']);
    expect(await codesOf(browser, { quoteValidDays: 400 })).toEqual(['documents.validDays']);
    const page = await browser.post(PATH, { ...wrong, mediator: 'CM2C' });
    for (const text of ['value="F n°"', 'CM2C', 'href="#field-invoicePrefix"', fr.refusals.prefix])
      expect(page.text).toContain(text);
  });

  it('writes nothing when nothing changes', async () => {
    const { workspace, context } = await bench.open();
    const browser = await owner(workspace);
    await browser.postJson(PATH, { colour: '#1f3a5f' });
    const count = async () => (await context.store.read.selectFrom('journal_entry').select('seq').execute()).length;
    const before = await count();
    await browser.postJson(PATH, { colour: '#1F3A5F' });
    expect(await count()).toBe(before);
  });
});

onEveryEngine('the logo', (bench) => {
  it('is archived by its hash, shown, replaced and taken off', async () => {
    const { workspace, context } = await bench.open();
    const browser = await owner(workspace);
    const { logo } = (await browser.postJson(`${PATH}/logo`, { base64: PIXEL })).json();
    expect(context.files.get(logo)).toBeDefined();
    expect((await sellerOf(context.store.read, context.organisationId)).logo).toBe(logo);
    const shown = await browser.get(`${PATH}/logo`);
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect((await browser.get(PATH)).text).toContain('<img src="/settings/documents/logo');
    const again = (await browser.postJson(`${PATH}/logo`, { base64: PIXEL })).json();
    expect(again.logo).toBe(logo);
    await browser.post(`${PATH}/logo/removal`);
    expect((await browser.get(`${PATH}/logo`)).status).toBe(404);
    expect(context.files.get(logo)).toBeDefined();
    expect((await verifyEvidence(context.store.read, context.files)).findings).toEqual([]);
  });

  it('is a PNG or a JPEG of a decent size, whatever its name says', async () => {
    const { workspace } = await bench.open();
    const browser = await owner(workspace);
    const send = (base64: string) => codesOf(browser, { name: 'logo.png', base64 }, `${PATH}/logo`);
    expect(await send(Buffer.from('<svg onload="x"/>').toString('base64'))).toEqual(['documents.logoFormat']);
    expect(await send(sized(4001, 10))).toEqual(['documents.logoLarge']);
    expect(await send(sized(0, 10))).toEqual(['documents.logoLarge']);
    const heavy = Buffer.concat([Buffer.from(PIXEL, 'base64'), Buffer.alloc(LOGO_BYTES_MAX)]);
    expect(await send(heavy.toString('base64'))).toEqual(['documents.logoHeavy']);
    expect(await codesOf(browser, {}, `${PATH}/logo`)).toEqual(['documents.noLogo']);
  });
});

it('measures the contrast of a colour with paper', () => {
  expect(contrastOnWhite('#000000')).toBeCloseTo(21, 5);
  expect(contrastOnWhite('#ffffff')).toBeCloseTo(1, 5);
  expect(contrastOnWhite('#767676')).toBeCloseTo(4.54, 2);
});

it('has words of French typography, other than the English ones', () => {
  const sentences = (words: unknown): string[] =>
    typeof words === 'string'
      ? [words]
      : typeof words === 'function'
        ? [words({ width: 5_000, height: 10 }, 'F2026-0001')]
        : Object.values(words as object).flatMap(sentences);
  expect(
    sentences(fr).filter((text) => /[^\u202f\u00a0] ?[;!?»]|[^\u202f\d] ?:(?!\/)|«[^\u202f]| [€%]|'/.test(text)),
  ).toEqual([]);
  expect(sentences(en)).toHaveLength(sentences(fr).length);
});
