import type { Markup } from '#shell/web/door.js';
import { ButtonLink, Empty, Heading, Page } from '#shell/web/parts.js';
import type { Visit } from '#shell/web/visit.js';
import type { DraftLine } from '../actions/read.js';
import { billWords } from '../words.js';
import { DraftTable } from './list.js';

/** Every draft. */
export function DraftsPage({ visit, drafts }: { visit: Visit; drafts: readonly DraftLine[] }): Markup {
  const words = billWords(visit.language);
  return (
    <Page visit={visit} title={words.drafts.title} place="invoices">
      <Heading title={words.drafts.title} lead={words.drafts.lead}>
        <ButtonLink href="/invoices">{words.detail.back}</ButtonLink>
      </Heading>
      {drafts.length === 0 ? (
        <Empty title={words.drafts.none}>
          <p>{words.drafts.noneHelp}</p>
        </Empty>
      ) : (
        <DraftTable visit={visit} drafts={drafts} />
      )}
    </Page>
  );
}
