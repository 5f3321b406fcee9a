import { civilOf, type Day, parseDay } from '#kernel/day.js';
import type { Refusal } from '#kernel/refusal.js';
import { type Language, sayShortDate } from '#kernel/words.js';
import type { Markup } from '#shell/web/door.js';
import {
  Button,
  ButtonLink,
  Checkbox,
  type Column,
  Empty,
  Field,
  type Form,
  formOf,
  Heading,
  Page,
  RefusalList,
  Section,
  Select,
  Table,
} from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import { type Commitment, PARTIES, type Party } from '../facts/commitment.js';
import { commitmentWords } from '../words.js';

export interface ClientChoice {
  readonly id: string;
  readonly name: string;
}

/** A day as the pages write it. */
export function sayDayText(text: string | null, language: Language): string {
  const day = text === null ? undefined : parseDay(text);
  return day === undefined ? (text ?? '') : sayShortDate(civilOf(day), language);
}

/** When a promise is due, and by how much it is late. */
export function DueText(props: { commitment: Commitment; today: Day; language: Language }): Markup {
  const { commitment, today, language } = props;
  const words = commitmentWords(language);
  const due = commitment.dueOn === null ? undefined : parseDay(commitment.dueOn);
  if (due === undefined) return <span class="soft">{words.noDay}</span>;
  return (
    <>
      <time datetime={commitment.dueOn ?? undefined}>{sayDayText(commitment.dueOn, language)}</time>
      {commitment.overdue && <span class="late">, {words.lateBy(today - due)}</span>}
    </>
  );
}

/** Where a promise comes from, with a link to its quote. */
export function SourceText({ commitment, language }: { commitment: Commitment; language: Language }): Markup {
  const { sources } = commitmentWords(language);
  return (
    <>
      {sources[commitment.source]}
      {commitment.quoteId !== null && (
        <>
          {' '}
          <a href={`/quotes/${commitment.quoteId}`}>{commitment.quoteNumber}</a>
        </>
      )}
    </>
  );
}

/** The form of one line: who, what, and perhaps when. */
function AddLine(props: { form: Form; action: string; clients?: readonly ClientChoice[] }): Markup {
  const { form, action, clients } = props;
  const { add, parties } = commitmentWords(form.visit.language);
  return (
    <form method="post" action={action} class="line">
      {clients && (
        <Select form={form} name="clientId" label={add.client} options={clients.map(({ id, name }) => [id, name])} />
      )}
      <Select form={form} name="party" label={add.party} options={PARTIES.map((party) => [party, parties[party]])} />
      <div class="long">
        <Field form={form} name="text" label={add.text} hint={add.textHint} required maxlength={600} />
      </div>
      <Field form={form} name="dueOn" label={add.dueOn} type="date" />
      <Button>{add.act}</Button>
    </form>
  );
}

function pathOf(clientId: string | undefined, settled: boolean): string {
  const query = new URLSearchParams();
  if (clientId !== undefined) query.set('client', clientId);
  if (settled) query.set('settled', 'on');
  return query.size === 0 ? '/commitments' : `/commitments?${query}`;
}

export interface CommitmentsView {
  readonly visit: Visit;
  readonly commitments: readonly Commitment[];
  readonly clients: readonly ClientChoice[];
  readonly clientId?: string | undefined;
  readonly settled: boolean;
  readonly refusals?: readonly Refusal[];
}

function FilterForm({ visit, clients, clientId, settled }: CommitmentsView): Markup {
  const { filter } = commitmentWords(visit.language);
  const form = formOf(visit, [], { client: clientId ?? '', settled: settled ? 'on' : 'off' });
  return (
    <form method="get" action="/commitments" class="line" data-refresh>
      <Select
        form={form}
        name="client"
        label={filter.client}
        options={[['', filter.all], ...clients.map(({ id, name }) => [id, name] as const)]}
      />
      <Checkbox form={form} name="settled" label={filter.settled} />
      <Button tone="quiet">{filter.apply}</Button>
    </form>
  );
}

function CommitmentTable({ visit, commitments, settled }: CommitmentsView): Markup {
  const { language, context } = visit;
  const words = commitmentWords(language);
  const today = context.clock.today();
  const columns: Column<Commitment>[] = [
    {
      key: 'text',
      label: words.columns.text,
      head: true,
      cell: ({ id, text }) => <a href={`/commitments/${id}`}>{text}</a>,
    },
    { key: 'party', label: words.columns.party, cell: ({ party }) => words.parties[party] },
    {
      key: 'client',
      label: words.columns.client,
      cell: ({ clientId, clientName }) => <a href={`/clients/${clientId}/commitments`}>{clientName}</a>,
    },
    {
      key: 'due',
      label: words.columns.due,
      cell: (commitment) => <DueText commitment={commitment} today={today} language={language} />,
    },
    {
      key: 'source',
      label: words.columns.source,
      secondary: true,
      cell: (commitment) => <SourceText commitment={commitment} language={language} />,
    },
    ...(settled
      ? [{ key: 'state', label: words.columns.state, cell: ({ state }: Commitment) => words.states[state] }]
      : []),
  ];
  return <Table caption={words.title} columns={columns} rows={commitments} />;
}

/** Every promise of both sides: what is due, overdue first. */
export function CommitmentsPage(view: CommitmentsView): Markup {
  const { visit, commitments, clients, clientId, settled, refusals } = view;
  const words = commitmentWords(visit.language);
  const form = formOf(visit, refusals, { clientId: clientId ?? null });
  return (
    <Page visit={visit} title={words.title} place="relations">
      <Heading title={words.title} lead={words.lead} />
      <RefusalList form={form} />
      {mayWrite(visit) && clients.length > 0 && (
        <Section title={words.add.title}>
          <AddLine form={form} action={pathOf(clientId, settled)} clients={clients} />
        </Section>
      )}
      <section>
        <FilterForm {...view} />
        {commitments.length === 0 ? (
          <Empty title={words.none}>
            <p>{words.noneHelp}</p>
          </Empty>
        ) : (
          <CommitmentTable {...view} />
        )}
      </section>
    </Page>
  );
}

function Side(props: { visit: Visit; party: Party; commitments: readonly Commitment[] }): Markup {
  const { visit, party, commitments } = props;
  const words = commitmentWords(visit.language);
  const today = visit.context.clock.today();
  const own = commitments.filter((commitment) => commitment.party === party);
  return (
    <section>
      <h2>{words.sides[party]}</h2>
      {own.length === 0 ? (
        <p class="soft">{words.nothing[party]}</p>
      ) : (
        <ul class="promises">
          {own.map((commitment) => (
            <li>
              <a href={`/commitments/${commitment.id}`}>{commitment.text}</a>
              <small>
                {commitment.state === 'open' ? (
                  <DueText commitment={commitment} today={today} language={visit.language} />
                ) : (
                  `${words.states[commitment.state]}, ${sayDayText(commitment.settledOn, visit.language)}`
                )}
                {' · '}
                <SourceText commitment={commitment} language={visit.language} />
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The promises of both sides, side by side: reciprocal obligations. */
export function ClientCommitmentsPage(props: {
  visit: Visit;
  client: ClientChoice;
  commitments: readonly Commitment[];
  refusals?: readonly Refusal[];
}): Markup {
  const { visit, client, commitments, refusals } = props;
  const words = commitmentWords(visit.language);
  const form = formOf(visit, refusals);
  return (
    <Page visit={visit} title={words.ofClient(client.name)} place="relations">
      <Heading title={words.ofClient(client.name)} lead={words.ofClientLead}>
        <ButtonLink href={`/clients/${client.id}`}>{words.dossier}</ButtonLink>
      </Heading>
      <RefusalList form={form} />
      <div class="two-sides">
        {PARTIES.map((party) => (
          <Side visit={visit} party={party} commitments={commitments} />
        ))}
      </div>
      {mayWrite(visit) && (
        <Section title={words.add.title}>
          <AddLine form={form} action={`/clients/${client.id}/commitments`} />
        </Section>
      )}
    </Page>
  );
}
