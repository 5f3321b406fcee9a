import { formatDay, parseDay } from '#kernel/day.js';
import type { Refusal } from '#kernel/refusal.js';
import type { Markup } from '#shell/web/door.js';
import {
  Button,
  ButtonLink,
  DateText,
  Empty,
  Field,
  FileField,
  type Form,
  formOf,
  Heading,
  Notice,
  Page,
  PostButton,
  RefusalList,
  Section,
  Select,
  sayMoment,
  TextArea,
} from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import { INCIDENT_TYPES, type Incident, SEVERITIES } from '../facts/incident.js';
import type { FactRow } from '../store/incidents.js';
import { incidentWords } from '../words/incidents.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface IncidentsView {
  readonly visit: Visit;
  readonly client: Named;
  readonly incidents: readonly Incident[];
  /** Facts that one may say are contradicted. */
  readonly facts: readonly FactRow[];
  readonly others: readonly Named[];
  readonly refusals?: readonly Refusal[];
}

/** A recorded fact in a few words: what it was, and when. */
function sayFact(fact: Pick<FactRow, 'kind' | 'at' | 'payload'>, visit: Visit): string {
  const words = incidentWords(visit.language);
  const payload = fact.payload === null ? {} : (JSON.parse(fact.payload) as Readonly<Record<string, unknown>>);
  const number = typeof payload['number'] === 'string' ? payload['number'] : '';
  const said = words.facts[fact.kind]?.(number) ?? fact.kind;
  return `${sayMoment(fact.at, visit.language)}\u00a0– ${said}`;
}

function NoteForm({ visit, client, facts, others, refusals }: IncidentsView): Markup {
  const words = incidentWords(visit.language);
  const { form: says } = words;
  const form: Form = formOf(visit, refusals, { happenedOn: formatDay(visit.context.clock.today()) });
  return (
    <Section title={says.title} id="note">
      <RefusalList form={form} />
      <Notice>{words.mayRead}</Notice>
      <form method="post" action={`/clients/${client.id}/incidents`} class="sheet" enctype="multipart/form-data">
        <Select
          form={form}
          name="type"
          label={says.type}
          options={INCIDENT_TYPES.map((type) => [type, words.types[type]])}
        />
        <Field form={form} name="happenedOn" label={says.happenedOn} hint={says.happenedOnHint} type="date" />
        <TextArea
          form={form}
          name="verbatim"
          label={says.verbatim}
          hint={says.verbatimHint}
          rows={3}
          maxlength={2000}
        />
        <Select
          form={form}
          name="contradicts"
          label={says.contradicts}
          options={[
            ['', says.contradictsNothing] as const,
            ...facts.map((fact) => [String(fact.seq), sayFact(fact, visit)] as const),
          ]}
        />
        <Field form={form} name="witness" label={says.witness} hint={says.witnessHint} maxlength={200} />
        <Select
          form={form}
          name="prospect"
          label={says.prospect}
          options={[['', says.nobody] as const, ...others.map(({ id, name }) => [id, name] as const)]}
        />
        <Select
          form={form}
          name="severity"
          label={words.severity}
          options={[
            ['', words.usual] as const,
            ...SEVERITIES.map(
              (severity) => [String(severity), `${severity}\u00a0– ${words.severities[severity]}`] as const,
            ),
          ]}
        />
        <TextArea form={form} name="note" label={says.note} hint={says.noteHint} rows={2} maxlength={2000} />
        <FileField
          form={form}
          name="file"
          label={says.file}
          hint={says.fileHint}
          accept=".pdf,.png,.jpg,.jpeg,.webp,.heic,.eml,.ics"
        />
        <div class="actions">
          <Button>{says.act}</Button>
        </div>
      </form>
    </Section>
  );
}

function IncidentItem({
  visit,
  incident,
  facts,
}: {
  visit: Visit;
  incident: Incident;
  facts: readonly FactRow[];
}): Markup {
  const words = incidentWords(visit.language);
  const contradicted = facts.find(({ seq }) => seq === incident.contradicts?.seq);
  return (
    <li id={`incident-${incident.id}`}>
      <DateText day={parseDay(incident.happenedOn) ?? 0} language={visit.language} />
      <div>
        <strong>{words.types[incident.type]}</strong>
        {incident.withdrawnAt && <small> · {words.withdrawn}</small>}
        {incident.verbatim && <blockquote>{words.said(incident.verbatim)}</blockquote>}
        {contradicted && (
          <p class="contradicts">
            {words.contradicts}
            {'\u00a0: '}
            {sayFact(contradicted, visit)}
          </p>
        )}
        {incident.witness && <p>{words.witnessed(incident.witness)}</p>}
        {incident.prospect && <p>{words.before(incident.prospect.name)}</p>}
        {incident.note && <p>{incident.note}</p>}
        {incident.fileId && (
          <p>
            <a href={`/incidents/${incident.id}/attachment`}>{words.attachment}</a>
          </p>
        )}
        {!incident.withdrawnAt && mayWrite(visit) && (
          <div class="actions">
            {incident.verbatim && incident.type !== 'thanks' && (
              <PostButton
                action={`/clients/${incident.clientId}/factual-letters`}
                label={words.recall}
                fields={{ kind: 'facts', incident: incident.id }}
              />
            )}
            <PostButton
              action={`/incidents/${incident.id}/withdrawal`}
              label={words.withdraw}
              confirm={words.withdrawConfirm}
            />
          </div>
        )}
      </div>
    </li>
  );
}

/** The facts noted of a relation, and the form of one more. */
export function IncidentsPage(view: IncidentsView): Markup {
  const { visit, client, incidents, facts } = view;
  const words = incidentWords(visit.language);
  return (
    <Page visit={visit} title={words.title(client.name)} place="relations" width="narrow">
      <Heading title={words.title(client.name)} lead={words.lead}>
        <ButtonLink href={`/clients/${client.id}`}>{words.backToClient}</ButtonLink>
      </Heading>
      {incidents.length === 0 ? (
        <Empty title={words.nothing} />
      ) : (
        <ol class="thread">
          {incidents.map((incident) => (
            <IncidentItem visit={visit} incident={incident} facts={facts} />
          ))}
        </ol>
      )}
      {mayWrite(visit) && <NoteForm {...view} />}
    </Page>
  );
}
