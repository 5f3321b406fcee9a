import { CODE_MINUTES } from '#agree/actions/code.js';
import { ClientPage } from '#agree/pages/link/frame.js';
import { maskEmail } from '#agree/rules/evidence.js';
import { formatDay, parseDay } from '#kernel/day.js';
import type { Refusal } from '#kernel/refusal.js';
import type { Markup } from '#shell/web/door.js';
import { ButtonLink, Field, type Form, formOf, Heading, Notice, RefusalList, Section } from '#shell/web/parts.js';
import type { Visit } from '#shell/web/visit.js';
import type { DeliveryDetail } from '../actions/delivery-read.js';
import type { DeliveryDocument } from '../facts/delivery.js';
import { sayDocumentDay } from '../rules/delivery-paper.js';
import { deliveryWords } from '../words.js';
import { AnswerForm, SignButton } from './delivery-answer.js';

/** What the client's page of a delivery shows. */
export interface DeliveryLinkView {
  /** In the language of the delivery, without any account. */
  readonly visit: Visit;
  readonly delivery: DeliveryDetail;
  readonly document: DeliveryDocument;
  readonly shown: string;
  readonly path: string;
  readonly email: string | null;
  /** Whether a code may be typed just now. */
  readonly codeWaits: boolean;
  /** The business itself looks at it, signed in. */
  readonly isOwn: boolean;
  readonly refusals: readonly Refusal[];
}

/** What was delivered, as both pages of the client show it. */
export function DeliveryFacts({ visit, document }: { visit: Visit; document: DeliveryDocument }): Markup {
  const { page } = deliveryWords(visit.language);
  const { content, deliveredOn, quote } = document;
  const facts = [
    page.delivered(sayDocumentDay(deliveredOn, visit.language)),
    ...(quote ? [page.quote(quote.number)] : []),
  ];
  return (
    <>
      <p class="soft">{facts.join(' · ')}</p>
      {(content.note ?? '')
        .split(/\n+/)
        .filter(Boolean)
        .map((text) => (
          <p>{text}</p>
        ))}
    </>
  );
}

/** What the client declared, once he has; the receipt beside it. */
export function DeclaredPart(props: { visit: Visit; delivery: DeliveryDetail; receipt: string }): Markup | null {
  const { visit, delivery, receipt } = props;
  const { answer, reservations, state } = delivery;
  const { page, receipt: receiptLabel, reservations: words } = deliveryWords(visit.language);
  if (!answer || state === 'draft' || state === 'sent') return null;
  const said =
    answer.channel === 'tacit'
      ? page.done.tacit
      : state === 'withReservations'
        ? page.done.withReservations(reservations.length)
        : page.done[state];
  return (
    <Section title={deliveryWords(visit.language).states[state]} id="answer">
      <Notice tone="done">{said}</Notice>
      {reservations.length > 0 && (
        <ol>
          {reservations.map((one) => (
            <li>
              {one.text}
              <br />
              <small>
                {words.states[one.state]}
                {one.answer && ` · ${one.answer}`}
              </small>
            </li>
          ))}
        </ol>
      )}
      <p>{page.done.copy}</p>
      <p class="actions">
        <ButtonLink href={receipt} tone="main">
          {receiptLabel}
        </ButtonLink>
      </p>
    </Section>
  );
}

/** Asks for a code with everything that is filled in, which the page then shows again. */
function CodeButton({ view, label, tone }: { view: DeliveryLinkView; label: string; tone: 'main' | 'quiet' }): Markup {
  return (
    <button type="submit" class={tone} formaction={`${view.path}/code#code`} formnovalidate>
      {label}
    </button>
  );
}

function CodeField({ form }: { form: Form }): Markup {
  const { page } = deliveryWords(form.visit.language);
  return (
    <Field
      form={form}
      name="code"
      label={page.code}
      hint={page.codeHint}
      required
      maxlength={20}
      autocomplete="one-time-code"
      size={14}
    />
  );
}

/** The end of the form: a code is asked for once everything else is said, then typed to sign. */
function CodeStep({ view, form }: { view: DeliveryLinkView; form: Form }): Markup {
  const { page } = deliveryWords(form.visit.language);
  const masked = maskEmail(view.email ?? '');
  if (!view.codeWaits)
    return (
      <>
        <p>{page.codeLead(masked)}</p>
        <div class="actions">
          <CodeButton view={view} label={page.codeAct} tone="main" />
        </div>
      </>
    );
  return (
    <div id="code" class="sheet">
      <Notice>{page.codeSent(masked, CODE_MINUTES)}</Notice>
      <CodeField form={form} />
      <SignButton form={form} />
      <div class="actions">
        <CodeButton view={view} label={page.codeAgain} tone="quiet" />
      </div>
    </div>
  );
}

function AnswerPart({ view }: { view: DeliveryLinkView }): Markup {
  const { visit, document, shown, path, email, codeWaits, refusals } = view;
  const { page, edit } = deliveryWords(visit.language);
  const form = formOf(visit, refusals, { name: document.buyer.contactName });
  if (email === null)
    return (
      <Section title={edit.title} id="answer">
        <ul>
          {document.content.deliverables.map(({ text }) => (
            <li>{text}</li>
          ))}
        </ul>
        <Notice tone="watch">{page.noEmail}</Notice>
      </Section>
    );
  return (
    <section id="answer">
      <RefusalList form={form} />
      <AnswerForm
        form={form}
        action={`${path}/answer`}
        document={document}
        shown={shown}
        hasPhotos={codeWaits}
        end={<CodeStep view={view} form={form} />}
      />
    </section>
  );
}

function TacitNote({ view }: { view: DeliveryLinkView }): Markup | null {
  const { visit, document, delivery } = view;
  const { page } = deliveryWords(visit.language);
  const since = delivery.tacitSince === null ? undefined : parseDay(delivery.tacitSince);
  if (!document.tacit || since === undefined || delivery.answer) return null;
  return <p class="hint">{page.tacit(sayDocumentDay(formatDay(since - 1), visit.language), document.tacit.days)}</p>;
}

/** A delivery as its client reads and answers it through a link. */
export function DeliveryLinkPage(view: DeliveryLinkView): Markup {
  const { visit, document, delivery, path, isOwn } = view;
  const words = deliveryWords(visit.language);
  const { seller, content } = document;
  const business = { name: seller.name, colour: seller.colour, logo: seller.logo === null ? null : `${path}/logo` };
  return (
    <ClientPage visit={visit} title={content.title} business={business}>
      <Heading title={content.title} lead={delivery.answer ? words.page.business(seller.name) : words.page.lead} />
      {isOwn && <Notice tone="watch">{words.page.own}</Notice>}
      <DeliveryFacts visit={visit} document={document} />
      <p>
        <a href={`${path}/pdf`}>{words.page.pdf}</a>
      </p>
      {delivery.answer ? (
        <DeclaredPart visit={visit} delivery={delivery} receipt={`${path}/receipt`} />
      ) : (
        <AnswerPart view={view} />
      )}
      <TacitNote view={view} />
    </ClientPage>
  );
}
