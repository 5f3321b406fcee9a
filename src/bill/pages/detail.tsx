import { civilOf, formatDay, parseDay } from '#kernel/day.js';
import { formatCents } from '#kernel/money.js';
import type { Refusal } from '#kernel/refusal.js';
import { type Language, sayShortDate } from '#kernel/words.js';
import type { LetterDocument } from '#paper/facts.js';
import { LetterView } from '#paper/html.js';
import type { Markup } from '#shell/web/door.js';
import {
  Button,
  ButtonLink,
  type Column,
  DateText,
  Facts,
  Field,
  formOf,
  Heading,
  Money,
  Notice,
  Page,
  RefusalList,
  Section,
  Select,
  Table,
} from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import type { Detail, Settlement } from '../actions/read.js';
import { billWords } from '../words.js';

/** An issued or imported invoice as its page shows it. */
export interface DetailView {
  readonly detail: Detail;
  /** The page as printed; undefined for an imported document. */
  readonly paper: LetterDocument | undefined;
}

const sayDay = (text: string, language: Language): string => {
  const day = parseDay(text);
  return day === undefined ? text : sayShortDate(civilOf(day), language);
};

/** What a settlement is: a payment, its counter-entry, or a credit note. */
function whatOf(visit: Visit, { label, source_key, credit_note_number }: Settlement): string {
  const words = billWords(visit.language).detail;
  if (credit_note_number !== null) return words.creditNote(credit_note_number);
  if (source_key?.startsWith('reversal:')) return words.reversal(label ?? '');
  return label ? words.paymentOf(label) : words.payment;
}

function Settlements({ visit, detail }: { visit: Visit; detail: Detail }): Markup {
  const { language } = visit;
  const words = billWords(language).detail;
  const { currency } = detail.entry;
  const reversed = new Set(detail.settlements.map(({ source_key }) => source_key?.replace('reversal:', '')));
  const isUndone = ({ payment_id, source_key, amount_cents }: Settlement): boolean =>
    payment_id === null || amount_cents < 0 || source_key?.startsWith('reversal:') === true || reversed.has(payment_id);
  const columns: Column<Settlement>[] = [
    { key: 'day', label: words.settlementColumns.day, cell: ({ effective_on }) => sayDay(effective_on, language) },
    { key: 'what', label: words.settlementColumns.what, head: true, cell: (one) => whatOf(visit, one) },
    {
      key: 'amount',
      label: words.settlementColumns.amount,
      numeric: true,
      cell: ({ amount_cents }) => <Money cents={amount_cents} currency={currency} language={language} />,
    },
    {
      key: 'act',
      label: '',
      cell: (one) =>
        mayWrite(visit) && !isUndone(one) ? <a href={`/payments/${one.payment_id}/reverse`}>{words.reverse}</a> : '',
    },
  ];
  return (
    <Section title={words.settledTitle} id="settled">
      {detail.settlements.length === 0 ? (
        <p>{words.noSettlement}</p>
      ) : (
        <Table caption={words.settledTitle} columns={columns} rows={detail.settlements} />
      )}
    </Section>
  );
}

function PaymentForm({
  visit,
  detail,
  refusals,
}: {
  visit: Visit;
  detail: Detail;
  refusals: readonly Refusal[];
}): Markup | null {
  const words = billWords(visit.language).detail;
  if (detail.openCents === 0) return null;
  const values = {
    amount: visit.language === 'fr' ? formatCents(detail.openCents).replace('.', ',') : formatCents(detail.openCents),
    paidOn: formatDay(visit.context.clock.today()),
  };
  const form = formOf(visit, refusals, values);
  return (
    <Section title={words.record} id="record">
      <form method="post" action={`/invoices/${detail.entry.id}/payments`} class="sheet">
        <div class="bill-figures">
          <Field form={form} name="amount" label={words.amount} inputmode="decimal" size={12} required />
          <Field form={form} name="paidOn" type="date" label={words.paidOn} required />
          <Field form={form} name="label" label={words.label} maxlength={200} />
        </div>
        <Button>{words.recordButton}</Button>
      </form>
    </Section>
  );
}

function CreditForm({
  visit,
  detail,
  refusals,
}: {
  visit: Visit;
  detail: Detail;
  refusals: readonly Refusal[];
}): Markup {
  const words = billWords(visit.language).detail;
  const form = formOf(visit, refusals);
  return (
    <Section title={words.credit} lead={words.creditLead} id="credit">
      <form
        method="post"
        action={`/invoices/${detail.entry.id}/credit`}
        class="sheet"
        data-confirm={words.creditConfirm}
      >
        <Field form={form} name="reason" label={words.reason} maxlength={600} required />
        <Select
          form={form}
          name="effect"
          label={words.effect}
          options={(['fromDate', 'fromStart'] as const).map((effect) => [effect, words.effects[effect]] as const)}
        />
        <div class="actions">
          <Button tone="decide">{words.creditButton}</Button>
          <Button tone="quiet" name="draft" value="on">
            {words.creditDraft}
          </Button>
        </div>
      </form>
    </Section>
  );
}

function SendForm({ visit, detail, refusals }: { visit: Visit; detail: Detail; refusals: readonly Refusal[] }): Markup {
  const words = billWords(visit.language).detail;
  const form = formOf(visit, refusals, { email: detail.document?.buyer.email });
  return (
    <Section title={words.send} id="send">
      {detail.mails.map(({ state, recipient }) => (
        <Notice tone={state === 'sent' ? 'done' : 'note'}>
          {state === 'sent' ? words.sent(recipient) : words.waiting(recipient)}
        </Notice>
      ))}
      <form method="post" action={`/invoices/${detail.entry.id}/send`} class="sheet">
        <Field form={form} name="email" type="email" label={words.recipient} maxlength={200} required />
        <Button>{words.sendButton}</Button>
      </form>
    </Section>
  );
}

/** Whether credit notes alone left nothing of an invoice. */
const isAnnulled = ({ state, settlements }: Detail): boolean =>
  state === 'paid' &&
  settlements.length > 0 &&
  settlements.every(({ credit_note_number }) => credit_note_number !== null);

function Summary({ visit, detail }: { visit: Visit; detail: Detail }): Markup {
  const { language } = visit;
  const words = billWords(language);
  const { entry, document, openCents, sealedSha256, creditNotes } = detail;
  const money = (cents: number): Markup => <Money cents={cents} currency={entry.currency} language={language} />;
  const printed = entry.kind === 'creditNote' ? document?.totals.payableCents : document?.totals.totalCents;
  const printedCents = printed ?? entry.totalCents;
  return (
    <Facts
      items={[
        [words.columns.state, isAnnulled(detail) ? words.detail.annulled : words.states[detail.state]],
        [words.columns.issued, <DateText day={entry.issued} language={language} />],
        ...(entry.due === null
          ? []
          : [
              [words.columns.due, <DateText day={entry.due} language={language} assumed={entry.dueAssumed} />] as const,
            ]),
        [words.columns.total, money(printedCents)],
        ...(entry.kind === 'creditNote' ? [] : [[words.detail.openAmount, money(openCents)] as const]),
        ...(document?.corrects
          ? [
              [
                words.kinds.creditNote,
                <a href={`/invoices/${document.corrects.invoiceId}`}>
                  {words.detail.corrects(document.corrects.number)}
                </a>,
              ] as const,
            ]
          : []),
        ...creditNotes.map(
          ({ id, number }) => [words.kinds.creditNote, <a href={`/invoices/${id}`}>{number}</a>] as const,
        ),
        ...(sealedSha256 ? [[words.detail.sha256, <code class="digest">{sealedSha256}</code>] as const] : []),
      ]}
    />
  );
}

/** An issued invoice or credit note, or an imported one: its document, what settled it, and what may still be done. */
export function DetailPage(props: { visit: Visit; view: DetailView; refusals?: readonly Refusal[] }): Markup {
  const { visit, view, refusals = [] } = props;
  const words = billWords(visit.language);
  const { detail, paper } = view;
  const { entry } = detail;
  const writes = mayWrite(visit);
  const kind = words.kinds[detail.document?.kind ?? entry.kind];
  return (
    <Page visit={visit} title={`${entry.number} – ${detail.clientName}`} place="invoices">
      <Heading title={`${kind} ${entry.number}`} lead={<a href={`/clients/${entry.clientId}`}>{detail.clientName}</a>}>
        <ButtonLink href="/invoices">{words.detail.back}</ButtonLink>
        {entry.own && <ButtonLink href={`/invoices/${entry.id}/pdf`}>{words.detail.pdf}</ButtonLink>}
        {entry.own && <ButtonLink href={`/invoices/${entry.id}/pdf?download=on`}>{words.detail.download}</ButtonLink>}
      </Heading>
      <RefusalList form={formOf(visit, refusals)} />
      <Summary visit={visit} detail={detail} />
      <p class="hint">
        {entry.own
          ? entry.kind === 'creditNote'
            ? words.detail.lockedCredit
            : words.detail.locked
          : words.refusals.notHere}
      </p>
      {entry.kind !== 'creditNote' && <Settlements visit={visit} detail={detail} />}
      {writes && entry.kind !== 'creditNote' && <PaymentForm visit={visit} detail={detail} refusals={refusals} />}
      {paper && (
        <Section title={words.detail.document} id="document">
          <LetterView letter={paper} />
        </Section>
      )}
      {writes && entry.own && <SendForm visit={visit} detail={detail} refusals={refusals} />}
      {writes && entry.own && entry.kind !== 'creditNote' && (
        <CreditForm visit={visit} detail={detail} refusals={refusals} />
      )}
    </Page>
  );
}
