import type { Claim, Debtor, Ledger, LetterKind, PenaltyMode } from './facts.js';

const sum = (claims: readonly Claim[], of: (claim: Claim) => number): number =>
  claims.reduce((total, claim) => total + of(claim), 0);

/** What an invoice adds up to: principal left, interest left, flat sum. */
export function claimTotal({ remainingCents, penalty }: Claim): number {
  return remainingCents + penalty.outstandingInterestCents + penalty.indemnityCents;
}

/**
 * Whether a letter claims interest and flat sums, tells of them, or says nothing of them.
 * The first letter assumes good faith and tells; a consumer owes legal interest only, once a formal
 * notice has been served (C. civ. 1231-6), and never a flat sum (CPCE L111-8).
 */
export function penaltyMode(kind: LetterKind, debtor: Debtor, claims: readonly Claim[]): PenaltyMode {
  const accrued = claims.some(({ penalty }) => penalty.outstandingInterestCents > 0 || penalty.indemnityCents > 0);
  if (!accrued) return 'absent';
  if (debtor === 'consumer') return kind === 'formalNotice' ? 'claimed' : 'absent';
  return kind === 'reminder1' ? 'told' : 'claimed';
}

/** A consumer's claims without any flat sum, whatever was computed (C. com. D441-5 binds professionals only). */
export function lawfulClaims(debtor: Debtor, claims: readonly Claim[]): readonly Claim[] {
  if (debtor !== 'consumer') return claims;
  return claims.map(({ penalty: { apart: _, ...penalty }, ...claim }) => ({
    ...claim,
    penalty: { ...penalty, indemnityCents: 0 },
  }));
}

/** The flat sums due in another currency, added up; they are of one currency, the one of the law. */
export function apartOf(claims: readonly Claim[]): { readonly cents: number; readonly currency: string } {
  const currency = claims.find(({ penalty }) => penalty.apart)?.penalty.apart?.currency ?? '';
  return { cents: sum(claims, ({ penalty }) => penalty.apart?.cents ?? 0), currency };
}

/** Interest beside the principal that a letter shows: what is left of it, or all of it where the books' balance is shown. */
function interestOver(claim: Claim, mode: PenaltyMode): number {
  if (mode === 'claimed') return claim.penalty.outstandingInterestCents;
  return mode === 'told' ? claimTotal(claim) - claim.penalty.indemnityCents - claim.openCents : 0;
}

/**
 * The amounts of a letter. A letter that claims penalties counts as the law does, payments to interest first;
 * one that does not asks for what the books leave open.
 */
export function ledgerOf(claims: readonly Claim[], mode: PenaltyMode): Ledger {
  const claimed = mode === 'claimed';
  const principalCents = sum(claims, (claim) => (claimed ? claim.remainingCents : claim.openCents));
  const interestCents = sum(claims, (claim) => interestOver(claim, mode));
  const indemnityCents = sum(claims, ({ penalty }) => penalty.indemnityCents);
  const penalties = interestCents + indemnityCents;
  const paid = sum(claims, (claim) => claim.paidCents);
  const perClaim = claims.flatMap((claim) => [
    claim.amountCents,
    claim.creditedCents,
    claim.paidCents,
    claim.openCents,
    claim.remainingCents,
    claimTotal(claim),
    claim.penalty.interestCents,
    claim.penalty.outstandingInterestCents,
    claim.penalty.indemnityCents,
    claim.penalty.dailyCents,
    claim.penalty.apart?.cents ?? 0,
  ]);
  return {
    principalCents,
    interestCents,
    indemnityCents,
    askCents: principalCents + (claimed ? penalties : 0),
    dailyCents: sum(claims, ({ penalty }) => penalty.dailyCents),
    quotedCents: [...new Set([penalties, principalCents + penalties, paid, apartOf(claims).cents, ...perClaim])],
  };
}
