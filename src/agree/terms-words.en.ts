import type { TermsWords } from './terms-words.fr.js';

export const en: TermsWords = {
  audiences: {
    business: { name: 'Business clients', buyers: 'business clients' },
    consumer: { name: 'Private clients', buyers: 'private clients' },
  },
  paper: {
    title: (buyers) => `General terms – ${buyers}`,
    fileTitle: (title, number, on) => `${title}, version ${number} of ${on}`,
    fileName: (audience, number) => `general-terms-${audience}-v${number}.pdf`,
    release: (number, date) => `Version ${number} of ${date}`,
    draftOf: (date) => `Draft of ${date}`,
    draft: 'Draft',
    capital: (amount) => `capital of ${amount}`,
    vat: (number) => `VAT ${number}`,
    vatExempt: 'VAT not applicable, article 293 B of the French tax code (CGI)',
    page: (page, pages) => `Page ${page} of ${pages}`,
    checked: 'This version will never be changed. The fingerprint below is that of its whole text.',
    digest: 'SHA-256 of the text',
  },
  refusals: {
    badKey: 'The internal name of a clause starts with a small letter and holds only letters and digits.',
    sameKey: 'Two clauses have the same internal name.',
    badValue: 'This value is outside the limits allowed.',
    aboveCeiling:
      'A payment term between businesses cannot exceed 60\u00a0days from the invoice date (C. com., art.\u00a0L. 441-10, I).',
    missingVariable: ({ en: title, variable }) => `The clause “${title}” awaits a value: ${variable}.`,
    noMediator: ({ en: title }) =>
      `The clause “${title}” must name your consumer mediator. State it in the settings of your business (C. consom., art.\u00a0L. 616-1).`,
    noClause: 'These general terms hold no clause yet.',
    nothingChanged: ({ number }) => `Nothing has changed since version ${number}.`,
  },
};
