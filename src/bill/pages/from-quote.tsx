import { isComplimentary, totalsOf } from '#kernel/lines/totals.js';
import type { Refusal } from '#kernel/refusal.js';
import type { Markup } from '#shell/web/door.js';
import {
  Button,
  ButtonLink,
  type Column,
  Facts,
  Field,
  formOf,
  Heading,
  Money,
  Page,
  ReadOnly,
  RefusalList,
  Section,
  Table,
} from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import type { QuoteInvoiceKind, QuoteLeft } from '../actions/from-quote.js';
import { depositsLeft } from '../rules/deposits.js';
import type { LineLeft } from '../rules/from-quote.js';
import { billWords } from '../words.js';

function KindForm(props: { visit: Visit; left: QuoteLeft; kind: QuoteInvoiceKind; percent?: string }): Markup {
  const { visit, left, kind, percent } = props;
  const words = billWords(visit.language).quote;
  const hints = { deposit: words.depositHint, progress: words.progressHint, balance: words.balanceHint };
  const form = formOf(visit, [], percent === undefined ? {} : { percent });
  return (
    <Section title={words[kind]} lead={hints[kind]} id={kind}>
      <form method="post" action={`/quotes/${left.quote.quoteId}/invoices`} class="sheet">
        <input type="hidden" name="kind" value={kind} />
        {kind !== 'balance' && (
          <Field form={form} name="percent" label={words.percent} inputmode="decimal" size={6} unit="%" required />
        )}
        <Button>{words.prepare}</Button>
      </form>
    </Section>
  );
}

function LeftTable({ visit, left }: { visit: Visit; left: QuoteLeft }): Markup {
  const { language } = visit;
  const words = billWords(language);
  const { currency } = left.quote.document;
  const money = (cents: number): Markup => <Money cents={cents} currency={currency} language={language} />;
  const columns: Column<LineLeft>[] = [
    { key: 'line', label: words.form.lineTitle, head: true, cell: ({ line }) => line.title },
    { key: 'invoiced', label: words.quote.invoiced, numeric: true, cell: ({ invoicedCents }) => money(invoicedCents) },
    {
      key: 'left',
      label: words.quote.left,
      numeric: true,
      cell: ({ line, grossCents, invoicedCents }) =>
        money(isComplimentary(line) ? 0 : Math.max(0, grossCents - invoicedCents)),
    },
  ];
  const rest = left.left.reduce(
    (sum, { line, grossCents, invoicedCents }) =>
      sum + (isComplimentary(line) ? 0 : Math.max(0, grossCents - invoicedCents)),
    0,
  );
  const deposits = depositsLeft(left.issued);
  return (
    <>
      <Table caption={words.quote.title} columns={columns} rows={left.left} />
      <Facts
        items={[
          [words.quote.left, money(rest)],
          ...deposits.map(
            ({ invoiceId, number, totalCents }) =>
              [<a href={`/invoices/${invoiceId}`}>{words.quote.depositOpen(number)}</a>, money(totalCents)] as const,
          ),
        ]}
      />
    </>
  );
}

/** What an accepted quote leaves to invoice, and the three ways of invoicing it. */
export function FromQuotePage(props: { visit: Visit; left: QuoteLeft; refusals?: readonly Refusal[] }): Markup {
  const { visit, left, refusals = [] } = props;
  const words = billWords(visit.language).quote;
  const { document, quoteId } = left.quote;
  const deposit = Number(document.content.depositPercent) > 0 ? document.content.depositPercent : '30';
  const worth = totalsOf(left.left.map(({ line }) => line)).netCents > 0;
  return (
    <Page visit={visit} title={`${words.title} – ${document.number}`} place="invoices" width="narrow">
      <Heading title={words.title} lead={words.lead(document.number, document.buyer.name)}>
        <ButtonLink href={`/quotes/${quoteId}`}>{document.number}</ButtonLink>
      </Heading>
      <RefusalList form={formOf(visit, refusals)} />
      <LeftTable visit={visit} left={left} />
      {mayWrite(visit) ? (
        <>
          {worth && <KindForm visit={visit} left={left} kind="deposit" percent={deposit} />}
          {worth && <KindForm visit={visit} left={left} kind="progress" percent="50" />}
          <KindForm visit={visit} left={left} kind="balance" />
        </>
      ) : (
        <ReadOnly visit={visit} />
      )}
    </Page>
  );
}
