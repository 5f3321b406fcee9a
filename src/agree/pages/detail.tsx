import type { Child } from 'hono/jsx';
import type { Refusal } from '#kernel/refusal.js';
import { sayMoney } from '#kernel/words.js';
import { LetterView } from '#paper/html.js';
import type { Markup } from '#shell/web/door.js';
import { ButtonLink, Facts, formOf, Heading, Notice, Page, RefusalList, Section } from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import type { QuoteDetail, QuoteVersion } from '../actions/quote-detail.js';
import { paperOf } from '../actions/quote-document.js';
import { differenceBetween } from '../actions/quote-json.js';
import type { QuoteDocument } from '../facts/quote.js';
import type { Finding } from '../facts/state.js';
import { depositCents } from '../rules/quote/amounts.js';
import { quoteWords } from '../words.js';
import { DifferenceView } from './difference.js';
import { placeToMend } from './mend.js';
import { sayDayText, sayRange, withOption } from './said.js';
import { NextSteps, QuoteVerbs } from './verbs.js';

export interface QuoteView {
  readonly visit: Visit;
  readonly quote: QuoteDetail;
  readonly clientName: string;
  /** The version shown: the draft, else the one in force. */
  readonly shown: QuoteVersion;
  readonly document: QuoteDocument;
  /** Of the draft; nothing for a version that was sent. */
  readonly findings: readonly Finding[];
  readonly refusals?: readonly Refusal[];
  /** Sending, link, answer of the client. */
  readonly answer?: Child;
}

/** What is missing before sending, each point with a link to its place, then what is worth a look. */
function Missing({ visit, quote, findings }: QuoteView): Markup {
  const { detail } = quoteWords(visit.language);
  const group = (severity: Finding['severity'], title: string): Markup | null => {
    const found = findings.filter((finding) => finding.severity === severity);
    return found.length === 0 ? null : (
      <>
        <p>{title}</p>
        <ul class="findings">
          {found.map((finding) => (
            <li>
              <a href={placeToMend(finding, quote)}>{visit.say(finding)}</a>
            </li>
          ))}
        </ul>
      </>
    );
  };
  if (findings.length === 0) return <Notice tone="done">{detail.nothingToMend}</Notice>;
  return (
    <Notice tone="watch">
      {group('toMend', detail.toMend)}
      {group('advice', detail.advice)}
    </Notice>
  );
}

function MainFacts({ visit, quote, clientName, shown, document }: QuoteView): Markup {
  const { language } = visit;
  const { detail } = quoteWords(language);
  const { currency, askedBy, parent, duplicateOf, signed } = quote;
  const total = signed
    ? withOption(sayMoney(signed.totalCents, currency, language), signed.option)
    : sayRange(shown.totalCents, shown.totalMaxCents, currency, language);
  const { content, totals } = document;
  const deposit = content.options.length === 0 ? depositCents(content, totals) : 0;
  return (
    <Facts
      items={[
        [detail.client, <a href={`/clients/${quote.clientId}`}>{clientName}</a>],
        [detail.total, total],
        ...(deposit > 0 ? [[detail.deposit, sayMoney(deposit, currency, language)] as const] : []),
        ...(shown.issuedOn ? [[detail.issued, sayDayText(shown.issuedOn, language)] as const] : []),
        [detail.validUntil, sayDayText(shown.validUntil, language)],
        ...(parent ? [[detail.changes, <a href={`/quotes/${parent.id}`}>{parent.number}</a>] as const] : []),
        ...(askedBy ? [['', detail.askedBy[askedBy]] as const] : []),
        ...(duplicateOf
          ? [[detail.duplicateOf, <a href={`/quotes/${duplicateOf.id}`}>{duplicateOf.number}</a>] as const]
          : []),
        ...(shown.sha256 ? [[detail.integrity, <code class="hash">{shown.sha256}</code>] as const] : []),
      ]}
    />
  );
}

function VersionItem({
  view,
  version,
  before,
}: {
  view: QuoteView;
  version: QuoteVersion;
  before?: QuoteVersion;
}): Markup {
  const { visit, quote } = view;
  const { language } = visit;
  const { detail, versionStates } = quoteWords(language);
  const day = version.issuedOn ? ` (${sayDayText(version.issuedOn, language)})` : '';
  const waiting = version.state === 'sent' && quote.draft !== null;
  return (
    <li>
      <a href={`/quotes/${quote.id}/pdf?version=${version.version}`}>
        {detail.versionOf(version.version, versionStates[version.state])}
      </a>
      {day}
      {version.state === 'superseded' && ` ${detail.replaced}`}
      {waiting && ` ${detail.stillValid}`}
      {before && (
        <details>
          <summary>{detail.difference(before.version, version.version)}</summary>
          <DifferenceView changes={differenceBetween(before, version)} currency={quote.currency} language={language} />
        </details>
      )}
    </li>
  );
}

function Versions(view: QuoteView): Markup | null {
  const { visit, quote } = view;
  const { detail } = quoteWords(visit.language);
  if (quote.versions.length < 2) return null;
  return (
    <Section title={detail.versions} id="versions">
      <ul>
        {quote.versions.toReversed().map((version) => {
          const before = quote.versions.findLast((other) => other.version < version.version);
          return <VersionItem view={view} version={version} {...(before ? { before } : {})} />;
        })}
      </ul>
    </Section>
  );
}

function ChangeOrders({ visit, quote }: QuoteView): Markup | null {
  const { detail, states } = quoteWords(visit.language);
  if (quote.changeOrders.length === 0) return null;
  return (
    <Section title={detail.changeOrders} id="change-orders">
      <ul>
        {quote.changeOrders.map(({ id, number, state, askedBy }) => (
          <li>
            <a href={`/quotes/${id}`}>{number}</a>, {states[state].toLowerCase()}
            {askedBy && <small> {detail.askedBy[askedBy]}</small>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Where a quote stands today, in words. */
function stateOf({ visit, quote, shown }: QuoteView, today: string): string {
  const { states, kinds } = quoteWords(visit.language);
  const expired = quote.state === 'sent' && shown.state === 'sent' && shown.validUntil < today;
  const renounced = quote.state === 'withdrawn' && quote.accepted !== null;
  const state = renounced ? states.renounced : expired ? states.expired : states[quote.state];
  return `${kinds[quote.kind]}\u00a0· ${state}`;
}

/** A quote: where it stands, what is missing before it leaves, its versions, and the document as the client reads it. */
export function QuotePage(view: QuoteView & { readonly today: string }): Markup {
  const { visit, quote, shown, document, refusals = [], answer, today } = view;
  const { detail } = quoteWords(visit.language);
  const title = `${quote.number}\u00a0– ${shown.title}`;
  const writes = mayWrite(visit);
  return (
    <Page visit={visit} title={title} place="quotes">
      <Heading title={title} lead={stateOf(view, today)}>
        {quote.draft && writes && (
          <ButtonLink href={`/quotes/${quote.id}/edit`} tone="main">
            {detail.edit}
          </ButtonLink>
        )}
        <ButtonLink href={`/quotes/${quote.id}/pdf`}>{detail.pdf}</ButtonLink>
      </Heading>
      <RefusalList form={formOf(visit, refusals)} />
      <div class="letter-desk">
        <div>
          <MainFacts {...view} />
          {quote.state === 'accepted' && writes && <NextSteps visit={visit} quote={quote} />}
          {quote.draft && <Missing {...view} />}
          {answer}
          <Versions {...view} />
          <ChangeOrders {...view} />
          {writes && <QuoteVerbs visit={visit} quote={quote} />}
        </div>
        <section class="letter-side" tabindex={0} aria-label={detail.document}>
          <LetterView letter={paperOf(visit.context, document, { draft: shown.document === null })} />
        </section>
      </div>
    </Page>
  );
}
