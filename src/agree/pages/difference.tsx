import { parseDay } from '#kernel/day.js';
import { type Language, sayMoney } from '#kernel/words.js';
import type { Markup } from '#shell/web/door.js';
import type { Change } from '../rules/quote/difference.js';
import { quoteWords } from '../words.js';
import { centsIn, sayDayText } from './said.js';

const AMOUNTS = new Set(['price', 'listPrice']);
const DECIMAL = /^\d+(\.\d+)?$/;

/** A value as the page says it: dates as dates, amounts as amounts. */
function sayValue({ detail, subject }: Change, value: string, currency: string, language: Language): string {
  if (parseDay(value) !== undefined) return sayDayText(value, language);
  const isAmount = subject === 'total' || AMOUNTS.has(detail ?? '') || (subject === 'line' && detail === null);
  if (isAmount)
    return value
      .split(' – ')
      .map((part) => (DECIMAL.test(part) && !/\.\d{3}/.test(part) ? sayMoney(centsIn(part), currency, language) : part))
      .join(' – ');
  return value;
}

/** Where the change is: `Ligne « Site vitrine », prix unitaire`. */
function placeOf({ subject, detail, of }: Change, language: Language): string {
  const { subjects, details } = quoteWords(language).difference;
  const known = detail === null ? undefined : (details as Readonly<Record<string, string>>)[detail];
  const named =
    of === null ? subjects[subject] : `${subjects[subject]} ${language === 'fr' ? `«\u202f${of}\u202f»` : `“${of}”`}`;
  return known === undefined ? named : `${named}, ${known}`;
}

function ChangeItem({ change, currency, language }: { change: Change; currency: string; language: Language }): Markup {
  const { difference } = quoteWords(language);
  const { before, after, words } = change;
  const say = (value: string): string => sayValue(change, value, currency, language);
  return (
    <li>
      <small>{placeOf(change, language)}</small>{' '}
      {words.length > 0 ? (
        <span class="wordwise">
          {words.map(({ text, side }) =>
            side === 'both' ? text : side === 'after' ? <ins>{text}</ins> : <del>{text}</del>,
          )}
        </span>
      ) : before === null ? (
        <>
          {difference.added} <ins>{say(after ?? '')}</ins>
        </>
      ) : after === null ? (
        <>
          {difference.removed} <del>{say(before)}</del>
        </>
      ) : (
        difference.becomes(say(before), say(after))
      )}
    </li>
  );
}

/** What one version changes from another, part by part. */
export function DifferenceView(props: {
  readonly changes: readonly Change[];
  readonly currency: string;
  readonly language: Language;
}): Markup {
  const { changes, currency, language } = props;
  if (changes.length === 0) return <p>{quoteWords(language).detail.same}</p>;
  return (
    <ul class="changes">
      {changes.map((change) => (
        <ChangeItem change={change} currency={currency} language={language} />
      ))}
    </ul>
  );
}
