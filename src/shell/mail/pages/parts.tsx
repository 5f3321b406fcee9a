import type { Child } from 'hono/jsx';
import type { Language } from '#kernel/words.js';
import type { Markup } from '#shell/web/door.js';
import type { MailView } from '../view.js';
import { mailWords } from '../words.js';

const LINK = /(https?:\/\/[^\s<>"]+)/;

/** A message's text as it was written, its addresses made links. */
export function MailText({ text }: { text: string }): Markup {
  const parts = text.split(LINK).map((part): Child => (LINK.test(part) ? <a href={part}>{part}</a> : part));
  return <div class="mail-text">{parts}</div>;
}

/** The files of a mail, each to be downloaded as it left. */
export function MailFiles({ mail, language }: { mail: MailView; language: Language }): Markup | null {
  if (mail.attachments.length === 0) return null;
  return (
    <p>
      {mailWords(language).outbox.attachments}{' '}
      {mail.attachments.map(({ name, sha256 }, index) => (
        <>
          {index > 0 && ', '}
          <a href={`/outbox/${mail.id}/files/${sha256}`}>{name}</a>
        </>
      ))}
    </p>
  );
}
