import { parseCents } from '#kernel/money.js';
import { type Language, sayMoney, sayNumber } from '#kernel/words.js';
import type { Markup } from '#shell/web/door.js';
import { Facts, Section, Table } from '#shell/web/parts.js';
import type { ImportIssue, ImportSummary, Skipped } from '../facts.js';
import type { IntakeWords } from '../words.fr.js';
import { intakeWords } from './words.js';

/** Issues shown on a page; the rest are in the JSON of the same address. */
const ISSUES_SHOWN = 200;

/** A column as the file names it, or as the page names it where the file has none. */
function sayField(field: string, { targets }: IntakeWords): string {
  return field.replace(/\w+/g, (name) => targets[name as keyof typeof targets] ?? name);
}

/** Every error or remark with its place, its reason and the value, as far as they were kept. */
export function Issues(props: {
  title: string;
  issues: readonly ImportIssue[];
  count: number;
  words: IntakeWords;
}): Markup | null {
  const { title, issues, count, words } = props;
  if (count === 0) return null;
  const shown = issues.slice(0, ISSUES_SHOWN);
  const { issueColumns } = words;
  return (
    <Section title={title} {...(shown.length < count ? { lead: words.shown(shown.length, count) } : {})}>
      <Table
        caption={title}
        rows={shown}
        columns={[
          {
            key: 'line',
            label: issueColumns.line,
            numeric: true,
            head: true,
            cell: ({ line }) => (line === 0 ? words.wholeFile : String(line)),
          },
          { key: 'reason', label: issueColumns.reason, cell: ({ reason }) => words.issues[reason] },
          { key: 'field', label: issueColumns.field, cell: ({ field }) => sayField(field, words) },
          { key: 'excerpt', label: issueColumns.excerpt, cell: ({ excerpt }) => <code>{excerpt}</code> },
        ]}
      />
    </Section>
  );
}

/** What could not be derived or was not counted, with the reason. */
export function SkippedTable(props: {
  skipped: readonly Skipped[];
  currency: string;
  language: Language;
}): Markup | null {
  const words = intakeWords(props.language);
  if (props.skipped.length === 0) return null;
  const { skippedColumns } = words;
  const amountOf = ({ amount }: Skipped): string => {
    const cents = parseCents(amount) ?? 0;
    return cents === 0 ? '' : sayMoney(cents, props.currency, props.language);
  };
  return (
    <Section title={words.skipped}>
      <Table
        caption={words.skipped}
        rows={props.skipped}
        columns={[
          { key: 'reason', label: skippedColumns.reason, head: true, cell: ({ reason }) => words.skips[reason] },
          {
            key: 'count',
            label: skippedColumns.count,
            numeric: true,
            cell: ({ count }) => sayNumber(count, 0, props.language),
          },
          { key: 'amount', label: skippedColumns.amount, numeric: true, cell: amountOf },
        ]}
      />
    </Section>
  );
}

/** How the file was read: encoding, separator, order of dates, each with its reason. */
export function ReadingFacts({ summary, language }: { summary: ImportSummary; language: Language }): Markup {
  const words = intakeWords(language);
  const { facts } = words;
  const items: [string, string][] = [];
  const { encoding, separator } = summary;
  if (encoding) items.push([facts.encoding, `${encoding.name.toUpperCase()} (${words.encodingWhy[encoding.why]})`]);
  if (separator)
    items.push([facts.separator, words.separators[separator as keyof typeof words.separators] ?? separator]);
  for (const { title, form, certain, decidedBy } of summary.dates) {
    const why = decidedBy ? words.decidedBy(decidedBy) : certain ? words.oneFormOnly : words.notDecided;
    items.push([title, `${words.dateForms[form as keyof typeof words.dateForms] ?? form} (${why})`]);
  }
  return <Facts items={items} />;
}
