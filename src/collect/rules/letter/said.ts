import { civilOf, type Day } from '#kernel/day.js';
import { type Language, NO_BREAK, sayDate, sayMoney, sayNumber } from '#kernel/words.js';
import { isUnderL4416 } from '#law/citation.js';
import type { Claim, Ledger, ReminderInput } from './facts.js';
import { apartOf } from './ledger.js';
import { enumerate } from './typography.js';
import type { Said } from './words.fr.js';
import { letterWords } from './words.js';

/** Up to this many invoices are named in the text; more are counted. */
const NAMED_MAX = 4;

export const sayDay = (day: Day, language: Language): string => sayDate(civilOf(day), language);

/** A rate given as an exact decimal string, `12.40`, as it is read: `12,40 %`. */
export function sayRate(rate: string, language: Language): string {
  const [units = '0', decimals = ''] = rate.split('.');
  const figure = `${units}${language === 'fr' ? ',' : '.'}${decimals.padEnd(2, '0')}`;
  return language === 'fr' ? `${figure}${NO_BREAK}%` : `${figure}%`;
}

const oldestFirst = (claims: readonly Claim[]): Claim[] => [...claims].sort((a, b) => a.due - b.due);

function sayInvoices({ claims, language }: ReminderInput): string {
  const { invoice } = letterWords(language);
  const [oldest] = oldestFirst(claims);
  if (!oldest) return '';
  const issued = oldest.issuedAssumed ? '' : sayDay(oldest.issued, language);
  if (claims.length === 1)
    return invoice.one(oldest.number, issued, oldest.dueAssumed ? '' : sayDay(oldest.due, language));
  if (claims.length > NAMED_MAX) return invoice.many(claims.length, oldest.number, issued);
  return invoice.some(
    enumerate(
      oldestFirst(claims).map(({ number }) => number),
      language,
    ),
  );
}

/** What the subject line calls the invoices. */
export function sayInvoicesShort({ claims, language }: ReminderInput): string {
  const { subject } = letterWords(language);
  const numbers = oldestFirst(claims).map(({ number }) => number);
  if (numbers.length > NAMED_MAX) return subject.many(numbers.length);
  return numbers.length === 1 ? subject.one(numbers[0] ?? '') : subject.some(enumerate(numbers, language));
}

/** Everything that the sentences of a letter quote, said in its language. */
export function saidOf(input: ReminderInput, ledger: Ledger): Said {
  const { language, currency, claims, earlier, asOf } = input;
  const money = (cents: number): string => sayMoney(cents, currency, language);
  const apart = apartOf(claims);
  const days = [...new Set(earlier.map(({ issued }) => issued).filter((day) => day < asOf))].sort((a, b) => a - b);
  return {
    ask: money(ledger.askCents),
    payBy: sayDay(input.payBy, language),
    principal: money(ledger.principalCents),
    penalties: money(ledger.interestCents + ledger.indemnityCents),
    flat: ledger.indemnityCents > 0,
    apart: apart.cents > 0 ? sayMoney(apart.cents, apart.currency, language) : '',
    former: claims.some(({ due }) => isUnderL4416(due)),
    daily: money(ledger.dailyCents),
    paid: money(claims.reduce((sum, claim) => sum + claim.paidCents, 0)),
    invoices: sayInvoices(input),
    count: claims.length,
    earlier: enumerate(
      days.map((day, i) => (i > 0 && language === 'fr' ? `du ${sayDay(day, language)}` : sayDay(day, language))),
      language,
    ),
    earlierCount: days.length,
    basis: input.basis.join('; ').replaceAll(';', language === 'fr' ? ' ;' : ';'),
    legalRate: input.legalRate ? sayRate(input.legalRate, language) : '',
    mediator: input.mediator ?? '',
  };
}

/** Plain figure of a table: `1 234,50`. */
export const sayFigure = (cents: number, language: Language): string => sayNumber(cents / 100, 2, language);
