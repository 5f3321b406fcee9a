import { readDate } from '#intake/parsers/dates.js';
import type { TimeIssue } from '#intake/parsers/time/facts.js';
import { civilOf } from '#kernel/day.js';
import type { Refusal } from '#kernel/refusal.js';
import { sayDate } from '#kernel/words.js';
import type { Markup } from '#shell/web/door.js';
import {
  Button,
  ButtonLink,
  type Column,
  Facts,
  FileField,
  type Form,
  formOf,
  Heading,
  Notice,
  Page,
  RefusalList,
  Section,
  Select,
  Table,
} from '#shell/web/parts.js';
import type { Visit } from '#shell/web/visit.js';
import type { PreviewGroup, TimeImported, TimePreview } from '../actions/time-import.js';
import { sayDuration } from '../rules/duration.js';
import { timeWords } from '../words.js';
import { type ClientChoice, sayDayText } from './commitments.js';

/** Takes a file of time; says what the last one brought. */
export function TimeImportsPage(props: {
  visit: Visit;
  brought?: TimeImported | undefined;
  refusals?: readonly Refusal[];
}): Markup {
  const { visit, brought, refusals } = props;
  const { imports, title } = timeWords(visit.language);
  const form = formOf(visit, refusals);
  return (
    <Page visit={visit} title={imports.title} place="time" width="narrow">
      <Heading title={imports.title} lead={imports.lead}>
        <ButtonLink href="/time">{title}</ButtonLink>
      </Heading>
      <RefusalList form={form} />
      {brought && (
        <Notice tone="done">{imports.done(brought.entries, sayDuration(brought.seconds, visit.language))}</Notice>
      )}
      <form method="post" action="/time/imports" class="sheet" enctype="multipart/form-data">
        <FileField form={form} name="file" label={imports.file} hint={imports.fileHint} accept=".csv,.txt" required />
        <div class="actions">
          <Button>{imports.act}</Button>
        </div>
      </form>
    </Page>
  );
}

function IssueTable({
  visit,
  issues,
  caption,
}: {
  visit: Visit;
  issues: readonly TimeIssue[];
  caption: string;
}): Markup {
  const { imports } = timeWords(visit.language);
  const columns: Column<TimeIssue>[] = [
    { key: 'line', label: imports.line, numeric: true, cell: ({ line }) => (line === 0 ? '–' : line) },
    { key: 'field', label: imports.field, cell: ({ field }) => field || '–' },
    { key: 'value', label: imports.value, cell: ({ excerpt }) => excerpt || '–' },
    { key: 'reason', label: imports.reason, head: true, cell: ({ reason }) => imports.reasons[reason] },
  ];
  return <Table caption={caption} columns={columns} rows={issues} />;
}

/** Asks in which order the dates are, with both readings of one of them. */
function DateOrderForm({ visit, path, example }: { visit: Visit; path: string; example: string }): Markup {
  const { dateOrder } = timeWords(visit.language).imports;
  const read = (form: 'dmy' | 'mdy'): string => {
    const day = readDate(example, form);
    return day === undefined ? '' : sayDate(civilOf(day), visit.language);
  };
  const form = formOf(visit);
  return (
    <Section title={dateOrder.title} lead={dateOrder.lead(example)}>
      <form method="get" action={path} class="sheet">
        <Select
          form={form}
          name="dateOrder"
          label={dateOrder.label}
          options={[
            ['dmy', dateOrder.dmy(read('dmy'))],
            ['mdy', dateOrder.mdy(read('mdy'))],
          ]}
        />
        <div class="actions">
          <Button>{dateOrder.act}</Button>
        </div>
      </form>
    </Section>
  );
}

function GroupField(props: { form: Form; group: PreviewGroup; clients: readonly ClientChoice[] }): Markup {
  const { form, group, clients } = props;
  const { language } = form.visit;
  const words = timeWords(language).imports.clients;
  const named = group.client !== '';
  return (
    <Select
      form={form}
      name={`clients.${group.id}`}
      label={named ? group.client : words.noClient(group.project)}
      hint={words.said(group.entries, sayDuration(group.seconds, language))}
      options={[
        ...(named ? [['new', words.asNew(group.client)] as const] : [['', '–'] as const]),
        ...clients.map(({ id, name }) => [id, name] as const),
        ['leave', words.leave],
      ]}
    />
  );
}

export interface TimePreviewView {
  readonly visit: Visit;
  readonly id: string;
  readonly fileName: string;
  readonly preview: TimePreview;
  readonly clients: readonly ClientChoice[];
  readonly dateOrder: string | undefined;
  readonly refusals?: readonly Refusal[];
}

function ReadFacts({ visit, preview }: Pick<TimePreviewView, 'visit' | 'preview'>): Markup {
  const { imports } = timeWords(visit.language);
  const { language } = visit;
  const { program, entries, known, zero, seconds, period } = preview;
  return (
    <Facts
      items={[
        ...(program ? [[imports.program, imports.programs[program]] as const] : []),
        [imports.entries, entries],
        [imports.total, sayDuration(seconds, language)],
        ...(known > 0 ? [[imports.known, known] as const] : []),
        ...(zero > 0 ? [[imports.zero, zero] as const] : []),
        ...(period
          ? [
              [
                imports.period,
                `${imports.from} ${sayDayText(period.from, language)} ${imports.to} ${sayDayText(period.to, language)}`,
              ] as const,
            ]
          : []),
      ]}
    />
  );
}

function AcceptForm({ view, path }: { view: TimePreviewView; path: string }): Markup {
  const { visit, preview, clients, dateOrder, refusals } = view;
  const { imports } = timeWords(visit.language);
  const known = Object.fromEntries(preview.groups.map((group) => [`clients.${group.id}`, group.known]));
  const form = formOf(visit, refusals, known);
  return (
    <Section title={imports.clients.title} lead={imports.clients.lead}>
      <form method="post" action={path} class="sheet">
        {dateOrder !== undefined && <input type="hidden" name="dateOrder" value={dateOrder} />}
        {preview.groups.map((group) => (
          <GroupField form={form} group={group} clients={clients} />
        ))}
        <div class="actions">
          <Button>{imports.accept}</Button>
        </div>
      </form>
    </Section>
  );
}

/** What a file of time holds, everything wrong with it, and where each name goes. Nothing is written yet. */
export function TimePreviewPage(view: TimePreviewView): Markup {
  const { visit, id, fileName, preview, refusals } = view;
  const { imports } = timeWords(visit.language);
  const { errors, warnings, dates } = preview;
  const path = `/time/imports/${id}`;
  const asked = dates?.asked === true;
  const shown = errors.list.filter(({ reason }) => reason !== 'ambiguousDates');
  return (
    <Page visit={visit} title={imports.preview(fileName)} place="time">
      <Heading title={imports.preview(fileName)}>
        <ButtonLink href="/time/imports">{imports.title}</ButtonLink>
      </Heading>
      <RefusalList form={formOf(visit, refusals)} />
      <ReadFacts visit={visit} preview={preview} />
      {asked && <DateOrderForm visit={visit} path={path} example={dates.example} />}
      {shown.length > 0 && (
        <Section title={imports.errors(errors.count - (asked ? 1 : 0))}>
          <IssueTable visit={visit} issues={shown} caption={imports.errors(errors.count)} />
        </Section>
      )}
      {errors.count === 0 && preview.entries === preview.known && <Notice>{imports.nothingNew}</Notice>}
      {errors.count === 0 && preview.entries > preview.known && <AcceptForm view={view} path={path} />}
      {warnings.count > 0 && (
        <Section title={imports.warnings}>
          <IssueTable visit={visit} issues={warnings.list} caption={imports.warnings} />
        </Section>
      )}
    </Page>
  );
}
