import { formatDay } from '#kernel/day.js';
import { formatCents } from '#kernel/money.js';
import type { Language } from '#kernel/words.js';
import { ARTICLES } from '#law/article.js';
import { describePeriod, formatPercent } from '#law/rate.js';
import { sayNote } from '#law/words.js';
import type { Claim, Penalty } from '../facts/claim.js';
import { commandWords } from './words.js';

type Row = readonly string[];

/** Columns lined up, figures to the right. */
function aligned(rows: readonly Row[], leftColumns: number): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: Row): string =>
    row
      .map((cell, column) =>
        column < leftColumns ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  return rows.map((row) => `${line(row).trimEnd()}\n`).join('');
}

function segmentRows(penalty: Penalty, language: Language): Row[] {
  const { from, to, days, rate, base, interest } = commandWords(language).table;
  const heading = [from, to, days, rate, base, interest];
  const rows = penalty.segments.map((segment) => [
    formatDay(segment.from),
    formatDay(segment.to),
    String(segment.days),
    `${formatPercent(segment.rate.ppm)} %`,
    formatCents(segment.baseCents),
    formatCents(segment.interestCents),
  ]);
  return [heading, ...rows];
}

/** The computation as a table that can be redone by hand. */
export function penaltyTable(claim: Claim, penalty: Penalty, language: Language): string {
  const words = commandWords(language).table;
  const amount = (label: string, cents: number): Row => [label, `${formatCents(cents)} ${claim.currency}`];
  const totals = [
    amount(words.interest, penalty.interestCents),
    amount(words.indemnity, penalty.indemnityCents),
    amount(words.total, penalty.totalCents),
    amount(words.outstandingPrincipal, penalty.outstandingPrincipalCents),
    amount(words.outstandingInterest, penalty.outstandingInterestCents),
    ...(penalty.creditBalanceCents > 0 ? [amount(words.creditBalance, penalty.creditBalanceCents)] : []),
  ];
  const basis = [...penalty.articles.map((key) => ARTICLES[key]), ...penalty.rates.map(describePeriod)];
  const list = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `\n${title}\n${lines.map((line) => `- ${line}\n`).join('')}`;
  return (
    `${aligned(segmentRows(penalty, language), 2)}${words.method}\n\n` +
    aligned(totals, 1) +
    list(words.basis, basis) +
    list(
      words.notes,
      penalty.notes.map((note) => sayNote(note, language)),
    )
  );
}
