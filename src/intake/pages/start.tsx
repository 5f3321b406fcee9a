import type { Refusal } from '#kernel/refusal.js';
import type { Markup } from '#shell/web/door.js';
import {
  Button,
  FileField,
  type Form,
  formOf,
  Heading,
  MomentText,
  Page,
  ReadOnly,
  RefusalList,
  Section,
  Select,
  Table,
} from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import type { PastImport } from '../actions/history.js';
import { FILE_KINDS } from '../facts.js';
import type { IntakeWords } from '../words.fr.js';
import { intakeWords } from './words.js';

/** The form that takes a file, and what was brought before. */
export function ImportsPage(props: {
  visit: Visit;
  past: readonly PastImport[];
  refusals?: readonly Refusal[];
}): Markup {
  const { visit, past } = props;
  const words = intakeWords(visit.language);
  const form = formOf(visit, props.refusals);
  return (
    <Page visit={visit} title={words.title} place="imports">
      <Heading title={words.title} lead={words.lead} />
      <RefusalList form={form} />
      {mayWrite(visit) ? <FileForm form={form} words={words} /> : <ReadOnly visit={visit} />}
      <Section title={words.history.title}>
        <History visit={visit} past={past} />
      </Section>
    </Page>
  );
}

function FileForm({ form, words }: { form: Form; words: IntakeWords }): Markup {
  return (
    <form method="post" action="/imports" enctype="multipart/form-data" class="sheet">
      <Select
        form={form}
        name="kind"
        label={words.kind}
        hint={
          <>
            {words.kindHints.fec} {words.kindHints.receivables}
          </>
        }
        options={[['any', words.anyKind], ...FILE_KINDS.map((kind) => [kind, words.kinds[kind]] as const)]}
      />
      <FileField
        form={form}
        name="file"
        label={words.file}
        hint={words.fileHint}
        accept=".txt,.csv,.tsv,.fec,text/plain,text/csv"
        required
      />
      <Button>{words.look}</Button>
    </form>
  );
}

function History({ visit, past }: { visit: Visit; past: readonly PastImport[] }): Markup {
  const words = intakeWords(visit.language);
  const { columns, brought } = words.history;
  if (past.length === 0) return <p>{words.history.none}</p>;
  return (
    <Table
      caption={words.history.title}
      rows={past}
      columns={[
        {
          key: 'file',
          label: columns.file,
          head: true,
          cell: ({ id, fileName }) => <a href={`/imports/${id}`}>{fileName}</a>,
        },
        { key: 'kind', label: columns.kind, cell: ({ kind }) => words.kinds[kind] },
        {
          key: 'brought',
          label: columns.brought,
          cell: ({ invoices, payments, clients }) => brought(invoices, payments, clients),
        },
        { key: 'at', label: columns.at, cell: ({ at }) => <MomentText moment={at} language={visit.language} /> },
      ]}
    />
  );
}
