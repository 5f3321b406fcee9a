import type { Markup } from '#shell/web/door.js';
import {
  Button,
  ButtonLink,
  Checkbox,
  type Form,
  formOf,
  Heading,
  Notice,
  Page,
  Section,
  Select,
  Table,
} from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import type { Preview } from '../actions/import.js';
import type { ColumnsReading } from '../facts.js';
import { TARGETS } from '../parsers/receivables/targets.js';
import type { Upload } from '../uploads.js';
import type { IntakeWords } from '../words.fr.js';
import type { Choices } from './choices.js';
import { Assumptions, SummaryFacts } from './summary.js';
import { Issues, ReadingFacts, SkippedTable } from './tables.js';
import { intakeWords } from './words.js';

/** What a file would bring, how it was read, and everything wrong with it, before anything is written. */
export function PreviewPage(props: { visit: Visit; upload: Upload; preview: Preview; choices: Choices }): Markup {
  const { visit, upload, preview, choices } = props;
  const words = intakeWords(visit.language);
  const { summary, columns } = preview;
  const isNew = summary.invoices + summary.payments + summary.creditNotes + summary.clients + summary.namedClients > 0;
  return (
    <Page visit={visit} title={words.preview.title} place="imports">
      <Heading title={words.preview.title} lead={`${upload.fileName} · ${words.kinds[upload.kind]}`}>
        <ButtonLink href="/imports">{words.preview.cancel}</ButtonLink>
      </Heading>
      {summary.errorCount > 0 ? (
        <Notice tone="problem">
          <p>{words.preview.refused}</p>
        </Notice>
      ) : (
        <Section title={words.preview.willBring}>
          {!isNew && <Notice>{words.preview.nothingNew}</Notice>}
          <SummaryFacts summary={summary} language={visit.language} />
          {mayWrite(visit) && <AcceptForm upload={upload} choices={choices} words={words} />}
        </Section>
      )}
      {summary.errorCount === 0 && <Assumptions visit={visit} summary={summary} termDays={preview.termDays} />}
      <Issues
        title={words.errors(summary.errorCount)}
        issues={summary.errors}
        count={summary.errorCount}
        words={words}
      />
      <Section title={words.howRead}>
        <ReadingFacts summary={summary} language={visit.language} />
      </Section>
      {columns && <MappingForm visit={visit} upload={upload} columns={columns} preview={preview} choices={choices} />}
      <SkippedTable skipped={summary.skipped} currency={columns?.currency || 'EUR'} language={visit.language} />
      <Issues
        title={words.warnings(summary.warningCount)}
        issues={summary.warnings}
        count={summary.warningCount}
        words={words}
      />
    </Page>
  );
}

function AcceptForm({ upload, choices, words }: { upload: Upload; choices: Choices; words: IntakeWords }): Markup {
  return (
    <form method="post" action={`/imports/files/${upload.id}`} class="verb">
      {Object.entries(choices).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button>{words.preview.accept}</Button>
    </form>
  );
}

/** The guesses about the columns, each with its reason, to be corrected and read again. */
function MappingForm(props: {
  visit: Visit;
  upload: Upload;
  columns: ColumnsReading;
  preview: Preview;
  choices: Choices;
}): Markup {
  const { visit, upload, columns, preview } = props;
  const words = intakeWords(visit.language);
  const { mapping } = words;
  const given = Object.fromEntries(columns.guesses.map(({ target, column }) => [`map-${target}`, `#${column + 1}`]));
  const form = formOf(visit, [], { ...given, ...props.choices });
  return (
    <Section title={mapping.title} lead={mapping.lead} id="columns">
      {preview.presetUsed && <Notice>{mapping.preset}</Notice>}
      <form method="get" action={`/imports/files/${upload.id}`} class="sheet mapping">
        <div class="targets">
          {TARGETS.map((target) => (
            <TargetChoice form={form} target={target} columns={columns} words={words} />
          ))}
          <Select
            form={form}
            name="dateOrder"
            label={mapping.dateOrder}
            options={[
              ['', mapping.byItself],
              ['dmy', words.dateForms.dmy],
              ['mdy', words.dateForms.mdy],
            ]}
          />
          <Select
            form={form}
            name="decimal"
            label={mapping.decimal}
            options={[
              ['', mapping.byItself],
              [',', words.decimals[',']],
              ['.', words.decimals['.']],
            ]}
          />
        </div>
        <Checkbox form={form} name="keepDuplicates" label={mapping.keepDuplicates} />
        <Button tone="quiet">{words.preview.again}</Button>
      </form>
      <section class="first-rows" aria-label={mapping.sample} tabindex={0}>
        <SampleTable columns={columns} words={words} />
      </section>
    </Section>
  );
}

function TargetChoice(props: {
  form: Form;
  target: (typeof TARGETS)[number];
  columns: ColumnsReading;
  words: IntakeWords;
}): Markup {
  const { form, target, columns, words } = props;
  const guess = columns.guesses.find((candidate) => candidate.target === target);
  const options = columns.titles.map((title, index) => [`#${index + 1}`, title || `#${index + 1}`] as const);
  return (
    <Select
      form={form}
      name={`map-${target}`}
      label={words.targets[target]}
      hint={guess && words.mapping.because[guess.reason]}
      options={[['', words.mapping.none], ...options]}
    />
  );
}

/** The first rows as they stand, under their own titles. */
function SampleTable({ columns, words }: { columns: ColumnsReading; words: IntakeWords }): Markup {
  return (
    <Table
      caption={words.mapping.sample}
      captionShown
      rows={columns.sample}
      columns={columns.titles.map((title, index) => ({
        key: String(index),
        label: title || `#${index + 1}`,
        head: index === 0,
        cell: (row: readonly string[]) => row[index] ?? '',
      }))}
    />
  );
}
