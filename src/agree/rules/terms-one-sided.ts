import type { Language } from '#kernel/words.js';
import type { Clause, TermsContent } from '../facts/terms.js';
import type { TermsFinding } from './terms-lint.js';

const differs = (before: Clause, after: Clause, language: Language): boolean =>
  before.title[language] !== after.title[language] || before.text[language] !== after.text[language];

/**
 * Clauses that a release would change in one language and leave as they were in the other: both bind, and they may now
 * say different things. Only told, since one language alone may have had a mistake.
 */
export function oneSidedChanges(last: TermsContent, next: TermsContent): readonly TermsFinding[] {
  return next.clauses.flatMap((clause): TermsFinding[] => {
    const before = last.clauses.find(({ key }) => key === clause.key);
    if (!before) return [];
    const [fr, en] = [differs(before, clause, 'fr'), differs(before, clause, 'en')];
    if (fr === en) return [];
    const { title, key } = clause;
    const values = { fr: title.fr, en: title.en, language: fr ? 'fr' : 'en' };
    return [{ code: 'terms.oneLanguage', severity: 'advise', field: key, values }];
  });
}
