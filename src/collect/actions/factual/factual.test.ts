import { expect, it } from 'vitest';
import { deniedSatisfaction, NOW, THEN } from '#collect/testing/denied.js';
import { withdrawIncident } from '#deliver/actions/incidents.js';
import { verifyEvidence } from '#journal/verify/verify.js';
import { parseDay } from '#kernel/day.js';
import type { Result } from '#kernel/refusal.js';
import { stoppedClock } from '#shell/clock.js';
import { NOON, onEveryEngine } from '#shell/testing/engines.js';
import { furnish } from '#shell/testing/records.js';
import { discardAny, issueAny, readLetter, refreshAny } from '../any.js';
import { debtStanding, listLetters } from '../read.js';
import { sendLetter } from '../send.js';
import { editFactual } from './change.js';
import { draftFactual } from './draft.js';
import { issueFactual } from './issue.js';

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

const codes = (result: Result<unknown>): string[] => (result.ok ? [] : result.refusals.map(({ code }) => code));

onEveryEngine('a letter of facts', (bench) => {
  it('recalls the warnings given, the concession and the acceptance (row 12)', async () => {
    const { context } = await bench.open();
    const { clientId } = await deniedSatisfaction(context);
    const letter = must(await draftFactual(context, clientId, 'warnings'));
    const text = JSON.stringify(letter.document.blocks);
    for (const said of [
      'n°\u00a0D2026-0001',
      'Le rendu reste simple\u202f: ni animation, ni espace client.',
      'lu et coché le 24\u00a0novembre 2026',
      'Hélène Lemoine, gérante',
      'Budget limité pour une première collaboration',
      'Un témoignage signé',
    ])
      expect(text).toContain(said);
    expect(letter.draft.facts.map(({ kind }) => kind)).toEqual(['quote.sent', 'consent.warningRead', 'quote.accepted']);
    expect(letter.draft.facts.find(({ kind }) => kind === 'quote.sent')?.amountsCents).toEqual([
      200_000, 80_000, 120_000,
    ]);
    expect(letter.findings).toEqual([]);
  });

  it('recalls what was accepted, in his own words, to who denies it (row 11)', async () => {
    const { context } = await bench.open();
    const { clientId, denied } = await deniedSatisfaction(context);
    const letter = must(await draftFactual(context, clientId, 'facts'));
    const text = JSON.stringify(letter.document.blocks);
    expect(letter.draft.opening.join(' ')).toContain(`vous avez dit\u202f: «\u202f${NOW}\u202f»`);
    expect(text).toContain('5 sur 5');
    expect(text).toContain(`«\u202f${THEN.replace(' !', '\u202f!')}\u202f»`);
    expect(letter.draft.facts.map(({ seq }) => seq)).toContain(denied);
    expect(letter.findings).toEqual([]);
  });

  it('is refused where a text states what no recorded fact holds', async () => {
    const { context } = await bench.open();
    const { clientId } = await deniedSatisfaction(context);
    const { id, draft } = must(await draftFactual(context, clientId, 'facts'));
    const found = async (...more: string[]) => {
      const edited = must(await editFactual(context, id, { opening: [...draft.opening, ...more] }));
      return edited.findings.map(({ rule, found: what }) => `${rule}: ${what}`);
    };
    expect(await found('Vous avez accepté le 3 mars 2026.')).toEqual(['unrecorded: 3 mars 2026']);
    expect(await found('La remise était de 900 €.')).toEqual(['unrecorded: 900 €']);
    expect(await found('Vous disiez « c’est parfait ».')).toEqual(['unrecorded: «c’est parfait»']);
    expect(await found('Vous disiez « Agréablement […] ! ».')).toEqual([]);
    expect(await found('Vous avez donné 4 sur 5 au devis D2026-0009.')).toEqual([
      'unrecorded: D2026-0009',
      'unrecorded: 4 sur 5',
    ]);
    expect(await found('Vous êtes de mauvaise foi.')).toEqual(['judgement: mauvaise foi']);
    expect(await found('Nous saisirons le tribunal.')).toEqual(['earlyThreat: tribunal']);
    expect(codes(await issueFactual(context, id))).toEqual(['letter.toMend']);
    must(await editFactual(context, id, { opening: draft.opening }));
    expect(must(await issueFactual(context, id)).number).toBe('R2026-0001');
  });

  it('is refused once a fact that it quotes is withdrawn, and told so', async () => {
    const { context } = await bench.open();
    const { clientId, incidentId } = await deniedSatisfaction(context);
    const { id } = must(await draftFactual(context, clientId, 'facts'));
    must(await withdrawIncident(context, incidentId));
    const letter = await readLetter(context, id);
    expect(letter?.findings).toMatchObject([{ rule: 'factGone', severity: 'block', excerpt: NOW }]);
    expect(codes(await issueFactual(context, id))).toEqual(['letter.factsMoved', 'letter.toMend']);
    expect(codes(await refreshAny(context, id))).toEqual(['letter.nothingSaid']);
    must(await discardAny(context, id));
    expect(await readLetter(context, id)).toBeUndefined();
  });

  it('is numbered among the other letters, archived, journaled, locked, and mailed', async () => {
    const { context } = await bench.open();
    const { clientId } = await deniedSatisfaction(context);
    const { id } = must(await draftFactual(context, clientId, 'warnings'));
    const issued = must(await issueAny(context, id));
    expect(issued).toMatchObject({ state: 'issued', number: 'R2026-0001', amount: null, payBy: null });
    expect(context.files.get(issued.sha256 ?? '')).toBeDefined();
    const entry = await context.store.read
      .selectFrom('journal_entry')
      .select('payload')
      .where('kind', '=', 'letter.issued')
      .executeTakeFirstOrThrow();
    expect(JSON.parse(entry.payload ?? '')).toMatchObject({
      kind: 'warnings',
      number: 'R2026-0001',
      sha256: issued.sha256,
    });
    expect(codes(await editFactual(context, id, { subject: 'Autre' }))).toEqual(['letter.alreadyIssued']);
    expect(codes(await issueAny(context, id))).toEqual(['letter.alreadyIssued']);
    const sent = must(await sendLetter(context, id, 'helene@lemoine.example'));
    expect(sent.mail).toMatchObject({ state: 'pending', recipient: 'helene@lemoine.example' });
    const mail = await context.store.read
      .selectFrom('outbox')
      .select('body')
      .where('kind', '=', 'letter')
      .executeTakeFirstOrThrow();
    expect(mail.body).toContain('Rappel des avertissements');
    expect((await listLetters(context, clientId)).map(({ kind }) => kind)).toEqual(['warnings']);
    expect((await verifyEvidence(context.store.read, context.files)).findings).toEqual([]);
  });

  it('counts for no step of the ladder of reminders', async () => {
    const { context } = await bench.open();
    const { clientId } = await deniedSatisfaction(context);
    must(await issueAny(context, must(await draftFactual(context, clientId, 'facts')).id));
    expect((await debtStanding(context, clientId))?.next).toMatchObject({ kind: null, reason: 'nothingOverdue' });
  });

  it('comes to another day with its own texts kept and its date moved', async () => {
    const clock = stoppedClock(NOON);
    const { context } = await bench.open(clock);
    const { clientId } = await deniedSatisfaction(context);
    const { id, draft } = must(await draftFactual(context, clientId, 'facts'));
    must(await editFactual(context, id, { closing: ['Un appel suffit.'] }));
    const later = must(await editFactual(context, id, { replyBy: parseDay('2026-12-18') ?? 0 }));
    expect(later.draft.opening[0]).toContain('18\u00a0décembre 2026');
    expect(codes(await editFactual(context, id, { replyBy: draft.asOf }))).toEqual(['letter.replyPast']);
    clock.moveTo(NOON + 2 * 86_400_000);
    expect(codes(await issueFactual(context, id))).toEqual(['letter.outdated']);
    const fresh = must(await refreshAny(context, id));
    expect(fresh).toMatchObject({
      asOf: '2026-11-26',
      replyBy: '2026-12-18',
      draft: { closing: ['Un appel suffit.'] },
    });
    expect(must(await issueFactual(context, id)).state).toBe('issued');
  });

  it('is not begun where nothing was warned, said or accepted', async () => {
    const { context } = await bench.open();
    const { client } = await furnish(context);
    expect(codes(await draftFactual(context, client, 'warnings'))).toEqual(['letter.nothingWarned']);
    expect(codes(await draftFactual(context, client, 'facts'))).toEqual(['letter.nothingSaid']);
    expect(codes(await draftFactual(context, context.newId(), 'facts'))).toEqual(['letter.unknownClient']);
  });
});
