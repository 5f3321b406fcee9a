import type { Child } from 'hono/jsx';
import { civilOf, parseDay } from '#kernel/day.js';
import { parseCents } from '#kernel/money.js';
import { type Language, sayMoney, sayNumber, sayShortDate } from '#kernel/words.js';
import type { Markup } from '#shell/web/door.js';
import { Facts, Section } from '#shell/web/parts.js';
import { isOwner, type Visit } from '#shell/web/visit.js';
import type { ImportSummary, Totals } from '../facts.js';
import { intakeWords } from './words.js';

type MoneyKind = Exclude<keyof Totals, 'currency'>;

const sayAmount = (amount: string, currency: string, language: Language): string =>
  sayMoney(parseCents(amount) ?? 0, currency, language);

/** One amount for each currency in which there is any, a line each. */
function Amounts(props: { totals: readonly Totals[]; kind: MoneyKind; language: Language }): Markup {
  const { totals, kind, language } = props;
  const some = totals.filter((total) => parseCents(total[kind]) !== 0);
  const shown = some.length > 0 ? some : totals.slice(0, 1);
  return (
    <>
      {shown.map((total) => (
        <span class="amount">{sayAmount(total[kind], total.currency, language)}</span>
      ))}
    </>
  );
}

function sayDay(text: string, language: Language): string {
  const day = parseDay(text);
  return day === undefined ? text : sayShortDate(civilOf(day), language);
}

/** What a file brings, or brought: counts first, then how it was read. */
export function SummaryFacts({ summary, language }: { summary: ImportSummary; language: Language }): Markup {
  const words = intakeWords(language);
  const { facts } = words;
  const count = (value: number): string => sayNumber(value, 0, language);
  const known = summary.alreadyKnown;
  const knownCount = known.invoices + known.payments + known.clients;
  const withMoney = (value: number, kind: MoneyKind): Child => (
    <>
      {count(value)} <Amounts totals={summary.totals} kind={kind} language={language} />
    </>
  );
  const counts: [Child, Child][] = [
    [facts.clients, count(summary.clients)],
    [facts.invoices, withMoney(summary.invoices, 'invoices')],
    [facts.creditNotes, withMoney(summary.creditNotes, 'creditNotes')],
    [facts.payments, withMoney(summary.payments, 'payments')],
    [facts.matchedInvoices, count(summary.matchedInvoices)],
    [facts.open, <Amounts totals={summary.totals} kind="open" language={language} />],
  ];
  if (summary.medianDaysToPay !== null)
    counts.push([
      summary.medianAssumed ? `${facts.medianDaysToPay} (${words.assumed})` : facts.medianDaysToPay,
      words.days(summary.medianDaysToPay),
    ]);
  if (summary.writeOffs > 0) counts.push([facts.writeOffs, withMoney(summary.writeOffs, 'writeOffs')]);
  if (summary.refunds > 0) counts.push([facts.refunds, withMoney(summary.refunds, 'refunds')]);
  if (summary.namedClients > 0) counts.push([facts.namedClients, count(summary.namedClients)]);
  if (knownCount > 0)
    counts.push([facts.alreadyKnown, words.knownCounts(known.invoices, known.payments, known.clients)]);
  if (summary.openingResolved > 0) counts.push([facts.openingResolved, count(summary.openingResolved)]);
  if (summary.period)
    counts.push([
      facts.period,
      words.fromTo(sayDay(summary.period.from, language), sayDay(summary.period.to, language)),
    ]);
  for (const [field, sums] of Map.groupBy(summary.control, (sum) => sum.field))
    counts.push([
      words.control(field),
      <>
        {sums.map(({ currency, amount }) => (
          <span class="amount">{sayAmount(amount, currency, language)}</span>
        ))}
        <small>{words.controlHint}</small>
      </>,
    ]);
  return <Facts items={counts} />;
}

/** What an import takes for granted, with the place where it can be said otherwise; nothing where it takes nothing. */
export function Assumptions(props: { visit: Visit; summary: ImportSummary; termDays: number }): Markup | null {
  const { visit, summary, termDays } = props;
  const { assumptions } = intakeWords(visit.language);
  const { dueDatesAssumed, clients } = summary;
  if (dueDatesAssumed + clients === 0) return null;
  return (
    <Section title={assumptions.title}>
      <ul>
        {dueDatesAssumed > 0 && (
          <li>
            {assumptions.dueDates(dueDatesAssumed, termDays)}{' '}
            {isOwner(visit) && (
              <>
                <a href="/settings#field-termDays">{assumptions.changeTerm}</a>.{' '}
              </>
            )}
            {assumptions.ownTerm}
          </li>
        )}
        {clients > 0 && <li>{assumptions.business}</li>}
      </ul>
    </Section>
  );
}
