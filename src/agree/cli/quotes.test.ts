import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { expect, it } from 'vitest';
import { verifyEvidence } from '#journal/verify/verify.js';
import { write } from '#journal/write.js';
import type { Cli } from '#shell/cli.js';
import { sha256Of } from '#shell/files.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { furnishBusiness } from '../actions/fixtures.js';
import { quoteCommands } from './quotes.js';

const SAMPLE = join(import.meta.dirname, '..', '..', '..', 'samples', 'quote.json');

onEveryEngine('quote commands', ({ open }) => {
  async function line(furnished = true) {
    const { workspace, context } = await open();
    if (furnished) await furnishBusiness(context);
    const [printed, complained]: [string[], string[]] = [[], []];
    let code = 0;
    const cli: Cli = {
      config: () => workspace.config,
      workspace: async () => workspace,
      context: async () => context,
      print: (text) => void printed.push(text),
      complain: (text) => void complained.push(text),
      exitWith: (given) => {
        code = given;
      },
    };
    const run = async (...args: string[]) => {
      const program = new Command().exitOverride();
      quoteCommands(program, cli);
      code = 0;
      printed.length = 0;
      complained.length = 0;
      await program.parseAsync(['quote', ...args], { from: 'user' });
      return { code, printed: [...printed], complained: [...complained] };
    };
    const folder = mkdtempSync(join(tmpdir(), 'entente-quote-'));
    return { context, run, folder };
  }

  const fileWith = (folder: string, change: (file: Record<string, Record<string, unknown>>) => void): string => {
    const file = JSON.parse(readFileSync(SAMPLE, 'utf8')) as Record<string, Record<string, unknown>>;
    change(file);
    const path = join(folder, 'in.json');
    writeFileSync(path, JSON.stringify(file));
    return path;
  };

  it('issue the sample: PDF and JSON, sealed and archived', async () => {
    const { context, run, folder } = await line();
    const out = join(folder, 'out');
    const { code, printed } = await run('issue', '--from', SAMPLE, '--out', out, '--json');
    expect(code).toBe(0);
    const quote = JSON.parse(printed[0] ?? '');
    expect(quote).toMatchObject({ number: 'D2026-0001', state: 'sent', inForce: 1 });
    expect(quote.versions[0]).toMatchObject({ total: '1584.00', totalMost: '2088.00', terms: { number: 1 } });
    expect(readdirSync(out).sort()).toEqual(['D2026-0001-v1.json', 'D2026-0001-v1.pdf']);
    expect(sha256Of(readFileSync(join(out, 'D2026-0001-v1.pdf')))).toBe(quote.versions[0].sha256);
    const written = JSON.parse(readFileSync(join(out, 'D2026-0001-v1.json'), 'utf8'));
    expect(written.document.content.title).toBe('Site vitrine de la boulangerie');
    expect((await verifyEvidence(context.store.read, context.files)).findings).toEqual([]);
  });

  it('issue the sample in a new folder, where the file alone says who quotes, and reuse its client', async () => {
    const { context, run, folder } = await line(false);
    expect((await run('issue', '--from', SAMPLE, '--out', join(folder, 'one'), '--json')).code).toBe(0);
    const again = await run('issue', '--from', SAMPLE, '--out', join(folder, 'two'), '--json');
    expect([again.code, JSON.parse(again.printed[0] ?? '').number]).toEqual([0, 'D2026-0002']);
    const clients = await context.store.read.selectFrom('client').select('name').execute();
    expect(clients).toEqual([{ name: 'Boulangerie Lemoine' }]);
  });

  it('keep nothing of a file that is refused, and name field, value and remedy', async () => {
    const { context, run, folder } = await line(false);
    const out = join(folder, 'out');
    const path = fileWith(folder, (file) => {
      delete file['business'];
      Object.assign(file['quote'] ?? {}, {
        lines: [{ key: 'a', title: 'Prestation web', price: '1000' }],
        options: [],
      });
    });
    const { code, printed } = await run('issue', '--from', path, '--out', out, '--json');
    expect(code).toBe(1);
    const { refusals } = JSON.parse(printed[0] ?? '');
    expect(refusals).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          code: 'quote.bareLine',
          field: 'quote.lines.0.content',
          value: { included: [], excluded: [], deliverables: [] },
          remedy: expect.stringContaining('Name what is done'),
        }),
        expect.objectContaining({ code: 'quote.sellerSiren' }),
      ]),
    );
    expect(await context.store.read.selectFrom('quote').select('id').execute()).toEqual([]);
    expect(await context.store.read.selectFrom('client').select('id').execute()).toEqual([]);
    const bad = fileWith(folder, ({ quote }) => Object.assign(quote ?? {}, { depositPercent: '130', titel: 'x' }));
    const wrong = await run('issue', '--from', bad, '--out', out);
    expect(wrong.code).toBe(1);
    expect(wrong.complained.join('\n')).toContain('quote.depositPercent ("130")');
  });

  it('replace no file, and undo the quote with it', async () => {
    const { context, run, folder } = await line();
    writeFileSync(join(folder, 'D2026-0001-v1.pdf'), 'mine');
    const { code, complained } = await run('issue', '--from', SAMPLE, '--out', folder);
    expect([code, complained.join()]).toEqual([1, expect.stringContaining('nothing was replaced')]);
    expect(readFileSync(join(folder, 'D2026-0001-v1.pdf'), 'utf8')).toBe('mine');
    expect(await context.store.read.selectFrom('quote').select('id').execute()).toEqual([]);
  });

  it('draft, lint, version, compare, duplicate and withdraw', async () => {
    const { run, folder } = await line();
    const { printed } = await run('draft', '--from', SAMPLE, '--json');
    const { number, clientId } = JSON.parse(printed[0] ?? '');
    expect((await run('lint', number)).code).toBe(0);
    expect((await run('show', number, '--out', join(folder, 'draft.pdf'))).printed[0]).toContain('Draft');
    expect(readFileSync(join(folder, 'draft.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await run('new-version', number)).complained[0]).toContain('still a draft');
    const again = fileWith(folder, (file) => {
      file['client'] = { id: clientId };
    });
    await run('issue', '--from', again, '--out', folder);
    expect((await run('new-version', 'D2026-0002', '--json')).code).toBe(0);
    expect(JSON.parse((await run('diff', 'D2026-0002', '--json')).printed[0] ?? '')).toMatchObject({ from: 1, to: 2 });
    expect((await run('duplicate', 'D2026-0002')).printed[0]).toContain('D2026-0003');
    expect((await run('withdraw', 'D2026-0002', '--reason', 'erreur de prix')).printed[0]).toContain('Withdrawn');
    expect((await run('list', '--state', 'withdrawn')).printed).toHaveLength(1);
    expect(JSON.parse((await run('list', '--json')).printed[0] ?? '').total).toBe(3);
    expect((await run('show', 'D1999-0001')).code).toBe(1);
  });

  it('peer 7: refuse every change of an accepted quote', async () => {
    const { context, run, folder } = await line();
    await run('issue', '--from', SAMPLE, '--out', folder);
    const quote = await context.store.read.selectFrom('quote').selectAll().executeTakeFirstOrThrow();
    const version = await context.store.read.selectFrom('quote_version').selectAll().executeTakeFirstOrThrow();
    await write(context, async (work) => {
      work.record({ chain: quote.client_id, kind: 'quote.accepted', payload: { number: quote.number } });
      await work.update(quote.client_id, 'quote_version', version.id, { state: 'accepted' });
      await work.update(quote.client_id, 'quote', quote.id, { state: 'accepted', accepted_version_id: version.id });
    });
    for (const verb of ['new-version', 'withdraw']) expect((await run(verb, quote.number)).code).toBe(1);
    const copy = JSON.parse((await run('duplicate', quote.number, '--json')).printed[0] ?? '');
    expect(copy).toMatchObject({ state: 'draft', accepted: null });
    const forged = fileWith(folder, (file) =>
      Object.assign(file['quote'] ?? {}, { number: quote.number, state: 'accepted' }),
    );
    expect((await run('draft', '--from', forged)).code).toBe(1);
    expect(await context.store.read.selectFrom('quote').select('id').execute()).toHaveLength(2);
  });
});
