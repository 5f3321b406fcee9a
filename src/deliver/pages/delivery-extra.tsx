import { ClientPage } from '#agree/pages/link/frame.js';
import type { Refusal } from '#kernel/refusal.js';
import type { ReservationRow } from '#shell/database/schema.js';
import type { Markup } from '#shell/web/door.js';
import {
  Button,
  ButtonLink,
  Facts,
  Field,
  FileField,
  type Form,
  formOf,
  Heading,
  Notice,
  Page,
  RefusalList,
  Section,
  TextArea,
} from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import type { DeliveryDetail } from '../actions/delivery-read.js';
import type { DeliverySent } from '../actions/delivery-send.js';
import type { DeliveryDocument } from '../facts/delivery.js';
import { deliveryWords } from '../words.js';
import { sayDayText } from './commitments.js';
import { AnswerForm } from './delivery-answer.js';
import { DeclaredPart, DeliveryFacts } from './delivery-link.js';

/** The address of a new link, shown this once. */
export function DeliveryLinkMadePage({ visit, sent }: { visit: Visit; sent: DeliverySent }): Markup {
  const { send } = deliveryWords(visit.language);
  return (
    <Page visit={visit} title={send.made} place="relations" width="narrow">
      <Heading title={send.made} />
      <code class="secret">{sent.link ?? ''}</code>
      <Notice tone="watch">{send.madeOnce}</Notice>
      <p class="actions">
        <ButtonLink href={`/deliveries/${sent.id}`} tone="main">
          {send.back}
        </ButtonLink>
      </p>
    </Page>
  );
}

/** The answer given on site: the device is handed over, so that nothing else of the business is on the page. */
export function OnSitePage(props: {
  /** In the language of the delivery. */
  visit: Visit;
  delivery: DeliveryDetail;
  document: DeliveryDocument;
  refusals?: readonly Refusal[];
}): Markup {
  const { visit, delivery, document, refusals } = props;
  const { page } = deliveryWords(visit.language);
  const { seller, content, buyer } = document;
  const form = formOf(visit, refusals, { name: buyer.contactName });
  const path = `/deliveries/${delivery.id}`;
  return (
    <ClientPage
      inside
      visit={visit}
      title={content.title}
      business={{ name: seller.name, colour: seller.colour, logo: null }}
    >
      <Heading title={content.title} lead={delivery.answer ? page.onSite : page.lead} />
      <RefusalList form={form} />
      <DeliveryFacts visit={visit} document={document} />
      {delivery.answer ? (
        <DeclaredPart visit={visit} delivery={delivery} receipt={`${path}/receipt`} />
      ) : (
        <AnswerForm form={form} action={`${path}/answer`} document={document} shown={delivery.shown ?? ''} />
      )}
      <p class="hint after">
        <a href={path}>{page.back}</a>
      </p>
    </ClientPage>
  );
}

/** What proves it: its own ids, since the answer above has the same names. */
function LiftProof({ form }: { form: Form }): Markup {
  const { reservations: words } = deliveryWords(form.visit.language);
  const { typed } = form.visit;
  return (
    <>
      <div class="field">
        <label for="lift-proof">{words.proof}</label>
        <textarea id="lift-proof" name="answer" rows={3} maxlength={2000}>
          {typed.answer ?? ''}
        </textarea>
      </div>
      <FileField form={form} name="file" label={words.file} accept=".pdf,.png,.jpg,.jpeg,.webp,.heic" />
    </>
  );
}

/** Two separate forms: answering leaves the reservation open, lifting ends it with a proof. */
function AnswerReservation(props: { visit: Visit; path: string; refusals: readonly Refusal[] }): Markup {
  const { visit, path, refusals } = props;
  const { reservations: words } = deliveryWords(visit.language);
  const isLift = visit.typed.state === 'lifted';
  const blank = formOf({ ...visit, typed: {} });
  const refused = formOf(visit, refusals);
  const reply = isLift ? blank : refused;
  const lift = isLift ? refused : blank;
  return (
    <>
      <Section title={words.go} lead={words.goLead}>
        <form method="post" action={`${path}/answer`} class="sheet" enctype="multipart/form-data">
          <input type="hidden" name="state" value="answered" />
          <TextArea form={reply} name="answer" label={words.answer} rows={3} maxlength={2000} />
          <Field form={reply} name="deadline" label={words.deadline} type="date" />
          <div class="actions">
            <Button>{words.reply}</Button>
          </div>
        </form>
      </Section>
      <Section title={words.lift} lead={words.liftLead}>
        <details open={isLift}>
          <summary>{words.liftOpen}</summary>
          <form
            method="post"
            action={`${path}/answer`}
            class="sheet"
            enctype="multipart/form-data"
            data-confirm={words.liftConfirm}
          >
            <input type="hidden" name="state" value="lifted" />
            <LiftProof form={lift} />
            <div class="actions">
              <Button tone="decide">{words.lift}</Button>
            </div>
          </form>
        </details>
      </Section>
    </>
  );
}

/** One reservation: what the client wrote, his photo, and its answer. */
export function ReservationPage(props: {
  visit: Visit;
  reservation: ReservationRow;
  number: string;
  refusals?: readonly Refusal[];
}): Markup {
  const { visit, reservation, number, refusals } = props;
  const { reservations: words, columns, send } = deliveryWords(visit.language);
  const form = formOf(visit, refusals);
  const title = words.page(reservation.position, number);
  const path = `/reservations/${reservation.id}`;
  return (
    <Page visit={visit} title={title} place="relations" width="narrow">
      <Heading title={title}>
        <ButtonLink href={`/deliveries/${reservation.delivery_id}#reservations`}>{send.back}</ButtonLink>
      </Heading>
      <RefusalList form={form} />
      <blockquote class="said">{reservation.text}</blockquote>
      <Facts
        items={[
          [columns.state, words.states[reservation.state]],
          ...(reservation.deadline === null
            ? []
            : [[words.deadline, sayDayText(reservation.deadline, visit.language)] as const]),
          ...(reservation.photo_file_id === null
            ? []
            : [[words.photo, <a href={`${path}/photo`}>{words.photo}</a>] as const]),
          ...(reservation.answer === null ? [] : [[words.reply, reservation.answer] as const]),
        ]}
      />
      {mayWrite(visit) && reservation.state !== 'lifted' && (
        <AnswerReservation visit={visit} path={path} refusals={refusals ?? []} />
      )}
    </Page>
  );
}
