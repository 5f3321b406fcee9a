import type { Refusal } from '#kernel/refusal.js';
import { unprintableIn } from '#paper/printable.js';
import type { BillDocument } from '../facts/bill.js';
import { billProblems } from '../rules/checks/checks.js';

/**
 * Everything that keeps a document from being numbered: what `billProblems` finds, else the texts that no font of the
 * house prints, since a number given to what can never be printed is lost.
 * @returns refusals of `billProblems`, or `paper.noGlyph` for each text
 */
export function problemsOf(document: BillDocument): readonly Refusal[] {
  const problems = billProblems(document);
  return problems.length > 0 ? problems : unprintableIn(document);
}
