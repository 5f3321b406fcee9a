import { expect, it } from 'vitest';
import { write } from '#journal/write.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { type Visitor, visitorOf } from '#shell/testing/visitors.js';
import type { Workspace } from '#shell/workspace.js';
import { termsRefusalWords } from '../terms-words.js';
import { termsDoors } from './terms.js';

const DESK = '/settings/terms/business';

const visit = (workspace: Workspace, role?: 'accountant'): Promise<Visitor> =>
  visitorOf(workspace, termsDoors, termsRefusalWords, role);

/** Fields of a clause as its form sends them. */
const fields = { titleFr: 'Titre', titleEn: 'Title', textFr: 'Le texte.', textEn: 'The text.', law: '' };

onEveryEngine('the pages of the general terms', (bench) => {
  it('show the shipped clauses before anything was written, to a person and to a program', async () => {
    const { workspace } = await bench.open();
    const visitor = await visit(workspace);
    const page = await visitor.page(DESK);
    expect(page.text).toContain('Le retard de paiement');
    expect(page.text).toContain('Publier la version 1');
    expect((await visitor.page(DESK, 'en')).text).toContain('Late payment');
    const { json } = await visitor.json('/settings/terms');
    expect(json.terms.map(({ audience }: { audience: string }) => audience)).toEqual(['business', 'consumer']);
    expect(json.terms[0].clauses.length).toBeGreaterThanOrEqual(20);
  });

  it('edit a clause with its values, and refuse a value beyond its bounds where it was typed', async () => {
    const { workspace } = await bench.open();
    const visitor = await visit(workspace);
    const form = { ...fields, textFr: 'Sous {{paymentDays}} jours.', textEn: 'Within {{paymentDays}} days.' };
    expect((await visitor.submit(`${DESK}/clauses/invoices`, { ...form, paymentDays: '45' })).status).toBe(303);
    expect((await visitor.page(DESK)).text).toContain('Sous 45\u00a0jours.');
    const refused = await visitor.submit(`${DESK}/clauses/invoices`, { ...form, paymentDays: '90' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('ne peut pas dépasser 60\u00a0jours');
    expect(refused.text).toContain('value="90"');
    expect((await visitor.submit(`${DESK}/clauses/gone`, form)).status).toBe(404);
  });

  it('add, move, remove and give back a clause', async () => {
    const { workspace } = await bench.open();
    const visitor = await visit(workspace);
    await visitor.submit(`${DESK}/clauses`, fields);
    await visitor.submit(`${DESK}/clauses/own1/move`, { direction: 'up' });
    await visitor.submit(`${DESK}/clauses/courtesy/remove`, {});
    const { json } = await visitor.json(DESK);
    const keys = json.clauses.map(({ key }: { key: string }) => key);
    expect(keys.at(-2)).toBe('own1');
    expect(json.missing).toEqual(['courtesy']);
    const back = await visitor.send(`${DESK}/clauses/courtesy/reset`, {});
    expect(back.json.missing).toEqual([]);
  });

  it('release, then serve the archived PDF at an address that does not change', async () => {
    const { workspace } = await bench.open();
    const visitor = await visit(workspace);
    const released = await visitor.submit(`${DESK}/releases`, {});
    expect([released.status, released.location]).toEqual([303, `${DESK}/releases/1`]);
    const first = (await visitor.page(`${DESK}/releases/1/pdf/fr`)).text;
    await visitor.submit(`${DESK}/clauses/courtesy/remove`, {});
    const second = await visitor.send(`${DESK}/releases`, {});
    expect(second.json).toMatchObject({ number: 2, releasedOn: '2026-11-24' });
    expect((await visitor.page(`${DESK}/releases/1/pdf/fr`)).text).toBe(first);
    expect((await visitor.page(`${DESK}/releases/1/pdf/en`)).text).not.toBe(first);
    expect((await visitor.page(`${DESK}/releases/1`)).text).toContain('La courtoisie');
    expect((await visitor.page(`${DESK}/releases/3`)).status).toBe(404);
    const again = await visitor.submit(`${DESK}/releases`, {});
    expect(again.status).toBe(409);
    expect(again.text).toContain('Rien n’a changé depuis la version 2.');
  });

  it('tell what changed, marked in words as in colour', async () => {
    const { workspace } = await bench.open();
    const visitor = await visit(workspace);
    await visitor.submit(`${DESK}/releases`, {});
    await visitor.submit(`${DESK}/clauses/courtesy`, { ...fields, titleFr: 'La courtoisie' });
    const page = await visitor.page(`${DESK}/difference`);
    expect(page.text).toMatch(/<del>/);
    expect(page.text).toMatch(/<ins>/);
    const { json } = await visitor.json(`${DESK}/difference?from=0&to=1`);
    expect(json.clauses.every(({ state }: { state: string }) => state === 'added')).toBe(true);
    expect((await visitor.json(`${DESK}/difference?to=7`)).status).toBe(404);
  });

  it('tell a consumer business what it must state first', async () => {
    const { workspace } = await bench.open();
    const visitor = await visit(workspace);
    const page = await visitor.page('/settings/terms/consumer');
    expect(page.text).toContain('médiateur de la consommation');
    expect(page.text).not.toContain('Publier la version 1');
    expect((await visitor.send('/settings/terms/consumer/releases', {})).status).toBe(409);
  });

  it('are read-only for an accountant', async () => {
    const { workspace } = await bench.open();
    const accountant = await visit(workspace, 'accountant');
    expect((await accountant.page(DESK)).text).not.toContain('/releases"');
    expect((await accountant.submit(`${DESK}/releases`, {})).status).toBe(403);
    expect((await accountant.send(DESK, { clauses: [] })).status).toBe(403);
  });

  it('write nothing on reading', async () => {
    const { workspace, context } = await bench.open();
    const visitor = await visit(workspace);
    const count = async (): Promise<number> =>
      (await context.store.read.selectFrom('journal_entry').select('seq').execute()).length;
    await write(context, async () => undefined);
    const before = await count();
    for (const path of ['', '/difference', '/preview/fr', '/new-clause', '/clauses/scope'])
      expect((await visitor.page(DESK + path)).status).toBe(200);
    expect(await count()).toBe(before);
  });
});
