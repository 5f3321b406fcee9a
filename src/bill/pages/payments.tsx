import { civilOf, parseDay } from '#kernel/day.js';
import { formatCents } from '#kernel/money.js';
import type { Refusal } from '#kernel/refusal.js';
import { sayMoney, sayShortDate } from '#kernel/words.js';
import type { Markup } from '#shell/web/door.js';
import {
  Button,
  ButtonLink,
  type Column,
  Empty,
  Facts,
  Field,
  formOf,
  Heading,
  Money,
  Page,
  RefusalList,
  Table,
} from '#shell/web/parts.js';
import type { Visit } from '#shell/web/visit.js';
import type { PaymentDetail, PaymentLine, PaymentSums } from '../actions/payments-read.js';
import { billWords } from '../words.js';

function sumFacts(visit: Visit, sums: readonly PaymentSums[]): (readonly [Markup | string, Markup | string])[] {
  const words = billWords(visit.language).paymentsPage;
  const money = (cents: number, currency: string): Markup => (
    <Money cents={cents} currency={currency} language={visit.language} />
  );
  return sums.flatMap(({ currency, receivedCents, reversedCents, netCents, consumersCents }) => [
    [words.received, money(receivedCents, currency)] as const,
    [words.reversed, money(reversedCents, currency)] as const,
    [words.net, money(netCents, currency)] as const,
    [words.ofConsumers, money(consumersCents, currency)] as const,
  ]);
}

/** Payments of a period, with the totals that the law may ask for. */
export function PaymentsPage(props: {
  visit: Visit;
  from: string;
  to: string;
  payments: readonly PaymentLine[];
  sums: readonly PaymentSums[];
}): Markup {
  const { visit, from, to, payments, sums } = props;
  const { language } = visit;
  const all = billWords(language);
  const words = all.paymentsPage;
  const day = (text: string): string => {
    const parsed = parseDay(text);
    return parsed === undefined ? text : sayShortDate(civilOf(parsed), language);
  };
  const columns: Column<PaymentLine>[] = [
    { key: 'day', label: words.columns.day, cell: ({ paid_on }) => day(paid_on) },
    {
      key: 'client',
      label: words.columns.client,
      head: true,
      cell: ({ client_id, client_name }) => <a href={`/clients/${client_id}`}>{client_name}</a>,
    },
    {
      key: 'label',
      label: words.columns.label,
      cell: ({ label, source_key }) =>
        source_key?.startsWith('reversal:') ? `${words.reversal}, ${label ?? ''}` : (label ?? ''),
    },
    {
      key: 'amount',
      label: words.columns.amount,
      numeric: true,
      cell: ({ amount_cents, currency }) => <Money cents={amount_cents} currency={currency} language={language} />,
    },
  ];
  const form = formOf(visit, [], { from, to });
  return (
    <Page visit={visit} title={words.title} place="invoices">
      <Heading title={words.title} lead={words.lead}>
        <ButtonLink href="/invoices">{all.detail.back}</ButtonLink>
        <ButtonLink href={`/payments/export?from=${from}&to=${to}`}>{words.export}</ButtonLink>
      </Heading>
      <form method="get" action="/payments" class="filters" data-refresh>
        <Field form={form} name="from" type="date" label={words.from} required />
        <Field form={form} name="to" type="date" label={words.to} required />
        <Button tone="quiet">{words.show}</Button>
      </form>
      {payments.length === 0 ? (
        <Empty title={words.none} />
      ) : (
        <>
          <Facts items={sumFacts(visit, sums)} />
          <Table caption={words.count(payments.length)} captionShown columns={columns} rows={payments} />
        </>
      )}
    </Page>
  );
}

/** Undoing a payment: why, and when it was returned. */
export function ReversePage(props: { visit: Visit; payment: PaymentDetail; refusals?: readonly Refusal[] }): Markup {
  const { visit, payment, refusals = [] } = props;
  const { row, parts } = payment;
  const words = billWords(visit.language).detail;
  const form = formOf(visit, refusals, { paidOn: row.paid_on });
  const amount = sayMoney(row.amount_cents, row.currency, visit.language);
  return (
    <Page visit={visit} title={words.reverseTitle} place="invoices" width="narrow">
      <Heading
        title={words.reverseTitle}
        lead={[amount, ...parts.map(({ number, amount_cents }) => `${number} (${formatCents(amount_cents)})`)].join(
          ', ',
        )}
      />
      <RefusalList form={form} />
      <form method="post" action={`/payments/${row.id}/reverse`} class="sheet">
        <Field form={form} name="reason" label={words.reverseReason} maxlength={200} required />
        <Field form={form} name="paidOn" type="date" label={words.reverseOn} hint={words.reverseHint} required />
        <Button tone="decide">{words.reverseButton}</Button>
      </form>
    </Page>
  );
}
