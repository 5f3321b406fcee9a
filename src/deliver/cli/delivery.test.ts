import { Command } from 'commander';
import { expect, it } from 'vitest';
import type { Context } from '#shell/context.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { handedDelivery } from '../testing/handed.js';
import { deliveryCommands } from './delivery.js';

/** Runs one command over a context; what it printed, what it complained of and its exit code. */
async function run(context: Context, ...args: readonly string[]) {
  const printed: string[] = [];
  const complained: string[] = [];
  let code = 0;
  const program = new Command().exitOverride();
  deliveryCommands(program, {
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
  await program.parseAsync(['delivery', ...args], { from: 'user' });
  const out = printed.join('\n');
  return { code, out, complaint: complained.join('\n'), json: () => JSON.parse(out) };
}

onEveryEngine('the delivery commands', ({ open }) => {
  it('draft, send, list and show', async () => {
    const { context } = await open();
    const { smtp } = await handedDelivery(context);
    const drafted = await run(context, 'draft', '--quote', 'D2026-0001', '--deliverable', 'Guide', '--json');
    expect(drafted.json()).toMatchObject({ number: 'L2026-0002', state: 'draft', deliverables: [{ text: 'Guide' }] });
    const to = ['--email', 'helene@lemoine.example', '--origin', 'https://entente.example.fr/x'];
    const sent = await run(context, 'send', 'L2026-0002', ...to, '--hand');
    expect(sent.out).toMatch(
      /^L2026-0002 put forward to helene@lemoine\.example\nhttps:\/\/entente\.example\.fr\/d\/\S{40,}$/,
    );
    expect((await run(context, 'send', 'L2026-0002', '--origin', 'https://x.example', '--hand')).complaint).toBe(
      'entente: email: Give the client’s address.',
    );
    expect((await run(context, 'list', '--json')).json().map((one: { number: string }) => one.number)).toEqual([
      'L2026-0002',
      'L2026-0001',
    ]);
    expect((await run(context, 'show', 'L2026-0001')).out).toContain('  - Site en ligne à votre adresse');
    expect((await run(context, 'show', 'nothing')).code).toBe(1);
    expect((await run(context, 'draft', '--quote', 'D2026-9999')).complaint).toContain('not accepted');
    await smtp.close();
  });
});
