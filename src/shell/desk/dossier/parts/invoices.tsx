import { civilOf, parseDay } from '#kernel/day.js';
import { type Language, sayMoney, sayShortDate } from '#kernel/words.js';
import { deskWords } from '#shell/desk/words.js';
import type { Markup } from '#shell/web/door.js';
import { type Column, DateText, Money, Pagination, Section, Table } from '#shell/web/parts.js';
import type { Visit } from '#shell/web/visit.js';
import type { Dossier } from '../dossier.js';
import type { Owed } from '../owed.js';
import type { ClientRecords } from '../store.js';
import { DueDate } from './due-date.js';

const PAGE_INVOICES = 50;

/** The address of each invoice in the table below, the latest first, by id. */
export function invoiceAddresses({ invoices, relation }: Dossier): ReadonlyMap<string, string> {
  return new Map(
    invoices.map(({ invoice }, index) => {
      const page = Math.floor((invoices.length - 1 - index) / PAGE_INVOICES) + 1;
      return [invoice.id, `/clients/${relation.id}${page > 1 ? `?page=${page}` : ''}#invoice-${invoice.id}`];
    }),
  );
}

/** How the payments of an invoice are known, each once. */
function Bases({ owed, language }: { owed: Owed; language: Language }): Markup {
  const { invoices: words } = deskWords(language).dossier;
  const known = owed.matches.map(({ basis, kind }) => `${words.bases[basis]} (${words[kind]})`);
  return <>{[...new Set(known)].join(', ')}</>;
}

function Settled({ owed, language }: { owed: Owed; language: Language }): Markup {
  const { invoices: words, owed: due } = deskWords(language).dossier;
  const { settledOn, daysLate, remainingCents, invoice, undated } = owed;
  if (settledOn !== null && undated) return <span class="soft">{words.paidUndated}</span>;
  if (settledOn !== null)
    return (
      <span class={daysLate > 0 ? undefined : 'soft'}>
        {words.paidOn(sayShortDate(civilOf(settledOn), language), daysLate)}
      </span>
    );
  if (invoice.total_cents <= 0) return <></>;
  return (
    <span>
      {words.leftOpen(sayMoney(remainingCents, invoice.currency, language))}
      {daysLate > 0 && <small class="under">{due.late(daysLate)}</small>}
      {undated && <small class="under">{words.partlyUndated}</small>}
    </span>
  );
}

function columnsIn(language: Language): readonly Column<Owed>[] {
  const { invoices: words, owed } = deskWords(language).dossier;
  return [
    {
      key: 'number',
      label: owed.number,
      head: true,
      cell: ({ invoice }) => (
        <span id={`invoice-${invoice.id}`}>
          {invoice.number}
          {invoice.label && <small class="under">{invoice.label}</small>}
        </span>
      ),
    },
    {
      key: 'issued',
      label: words.issued,
      cell: ({ debt, invoice }) => (
        <DateText day={debt.issued} language={language} assumed={invoice.issue_assumed === 1} />
      ),
    },
    {
      key: 'due',
      label: owed.due,
      cell: ({ debt, invoice }) => (
        <span>
          <DueDate due={debt.due} language={language} />
          {invoice.kind === 'opening' && <small class="under">{owed.opening}</small>}
        </span>
      ),
    },
    {
      key: 'amount',
      label: words.amount,
      numeric: true,
      cell: ({ invoice }) => <Money cents={invoice.total_cents} currency={invoice.currency} language={language} />,
    },
    { key: 'settled', label: words.settled, cell: (one) => <Settled owed={one} language={language} /> },
    { key: 'matched', label: words.matched, cell: (one) => <Bases owed={one} language={language} /> },
  ];
}

/** A payment or a credit note of which something settles no invoice. */
interface Floating {
  readonly on: string;
  readonly assumed: boolean;
  readonly kind: 'payment' | 'creditNote';
  readonly label: string | null;
  readonly cents: number;
  readonly leftCents: number;
  readonly currency: string;
}

function floatingOf({ payments, creditNotes, allocations }: ClientRecords): readonly Floating[] {
  const used = new Map<string, number>();
  for (const { payment_id, credit_note_id, amount_cents } of allocations) {
    const id = payment_id ?? credit_note_id ?? '';
    used.set(id, (used.get(id) ?? 0) + amount_cents);
  }
  const all: (Floating & { readonly id: string })[] = [
    ...payments.map((row) => ({
      id: row.id,
      on: row.paid_on,
      assumed: row.date_assumed === 1,
      kind: 'payment' as const,
      label: row.label,
      cents: row.amount_cents,
      leftCents: row.amount_cents - (used.get(row.id) ?? 0),
      currency: row.currency,
    })),
    ...creditNotes.map((row) => ({
      id: row.id,
      on: row.issued_on,
      assumed: false,
      kind: 'creditNote' as const,
      label: row.label ?? row.number,
      cents: row.total_cents,
      leftCents: row.total_cents - (used.get(row.id) ?? 0),
      currency: row.currency,
    })),
  ];
  return all.filter(({ leftCents }) => leftCents !== 0).sort((a, b) => (a.on < b.on ? 1 : -1));
}

function FloatingTable({ rows, language }: { rows: readonly Floating[]; language: Language }): Markup {
  const { invoices: words } = deskWords(language).dossier;
  const money = (key: 'cents' | 'leftCents', label: string): Column<Floating> => ({
    key,
    label,
    numeric: true,
    cell: (row) => <Money cents={row[key]} currency={row.currency} language={language} />,
  });
  const columns: readonly Column<Floating>[] = [
    {
      key: 'on',
      label: words.date,
      head: true,
      cell: ({ on, assumed }) => <DateText day={parseDay(on) ?? 0} language={language} assumed={assumed} />,
    },
    { key: 'kind', label: words.kind, cell: ({ kind }) => words[kind] },
    { key: 'label', label: words.label, cell: ({ label }) => label },
    money('cents', words.amount),
    money('leftCents', words.left),
  ];
  return (
    <>
      <Table caption={words.floating} captionShown columns={columns} rows={rows} />
      <p class="hint">{words.floatingHelp}</p>
    </>
  );
}

/** Every invoice, the latest first, with what settled it and how that is known. */
export function InvoicesPart(props: { visit: Visit; dossier: Dossier; page: number }): Markup {
  const { visit, dossier } = props;
  const { language } = visit;
  const { invoices: words } = deskWords(language).dossier;
  const all = dossier.invoices.toReversed();
  const pages = Math.max(1, Math.ceil(all.length / PAGE_INVOICES));
  const page = Math.min(props.page, pages);
  const floating = floatingOf(dossier.records);
  return (
    <Section title={words.title} id="invoices" lead={all.length > 0 ? words.basesHelp : words.nothing}>
      {all.length > 0 && (
        <Table
          caption={words.caption}
          columns={columnsIn(language)}
          rows={all.slice((page - 1) * PAGE_INVOICES, page * PAGE_INVOICES)}
        />
      )}
      <Pagination
        visit={visit}
        page={page}
        pages={pages}
        href={(wanted) => `/clients/${dossier.relation.id}?page=${wanted}#invoices`}
      />
      {floating.length > 0 && <FloatingTable rows={floating.slice(0, PAGE_INVOICES)} language={language} />}
    </Section>
  );
}
