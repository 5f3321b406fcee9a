import { civilOf, formatDay } from '#kernel/day.js';
import type { Refusal } from '#kernel/refusal.js';
import { sayShortDate } from '#kernel/words.js';
import type { Markup } from '#shell/web/door.js';
import {
  Button,
  ButtonLink,
  Empty,
  Field,
  formOf,
  Heading,
  Money,
  Page,
  ReadOnly,
  RefusalList,
  Select,
} from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import { payByFor } from '../actions/prepare.js';
import type { DebtStanding } from '../actions/read.js';
import type { PricedDebt } from '../rules/letter/claims.js';
import { LETTER_KINDS, type LetterKind } from '../rules/letter/facts.js';
import { collectWords } from '../words.js';
import { sayNext } from './ladder.js';

function InvoiceChoice({ visit, priced, chosen }: { visit: Visit; priced: PricedDebt; chosen: boolean }): Markup {
  const { language } = visit;
  const words = collectWords(language).start;
  const { debt, claim } = priced;
  return (
    <label class="invoice-choice">
      <input type="checkbox" name="invoices[]" value={debt.invoiceId} checked={chosen} />
      <span>
        {debt.number}
        <small>
          {words.dueOn(sayShortDate(civilOf(claim.due), language), claim.dueAssumed)}
          {debt.disputed && ` · ${words.disputed}`}
        </small>
      </span>
      <Money cents={claim.openCents} currency={debt.currency} language={language} />
    </label>
  );
}

interface NewLetterProps {
  readonly visit: Visit;
  readonly standing: DebtStanding;
  readonly kind: LetterKind | undefined;
  /** The one invoice to start from; all that is overdue and undisputed otherwise. */
  readonly invoice: string | undefined;
  readonly refusals?: readonly Refusal[];
}

function NewLetterForm({ visit, standing, kind, invoice, refusals = [] }: NewLetterProps): Markup {
  const words = collectWords(visit.language);
  const { account, next } = standing;
  const proposed = kind ?? next.kind ?? next.values.waitedFor ?? 'reminder1';
  const form = formOf(visit, refusals, { kind: proposed, payBy: formatDay(payByFor(proposed, account.asOf)) });
  const currency = account.overdue.find(({ debt }) => !debt.disputed)?.debt.currency;
  const isChosen = ({ debt }: PricedDebt): boolean =>
    invoice ? debt.invoiceId === invoice : !debt.disputed && debt.currency === currency;
  return (
    <form method="post" action={`/clients/${account.client.id}/letters`} class="sheet">
      <Select
        form={form}
        name="kind"
        label={words.ladder.choose}
        hint={sayNext(visit, next)}
        options={LETTER_KINDS.map((each) => [each, words.kinds[each]] as const)}
      />
      <fieldset>
        <legend>{words.start.invoices}</legend>
        {account.overdue.map((priced) => (
          <InvoiceChoice visit={visit} priced={priced} chosen={isChosen(priced)} />
        ))}
      </fieldset>
      <Field
        form={form}
        name="payBy"
        type="date"
        label={words.start.payBy}
        hint={words.start.payByHint}
        min={formatDay(account.asOf + 1)}
      />
      <Button>{words.ladder.prepare}</Button>
    </form>
  );
}

/** Choosing what a letter claims, before it is drafted. */
export function NewLetterPage(props: NewLetterProps): Markup {
  const { visit, standing, refusals = [] } = props;
  const words = collectWords(visit.language);
  const { client, overdue } = standing.account;
  return (
    <Page visit={visit} title={`${words.start.title} – ${client.name}`} place="relations" width="narrow">
      <Heading title={words.start.title} lead={client.name}>
        <ButtonLink href={`/clients/${client.id}`}>{words.editor.backToClient}</ButtonLink>
      </Heading>
      <RefusalList form={formOf(visit, refusals)} />
      {overdue.length === 0 && <Empty title={words.ladder.nothingOverdue} />}
      {overdue.length > 0 && (mayWrite(visit) ? <NewLetterForm {...props} /> : <ReadOnly visit={visit} />)}
    </Page>
  );
}
