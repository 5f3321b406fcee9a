import type { FactualWords } from './words.fr.js';

const SMALL: readonly string[] = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Words of the letters that recall recorded facts, in English. */
export const en: FactualWords = {
  document: {
    quote: (number) => `quote no. ${number}`,
    changeOrder: (number) => `change order no. ${number}`,
    delivery: (number) => `delivery no. ${number}`,
  },
  ofDocument: {
    quote: (number) => `quote no. ${number}`,
    changeOrder: (number) => `change order no. ${number}`,
    delivery: (number) => `delivery no. ${number}`,
  },
  said: (words) => `“${words}”`,
  warnings: {
    subject: (document) => `Reminder of warnings given – ${document}`,
    ask: (count, document, acceptedOn, replyBy) =>
      `We are writing to recall ${count > 1 ? `the ${SMALL[count] ?? count} warnings` : 'the warning'} given with ${document}, which you accepted on ${acceptedOn}. If you remember any point differently, please write to us by ${replyBy}.`,
    why: 'Over a project, details are soon forgotten. Here is what was written, then accepted, as we recorded it.',
    shared: 'These points set the limits of our agreement, for you as for us.',
    talk: 'We are glad to talk about them if you wish: just give us a call.',
  },
  facts: {
    subject: (document) => `Recorded facts – ${document}`,
    ask: (document, replyBy) =>
      `We would like to talk with you about ${document}, or to read your remarks, by ${replyBy}.`,
    statement: (on, words) => `On ${on}, you said: “${words}”${/[.!?…]$/.test(words) ? '' : '.'}`,
    why: 'Two people may remember things differently in good faith. Here is what was accepted, as we recorded it that day.',
    changed: 'If something has changed since, just tell us: we will read your remarks with care.',
    purpose: 'This letter blames nobody. It is meant to let us start from the same facts.',
  },
  recital: {
    agreement: 'What was agreed',
    delivery: 'What was delivered',
    warnings: 'The warnings',
    price: 'The price granted',
    document: 'Document',
    quoteVersion: (number, version, title) => `Quote no. ${number}, version ${version}, “${title}”`,
    changeOrderVersion: (number, version, title) => `Change order no. ${number}, version ${version}, “${title}”`,
    deliveryTitle: (number, title) => `Delivery no. ${number}, “${title}”`,
    accepted: 'Accepted',
    by: (on, who, how) => [`on ${on}`, who && ` by ${who}`, how && `, ${how}`].join(''),
    channels: {
      link: 'through the link sent, with a code',
      onSite: 'on site',
      paper: 'on paper',
      tacit: 'by silence, as the accepted terms provide',
    },
    total: 'Price agreed, incl. VAT',
    terms: 'General terms',
    termsNumber: (number) => `version ${number}`,
    deliveredOn: 'Handed over on',
    outcome: (reserved) => (reserved ? 'Accepted with reservations' : 'Accepted'),
    satisfaction: 'Satisfaction',
    outOfFive: (mark) => `${mark} out of 5`,
    words: 'Your words',
    reservations: 'Reservations',
    listPrice: 'Usual value, excl. VAT',
    conceded: 'Reduction granted, excl. VAT',
    reason: 'Reason',
    counterpart: 'In return',
    notReference: 'This price is not a reference price.',
    ticked: (on) => `read and ticked on ${on}`,
    signed: (on) => `signed with the quote on ${on}`,
  },
  seals: {
    caption: 'The facts recalled, as the journal keeps them',
    date: 'Date',
    fact: 'Fact',
    entry: 'Entry',
    hash: 'SHA-256 (beginning)',
    note: 'Each fact bears the number of its entry in our journal. An entry can no longer be changed without its showing.',
    kinds: {
      'quote.sent': (reference) => `Quote ${reference} sent`,
      'changeOrder.sent': (reference) => `Change order ${reference} sent`,
      'quote.accepted': (reference) => `Quote ${reference} accepted`,
      'changeOrder.accepted': (reference) => `Change order ${reference} accepted`,
      'consent.warningRead': (reference) => `Warning read and ticked, ${reference}`,
      'delivery.sent': (reference) => `Delivery ${reference} handed over`,
      'delivery.accepted': (reference) => `Delivery ${reference} accepted`,
      'delivery.acceptedWithReservations': (reference) => `Delivery ${reference} accepted with reservations`,
      'incident.noted': () => 'Words noted',
    },
  },
};
