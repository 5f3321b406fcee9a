import { expect, it } from 'vitest';
import { onEveryEngine } from '#shell/testing/engines.js';
import { furnish } from '#shell/testing/records.js';
import { visitorOf } from '#shell/testing/visitors.js';
import { en } from '../words.en.js';
import { fr } from '../words.fr.js';
import { meetDoors } from './doors.js';

const WORDS = { meet: { fr: fr.refusals, en: en.refusals } };
const NOBODY = '0198f000-0000-7000-8000-000000000000';

onEveryEngine('the identity page', (bench) => {
  it('shows the client and takes a change, as a form and as JSON', async () => {
    const { workspace, context } = await bench.open();
    const { client } = await furnish(context);
    const visitor = await visitorOf(workspace, meetDoors, WORDS);
    const page = await visitor.page(`/clients/${client}/identity`);
    expect(page.text).toContain('value="Boulangerie Lemoine"');
    expect(page.text).toContain('Acheteur public');
    const sent = await visitor.submit(`/clients/${client}/identity`, { kind: 'public', termDays: '60' });
    expect([sent.status, sent.location]).toEqual([303, `/clients/${client}`]);
    expect((await visitor.json(`/clients/${client}/identity`)).json).toMatchObject({
      kind: 'public',
      termDays: 60,
      name: 'Boulangerie Lemoine',
    });
  });

  it('shows again what was typed, with the sentence beside it', async () => {
    const { workspace, context } = await bench.open();
    const { client } = await furnish(context);
    const visitor = await visitorOf(workspace, meetDoors, WORDS);
    const refused = await visitor.submit(`/clients/${client}/identity`, { name: 'Lemoine', siren: '123456789' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('value="123456789"');
    expect(refused.text).toContain(fr.refusals.siren);
  });

  it('escapes a hostile name', async () => {
    const { workspace, context } = await bench.open();
    const { client } = await furnish(context);
    const visitor = await visitorOf(workspace, meetDoors, WORDS);
    await visitor.submit(`/clients/${client}/identity`, { name: '"><script>alert(1)</script>' });
    expect((await visitor.page(`/clients/${client}/identity`)).text).not.toContain('<script>alert');
  });

  it('answers 404 for an id that is not of this organisation', async () => {
    const { workspace } = await bench.open();
    const visitor = await visitorOf(workspace, meetDoors, WORDS);
    for (const id of [NOBODY, 'x']) {
      expect((await visitor.page(`/clients/${id}/identity`)).status).toBe(404);
      expect((await visitor.send(`/clients/${id}/identity`, { name: 'Taken' })).status).toBe(404);
      expect((await visitor.send(`/clients/${id}/term`, { termDays: 30 })).status).toBe(404);
      expect((await visitor.send(`/clients/${id}/erasure`, { typedName: 'x' })).status).toBe(404);
    }
    expect((await visitor.submit(`/clients/${NOBODY}/identity`, { siren: '1' })).text).not.toContain(
      '<form method="post" action="/clients/',
    );
  });

  it('adds a client by its name', async () => {
    const { workspace } = await bench.open();
    const visitor = await visitorOf(workspace, meetDoors, WORDS);
    expect((await visitor.page('/clients/new')).status).toBe(200);
    const made = await visitor.send('/clients', { name: 'Aube', termDays: 45 });
    expect([made.status, made.json.name, made.json.termDays]).toEqual([201, 'Aube', 45]);
    expect((await visitor.submit('/clients', { name: '' })).status).toBe(422);
    expect((await visitor.page('/clients/new?for=quote')).text).toContain('name="for" value="quote"');
    const forQuote = await visitor.submit('/clients', { name: 'Brise', for: 'quote' });
    expect(forQuote.location).toMatch(/^\/clients\/[\w-]+\/quotes\/new$/);
  });

  it('keeps readers from writing', async () => {
    const { workspace, context } = await bench.open();
    const { client } = await furnish(context);
    const reader = await visitorOf(workspace, meetDoors, WORDS, 'accountant');
    expect((await reader.page(`/clients/${client}/identity`)).status).toBe(200);
    expect((await reader.send(`/clients/${client}/identity`, { name: 'X' })).status).toBe(403);
    const member = await visitorOf(workspace, meetDoors, WORDS, 'member');
    expect((await member.send(`/clients/${client}/erasure`, { typedName: 'Boulangerie Lemoine' })).status).toBe(403);
  });

  it('erases only when the name is typed, and nothing is owed', async () => {
    const { workspace, context } = await bench.open();
    const { client } = await furnish(context);
    const visitor = await visitorOf(workspace, meetDoors, WORDS);
    const erase = (typedName: string) => visitor.send(`/clients/${client}/erasure`, { typedName });
    expect((await erase('Lemoine')).json.refusals[0].code).toBe('meet.nameNotTyped');
    expect((await erase('Boulangerie Lemoine')).json.refusals[0].code).toBe('meet.stillOwed');
  });

  it('takes the term of the business and goes back to where it was asked', async () => {
    const { workspace, context } = await bench.open();
    const { client } = await furnish(context);
    const visitor = await visitorOf(workspace, meetDoors, WORDS);
    const back = await visitor.submit('/term', { termDays: '45', next: `/clients/${client}` });
    expect([back.status, back.location]).toEqual([303, `/clients/${client}`]);
    expect((await visitor.submit('/term', { termDays: '45', next: 'https://elsewhere.example' })).location).toBe('/');
  });
});
