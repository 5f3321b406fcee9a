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
    noContact: ({ en: title }) =>
      `The clause “${title}” must say where to write to you. State the address and e-mail of your business in the settings (C. consom., art.\u00a0D. 211-1).`,
    noName: ({ en: title }) => `The clause “${title}” must name your business. State its name in the settings.`,
    emptyText: ({ en: title, fr, language }) =>
      `The clause “${title || fr}” has no ${language === 'fr' ? 'French' : 'English'} text.`,
    variablesDiffer: ({ en: title, variable }) =>
      `The clause “${title}” uses the value ${variable} in only one of the two languages.`,
    brokenReference: ({ en: title, found }) =>
      `The clause “${title}” refers to the article “${found}”, which does not exist.`,
    tacitTooShort: ({ en: title }) =>
      `In the clause “${title}”, silence accepts before the time to state reservations is over.`,
    latePaymentMissing: ({ found }) =>
      `Terms for businesses must state ${found === 'indemnity' ? 'the fixed sum of €40' : 'the late-payment penalties'} (C. com., art.\u00a0L. 441-10, II and D. 441-5).`,
    rateBelowFloor: ({ en: title, found }) =>
      `In the clause “${title}”, the rate of ${found} is below this half-year’s legal floor, three times the legal interest (C. com., art.\u00a0L. 441-10, II).`,
    consumerIndemnity: ({ en: title }) =>
      `The clause “${title}” asks a private person for the €40: it is owed between businesses only (C. com., art.\u00a0L. 441-10, II).`,
    consumerPenalty: ({ en: title }) =>
      `The clause “${title}” applies to a private person the rate owed between businesses. For them, legal interest runs after a formal notice (C. civ., art.\u00a01231-6).`,
    consumerTacit: ({ en: title }) =>
      `The clause “${title}” takes a private person’s silence as an acceptance: remove it (C. civ., art.\u00a01120).`,
    consumerMissing: ({ found }) =>
      `Terms for private persons must speak of ${{ mediator: 'the consumer mediator (C. consom., art.\u00a0L. 616-1)', withdrawal: 'the right of withdrawal (C. consom., art.\u00a0L. 221-18)', guarantees: 'the legal guarantee (C. consom., art.\u00a0L. 217-3)' }[String(found)]}.`,
    unfair: ({ en: title, found }) =>
      `In the clause “${title}”, the words “${found}” look like an unfair term (C. consom., art.\u00a0R. 212-1 and R. 212-2).`,
    hardToRead: ({ language, score }) =>
      `The ${language === 'fr' ? 'French' : 'English'} text is hard to read: readability ${score}, for 45 at least. Its heaviest sentences:`,
    noClause: 'These general terms hold no clause yet.',
    nothingChanged: ({ number }) => `Nothing has changed since version ${number}.`,
  },
};
