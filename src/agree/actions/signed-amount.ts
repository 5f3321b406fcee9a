import { parseCents } from '#kernel/money.js';
import type { Evidence } from '../rules/evidence.js';
import { answersTo } from '../store/accept.js';
import type { Db } from '../store/quotes.js';

/** What a client bound himself to: the option he signed, where there was a choice, and the amount, in cents incl. VAT. */
export interface SignedAmount {
  readonly option: string | null;
  readonly totalCents: number;
}

/** What was signed of each of these versions, as the evidence of the agreement has it. */
export async function signedAmounts(
  db: Db,
  organisationId: string,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, SignedAmount>> {
  const answers = await answersTo(db, organisationId, versionIds);
  return new Map(
    answers.flatMap(({ subject_id, outcome, evidence }) => {
      if (outcome !== 'accepted') return [];
      const { option, amount } = JSON.parse(evidence) as Evidence;
      const totalCents = amount === null ? undefined : parseCents(amount);
      return totalCents === undefined ? [] : [[subject_id, { option: option?.title ?? null, totalCents }] as const];
    }),
  );
}
