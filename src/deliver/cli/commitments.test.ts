import { Command } from 'commander';
import { expect, it } from 'vitest';
import type { Context } from '#shell/context.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { furnishAll } from '#shell/testing/records.js';
import { commitmentCommands } from './commitments.js';

/** Runs one command over a context; what it printed, what it complained of and its exit code. */
async function run(context: Context, ...args: readonly string[]) {
  const printed: string[] = [];
  const complained: string[] = [];
  let code = 0;
  const program = new Command().exitOverride();
  commitmentCommands(program, {
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
  await program.parseAsync(['commitment', ...args], { from: 'user' });
  const out = printed.join('\n');
  return { code, out, complaint: complained.join('\n'), json: () => JSON.parse(out) };
}

onEveryEngine('the commitment commands', ({ open }) => {
  it('note, list, settle and reopen', async () => {
    const { context } = await open();
    await furnishAll(context);
    const added = await run(context, 'add', 'C0001', 'Relire les textes', '--theirs', '--due', '2026-12-01', '--json');
    expect(added.json()).toMatchObject({ party: 'theirs', state: 'open', dueOn: '2026-12-01' });
    const { id } = added.json();
    expect((await run(context, 'list', '--client', 'C0001')).out).toMatch(/Fournir les textes\n.*Relire les textes$/);
    const bare = await run(context, 'settle', id, '--state', 'done');
    expect([bare.code, bare.complaint]).toEqual([
      1,
      'entente: words: A kept commitment is proved: by a text, a link or a document.',
    ]);
    const settled = await run(context, 'settle', id, '--state', 'done', '--words', 'reçus le 20', '--json');
    expect(settled.json()).toMatchObject({ state: 'done', settledOn: '2026-11-24' });
    expect((await run(context, 'list', '--json')).json()).toHaveLength(1);
    expect((await run(context, 'list', '--all', '--json')).json()).toHaveLength(2);
    expect((await run(context, 'reopen', id, '--reason', 'Il en manque.', '--json')).json()).toMatchObject({
      state: 'open',
    });
  });

  it('tell wrong use from a refusal', async () => {
    const { context } = await open();
    await furnishAll(context);
    expect((await run(context, 'add', 'C0001', 'x', '--due', '2026-02-30')).code).toBe(2);
    expect((await run(context, 'settle', 'x', '--state', 'lost')).code).toBe(2);
    expect((await run(context, 'settle', 'x', '--state', 'done', '--file', '/nowhere')).code).toBe(2);
    expect((await run(context, 'add', 'nobody', 'x')).code).toBe(1);
  });
});
