import { expect, it } from 'vitest';
import { z } from 'zod';
import { appOver, browserOn, ownerOn } from '#shell/testing/browser.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { attachment, goToCreated, preview, refuse, show, stream } from './answers.js';
import { type Door, door } from './door.js';
import { flag, oneId, text, whole } from './fields.js';
import { createLog } from './log.js';
import { Button, Checkbox, Field, formOf, Page, RefusalList, TextArea } from './parts.js';

const noteBody = z.object({ title: text(20), days: whole(0, 90), urgent: flag, tags: z.array(z.string()).optional() });

const note: Door = door({
  method: 'POST',
  path: '/notes',
  name: 'addNote',
  summary: 'Adds a note.',
  access: 'account',
  body: noteBody,
  answer: noteBody,
  handle: ({ body }) =>
    body.title === 'Refused'
      ? refuse([{ code: 'notes.busy', field: 'title', values: { count: 2 }, records: ['n1'] }], 409)
      : goToCreated('/notes/1', body),
  again: (visit, refusals) => {
    const form = formOf(visit, refusals);
    return (
      <Page visit={visit} title="Note">
        <RefusalList form={form} />
        <form method="post" action="/notes">
          <Field form={form} name="title" label="Title" required />
          <TextArea form={form} name="days" label="Days" />
          <Checkbox form={form} name="urgent" label="Urgent" />
          <Button>Add</Button>
        </form>
      </Page>
    );
  },
});

const get = (path: string, name: string, handle: Door['handle'], rest: Partial<Door> = {}): Door =>
  door({ method: 'GET', path, name, summary: name, access: 'anyone', answer: z.unknown(), ...rest, handle } as Door);

const doors: readonly Door[] = [
  note,
  get('/list', 'list', (visit) =>
    show({ names: ['<b>'] }, () => (
      <Page visit={visit} title="List">
        <p>{'<b>&"'}</p>
      </Page>
    )),
  ),
  get('/one/:id', 'one', () => refuse([{ code: 'web.notFound' }], 404), { params: oneId }),
  get('/statement', 'statement', () =>
    attachment(Buffer.from('<script>x</script>'), 'text/html', 'relevé "été"\r\n;.html'),
  ),
  get('/letter', 'letter', () => preview(Buffer.from('%PDF'), 'application/pdf', 'lettre.pdf')),
  get('/rows', 'rows', () =>
    stream(ReadableStream.from([Buffer.from('a'), Buffer.from('b')]), 'text/plain', 'rows.txt'),
  ),
  get('/broken', 'broken', () => {
    throw new Error('the account FR76 3000 6000 0112 3456 7890 189 of <b>someone</b>');
  }),
  get('/full', 'full', () => {
    throw Object.assign(new Error('database or disk is full'), { errcode: 13 });
  }),
  get('/wrong', 'wrong', () => show({ count: 'many' }, () => <p>x</p>), { answer: z.object({ count: z.number() }) }),
  door({
    method: 'POST',
    path: '/upload',
    name: 'upload',
    summary: 'Takes a file.',
    access: 'anyone',
    bodyBytesMax: 2000,
    body: z.object({ file: z.file(), map: z.object({ number: z.string() }) }),
    answer: z.object({ bytes: z.number(), column: z.string() }),
    handle: ({ body }) => goToCreated('/list', { bytes: body.file.size, column: body.map.number }),
  }),
];

const refusalWords = {
  notes: {
    fr: { busy: ({ count }: { count?: string | number }) => `${count} notes attendent.` },
    en: { busy: 'Busy.' },
  },
};

onEveryEngine('doors', (bench) => {
  const open = async () => {
    const { workspace } = await bench.open();
    const lines: string[] = [];
    const log = createLog({ write: (line) => lines.push(line) });
    const app = await appOver(workspace, { doors, refusalWords, log });
    return { app, lines, owner: await ownerOn(app, workspace), stranger: browserOn(app) };
  };

  it('answers a page to a browser and its data to a program', async () => {
    const { stranger } = await open();
    const page = await stranger.get('/list');
    expect(page.text).toMatch(/^<!DOCTYPE html><html lang="fr">/);
    expect(page.text).toContain('&lt;b&gt;&amp;&quot;');
    expect((await stranger.get('/list', { 'accept-language': 'de, en;q=0.5' })).text).toContain('<html lang="en">');
    expect((await stranger.get('/list', { accept: 'application/json' })).json()).toEqual({ names: ['<b>'] });
  });

  it('validates a form and JSON with one schema', async () => {
    const { owner } = await open();
    const form = await owner.post('/notes', { title: ' Call ', days: '3', urgent: 'on', 'tags[]': 'a' });
    expect([form.status, form.location]).toEqual([303, '/notes/1']);
    const json = await owner.postJson('/notes', { title: 'Call', days: 3, urgent: true, id: 'mine', role: 'owner' });
    expect([json.status, json.headers.get('location'), json.json()]).toEqual([
      201,
      '/notes/1',
      { title: 'Call', days: 3, urgent: true },
    ]);
  });

  it('shows the form again, filled in, with each refusal and its link', async () => {
    const { owner } = await open();
    const again = await owner.post('/notes', { title: '"><script>', days: 'soon', urgent: 'on' });
    expect(again.status).toBe(422);
    expect(again.text).toContain('value="&quot;&gt;&lt;script&gt;"');
    expect(again.text).toContain('>soon</textarea>');
    expect(again.text).toContain('checked=""');
    expect(again.text).toContain('<a href="#field-days">Cette valeur n’est pas de la forme attendue.</a>');
    const json = (await owner.postJson('/notes', { title: '', days: 100 })).json();
    expect(json.refusals.map(({ code, field }: { code: string; field: string }) => [field, code])).toEqual([
      ['title', 'web.missing'],
      ['days', 'web.tooHigh'],
    ]);
  });

  it('refuses with the stage’s own sentence, its values and records', async () => {
    const { owner } = await open();
    const page = await owner.post('/notes', { title: 'Refused', days: '1' });
    expect([page.status, page.text.includes('2 notes attendent.')]).toEqual([409, true]);
    expect((await owner.postJson('/notes', { title: 'Refused', days: 1 }, { 'accept-language': 'en' })).json()).toEqual(
      {
        refusals: [{ code: 'notes.busy', field: 'title', values: { count: 2 }, records: ['n1'], sentence: 'Busy.' }],
      },
    );
  });

  it('leads a stranger to the entrance, and keeps what was typed when a session has ended', async () => {
    const { stranger } = await open();
    const ended = await stranger.post('/notes', { title: 'Long text', days: '1' });
    expect([ended.status, ended.text.includes('votre saisie n’est pas perdue')]).toEqual([401, true]);
    const program = await stranger.postJson('/notes', {});
    expect([program.status, program.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  });

  it('answers one and the same 404 for unknown paths, unknown and malformed ids', async () => {
    const { stranger } = await open();
    const id = '0198f000-0000-7000-8000-000000000000';
    const texts = await Promise.all([`/one/${id}`, '/one/1', '/nowhere'].map((path) => stranger.get(path)));
    expect(texts.map(({ status }) => status)).toEqual([404, 404, 404]);
    const bare = texts.map(({ text }) => text.replace(/value="\/[^"]*"/, ''));
    expect(new Set(bare).size).toBe(1);
  });

  it('sends files that cannot run, under their whole name', async () => {
    const { stranger } = await open();
    const saved = await stranger.get('/statement');
    expect(saved.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
    expect(saved.headers.get('content-disposition')).toBe(
      `attachment; filename="relev_ __t_____.html"; filename*=UTF-8''relev%C3%A9%20%22%C3%A9t%C3%A9%22__%3B.html`,
    );
    const shown = await stranger.get('/letter');
    expect(shown.headers.get('content-disposition')).toMatch(/^inline; filename="lettre.pdf"/);
    expect(shown.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await stranger.get('/rows')).text).toBe('ab');
  });

  it('says what a failure means, and keeps its details for the log', async () => {
    const { stranger, lines } = await open();
    const broken = await stranger.get('/broken');
    const id = broken.headers.get('x-request-id') ?? '';
    expect([broken.status, broken.text.includes(id), broken.text.includes('someone')]).toEqual([500, true, false]);
    const logged = lines.find((line) => line.includes('request failed')) ?? '';
    expect(logged).toContain(id);
    expect(logged).toContain('of <b>someone');
    expect(logged).not.toContain('3000 6000');
    const full = await stranger.get('/full', { accept: 'application/json', 'accept-language': 'en' });
    expect([full.status, full.json().refusals[0]]).toEqual([
      507,
      { code: 'web.diskFull', sentence: 'There is no room left on the disk. Nothing was written.' },
    ]);
  });

  it('notices an answer that is not what its door declares', async () => {
    const { stranger } = await open();
    expect((await stranger.get('/wrong', { accept: 'application/json' })).status).toBe(500);
  });

  it('takes a file within its limit, and refuses the rest by name', async () => {
    const { stranger } = await open();
    const send = async (size: number) => {
      const form = new FormData();
      form.set('file', new File(['x'.repeat(size)], 'a.csv'));
      form.set('map.number', '3');
      const request = new Request('http://localhost/upload', { method: 'POST', body: form });
      const type = request.headers.get('content-type') ?? '';
      return { type, body: await request.text() };
    };
    const small = await send(100);
    const headers = { accept: 'application/json', 'content-type': small.type };
    const { app } = await open();
    const post = (body: string) =>
      app.hono.request('http://localhost/upload', {
        method: 'POST',
        headers: { host: 'localhost', origin: 'http://localhost', ...headers },
        body,
      });
    const taken = await post(small.body);
    expect([taken.status, await taken.json()]).toEqual([201, { bytes: 100, column: '3' }]);
    expect((await post((await send(3000)).body)).status).toBe(413);
    expect((await post('--x')).status).toBe(400);
    expect((await stranger.postJson('/upload', {}, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await stranger.postJson('/upload', 'a text')).status).toBe(400);
  });

  it('refuses two doors of one name', async () => {
    const { workspace } = await bench.open();
    await expect(appOver(workspace, { doors: [note, note] })).rejects.toThrow('two doors');
  });
});
