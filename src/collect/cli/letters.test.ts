import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { expect, it } from 'vitest';
import type { Cli } from '#shell/cli.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { furnish } from '#shell/testing/records.js';
import { deniedSatisfaction } from '../testing/denied.js';
import { letterCommands } from './letters.js';

onEveryEngine('letter commands', ({ open }) => {
  async function lineOn() {
    const { workspace, context } = await open();
    await furnish(context);
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
      letterCommands(program, cli);
      for (const command of program.commands[0]?.commands ?? []) {
        command.exitOverride().configureOutput({ writeErr: (text) => complained.push(text) });
      }
      code = 0;
      printed.length = 0;
      complained.length = 0;
      await program.parseAsync(['letter', ...args], { from: 'user' });
      return { code, printed: [...printed], complained: [...complained] };
    };
    return { run, context };
  }

  const line = async () => (await lineOn()).run;

  it('issue a reminder for all that a client owes, with its PDF', async () => {
    const run = await line();
    const out = join(mkdtempSync(join(tmpdir(), 'entente-letter-')), 'relance.pdf');
    const { code, printed, complained } = await run(
      'issue',
      '--client',
      'C0001',
      '--level',
      'reminder2',
      '--out',
      out,
      '--json',
    );
    expect(code).toBe(0);
    const letter = JSON.parse(printed[0] ?? '');
    expect(letter).toMatchObject({ state: 'issued', number: 'R2026-0002', kind: 'reminder2', indemnity: '80.00' });
    expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
    expect(complained.join('\n')).toContain('still bears the name given at installation');
    expect((await run('list')).printed[0]).toContain('R2026-0002');
    expect(JSON.parse((await run('list', '--client', 'C0001', '--json')).printed[0] ?? '')).toHaveLength(2);
  });

  it('issue one invoice, or a draft by its id', async () => {
    const run = await line();
    const drafted = await run(
      'draft',
      '--invoice',
      'F2026-0001',
      '--level',
      'formalNotice',
      '--pay-by',
      '2026-12-31',
      '--json',
    );
    const draft = JSON.parse(drafted.printed[0] ?? '');
    expect(draft).toMatchObject({ invoices: ['F2026-0001'], payBy: '2026-12-31', number: null });
    expect((await run('issue', draft.id)).printed[0]).toContain('R2026-0002');
    const twice = await run('issue', draft.id);
    expect(twice).toMatchObject({
      code: 1,
      complained: expect.arrayContaining([expect.stringContaining('it no longer changes')]),
    });
  });

  it('say what is wrong: 1 for a refusal, 2 for wrong use', async () => {
    const run = await line();
    expect(await run('draft', '--client', 'C9999')).toMatchObject({ code: 1 });
    expect(await run('draft', '--invoice', 'X')).toMatchObject({ code: 1 });
    expect(await run('show', 'R1999-0001')).toMatchObject({ code: 1 });
    await expect(run('draft')).rejects.toMatchObject({ exitCode: 2 });
    await expect(run('draft', '--client', 'C0001', '--level', 'threat')).rejects.toMatchObject({ exitCode: 2 });
    await expect(run('draft', '--client', 'C0001', '--pay-by', '31/12/2026')).rejects.toMatchObject({ exitCode: 2 });
  });

  it('recall recorded facts, or say why there are none', async () => {
    const { run, context } = await lineOn();
    const { clientId } = await deniedSatisfaction(context);
    const out = join(mkdtempSync(join(tmpdir(), 'entente-letter-')), 'rappel.pdf');
    const ask = ['facts', '--client', clientId, '--kind'];
    const issued = await run(...ask, 'warnings', '--issue', '--out', out, '--json');
    expect([issued.code, issued.complained]).toEqual([0, []]);
    expect(JSON.parse(issued.printed[0] ?? '')).toMatchObject({ kind: 'warnings', number: 'R2026-0002' });
    expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
    const drafted = JSON.parse((await run(...ask, 'facts', '--json')).printed[0] ?? '');
    expect(drafted).toMatchObject({ kind: 'facts', number: null, findings: [] });
    expect(await run('facts', '--client', 'C0001', '--kind', 'facts')).toMatchObject({ code: 1 });
    await expect(run(...ask, 'threats')).rejects.toMatchObject({ exitCode: 2 });
  });
});
