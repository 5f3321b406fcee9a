import type { Cents } from '#kernel/money.js';
import type { ArticleKey } from '#law/article.js';
import type { RatePeriod } from '#law/rate.js';
import type { Claim, Segment } from '../facts/claim.js';
import type { Walk } from './accrual.js';

function rowsOf(segment: Segment): readonly (RatePeriod | null)[] {
  const { choice, floor, period } = segment.rate;
  if (floor === null) return [period];
  return choice === 'belowFloor' ? [floor, period] : [floor];
}

/** The rate rows on which segments rest, each once, in order. */
export function ratesOf(segments: readonly Segment[]): readonly RatePeriod[] {
  const rows: RatePeriod[] = [];
  for (const segment of segments) {
    for (const row of rowsOf(segment)) if (row !== null && !rows.includes(row)) rows.push(row);
  }
  return rows;
}

function interestWasPaid(walk: Walk, claim: Claim): boolean {
  return (
    claim.allocation === 'interest-first' &&
    walk.interest > 0 &&
    claim.events.some(({ kind, day }) => kind === 'payment' && day >= walk.firstDay && day <= claim.asOf)
  );
}

/** The texts on which a result rests: rate and start, then flat sum, then allocation of part payments. */
export function articlesOf(walk: Walk, claim: Claim, indemnityCents: Cents): readonly ArticleKey[] {
  const { articles, indemnity, allocation } = walk.regime;
  const withIndemnity = indemnityCents > 0 && indemnity !== null;
  const withAllocation = allocation !== undefined && interestWasPaid(walk, claim);
  if (!withIndemnity && !withAllocation) return articles;
  const all = [...articles];
  if (withIndemnity) all.push(indemnity.article);
  if (withAllocation) all.push(allocation);
  return all;
}
