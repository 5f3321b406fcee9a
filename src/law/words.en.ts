import { civilOf, type Day } from '#kernel/day.js';
import { sayDate, sayMoney } from '#kernel/words.js';
import { sayPeriodLabel, sayPeriodLabels } from './made.js';
import type { Note, NoteKey } from './note.js';
import { formatPercent, type Ppm, type TableKey } from './rate.js';
import type { fr } from './words.fr.js';

type Values<Key extends NoteKey> = Extract<Note, { key: Key }>;

const date = (day: Day): string => sayDate(civilOf(day), 'en').replaceAll('\u00a0', ' ');
const rate = (ppm: Ppm): string => `${formatPercent(ppm)} %`;

const tables: Readonly<Record<TableKey, string>> = {
  'fr.default': 'France, between businesses: ECB + 10 points',
  'fr.legal': 'France, legal interest (professional creditor)',
  'fr.floor': 'France, floor of an agreed rate: 3 times the legal interest',
  'fr.public': 'France, public buyers: ECB + 8 points',
  'eu.ecb': 'ECB, main refinancing operations',
  'de.base': 'Germany, base rate (Basiszinssatz)',
  'de.business': 'Germany, between businesses: base rate + 9 points',
  'de.consumer': 'Germany, consumers: base rate + 5 points',
  'be.business': 'Belgium, between businesses',
  'lu.business': 'Luxembourg, between businesses',
  'es.business': 'Spain, between businesses',
  'it.business': 'Italy, between businesses',
  'it.legal': 'Italy, legal interest',
  'nl.business': 'Netherlands, between businesses',
  'gb.business': 'United Kingdom, between businesses: Bank Rate + 8 points',
  'ch.all': 'Switzerland: 5%',
};

const statuses = {
  read: 'read in the source',
  derived: 'derived by the rule of the law, national notice not read',
  memory: 'from memory, not verified',
};

const notes = {
  agreedForeign: ({ agreed }: Values<'agreedForeign'>) =>
    `The agreed rate of ${rate(agreed)} is applied as it is; it is set aside only if grossly unfair.`,
  agreedIgnored: ({ agreed }: Values<'agreedIgnored'>) =>
    `The agreed rate of ${rate(agreed)} is not applied: the law fixes the rate for this debtor.`,
  agreedLower: ({ agreed }: Values<'agreedLower'>) =>
    `The agreed rate of ${rate(agreed)} is lower than the legal rate: it binds the creditor as long as it is.`,
  agreedNotClaimed: ({ agreed }: Values<'agreedNotClaimed'>) =>
    `The agreed rate of ${rate(agreed)} is not claimed: against a consumer such a clause is a penalty clause that the judge may reduce, presumed unfair if disproportionate or one-sided. Only legal interest is counted.`,
  agreedNotReducing: () => 'The agreed rate is not above the legal rate: the legal rate is applied.',
  agreedTerm: () =>
    'If a payment term was agreed, it can be argued that the period does not run before that term (C. civ., art. 2233, 3°); the date given is the safe one.',
  agreedZero: () => 'Excluding all interest is void: the legal rate is applied.',
  arguableFromInvoice: ({ lastDay }: Values<'arguableFromInvoice'>) =>
    `Counted from the invoice date the last day would be ${date(lastDay)}; the courts count from completion of the service.`,
  afterExpiry: ({ on }: Values<'afterExpiry'>) =>
    `The event of ${date(on)} comes after the period expired: it does not revive the claim.`,
  beforeStart: ({ on }: Values<'beforeStart'>) =>
    `The event of ${date(on)} comes before completion: it interrupts nothing.`,
  belowFloor: ({ label, agreed, floor, applied }: Values<'belowFloor'>) =>
    `${sayPeriodLabel(label, 'en')}: the agreed rate of ${rate(agreed)} is below the floor of ${rate(floor)} (3 times the legal rate) and ineffective; the default rate of ${rate(applied)} is applied. A judge might apply the floor of ${rate(floor)} instead: the point is unsettled.`,
  ceiling: ({ lastDay }: Values<'ceiling'>) =>
    `The period cannot be carried beyond twenty years after the claim arose, ${date(lastDay)} (C. civ., art. 2232).`,
  chStart: () =>
    'Interest runs from the formal notice when there is one, else from the day after the due date, taken as an agreed day of performance (CO 102).',
  compounded: ({ on, cents }: Values<'compounded'>) =>
    `After a full year of delay, on ${date(on)}, ${sayMoney(cents, 'EUR', 'en')} of interest joins the base (BW 6:119a lid 3).`,
  courtClaim: () =>
    'A court claim interrupts until the proceedings end: the date given, counted from the claim, is the earliest possible.',
  credit: () => 'The client paid or was credited more than was due: the excess is the client’s, or is set off.',
  deConsumerStart: () =>
    'The due date is taken as agreed by the calendar (BGB § 286 Abs. 2 Nr. 1); otherwise the delay begins with the formal notice, or 30 days after the invoice if it warned the consumer of that.',
  dueRolled: ({ from, to }: Values<'dueRolled'>) =>
    `The due date of ${date(from)} is not a working day: it moves to ${date(to)}.`,
  effectOnPayment: () => '"effect" has a meaning for credit notes only: it is ignored on a payment.',
  enforcement: () => 'Enforcement starts a new full period from its date.',
  frozenRateUnknown: ({ through }: Values<'frozenRateUnknown'>) =>
    `Interest begins after ${date(through)}, in a half-year whose rate is not known yet: nothing is counted.`,
  gbKeptRate: () =>
    'The rate stays that of the half-year in which the debt became late (official scheme site); another reading changes it each half-year.',
  indemnityApart: ({ sumCents, currency }: Values<'indemnityApart'>) =>
    `The flat sum of ${sayMoney(sumCents, currency, 'en')} is due in addition, in that currency; it is neither converted nor counted here.`,
  indemnityBefore2013: () => 'The 40 € indemnity exists only since 1 January 2013.',
  indicative: ({ labels }: Values<'indicative'>) =>
    `Indicative rates for ${sayPeriodLabels(labels, 'en')}: fixing by half-years dates only from 1 January 2013.`,
  itConsumerStart: () =>
    'The due date is taken as agreed; otherwise interest runs from the formal notice (Codice civile, art. 1219).',
  laterEvents: ({ count }: Values<'laterEvents'>) =>
    count === 1
      ? 'One event after the day of the statement is ignored.'
      : `${count} events after the day of the statement are ignored.`,
  noFormalNotice: () => 'Without a formal notice no interest runs against a consumer.',
  notInterrupting: ({ on }: Values<'notInterrupting'>) =>
    `The reminder or registered letter of ${date(on)} does not interrupt the period.`,
  noticeIrrelevant: () =>
    'The formal notice does not change the computation: interest runs as of right after the due date.',
  noticeLater: () =>
    'Interest runs from the day after the formal notice, which does not come before the day of the statement: none has run yet.',
  notYetDue: () => 'The due date has not passed: nothing is due for delay.',
  paidOnTime: () => 'Nothing was unpaid after the due date: neither interest nor indemnity.',
  provisionalAllocation: () =>
    'A payment falls after the last known rate: its allocation is provisional, as the interest before it is not fully known.',
  publicAbroad: () =>
    'Public buyer: rate of the transposition of Directive 2011/7/EU; the country’s own procurement rules were not checked.',
  rateDerived: ({ labels }: Values<'rateDerived'>) =>
    `Rates derived from the ECB rate, national notice not read: ${sayPeriodLabels(labels, 'en')}.`,
  rateUnverified: ({ labels }: Values<'rateUnverified'>) =>
    `Rates from memory, to be verified before use: ${sayPeriodLabels(labels, 'en')}.`,
  ratesEnd: ({ through }: Values<'ratesEnd'>) =>
    `The rate after ${date(through)} is not known: interest is counted up to that day only.`,
  unknownFields: ({ names }: Values<'unknownFields'>) => `Unknown fields, ignored: ${names}.`,
} satisfies { [Key in NoteKey]: (note: Values<Key>) => string };

const terms = {
  defaultTerm: 'Nothing was agreed: the default term of 30 days applies.',
  noCeiling: 'No statutory ceiling is covered here for this debtor.',
  endOfMonthException:
    'Exception of 45 days end of month: it must be written in the contract and not be a manifest abuse.',
  publicReceipt: 'Counted from the invoice date, taken as receipt of the request, or from performance if later.',
  sixtyUnlessExpress: 'Beyond 60 days only if expressly agreed and not grossly unfair.',
  sixtyAtMost: '60 days at most.',
  nlSmall: 'From a large firm to a small one, 30 days at most (from memory, not verified).',
};

/** The same in English. */
export const en: typeof fr = { tables, statuses, notes, terms };
