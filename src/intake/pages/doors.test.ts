import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Context } from '#shell/context.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { type Seen, type Visitor, visitorOf } from '#shell/testing/visitors.js';
import type { FileKind } from '../facts.js';
import { fecOf } from '../testing/files.js';
import { saveUpload } from '../uploads.js';
import { en } from '../words.en.js';
import { fr } from '../words.fr.js';
import { intakeDoors } from './doors.js';

const WORDS = { intake: { fr: fr.refusals, en: en.refusals } };
const SALE = fecOf('VE 1 20250103 411000 C1 F001 120,00 -\nVE 1 20250103 706000 - F001 - 120,00');
const LIST =
  'Code client;Client;N° facture;Date facture;Échéance;Montant TTC\n007;<b>Brume</b>;F1;23/01/2025;22/02/2025;10,00';

const kept = (context: Context, text: string, kind: FileKind = 'fec', name = 'file.txt'): string =>
  saveUpload(context, kind, name, new TextEncoder().encode(text)).id;

/** Imports a file kept aside and waits for the end. */
async function ended(visitor: Visitor, id: string): Promise<Seen> {
  let answer = await visitor.send(`/imports/files/${id}`, {});
  while (answer.status === 200 && answer.json.importId === null && answer.json.stage !== 'done') {
    await pause(50);
    answer = await visitor.json(`/imports/files/${id}/progress`);
  }
  return answer;
}

onEveryEngine('the import pages', (bench) => {
  it('show the form, and nothing yet', async () => {
    const { workspace } = await bench.open();
    const visitor = await visitorOf(workspace, intakeDoors, WORDS);
    const page = await visitor.page('/imports');
    expect([page.status, page.text.includes('multipart/form-data'), page.text.includes(fr.history.none)]).toEqual([
      200,
      true,
      true,
    ]);
    expect((await visitor.json('/imports')).json).toEqual({ imports: [] });
  });

  it('preview a file, import it once and show its result', async () => {
    const { workspace, context } = await bench.open();
    const visitor = await visitorOf(workspace, intakeDoors, WORDS);
    const id = kept(context, SALE);
    expect((await visitor.json(`/imports/files/${id}`)).json).toMatchObject({
      summary: { clients: 1, invoices: 1 },
      columns: null,
    });
    const { text } = await visitor.page(`/imports/files/${id}`);
    for (const said of [fr.preview.accept, '120,00\u00a0€', fr.control('411'), fr.assumptions.dueDates(1, 30)])
      expect(text).toContain(said);
    expect(text).toContain(fr.assumptions.business);
    const answer = await ended(visitor, id);
    const result = await visitor.page(`/imports/${answer.json.importId}`);
    expect([result.status, result.text.includes(fr.result.done)]).toEqual([200, true]);
    expect((await visitor.json(`/imports/${answer.json.importId}`)).json).toMatchObject({
      invoices: 1,
      fileName: 'file.txt',
    });
    expect((await visitor.json(`/imports/files/${id}`)).status).toBe(404);
  });

  it('show guesses with their reasons, take other choices, and escape what they show', async () => {
    const { workspace, context } = await bench.open();
    const visitor = await visitorOf(workspace, intakeDoors, WORDS);
    const id = kept(context, LIST, 'receivables', 'list.csv');
    const page = await visitor.page(`/imports/files/${id}`);
    expect(page.text).toContain(fr.mapping.because.title);
    expect(page.text).not.toContain('<b>Brume');
    const chosen = await visitor.json(`/imports/files/${id}?map-number=&map-amount=%236&dateOrder=dmy`);
    const { guesses } = chosen.json.columns;
    expect(guesses.map(({ target }: { target: string }) => target)).not.toContain('number');
    expect(guesses).toContainEqual({ target: 'amount', column: 5, title: 'Montant TTC', reason: 'given' });
  });

  it('show every error of a bad file and refuse to import it', async () => {
    const { workspace, context } = await bench.open();
    const visitor = await visitorOf(workspace, intakeDoors, WORDS);
    const rows = Array.from({ length: 60 }, (_, i) => `VE ${i} 20250103 411000 C1 F${i} x -`).join('\n');
    const id = kept(context, fecOf(rows));
    const page = await visitor.page(`/imports/files/${id}`, 'en');
    expect(page.text.match(new RegExp(en.issues.badAmount, 'g'))?.length).toBe(60);
    await ended(visitor, id);
    expect((await visitor.json('/imports')).json).toEqual({ imports: [] });
  });

  it('name a file that is no text, and keep nothing of it', async () => {
    const { workspace } = await bench.open();
    const visitor = await visitorOf(workspace, intakeDoors, WORDS);
    const answer = await visitor.sendFile('/imports', { kind: 'any' }, 'facture.pdf', '%PDF-1.7 …');
    expect([answer.status, answer.text.includes(fr.refusals.isPdf)]).toEqual([422, true]);
  });

  it('know no file or import of someone else', async () => {
    const { workspace, context } = await bench.open();
    const visitor = await visitorOf(workspace, intakeDoors, WORDS);
    const foreign = kept({ ...context, organisationId: context.newId() }, SALE);
    for (const path of [
      `/imports/files/${foreign}`,
      `/imports/files/${foreign}/progress`,
      `/imports/${foreign}`,
      '/imports/x',
      '/imports/files/..%2Fentente.db',
    ]) {
      expect((await visitor.json(path)).status, path).toBe(404);
    }
    expect((await visitor.send(`/imports/files/${foreign}`, {})).status).toBe(404);
  });

  it('read one file at a time: few wait, and who asks the same shares the answer', async () => {
    const { workspace, context } = await bench.open();
    const reader = await visitorOf(workspace, intakeDoors, WORDS, 'accountant');
    const id = kept(context, LIST, 'receivables', 'list.csv');
    const look = (choice: number) => reader.json(`/imports/files/${id}?map-email=%23${choice}`);
    const same = await Promise.all(Array.from({ length: 12 }, () => look(1)));
    expect(same.map(({ status }) => status)).toEqual(same.map(() => 200));
    const asked = await Promise.all(Array.from({ length: 12 }, (_, index) => look(index + 2)));
    const busy = asked.filter(({ status }) => status === 429);
    expect(busy).toHaveLength(3);
    expect(busy[0]?.json.refusals[0]).toMatchObject({ code: 'intake.busy', sentence: en.refusals.busy });
  });

  it('drop signs from a name that turn it around', async () => {
    const { workspace, context } = await bench.open();
    const visitor = await visitorOf(workspace, intakeDoors, WORDS);
    const id = kept(context, LIST, 'receivables', 'list\u202evsc.exe');
    expect((await visitor.page(`/imports/files/${id}`)).text).toContain('list vsc.exe');
  });

  it('keep readers from importing', async () => {
    const { workspace, context } = await bench.open();
    const reader = await visitorOf(workspace, intakeDoors, WORDS, 'accountant');
    expect((await reader.page('/imports')).status).toBe(200);
    expect((await reader.send(`/imports/files/${kept(context, SALE)}`, {})).status).toBe(403);
  });
});
