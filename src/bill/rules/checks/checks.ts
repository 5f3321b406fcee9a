import type { BillDocument } from '#bill/facts/bill.js';
import type { Refusal } from '#kernel/refusal.js';
import { lintProblems } from '../lint.js';
import { arithmeticProblems } from './arithmetic.js';
import { formProblems } from './form.js';
import { partyAdvice, partyProblems } from './parties.js';
import { taxAdvice, taxProblems } from './tax.js';

/**
 * Everything that keeps a document from being numbered: arithmetic, VAT, parties, form and content. What the official
 * rules of EN 16931 and of France let pass is looked at too, since an issued document can only be corrected by another.
 */
export function billProblems(document: BillDocument): readonly Refusal[] {
  return [
    ...arithmeticProblems(document),
    ...formProblems(document),
    ...taxProblems(document),
    ...partyProblems(document),
    ...lintProblems(document),
  ];
}

/** What is worth a look before the issue, and does not keep from it. */
export function billAdvice(document: BillDocument): readonly Refusal[] {
  return [...partyAdvice(document), ...taxAdvice(document)];
}
