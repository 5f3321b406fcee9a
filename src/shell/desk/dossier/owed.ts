import { dueOf, isTermStated } from '#bill/rules.js';
import type { Claim, Penalty } from '#collect/facts/claim.js';
import type { LimitationResult } from '#collect/facts/limitation.js';
import type { TermResult } from '#collect/facts/term.js';
import { dailyAmount, nextRateChange, type RateChange } from '#collect/rules/daily.js';
import { debtOf } from '#collect/rules/debt.js';
import { type Debt, type DebtTerms, engineClaim } from '#collect/rules/letter/claims.js';
import { penaltyFor } from '#collect/rules/penalty.js';
import { prudentLimitation } from '#collect/rules/prescription.js';
import type { Settlement } from '#collect/rules/settlement.js';
import { termOf } from '#collect/rules/term.js';
import { type Day, parseDay } from '#kernel/day.js';
import type { Cents } from '#kernel/money.js';
import { COUNTRIES } from '#law/regime.js';
import { lawOf } from '#meet/rules.js';
import type { AllocationRow, InvoiceRow } from '#shell/database/schema.js';
import { type DueBasis, dueBasis } from '../relations/relation.js';
import type { ClientRecords } from './store.js';

/** A settlement, and how it is known. */
export interface Match extends Settlement {
  readonly kind: 'payment' | 'creditNote';
}

/** One invoice of a client with everything that happened to it and what the law gives on a day. */
export interface Owed {
  readonly invoice: InvoiceRow;
  readonly debt: Debt;
  readonly matches: readonly Match[];
  /** Principal left. */
  readonly remainingCents: Cents;
  /** Days past the due date, negative before it. */
  readonly daysLate: number;
  /** Day of the last payment or credit note, when nothing is left. */
  readonly settledOn: Day | null;
  /** Some of it was paid on a day that nobody recorded: `settledOn` is then a supposition. */
  readonly undated: boolean;
}

/** What the law gives for an invoice that is still owed. */
export interface Priced extends Owed {
  readonly claim: Claim | null;
  readonly penalty: Penalty | null;
  /** Interest of one more day; null while that day's rate is not known. */
  readonly dailyCents: Cents | null;
  readonly rateChange: RateChange | null;
  /** Principal, interest and flat sum. */
  readonly totalCents: Cents;
  /** Why there is no figure (`penalty.notCovered`…), when there is none. */
  readonly unknown: string | null;
  readonly term: TermResult | null;
  /** Until when one may go to court, at the most prudent count; null where no rule is known. */
  readonly limitation: LimitationResult | null;
  /** That day has passed. */
  readonly barred: boolean;
  /** What the books leave of it: payments are counted there against the price alone. */
  readonly bookCents: Cents;
}

function dayIn(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`not a day: ${text}`);
  return day;
}

/** What the law that governs needs to know of a client. */
export function debtTermsOf({ client, organisation }: Pick<ClientRecords, 'client' | 'organisation'>): DebtTerms {
  return {
    country: lawOf(client, organisation).country,
    debtor: client.kind,
    contractRate: client.contract_rate ?? organisation.contract_rate,
    allocation: organisation.allocation,
  };
}

/** What settled part of an invoice, from its row; `undated` names the payments whose day nobody recorded. */
function matchOf(
  { amount_cents: cents, effective_on, credit_note_id, payment_id, basis }: AllocationRow,
  effects: ReadonlyMap<string, 'fromDate' | 'fromStart'>,
  undated: ReadonlySet<string>,
): Match {
  return {
    kind: payment_id === null ? 'creditNote' : 'payment',
    cents,
    on: dayIn(effective_on),
    effect: (credit_note_id !== null && effects.get(credit_note_id)) || null,
    undated: payment_id !== null && undated.has(payment_id),
    basis,
  };
}

function noticeDays({ letters, letterInvoices }: ClientRecords): ReadonlyMap<string, Day> {
  const notices = new Map<string, Day>();
  for (const letter of letters.filter(({ kind, state }) => kind === 'formalNotice' && state === 'issued')) {
    const day = dayIn(letter.as_of);
    for (const { invoice_id } of letterInvoices.filter(({ letter_id }) => letter_id === letter.id))
      notices.set(invoice_id, Math.min(day, notices.get(invoice_id) ?? day));
  }
  return notices;
}

/** One invoice with what settled it. */
function owedFor(
  invoice: InvoiceRow,
  matches: readonly Match[],
  { client, organisation }: ClientRecords,
  formalNotice: Day | null,
  today: Day,
): Owed {
  const due = dueOf(invoice, client.term_days, organisation.term_days, isTermStated(client, organisation));
  const debt = debtOf(invoice, due, matches, formalNotice);
  const settled = matches.reduce((sum, { cents }) => sum + cents, 0);
  const remainingCents = Math.max(0, invoice.total_cents - settled);
  const undated = matches.some((one) => one.undated);
  const settledOn = remainingCents === 0 && matches.length > 0 ? Math.max(...matches.map(({ on }) => on)) : null;
  // Nobody knows whether a payment without a date was late.
  const daysLate = settledOn !== null && undated ? 0 : (settledOn ?? today) - due.day;
  return { invoice, debt, matches, remainingCents, daysLate, settledOn, undated };
}

/** Every invoice of a client with what settled it, oldest first. */
export function owedBy(records: ClientRecords, today: Day): readonly Owed[] {
  const effects = new Map(records.creditNotes.map(({ id, effect }) => [id, effect]));
  const undated = new Set(records.payments.filter(({ date_assumed }) => date_assumed === 1).map(({ id }) => id));
  const notices = noticeDays(records);
  const byInvoice = Map.groupBy(records.allocations, ({ invoice_id }) => invoice_id);
  return records.invoices
    .map((invoice) => {
      const matches = (byInvoice.get(invoice.id) ?? []).map((row) => matchOf(row, effects, undated));
      return owedFor(invoice, matches, records, notices.get(invoice.id) ?? null, today);
    })
    .sort((a, b) => a.debt.issued - b.debt.issued || (a.invoice.id < b.invoice.id ? -1 : 1));
}

function lawfulTerm({ debt }: Owed, terms: DebtTerms): TermResult | null {
  const country = COUNTRIES.find((known) => known === terms.country);
  if (!country || debt.issuedAssumed) return null;
  const agreed = { kind: 'net', days: Math.max(0, debt.due.day - debt.issued) } as const;
  return termOf({ country, debtor: terms.debtor, invoiceDay: debt.issued, performanceDay: debt.issued, agreed });
}

/** What the law gives on a day for an invoice that is still owed, with everything on which it rests. */
export function price(owed: Owed, terms: DebtTerms, today: Day): Priced {
  const claim = engineClaim(owed.debt, terms, today) ?? null;
  const result = claim && penaltyFor(claim);
  const penalty = result?.ok ? result.value : null;
  const refusal = result && !result.ok ? result.refusals[0]?.code : undefined;
  const penalties = penalty ? penalty.outstandingInterestCents + penalty.indemnityCents : 0;
  const principal = penalty?.outstandingPrincipalCents ?? owed.remainingCents;
  const limitation = prudentLimitation(owed.debt.issued, terms, owed.matches);
  return {
    ...owed,
    bookCents: owed.remainingCents,
    remainingCents: principal,
    claim,
    penalty,
    dailyCents: claim && penalty ? (owed.daysLate < 0 ? 0 : dailyAmount(claim, penalty)) : null,
    rateChange: (claim && penalty && nextRateChange(claim, penalty)) ?? null,
    totalCents: principal + penalties,
    unknown: penalty ? null : (refusal ?? 'penalty.notCovered'),
    term: lawfulTerm(owed, terms),
    limitation,
    barred: limitation !== null && limitation.lastDay < today,
  };
}

/** Sums of what is owed, by currency. */
export interface OwedSum {
  readonly currency: string;
  readonly principalCents: Cents;
  readonly interestCents: Cents;
  readonly indemnityCents: Cents;
  readonly totalCents: Cents;
  readonly dailyCents: Cents;
  /** What the due dates of all that is late in it rest on. */
  readonly basis: DueBasis;
  /** What the books leave: with all interest accrued and the flat sums, it makes the same total. */
  readonly bookCents: Cents;
  /** The part of the principal that is out of time at the most prudent count. */
  readonly barredCents: Cents;
  /** What part payments covered of the interest before the principal (C. civ. 1343-1). */
  readonly interestPaidCents: Cents;
}

/** What several invoices add up to, by currency. */
export function sumOwed(priced: readonly Priced[]): readonly OwedSum[] {
  const groups = Map.groupBy(priced, ({ debt }) => debt.currency);
  return [...groups].map(([currency, group]) => {
    const sum = (of: (one: Priced) => number): Cents => group.reduce((total, one) => total + of(one), 0);
    return {
      currency,
      principalCents: sum(({ remainingCents }) => remainingCents),
      interestCents: sum(({ penalty }) => penalty?.outstandingInterestCents ?? 0),
      indemnityCents: sum(({ penalty }) => penalty?.indemnityCents ?? 0),
      totalCents: sum(({ totalCents }) => totalCents),
      dailyCents: sum(({ dailyCents }) => dailyCents ?? 0),
      basis: dueBasis(group.filter(({ daysLate }) => daysLate > 0).map(({ debt }) => debt.due)),
      bookCents: sum(({ bookCents }) => bookCents),
      barredCents: sum(({ barred, remainingCents }) => (barred ? remainingCents : 0)),
      interestPaidCents: sum(({ penalty }) => (penalty ? penalty.interestCents - penalty.outstandingInterestCents : 0)),
    };
  });
}
