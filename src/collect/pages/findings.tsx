import type { Markup } from '#shell/web/door.js';
import type { Visit } from '#shell/web/visit.js';
import type { Finding } from '../rules/lint/lint.js';
import { collectWords } from '../words.js';

/** What a careful reader found, with the sentence concerned. */
export function FindingItem({ visit, finding }: { visit: Visit; finding: Finding }): Markup {
  const words = collectWords(visit.language);
  const { rule, severity, excerpt, found } = finding;
  return (
    <li>
      <small>{severity === 'block' ? words.mustMend : words.mayMend}</small> {words.findings[rule](found)}
      {excerpt && <q>{excerpt}</q>}
    </li>
  );
}

/** Paragraphs as a form shows them. */
export const joined = (paragraphs: readonly string[]): string => paragraphs.join('\n\n');
