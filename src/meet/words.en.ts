import { sayMoney } from '#kernel/words.js';
import type { MeetWords } from './words.fr.js';

export const en: MeetWords = {
  kinds: { business: 'Business', consumer: 'Private person', public: 'Public buyer' },
  kindsHint:
    'The law depends on who owes: penalties and €40 as of right between businesses, procurement rules for public buyers, legal interest after a formal notice for a private person.',
  languages: { fr: 'French', en: 'English' },
  identity: 'Details',
  newClient: 'New client',
  newClientLead: 'A name is enough to begin with; the rest can come later.',
  lead: (name) => `Who ${name} is, for the law and for your letters.`,
  backToDossier: 'Back to the dossier',
  groups: { who: 'Identity', where: 'Address', agreed: 'What was agreed' },
  fields: {
    code: 'Code',
    name: 'Name',
    kind: 'Kind',
    country: 'Country',
    governingLaw: 'Governing law',
    language: 'Language of its letters',
    siren: 'SIREN',
    vatNumber: 'VAT number',
    contactName: 'Person to write to',
    email: 'E-mail address',
    addressLine1: 'Address',
    addressLine2: 'Address, second line',
    postcode: 'Postcode',
    city: 'Town',
    termDays: 'Payment term agreed',
    contractRate: 'Penalty rate agreed',
  },
  hints: {
    code: 'Its auxiliary account or its number in your books.',
    governingLaw:
      'Penalties, terms and limitation depend on it. Where the contract chooses none: between businesses, the law of the seller or service provider (Rome\u00a0I regulation, art. 4); for a private person, that of their country (art. 6).',
    kindSupposed: 'Assumed so far: saving confirms it.',
    siren: 'French company number, nine digits; its check digit is verified.',
    termDays: (days) => `In days from the invoice date. Left empty, the usual term of your business: ${days} days.`,
    contractRate: 'Yearly, as your terms state it. Left empty, your business’s rate, or else the law’s.',
  },
  grounds: {
    agreed: (country) => `Governing law: ${country}, chosen in the contract (Rome\u00a0I regulation, art. 3).`,
    provider: (country) =>
      `Governing law: ${country}, that of the seller or service provider, as the contract chooses none (Rome\u00a0I regulation, art. 4(1)(a) and (b)).`,
    consumer: (country) =>
      `Governing law: ${country}, where this private person lives, if your business is directed there (Rome\u00a0I regulation, art. 6).`,
    publicBuyer: (country) =>
      `Governing law: ${country}, under which this public buyer contracts (Rome\u00a0I regulation, art. 4(3)).`,
  },
  belowFloor: (rate, floor) =>
    `The agreed rate of ${rate} is below the floor of ${floor} this half-year: it has no effect, and the statutory rate applies instead (C. com., art.\u00a0L. 441-10, II).`,
  highRate: (rate) =>
    `The agreed rate of ${rate} is unusually high: a judge may lower one that is manifestly excessive (C. civ., art.\u00a01231-5).`,
  changeLaw: 'Change',
  lawByDefault: (country) => `None chosen in the contract: ${country}`,
  nothing: 'nothing',
  confirmed: (label, value) => `${label} (${value}, confirmed)`,
  days: 'days',
  percentAYear: '% a year',
  save: 'Save',
  add: 'Add this client',
  erase: {
    title: 'Erase this person’s data',
    lead: 'At their request (GDPR, art. 17). Name, contact details, drafts, quotes without agreement, links, mails, noted facts and what the journal told of them disappear. Issued invoices and credit notes (C. com. art. L. 123-22), accepted quotes and deliveries with their evidence, and letters that left (GDPR, art. 17(3)) stay. This cannot be undone.',
    confirm: (name) => `To confirm, type their name: ${name}`,
    act: 'Erase for good',
    erased:
      'This person’s data was erased at their request. Issued invoices and credit notes (ten years, C. com. art. L. 123-22), accepted quotes and deliveries and letters that left (evidence of the contract, GDPR, art. 17(3)) stay, with the name in them.',
  },
  trades: {
    web: 'Web and software',
    design: 'Graphics, photo, video',
    writing: 'Writing and translation',
    consulting: 'Consulting and training',
    building: 'Crafts and building',
    accounting: 'Accounting and administration',
    care: 'Care and personal services',
    retail: 'Retail and events',
  },
  documents: {
    title: 'Their documents',
    lead: (name) => `What your quotes and invoices say of ${name}. Those that have left do not change.`,
    link: 'Their documents',
    saved: 'Saved; it holds for the documents to come.',
    groups: { documents: 'Quotes and invoices', registered: 'Registration', delivery: 'Delivery address' },
    ownLanguage: (language) => `Their own only (${language})`,
    languages: { fr: 'French', en: 'English', both: 'French and English' },
    fields: {
      documentLanguage: 'Language of documents',
      buyerReference: 'Reference to quote',
      phone: 'Phone',
      siret: 'SIRET',
      electronicAddress: 'Address for electronic invoices',
      delivery: 'Delivery address',
    },
    hints: {
      documentLanguage: 'In both languages, their own comes first.',
      buyerReference: 'The order number or the department that this client wants to read on its invoices.',
      siret: 'Fourteen digits; the key is checked. It begins with their SIREN.',
      electronicAddress: 'It begins with their SIREN; the directory of electronic invoicing gives it.',
      delivery:
        'Where goods or services go, when it differs from their address: the invoice then says it (CGI, ann. II, art. 242 nonies A, I, 7° bis). Left empty: the same.',
    },
  },
  refusals: {
    siret: 'This SIRET is not right: fourteen digits, and the check digits must fit.',
    siretOfAnother: ({ siren }) =>
      `This SIRET belongs to another business: it must begin with the client’s SIREN, ${siren}.`,
    electronicAddress: 'An address for electronic invoices holds no space.',
    addressOfAnother: ({ siren }) =>
      `The electronic invoicing address of a French business begins with its SIREN, ${siren}.`,
    unknownClient: 'This client does not exist.',
    severalClients: 'Several clients go by that name: give the code or the id.',
    codeTaken: ({ code }) => `The code “${code}” already belongs to another client.`,
    erasedClient: 'This person’s data was erased: there is nothing left to change.',
    alreadyErased: 'This person’s data is already erased.',
    stillOwed: ({ cents }) =>
      `${sayMoney(Number(cents), 'EUR', 'en')} is still to be received: settle or waive that claim first.`,
    engagementOpen: ({ commitments, deliveries, reservations }) =>
      `An agreement is still being performed (open commitments: ${commitments}, deliveries without answer: ${deliveries}, open reservations: ${reservations}): until then the data is needed (GDPR, art. 6(1)(b)). Settle or release those first.`,
    nameNotTyped: 'The name typed is not the client’s: nothing was erased.',
    siren: 'This SIREN is not right: nine digits, and the check digit must fit.',
    vatNumber: 'This VAT number is not right: the country’s code, then its number.',
    country: 'This country code is unknown: two letters, FR for France.',
    term: 'A term in days, from 0 to 365.',
    contractRate: 'A yearly rate from 0 to 100%, 12.50 for example.',
  },
};
