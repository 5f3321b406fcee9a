import type { Due } from '#bill/rules.js';
import type { Allocation, ClaimEvent, Claim as EngineClaim, Penalty } from '#collect/facts/claim.js';
import type { Day } from '#kernel/day.js';
import type { Cents } from '#kernel/money.js';
import type { Language } from '#kernel/words.js';
import type { ArticleKey } from '#law/article.js';
import { sayPeriodLabel, sayShortFormula } from '#law/made.js';
import type { Note } from '#law/note.js';
import { formatPercent, parsePercent, type RatePeriod } from '#law/rate.js';
import { COUNTRIES, type Country } from '#law/regime.js';
import { regimeOf } from '#law/regimes.js';
import { dailyAmount } from '../daily.js';
import { penaltyFor } from '../penalty.js';
import type { Settlement } from '../settlement.js';
import type { Claim, ClaimPenalty, Debtor, PenaltySegment } from './facts.js';
import { typeset } from './typography.js';

/** An invoice and what settled it, as the records hold it. */
export interface Debt {
  readonly invoiceId: string;
  readonly number: string;
  readonly issued: Day;
  /** No record states the issue date. */
  readonly issuedAssumed: boolean;
  readonly due: Due;
  readonly totalCents: Cents;
  readonly currency: string;
  readonly disputed: boolean;
  /** What settled it, as the records hold it. */
  readonly settlements: readonly Settlement[];
  /** The same, as the penalty engine counts it. */
  readonly events: readonly ClaimEvent[];
  /** The part of it that was paid on days that nobody recorded: counted as paid by the due date. */
  readonly undatedCents: Cents;
  /** Day of the first formal notice issued for it. */
  readonly formalNotice: Day | null;
}

/** What the law needs to know about the debtor and the contract. */
export interface DebtTerms {
  readonly country: string;
  readonly debtor: Debtor;
  /** Penalty rate agreed, percent a year; null for the statutory default. */
  readonly contractRate: string | null;
  readonly allocation: Allocation;
}

/** An invoice as a letter claims it, and the texts and rates on which the sum rests. */
export interface PricedDebt {
  readonly debt: Debt;
  readonly claim: Claim;
  readonly articles: readonly ArticleKey[];
  readonly rates: readonly RatePeriod[];
  /** What the engine says of its own result. */
  readonly notes: readonly Note[];
  /** Last day whose rate is known, when interest stops before the day of the letter. */
  readonly knownThrough: Day | null;
  /** Why no interest could be computed (`penalty.notCovered`…), when it could not. */
  readonly unknown: string | null;
}

const NO_PENALTY: ClaimPenalty = {
  segments: [],
  interestCents: 0,
  outstandingInterestCents: 0,
  indemnityCents: 0,
  dailyCents: 0,
  contractual: false,
};

const sumOf = (events: readonly ClaimEvent[], kind: ClaimEvent['kind']): Cents =>
  events.reduce((sum, event) => sum + (event.kind === kind ? event.cents : 0), 0);

export function engineClaim(debt: Debt, terms: DebtTerms, asOf: Day): EngineClaim | undefined {
  const country = COUNTRIES.find((known): known is Country => known === terms.country);
  if (!country) return undefined;
  const agreed = terms.debtor === 'business' && terms.contractRate !== null ? parsePercent(terms.contractRate) : null;
  return {
    country,
    debtor: terms.debtor,
    principalCents: debt.totalCents,
    currency: debt.currency,
    dueDay: debt.due.day,
    formalNotice: debt.formalNotice,
    agreedPpm: agreed ?? null,
    asOf,
    events: debt.events,
    allocation: terms.allocation,
  };
}

function segmentsOf({ segments }: Penalty): PenaltySegment[] {
  return segments.map(({ from, to, days, baseCents, interestCents, rate }) => ({
    from,
    to,
    days,
    rate: formatPercent(rate.ppm),
    baseCents,
    interestCents,
  }));
}

/** The flat sum that is due in another currency than the invoice's. */
function apartOf({ notes }: Penalty): Pick<ClaimPenalty, 'apart'> {
  const note = notes.find(({ key }) => key === 'indemnityApart');
  return note && 'sumCents' in note ? { apart: { cents: note.sumCents, currency: note.currency } } : {};
}

/** The texts of a result, and the one of a flat sum that it leaves out for its currency. */
function articlesOf(claim: EngineClaim, penalty: Penalty): readonly ArticleKey[] {
  const indemnity = regimeOf(claim.country, claim.debtor)?.indemnity;
  return indemnity && apartOf(penalty).apart ? [...penalty.articles, indemnity.article] : penalty.articles;
}

function penaltyOf(claim: EngineClaim, penalty: Penalty): ClaimPenalty {
  return {
    ...apartOf(penalty),
    segments: segmentsOf(penalty),
    interestCents: penalty.interestCents,
    outstandingInterestCents: penalty.outstandingInterestCents,
    indemnityCents: penalty.indemnityCents,
    dailyCents: dailyAmount(claim, penalty) ?? 0,
    contractual: penalty.segments.at(-1)?.rate.choice === 'agreed',
  };
}

/** Prices a debt on a day: what is left of it, with the statutory interest and flat sum. */
export function priceDebt(debt: Debt, terms: DebtTerms, asOf: Day): PricedDebt {
  const events = debt.events.filter(({ day }) => day <= asOf);
  const [paidCents, creditedCents] = [sumOf(events, 'payment'), sumOf(events, 'creditNote')];
  const openCents = Math.max(0, debt.totalCents - creditedCents - paidCents);
  const claim = engineClaim(debt, terms, asOf);
  const result = claim && penaltyFor(claim);
  const penalty = result?.ok ? result.value : undefined;
  const ended = penalty?.notes.find((note) => note.key === 'ratesEnd');
  return {
    debt,
    claim: {
      number: debt.number,
      issued: debt.issued,
      issuedAssumed: debt.issuedAssumed,
      due: debt.due.day,
      dueAssumed: debt.due.assumed,
      ...(debt.due.stated && debt.due.termDays !== undefined ? { dueTermDays: debt.due.termDays } : {}),
      amountCents: debt.totalCents,
      creditedCents,
      paidCents,
      undatedCents: debt.undatedCents,
      openCents,
      remainingCents: penalty?.outstandingPrincipalCents ?? openCents,
      penalty: claim && penalty ? penaltyOf(claim, penalty) : NO_PENALTY,
    },
    articles: claim && penalty ? articlesOf(claim, penalty) : [],
    rates: penalty?.rates ?? [],
    notes: penalty?.notes ?? [],
    knownThrough: ended && 'through' in ended ? ended.through : null,
    unknown: penalty ? null : (result && !result.ok && result.refusals[0]?.code) || 'penalty.notCovered',
  };
}

/** Whether a letter may claim it on that day: past its due date, and open in the books. */
export function isOverdue({ claim }: PricedDebt, asOf: Day): boolean {
  return claim.due < asOf && claim.openCents > 0;
}

/** Rows that follow each other at the same rate, together. */
function runsOf(periods: readonly RatePeriod[]): (readonly [first: RatePeriod, last: RatePeriod])[] {
  const runs: [RatePeriod, RatePeriod][] = [];
  for (const period of [...periods].sort((a, b) => a.from - b.from)) {
    const run = runs.at(-1);
    if (run && run[1].to + 1 === period.from && run[1].ppm === period.ppm) run[1] = period;
    else runs.push([period, period]);
  }
  return runs;
}

/** The rates applied as a letter names them: `2e semestre 2026 : 12,40 % (BCE 2,40 + 10)`. */
export function sayRates(periods: readonly RatePeriod[], language: Language): string[] {
  return runsOf(periods).map(([first, last]) => {
    const [from, to] = [sayPeriodLabel(first.label, language), sayPeriodLabel(last.label, language)];
    const made = first.formula ? ` (${sayShortFormula(first.formula, language)})` : '';
    const rate = formatPercent(first.ppm);
    const span = from === to ? from : `${from}${language === 'fr' ? ' au ' : ' to '}${to}`;
    return language === 'fr' ? `${span} : ${rate.replace('.', ',')} %${made}` : `${span}: ${rate}%${made}`;
  });
}

/** One row of a rate table as a letter names it. */
export function sayRatePeriod(period: RatePeriod, language: Language): string {
  return typeset(sayRates([period], language).join(''), language);
}
