import type { Refusal } from '#kernel/refusal.js';
import type { Markup } from '#shell/web/door.js';
import {
  Button,
  type Column,
  Empty,
  formOf,
  Heading,
  Page,
  RefusalList,
  Section,
  Select,
  Table,
} from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import type { DeliverySummary } from '../actions/delivery-read.js';
import { deliveryWords } from '../words.js';
import { type ClientChoice, sayDayText } from './commitments.js';
import type { QuoteChoice } from './time.js';

export interface DeliveriesView {
  readonly visit: Visit;
  readonly deliveries: readonly DeliverySummary[];
  readonly quotes: readonly QuoteChoice[];
  readonly clients: readonly ClientChoice[];
  readonly refusals?: readonly Refusal[];
}

function StartForm({ visit, quotes, clients, refusals }: DeliveriesView): Markup {
  const { start } = deliveryWords(visit.language);
  const form = formOf(visit, refusals);
  return (
    <Section title={start.title} lead={start.lead}>
      <form method="post" action="/deliveries" class="line">
        <Select
          form={form}
          name="quoteId"
          label={start.quote}
          options={[
            ...quotes.map(({ id, number, clientName }) => [id, `${number}, ${clientName}`] as const),
            ['', start.free],
          ]}
        />
        <Select
          form={form}
          name="clientId"
          label={start.client}
          options={[['', '–'], ...clients.map(({ id, name }) => [id, name] as const)]}
        />
        <Button>{start.act}</Button>
      </form>
    </Section>
  );
}

/** Deliveries, the latest first, and the form that prepares one. */
export function DeliveriesPage(view: DeliveriesView): Markup {
  const { visit, deliveries, refusals } = view;
  const words = deliveryWords(visit.language);
  const columns: Column<DeliverySummary>[] = [
    {
      key: 'title',
      label: words.columns.title,
      head: true,
      cell: ({ id, title, number }) => <a href={`/deliveries/${id}`}>{title || number}</a>,
    },
    { key: 'number', label: words.columns.number, cell: ({ number }) => number },
    {
      key: 'client',
      label: words.columns.client,
      cell: ({ clientId, clientName }) => <a href={`/clients/${clientId}`}>{clientName}</a>,
    },
    {
      key: 'deliveredOn',
      label: words.columns.deliveredOn,
      cell: ({ deliveredOn }) => sayDayText(deliveredOn, visit.language),
    },
    { key: 'state', label: words.columns.state, cell: ({ state }) => words.states[state] },
  ];
  return (
    <Page visit={visit} title={words.title} place="relations">
      <Heading title={words.title} lead={words.lead} />
      <RefusalList form={formOf(visit, refusals)} />
      {deliveries.length === 0 ? (
        <Empty title={words.none}>
          <p>{words.noneHelp}</p>
        </Empty>
      ) : (
        <Table caption={words.title} columns={columns} rows={deliveries} />
      )}
      {mayWrite(visit) && <StartForm {...view} />}
    </Page>
  );
}
