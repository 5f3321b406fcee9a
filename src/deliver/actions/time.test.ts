import { expect, it } from 'vitest';
import { write } from '#journal/write.js';
import { stoppedClock } from '#shell/clock.js';
import { NOON, onEveryEngine } from '#shell/testing/engines.js';
import { furnishAll } from '#shell/testing/records.js';
import {
  addTime,
  changeTime,
  listTime,
  readTime,
  removeTime,
  runningTimer,
  setTimeState,
  startTimer,
  stopTimer,
} from './time.js';
import { freeTimeOfInvoice, markTimeInvoiced, timeToInvoice } from './time-billing.js';

const bare = { quoteId: null, day: null, state: 'unbilled', rate: null } as const;

onEveryEngine('time', ({ open }) => {
  it('is counted by one timer at a time, which survives the program', async () => {
    const clock = stoppedClock(NOON);
    const { context, workspace } = await open(clock);
    const { client } = await furnishAll(context);
    const first = await startTimer(context, { clientId: client, quoteId: null, description: 'Maquette' });
    expect(first).toMatchObject({ value: { state: 'running', seconds: 0, day: '2026-11-24' } });
    clock.moveTo(NOON + 5_400_000);
    const again = workspace.as({ actor: context.actor, accountId: null, language: 'fr' });
    expect(await runningTimer(again)).toMatchObject({ description: 'Maquette' });
    await startTimer(again, { clientId: client, quoteId: null, description: 'Appel' });
    const running = await listTime(context, { state: 'running' });
    expect(running.map(({ description }) => description)).toEqual(['Appel']);
    expect(await listTime(context, { from: '2026-11-24' })).toMatchObject([
      { description: 'Maquette', seconds: 5400, state: 'unbilled', source: 'timer' },
      { description: 'Appel' },
    ]);
    clock.moveTo(NOON + 5_400_000 + 30 * 3_600_000);
    expect(await stopTimer(context)).toMatchObject({ refusals: [{ code: 'time.forgotten', values: { hours: 30 } }] });
    expect(await stopTimer(context, 900)).toMatchObject({ value: { seconds: 900 } });
    expect(await stopTimer(context)).toMatchObject({ refusals: [{ code: 'time.noTimer' }] });
  });

  it('of two persons runs side by side', async () => {
    const { context, workspace } = await open();
    const { client } = await furnishAll(context);
    const account = await context.store.read.selectFrom('account').select('id').executeTakeFirstOrThrow();
    const claire = workspace.as({ actor: `account:${account.id}`, accountId: account.id, language: 'fr' });
    await startTimer(context, { clientId: client, quoteId: null, description: 'Une' });
    await startTimer(claire, { clientId: client, quoteId: null, description: 'Deux' });
    expect(await listTime(context, { state: 'running' })).toHaveLength(2);
    expect(await stopTimer(claire)).toMatchObject({ value: { description: 'Deux' } });
  });

  it('is offered at a true value, corrected, and taken away while no invoice holds it', async () => {
    const { context } = await open();
    const { client, invoice } = await furnishAll(context);
    const added = await addTime(context, { ...bare, clientId: client, description: 'Conseil', duration: 5400 });
    if (!added.ok) throw new Error('not added');
    const { id } = added.value;
    expect(await setTimeState(context, id, 'offered')).toMatchObject({ value: { state: 'offered' } });
    await changeTime(context, id, { description: 'Conseil', duration: 3600, day: null, rate: '90' });
    expect(await readTime(context, id)).toMatchObject({ seconds: 3600, rate: '90', day: '2026-11-24' });
    const due = await timeToInvoice(context.store.read, context.organisationId, client);
    expect(due.map(({ state }) => state)).toEqual(['unbilled', 'offered']);
    const ids = due.map((entry) => entry.id);
    const mark = (wanted: readonly string[]) =>
      write(context, async (work) => {
        work.record({ chain: client, kind: 'invoice.issued', payload: { number: 'F2026-0009' } });
        return markTimeInvoiced(work, context.organisationId, client, invoice, wanted);
      });
    expect(await mark([...ids, invoice])).toEqual([invoice]);
    expect(await mark(ids)).toEqual([]);
    expect(await mark(ids)).toEqual(ids);
    expect((await listTime(context, { clientId: client })).map(({ state }) => state)).toEqual(['billed', 'offered']);
    expect(await removeTime(context, id)).toMatchObject({ refusals: [{ code: 'time.invoiced' }] });
    expect(await setTimeState(context, id, 'unbilled')).toMatchObject({ refusals: [{ code: 'time.invoiced' }] });
    await write(context, async (work) => {
      work.record({ chain: client, kind: 'creditNote.issued', payload: { number: 'A2026-0001' } });
      await freeTimeOfInvoice(work, context.organisationId, client, invoice);
    });
    expect(await removeTime(context, id)).toMatchObject({ ok: true });
    expect(await readTime(context, id)).toBeUndefined();
  });

  it('is only of a client, and of a quote of that client', async () => {
    const { context } = await open();
    const { client, invoice } = await furnishAll(context);
    const of = (clientId: string, quoteId: string | null) =>
      addTime(context, { ...bare, clientId, quoteId, description: 'x', duration: 60 });
    expect(await of(invoice, null)).toMatchObject({ refusals: [{ code: 'time.unknownClient' }] });
    expect(await of(client, invoice)).toMatchObject({ refusals: [{ code: 'time.quoteOfOther' }] });
  });
});
