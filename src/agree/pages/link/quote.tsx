import { acceptWords } from '#agree/accept-words.js';
import { paperOf } from '#agree/actions/quote-document.js';
import { totalRange } from '#agree/rules/quote/amounts.js';
import { sayMoney } from '#kernel/words.js';
import type { LetterDocument } from '#paper/facts.js';
import { LetterView } from '#paper/html.js';
import type { Markup } from '#shell/web/door.js';
import {
  Button,
  ButtonLink,
  Facts,
  formOf,
  Heading,
  Notice,
  RefusalList,
  Section,
  sayMoment,
  TextArea,
} from '#shell/web/parts.js';
import { ClientPage } from './frame.js';
import { businessOf } from './said.js';
import { SignStep } from './sign.js';
import { Done, OptionStep, StepForm, TermsStep, WarningsStep } from './steps.js';
import { type QuoteLinkView, sayDayText, wordsOf } from './view.js';
import { WithdrawalDoor, WithdrawnPart } from './withdrawal.js';

/** The steps that this quote asks for, each told its place among them. */
function Walk({ view }: { view: QuoteLinkView }): Markup {
  const { content, terms } = view.opened.document;
  const words = wordsOf(view);
  const steps = [
    ...(content.options.length > 0 ? [OptionStep] : []),
    ...(content.warnings.length > 0 ? [WarningsStep] : []),
    ...(terms ? [TermsStep] : []),
    SignStep,
  ];
  return (
    <Section title={words.answer} lead={words.answerLead} id="answer">
      <ol class="client-walk">
        {steps.map((StepView, index) => (
          <StepView view={view} place={words.stepOf(index + 1, steps.length)} />
        ))}
      </ol>
    </Section>
  );
}

function OtherAnswers({ view }: { view: QuoteLinkView }): Markup {
  const { other: words } = wordsOf(view);
  const { visit, refusals } = view;
  const form = formOf(visit, refusals);
  const again = (field: string): boolean => visit.typed[field] !== undefined;
  return (
    <Section title={words.title} id="other">
      <details class="client-fold" open={again('words')}>
        <summary>{words.change}</summary>
        <StepForm view={view} action="change">
          <p>{words.changeLead}</p>
          <TextArea form={form} name="words" label={words.changeWords} required maxlength={2000} rows={4} />
          <Button>{words.changeAct}</Button>
        </StepForm>
      </details>
      <details class="client-fold" open={again('reason')}>
        <summary>{words.decline}</summary>
        <StepForm view={view} action="decline">
          <p>{words.declineLead}</p>
          <TextArea form={form} name="reason" label={words.declineReason} required maxlength={2000} rows={3} />
          <Button tone="quiet">{words.declineAct}</Button>
        </StepForm>
      </details>
    </Section>
  );
}

/** Changes that the client asked for, in his words. */
function Asked({ view }: { view: QuoteLinkView }): Markup | null {
  const { asked } = view.opened;
  const { other, changed } = wordsOf(view);
  if (asked.length === 0) return null;
  return (
    <Notice tone="done">
      <p>
        <strong>{other.askedTitle}</strong>
      </p>
      {asked.map(({ reason, created_at }) => (
        <p>
          <q>{reason}</q> <small>{other.asked(sayMoment(created_at, view.visit.language))}</small>
        </p>
      ))}
      {!view.opened.answer && <p>{changed.lead}</p>}
    </Notice>
  );
}

/** How the quote was answered, once it was. */
function Answered({ view }: { view: QuoteLinkView }): Markup | null {
  const { answer } = view.opened;
  const words = wordsOf(view);
  if (!answer) return null;
  const at = sayMoment(answer.created_at, view.visit.language);
  if (answer.outcome === 'declined')
    return (
      <Section title={words.declined.title} id="answer">
        <p>{words.declined.lead(at)}</p>
        <blockquote>{answer.reason}</blockquote>
      </Section>
    );
  return (
    <Section title={words.accepted.title} id="answer">
      <Done>{words.accepted.lead(answer.signer_name ?? '', at)}</Done>
      <p>{words.accepted.mailed}</p>
      <p class="actions">
        <ButtonLink href={`${view.path}/receipt`} tone="main">
          {words.receiptPdf}
        </ButtonLink>
        <ButtonLink href={`${view.path}/pdf`}>{words.pdf}</ButtonLink>
        {view.opened.document.terms && <ButtonLink href={`${view.path}/terms/pdf`}>{words.termsPdf}</ButtonLink>}
      </p>
      <p class="client-small">
        {words.accepted.hash}
        <br />
        <code>{answer.evidence_sha256}</code>
      </p>
    </Section>
  );
}

/** What is recorded of the client and why, told before he signs (GDPR, art. 13). */
function Privacy({ view }: { view: QuoteLinkView }): Markup {
  const { privacy: words } = wordsOf(view);
  const { name, email, phone } = view.opened.document.seller;
  const contact = [email, phone].filter(Boolean).join(', ');
  return (
    <Section title={words.title} id="privacy">
      <div class="client-small">
        {words.text(name).map((text) => (
          <p>{text}</p>
        ))}
        {contact && (
          <p>
            {words.contact}
            {view.visit.language === 'fr' ? '\u202f: ' : ': '}
            {contact}
          </p>
        )}
      </div>
    </Section>
  );
}

function amountText({ opened, visit }: QuoteLinkView): string {
  const { document, consent } = opened;
  const { currency, optionTotals } = document;
  const chosen = consent.option && optionTotals[consent.option.key];
  const { leastCents, mostCents } = chosen
    ? { leastCents: chosen.totalCents, mostCents: chosen.totalCents }
    : totalRange(document);
  const say = (cents: number): string => sayMoney(cents, currency, visit.language);
  return leastCents === mostCents ? say(leastCents) : `${say(leastCents)} – ${say(mostCents)}`;
}

/** The places to sign with a pen are for paper: on the screen one signs below. */
const onScreen = (paper: LetterDocument): LetterDocument => ({
  ...paper,
  blocks: paper.blocks.filter(({ kind }) => kind !== 'signatures'),
});

/** The page of a quote's link: the quote itself, then the walk that leads to a signature, or the answer once given. */
export function QuoteLinkPage(view: QuoteLinkView): Markup {
  const { visit, opened, path, isOwn } = view;
  const { document, consent, answer } = opened;
  const { content, seller, kind, number } = document;
  const words = wordsOf(view);
  const { receipt } = acceptWords(visit.language);
  const title = (kind === 'changeOrder' ? words.titleOrder : words.title)(number);
  const paper = onScreen(paperOf(visit.context, document, { ticked: consent.option?.key }));
  const waits = opened.version.state === 'sent' && !answer;
  return (
    <ClientPage visit={visit} title={title} business={businessOf(view)}>
      {isOwn && <Notice tone="watch">{words.preview}</Notice>}
      <Heading
        title={content.title}
        lead={`${title}. ${words.lead(seller.name, sayDayText(content.validUntil, visit.language))}`}
      />
      <RefusalList form={formOf(visit, view.refusals)} />
      <Facts items={[[receipt.amount, <strong class="money">{amountText(view)}</strong>]]} />
      <p class="actions client-doors">
        {waits && (
          <ButtonLink href="#answer" tone="main">
            {words.toAnswer}
          </ButtonLink>
        )}
        <ButtonLink href={`${path}/pdf`}>{words.pdf}</ButtonLink>
      </p>
      <WithdrawnPart view={view} />
      <Answered view={view} />
      <WithdrawalDoor view={view} />
      <Asked view={view} />
      <section class="client-document" aria-label={words.document}>
        <LetterView letter={paper} />
      </section>
      {waits && <Walk view={view} />}
      {waits && <OtherAnswers view={view} />}
      <Privacy view={view} />
    </ClientPage>
  );
}
