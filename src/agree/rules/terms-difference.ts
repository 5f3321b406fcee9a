import { diffWordsWithSpace } from 'diff';
import type { Language } from '#kernel/words.js';
import type { Clause, TermsContent } from '../facts/terms.js';

/** A stretch of text that both versions have, or one of them alone. */
export interface Stretch {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** The difference between two texts, word by word; what was removed stands before what took its place. */
export function wordDifference(before: string, after: string): readonly Stretch[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

/** What became of one clause. */
export interface ClauseDifference {
  readonly key: string;
  readonly state: 'added' | 'removed' | 'changed' | 'moved' | 'same';
  /** Its number in each version, from 1; null where it is not. */
  readonly before: number | null;
  readonly after: number | null;
  readonly title: readonly Stretch[];
  readonly text: readonly Stretch[];
}

const lawOf = (clause: Clause | undefined, language: Language): string =>
  clause && clause.law.length > 0 ? `\n\n(${clause.law.join(language === 'fr' ? '\u202f; ' : '; ')})` : '';

/** A clause's paragraphs and what it rests on: all that the reader sees under its title. */
const bodyOf = (clause: Clause | undefined, language: Language): string =>
  clause ? clause.text[language] + lawOf(clause, language) : '';

/** Keys that both versions have and that changed places among themselves: those outside the longest common order. */
function movedKeys(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const place = new Map(before.map((key, index) => [key, index]));
  const common = after.filter((key) => place.has(key));
  // Longest increasing run of former places; terms hold 60 clauses at most.
  const best: string[][] = [];
  common.forEach((key, index) => {
    const former = place.get(key) ?? 0;
    const prior = best
      .slice(0, index)
      .filter((run) => (place.get(run.at(-1) ?? '') ?? 0) < former)
      .reduce<string[]>((longest, run) => (run.length > longest.length ? run : longest), []);
    best.push([...prior, key]);
  });
  const kept = new Set(best.reduce<string[]>((longest, run) => (run.length > longest.length ? run : longest), []));
  return new Set(common.filter((key) => !kept.has(key)));
}

function stateOf(
  before: string,
  after: string,
  there: readonly [boolean, boolean],
  moved: boolean,
): ClauseDifference['state'] {
  if (!there[0]) return 'added';
  if (!there[1]) return 'removed';
  if (before !== after) return 'changed';
  return moved ? 'moved' : 'same';
}

const numberIn = ({ clauses }: TermsContent, key: string): number | null => {
  const index = clauses.findIndex((clause) => clause.key === key);
  return index < 0 ? null : index + 1;
};

/** Keys in the order of the later version; a removed clause stands where it stood, after the one before it. */
function orderedKeys(before: TermsContent, after: TermsContent): readonly string[] {
  const keys = after.clauses.map(({ key }) => key);
  before.clauses.forEach(({ key }, index) => {
    if (keys.includes(key)) return;
    const previous = before.clauses[index - 1]?.key;
    keys.splice(previous === undefined ? 0 : keys.indexOf(previous) + 1, 0, key);
  });
  return keys;
}

/**
 * What changed from one version of the terms to another, clause by clause in the order of the later one, in one language.
 * @param before nothing where there was no version yet: every clause is new
 */
export function differenceOf(
  before: TermsContent,
  after: TermsContent,
  language: Language,
): readonly ClauseDifference[] {
  const find = (content: TermsContent, key: string) => content.clauses.find((clause) => clause.key === key);
  const moved = movedKeys(
    before.clauses.map(({ key }) => key),
    after.clauses.map(({ key }) => key),
  );
  return orderedKeys(before, after).map((key) => {
    const [was, is] = [find(before, key), find(after, key)];
    const titles = [was?.title[language] ?? '', is?.title[language] ?? ''] as const;
    const bodies = [bodyOf(was, language), bodyOf(is, language)] as const;
    const there = [was !== undefined, is !== undefined] as const;
    return {
      key,
      state: stateOf(titles[0] + bodies[0], titles[1] + bodies[1], there, moved.has(key)),
      before: numberIn(before, key),
      after: numberIn(after, key),
      title: wordDifference(...titles),
      text: wordDifference(...bodies),
    };
  });
}
