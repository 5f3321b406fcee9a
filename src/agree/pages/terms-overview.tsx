import { SettingsPage } from '#shell/settings/frame.js';
import type { Markup } from '#shell/web/door.js';
import { ButtonLink, Section } from '#shell/web/parts.js';
import type { Visit } from '#shell/web/visit.js';
import type { TermsStanding } from '../actions/terms-standing.js';
import { termsWords } from '../terms-words.js';
import { StandingText, TermsFindings } from './terms-state.js';

/** The terms of both audiences, and how each stands. */
export function TermsOverview({ visit, all }: { visit: Visit; all: readonly TermsStanding[] }): Markup {
  const { page, audiences } = termsWords(visit.language);
  return (
    <SettingsPage visit={visit} drawer="terms" title={page.title} lead={page.lead}>
      {all.map((standing) => (
        <Section title={audiences[standing.audience].name} id={standing.audience}>
          <p class="soft">{page.audienceLead[standing.audience]}</p>
          <StandingText visit={visit} standing={standing} />
          <TermsFindings visit={visit} standing={standing} />
          <div class="actions">
            <ButtonLink href={`/settings/terms/${standing.audience}`} tone="main">
              {page.open(audiences[standing.audience].name)}
            </ButtonLink>
          </div>
        </Section>
      ))}
    </SettingsPage>
  );
}
