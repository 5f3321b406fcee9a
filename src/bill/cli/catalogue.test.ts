import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { expect, it } from 'vitest';
import type { Context } from '#shell/context.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { catalogueCommands } from './catalogue.js';

async function run(context: Context, ...args: readonly string[]) {
  const printed: string[] = [];
  const complained: string[] = [];
  let code = 0;
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  catalogueCommands(program, {
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
  for (const command of program.commands.flatMap((each) => [each, ...each.commands])) command.exitOverride();
  await program.parseAsync(['catalogue', ...args], { from: 'user' });
  const out = printed.join('\n');
  return { code, out, complaint: complained.join('\n'), json: () => JSON.parse(out) };
}

onEveryEngine('the catalogue commands', ({ open }) => {
  it('add from a file, list, archive and restore', async () => {
    const { context, folder } = await open();
    const file = join(folder, 'items.json');
    writeFileSync(file, JSON.stringify([{ title: 'Logo', price: '450', content: { included: ['Trois pistes'] } }]));
    const [logo] = (await run(context, 'add', '--from', file, '--json')).json();
    expect(logo).toMatchObject({ title: 'Logo', vatRate: '20', content: { included: ['Trois pistes'] } });
    expect((await run(context, 'list', '--search', 'logo')).out).toMatch(/ {2}Logo +450 \/ flat +S 20$/);
    expect((await run(context, 'archive', 'logo', '--json')).json()[0].archivedAt).not.toBeNull();
    expect((await run(context, 'list', '--json')).json()).toEqual([]);
    expect((await run(context, 'restore', logo.id, '--json')).json()[0].archivedAt).toBeNull();
    const again = await run(context, 'add', '--from', file);
    expect([again.code, again.complaint]).toEqual([
      1,
      'entente: title: An item of the catalogue is already called “Logo”: give another title.',
    ]);
  });

  it('say what a file lacks, and what is not there', async () => {
    const { context, folder } = await open();
    const file = join(folder, 'items.json');
    writeFileSync(file, JSON.stringify({ title: 'Logo', price: '4,5,0' }));
    const wrong = await run(context, 'add', '--from', file);
    expect([wrong.code, wrong.complaint]).toEqual([
      1,
      'entente: price: A price excluding VAT of zero or more, with six decimals at most, such as 450 or 1250.50.',
    ]);
    writeFileSync(file, '{');
    await expect(run(context, 'add', '--from', file)).rejects.toMatchObject({ exitCode: 2 });
    const unknown = await run(context, 'archive', 'Nothing');
    expect([unknown.code, unknown.complaint]).toEqual([1, 'entente: Nothing: This item is not in the catalogue.']);
  });

  it('begin with a trade, once, in the language asked for', async () => {
    const { context } = await open();
    expect((await run(context, 'starters', 'web', '--language', 'en')).out).toMatch(/\n16 items added$/);
    expect((await run(context, 'starters', 'web')).out).toBe('0 items added');
    await expect(run(context, 'starters', 'fishing')).rejects.toMatchObject({ exitCode: 2 });
  });
});
