import type { Segment } from '#collect/facts/claim.js';
import { sayRatePeriod } from '#collect/rules/letter/claims.js';
import { civilOf } from '#kernel/day.js';
import { type Language, sayDate, sayMoney } from '#kernel/words.js';
import { ARTICLES, type ArticleKey } from '#law/article.js';
import { formatPercent, type Ppm } from '#law/rate.js';
import { lawWords, sayNote } from '#law/words.js';
import { deskWords } from '#shell/desk/words.js';
import type { Markup } from '#shell/web/door.js';
import { type Column, DateText, Money, Table } from '#shell/web/parts.js';
import type { Priced } from '../owed.js';

/** A yearly rate as a person reads it. */
function sayRate(ppm: Ppm, language: Language): string {
  const text = formatPercent(ppm);
  return language === 'fr' ? `${text.replace('.', ',')}\u00a0%` : `${text}%`;
}

const cite = (keys: readonly ArticleKey[], language: Language): string =>
  keys.map((key) => ARTICLES[key]).join(language === 'fr' ? '\u202f; ' : '; ');

function Segments({ priced, language }: { priced: Priced; language: Language }): Markup {
  const { owed: words } = deskWords(language).dossier;
  const { currency, number } = priced.debt;
  const columns: readonly Column<Segment>[] = [
    { key: 'from', label: words.from, head: true, cell: ({ from }) => <DateText day={from} language={language} /> },
    { key: 'to', label: words.to, cell: ({ to }) => <DateText day={to} language={language} /> },
    { key: 'days', label: words.days, numeric: true, cell: ({ days }) => days },
    {
      key: 'rate',
      label: words.rate,
      numeric: true,
      cell: ({ rate }) => (
        <>
          {sayRate(rate.ppm, language)} <small>{words[rate.choice]}</small>
        </>
      ),
    },
    {
      key: 'base',
      label: words.base,
      numeric: true,
      cell: ({ baseCents }) => <Money cents={baseCents} currency={currency} language={language} />,
    },
    {
      key: 'interest',
      label: words.interestShort,
      numeric: true,
      cell: ({ interestCents }) => <Money cents={interestCents} currency={currency} language={language} />,
    },
  ];
  const interest = priced.penalty?.interestCents ?? 0;
  return (
    <>
      <Table
        caption={words.segment(number)}
        columns={columns}
        rows={priced.penalty?.segments ?? []}
        foot={[words.interest, '', '', '', '', <Money cents={interest} currency={currency} language={language} />]}
      />
      <p class="hint">{words.method}</p>
    </>
  );
}

function Limits({ priced, language }: { priced: Priced; language: Language }): Markup {
  const { owed: words } = deskWords(language).dossier;
  const { term, limitation, barred, debt } = priced;
  const beyond = term?.latestLawfulDue == null ? 0 : debt.due.day - term.latestLawfulDue;
  return (
    <>
      {term && (
        <>
          <dt>{words.lawfulDue}</dt>
          <dd>
            {term.latestLawfulDue === null ? (
              words.noCeiling
            ) : (
              <>
                <DateText day={term.latestLawfulDue} language={language} />
                {term.articles.length > 0 && <small> ({cite(term.articles, language)})</small>}
              </>
            )}
            {beyond > 0 && <strong> {words.tooLate(beyond)}</strong>}
            {term.remarks.map((remark) => (
              <small class="under">{lawWords(language).terms[remark]}</small>
            ))}
          </dd>
        </>
      )}
      {limitation && (
        <>
          <dt>{barred ? words.limitationPast : words.limitation}</dt>
          <dd>
            <DateText
              day={barred ? limitation.prescribedFrom : limitation.lastDay}
              language={language}
              assumed={debt.issuedAssumed}
            />
            <small> ({cite(limitation.articles, language)})</small>
            <small class="under">
              {limitation.articles.includes('fr.2240') ? words.limitationFromPayment : words.limitationFrom}
            </small>
          </dd>
        </>
      )}
    </>
  );
}

function Change({ priced, language }: { priced: Priced; language: Language }): Markup {
  const { owed: words } = deskWords(language).dossier;
  const change = priced.rateChange;
  if (!change || priced.daysLate <= 0) return <></>;
  const day = sayDate(civilOf(change.day), language);
  return <p>{change.ppm === null ? words.rateUnknown(day) : words.rateChange(day, sayRate(change.ppm, language))}</p>;
}

/** How the sum of one invoice is made, so that anyone can redo it: segments, flat sum, texts, rates, limits. */
export function Workings({ priced, language }: { priced: Priced; language: Language }): Markup {
  const { owed: words } = deskWords(language).dossier;
  const { penalty, debt, claim } = priced;
  const notes = penalty?.notes.filter(({ key }) => key !== 'notYetDue' && key !== 'noticeIrrelevant') ?? [];
  return (
    <details id={`workings-${debt.invoiceId}`}>
      <summary>
        {priced.daysLate > 0 ? words.workings(debt.number) : words.limits(debt.number)}
        {debt.due.assumed && <small class="assumed"> {words.assumedDue}</small>}
        {debt.due.stated && <small class="by-term"> {words.byTerm(debt.due.termDays ?? 0)}</small>}
      </summary>
      {penalty && penalty.segments.length > 0 && <Segments priced={priced} language={language} />}
      {penalty && penalty.indemnityCents > 0 && (
        <p>
          {words.flatSum}
          {language === 'fr' ? '\u202f: ' : ': '}
          <Money cents={penalty.indemnityCents} currency={debt.currency} language={language} />
        </p>
      )}
      {priced.unknown && <p>{words.unknown[priced.unknown]}</p>}
      {debt.undatedCents > 0 && <p>{words.undated(sayMoney(debt.undatedCents, debt.currency, language))}</p>}
      <Change priced={priced} language={language} />
      <dl class="basis">
        {penalty && penalty.articles.length > 0 && claim && priced.daysLate > 0 && (
          <>
            <dt>{words.basis}</dt>
            <dd>{cite(penalty.articles, language)}</dd>
          </>
        )}
        {penalty && penalty.rates.length > 0 && (
          <>
            <dt>{words.rates}</dt>
            {penalty.rates.map((rate) => (
              <dd>{sayRatePeriod(rate, language)}</dd>
            ))}
          </>
        )}
        <Limits priced={priced} language={language} />
        {notes.length > 0 && (
          <>
            <dt>{words.notes}</dt>
            {notes.map((note) => (
              <dd>{sayNote(note, language)}</dd>
            ))}
          </>
        )}
      </dl>
    </details>
  );
}
