import { events } from './dossier/events.en.js';
import { dossier } from './dossier/words.en.js';
import { today } from './today/words.en.js';
import type { DeskWords } from './words.fr.js';

const many = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`;

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
    days: (days) => `${days} d`,
    mutedUntil: (date) => `muted until ${date}`,
    draft: 'Finish the letter',
    wait: (date) => `Wait until ${date}`,
    afterNotice: 'Choose what follows',
    settleDispute: 'Settle the dispute',
    nothing: 'Nothing to do',
    assumed: 'assumed due dates',
    emptyTitle: 'No client yet.',
    emptyHelp: 'Bring your accounting records: the relations follow from them.',
    bring: 'Import a FEC or a CSV',
    noneTitle: 'No client matches.',
  },
  today,
  dossier,
  events,
};
