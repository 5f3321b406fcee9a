import type { fr } from './words.fr.js';

const reasons: typeof fr.reasons = {
  'case.json': () => 'the line is not valid JSON',
  'case.object': () => 'a JSON object is expected',
  'case.id': () => 'a string or a number is expected',
  'case.choice': ({ allowed }) => `one of these is expected: ${allowed}`,
  'case.currency': () => 'three capital letters are expected (ISO 4217)',
  'case.day': () => 'a real date is expected, YYYY-MM-DD',
  'case.amount': () =>
    'an amount above zero is expected, a decimal string with at most two decimals, up to 10000000000.00',
  'case.percent': () => 'null or a yearly rate from 0 to 1000 is expected, at most four decimals, for example "12.40"',
  'case.list': () => 'a list is expected',
  'case.tooMany': ({ most }) => `${most} elements at most`,
  'case.days': ({ most }) => `a whole number of days from 0 to ${most} is expected`,
  'penalty.notCovered': ({ country, debtor }) =>
    `the law of ${country} is not covered for a debtor of kind "${debtor}"`,
  'penalty.noticeBeforeDue': () => 'a formal notice before the due date starts no interest',
  'penalty.beforeRates': ({ first }) => `interest would begin before ${first}, the first day whose rate is known`,
  'limitation.country': ({ country }) => `the limitation period of ${country} is not covered: only that of France is`,
  'limitation.debtor': () => 'the limitation of claims on public bodies (law of 31 December 1968) is not covered',
};

const table = {
  from: 'From',
  to: 'To',
  days: 'Days',
  rate: 'Rate',
  base: 'Base',
  interest: 'Interest',
  indemnity: 'Flat sum',
  total: 'Total for the delay',
  outstandingPrincipal: 'Principal still due',
  outstandingInterest: 'Interest still due',
  creditBalance: 'Overpaid',
  basis: 'Texts and rates',
  notes: 'Notes',
  method: 'Base × rate × days ÷ 365, each line rounded to the cent, then added.',
};

/** The same in English. */
export const en: typeof fr = { reasons, table };
