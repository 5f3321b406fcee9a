import { type ImportIssue, ISSUES_KEPT, type Issues, type SkippedCents } from '../facts.js';
import type { IssueReason, SkipReason } from '../reasons.js';

const EXCERPT_MAX = 80;

/** A value as it may be shown: control characters made visible as spaces, at most 80 characters. */
export function excerptOf(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
  const clean = value.slice(0, EXCERPT_MAX + 1).replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ' ');
  return clean.length > EXCERPT_MAX ? `${clean.slice(0, EXCERPT_MAX - 1)}…` : clean;
}

/** Collects issues: counts all, keeps the first 1,000. */
export interface IssueCollector {
  readonly add: (line: number, field: string, reason: IssueReason, value: string) => void;
  readonly all: () => Issues;
  readonly count: () => number;
}

export function collectIssues(): IssueCollector {
  const list: ImportIssue[] = [];
  let count = 0;
  return {
    add(line, field, reason, value) {
      count += 1;
      if (list.length < ISSUES_KEPT) list.push({ line, field, reason, excerpt: excerptOf(value) });
    },
    all: () => ({ list, count }),
    count: () => count,
  };
}

/** Counts what was left aside by reason, with its net amount. */
export interface SkipCounter {
  readonly add: (reason: SkipReason, amount: number, count?: number) => void;
  readonly all: () => readonly SkippedCents[];
}

export function countSkipped(): SkipCounter {
  const byReason = new Map<SkipReason, { count: number; cents: number }>();
  return {
    add(reason, amount, count = 1) {
      const entry = byReason.get(reason) ?? { count: 0, cents: 0 };
      entry.count += count;
      entry.cents += amount;
      byReason.set(reason, entry);
    },
    all: () =>
      [...byReason].map(([reason, entry]) => ({ reason, ...entry })).sort((a, b) => (a.reason < b.reason ? -1 : 1)),
  };
}
