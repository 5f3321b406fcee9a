import { acceptWords } from '#agree/accept-words.js';
import type { QuoteDetail } from '#agree/actions/quote-detail.js';
import type { QuoteLink, Sending } from '#agree/actions/send-read.js';
import { sayDayText } from '#agree/pages/link/view.js';
import { renounceUntil, WITHDRAWAL_DAYS } from '#agree/rules/withdrawal.js';
import { type Day, formatDay } from '#kernel/day.js';
import type { Refusal } from '#kernel/refusal.js';
import { civilDay } from '#shell/clock.js';
import type { AcceptanceRow } from '#shell/database/schema.js';
import type { Markup } from '#shell/web/door.js';
import { Button, ButtonLink, Facts, Field, formOf, Notice, PostButton, Section, sayMoment } from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import { PaperForm } from './paper.js';
import { sendWords } from './words.js';

export interface SendingView {
  readonly visit: Visit;
  readonly quote: QuoteDetail;
  readonly sending: Sending;
  readonly refusals?: readonly Refusal[];
}

const wordsOf = ({ visit }: SendingView) => sendWords(visit.language);

/** The form that sends, or sends again; the same address serves the link that one hands over by oneself. */
function SendForm(view: SendingView): Markup {
  const { visit, quote, sending, refusals = [] } = view;
  const words = wordsOf(view);
  const ready = sending.readiness === 'ready' || sending.readiness === 'sample';
  const email = sending.links[0]?.email ?? sending.email;
  const form = formOf(visit, refusals, { email });
  const confirm = quote.draft ? words.sendConfirm : undefined;
  return (
    <form method="post" action={`/quotes/${quote.id}/send`} class="sheet" data-confirm={confirm}>
      <Field form={form} name="email" type="email" label={words.to} hint={words.toHint} required maxlength={254} />
      {!ready && (
        <Notice tone="watch">
          {words.notReady} <a href="/settings/mail">{words.toMail}</a>
        </Notice>
      )}
      <div class="actions">
        {ready && <Button tone={quote.draft ? 'main' : 'quiet'}>{quote.draft ? words.send : words.sendAgain}</Button>}
        <button type="submit" class="quiet" formaction={`/quotes/${quote.id}/links`}>
          {words.newLink}
        </button>
      </div>
      <p class="hint">
        {quote.draft && ready && `${words.what} `}
        {words.newLinkHelp}
      </p>
    </form>
  );
}

function Steps({ view, link }: { view: SendingView; link: QuoteLink }): Markup | null {
  const { quote, visit } = view;
  const { steps } = wordsOf(view);
  const { consent, version } = link;
  const content = quote.versions.find((one) => one.version === version)?.content;
  const at = (moment: string): string => sayMoment(moment, visit.language);
  const option = content?.options.find(({ key }) => key === consent.option?.key);
  const said = [
    ...(option && consent.option ? [steps.option(option.title, at(consent.option.at))] : []),
    ...(content?.warnings ?? []).flatMap(({ key }, index) => {
      const ticked = consent.warnings.get(key);
      return ticked ? [steps.warning(index + 1, at(ticked.at))] : [];
    }),
    ...(consent.terms ? [steps.terms(at(consent.terms.at))] : []),
    ...(consent.codeAskedAt ? [steps.code(at(consent.codeAskedAt))] : []),
  ];
  return said.length === 0 ? null : (
    <ul>
      {said.map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
  );
}

function Links(view: SendingView): Markup | null {
  const { visit, quote, sending } = view;
  const words = wordsOf(view);
  if (sending.links.length === 0) return null;
  const { language } = visit;
  return (
    <>
      <h3>{words.links}</h3>
      <ul class="sent-links">
        {sending.links.map((link) => (
          <li>
            <p>
              {words.linkOf(link.version, link.email ?? '')}
              <small>
                {' '}
                {words.states[link.standing]}
                {link.standing === 'open' && `, ${words.until(sayMoment(link.expiresAt, language))}`}
              </small>
            </p>
            <Steps view={view} link={link} />
            {link.standing === 'open' && mayWrite(visit) && (
              <PostButton action={`/quotes/${quote.id}/links/${link.id}/revocation`} label={words.revoke} />
            )}
          </li>
        ))}
      </ul>
      {sending.links.every(({ consent }) => !consent.terms && consent.warnings.size === 0 && !consent.option) && (
        <p class="hint">{words.noSteps}</p>
      )}
    </>
  );
}

/** What became of the latest mail of the version in force. */
function Mailed({ visit, sending }: SendingView): Markup | null {
  const { mail } = sending;
  if (!mail) return null;
  const { language } = visit;
  const { mailed } = sendWords(language);
  const at = mail.settledAt ? sayMoment(mail.settledAt, language) : '';
  const known = mail.state === 'sent' || mail.state === 'pending' || mail.state === 'sending';
  return (
    <Notice tone={mail.state === 'sent' ? 'done' : known ? 'note' : 'watch'}>
      {mailed[mail.state](mail.recipient, at)} {!known && <a href={`/outbox/${mail.id}`}>{mailed.look}</a>}
    </Notice>
  );
}

/** Changes that the client asked for, in his own words. */
function Asked(view: SendingView): Markup | null {
  const { visit, sending, quote } = view;
  const words = wordsOf(view);
  const asked = sending.answers.filter(({ outcome }) => outcome === 'changeAsked');
  if (asked.length === 0) return null;
  return (
    <Notice tone={quote.state === 'sent' ? 'watch' : 'note'}>
      <p>
        <strong>{words.asked}</strong>
      </p>
      {asked.map(({ reason, created_at }) => (
        <p>
          <q>{reason}</q> <small>{sayMoment(created_at, visit.language)}</small>
        </p>
      ))}
      {quote.state === 'sent' && <p>{words.askedHelp}</p>}
    </Notice>
  );
}

function Accepted({ view, answer }: { view: SendingView; answer: AcceptanceRow }): Markup {
  const { visit, quote } = view;
  const words = wordsOf(view);
  const signer = [answer.signer_name, answer.capacity].filter(Boolean).join(', ');
  const { signedAt } = JSON.parse(answer.evidence) as { signedAt: string };
  const paper = answer.channel === 'paper';
  const said = paper
    ? words.acceptedPaper(signer, sayDayText(signedAt, visit.language))
    : words.accepted(signer, sayMoment(answer.created_at, visit.language));
  return (
    <>
      <Notice tone="done">{said}</Notice>
      <p class="actions">
        <ButtonLink href={`/quotes/${quote.id}/receipt`}>{words.receipt}</ButtonLink>
        {answer.scan_file_id && <ButtonLink href={`/quotes/${quote.id}/scan`}>{words.scan}</ButtonLink>}
      </p>
      <Facts items={[[words.evidence, <code class="hash">{answer.evidence_sha256}</code>]]} />
    </>
  );
}

const dayOf = (moment: string): Day => civilDay(Date.parse(moment));

/** A consumer's right of withdrawal: until when it lasts, or what follows once it was used. */
function Renounced({ view, accepted }: { view: SendingView; accepted: AcceptanceRow }): Markup | null {
  const { visit, quote, sending } = view;
  const { language, context } = visit;
  const words = wordsOf(view);
  const used = sending.answers.find(({ outcome }) => outcome === 'withdrawn');
  if (used) {
    const refundBy = sayDayText(formatDay(dayOf(used.created_at) + WITHDRAWAL_DAYS), language);
    return (
      <>
        <Notice tone="watch">
          <p>
            <strong>{words.renounced(used.signer_name ?? '', sayMoment(used.created_at, language))}</strong>
          </p>
          <p>{words.refund(refundBy)}</p>
          <p>{acceptWords(language).withdrawal.workBegun}</p>
        </Notice>
        <Facts items={[[words.renouncedEvidence, <code class="hash">{used.evidence_sha256}</code>]]} />
      </>
    );
  }
  const until = quote.accepted?.document ? renounceUntil(quote.accepted.document, accepted, dayOf) : null;
  if (until === null || until < formatDay(context.clock.today())) return null;
  return <Notice>{words.renounceUntil(sayDayText(until, language))}</Notice>;
}

function Answered(view: SendingView): Markup | null {
  const { sending, visit } = view;
  const words = wordsOf(view);
  const accepted = sending.answers.find(({ outcome }) => outcome === 'accepted');
  if (accepted)
    return (
      <>
        <Renounced view={view} accepted={accepted} />
        <Accepted view={view} answer={accepted} />
      </>
    );
  const declined = sending.answers.findLast(({ outcome }) => outcome === 'declined');
  if (!declined) return null;
  return (
    <Notice tone="watch">
      <p>{words.declined(sayMoment(declined.created_at, visit.language))}</p>
      <p>
        <q>{declined.reason}</q>
      </p>
    </Notice>
  );
}

/** How a quote leaves and what its client answers: sending, links, steps taken, changes asked, acceptance, paper. */
export function SendingPanel(view: SendingView): Markup {
  const { visit, quote } = view;
  const words = wordsOf(view);
  const waits = quote.state === 'sent' && quote.inForce?.state === 'sent';
  const sendable = quote.draft !== null ? quote.state !== 'accepted' && quote.state !== 'withdrawn' : waits;
  return (
    <Section title={words.title} id="sending">
      <Answered {...view} />
      <Asked {...view} />
      {waits && <Mailed {...view} />}
      {sendable && mayWrite(visit) && <SendForm {...view} />}
      <Links {...view} />
      {waits && mayWrite(visit) && <PaperForm {...view} />}
    </Section>
  );
}
