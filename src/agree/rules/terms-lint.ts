import type { Day } from '#kernel/day.js';
import type { Refusal } from '#kernel/refusal.js';
import type { TermsContent } from '../facts/terms.js';
import { missingVariables } from './terms.js';

/** What must be mended before terms are released, each point naming its clause. */
export function blockingFindings(filledTerms: TermsContent, _today: Day): readonly Refusal[] {
  if (filledTerms.clauses.length === 0) return [{ code: 'terms.noClause' }];
  return missingVariables(filledTerms);
}
