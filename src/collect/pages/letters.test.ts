import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { write } from '#journal/write.js';
import { archivePath } from '#shell/files.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { furnish } from '#shell/testing/records.js';
import { visitorOf } from '#shell/testing/visitors.js';
import { collectRefusalWords } from '../words.js';
import { letterDoors } from './letters.js';

onEveryEngine('letters in the browser and for programs', ({ open }) => {
  async function desk(role: 'owner' | 'accountant' = 'owner') {
    const { workspace, context } = await open();
    const { client, invoice } = await furnish(context);
    return { context, client, invoice, visitor: await visitorOf(workspace, letterDoors, collectRefusalWords, role) };
  }

  it('are prepared, edited, proofread, issued and downloaded', async () => {
    const { client, visitor } = await desk();
    const fresh = await visitor.page(`/clients/${client}/letters/new?kind=reminder2`);
    expect(fresh.text).toContain('<option value="reminder2" selected');
    expect(fresh.text).toContain('F2026-0001');
    const made = await visitor.submit(`/clients/${client}/letters`, { kind: 'reminder2' });
    expect(made.status).toBe(303);
    const path = made.location ?? '';
    const page = await visitor.page(path);
    expect(page.text).toContain('Deuxième relance');
    expect(page.text).toContain('Boulangerie Lemoine<br>');
    expect(page.text).toContain('Votre IBAN manque');
    expect(page.text).not.toContain('Rien à reprendre');
    expect(page.text).toContain('>Projet<');
    await visitor.submit(path, { closing: 'Votre silence est inadmissible.\n\nUn mot suffit.' });
    const edited = await visitor.page(path);
    expect(edited.text).toContain('juge la personne');
    expect(edited.text).not.toContain(`action="${path}/issue"`);
    expect((await visitor.json(path)).json.closing).toEqual(['Votre silence est inadmissible.', 'Un mot suffit.']);
    expect((await visitor.submit(`${path}/issue`, {})).text).toContain('Un point est à reprendre');
    await visitor.submit(path, { closing: 'Un mot suffit.', payBy: '2026-12-18' });
    expect((await visitor.page(path)).text).toContain('au plus tard le 18\u00a0décembre');
    expect((await visitor.submit(path, { payBy: '2026-11-24' })).text).toContain('doit venir après');
    await visitor.submit(`${path}/issue`, {});
    const issued = await visitor.page(path);
    expect(issued.text).toContain('R2026-0002');
    expect(issued.text).not.toContain('<textarea');
    expect((await visitor.page(`${path}/pdf`)).text.slice(0, 5)).toBe('%PDF-');
  });

  it('answer programs with sums as decimal strings, and refuse with sentences', async () => {
    const { client, invoice, visitor } = await desk();
    const made = await visitor.send(`/clients/${client}/letters`, { kind: 'formalNotice', invoices: [invoice] });
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({ kind: 'formalNotice', indemnity: '40.00', registered: true });
    expect(made.json.claims[0].segments.length).toBeGreaterThan(1);
    await visitor.send(`/letters/${made.json.id}/issue`, {});
    const again = await visitor.send(`/letters/${made.json.id}`, { subject: 'Autre' });
    expect(again.status).toBe(409);
    expect(again.json.refusals[0].sentence).toContain('it no longer changes');
    expect((await visitor.json('/letters')).json).toHaveLength(2);
    expect((await visitor.json(`/clients/${client}/letters`)).json[0].number).toBe('R2026-0002');
  });

  it('come from the archive as they were issued, or not at all', async () => {
    const { context, client, visitor } = await desk();
    const { json } = await visitor.send(`/clients/${client}/letters`, { kind: 'formalNotice' });
    const { sha256 } = (await visitor.send(`/letters/${json.id}/issue`, {})).json;
    const archived = join(context.files.folder, archivePath(sha256));
    expect((await visitor.page(`/letters/${json.id}/pdf`)).status).toBe(200);
    writeFileSync(archived, '%PDF-forged');
    const forged = await visitor.page(`/letters/${json.id}/pdf`);
    expect([forged.status, forged.text.includes('ne correspond plus à son empreinte')]).toEqual([409, true]);
    rmSync(archived);
    const gone = await visitor.json(`/letters/${json.id}/pdf`);
    expect([gone.status, gone.json.refusals[0].code]).toEqual([409, 'letter.archiveBroken']);
  });

  it('tell which signs the fonts lack, in a draft as when issuing', async () => {
    const { context, client, visitor } = await desk();
    await write(context, async (work) => {
      work.record({ chain: client, kind: 'client.changed', payload: {} });
      await work.update(client, 'client', client, { name: 'Studio 🎉' });
    });
    const { json } = await visitor.send(`/clients/${client}/letters`, {});
    const draft = await visitor.json(`/letters/${json.id}/pdf`);
    expect([draft.status, draft.json.refusals[0].code]).toEqual([422, 'paper.noGlyph']);
    expect((await visitor.send(`/letters/${json.id}/issue`, {})).json.refusals[0].code).toBe('paper.noGlyph');
  });

  it('are hidden from strangers and read-only for an accountant', async () => {
    const { client, visitor } = await desk('accountant');
    expect((await visitor.submit(`/clients/${client}/letters`, {})).status).toBe(403);
    const nobody = '01900000-0000-7000-8000-000000000000';
    expect((await visitor.page(`/letters/${nobody}`)).status).toBe(404);
    expect((await visitor.page('/letters', 'en')).text).toContain('Boulangerie Lemoine');
  });

  it('show the form again when it is refused', async () => {
    const { client, visitor } = await desk();
    const refused = await visitor.submit(`/clients/${client}/letters`, { kind: 'reminder3', payBy: '2026-11-24' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('doit venir après la date de la lettre');
    expect(refused.text).toContain('<option value="reminder3" selected');
  });

  it('throw a draft away', async () => {
    const { client, visitor } = await desk();
    const made = await visitor.send(`/clients/${client}/letters`, {});
    expect((await visitor.send(`/letters/${made.json.id}/discard`, {})).json).toEqual({ discarded: made.json.id });
    expect((await visitor.page(`/letters/${made.json.id}`)).status).toBe(404);
  });
});
