import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { expect, it } from 'vitest';
import type { Context } from '#shell/context.js';
import { onEveryEngine, temporaryFolder } from '#shell/testing/engines.js';
import { furnishAll } from '#shell/testing/records.js';
import { timeCommands } from './time.js';

/** Runs one command over a context; what it printed, what it complained of and its exit code. */
async function run(context: Context, ...args: readonly string[]) {
  const printed: string[] = [];
  const complained: string[] = [];
  let code = 0;
  const program = new Command().exitOverride();
  timeCommands(program, {
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
  await program.parseAsync(['time', ...args], { from: 'user' });
  const out = printed.join('\n');
  return { code, out, complaint: complained.join('\n'), json: () => JSON.parse(out) };
}

onEveryEngine('the time commands', ({ open }) => {
  it('add, offer, start, stop and list', async () => {
    const { context } = await open();
    await furnishAll(context);
    const added = (await run(context, 'add', 'C0001', '1,5h', 'Conseil', '--rate', '90', '--json')).json();
    expect(added).toMatchObject({ seconds: 5400, rate: '90', day: '2026-11-24', state: 'unbilled' });
    expect((await run(context, 'offer', added.id, '--json')).json()).toMatchObject({ state: 'offered' });
    expect((await run(context, 'start', 'C0001', 'Appel')).code).toBe(0);
    expect((await run(context, 'stop', '--duration', '0:20', '--json')).json()).toMatchObject({ seconds: 1200 });
    expect((await run(context, 'stop')).complaint).toBe('entente: No timer is running.');
    const list = await run(context, 'list', '--from', '2026-11-24');
    expect(list.out).toMatch(
      /1:30 {2}Offered +Boulangerie Lemoine: Conseil\n.*0:20 {2}To bill +Boulangerie Lemoine: Appel/,
    );
    expect((await run(context, 'add', 'C0001', '90', 'x')).code).toBe(2);
  });

  it('import a file, saying which client each name is', async () => {
    const { context } = await open();
    await furnishAll(context);
    const path = join(temporaryFolder(), 'toggl.csv');
    const head =
      'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags';
    const line = (client: string) => `C,c@x,${client},Site,,Revue,No,2026-11-02,09:00:00,2026-11-02,09:50:00,00:50:00,`;
    writeFileSync(path, `${head}\n${line('Lemoine')}\n${line('Aube')}\n`);
    const lost = await run(context, 'import', path, '--create', '--client', 'Lemoine=nobody');
    expect([lost.code, lost.complaint]).toEqual([1, 'entente: client: This client does not exist.']);
    expect((await run(context, 'import', path, '--dry-run', '--json')).json()).toMatchObject({ entries: 2, known: 0 });
    const done = await run(context, 'import', path, '--client', 'Lemoine=C0001', '--create', '--json');
    expect(done.json()).toMatchObject({ entries: 2, seconds: 6000, clientsAdded: 1 });
    const twice = await run(context, 'import', path, '--client', 'Lemoine=C0001', '--json');
    expect(twice.json()).toMatchObject({ entries: 0, known: 2 });
    expect((await run(context, 'list', '--client', 'Aube', '--json')).json()).toMatchObject([{ state: 'notBillable' }]);
  });
});
