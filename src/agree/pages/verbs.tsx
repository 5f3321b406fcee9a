import type { Markup } from '#shell/web/door.js';
import { Button, ButtonLink, Field, formOf, PostButton, Section, Select } from '#shell/web/parts.js';
import type { Visit } from '#shell/web/visit.js';
import type { QuoteDetail } from '../actions/quote-detail.js';
import { quoteWords } from '../words.js';

interface Props {
  readonly visit: Visit;
  readonly quote: QuoteDetail;
}

/** Withdrawing says what it does, and keeps why. */
function Withdraw({ visit, quote }: Props): Markup {
  const { detail } = quoteWords(visit.language);
  return (
    <details>
      <summary>{detail.withdraw}</summary>
      <form method="post" action={`/quotes/${quote.id}/withdraw`} class="sheet" data-confirm={detail.withdrawConfirm}>
        <p class="hint">{detail.withdrawHint}</p>
        <Field form={formOf(visit)} name="reason" label={detail.withdrawReason} maxlength={300} />
        <Button tone="decide">{detail.withdraw}</Button>
      </form>
    </details>
  );
}

function ChangeOrder({ visit, quote }: Props): Markup {
  const { detail } = quoteWords(visit.language);
  const form = formOf(visit, [], { askedBy: 'client' });
  return (
    <form method="post" action={`/quotes/${quote.id}/change-orders`} class="sheet">
      <p class="hint">{detail.changeOrderHint}</p>
      <input type="hidden" name="form" value="1" />
      <Field form={form} name="title" label={detail.changeTitle} required maxlength={200} />
      <Select
        form={form}
        name="askedBy"
        label={detail.changeAskedBy}
        options={[
          ['client', detail.askers.client],
          ['us', detail.askers.us],
        ]}
      />
      <Button tone="quiet">{detail.changeOrder}</Button>
    </form>
  );
}

/** What follows an agreement: the work is handed over, and invoiced. */
export function NextSteps({ visit, quote }: Props): Markup {
  const { detail } = quoteWords(visit.language);
  return (
    <Section title={detail.next} id="next">
      <p class="hint">{detail.nextHint}</p>
      <div class="actions">
        <ButtonLink href={`/quotes/${quote.id}/invoices/new`} tone="main">
          {detail.invoice}
        </ButtonLink>
        <PostButton action="/deliveries" label={detail.prepareDelivery} fields={{ quoteId: quote.id }} />
      </div>
    </Section>
  );
}

/** What else may be done with a quote, by where it stands. Sending and answering have their own place. */
export function QuoteVerbs({ visit, quote }: Props): Markup {
  const { detail } = quoteWords(visit.language);
  const { id, state, draft } = quote;
  const renewable = (state === 'sent' || state === 'declined') && draft === null;
  return (
    <Section title={detail.verbs} id="verbs">
      {state === 'accepted' && <ChangeOrder visit={visit} quote={quote} />}
      <p class="hint">
        {renewable && `${detail.newVersionHint} `}
        {detail.duplicateHint}
      </p>
      <div class="actions">
        {renewable && <PostButton action={`/quotes/${id}/versions`} label={detail.newVersion} />}
        <PostButton action={`/quotes/${id}/duplicate`} label={detail.duplicate} />
        {draft && (
          <PostButton action={`/quotes/${id}/discard`} label={detail.discard} confirm={detail.discardConfirm} />
        )}
      </div>
      {state === 'sent' && <Withdraw visit={visit} quote={quote} />}
    </Section>
  );
}
