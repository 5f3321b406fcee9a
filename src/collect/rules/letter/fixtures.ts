import { type Day, parseDay } from '#kernel/day.js';
import { scaleHalfUp } from '#kernel/money.js';
import type { LetterParties } from './document.js';
import type { Claim, Debtor, PenaltySegment, ReminderInput } from './facts.js';

/** The day of the text `YYYY-MM-DD`. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new TypeError(`not a day: ${text}`);
  return parsed;
}

const TODAY = day('2026-11-24');
const HALF_YEAR = day('2026-07-01');

function segment(from: Day, to: Day, rate: string, baseCents: number): PenaltySegment {
  const days = to - from + 1;
  const hundredths = Number(rate.replace('.', ''));
  return { from, to, days, rate, baseCents, interestCents: scaleHalfUp(baseCents, hundredths * days, 3_650_000) };
}

interface ClaimOptions {
  readonly paidCents?: number;
  readonly dueAssumed?: boolean;
  readonly dueTermDays?: number;
  readonly issuedAssumed?: boolean;
  readonly undatedCents?: number;
}

/** An overdue invoice with the penalties of a French business debtor on 24 November 2026. */
export function overdue(
  number: string,
  issued: string,
  due: string,
  amountCents: number,
  options: ClaimOptions = {},
): Claim {
  const { paidCents = 0, undatedCents = 0, dueAssumed = false, issuedAssumed = false } = options;
  const base = amountCents - paidCents;
  const start = day(due) + 1;
  const segments = [
    ...(start < HALF_YEAR ? [segment(start, HALF_YEAR - 1, '12.15', base)] : []),
    segment(Math.max(start, HALF_YEAR), TODAY, '12.40', base),
  ];
  const interestCents = segments.reduce((sum, one) => sum + one.interestCents, 0);
  return {
    number,
    issued: day(issued),
    issuedAssumed,
    due: day(due),
    dueAssumed,
    ...(options.dueTermDays === undefined ? {} : { dueTermDays: options.dueTermDays }),
    amountCents,
    creditedCents: 0,
    paidCents,
    undatedCents,
    openCents: base,
    remainingCents: base,
    penalty: {
      segments,
      interestCents,
      outstandingInterestCents: interestCents,
      indemnityCents: 4000,
      dailyCents: scaleHalfUp(base, 1240, 3_650_000),
      contractual: false,
    },
  };
}

/** `count` overdue invoices of one client, the first one partly paid. */
export function overdueInvoices(count: number): Claim[] {
  return Array.from({ length: count }, (_, i) =>
    overdue(
      `F-2026-${String(41 + i * 17).padStart(3, '0')}`,
      '2026-04-15',
      `2026-05-${String(15 + (i % 14)).padStart(2, '0')}`,
      600_000 - ((i * 12_345) % 500_000),
      i === 0 ? { paidCents: 100_000 } : {},
    ),
  );
}

/** A consumer owes nothing by law before a formal notice, so the engine gives no interest and no flat sum. */
function asOwedBy(debtor: Debtor, claims: readonly Claim[]): Claim[] {
  if (debtor !== 'consumer') return [...claims];
  const none = {
    segments: [],
    interestCents: 0,
    outstandingInterestCents: 0,
    indemnityCents: 0,
    dailyCents: 0,
    contractual: false,
  };
  return claims.map((claim) => ({ ...claim, penalty: none }));
}

/** A letter's input, French business debtor with one invoice unless told otherwise. */
export function reminderInput(changes: Partial<ReminderInput> = {}): ReminderInput {
  const input: ReminderInput = {
    language: 'fr',
    debtor: 'business',
    country: 'FR',
    currency: 'EUR',
    asOf: TODAY,
    payBy: day('2026-12-09'),
    claims: overdueInvoices(1),
    earlier: [],
    basis: ['C. com., art. L. 441-10, II', 'C. com., art. D. 441-5'],
    rates: ['2e semestre 2026 : 12,40 % (BCE 2,40 au 01/07/2026 + 10)'],
    account: { beneficiary: 'Claire Besnard', iban: 'FR1420041010050500013M02606', bic: 'PSSTFRPPPAR' },
    consequences: ['suspension', 'paymentOrder', 'termination'],
    ...changes,
  };
  return { ...input, claims: asOwedBy(input.debtor, input.claims) };
}

export const parties: LetterParties = {
  letterhead: {
    name: 'Atelier Mélisse – Claire Besnard EI',
    address: ['14, rue des Tanneurs', '37000 Tours'],
    contact: ['02 47 00 00 00', 'claire@atelier-melisse.example'],
    legal: ['Claire Besnard, entrepreneuse individuelle – SIREN 732 829 320 – RCS Tours', 'TVA FR44732829320'],
  },
  recipient: ['Société Lemaire & Fils', 'À l’attention de M. Paul Lemaire', '12, rue des Œillets', '49000 Angers'],
  place: 'Tours',
  signature: ['Claire Besnard'],
  number: 'L-2026-0012',
  clientCode: 'LEMAIRE',
};
