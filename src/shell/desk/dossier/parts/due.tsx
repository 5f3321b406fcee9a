import { isTermStated } from '#bill/rules.js';
import { civilOf } from '#kernel/day.js';
import { type Language, sayDate, sayMoney, sayShortDate } from '#kernel/words.js';
import { ARTICLES } from '#law/article.js';
import { TERM_DAYS_MAX } from '#meet/facts/identity.js';
import { BasisMark } from '#shell/desk/relations/columns.js';
import { deskWords } from '#shell/desk/words.js';
import type { Markup } from '#shell/web/door.js';
import { Button, type Column, Facts, formOf, Money, Notice, Pagination, Section, Table } from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import { type Dossier, restsOnTerm } from '../dossier.js';
import { type OwedSum, type Priced, sumOwed } from '../owed.js';
import { DueDate } from './due-date.js';
import { LawLine } from './law.js';
import { Workings } from './workings.js';

interface Props {
  readonly visit: Visit;
  readonly dossier: Dossier;
}

/** Why the books and the law name different sums, where part payments covered interest first: one total, two ways to it. */
function Bridge({ sum, french, language }: { sum: OwedSum; french: boolean; language: Language }): Markup {
  const { owed: words } = deskWords(language).dossier;
  const say = (cents: number) => sayMoney(cents, sum.currency, language);
  if (sum.interestPaidCents <= 0) return <></>;
  const penalties = sum.totalCents - sum.bookCents;
  return (
    <p class="soft">
      {words.bridge(
        say(sum.bookCents),
        say(penalties),
        say(sum.interestPaidCents),
        french ? ARTICLES['fr.1343-1'] : '',
      )}
    </p>
  );
}

function Sum({ sum, french, language }: { sum: OwedSum; french: boolean; language: Language }): Markup {
  const { owed: words } = deskWords(language).dossier;
  const money = (cents: number) => <Money cents={cents} currency={sum.currency} language={language} />;
  const resting = (cents: number) => (
    <>
      {money(cents)}
      <BasisMark basis={sum.basis} language={language} />
    </>
  );
  const penalties = sum.interestCents + sum.indemnityCents > 0;
  return (
    <>
      <Facts
        items={[
          [words.principal, money(sum.principalCents)],
          ...(sum.barredCents > 0 ? [[words.barred, money(sum.barredCents)] as const] : []),
          ...(sum.interestCents > 0 ? [[words.interest, resting(sum.interestCents)] as const] : []),
          ...(sum.indemnityCents > 0 ? [[words.indemnity, resting(sum.indemnityCents)] as const] : []),
          ...(penalties ? [[words.total, <strong>{resting(sum.totalCents)}</strong>] as const] : []),
          ...(sum.dailyCents > 0 ? [[words.daily, resting(sum.dailyCents)] as const] : []),
        ]}
      />
      <Bridge sum={sum} french={french} language={language} />
    </>
  );
}

function DueCell({ priced, language }: { priced: Priced; language: Language }): Markup {
  const { owed: words } = deskWords(language).dossier;
  const { debt, daysLate, invoice, barred, limitation } = priced;
  return (
    <span>
      <DueDate due={debt.due} language={language} />
      {barred && limitation && (
        <small class="under">{words.barredSince(sayShortDate(civilOf(limitation.prescribedFrom), language))}</small>
      )}
      <small class="under">
        {daysLate > 0 ? words.late(daysLate) : words.soon(-daysLate)}
        {debt.disputed && ` · ${words.disputed}`}
        {invoice.kind === 'opening' && ` · ${words.opening}`}
      </small>
    </span>
  );
}

/** The columns that say something: a consumer owes no flat sum, and often no interest either. */
function columnsFor(open: readonly Priced[], language: Language): readonly Column<Priced>[] {
  const { owed: words } = deskWords(language).dossier;
  const penalised = open.some(({ totalCents, remainingCents }) => totalCents !== remainingCents);
  const money = (key: string, label: string, of: (priced: Priced) => number): Column<Priced>[] => {
    if (open.every((priced) => of(priced) === 0)) return [];
    const cell = (priced: Priced) => {
      const cents = of(priced);
      return cents !== 0 && <Money cents={cents} currency={priced.debt.currency} language={language} />;
    };
    return [{ key, label, numeric: true, cell }];
  };
  return [
    {
      key: 'number',
      label: words.number,
      head: true,
      cell: ({ debt }) => <a href={`#workings-${debt.invoiceId}`}>{debt.number}</a>,
    },
    { key: 'due', label: words.due, cell: (priced) => <DueCell priced={priced} language={language} /> },
    ...money('remaining', words.remaining, ({ remainingCents }) => remainingCents),
    ...money('interest', words.interestShort, ({ penalty }) => penalty?.outstandingInterestCents ?? 0),
    ...money('indemnity', words.indemnityShort, ({ penalty }) => penalty?.indemnityCents ?? 0),
    ...money('total', words.total, (priced) => (penalised ? priced.totalCents : 0)),
    ...money('daily', words.daily, ({ dailyCents }) => dailyCents ?? 0),
  ];
}

function TermForm(props: {
  visit: Visit;
  action: string;
  label: string;
  name: string;
  days: number;
  next?: string;
}): Markup {
  const { term: words } = deskWords(props.visit.language).dossier;
  const form = formOf(props.visit, [], { termDays: props.days });
  return (
    <form method="post" action={props.action} class="ask" aria-label={props.label}>
      {props.next && <input type="hidden" name="next" value={props.next} />}
      <label for={props.name}>{props.label}</label>
      <span class="with-unit">
        <input
          id={props.name}
          class="sized"
          name="termDays"
          type="number"
          inputmode="numeric"
          min={0}
          max={TERM_DAYS_MAX}
          size={4}
          required
          value={form.values['termDays']?.toString()}
        />
        {words.days}
      </span>
      <Button tone="quiet">{words.save}</Button>
    </form>
  );
}

/** The one question that an accounting file leaves open, asked where its answer matters. */
function TermQuestion({ visit, dossier }: Props): Markup {
  const { term: words } = deskWords(visit.language).dossier;
  const { client, organisation } = dossier.records;
  if (!restsOnTerm(dossier)) return <></>;
  const days = client.term_days ?? organisation.term_days;
  const stated = isTermStated(client, organisation);
  if (stated || !mayWrite(visit))
    return (
      <p class="soft">
        {stated ? words.stated(days, client.term_days !== null) : words.supposed(days)}{' '}
        {mayWrite(visit) && <a href={`/clients/${client.id}/identity#field-termDays`}>{words.other}</a>}
      </p>
    );
  return (
    <Notice tone="watch">
      <p>
        <strong>{words.question}</strong>
      </p>
      <p>{words.help(days)}</p>
      <TermForm
        visit={visit}
        action={`/clients/${client.id}/term`}
        label={words.forClient}
        name="term-client"
        days={days}
      />
      <TermForm
        visit={visit}
        action="/term"
        label={words.forBusiness}
        name="term-business"
        days={days}
        next={`/clients/${client.id}`}
      />
    </Notice>
  );
}

/** What the law gives against this kind of debtor, where it differs from a business. */
function KindOfDebtor({ visit, dossier }: Props): Markup {
  const { owed: words } = deskWords(visit.language).dossier;
  const { kind } = dossier.records.client;
  if (kind === 'business' || dossier.relation.gauged.law.country !== 'FR') return <></>;
  return <p class="soft">{words[kind]}</p>;
}

/** Debts whose sums are shown and explained at once. */
const PAGE_DEBTS = 25;

/** What is owed today, to the cent, and how each sum is made; the totals are those of every page. */
export function DuePart({ visit, dossier, page: asked }: Props & { page: number }): Markup {
  const { language } = visit;
  const { owed: words } = deskWords(language).dossier;
  const { open, today, relation } = dossier;
  const pages = Math.max(1, Math.ceil(open.length / PAGE_DEBTS));
  const page = Math.min(asked, pages);
  const shown = open.slice((page - 1) * PAGE_DEBTS, page * PAGE_DEBTS);
  const lead = open.length > 0 ? words.asOf(sayDate(civilOf(today), language)) : words.nothing;
  return (
    <Section title={words.title} id="owed" lead={lead}>
      <TermQuestion visit={visit} dossier={dossier} />
      {open.length > 0 && (
        <>
          {sumOwed(open).map((sum) => (
            <Sum sum={sum} french={relation.gauged.law.country === 'FR'} language={language} />
          ))}
          <LawLine visit={visit} dossier={dossier} />
          <KindOfDebtor visit={visit} dossier={dossier} />
          <Table caption={words.caption} columns={columnsFor(open, language)} rows={shown} />
          {open.some(({ invoice }) => invoice.kind === 'opening') && <p class="soft">{words.openingNote}</p>}
          {shown.map((priced) => (
            <Workings priced={priced} language={language} />
          ))}
          <Pagination
            visit={visit}
            page={page}
            pages={pages}
            href={(wanted) => `/clients/${dossier.relation.id}?owed=${wanted}#owed`}
          />
        </>
      )}
    </Section>
  );
}
