import type { Due } from '#bill/rules.js';
import type { Claim } from '#collect/facts/claim.js';
import { penaltyFor } from '#collect/rules/penalty.js';
import { prudentLimitation } from '#collect/rules/prescription.js';
import type { Settlement } from '#collect/rules/settlement.js';
import { eventOf } from '#collect/rules/settlement.js';
import type { Day } from '#kernel/day.js';
import type { Cents } from '#kernel/money.js';
import type { Country, Debtor } from '#law/regime.js';

/** An invoice, or a balance brought forward, that is not paid in full. */
export interface OpenDebt {
  readonly id: string;
  readonly clientId: string;
  readonly currency: string;
  readonly totalCents: Cents;
  /** What the books leave of it: the total less everything paid or credited. */
  readonly openCents: Cents;
  readonly issuedDay: Day;
  readonly due: Due;
  readonly disputed: boolean;
  /** Owed from before the records begin: its original invoice is not among them. */
  readonly broughtForward: boolean;
  /** Something was already paid or credited on it. */
  readonly partlySettled: boolean;
}

/** What the law needs to know of a client and of its contract. */
export interface ClientLaw extends Pick<Claim, 'agreedPpm' | 'allocation'> {
  readonly debtor: Debtor;
  /** Undefined where the law that governs is not known here. */
  readonly country: Country | undefined;
}

/** What the law needs to know of the clients, and what happened to their open invoices. */
export interface AccrualTerms {
  readonly lawOf: (clientId: string) => ClientLaw;
  readonly settlementsOf: (debt: OpenDebt) => readonly Settlement[];
  readonly noticeOf: (invoiceId: string) => Day | null;
  readonly today: Day;
}

/** An open debt with what its delay cost to the day. */
export interface AccruedDebt extends OpenDebt {
  readonly overdue: boolean;
  /** All interest accrued, what part payments covered of it included: the books count those against the price. */
  readonly interestCents: Cents;
  readonly indemnityCents: Cents;
  /** It is overdue, and no penalty can be counted (a law that is not known here, a delay before the first known rate). */
  readonly unknown: boolean;
  /** Last day to go to court at the most prudent count; null where no rule is known. */
  readonly lastDay: Day | null;
  /** That day has passed. */
  readonly barred: boolean;
}

/** What a client owes in one currency: what the books leave open, plus the penalties accrued. */
export interface OwedSum {
  readonly currency: string;
  readonly openCents: Cents;
  readonly overdueCents: Cents;
  readonly interestCents: Cents;
  readonly indemnityCents: Cents;
  /** The part of what is overdue that is out of time at the most prudent count. */
  readonly barredCents: Cents;
}

const NOTHING = { interestCents: 0, indemnityCents: 0, unknown: false };

function penaltyOf(debt: OpenDebt, terms: AccrualTerms): Pick<AccruedDebt, keyof typeof NOTHING> {
  if (debt.due.day >= terms.today) return NOTHING;
  const { country, ...law } = terms.lawOf(debt.clientId);
  if (!country) return { ...NOTHING, unknown: true };
  const settlements = debt.partlySettled ? terms.settlementsOf(debt) : [];
  const result = penaltyFor({
    ...law,
    country,
    principalCents: debt.totalCents,
    currency: debt.currency,
    dueDay: debt.due.day,
    formalNotice: terms.noticeOf(debt.id),
    asOf: terms.today,
    events: settlements.map((one) => eventOf(one, debt.due.day)),
  });
  if (!result.ok) return { ...NOTHING, unknown: true };
  const { interestCents, indemnityCents } = result.value;
  return { interestCents, indemnityCents, unknown: false };
}

function accrue(debt: OpenDebt, terms: AccrualTerms): AccruedDebt {
  const { country, debtor } = terms.lawOf(debt.clientId);
  const settlements = debt.partlySettled ? terms.settlementsOf(debt) : [];
  const lastDay = prudentLimitation(debt.issuedDay, { country: country ?? '', debtor }, settlements)?.lastDay ?? null;
  return {
    ...debt,
    ...penaltyOf(debt, terms),
    overdue: debt.due.day < terms.today,
    lastDay,
    barred: lastDay !== null && lastDay < terms.today,
  };
}

/** Every open debt with its penalties accrued to the day of the terms, by client; oldest due date first. */
export function accruedBy(
  debts: readonly OpenDebt[],
  terms: AccrualTerms,
): ReadonlyMap<string, readonly AccruedDebt[]> {
  const accrued = debts.map((debt) => accrue(debt, terms)).sort((a, b) => a.due.day - b.due.day);
  return Map.groupBy(accrued, ({ clientId }) => clientId);
}

/** What some debts add up to, by currency. */
export function owedSums(debts: readonly AccruedDebt[]): readonly OwedSum[] {
  return [...Map.groupBy(debts, ({ currency }) => currency)].map(([currency, group]) => {
    const sum = (of: (debt: AccruedDebt) => Cents): Cents => group.reduce((total, debt) => total + of(debt), 0);
    return {
      currency,
      openCents: sum(({ openCents }) => openCents),
      overdueCents: sum(({ overdue, openCents }) => (overdue ? openCents : 0)),
      interestCents: sum(({ interestCents }) => interestCents),
      indemnityCents: sum(({ indemnityCents }) => indemnityCents),
      barredCents: sum(({ overdue, barred, openCents }) => (overdue && barred ? openCents : 0)),
    };
  });
}
