import type { Claim, ClaimEvent } from '#collect/facts/claim.js';
import { penaltyFor } from '#collect/rules/penalty.js';
import type { Day } from '#kernel/day.js';
import type { Cents } from '#kernel/money.js';

/** An invoice, or a balance brought forward, that is not paid in full. */
export interface OpenDebt {
  readonly id: string;
  readonly clientId: string;
  readonly currency: string;
  readonly totalCents: Cents;
  readonly dueDay: Day;
  /** Something was already paid or credited on it. */
  readonly partlySettled: boolean;
}

/** What the law needs to know of a client and of its contract, and what happened to its open invoices. */
export interface AccrualTerms {
  readonly lawOf: (clientId: string) => Pick<Claim, 'country' | 'debtor' | 'agreedPpm' | 'allocation'> | undefined;
  readonly eventsOf: (debt: OpenDebt) => readonly ClaimEvent[];
  readonly noticeOf: (invoiceId: string) => Day | null;
  readonly today: Day;
}

/** Statutory penalties accrued and not paid on a client's overdue invoices, in one currency. */
export interface Accrued {
  readonly currency: string;
  readonly interestCents: Cents;
  readonly indemnityCents: Cents;
  /** Overdue invoices for which the law of their country is not known here. */
  readonly unknown: number;
}

const NONE = { interestCents: 0, indemnityCents: 0, unknown: 0 };

function penaltyOf(debt: OpenDebt, terms: AccrualTerms): Omit<Accrued, 'currency'> {
  const law = terms.lawOf(debt.clientId);
  if (!law) return { ...NONE, unknown: 1 };
  const result = penaltyFor({
    ...law,
    principalCents: debt.totalCents,
    currency: debt.currency,
    dueDay: debt.dueDay,
    formalNotice: terms.noticeOf(debt.id),
    asOf: terms.today,
    events: debt.partlySettled ? terms.eventsOf(debt).filter(({ day }) => day <= terms.today) : [],
  });
  if (!result.ok) return { ...NONE, unknown: 1 };
  const { outstandingInterestCents: interestCents, indemnityCents } = result.value;
  return { interestCents, indemnityCents, unknown: 0 };
}

/** Penalties accrued to the day of the terms on every overdue invoice, by client and currency. */
export function accruedBy(debts: readonly OpenDebt[], terms: AccrualTerms): ReadonlyMap<string, readonly Accrued[]> {
  const sums = new Map<string, Map<string, Accrued>>();
  for (const debt of debts) {
    if (debt.dueDay >= terms.today) continue;
    const { interestCents, indemnityCents, unknown } = penaltyOf(debt, terms);
    const ofClient = sums.get(debt.clientId) ?? new Map<string, Accrued>();
    const sum = ofClient.get(debt.currency) ?? { currency: debt.currency, ...NONE };
    ofClient.set(debt.currency, {
      currency: debt.currency,
      interestCents: sum.interestCents + interestCents,
      indemnityCents: sum.indemnityCents + indemnityCents,
      unknown: sum.unknown + unknown,
    });
    sums.set(debt.clientId, ofClient);
  }
  return new Map([...sums].map(([clientId, ofClient]) => [clientId, [...ofClient.values()]]));
}
