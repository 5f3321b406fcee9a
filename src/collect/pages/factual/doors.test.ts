import { expect, it } from 'vitest';
import { deniedSatisfaction, THEN } from '#collect/testing/denied.js';
import { collectRefusalWords } from '#collect/words.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { furnish } from '#shell/testing/records.js';
import { visitorOf } from '#shell/testing/visitors.js';
import { letterDoors } from '../letters.js';

onEveryEngine('letters of facts in the browser and for programs', ({ open }) => {
  it('are begun in one tap, edited beside the document, issued and downloaded', async () => {
    const { workspace, context } = await open();
    const { clientId, incidentId } = await deniedSatisfaction(context);
    const visitor = await visitorOf(workspace, letterDoors, collectRefusalWords);
    const made = await visitor.submit(`/clients/${clientId}/factual-letters`, { kind: 'facts', incident: incidentId });
    expect(made.status).toBe(303);
    const path = made.location ?? '';
    const page = await visitor.page(path);
    expect(page.text).toContain('Rappel des faits');
    expect(page.text).toContain(THEN.replace(' !', '\u202f!'));
    expect(page.text).toContain('Rien à reprendre');
    expect(page.text).toContain('écriture n°');
    await visitor.submit(path, { closing: 'Vous aviez tout accepté le 2 mars 2026.' });
    const edited = await visitor.page(path);
    expect(edited.text).toContain('n’est dans aucun des faits rappelés');
    expect(edited.text).not.toContain(`action="${path}/issue"`);
    await visitor.submit(path, { closing: 'Un appel suffit.', replyBy: '2026-12-18' });
    expect((await visitor.page(path)).text).toContain('18\u00a0décembre 2026');
    expect((await visitor.page('/letters')).text).toContain('Rappel des faits');
    await visitor.submit(`${path}/issue`, {});
    const issued = await visitor.page(path);
    expect(issued.text).toContain('R2026-0001');
    expect(issued.text).not.toContain('<textarea');
    expect((await visitor.page(`${path}/pdf`)).text.slice(0, 5)).toBe('%PDF-');
  });

  it('answer programs with every fact and its entry, and refuse with sentences', async () => {
    const { workspace, context } = await open();
    const { clientId } = await deniedSatisfaction(context);
    const visitor = await visitorOf(workspace, letterDoors, collectRefusalWords);
    const made = await visitor.send(`/clients/${clientId}/factual-letters`, { kind: 'warnings' });
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({ kind: 'warnings', amount: null, payBy: null, replyBy: '2026-12-09' });
    expect(made.json.facts[0]).toMatchObject({ kind: 'quote.sent', amounts: ['2000.00', '800.00', '1200.00'] });
    const { client } = await furnish(context);
    const refused = await visitor.send(`/clients/${client}/factual-letters`, { kind: 'facts' });
    expect(refused.status).toBe(409);
    expect(refused.json.refusals[0].sentence).toContain('note them first');
    expect((await visitor.send(`/letters/${made.json.id}/discard`, {})).json).toEqual({ discarded: made.json.id });
  });

  it('are read-only for an accountant', async () => {
    const { workspace, context } = await open();
    const { client } = await furnish(context);
    const reader = await visitorOf(workspace, letterDoors, collectRefusalWords, 'accountant');
    expect((await reader.submit(`/clients/${client}/factual-letters`, { kind: 'facts' })).status).toBe(403);
  });
});
