import type { Issues } from '#intake/facts.js';
import type { IssueReason } from '#intake/reasons.js';
import type { AmountStyle } from '../amounts.js';
import type { DateOrder } from '../dates.js';
import { firstControlLine, type Separator } from '../delimited.js';
import { collectIssues } from '../issues.js';
import { type FecLine, readLines } from './lines.js';
import { fecSeparator, surveyFec } from './survey.js';

/** A FEC as read: its lines, or every reason why it cannot be. */
export interface FecFile {
  readonly lines: readonly FecLine[];
  readonly errors: Issues;
  readonly warnings: Issues;
  readonly separator: Separator | null;
  readonly dateOrder: DateOrder | null;
  readonly amountStyle: AmountStyle | null;
}

/**
 * Reads a FEC from its text. Every faulty line is told, not only the first; a file with any error must be refused whole.
 * @returns lines in the order of the file, debit minus credit in cents, days without hour
 */
export function parseFec(text: string): FecFile {
  const errors = collectIssues();
  const warnings = collectIssues();
  const separator = fecSeparator(text);
  const result = (
    lines: readonly FecLine[],
    dateOrder: DateOrder | null,
    amountStyle: AmountStyle | null,
  ): FecFile => ({
    lines,
    errors: errors.all(),
    warnings: warnings.all(),
    separator,
    dateOrder,
    amountStyle,
  });
  const refuse = (line: number, field: string, reason: IssueReason, value: string): FecFile => {
    errors.add(line, field, reason, value);
    return result([], null, null);
  };
  if (text.trim() === '') return refuse(0, '', 'emptyFile', '');
  if (separator === null) return refuse(1, '', 'notFec', text.slice(0, 200).split(/[\r\n]/)[0] ?? '');
  const control = firstControlLine(text);
  if (control)
    return refuse(control.line, '', 'controlCharacter', text.slice(Math.max(0, control.at - 20), control.at + 20));
  const survey = surveyFec(text, separator);
  if (survey.fault) return refuse(survey.fault.line, '', survey.fault.reason, survey.fault.excerpt);
  const { layout } = survey;
  if (layout.missing.length > 0)
    return refuse(
      1,
      layout.missing.join(', '),
      'missingColumns',
      survey.titles.join(separator === '\t' ? ' ' : separator),
    );
  if (layout.repeated.length > 0)
    return refuse(1, layout.repeated.join(', '), 'repeatedColumns', survey.titles.join(' '));
  if (layout.absent.length > 0) warnings.add(1, layout.absent.join(', '), 'absentColumns', '');
  if (layout.unknown.length > 0) warnings.add(1, layout.unknown.join(', '), 'unknownColumns', '');
  const lines = readLines(text, separator, survey, errors, warnings);
  if (lines.length === 0 && errors.count() === 0) errors.add(1, '', 'noLines', '');
  return result(lines, survey.dateOrder ?? null, survey.amountStyle);
}
