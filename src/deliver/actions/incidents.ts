import { write } from '#journal/write.js';
import { formatDay, parseDay } from '#kernel/day.js';
import { done, type Refusal, type Result, refused } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import type { IncidentRow } from '#shell/database/schema.js';
import { type Incident, type IncidentType, type NewIncident, USUAL_SEVERITY } from '../facts/incident.js';
import { noteRefusals } from '../rules/note.js';
import { clientRow } from '../store/clients.js';
import type { Db } from '../store/commitments.js';
import { type FactRow, factRows, type IncidentListed, incidentRow, incidentRows } from '../store/incidents.js';
import { insertFile, type KeptFile, keepFile, type SentFile } from './files.js';

/** Facts of a client's journal that somebody may later deny. */
const DENIABLE = [
  'quote.accepted',
  'changeOrder.accepted',
  'consent.warningRead',
  'consent.termsOpened',
  'consent.optionChosen',
  'quote.sent',
  'delivery.accepted',
  'delivery.acceptedWithReservations',
  'delivery.refused',
  'delivery.sent',
  'commitment.settled',
  'invoice.issued',
  'payment.recorded',
  'letter.issued',
] as const;

/** The facts of a relation that an incident may contradict, the latest first. */
export function deniableFacts(context: Context, clientId: string): Promise<readonly FactRow[]> {
  return factRows(context.store.read, context.organisationId, clientId, DENIABLE);
}

function incidentOf(row: IncidentListed): Incident {
  return {
    id: row.id,
    clientId: row.client_id,
    type: row.type as IncidentType,
    severity: row.severity,
    happenedOn: row.happened_on,
    verbatim: row.verbatim,
    witness: row.witness,
    note: row.note,
    contradicts:
      row.contradicts_seq === null
        ? null
        : { seq: row.contradicts_seq, kind: row.contradicted_kind ?? '', at: row.contradicted_at ?? '' },
    prospect: row.prospect_client_id === null ? null : { id: row.prospect_client_id, name: row.prospect_name ?? '' },
    fileId: row.file_id,
    withdrawnAt: row.withdrawn_at,
  };
}

export async function listIncidents(context: Context, clientId: string): Promise<readonly Incident[]> {
  return (await incidentRows(context.store.read, context.organisationId, clientId)).map(incidentOf);
}

/** One incident; undefined when this organisation has none such. */
export async function readIncident(context: Context, id: string): Promise<Incident | undefined> {
  const row = await incidentRow(context.store.read, context.organisationId, id);
  return row && incidentOf(row);
}

/** What keeps an incident from being noted. */
async function refusalsOf(
  context: Context,
  db: Db,
  clientId: string,
  incident: NewIncident,
): Promise<readonly Refusal[]> {
  const today = context.clock.today();
  const on = incident.happenedOn === null ? today : (parseDay(incident.happenedOn) ?? today);
  const refusals: Refusal[] = [];
  if (on > today) refusals.push({ code: 'incident.future', field: 'happenedOn', values: { date: formatDay(on) } });
  if (incident.note !== null) refusals.push(...noteRefusals(incident.note, 'note'));
  if (incident.type === 'contradiction' && incident.contradicts === null)
    refusals.push({ code: 'incident.contradictsNothing', field: 'contradicts' });
  if (incident.contradicts !== null) {
    const facts = await factRows(db, context.organisationId, clientId, DENIABLE);
    if (!facts.some(({ seq }) => seq === incident.contradicts))
      refusals.push({ code: 'incident.unknownFact', field: 'contradicts' });
  }
  if (incident.prospect !== null) {
    const prospect = await clientRow(db, context.organisationId, incident.prospect);
    if (!prospect || prospect.id === clientId) refusals.push({ code: 'incident.unknownProspect', field: 'prospect' });
  }
  return refusals;
}

function rowFor(
  context: Context,
  clientId: string,
  incident: NewIncident,
  file: KeptFile | undefined,
  at: string,
): IncidentRow {
  return {
    id: context.newId(),
    organisation_id: context.organisationId,
    client_id: clientId,
    type: incident.type,
    severity: incident.severity ?? USUAL_SEVERITY[incident.type],
    happened_on: incident.happenedOn ?? formatDay(context.clock.today()),
    verbatim: incident.verbatim,
    witness: incident.witness,
    note: incident.note,
    contradicts_seq: incident.contradicts,
    prospect_client_id: incident.prospect,
    file_id: file?.id ?? null,
    created_at: at,
    withdrawn_at: null,
  };
}

/**
 * Notes a dated fact of a relation, and what recorded fact it contradicts.
 * @returns refusals `incident.unknownClient`, `incident.erasedClient`, `incident.future`, `incident.contradictsNothing`,
 * `incident.unknownFact`, `incident.unknownProspect`, `note.*` (what a note may not hold), `commitment.notAttachable`
 */
export async function noteIncident(
  context: Context,
  clientId: string,
  incident: NewIncident,
  file?: SentFile,
): Promise<Result<Incident>> {
  const kept = file && keepFile(context, file, 'any', 'file');
  if (kept && !kept.ok) return kept;
  return write(context, async (work): Promise<Result<Incident>> => {
    const client = await clientRow(work.db, context.organisationId, clientId);
    if (!client) return refused({ code: 'incident.unknownClient', field: 'client' });
    if (client.erased_at) return refused({ code: 'incident.erasedClient', field: 'client' });
    const refusals = await refusalsOf(context, work.db, clientId, incident);
    if (refusals.length > 0) return refused(...refusals);
    const row = rowFor(context, clientId, incident, kept?.value, work.at);
    const { type, severity, happened_on, verbatim, witness, contradicts_seq } = row;
    work.record({
      chain: clientId,
      kind: 'incident.noted',
      payload: {
        incident: row.id,
        type,
        severity,
        on: happened_on,
        verbatim,
        witness,
        contradicts: contradicts_seq,
        ...(kept ? { file: kept.value.sha256, fileName: kept.value.name } : {}),
      },
    });
    if (kept) await insertFile(context, work, clientId, kept.value);
    await work.insert(clientId, 'incident', [row]);
    const noted = await incidentRow(work.db, context.organisationId, row.id);
    if (!noted) throw new Error(`incident ${row.id} is gone`);
    return done(incidentOf(noted));
  });
}

/**
 * Withdraws an incident that was noted by mistake or argued away: it stays in the journal and counts no more.
 * @returns refusals `incident.unknown`, `incident.withdrawn`
 */
export function withdrawIncident(context: Context, id: string): Promise<Result<Incident>> {
  return write(context, async (work): Promise<Result<Incident>> => {
    const row = await incidentRow(work.db, context.organisationId, id);
    if (!row) return refused({ code: 'incident.unknown' });
    if (row.withdrawn_at) return refused({ code: 'incident.withdrawn' });
    work.record({
      chain: row.client_id,
      kind: 'incident.withdrawn',
      payload: { incident: id, type: row.type, on: row.happened_on },
    });
    await work.update(row.client_id, 'incident', id, { withdrawn_at: work.at });
    return done(incidentOf({ ...row, withdrawn_at: work.at }));
  });
}
