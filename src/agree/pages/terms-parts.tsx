import { parseDay } from '#kernel/day.js';
import type { Language } from '#kernel/words.js';
import type { Markup } from '#shell/web/door.js';
import { DateText } from '#shell/web/parts.js';
import type { Clause } from '../facts/terms.js';
import type { Stretch } from '../rules/terms-difference.js';

/** A day written `YYYY-MM-DD`, as a person reads it. */
export function DayText({ day, language }: { day: string; language: Language }): Markup {
  return <DateText day={parseDay(day) ?? 0} language={language} />;
}

/** A clause as its reader sees it: paragraphs, and in small print what it rests on. */
export function ClauseBody({ clause, language }: { clause: Clause; language: Language }): Markup {
  return (
    <>
      {clause.text[language].split(/\n\n+/).map((paragraph) => (
        <p class="terms-body">{paragraph}</p>
      ))}
      {clause.law.length > 0 && (
        <p class="soft">
          <small>{clause.law.join(language === 'fr' ? '\u202f; ' : '; ')}</small>
        </p>
      )}
    </>
  );
}

/** The clauses of terms, numbered, in the language of the terms: what a client opens before signing. */
export function TermsText({ clauses, language }: { clauses: readonly Clause[]; language: Language }): Markup {
  return (
    <article class="terms-text" lang={language}>
      {clauses.map((clause, index) => (
        <section id={`clause-${clause.key}`}>
          <h2>
            {index + 1}. {clause.title[language]}
          </h2>
          <ClauseBody clause={clause} language={language} />
        </section>
      ))}
    </article>
  );
}

/** Words added and removed, told by marks and by line as much as by colour. */
export function Stretches({ stretches }: { stretches: readonly Stretch[] }): Markup {
  return (
    <>
      {stretches.map(({ kind, text }) => {
        if (kind === 'added') return <ins>{text}</ins>;
        return kind === 'removed' ? <del>{text}</del> : text;
      })}
    </>
  );
}
