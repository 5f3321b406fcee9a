import { expect, it } from 'vitest';
import { onEveryEngine } from '#shell/testing/engines.js';
import { furnishAll } from '#shell/testing/records.js';
import { visitorOf } from '#shell/testing/visitors.js';
import { deliverRefusalWords } from '../words.js';
import { timeDoors } from './time-doors.js';

onEveryEngine('time in the browser and for programs', ({ open }) => {
  async function desk(role: 'owner' | 'accountant' = 'owner') {
    const { workspace, context } = await open();
    const { client } = await furnishAll(context);
    return { client, visitor: await visitorOf(workspace, timeDoors, deliverRefusalWords, role) };
  }

  it('is noted, offered in one tap, corrected and taken away', async () => {
    const { client, visitor } = await desk();
    const form = { clientId: client, description: 'Retouches', day: '2026-11-23', state: 'unbilled' };
    const wrong = await visitor.submit('/time/entries', { ...form, duration: '90' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Cette durée ne se lit pas');
    expect(wrong.text).toContain('value="Retouches"');
    const made = await visitor.submit('/time/entries', { ...form, duration: '1 h 30' });
    expect([made.status, made.location]).toEqual([303, '/time?day=2026-11-23']);
    const day = await visitor.page('/time?day=2026-11-23');
    expect(day.text).toContain('1\u00a0h\u00a030');
    expect(day.text).toContain('Offrir sur la facture');
    const [entry] = (await visitor.json('/time?day=2026-11-23')).json.entries;
    expect(entry).toMatchObject({ seconds: 5400, state: 'unbilled', quoteNumber: null });
    const offered = await visitor.submit(`/time/entries/${entry.id}/state`, { state: 'offered' });
    expect(offered.location).toBe('/time?day=2026-11-23');
    expect((await visitor.page('/time?day=2026-11-23')).text).toContain('>Offert<');
    await visitor.submit(`/time/entries/${entry.id}`, {
      description: 'Retouches',
      duration: '0:45',
      day: '',
      rate: '',
    });
    expect((await visitor.page(`/time/entries/${entry.id}`, 'en')).text).toContain('value="0:45"');
    expect((await visitor.send(`/time/entries/${entry.id}/removal`, {})).status).toBe(200);
    expect((await visitor.page(`/time/entries/${entry.id}`)).status).toBe(404);
  });

  it('runs by a timer', async () => {
    const { client, visitor } = await desk();
    expect((await visitor.send('/time/timer/stop', {})).status).toBe(409);
    const started = await visitor.submit('/time/timer', { clientId: client, description: 'Appel', duration: '' });
    expect([started.status, started.location]).toEqual([303, '/time']);
    expect((await visitor.page('/time')).text).toContain('action="/time/timer/stop"');
    expect((await visitor.send('/time/timer/stop', { stopped: '20 min' })).json).toMatchObject({ seconds: 1200 });
  });

  it('shows accountants no verb', async () => {
    const { client, visitor } = await desk('accountant');
    expect((await visitor.page('/time?day=2026-03-20')).text).not.toContain('action="/time/');
    expect((await visitor.send('/time/timer', { clientId: client, description: 'x' })).status).toBe(403);
  });
});
