import type { TermsRelease } from '#agree/facts/terms-release.js';
import type { Markup } from '#shell/web/door.js';
import { ButtonLink, Heading } from '#shell/web/parts.js';
import { ClientPage } from './frame.js';
import { businessOf } from './said.js';
import { type QuoteLinkView, sayDayText, wordsOf } from './view.js';

/** The release of the general terms that the quote is bound to, to be read on the screen, and the way back to the quote. */
export function TermsLinkPage({ view, release }: { view: QuoteLinkView; release: TermsRelease }): Markup {
  const { visit, path } = view;
  const { language } = visit;
  const words = wordsOf(view);
  const date = sayDayText(release.releasedOn, language);
  const back = view.opened.consent.terms && !view.opened.answer ? `${path}#sign` : path;
  return (
    <ClientPage visit={visit} title={words.terms.pageTitle} business={businessOf(view)}>
      <Heading title={words.terms.pageTitle} lead={words.terms.release(release.number, date)}>
        <ButtonLink href={`${path}/terms/pdf`}>{words.termsPdf}</ButtonLink>
      </Heading>
      <div class="client-terms">
        {release.content.clauses.map(({ title, text }, index) => (
          <section>
            <h2>
              {index + 1}. {title[language]}
            </h2>
            {text[language].split(/\n\n+/).map((paragraph) => (
              <p>{paragraph}</p>
            ))}
          </section>
        ))}
      </div>
      <p class="actions client-back">
        <ButtonLink href={back} tone="main">
          {words.terms.back}
        </ButtonLink>
      </p>
    </ClientPage>
  );
}
