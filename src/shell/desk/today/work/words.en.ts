import type { WorkWords } from './words.fr.js';

export const en: WorkWords = {
  title: 'Work under way',
  more: (count) => `And ${count} more.`,
  renounced: (number) => `The client withdrew from quote ${number}: give back what was paid within fourteen days`,
  changeAsked: (number) => `The client asks for a change of quote ${number}`,
  toInvoice: (number) => `Quote ${number} accepted, nothing is invoiced yet`,
  quoteEnds: (number, date) => `Quote ${number} without an answer, valid until ${date}`,
  promise: (text, date) => `You promised by ${date}: ${text}`,
  late: (text, date) => `Promised by ${date} and not done yet: ${text}`,
  awaited: (text, date) => `Awaited from the client since ${date}: ${text}`,
  tacit: (number, date) => `Delivery ${number}: the time to answer ended on ${date}`,
  reservation: (number, text) => `Reservation on delivery ${number}: ${text}`,
  draft: (title) => `Invoice in preparation: ${title}`,
  acts: {
    renounced: 'See the quote',
    changeAsked: 'See the request',
    toInvoice: 'Invoice it',
    quoteEnds: 'Open the quote',
    promise: 'Settle',
    awaited: 'Open',
    tacit: 'Decide',
    reservation: 'Answer',
    draft: 'Finish',
  },
};
