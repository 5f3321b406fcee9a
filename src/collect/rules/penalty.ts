import { type Day, formatDay } from '#kernel/day.js';
import type { Cents } from '#kernel/money.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import { FOREVER, knownFrom } from '#law/choose.js';
import type { Note } from '#law/note.js';
import type { Regime } from '#law/regime.js';
import { regimeOf } from '#law/regimes.js';
import type { Claim, ClaimEvent, Penalty } from '../facts/claim.js';
import { type Account, credit, eventsInOrder, openAccount, pay } from './account.js';
import { accrueThrough, startWalk, type Walk } from './accrual.js';
import { articlesOf, ratesOf } from './basis.js';
import { dueNotes, notesOf } from './penalty-notes.js';

/** First day of interest: the day after the due date or, where the law wants one, after the formal notice. */
function firstDayOf(regime: Regime, claim: Claim, due: Day): Day | null {
  if (regime.start === 'dueDate') return due + 1;
  if (claim.formalNotice !== null) return claim.formalNotice + 1;
  return regime.start === 'formalNotice' ? null : due + 1;
}

function apply(account: Account, event: ClaimEvent, claim: Claim): void {
  if (event.kind === 'payment') pay(account, event.cents, claim.allocation);
  else credit(account, event.cents);
}

/** The 40 € (or what the country gives) once, when something was unpaid after the due date; never converted. */
function indemnityOf(regime: Regime, claim: Claim, due: Day, debt: Cents, notes: Note[]): Cents {
  const { indemnity } = regime;
  if (indemnity === null || debt === 0 || claim.asOf <= due) return 0;
  if (indemnity.since !== undefined && claim.dueDay < indemnity.since) {
    notes.push({ key: 'indemnityBefore2013' });
    return 0;
  }
  const sum = indemnity.sum(debt);
  if (claim.currency === indemnity.currency) return sum;
  notes.push({ key: 'indemnityApart', sumCents: sum, currency: indemnity.currency });
  return 0;
}

/**
 * Counts and settles from the due date to the day of the statement. A payment's own day still
 * counts on the old base.
 * @returns the principal that was unpaid when the due date was over
 */
function follow(walk: Walk, claim: Claim, due: Day): Cents {
  let debt: Cents | null = null;
  for (const event of eventsInOrder(claim)) {
    if (event.day > due) debt ??= walk.account.principal;
    accrueThrough(walk, event.day);
    if (walk.knownThrough !== null && event.day > walk.knownThrough) walk.provisional = true;
    apply(walk.account, event, claim);
  }
  accrueThrough(walk, claim.asOf);
  return debt ?? walk.account.principal;
}

function resultOf(walk: Walk, claim: Claim, indemnityCents: Cents, notes: readonly Note[]): Penalty {
  const { account, segments } = walk;
  const rates = ratesOf(segments);
  return {
    days: segments.reduce((sum, segment) => sum + segment.days, 0),
    segments,
    interestCents: walk.interest,
    indemnityCents,
    totalCents: walk.interest + indemnityCents,
    outstandingPrincipalCents: account.principal,
    outstandingInterestCents: account.interest + account.capitalised,
    creditBalanceCents: account.credit,
    firstDay: walk.firstDay <= FOREVER ? walk.firstDay : null,
    baseCents: account.principal + account.capitalised,
    articles: articlesOf(walk, claim, indemnityCents),
    rates,
    notes: [...notes, ...notesOf(walk, claim, rates)],
  };
}

/** No day: later than any day of the calendar, for interest that cannot begin. */
const NEVER: Day = FOREVER + 1;

/**
 * Statutory late-payment interest and flat sum of one invoice.
 *
 * Interest counts each day from the day after the due date (or the formal notice) through the
 * day of payment, on the amount then unpaid, 365 days a year; each segment is rounded half-up
 * to the cent and the segments are added. Beyond the last known rate it stops and says so.
 * @returns refusals `penalty.notCovered` (debtor), `penalty.noticeBeforeDue` (formalNotice), `penalty.beforeRates` (dueDate)
 */
export function penaltyFor(claim: Claim): Result<Penalty> {
  const regime = regimeOf(claim.country, claim.debtor);
  if (!regime) {
    const values = { country: claim.country, debtor: claim.debtor };
    return refused({ code: 'penalty.notCovered', field: 'debtor', values });
  }
  const due = regime.roll ? regime.roll(claim.dueDay) : claim.dueDay;
  const firstDay = firstDayOf(regime, claim, due);
  if (firstDay !== null && firstDay <= due) return refused({ code: 'penalty.noticeBeforeDue', field: 'formalNotice' });
  const known = knownFrom(regime, claim.agreedPpm);
  if (firstDay !== null && firstDay <= claim.asOf && known !== undefined && firstDay < known) {
    const values = { country: claim.country, debtor: claim.debtor, first: formatDay(known) };
    return refused({ code: 'penalty.beforeRates', field: 'dueDate', values });
  }
  const walk = startWalk(regime, claim.agreedPpm, firstDay ?? NEVER, openAccount(claim));
  const debt = follow(walk, claim, due);
  const notes: Note[] = dueNotes(claim, due, debt);
  return done(resultOf(walk, claim, indemnityOf(regime, claim, due, debt, notes), notes));
}
