import { civilOf, parseDay } from '#kernel/day.js';
import { type Language, sayDate } from '#kernel/words.js';

const HALVES: Readonly<Record<Language, readonly [first: string, second: string]>> = {
  fr: ['1er semestre', '2e semestre'],
  en: ['first half of', 'second half of'],
};

const HALF = /^(\d{4})S([12])$/;

/** A label of a rate table as it is read: `1er semestre 2026` for `2026S1`; a year and a text as they stand. */
export function sayPeriodLabel(label: string, language: Language): string {
  const half = HALF.exec(label);
  return half ? `${HALVES[language][half[2] === '1' ? 0 : 1]} ${half[1]}` : label;
}

/** Half-years since year 0, to tell those that follow each other; undefined for a label of another kind. */
function rankOf(label: string): number | undefined {
  const half = HALF.exec(label);
  return half ? Number(half[1]) * 2 + Number(half[2]) : undefined;
}

/** Labels joined by commas as they are read, half-years that follow each other as one span. */
export function sayPeriodLabels(labels: string, language: Language): string {
  const spans: [first: string, last: string][] = [];
  for (const label of labels.split(', ')) {
    const span = spans.at(-1);
    const [rank, before] = [rankOf(label), span && rankOf(span[1])];
    if (span && rank !== undefined && before !== undefined && rank === before + 1) span[1] = label;
    else spans.push([label, label]);
  }
  const to = language === 'fr' ? ' au ' : ' to ';
  return spans
    .map(([first, last]) => [...new Set([first, last])].map((one) => sayPeriodLabel(one, language)).join(to))
    .join(', ');
}

/** Days of a text, `2026-07-01`, said in the language. */
function withDays(text: string, language: Language): string {
  return text.replace(/\d{4}-\d{2}-\d{2}/g, (found) => {
    const day = parseDay(found);
    return day === undefined ? found : sayDate(civilOf(day), language);
  });
}

/** Phrases of the tables in French, longest first where one holds another. */
const FRENCH: readonly (readonly [english: RegExp, french: string])[] = [
  [/^ECB key rates, copy of (\S+) and of (\S+)/, 'taux directeurs de la BCE, copies du $1 et du $2'],
  [/^ECB key rates, copy of /, 'taux directeurs de la BCE, copie du '],
  [/, rounded up to the next (\S+) point/, ', arrondi au multiple supérieur de $1 point'],
  [
    /date from memory; not in force on any 1 January or 1 July/,
    'date de mémoire\u202f; sans effet un 1er janvier ou un 1er juillet',
  ],
  [/as cited by two public files/, 'cité par deux fichiers publics'],
  [/MEF notice, GU n\. (\d+) of /, 'avis du MEF, GU n. $1 du '],
  [/Bank of England official Bank Rate history/, 'historique officiel du taux de la Banque d’Angleterre'],
  [/\(official scheme site\)/, '(site officiel du dispositif)'],
  [/Bank Rate in June 2026/, 'taux de la Banque d’Angleterre en juin 2026'],
  [/ECB 6 March 2025/, 'BCE, 6 mars 2025'],
  [/\(page of /g, '(page du '],
  [/, to (?=\d{4}-)/, ', jusqu’au '],
  [/ on (?=\d{4}-)/, ' au '],
  [/ before (?=\d{4}S)/, ' avant le '],
  [/\bECB\b/g, 'BCE'],
  [/\bBank Rate\b/g, 'taux de la Banque d’Angleterre'],
  [/; /g, '\u202f; '],
];

function inFrench(text: string): string {
  return FRENCH.reduce((said, [english, french]) => said.replace(english, french), text);
}

/** How a rate is made, in a language: `BCE 2,40 au 1er juillet 2026 + 10` for `ECB 2.40 on 2026-07-01 + 10`. */
export function sayFormula(formula: string, language: Language): string {
  const said = language === 'fr' ? inFrench(formula).replace(/(\d)\.(\d)/g, '$1,$2') : formula;
  const halves = said.replace(/\d{4}S[12]/g, (label) => sayPeriodLabel(label, language));
  return withDays(language === 'en' ? halves.replace(/before (?=first|second)/, 'before the ') : halves, language);
}

/** The same without the day on which the rate was read: `BCE 2,40 + 10`. */
export function sayShortFormula(formula: string, language: Language): string {
  return sayFormula(formula.replace(/ (on|before) \S+/, ''), language);
}

/** Where a rate was read, in a language; titles of texts and names of sites as they stand. */
export function saySource(source: string, language: Language): string {
  return withDays(language === 'fr' ? inFrench(source) : source, language);
}
