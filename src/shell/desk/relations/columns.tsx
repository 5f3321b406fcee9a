import { Strip } from '#gauge/strip.js';
import { civilOf, type Day } from '#kernel/day.js';
import { type Language, sayDate, sayMoney, sayShortDate } from '#kernel/words.js';
import type { Markup } from '#shell/web/door.js';
import { type Column, Light, Money, Notice, PostButton } from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import { shellWords } from '#shell/web/words.js';
import { deskWords } from '../words.js';
import type { DueBasis, NextStep, Relation, Stake } from './relation.js';

/** Amounts, one line a currency; nothing where all are zero. */
export function Amounts(props: {
  stakes: readonly Stake[];
  of: keyof Omit<Stake, 'currency'>;
  language: Language;
}): Markup {
  const due = props.stakes.filter((stake) => stake[props.of] !== 0);
  return (
    <>
      {due.map((stake) => (
        <div>
          <Money cents={stake[props.of]} currency={stake.currency} language={props.language} />
        </div>
      ))}
    </>
  );
}

/** Says of a figure that it rests on what no record states. */
function AssumedMark({ language }: { language: Language }): Markup {
  return <small class="under assumed">{shellWords(language).assumed}</small>;
}

/** Says of a figure what its due dates rest on, where that is not the records. */
export function BasisMark({ basis, language }: { basis: DueBasis; language: Language }): Markup {
  if (basis === null) return <></>;
  if (basis === 'assumed') return <AssumedMark language={language} />;
  return <small class="under by-term">{deskWords(language).relations.byTerm}</small>;
}

/** Says how much of what is overdue is out of time. */
export function BarredMark({ stakes, language }: { stakes: readonly Stake[]; language: Language }): Markup {
  const { relations } = deskWords(language);
  const barred = stakes.filter(({ barredCents }) => barredCents > 0);
  if (barred.length === 0) return <></>;
  if (stakes.every(({ barredCents, overdueCents }) => barredCents === overdueCents))
    return <small class="under">{relations.allBarred}</small>;
  return (
    <small class="under">
      {relations.partlyBarred(barred.map((sum) => sayMoney(sum.barredCents, sum.currency, language)).join(' + '))}
    </small>
  );
}

/** Says why every light is grey, when the records end before the time that the lights look at. */
export function RecordsEnd({ visit, recordsEnd }: { visit: Visit; recordsEnd: Day | null }): Markup {
  const { language } = visit;
  const { relations } = deskWords(language);
  if (recordsEnd === null) return <></>;
  return (
    <Notice>
      {relations.recordsEnd(sayDate(civilOf(recordsEnd), language))}{' '}
      {mayWrite(visit) && <a href="/imports">{relations.bringRecent}</a>}
    </Notice>
  );
}

function Next({ relation, language, verbs }: { relation: Relation; language: Language; verbs: boolean }): Markup {
  const words = deskWords(language);
  const step: NextStep = relation.next;
  switch (step.kind) {
    case 'remind':
      if (!verbs) return <span>{words.today.remind(step.level, sayShortDate(civilOf(step.since), language))}</span>;
      return (
        <PostButton
          action={`/clients/${relation.id}/letters`}
          fields={{ kind: step.level }}
          label={words.acts[step.level]}
          spoken={words.actFor(step.level, relation.name)}
          tone={step.level === 'formalNotice' ? 'decide' : 'quiet'}
        />
      );
    case 'finishDraft':
      return <a href={`/letters/${step.letterId}`}>{verbs ? words.relations.draft : words.relations.readDraft}</a>;
    case 'wait':
      return <span class="soft">{words.relations.wait(sayShortDate(civilOf(step.until), language))}</span>;
    case 'afterNotice':
      return <a href={`/clients/${relation.id}`}>{words.relations.afterNotice}</a>;
    case 'settleDispute':
      return <a href={`/clients/${relation.id}`}>{words.relations.settleDispute}</a>;
    case 'barred':
      return <a href={`/clients/${relation.id}#owed`}>{words.relations.barred}</a>;
    case 'nothing':
      return <span class="soft">{words.relations.nothing}</span>;
  }
}

function Name({ relation, language }: { relation: Relation; language: Language }): Markup {
  const words = deskWords(language);
  const code = relation.code === relation.name ? null : relation.code;
  const details = [code, relation.kind === 'business' ? null : words.kinds[relation.kind]].filter(Boolean);
  return (
    <>
      <a href={`/clients/${relation.id}`}>{relation.name}</a>
      {details.length > 0 && <small class="under">{details.join(' · ')}</small>}
    </>
  );
}

function LightCell({ relation, language }: { relation: Relation; language: Language }): Markup {
  const { relations } = deskWords(language);
  return (
    <span>
      <Light state={relation.light} language={language} />
      {relation.basis === 'assumed' && <small class="under assumed">{relations.assumed}</small>}
      {relation.basis === 'byTerm' && <small class="under by-term">{relations.byTerm}</small>}
      {relation.mutedUntil !== null && (
        <small class="under">{relations.mutedUntil(sayShortDate(civilOf(relation.mutedUntil), language))}</small>
      )}
    </span>
  );
}

function columnsIn(language: Language, verbs: boolean): readonly Column<Relation>[] {
  const { relations } = deskWords(language);
  const { columns, strip } = relations;
  const money = (key: 'open' | 'overdue' | 'penalties'): Column<Relation> => ({
    key,
    label: columns[key],
    numeric: true,
    sortable: true,
    cell: ({ stakes, overdueBasis, broughtForward }) =>
      stakes.some((stake) => stake[`${key}Cents`] !== 0) && (
        <div>
          <Amounts stakes={stakes} of={`${key}Cents`} language={language} />
          {key === 'open' && broughtForward > 0 && <small class="under">{relations.broughtForward}</small>}
          {key === 'overdue' && <BarredMark stakes={stakes} language={language} />}
          {key !== 'open' && <BasisMark basis={overdueBasis} language={language} />}
        </div>
      ),
  });
  return [
    {
      key: 'name',
      label: columns.name,
      head: true,
      sortable: true,
      cell: (relation) => <Name relation={relation} language={language} />,
    },
    {
      key: 'light',
      label: columns.light,
      sortable: true,
      cell: (relation) => <LightCell relation={relation} language={language} />,
    },
    {
      key: 'punctuality',
      label: strip,
      sortable: true,
      cell: ({ ticks }) => <Strip ticks={ticks} language={language} />,
    },
    money('open'),
    money('overdue'),
    money('penalties'),
    {
      key: 'days',
      label: columns.days,
      numeric: true,
      sortable: true,
      secondary: true,
      cell: ({ medianDaysToPay: days, medianAssumed }) =>
        days !== null && (
          <span>
            {relations.days(Math.round(days))}
            {medianAssumed && <AssumedMark language={language} />}
          </span>
        ),
    },
    {
      key: 'next',
      label: columns.next,
      sortable: true,
      cell: (relation) => <Next relation={relation} language={language} verbs={verbs} />,
    },
  ];
}

const readers = { fr: columnsIn('fr', false), en: columnsIn('en', false) };
const writers = { fr: columnsIn('fr', true), en: columnsIn('en', true) };

/** The columns of the table of relations, in each language: with verbs for those who may write. */
export const COLUMNS: Readonly<Record<'readers' | 'writers', Readonly<Record<Language, readonly Column<Relation>[]>>>> =
  { readers, writers };
