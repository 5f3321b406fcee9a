import { formatDay, parseDay } from '#kernel/day.js';
import type { Refusal } from '#kernel/refusal.js';
import type { Markup } from '#shell/web/door.js';
import {
  Button,
  ButtonLink,
  Facts,
  Field,
  type Form,
  formOf,
  Heading,
  MomentText,
  Notice,
  Page,
  PostButton,
  RefusalList,
  Section,
  TextArea,
} from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import type { DeliveryDetail, Ticked } from '../actions/delivery-read.js';
import type { Commitment } from '../facts/commitment.js';
import { sayDocumentDay } from '../rules/delivery-paper.js';
import { deliveryWords } from '../words.js';
import { sayDayText } from './commitments.js';
import { ClosePart } from './delivery-close.js';

interface Part {
  readonly visit: Visit;
  readonly delivery: DeliveryDetail;
}

interface PageProps extends Part {
  readonly email: string | null;
  /** Open promises that an accepted delivery has kept. */
  readonly promises: readonly Commitment[];
  readonly refusals?: readonly Refusal[] | undefined;
}

function EditForm({ form, delivery }: { form: Form; delivery: DeliveryDetail }): Markup {
  const { edit } = deliveryWords(form.visit.language);
  return (
    <Section title={edit.title}>
      <form method="post" action={`/deliveries/${delivery.id}`} class="sheet">
        <Field form={form} name="title" label={edit.subject} required maxlength={400} />
        <TextArea form={form} name="deliverables" label={edit.deliverables} hint={edit.deliverablesHint} rows={6} />
        <Field form={form} name="deliveredOn" label={edit.deliveredOn} type="date" required />
        <TextArea form={form} name="note" label={edit.note} rows={3} maxlength={2000} />
        <div class="actions">
          <Button>{edit.save}</Button>
        </div>
      </form>
      <p class="hint after">
        <PostButton action={`/deliveries/${delivery.id}/removal`} label={edit.discard} confirm={edit.discardConfirm} />
      </p>
    </Section>
  );
}

function SendPart({ form, delivery }: { form: Form; delivery: DeliveryDetail }): Markup {
  const { send } = deliveryWords(form.visit.language);
  const path = `/deliveries/${delivery.id}`;
  return (
    <Section title={delivery.state === 'draft' ? send.title : send.again} lead={send.lead} id="send">
      <form method="post" action={`${path}/send`} class="sheet">
        <Field form={form} name="email" label={send.email} type="email" maxlength={254} autocomplete="off" />
        <div class="actions">
          <Button>{send.byMail}</Button>
          <button type="submit" class="quiet" formaction={`${path}/links`}>
            {send.byHand}
          </button>
        </div>
      </form>
      <p class="after">
        <PostButton action={`${path}/presentation`} label={send.onSite} />
      </p>
      <p class="hint">{send.onSiteHint}</p>
    </Section>
  );
}

const isLeaving = (state: DeliveryDetail['mails'][number]['state']): boolean =>
  state === 'pending' || state === 'sending';

/** What became of the messages that carried the delivery; asks again while one is leaving. */
function MailsPart({ visit, delivery }: Part): Markup | null {
  const { send } = deliveryWords(visit.language);
  const { mails } = delivery;
  if (mails.length === 0) return null;
  return (
    <div data-poll={mails.some(({ state }) => isLeaving(state)) ? '2000' : undefined}>
      {mails.map(({ recipient, state }) =>
        isLeaving(state) ? (
          <Notice>{send.leaving(recipient)}</Notice>
        ) : state === 'sent' ? (
          <Notice tone="done">{send.sent(recipient)}</Notice>
        ) : (
          <Notice tone="watch">{send.other(recipient, send.mailStates[state])}</Notice>
        ),
      )}
    </div>
  );
}

function TacitPart({ visit, delivery }: Part): Markup | null {
  const { tacit } = deliveryWords(visit.language);
  const clause = delivery.document?.tacit;
  if (!clause || delivery.state !== 'sent') return null;
  const since = delivery.tacitSince === null ? undefined : parseDay(delivery.tacitSince);
  const say = (day: number): string => sayDocumentDay(formatDay(day), visit.language);
  const states = delivery.mails.map(({ state }) => state);
  const unsent = states.some(isLeaving) ? tacit.leaving : states.length === 0 ? tacit.byHand : tacit.unsent;
  const reached = since !== undefined && since <= visit.context.clock.today();
  return (
    <Section title={tacit.clause(clause.termsNumber, clause.title)} id="tacit">
      <blockquote class="said">{clause.text}</blockquote>
      {since === undefined ? (
        <p class="soft">{unsent}</p>
      ) : reached ? (
        <Notice tone="watch">
          <p>
            <strong>{tacit.proposal(say(since))}</strong> {tacit.proposalLead}
          </p>
          {mayWrite(visit) && (
            <PostButton
              action={`/deliveries/${delivery.id}/tacit`}
              label={tacit.act}
              tone="decide"
              confirm={tacit.confirm}
            />
          )}
        </Notice>
      ) : (
        <p>{tacit.until(say(since - 1))}</p>
      )}
    </Section>
  );
}

function Ticks({ visit, ticked }: { visit: Visit; ticked: readonly Ticked[] }): Markup {
  const { answer: words } = deliveryWords(visit.language);
  return (
    <ul class="ticked">
      {ticked.map(({ text, received }) => (
        <li>
          {text}, {received ? words.ticked : <strong>{words.unticked}</strong>}
        </li>
      ))}
    </ul>
  );
}

function AnswerPart({ visit, delivery }: Part): Markup | null {
  const { answer } = delivery;
  const { answer: words, receipt } = deliveryWords(visit.language);
  if (!answer) return null;
  const signer = answer.signer_name === null ? words.silence : words.by(answer.signer_name, answer.capacity ?? '');
  return (
    <Section title={words.title} id="answer">
      {answer.own_words && (
        <blockquote class="said">
          <p>{answer.own_words}</p>
          <footer>{answer.signer_name === null ? signer : `${words.signer} ${signer}`}</footer>
        </blockquote>
      )}
      <Facts
        items={[
          [words.channel, words.channels[answer.channel]],
          [words.signer, signer],
          [words.at, <MomentText moment={answer.created_at} language={visit.language} />],
          ...(answer.satisfaction === null ? [] : [[words.satisfaction, words.ofFive(answer.satisfaction)] as const]),
          ...(answer.own_words === null
            ? []
            : [[words.mayQuote, answer.may_quote === 1 ? words.yes : words.no] as const]),
          ...(answer.reason === null ? [] : [[words.reason, answer.reason] as const]),
          ...(delivery.ticked === null
            ? []
            : [[words.received, <Ticks visit={visit} ticked={delivery.ticked} />] as const]),
          [words.evidence, <code class="hash">{answer.evidence_sha256}</code>],
        ]}
      />
      <p class="actions">
        <ButtonLink href={`/deliveries/${delivery.id}/receipt`}>{receipt}</ButtonLink>
      </p>
    </Section>
  );
}

function ReservationsPart({ visit, delivery }: Part): Markup | null {
  const { reservations: words } = deliveryWords(visit.language);
  const { reservations } = delivery;
  if (reservations.length === 0) return null;
  return (
    <Section title={words.title(reservations.length)} lead={words.lead} id="reservations">
      <ol class="promises">
        {reservations.map((one) => (
          <li>
            <a href={`/reservations/${one.id}`}>{one.text}</a>
            <small>
              {[
                words.states[one.state],
                one.deadline === null ? '' : words.asked(sayDayText(one.deadline, visit.language)),
                one.answer ?? '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** What is delivered, once it is frozen. */
function FrozenPart({ visit, delivery }: Part): Markup {
  const { edit, pdf, waiting } = deliveryWords(visit.language);
  const { content } = delivery;
  return (
    <Section title={edit.title}>
      <ul>
        {content.deliverables.map(({ text }) => (
          <li>{text}</li>
        ))}
      </ul>
      {content.note && <p>{content.note}</p>}
      {delivery.state === 'sent' && <p class="soft">{waiting}</p>}
      <p class="actions">
        <ButtonLink href={`/deliveries/${delivery.id}/pdf`}>{pdf}</ButtonLink>
      </p>
    </Section>
  );
}

/** One delivery: what it holds, what the client said of it, and the verbs that are open to it. */
export function DeliveryPage(props: PageProps): Markup {
  const { visit, delivery, email, promises, refusals } = props;
  const words = deliveryWords(visit.language);
  const { content, state } = delivery;
  const form = formOf(visit, refusals, {
    title: content.title,
    deliverables: content.deliverables.map(({ text }) => text).join('\n'),
    deliveredOn: delivery.deliveredOn,
    note: content.note,
    email,
  });
  return (
    <Page visit={visit} title={words.one(delivery.number)} place="relations">
      <Heading title={content.title || words.one(delivery.number)}>
        <ButtonLink href="/deliveries">{words.title}</ButtonLink>
      </Heading>
      <RefusalList form={form} />
      <MailsPart visit={visit} delivery={delivery} />
      <Facts
        items={[
          [words.columns.number, delivery.number],
          [words.columns.client, <a href={`/clients/${delivery.clientId}`}>{delivery.clientName}</a>],
          ...(delivery.quoteId === null
            ? []
            : [[words.start.quote, <a href={`/quotes/${delivery.quoteId}`}>{delivery.quoteNumber}</a>] as const]),
          [words.columns.deliveredOn, sayDayText(delivery.deliveredOn, visit.language)],
          [words.columns.state, words.states[state]],
        ]}
      />
      <ClosePart visit={visit} id={delivery.id} promises={promises} />
      <AnswerPart visit={visit} delivery={delivery} />
      <ReservationsPart visit={visit} delivery={delivery} />
      <TacitPart visit={visit} delivery={delivery} />
      {state === 'draft' ? (
        mayWrite(visit) && <EditForm form={form} delivery={delivery} />
      ) : (
        <FrozenPart visit={visit} delivery={delivery} />
      )}
      {mayWrite(visit) && (state === 'draft' || state === 'sent') && <SendPart form={form} delivery={delivery} />}
    </Page>
  );
}
