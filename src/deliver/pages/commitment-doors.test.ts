import { expect, it } from 'vitest';
import { onEveryEngine } from '#shell/testing/engines.js';
import { furnishAll } from '#shell/testing/records.js';
import { visitorOf } from '#shell/testing/visitors.js';
import { deliverRefusalWords } from '../words.js';
import { commitmentDoors } from './commitment-doors.js';

onEveryEngine('commitments in the browser and for programs', ({ open }) => {
  async function desk(role: 'owner' | 'accountant' = 'owner') {
    const { workspace, context } = await open();
    const { client } = await furnishAll(context);
    return { client, visitor: await visitorOf(workspace, commitmentDoors, deliverRefusalWords, role) };
  }

  it('are noted in one line and shown side by side', async () => {
    const { client, visitor } = await desk();
    const path = `/clients/${client}/commitments`;
    const made = await visitor.submit(path, { party: 'ours', text: 'Envoyer <b>les codes</b>', dueOn: '2026-11-20' });
    expect([made.status, made.location]).toEqual([303, path]);
    const page = await visitor.page(path);
    expect(page.text).toContain('Envoyer &lt;b&gt;les codes');
    expect(page.text).toContain('en retard de 4\u00a0jours');
    expect(page.text).toContain('Vos engagements');
    expect(page.text).toContain('Ceux du client');
    const all = await visitor.page(`/commitments?client=${client}`, 'en');
    expect(all.text.indexOf('Fournir les textes')).toBeLessThan(all.text.indexOf('les codes'));
    const wrong = await visitor.submit(path, { party: 'ours', text: 'x', dueOn: '2026-02-31' });
    expect(wrong.text).toContain('Cette date n’existe pas');
    expect(wrong.text).toContain('value="2026-02-31"');
  });

  it('are settled with a document, which comes back as a file to save', async () => {
    const { client, visitor } = await desk();
    const noted = await visitor.send('/commitments', { clientId: client, text: 'Livrer les fichiers source' });
    expect(noted.status).toBe(201);
    const path = `/commitments/${noted.json.id}`;
    const form = { state: 'done', words: 'https://exemple.fr/livraison', on: '' };
    expect((await visitor.sendFile(`${path}/settlement`, form, 'x.svg', '<svg onload=alert(1)>')).status).toBe(422);
    const sent = await visitor.sendFile(`${path}/settlement`, form, 'bon de livraison.html', '%PDF-1.7 bon');
    expect([sent.status, sent.location]).toEqual([303, path]);
    expect((await visitor.page(path)).text).toContain('href="/commitments/');
    expect((await visitor.page(`${path}/proof`)).text).toBe('%PDF-1.7 bon');
    expect((await visitor.send(`${path}/settlement`, { state: 'impossible', words: 'x' })).status).toBe(409);
    const reopened = await visitor.send(`${path}/reopening`, { reason: 'Le fichier était vide.' });
    expect(reopened.json).toMatchObject({ state: 'open', settledFileId: null });
    expect((await visitor.page(`${path}/proof`)).status).toBe(404);
  });

  it('show accountants no verb', async () => {
    const { client, visitor } = await desk('accountant');
    expect((await visitor.page(`/clients/${client}/commitments`)).text).not.toContain('method="post" action="/clients');
    expect((await visitor.send(`/clients/${client}/commitments`, { text: 'x' })).status).toBe(403);
  });
});
