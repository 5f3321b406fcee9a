import type { Refusal } from '#kernel/refusal.js';
import type { Readiness } from '#shell/mail/account.js';
import type { Markup } from '#shell/web/door.js';
import { Button, Field, formOf, Section, sayMoment } from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import type { AnyLetter } from '../actions/any.js';
import { collectWords } from '../words.js';

interface Props {
  readonly visit: Visit;
  readonly letter: AnyLetter;
  readonly readiness: Readiness;
  readonly refusals: readonly Refusal[];
}

/** Where the letter's mail stands; that it was never mailed is no fault: it may have been posted. */
function Standing({ visit, letter: { mail } }: Pick<Props, 'visit' | 'letter'>): Markup {
  const { mail: words } = collectWords(visit.language);
  if (!mail) return <p class="soft">{words.notSent}</p>;
  const when = mail.settledAt === null ? '' : sayMoment(mail.settledAt, visit.language);
  return (
    <p>
      {words.states[mail.state](mail.recipient, when)} <a href={`/outbox/${mail.id}`}>{words.see}</a>
    </p>
  );
}

/** Whether an issued letter was sent by e-mail, and the form that sends it. */
export function Mailing({ visit, letter, readiness, refusals }: Props): Markup {
  const { mail: words } = collectWords(visit.language);
  const ready = readiness === 'ready' || readiness === 'sample';
  const { mail } = letter;
  const waits = mail !== null && (mail.state === 'pending' || mail.state === 'sending' || mail.state === 'uncertain');
  const form = formOf(visit, refusals, { email: mail?.state === 'sent' ? '' : letter.client.email });
  const asks = mayWrite(visit) && letter.client.erased_at === null && !waits;
  return (
    <Section title={words.title} id="mail">
      <Standing visit={visit} letter={letter} />
      {asks && !ready && (
        <p>
          <a href="/settings/mail">{words.configure}</a>
        </p>
      )}
      {asks && ready && (
        <form method="post" action={`/letters/${letter.id}/send`} class="sheet">
          <Field form={form} name="email" type="email" label={words.email} hint={words.what} required maxlength={254} />
          {readiness === 'sample' && <p class="hint">{words.sample}</p>}
          <div class="actions">
            <Button>{mail?.state === 'sent' ? words.sendAgain : words.send}</Button>
          </div>
        </form>
      )}
    </Section>
  );
}
