import type { DocumentsWords } from './words.fr.js';

export const en: DocumentsWords = {
  title: 'My documents',
  lead: 'What your quotes and invoices say of you, and what new ones start from. Those already sent or issued do not change.',
  readOnly: 'Only the owner of the account can change these settings.',
  saved: 'Your settings are saved; they hold for the documents to come.',
  save: 'Save',
  yes: 'Yes',
  no: 'No',
  none: '–',
  logo: {
    title: 'Logo',
    lead: 'At the head of your documents, in its place, without ruling them.',
    file: 'Picture',
    hint: 'PNG or JPEG, 512 kB and 4,000 pixels a side at most. A white or transparent background suits paper best.',
    send: 'Use this logo',
    remove: 'Remove the logo',
    alt: 'Your logo',
  },
  groups: { trade: 'Activity', mentions: 'Mentions', numbers: 'Numbers', quotes: 'Quotes' },
  fields: {
    colour: 'Colour of titles',
    trade: 'Trade',
    hourlyRate: 'Usual hourly rate',
    capital: 'Share capital',
    vatOnDebits: 'VAT paid on debits',
    insurance: 'Professional insurance',
    mediator: 'Consumer mediator',
    earlyDiscount: 'Discount for early payment',
    invoicePrefix: 'Prefix of invoices',
    creditNotePrefix: 'Prefix of credit notes',
    quotePrefix: 'Prefix of quotes',
    firstInvoice: 'Number of the first invoice',
    quoteValidDays: 'Validity of a quote',
    depositPercent: 'Deposit asked for',
  },
  hints: {
    colour: 'A hash and six digits or letters, such as #1f3a5f. Left empty: the ink of the letters.',
    trade: 'It chooses the first items of the catalogue.',
    hourlyRate: 'Excluding VAT; it gives offered hours their value.',
    capital: 'For a company, where the legal form does not already say it (C. com. art. R. 123-238).',
    vatOnDebits:
      'Your invoices then say “Option pour le paiement de la taxe d’après les débits” (CGI, ann. II, art. 242 nonies A).',
    insurance:
      'Insurer, cover and area: required on the quotes and invoices of building craftsmen in France (C. assur. art. L. 243-2).',
    mediator: 'Name, address and site, if you have consumers among your clients (C. conso. art. L. 616-1).',
    earlyDiscount:
      'As it will be printed, such as “1% within 8 days”. Left empty: your invoices say that there is none.',
    prefix: (usual, example) =>
      `Letters without accents, digits, + - _ and /. Left empty: ${usual}, which gives ${example}.`,
    firstInvoice:
      'If you come from another program: the number after your last invoice of the year. It no longer changes once an invoice is issued.',
    quoteValidDays: 'Left empty: 30 days.',
    depositPercent: 'Of the total including VAT; 0 to ask for none. Left empty: 30%.',
  },
  units: { days: 'days', percent: '%', hourly: '€ an hour, excl. VAT' },
  noTrade: 'None in particular',
  toCatalogue: 'Open the catalogue',
  refusals: {
    colour: 'A colour is a hash and six digits or letters from a to f, such as #1f3a5f.',
    paleColour: 'This colour is too pale to be read on paper: choose a darker one.',
    prefix: 'A prefix of 20 characters at most: letters without accents, digits, + - _ and /, no space.',
    samePrefix: 'Invoices, credit notes and quotes each have their own prefix: two of them would bear the same number.',
    firstInvoice: 'A whole number from 1 to 999,999.',
    numberingStarted:
      'Invoices are already issued: their sequence is continuous, its first number no longer changes (CGI, ann. II, art. 242 nonies A, I, 7°).',
    validDays: 'A number of days from 1 to 365.',
    noLogo: 'Choose a picture first.',
    logoFormat: 'This file is neither a PNG nor a JPEG, whatever its name says.',
    logoHeavy: 'This picture is over 512 kB: save it smaller.',
    logoLarge: ({ width, height }) =>
      `This picture measures ${width} × ${height} pixels; 4,000 a side at most, 1 at least.`,
  },
};
