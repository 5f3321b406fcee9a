import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { noteIncident } from '#deliver/actions/incidents.js';
import { newIncidentSchema } from '#deliver/facts/incident.js';
import { addClient } from '#meet/actions/clients.js';
import { onEveryEngine, temporaryFolder } from '#shell/testing/engines.js';
import { furnishAll } from '#shell/testing/records.js';
import { dossierArchive } from './zip.js';

function unpack(bytes: Uint8Array): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const check = (folder: string) => {
  const { status, stdout } = spawnSync('python3', ['verify.py'], { cwd: folder, encoding: 'utf8' });
  return { status, said: stdout };
};

onEveryEngine('the dossier of a relation', (bench) => {
  it('holds the account, the documents and the chain, and checks itself without the program', async () => {
    const { context } = await bench.open();
    const { client } = await furnishAll(context);
    const incident = { type: 'contradiction', verbatim: 'Jamais satisfait.', contradicts: 2, witness: 'un prospect' };
    const noted = await noteIncident(context, client, newIncidentSchema.parse(incident));
    expect(noted).toMatchObject({ ok: true });
    const made = await dossierArchive(context, client, 'fr');
    expect(made?.name).toBe('dossier-Boulangerie-Lemoine-2026-11-24.zip');
    const folder = unpack(made?.bytes ?? new Uint8Array());
    expect(check(folder)).toEqual({ status: 0, said: expect.stringContaining('nothing was changed') });
    writeFileSync(join(folder, 'documents', '01-relance.pdf'), '%PDF-1.7 relancE');
    expect(check(folder)).toEqual({ status: 1, said: expect.stringContaining('changed: documents/01-relance.pdf') });
    const journal = join(folder, 'journal.jsonl');
    writeFileSync(journal, readFileSync(journal, 'utf8').replace('Jamais satisfait', 'Très satisfait'));
    expect(check(folder)).toEqual({ status: 1, said: expect.stringContaining('changed: what is told by fact no. 3') });
  });

  it('tells the account in order, with what contradicts what', async () => {
    const { context } = await bench.open();
    const { client } = await furnishAll(context);
    const incident = { type: 'contradiction', verbatim: 'Jamais satisfait.', contradicts: 2 };
    await noteIncident(context, client, newIncidentSchema.parse(incident));
    const made = await dossierArchive(context, client, 'fr');
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'dossier.pdf'), made?.pdf ?? '');
    const { stdout } = spawnSync('pdftotext', ['-layout', join(folder, 'dossier.pdf'), '-'], { encoding: 'utf8' });
    expect(stdout).toContain('Boulangerie Lemoine');
    expect(stdout).toContain('Jamais satisfait');
    expect(stdout).toContain('Ce que ce dossier prouve');
  });

  it('prints whatever a client wrote', async () => {
    const { context } = await bench.open();
    const { client } = await furnishAll(context);
    const incident = { type: 'curtness', verbatim: 'Non \u{1F624} et \u{202E}encore non' };
    expect(await noteIncident(context, client, newIncidentSchema.parse(incident))).toMatchObject({ ok: true });
    expect((await dossierArchive(context, client, 'fr'))?.pdf.length).toBeGreaterThan(10_000);
  });

  it('holds nothing of another client, and is the same bytes when made again', async () => {
    const { context } = await bench.open();
    const { client } = await furnishAll(context);
    const other = await addClient(context, { name: 'Maison Ombrelune', kind: 'business' });
    expect(other.ok).toBe(true);
    const made = await dossierArchive(context, client, 'fr');
    const again = await dossierArchive(context, client, 'fr');
    expect(Buffer.from(made?.bytes ?? []).equals(Buffer.from(again?.bytes ?? []))).toBe(true);
    const text = Object.values(unzipSync(made?.bytes ?? new Uint8Array())).map((bytes) =>
      Buffer.from(bytes).toString('latin1'),
    );
    expect(text.join('').includes('Ombrelune')).toBe(false);
    expect(await dossierArchive(context, context.newId(), 'fr')).toBeUndefined();
  });
});
