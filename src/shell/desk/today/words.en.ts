import type { DeskWords } from '../words.fr.js';

const many = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`;

const levels = {
  reminder1: 'First reminder',
  reminder2: 'Second reminder',
  reminder3: 'Last reminder',
  formalNotice: 'Formal notice',
  warnings: 'Reminder of warnings',
  facts: 'Reminder of facts',
};

export const today: DeskWords['today'] = {
  title: 'Today',
  overdue: (amount, clients) => `${amount} overdue, with ${many(clients, 'client', 'clients')}.`,
  noneOverdue: 'No invoice is overdue.',
  decide: 'To decide',
  confirm: 'To confirm',
  know: 'Worth knowing',
  remind: (level, since) => `${levels[level]} possible since ${since}`,
  overdueAmount: (amount) => `${amount} overdue`,
  withPenalties: (amount) => `and ${amount} in penalties`,
  rests: { assumed: 'assumed due date', byTerm: 'due date by the term you stated' },
  partlyBarred: (amount) => `of which ${amount} probably time-barred`,
  barredAmount: (amount) => `Of which ${amount} probably time-barred.`,
  barredSince: (date) => `Probably time-barred since ${date}`,
  moreBarred: (count) =>
    `See ${many(count, 'other client whose invoices are probably time-barred', 'other clients whose invoices are probably time-barred')}`,
  assumedDues: 'assumed due dates',
  afterNotice: 'The formal notice had no effect: choose what follows',
  settleDispute: 'An invoice is disputed: settle that',
  open: 'Open the dossier',
  draft: (level) => `${levels[level]} being prepared`,
  finish: 'Finish',
  more: (count) => `See ${many(count, 'other client', 'other clients')}`,
  term: 'Which payment term do you usually agree?',
  termHelp: (days) =>
    `Your records carry no due dates: they are assumed to fall ${days} days after the invoice, and what rests on them is marked “assumed”.`,
  termLabel: 'Usual term of my business',
  days: 'days',
  save: 'Save',
  limitation: (number, date) =>
    `Invoice ${number}: go to court before ${date}, the end of the limitation period at the most prudent count`,
  mute: (date) => `The mute of its light ends on ${date}`,
  ratesUntil: (date) =>
    `Penalty rates are known until ${date}; beyond, interest is counted once the new rate is published.`,
  ratesOver: (date) =>
    `Penalty rates are known only until ${date}: interest stops there. An update of Entente brings the next ones.`,
  rates: 'See the rates',
  calm: 'Nothing waits for your decision today.',
  calmNext: (name, date) => `The next letter possible: ${name}, on ${date}.`,
  calmHelp: 'Your relations are up to date: have a good day.',
  seeRelations: 'See the relations',
  byHand: 'Add a first client by hand',
};
