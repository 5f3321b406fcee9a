import { type Day, endOfMonth } from '#kernel/day.js';
import type { ArticleKey } from '#law/article.js';
import { frNextWorkingDay } from '#law/fr/regimes.js';
import type { Country } from '#law/regime.js';
import type { AgreedTerm, TermCase, TermRemark, TermResult } from '../facts/term.js';

/** The day to which an agreed term leads. */
function dueOf(from: Day, term: AgreedTerm): Day {
  if (term.kind === 'net') return from + term.days;
  return term.method === 'endOfMonthThenDays' ? endOfMonth(from) + term.days : endOfMonth(from + term.days);
}

const judged = (
  latestLawfulDue: Day,
  agreedDue: Day | null,
  articles: readonly ArticleKey[],
  remarks: readonly TermRemark[],
): TermResult => ({
  latestLawfulDue,
  agreedDue,
  lawful: agreedDue === null || agreedDue <= latestLawfulDue,
  articles,
  remarks,
});

/** Business to business in France: 30 days after performance by default, 60 days from the invoice, or 45 days end of month (C. com. L441-10 I). */
function frenchBusiness({ agreed, invoiceDay, performanceDay }: TermCase): TermResult {
  if (agreed === null) return judged(performanceDay + 30, null, ['fr.L441-10.I'], ['defaultTerm']);
  const due = dueOf(invoiceDay, agreed);
  if (agreed.kind === 'net') return judged(invoiceDay + 60, due, ['fr.L441-10.I'], []);
  const ceiling = dueOf(invoiceDay, { ...agreed, days: 45 });
  return judged(ceiling, due, ['fr.L441-10.I', 'fr.CEPC'], ['endOfMonthException']);
}

/** French public buyers: 30 days from receipt of the request, or from performance if later; the last day rolls to a working day (CCP R2192-10, R2192-12). */
function frenchPublic({ agreed, invoiceDay, performanceDay }: TermCase): TermResult {
  const from = Math.max(invoiceDay, performanceDay);
  const due = agreed && frNextWorkingDay(dueOf(from, agreed));
  return judged(frNextWorkingDay(from + 30), due, ['fr.R2192-10', 'fr.R2192-12'], ['publicReceipt']);
}

/** Where no text covered here sets a ceiling: consumers, Switzerland. */
function unlimited({ agreed, invoiceDay }: TermCase): TermResult {
  const agreedDue = agreed && dueOf(invoiceDay, agreed);
  return { latestLawfulDue: null, agreedDue, lawful: true, articles: [], remarks: ['noCeiling'] };
}

interface ForeignTerm {
  readonly articles: readonly ArticleKey[];
  /** The text on agreed terms, where it is not the one on the default term. */
  readonly agreedArticles?: readonly ArticleKey[];
  readonly remarks: readonly TermRemark[];
}

/** Directive 2011/7/EU, art. 3 (5): beyond 60 days only if expressly agreed and not grossly unfair. */
const UNLESS_EXPRESS: readonly TermRemark[] = ['sixtyUnlessExpress'];

const FOREIGN: Readonly<Record<Exclude<Country, 'FR' | 'CH'>, ForeignTerm>> = {
  DE: { articles: ['de.286', 'eu.3'], agreedArticles: ['de.271a', 'eu.3'], remarks: UNLESS_EXPRESS },
  BE: { articles: ['be.4'], remarks: ['sixtyAtMost'] },
  LU: { articles: ['lu.interest', 'eu.3'], remarks: UNLESS_EXPRESS },
  ES: { articles: ['es.4'], remarks: ['sixtyAtMost'] },
  IT: { articles: ['it.4', 'eu.3'], remarks: UNLESS_EXPRESS },
  NL: { articles: ['nl.119a', 'eu.3'], remarks: ['sixtyUnlessExpress', 'nlSmall'] },
  GB: { articles: ['gb.4'], remarks: UNLESS_EXPRESS },
};

/** Under the Directive: 30 days after invoice and performance by default, 60 agreed; public buyers 30. */
function foreign(input: TermCase, { articles, agreedArticles = articles, remarks }: ForeignTerm): TermResult {
  const { agreed, invoiceDay, performanceDay } = input;
  const later = Math.max(invoiceDay, performanceDay);
  if (input.debtor === 'public')
    return judged(later + 30, agreed && dueOf(later, agreed), [...articles, 'eu.4'], ['publicReceipt']);
  if (agreed === null) return judged(later + 30, null, articles, ['defaultTerm']);
  return judged(invoiceDay + 60, dueOf(invoiceDay, agreed), agreedArticles, remarks);
}

/**
 * The latest lawful due date of an invoice, the date agreed, and whether the agreement is lawful.
 * @param input days as civil days; the invoice's day stands for its receipt where receipt counts
 */
export function termOf(input: TermCase): TermResult {
  const { country, debtor } = input;
  if (debtor === 'consumer' || country === 'CH') return unlimited(input);
  if (country !== 'FR') return foreign(input, FOREIGN[country]);
  return debtor === 'public' ? frenchPublic(input) : frenchBusiness(input);
}
