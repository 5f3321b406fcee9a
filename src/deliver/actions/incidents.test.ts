import { expect, it } from 'vitest';
import { verifyEvidence } from '#journal/verify/verify.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { furnishAll } from '#shell/testing/records.js';
import { newIncidentSchema } from '../facts/incident.js';
import { deniableFacts, listIncidents, noteIncident, withdrawIncident } from './incidents.js';

const incident = (more: object) => newIncidentSchema.parse({ type: 'contradiction', ...more });

onEveryEngine('an incident', (bench) => {
  it('is tied to the recorded fact that it contradicts', async () => {
    const { context, workspace } = await bench.open();
    const { client } = await furnishAll(context);
    const [accepted] = await deniableFacts(context, client);
    expect(accepted?.kind).toBe('quote.accepted');
    const noted = await noteIncident(
      context,
      client,
      incident({
        verbatim: 'Je n’ai jamais été satisfait.',
        witness: 'un prospect',
        contradicts: String(accepted?.seq),
      }),
    );
    expect(noted).toMatchObject({
      ok: true,
      value: { type: 'contradiction', severity: 2, happenedOn: '2026-11-24', contradicts: { kind: 'quote.accepted' } },
    });
    expect((await listIncidents(context, client))[0]).toMatchObject({ witness: 'un prospect' });
    expect((await verifyEvidence(context.store.read, workspace.files)).findings).toEqual([]);
  });

  it('is refused where it says nothing, too much, or what has not happened', async () => {
    const { context } = await bench.open();
    const { client } = await furnishAll(context);
    const codes = async (more: object) => {
      const result = await noteIncident(context, client, incident(more));
      return result.ok ? [] : result.refusals.map(({ code }) => code);
    };
    expect(await codes({})).toEqual(['incident.contradictsNothing']);
    expect(await codes({ contradicts: 4_000 })).toEqual(['incident.unknownFact']);
    expect(await codes({ type: 'curtness', note: 'un idiot' })).toEqual(['note.insult']);
    expect(await codes({ type: 'thanks', happenedOn: '2026-12-24' })).toEqual(['incident.future']);
    expect(await codes({ type: 'thanks', prospect: client })).toEqual(['incident.unknownProspect']);
  });

  it('is withdrawn once, and stays', async () => {
    const { context } = await bench.open();
    const { client } = await furnishAll(context);
    const noted = await noteIncident(context, client, incident({ type: 'thanks', verbatim: 'Déjeunons ensemble.' }));
    if (!noted.ok) throw new Error(JSON.stringify(noted.refusals));
    expect(await withdrawIncident(context, noted.value.id)).toMatchObject({ ok: true });
    expect(await withdrawIncident(context, noted.value.id)).toMatchObject({
      refusals: [{ code: 'incident.withdrawn' }],
    });
    expect((await listIncidents(context, client))[0]?.withdrawnAt).not.toBeNull();
  });
});
