import { Command } from 'commander';
import { expect, it } from 'vitest';
import type { Context } from '#shell/context.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { furnish } from '#shell/testing/records.js';
import { meetCommands } from './cli.js';

/** Runs one command over a context; what it printed, what it complained of and its exit code. */
async function run(context: Context, ...args: readonly string[]) {
  const printed: string[] = [];
  const complained: string[] = [];
  let code = 0;
  const program = new Command().exitOverride();
  meetCommands(program, {
    config: () => {
      throw new Error('not asked for');
    },
    workspace: () => Promise.reject(new Error('not asked for')),
    context: () => Promise.resolve(context),
    print: (line) => void printed.push(line),
    complain: (line) => void complained.push(line),
    exitWith: (exit) => {
      code = exit;
    },
  });
  await program.parseAsync([...args], { from: 'user' });
  const out = printed.join('\n');
  return { code, out, complaint: complained.join('\n'), json: () => JSON.parse(out) };
}

onEveryEngine('the client commands', ({ open }) => {
  it('list, search and show', async () => {
    const { context } = await open();
    await furnish(context);
    expect((await run(context, 'client', 'list')).out).toMatch(/^C0001 +Boulangerie Lemoine +business +FR {2}45 days$/);
    expect((await run(context, 'client', 'list', '--search', 'BOULANGERIE', '--json')).json()).toHaveLength(1);
    expect((await run(context, 'client', 'list', '--search', 'nobody', '--json')).json()).toEqual([]);
    expect((await run(context, 'client', 'show', 'C0001', '--json')).json()).toMatchObject({ city: 'Rennes' });
    const unknown = await run(context, 'client', 'show', 'nobody');
    expect([unknown.code, unknown.complaint]).toEqual([1, 'entente: client: This client does not exist.']);
  });

  it('add and set, field by field; an empty value clears', async () => {
    const { context } = await open();
    await run(context, 'client', 'add', 'Aube', '--code', 'C9', '--term', '30');
    const set = await run(context, 'client', 'set', 'C9', '--term', '45', '--kind', 'public', '--json');
    expect(set.json()).toMatchObject({ name: 'Aube', termDays: 45, kind: 'public' });
    const cleared = await run(context, 'client', 'set', 'C9', '--term', '', '--name', 'Aurore', '--json');
    expect(cleared.json()).toMatchObject({ name: 'Aurore', termDays: null, termStatedAt: null });
    const taken = await run(context, 'client', 'add', 'Autre', '--code', 'C9');
    expect([taken.code, taken.complaint]).toEqual([
      1,
      'entente: code: The code “C9” already belongs to another client.',
    ]);
  });

  it('name the option whose value does not fit, exit 2', async () => {
    const { context } = await open();
    await furnish(context);
    const wrong = await run(context, 'client', 'set', 'C0001', '--siren', '123456789', '--term', 'soon');
    expect(wrong.code).toBe(2);
    expect(wrong.complaint).toContain('--siren: This SIREN is not right');
    expect(wrong.complaint).toContain('--term: A term in days');
  });

  it('erase only with --yes, and only what is not owed', async () => {
    const { context } = await open();
    await furnish(context);
    await run(context, 'client', 'add', 'Claude Aube');
    const unsure = await run(context, 'erase', 'Claude Aube');
    expect([unsure.code, unsure.complaint.includes('--yes')]).toEqual([2, true]);
    expect((await run(context, 'erase', 'Claude Aube', '--yes', '--json')).json()).toMatchObject({
      erasedFiles: 0,
      kept: [],
    });
    expect((await run(context, 'client', 'show', 'Claude Aube')).code).toBe(1);
    const owing = await run(context, 'erase', 'C0001', '--yes');
    expect([owing.code, owing.complaint]).toEqual([
      1,
      'entente: client: €1,200.00 is still to be received: settle or waive that claim first.',
    ]);
  });

  it('show and change what documents say of a client', async () => {
    const { context } = await open();
    await run(context, 'client', 'add', 'Aube', '--code', 'C9', '--siren', '732829320');
    const place = ['--delivery-address', '3 quai des Indes', '--delivery-city', 'Lorient'];
    const set = await run(context, 'client', 'documents', 'C9', '--siret', '73282932000074', ...place, '--json');
    expect(set.json()).toMatchObject({ siret: '73282932000074', delivery: { city: 'Lorient', country: 'FR' } });
    const shown = await run(context, 'client', 'documents', 'C9', '--language', 'both');
    expect(shown.out.split('\n')).toEqual([
      'documentLanguage   both',
      'siret              73282932000074',
      'delivery           3 quai des Indes, Lorient, FR',
    ]);
    const wrong = await run(context, 'client', 'documents', 'C9', '--siret', '73282932000075', '--language', 'de');
    expect([wrong.code, wrong.complaint.split('\n')]).toEqual([
      2,
      [
        'entente: documentLanguage: this value does not have the expected form',
        'entente: siret: This SIRET is not right: fourteen digits, and the check digits must fit.',
      ],
    ]);
    const other = await run(context, 'client', 'documents', 'C9', '--siret', '55208131766522');
    expect([other.code, other.complaint.includes('732829320')]).toEqual([1, true]);
  });
});
