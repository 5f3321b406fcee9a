import { type DecimalSign, decimalContradiction } from '../amounts.js';
import type { IssueCollector } from '../issues.js';
import { type Guess, isAmount, isDate } from './guess.js';
import type { Survey } from './survey.js';

/** A choice that the values of a column contradict refuses the file, with the first line that does. */
export function refuseContradictions(
  seen: Survey,
  taken: readonly Guess[],
  { dateOrder, decimal }: { readonly dateOrder?: 'dmy' | 'mdy'; readonly decimal?: DecimalSign },
  errors: IssueCollector,
): void {
  for (const { target, column, title } of taken) {
    const survey = seen.columns[column];
    if (!survey) continue;
    const { onlyDayFirst, onlyMonthFirst, dayFirstValue, monthFirstValue } = survey.dates;
    if (isDate(target) && dateOrder === 'mdy' && onlyDayFirst > 0)
      errors.add(onlyDayFirst, title, 'dateOrderContradicted', dayFirstValue);
    if (isDate(target) && dateOrder === 'dmy' && onlyMonthFirst > 0)
      errors.add(onlyMonthFirst, title, 'dateOrderContradicted', monthFirstValue);
    const amount = isAmount(target) && decimal ? decimalContradiction(survey.amounts, decimal) : undefined;
    if (amount) errors.add(amount.line, title, 'decimalContradicted', amount.value);
  }
}
