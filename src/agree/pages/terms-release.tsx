import { civilOf, parseDay } from '#kernel/day.js';
import { type Language, sayDate } from '#kernel/words.js';
import { SettingsPage } from '#shell/settings/frame.js';
import type { Markup } from '#shell/web/door.js';
import { ButtonLink, Facts } from '#shell/web/parts.js';
import type { Visit } from '#shell/web/visit.js';
import type { TermsRelease } from '../facts/terms-release.js';
import { termsWords } from '../terms-words.js';
import { pdfAddress } from './terms-desk.js';
import { TermsText } from './terms-parts.js';

/** A release as it was published, in one language, with what proves that it has not changed. */
export function ReleasePage(props: { visit: Visit; release: TermsRelease; language: Language }): Markup {
  const { visit, release, language } = props;
  const { page, audiences } = termsWords(visit.language);
  const { audience, number, releasedOn, content, texts } = release;
  const other = language === 'fr' ? 'en' : 'fr';
  const base = `/settings/terms/${audience}`;
  return (
    <SettingsPage
      visit={visit}
      drawer="terms"
      title={`${page.version(number)} – ${audiences[audience].buyers}`}
      lead={page.release.lead(sayDate(civilOf(parseDay(releasedOn) ?? 0), visit.language))}
    >
      <div class="actions">
        <ButtonLink href={base}>{page.release.back}</ButtonLink>
        <ButtonLink href={pdfAddress(release, language)} tone="main">
          {page.pdf[language]}
        </ButtonLink>
        <ButtonLink href={`${base}/releases/${number}?language=${other}`}>{page.release.language[other]}</ButtonLink>
        <ButtonLink href={`${base}/difference?to=${number}`}>{page.compare}</ButtonLink>
      </div>
      <TermsText clauses={content.clauses} language={language} />
      <Facts
        items={[
          [page.release.text, <code>{texts[language].sha256}</code>],
          [page.release.file, <code>{texts[language].fileSha256}</code>],
        ]}
      />
    </SettingsPage>
  );
}
