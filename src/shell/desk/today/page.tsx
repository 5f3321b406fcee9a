import type { Child } from 'hono/jsx';
import { civilOf, type Day } from '#kernel/day.js';
import { type Language, sayMoney, sayShortDate } from '#kernel/words.js';
import { TERM_DAYS_MAX } from '#meet/facts/identity.js';
import { FirstChoices } from '#shell/auth/pages/first-choices.js';
import { mailWords } from '#shell/mail/words.js';
import type { Markup } from '#shell/web/door.js';
import { Button, ButtonLink, Empty, Heading, Notice, Page, PostButton, Section } from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import { RecordsEnd } from '../relations/columns.js';
import type { Stake } from '../relations/relation.js';
import { deskWords } from '../words.js';
import type { Agenda, Decision } from './agenda.js';
import { WorkPart } from './work/part.js';
import type { Task } from './work/read.js';

/** Lines of one kind shown before the rest is one click away. */
const LINES_SHOWN = 8;

const shortDay = (day: Day, language: Language): string => sayShortDate(civilOf(day), language);

const sayStakes = (stakes: readonly Stake[], of: keyof Omit<Stake, 'currency'>, language: Language): string =>
  stakes
    .filter((stake) => stake[of] > 0)
    .map((stake) => sayMoney(stake[of], stake.currency, language))
    .join(' + ');

/** One thing that needs the user: whom it concerns, what it is, and its one act. */
function Line(props: { clientId: string; name: string; says: Child; act?: Child }): Markup {
  return (
    <li>
      <span>
        <a href={`/clients/${props.clientId}`}>
          <b>{props.name}</b>
        </a>
        <span class="under">{props.says}</span>
      </span>
      {props.act}
    </li>
  );
}

function amounts({ stakes, overdueBasis }: Decision['relation'], language: Language): string {
  const { today: words } = deskWords(language);
  const penalties = sayStakes(stakes, 'penaltiesCents', language);
  const barred = sayStakes(stakes, 'barredCents', language);
  const overdue = words.overdueAmount(sayStakes(stakes, 'overdueCents', language));
  const all = penalties ? `${overdue} ${words.withPenalties(penalties)}` : overdue;
  const notes = [barred && words.partlyBarred(barred), overdueBasis && words.rests[overdueBasis]].filter(Boolean);
  return notes.length > 0 ? `${all} (${notes.join(', ')})` : all;
}

function DecisionLine({ decision, visit }: { decision: Decision; visit: Visit }): Markup {
  const { language } = visit;
  const { today: words, acts, actFor } = deskWords(language);
  const { relation, step } = decision;
  const { id, name } = relation;
  const open = <ButtonLink href={`/clients/${id}`}>{words.open}</ButtonLink>;
  if (step.kind !== 'remind')
    return <Line clientId={id} name={name} says={`${words[step.kind]} · ${amounts(relation, language)}`} act={open} />;
  return (
    <Line
      clientId={id}
      name={name}
      says={`${words.remind(step.level, shortDay(step.since, language))} · ${amounts(relation, language)}`}
      act={
        mayWrite(visit) ? (
          <PostButton
            action={`/clients/${id}/letters`}
            fields={{ kind: step.level }}
            label={acts[step.level]}
            spoken={actFor(step.level, name)}
            tone={step.level === 'formalNotice' ? 'decide' : 'quiet'}
          />
        ) : (
          open
        )
      }
    />
  );
}

function Decide({ visit, agenda }: { visit: Visit; agenda: Agenda }): Markup {
  const { language } = visit;
  const { today: words, relations } = deskWords(language);
  const { decisions, drafts } = agenda;
  const rest = decisions.length - LINES_SHOWN;
  return (
    <Section title={words.decide}>
      <ul class="lines">
        {drafts.slice(0, LINES_SHOWN).map((draft) => (
          <Line
            clientId={draft.clientId}
            name={draft.name}
            says={words.draft(draft.kind)}
            act={
              <ButtonLink href={`/letters/${draft.id}`}>
                {mayWrite(visit) ? words.finish : relations.readDraft}
              </ButtonLink>
            }
          />
        ))}
        {decisions.slice(0, LINES_SHOWN).map((decision) => (
          <DecisionLine decision={decision} visit={visit} />
        ))}
      </ul>
      {rest > 0 && (
        <p>
          <a href="/relations?sort=next">{words.more(rest)}</a>
        </p>
      )}
    </Section>
  );
}

function ConfirmTerm({ visit, days }: { visit: Visit; days: number }): Markup {
  const { today: words } = deskWords(visit.language);
  return (
    <Section title={words.confirm}>
      <p>
        <strong>{words.term}</strong>
      </p>
      <p class="soft">{words.termHelp(days)}</p>
      <form method="post" action="/term" class="ask">
        <label for="business-term">{words.termLabel}</label>
        <span class="with-unit">
          <input
            id="business-term"
            class="sized"
            name="termDays"
            type="number"
            inputmode="numeric"
            min={0}
            max={TERM_DAYS_MAX}
            size={4}
            required
            value={String(days)}
          />
          {words.days}
        </span>
        <Button tone="quiet">{words.save}</Button>
      </form>
    </Section>
  );
}

function Know({ visit, agenda }: { visit: Visit; agenda: Agenda }): Markup {
  const { language } = visit;
  const { today: words } = deskWords(language);
  const { limitations, barred, mutes, ratesThrough, today } = agenda;
  const moreBarred = barred.length - LINES_SHOWN;
  return (
    <Section title={words.know}>
      <ul class="lines">
        {limitations.slice(0, LINES_SHOWN).map(({ relation, number, openCents, currency, lastDay }) => (
          <Line
            clientId={relation.id}
            name={relation.name}
            says={`${words.limitation(number, shortDay(lastDay, language))} · ${sayMoney(openCents, currency, language)}`}
          />
        ))}
        {barred.slice(0, LINES_SHOWN).map(({ relation, since }) => (
          <Line
            clientId={relation.id}
            name={relation.name}
            says={`${words.barredSince(shortDay(since, language))} · ${words.overdueAmount(sayStakes(relation.stakes, 'overdueCents', language))}`}
            act={<ButtonLink href={`/clients/${relation.id}#owed`}>{words.open}</ButtonLink>}
          />
        ))}
        {moreBarred > 0 && (
          <li>
            <a href="/relations?overdue=1&sort=next&direction=asc">{words.moreBarred(moreBarred)}</a>
          </li>
        )}
        {mutes.map(({ relation, until }) => (
          <Line clientId={relation.id} name={relation.name} says={words.mute(shortDay(until, language))} />
        ))}
        {ratesThrough !== null && (
          <li>
            <span>
              {(ratesThrough < today ? words.ratesOver : words.ratesUntil)(shortDay(ratesThrough, language))}{' '}
              <a href="/settings/rates">{words.rates}</a>
            </span>
          </li>
        )}
      </ul>
    </Section>
  );
}

function Calm({ visit, agenda }: { visit: Visit; agenda: Agenda }): Markup {
  const { language } = visit;
  const { today: words } = deskWords(language);
  const { nextLetter } = agenda;
  return (
    <Empty title={words.calm}>
      <p>{nextLetter ? words.calmNext(nextLetter.relation.name, shortDay(nextLetter.on, language)) : words.calmHelp}</p>
      <ButtonLink href="/relations">{words.seeRelations}</ButtonLink>
    </Empty>
  );
}

/** Nothing is there yet: three ways to begin, for whoever may. */
function Beginning({ visit }: { visit: Visit }): Markup {
  const { today: words, relations } = deskWords(visit.language);
  return (
    <Page visit={visit} title={words.title} place="today" width="narrow">
      {mayWrite(visit) ? (
        <FirstChoices visit={visit}>
          <a href="/clients/new">{words.byHand}</a>
        </FirstChoices>
      ) : (
        <>
          <Heading title={words.title} />
          <Empty title={relations.emptyTitle} />
        </>
      )}
    </Page>
  );
}

/** Mails that may not have left: one line, which leads to where that is settled. */
function MailLine({ visit, count }: { visit: Visit; count: number }): Markup | null {
  if (count === 0) return null;
  const { today, todayAct } = mailWords(visit.language);
  return (
    <Notice tone="watch">
      {today(count)} <a href="/outbox">{todayAct}</a>
    </Notice>
  );
}

/** Today: what needs the user, each line with its one act; and, when nothing does, that. */
export function TodayPage(props: { visit: Visit; agenda: Agenda; mails?: number; tasks?: readonly Task[] }): Markup {
  const { visit, agenda, mails = 0, tasks = [] } = props;
  const { language } = visit;
  const { today: words } = deskWords(language);
  if (agenda.clients === 0) return <Beginning visit={visit} />;
  const { decisions, drafts, termToConfirm, limitations, mutes, ratesThrough, stakes, late, lateBasis } = agenda;
  const toDecide = decisions.length + drafts.length > 0;
  const toKnow = limitations.length + agenda.barred.length + mutes.length > 0 || ratesThrough !== null;
  const overdue = sayStakes(stakes, 'overdueCents', language);
  const barred = sayStakes(stakes, 'barredCents', language);
  return (
    <Page visit={visit} title={words.title} place="today">
      <Heading
        title={words.title}
        lead={
          overdue ? (
            <>
              <a href="/relations?overdue=1">{words.overdue(overdue, late)}</a>
              {barred && <small> {words.barredAmount(barred)}</small>}
              {lateBasis === 'assumed' && <small class="assumed"> {words.assumedDues}</small>}
              {lateBasis === 'byTerm' && <small class="by-term"> {words.rests.byTerm}</small>}
            </>
          ) : (
            words.noneOverdue
          )
        }
      />
      <MailLine visit={visit} count={mails} />
      <RecordsEnd visit={visit} recordsEnd={agenda.recordsEnd} />
      {!toDecide && tasks.length === 0 && <Calm visit={visit} agenda={agenda} />}
      {toDecide && <Decide visit={visit} agenda={agenda} />}
      <WorkPart visit={visit} tasks={tasks} />
      {termToConfirm !== null && mayWrite(visit) && <ConfirmTerm visit={visit} days={termToConfirm} />}
      {toKnow && <Know visit={visit} agenda={agenda} />}
    </Page>
  );
}
