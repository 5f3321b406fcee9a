import type { Refusal } from '#kernel/refusal.js';
import type { Markup } from '#shell/web/door.js';
import { Heading } from '#shell/web/parts.js';
import type { Visit } from '#shell/web/visit.js';
import { ClientPage } from './frame.js';
import { linkWords } from './words.js';

type Why = keyof ReturnType<typeof linkWords>['closed'];

const WHY: Readonly<Record<string, Why>> = {
  'link.expired': 'expired',
  'link.closed': 'revoked',
  'link.superseded': 'superseded',
  'link.withdrawn': 'withdrawn',
  'link.stranger': 'busy',
};

/** A link that shows nothing says why, to whoever follows it, and names neither side. */
export function ClosedPage({ visit, refusals }: { visit: Visit; refusals: readonly Refusal[] }): Markup {
  const why = WHY[refusals[0]?.code ?? ''] ?? 'unknown';
  const [title = '', help = ''] = linkWords(visit.language).closed[why];
  return (
    <ClientPage visit={visit} title={title}>
      <Heading title={title} lead={help} />
    </ClientPage>
  );
}
