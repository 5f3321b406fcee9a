import { sayNumber } from '#kernel/words.js';
import { events } from './dossier/events.en.js';
import { dossier } from './dossier/words.en.js';
import { today } from './today/words.en.js';
import type { DeskWords } from './words.fr.js';

const many = (count: number, one: string, several: string): string =>
  `${sayNumber(count, 0, 'en')} ${count === 1 ? one : several}`;

const acts: DeskWords['acts'] = {
  reminder1: 'Send a reminder',
  reminder2: 'Remind again (2nd)',
  reminder3: 'Remind again (3rd)',
  formalNotice: 'Serve formal notice',
};

export const en: DeskWords = {
  acts,
  actFor: (level, name) => `${acts[level]}: ${name}`,
  kinds: { business: 'Business', consumer: 'Private person', public: 'Public buyer' },
  relations: {
    title: 'Relations',
    lead: (clients) => `${many(clients, 'client', 'clients')}. What your records show today.`,
    found: (count) => many(count, 'client matches', 'clients match'),
    caption: 'Relations with your clients',
    columns: {
      name: 'Client',
      light: 'Payments',
      punctuality: 'Its invoices, earliest to latest',
      open: 'Owed',
      overdue: 'Overdue',
      penalties: 'Penalties',
      days: 'Time to pay',
      next: 'Next step',
    },
    strip: 'Punctuality',
    allLights: 'All',
    search: 'Name or code',
    kind: 'Kind',
    allKinds: 'All',
    overdueOnly: 'Overdue only',
    show: 'Show',
    clear: 'Show all',
    add: 'New client',
    total: 'Total',
    days: (days) => `${sayNumber(days, 0, 'en')} d`,
    mutedUntil: (date) => `muted until ${date}`,
    draft: 'Finish the letter',
    readDraft: 'Read the draft letter',
    wait: (date) => `Wait until ${date}`,
    afterNotice: 'Choose what follows',
    settleDispute: 'Settle the dispute',
    nothing: 'Nothing to do',
    assumed: 'assumed due dates',
    byTerm: 'by the term you stated',
    broughtForward: 'brought forward included',
    allBarred: 'probably time-barred',
    partlyBarred: (amount) => `of which ${amount} probably time-barred`,
    barred: 'Open the dossier: limitation',
    recordsEnd: (date) =>
      `Your records end on ${date}: unpaid invoices apart, the lights look at the last 24 months only, so that most of them stay grey.`,
    bringRecent: 'Import more recent records',
    emptyTitle: 'No client yet.',
    emptyHelp: 'Bring your accounting records: the relations follow from them.',
    bring: 'Import a FEC or a CSV',
    noneTitle: 'No client matches.',
  },
  today,
  dossier,
  events,
};
