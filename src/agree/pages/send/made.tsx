import type { Sent } from '#agree/actions/send.js';
import type { Markup } from '#shell/web/door.js';
import { ButtonLink, Heading, Notice, Page } from '#shell/web/parts.js';
import type { Visit } from '#shell/web/visit.js';
import { sendWords } from './words.js';

/** The address of a new link, shown this once. */
export function LinkMadePage({ visit, sent }: { visit: Visit; sent: Sent }): Markup {
  const words = sendWords(visit.language);
  return (
    <Page visit={visit} title={words.linkMade} place="quotes" width="narrow">
      <Heading title={words.linkMade} lead={words.linkOf(sent.version, sent.email)} />
      <p>
        <input class="made-link" readonly value={sent.link ?? ''} aria-label={words.linkMade} />
      </p>
      <Notice tone="watch">{words.linkOnce}</Notice>
      <p class="actions">
        <ButtonLink href={`/quotes/${sent.quoteId}`} tone="main">
          {words.back}
        </ButtonLink>
      </p>
    </Page>
  );
}
