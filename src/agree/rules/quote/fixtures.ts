import type { QuoteContent, QuoteDocument } from '#agree/facts/quote.js';
import type { Line } from '#kernel/lines/facts.js';
import type { Buyer, Seller } from '#meet/facts/party.js';
import { quoteTotals } from './amounts.js';

const ADDRESS = { line1: '4 quai de la Fosse', line2: null, postcode: '44000', city: 'Nantes', country: 'FR' };

export const SELLER: Seller = {
  name: 'Atelier Brume',
  legalForm: 'SARL',
  soleTrader: false,
  capital: '10 000 €',
  siren: '732829320',
  registration: 'RCS Nantes',
  vatNumber: 'FR44732829320',
  vatExempt: false,
  vatOnDebits: false,
  address: ADDRESS,
  email: 'claire@brume.example',
  phone: '02 40 00 00 00',
  iban: null,
  bic: null,
  insurance: null,
  mediator: null,
  earlyDiscount: null,
  logo: null,
  colour: null,
};

export const BUYER: Buyer = {
  id: 'c1',
  name: 'Boulangerie Lemoine',
  kind: 'business',
  contactName: 'Hélène Lemoine',
  email: 'helene@lemoine.example',
  siren: null,
  siret: null,
  vatNumber: null,
  buyerReference: null,
  electronicAddress: null,
  address: { line1: '3 rue du Four', line2: null, postcode: '35000', city: 'Rennes', country: 'FR' },
  delivery: null,
};

export const line = (change: Partial<Line> = {}): Line => ({
  key: 'l1',
  title: 'Site vitrine de cinq pages',
  kind: 'service',
  quantity: '1',
  unit: 'flat',
  price: '1000',
  vatCategory: 'S',
  vatRate: '20',
  content: { included: ['Maquette', 'Mise en ligne'], excluded: [], deliverables: [] },
  ...change,
});

/** A content that nothing keeps from being sent on 24 November 2026. */
export const content = (change: Partial<QuoteContent> = {}): QuoteContent => ({
  language: 'fr',
  title: 'Site vitrine',
  lines: [line()],
  options: [],
  warnings: [],
  duties: [{ key: 'd1', party: 'theirs', text: 'Remettre les textes', due: '2026-12-07' }],
  depositPercent: '30',
  validUntil: '2026-12-24',
  startsOn: '2026-12-01',
  endsOn: '2027-01-15',
  termDays: 30,
  ...change,
});

export const document = (change: Partial<QuoteDocument> = {}): QuoteDocument => {
  const written = change.content ?? content();
  return {
    kind: 'quote',
    number: 'D2026-0001',
    version: 1,
    changes: null,
    askedBy: null,
    issuedOn: '2026-11-24',
    currency: 'EUR',
    seller: SELLER,
    buyer: BUYER,
    content: written,
    terms: {
      releaseId: 't1',
      number: 2,
      releasedOn: '2026-03-01',
      sha256: 'ab'.repeat(32),
      fileSha256: 'cd'.repeat(32),
    },
    ...quoteTotals(written),
    ...change,
  };
};
