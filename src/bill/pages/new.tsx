import type { ItemFacts } from '#kernel/lines/from-item.js';
import type { Refusal } from '#kernel/refusal.js';
import type { Markup } from '#shell/web/door.js';
import { Button, ButtonLink, Empty, formOf, Heading, Page, ReadOnly, RefusalList, Select } from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import { billWords } from '../words.js';
import { BillFields } from './form.js';

/** What a new invoice starts from. */
export interface Start {
  readonly clients: readonly { readonly id: string; readonly name: string }[];
  readonly client: string | undefined;
  readonly vatExempt: boolean;
  readonly termDays: number;
  readonly currency: string;
  readonly items: readonly ItemFacts[];
}

function NewForm({ visit, start, refusals }: { visit: Visit; start: Start; refusals: readonly Refusal[] }): Markup {
  const words = billWords(visit.language);
  const form = formOf(visit, refusals, { client: start.client });
  return (
    <form method="post" action="/invoices" class="editor" novalidate>
      <Select
        form={form}
        name="client"
        label={words.form.client}
        options={[['', words.form.choose], ...start.clients.map(({ id, name }) => [id, name] as const)]}
      />
      <BillFields
        form={form}
        lines={[]}
        items={start.items}
        currency={start.currency}
        vatExempt={start.vatExempt}
        termDays={start.termDays}
        credit={false}
      />
      <Button>{words.form.create}</Button>
    </form>
  );
}

/** A new invoice in a plain form; what is typed becomes a draft. */
export function NewInvoicePage(props: { visit: Visit; start: Start; refusals?: readonly Refusal[] }): Markup {
  const { visit, start, refusals = [] } = props;
  const words = billWords(visit.language);
  return (
    <Page visit={visit} title={words.new} place="invoices">
      <Heading title={words.new}>
        <ButtonLink href="/invoices">{words.detail.back}</ButtonLink>
      </Heading>
      <RefusalList form={formOf(visit, refusals)} />
      {start.clients.length === 0 && <Empty title={words.form.noClient} />}
      {start.clients.length > 0 &&
        (mayWrite(visit) ? <NewForm visit={visit} start={start} refusals={refusals} /> : <ReadOnly visit={visit} />)}
    </Page>
  );
}
