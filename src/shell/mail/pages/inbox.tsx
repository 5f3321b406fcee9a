import type { Markup } from '#shell/web/door.js';
import { Empty, Heading, MomentText, Notice, Page } from '#shell/web/parts.js';
import type { Visit } from '#shell/web/visit.js';
import type { SampleMessage } from '../sample.js';
import type { MailView } from '../view.js';
import { mailWords } from '../words.js';
import { MailFiles, MailText } from './parts.js';

/** A message of the pretend mailbox; `mail` when the outbox holds it. */
export interface Letterbox extends SampleMessage {
  readonly mail: MailView | null;
}

/** The mailbox of everybody to whom the sample business writes, which nobody else reads. */
export function InboxPage({ visit, messages }: { visit: Visit; messages: readonly Letterbox[] }): Markup {
  const { language } = visit;
  const { inbox: words, outbox } = mailWords(language);
  return (
    <Page visit={visit} title={words.title} place="today" width="narrow">
      <Heading title={words.title} />
      <Notice>{words.lead}</Notice>
      <div data-poll="3000">
        {messages.length === 0 && (
          <Empty title={words.none}>
            <p>{words.noneHelp}</p>
          </Empty>
        )}
      </div>
      <ol class="inbox" reversed>
        {messages.map(({ subject, recipient, text, at, mail }, index) => (
          <li>
            <details open={index === 0}>
              <summary>
                <b>{subject}</b>
                <span class="under">
                  {outbox.to(recipient)} · <MomentText moment={at} language={language} />
                </span>
              </summary>
              <MailText text={text} />
              {mail && <MailFiles mail={mail} language={language} />}
            </details>
          </li>
        ))}
      </ol>
    </Page>
  );
}
