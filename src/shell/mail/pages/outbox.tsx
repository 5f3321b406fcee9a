import type { Refusal } from '#kernel/refusal.js';
import { civilDay } from '#shell/clock.js';
import type { Markup } from '#shell/web/door.js';
import {
  ButtonLink,
  DateText,
  Empty,
  Facts,
  formOf,
  Heading,
  MomentText,
  Notice,
  Page,
  PostButton,
  RefusalList,
  Section,
  Table,
} from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import type { Readiness } from '../account.js';
import { LINK_MARK } from '../facts.js';
import type { Choice } from '../settle.js';
import type { MailView } from '../view.js';
import { mailWords, sayFailure } from '../words.js';
import { MailFiles, MailText } from './parts.js';

/** Closed mails shown. */
const PAST_SHOWN = 100;

interface Seen {
  readonly visit: Visit;
  readonly mail: MailView;
}

/** What a person may say of a mail, by its state. */
function choicesOf({ state, text }: MailView): readonly Choice[] {
  if (state === 'pending') return ['cancel'];
  if (state === 'uncertain' || state === 'failed') return text === null ? [] : ['sent', 'resend', 'cancel'];
  return [];
}

function Choices({ visit, mail }: Seen): Markup | null {
  const { outbox: words } = mailWords(visit.language);
  const choices = mayWrite(visit) ? choicesOf(mail) : [];
  if (choices.length === 0) return null;
  return (
    <div class="actions">
      {choices.map((choice) => {
        const label = choice === 'sent' && mail.state === 'failed' ? words.handed : words.choices[choice];
        const asks = choice === 'resend' && mail.state === 'uncertain';
        return (
          <PostButton
            action={`/outbox/${mail.id}/settle`}
            fields={{ choice }}
            label={label}
            spoken={words.spoken(label, mail.subject)}
            {...(asks ? { confirm: words.resendConfirm } : {})}
          />
        );
      })}
    </div>
  );
}

function Title({ visit, mail }: Seen): Markup {
  const { outbox: words } = mailWords(visit.language);
  return (
    <>
      <a href={`/outbox/${mail.id}`}>
        <b>{mail.subject}</b>
      </a>{' '}
      {words.to(mail.recipient)}
    </>
  );
}

/** Why a mail asks for a person, and what the server said. */
function Trouble({ visit, mail }: Seen): Markup {
  const { outbox: words, states } = mailWords(visit.language);
  return (
    <>
      {states[mail.state]}. {mail.state === 'uncertain' ? words.uncertainHelp : words.failedHelp}{' '}
      {mail.lastError && sayFailure(mail.lastError, visit.language)}
    </>
  );
}

function ToSettle({ visit, mails }: { visit: Visit; mails: readonly MailView[] }): Markup {
  return (
    <Section title={mailWords(visit.language).outbox.toSettle}>
      <ul class="lines">
        {mails.map((mail) => (
          <li>
            <span>
              <Title visit={visit} mail={mail} />
              <span class="under">
                <Trouble visit={visit} mail={mail} />
              </span>
            </span>
            <Choices visit={visit} mail={mail} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Waiting({ visit, mails }: { visit: Visit; mails: readonly MailView[] }): Markup {
  const { language } = visit;
  const { outbox: words, states } = mailWords(language);
  return (
    <Section title={words.waiting}>
      <ul class="lines" data-poll="3000">
        {mails.map((mail) => (
          <li>
            <span>
              <Title visit={visit} mail={mail} />
              <span class="under">
                {states[mail.state]}
                {mail.attempts > 0 && ` · ${words.attempts(mail.attempts)}`}
                {mail.nextAt && mail.attempts > 0 && (
                  <>
                    {' · '}
                    {words.next} <MomentText moment={mail.nextAt} language={language} />
                  </>
                )}
                {mail.lastError && ` · ${sayFailure(mail.lastError, language)}`}
              </span>
            </span>
            <Choices visit={visit} mail={mail} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Past({ visit, mails }: { visit: Visit; mails: readonly MailView[] }): Markup {
  const { language } = visit;
  const { outbox: words, states, kinds } = mailWords(language);
  return (
    <Section title={words.past}>
      <Table
        caption={words.past}
        rows={mails}
        columns={[
          {
            key: 'mail',
            label: words.columns.mail,
            head: true,
            cell: (mail) => (
              <>
                <a href={`/outbox/${mail.id}`}>{mail.subject}</a> <small>{kinds[mail.kind]}</small>
              </>
            ),
          },
          { key: 'recipient', label: words.columns.recipient, cell: ({ recipient }) => recipient },
          { key: 'state', label: words.columns.state, cell: ({ state }) => states[state] },
          {
            key: 'date',
            label: words.columns.date,
            cell: ({ settledAt, createdAt }) => (
              <DateText day={civilDay(Date.parse(settledAt ?? createdAt))} language={language} />
            ),
          },
        ]}
      />
    </Section>
  );
}

/** Says why nothing leaves just now, where that is so. */
function Obstacle({ visit, readiness }: { visit: Visit; readiness: Readiness }): Markup | null {
  const { outbox: words } = mailWords(visit.language);
  if (readiness === 'ready' || readiness === 'sample') return null;
  return (
    <Notice tone="watch">
      {words[readiness]} <a href="/settings/mail">{words.configure}</a>
    </Notice>
  );
}

interface OutboxProps {
  readonly visit: Visit;
  readonly mails: readonly MailView[];
  readonly readiness: Readiness;
  readonly refusals?: readonly Refusal[];
}

const asksForPerson = ({ state, text }: MailView): boolean =>
  (state === 'uncertain' || state === 'failed') && text !== null;
const waits = ({ state }: MailView): boolean => state === 'pending' || state === 'sending';

/** The outbox: what asks for a word, what waits, what is over. */
export function OutboxPage({ visit, mails, readiness, refusals = [] }: OutboxProps): Markup {
  const { outbox: words } = mailWords(visit.language);
  const toSettle = mails.filter(asksForPerson);
  const waiting = mails.filter(waits);
  const past = mails
    .filter((mail) => !(asksForPerson(mail) || waits(mail)))
    .slice(-PAST_SHOWN)
    .reverse();
  return (
    <Page visit={visit} title={words.title} place="today">
      <Heading title={words.title} lead={words.lead} />
      <RefusalList form={formOf(visit, refusals)} />
      {waiting.length > 0 && <Obstacle visit={visit} readiness={readiness} />}
      {mails.length === 0 && (
        <Empty title={words.none}>
          <p>{words.noneHelp}</p>
        </Empty>
      )}
      {toSettle.length > 0 && <ToSettle visit={visit} mails={toSettle} />}
      {waiting.length > 0 && <Waiting visit={visit} mails={waiting} />}
      {past.length > 0 && <Past visit={visit} mails={past} />}
    </Page>
  );
}

/** One mail, as it left or will. */
export function MailPage({ visit, mail, refusals = [] }: Seen & { refusals?: readonly Refusal[] }): Markup {
  const { language } = visit;
  const { outbox: words, states, kinds } = mailWords(language);
  const troubled = mail.state === 'uncertain' || mail.state === 'failed';
  return (
    <Page visit={visit} title={mail.subject} place="today" width="narrow">
      <Heading title={mail.subject} lead={words.to(mail.recipient)}>
        <ButtonLink href="/outbox">{words.back}</ButtonLink>
      </Heading>
      <RefusalList form={formOf(visit, refusals)} />
      {troubled && (
        <Notice tone="watch">
          <Trouble visit={visit} mail={mail} />
        </Notice>
      )}
      <Facts
        items={[
          [words.columns.mail, kinds[mail.kind]],
          [words.columns.state, states[mail.state]],
          [words.columns.date, <MomentText moment={mail.settledAt ?? mail.createdAt} language={language} />],
        ]}
      />
      <Choices visit={visit} mail={mail} />
      <Section title={words.text}>
        {mail.text === null ? (
          <p class="soft">{words.codeText}</p>
        ) : (
          <MailText text={mail.text.replaceAll(LINK_MARK, words.sealedLink)} />
        )}
        <MailFiles mail={mail} language={language} />
      </Section>
    </Page>
  );
}
