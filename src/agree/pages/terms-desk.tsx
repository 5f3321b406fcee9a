import type { Refusal } from '#kernel/refusal.js';
import { SettingsPage } from '#shell/settings/frame.js';
import type { Markup } from '#shell/web/door.js';
import { ButtonLink, formOf, PostButton, RefusalList, Section, Table } from '#shell/web/parts.js';
import { isOwner, type Visit } from '#shell/web/visit.js';
import type { TermsStanding } from '../actions/terms-standing.js';
import type { Clause } from '../facts/terms.js';
import type { TermsRelease } from '../facts/terms-release.js';
import { termsWords } from '../terms-words.js';
import { ClauseBody, DayText } from './terms-parts.js';
import { StandingText, TermsFindings } from './terms-state.js';

interface Props {
  readonly visit: Visit;
  readonly standing: TermsStanding;
}

const baseOf = ({ audience }: TermsStanding): string => `/settings/terms/${audience}`;

function ClauseVerbs(props: Props & { clause: Clause; index: number }): Markup {
  const { visit, standing, clause, index } = props;
  const { page } = termsWords(visit.language);
  const base = `${baseOf(standing)}/clauses/${clause.key}`;
  const title = clause.title[visit.language];
  const move = (direction: 'up' | 'down'): Markup => (
    <PostButton
      action={`${base}/move`}
      label={direction === 'up' ? `↑ ${page.up}` : `↓ ${page.down}`}
      spoken={page.spoken(page[direction], title)}
      fields={{ direction }}
    />
  );
  return (
    <div class="actions">
      <a class="button quiet" href={base} aria-label={page.spoken(page.edit, title)}>
        {page.edit}
      </a>
      {index > 0 && move('up')}
      {index < standing.draft.clauses.length - 1 && move('down')}
      <PostButton
        action={`${base}/remove`}
        label={page.remove}
        spoken={page.spoken(page.remove, title)}
        confirm={page.removeConfirm(title)}
      />
    </div>
  );
}

function ClauseItem(props: Props & { clause: Clause; index: number }): Markup {
  const { visit, clause, index } = props;
  return (
    <li>
      <details>
        <summary>
          <span class="terms-number">{index + 1}.</span> {clause.title[visit.language]}
        </summary>
        <div id={`clause-${clause.key}`} class="terms-clause">
          <ClauseBody clause={clause} language={visit.language} />
          {isOwner(visit) && <ClauseVerbs {...props} />}
        </div>
      </details>
    </li>
  );
}

function AddSection({ visit, standing }: Props): Markup {
  const { page } = termsWords(visit.language);
  const base = baseOf(standing);
  return (
    <Section title={page.addTitle} id="add">
      <div class="actions">
        <ButtonLink href={`${base}/new-clause`}>{page.addOwn}</ButtonLink>
      </div>
      {standing.missing.length > 0 && (
        <>
          <p>{page.addBack}</p>
          <div class="actions">
            {standing.missing.map(({ key, title }) => (
              <PostButton action={`${base}/clauses/${key}/reset`} label={`+ ${title[visit.language]}`} />
            ))}
          </div>
        </>
      )}
    </Section>
  );
}

function ReleaseSection({ visit, standing }: Props): Markup {
  const { page } = termsWords(visit.language);
  const last = standing.releases[0]?.number ?? 0;
  const blocked = standing.findings.some(({ severity }) => severity === 'block');
  if (!standing.changed)
    return (
      <Section title={page.releaseTitle} id="release">
        <p>{page.releaseNothing(last)}</p>
      </Section>
    );
  return (
    <Section title={page.releaseTitle} id="release">
      <ul>
        {page.releaseWhat.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <div class="actions">
        {blocked ? (
          <p class="hint">{page.releaseBlocked}</p>
        ) : (
          isOwner(visit) && (
            <PostButton
              action={`${baseOf(standing)}/releases`}
              label={page.releaseAct(last + 1)}
              tone="decide"
              confirm={page.releaseConfirm(last + 1)}
            />
          )
        )}
        <ButtonLink href={`${baseOf(standing)}/difference`}>{page.seeDifference}</ButtonLink>
      </div>
    </Section>
  );
}

/** Address of the archived PDF of a release: it never changes. */
export const pdfAddress = ({ audience, number }: TermsRelease, language: 'fr' | 'en'): string =>
  `/settings/terms/${audience}/releases/${number}/pdf/${language}`;

function ReleaseLinks({ visit, release }: { visit: Visit; release: TermsRelease }): Markup {
  const { page } = termsWords(visit.language);
  const base = `/settings/terms/${release.audience}`;
  return (
    <span class="terms-links">
      <a href={`${base}/releases/${release.number}`}>{page.read}</a>
      <a href={pdfAddress(release, 'fr')}>{page.pdf.fr}</a>
      <a href={pdfAddress(release, 'en')}>{page.pdf.en}</a>
      <a href={`${base}/difference?to=${release.number}`}>{page.compare}</a>
    </span>
  );
}

function Releases({ visit, standing }: Props): Markup | null {
  const { page } = termsWords(visit.language);
  const { columns } = page;
  if (standing.releases.length === 0) return null;
  return (
    <Section title={page.releases} id="releases">
      <Table
        caption={page.releases}
        rows={standing.releases}
        columns={[
          { key: 'version', label: columns.version, head: true, cell: ({ number }) => page.version(number) },
          {
            key: 'date',
            label: columns.date,
            cell: ({ releasedOn }) => <DayText day={releasedOn} language={visit.language} />,
          },
          { key: 'clauses', label: columns.clauses, numeric: true, cell: ({ content }) => content.clauses.length },
          {
            key: 'print',
            label: columns.print,
            secondary: true,
            cell: ({ texts }) => <code>{texts[visit.language].sha256.slice(0, 12)}…</code>,
          },
          {
            key: 'documents',
            label: columns.documents,
            cell: (release) => <ReleaseLinks visit={visit} release={release} />,
          },
        ]}
      />
    </Section>
  );
}

/** The draft of one audience, what to mend in it, and what was released of it. */
export function TermsDesk(props: Props & { refusals?: readonly Refusal[] }): Markup {
  const { visit, standing, refusals = [] } = props;
  const { page, audiences } = termsWords(visit.language);
  const { audience } = standing;
  return (
    <SettingsPage
      visit={visit}
      drawer="terms"
      title={page.audienceTitle(audiences[audience].buyers)}
      lead={page.audienceLead[audience]}
    >
      <RefusalList form={formOf(visit, refusals)} />
      {refusals.length === 0 && <TermsFindings visit={visit} standing={standing} />}
      <StandingText visit={visit} standing={standing} />
      <div class="actions">
        <ButtonLink href="/settings/terms">{page.back}</ButtonLink>
        <ButtonLink href={`${baseOf(standing)}/preview/fr`}>{page.previewFr}</ButtonLink>
        <ButtonLink href={`${baseOf(standing)}/preview/en`}>{page.previewEn}</ButtonLink>
      </div>
      <Section title={page.clauses} lead={page.clausesLead} id="clauses">
        <ol class="terms-clauses">
          {standing.filled.clauses.map((clause, index) => (
            <ClauseItem visit={visit} standing={standing} clause={clause} index={index} />
          ))}
        </ol>
      </Section>
      {isOwner(visit) && <AddSection visit={visit} standing={standing} />}
      <ReleaseSection visit={visit} standing={standing} />
      <Releases visit={visit} standing={standing} />
    </SettingsPage>
  );
}
