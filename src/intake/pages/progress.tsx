import type { Markup } from '#shell/web/door.js';
import { ButtonLink, Heading, Notice, Page, Progress, Section } from '#shell/web/parts.js';
import type { Visit } from '#shell/web/visit.js';
import type { StoredImport } from '../actions/history.js';
import type { Job } from '../jobs.js';
import type { Upload } from '../uploads.js';
import { Assumptions, SummaryFacts } from './summary.js';
import { Issues, ReadingFacts, SkippedTable } from './tables.js';
import { intakeWords } from './words.js';

const ASK_AGAIN_MILLISECONDS = '500';

/** Parts of the whole that each stage takes, for one bar over all of them. */
const STARTS = { reading: 0, comparing: 0.3, writing: 0.4, done: 1 } as const;
const WIDTHS = { reading: 0.3, comparing: 0.1, writing: 0.6, done: 0 } as const;

/** An import under way; the page asks for itself again until it is done, and the reader may leave it. */
export function ProgressPage({ visit, upload, job }: { visit: Visit; upload: Upload; job: Job }): Markup {
  const words = intakeWords(visit.language);
  const done = STARTS[job.stage] + WIDTHS[job.stage] * job.share;
  return (
    <Page visit={visit} title={words.progress.title} place="imports">
      <Heading title={words.progress.title} lead={upload.fileName} />
      <div data-poll={ASK_AGAIN_MILLISECONDS}>
        <Progress label={words.progress.stages[job.stage]} value={Math.round(done * 100)} max={100} />
      </div>
      <p>{words.progress.patience}</p>
      <ButtonLink href={`/imports/files/${upload.id}/progress`}>{words.progress.refresh}</ButtonLink>
    </Page>
  );
}

/** What an import brought, as it was recorded. */
export function ResultPage({ visit, stored }: { visit: Visit; stored: StoredImport }): Markup {
  const words = intakeWords(visit.language);
  const { summary } = stored;
  return (
    <Page visit={visit} title={words.result.title} place="imports">
      <Heading title={words.result.title} lead={`${stored.fileName} · ${words.kinds[stored.kind]}`}>
        <ButtonLink href="/relations" tone="main">
          {words.result.relations}
        </ButtonLink>
        <ButtonLink href="/imports">{words.result.another}</ButtonLink>
      </Heading>
      <Notice tone="done">{words.result.done}</Notice>
      <SummaryFacts summary={summary} language={visit.language} />
      <Assumptions visit={visit} summary={summary} termDays={stored.termDays} />
      <Section title={words.howRead}>
        <ReadingFacts summary={summary} language={visit.language} />
      </Section>
      <SkippedTable skipped={summary.skipped} currency={stored.currency} language={visit.language} />
      <Issues
        title={words.warnings(summary.warningCount)}
        issues={summary.warnings}
        count={summary.warningCount}
        words={words}
      />
    </Page>
  );
}
