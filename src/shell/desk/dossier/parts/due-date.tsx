import type { Due } from '#bill/rules.js';
import type { Language } from '#kernel/words.js';
import { deskWords } from '#shell/desk/words.js';
import type { Markup } from '#shell/web/door.js';
import { DateText } from '#shell/web/parts.js';

/** A due date, marked when no record states it: supposed, or counted from the term that the user stated. */
export function DueDate({ due, language }: { due: Due; language: Language }): Markup {
  const { owed: words } = deskWords(language).dossier;
  return (
    <>
      <DateText day={due.day} language={language} assumed={due.assumed} />
      {due.stated && <small class="under by-term">{words.byTerm(due.termDays ?? 0)}</small>}
    </>
  );
}
