import { expect, it } from 'vitest';
import { addCommitment } from '#deliver/actions/commitments.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { furnishAll } from '#shell/testing/records.js';
import { readTasks } from './read.js';

onEveryEngine('the work under way', (bench) => {
  it('says what is promised, awaited, reserved and in preparation', async () => {
    const { context } = await bench.open();
    const { client } = await furnishAll(context);
    const promise = { party: 'ours' as const, text: 'Envoyer les codes', dueOn: '2026-11-25' };
    await addCommitment(context, client, promise);
    await addCommitment(context, client, { ...promise, text: 'Archiver', dueOn: '2026-12-24' });
    const tasks = await readTasks(context);
    expect(tasks.map(({ kind }) => kind)).toEqual(['reservation', 'awaited', 'promise', 'draft']);
    expect(tasks[2]).toMatchObject({
      text: 'Envoyer les codes',
      on: '2026-11-25',
      late: false,
      name: 'Boulangerie Lemoine',
    });
  });

  it('is empty where nothing waits', async () => {
    const { context } = await bench.open();
    expect(await readTasks(context)).toEqual([]);
  });
});
