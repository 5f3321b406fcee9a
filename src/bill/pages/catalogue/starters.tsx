import type { OfferedStarter } from '#bill/actions/catalogue-starters.js';
import { STARTERS } from '#bill/facts/starters/all.js';
import type { Refusal } from '#kernel/refusal.js';
import { TRADES, type Trade } from '#meet/facts/trades.js';
import { meetWords } from '#meet/pages/words.js';
import { SettingsPage } from '#shell/settings/frame.js';
import type { Markup } from '#shell/web/door.js';
import { Button, ButtonLink, formOf, Notice, ReadOnly, RefusalList } from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import { ContentLists } from './details.js';
import { catalogueWords, sayUnitPrice } from './words.js';

const PATH = '/settings/catalogue/starters';

/** The trades, the business's own first. */
export function TradesPage({ visit, own }: { visit: Visit; own: Trade | null }): Markup {
  const { start } = catalogueWords(visit.language);
  const { trades } = meetWords(visit.language);
  const ordered = [...TRADES].sort((a, b) => Number(b === own) - Number(a === own));
  return (
    <SettingsPage visit={visit} drawer="catalogue" title={start.title} lead={start.lead}>
      <h2>{start.choose}</h2>
      <ul class="trades">
        {ordered.map((trade) => {
          const offered = STARTERS[trade].filter(({ complimentary }) => complimentary).length;
          return (
            <li>
              <a href={`${PATH}/${trade}`}>{trades[trade]}</a>
              <p class="hint">{start.counts(STARTERS[trade].length - offered, offered)}</p>
            </li>
          );
        })}
      </ul>
    </SettingsPage>
  );
}

function StarterLine({ offer, visit }: { offer: OfferedStarter; visit: Visit }): Markup {
  const { starter, taken } = offer;
  const { language } = visit;
  const { start } = catalogueWords(language);
  const { title, description, content } = starter[language];
  const id = `starter-${starter.key}`;
  const hasContent = content.included.length > 0;
  return (
    <li class="field tick">
      <input type="checkbox" id={id} name="keys[]" value={starter.key} checked={!taken} disabled={taken} />
      <label for={id}>
        <strong>{title}</strong> <span class="price">{sayUnitPrice(starter, language)}</span>
      </label>
      <div class="hint">
        <p>{taken ? `${start.taken}. ${description}` : description}</p>
        {hasContent && (
          <details>
            <summary>{start.details}</summary>
            <ContentLists content={content} language={language} />
          </details>
        )}
      </div>
    </li>
  );
}

function Ticks({ visit, title, offers }: { visit: Visit; title: string; offers: readonly OfferedStarter[] }): Markup {
  return (
    <fieldset>
      <legend>{title}</legend>
      <ul class="starters">
        {offers.map((offer) => (
          <StarterLine offer={offer} visit={visit} />
        ))}
      </ul>
    </fieldset>
  );
}

/** What a trade offers to begin with, to be ticked. */
export function TradePage(props: {
  visit: Visit;
  trade: Trade;
  offers: readonly OfferedStarter[];
  refusals?: readonly Refusal[];
}): Markup {
  const { visit, trade, offers, refusals = [] } = props;
  const { start, soldTitle, offeredTitle } = catalogueWords(visit.language);
  const { trades } = meetWords(visit.language);
  const allTaken = offers.every(({ taken }) => taken);
  return (
    <SettingsPage visit={visit} drawer="catalogue" title={start.tradeTitle(trades[trade])} lead={start.tradeLead}>
      <RefusalList form={formOf(visit, refusals)} />
      {allTaken && <Notice>{start.allTaken}</Notice>}
      {!mayWrite(visit) && <ReadOnly visit={visit} />}
      <form method="post" action={`${PATH}/${trade}`} class="sheet">
        <Ticks visit={visit} title={soldTitle} offers={offers.filter(({ starter }) => !starter.complimentary)} />
        <Ticks visit={visit} title={offeredTitle} offers={offers.filter(({ starter }) => starter.complimentary)} />
        <div class="actions">
          {mayWrite(visit) && !allTaken && <Button>{start.add}</Button>}
          <ButtonLink href={PATH}>{start.otherTrade}</ButtonLink>
        </div>
      </form>
    </SettingsPage>
  );
}
