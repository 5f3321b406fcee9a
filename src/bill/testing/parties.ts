import type { Buyer, Seller } from '#meet/facts/party.js';
import type { Ground } from '../rules/document.js';

/** A seller of whom every mention can be printed. */
const SELLER: Seller = {
  name: 'Claire Brume',
  legalForm: null,
  soleTrader: true,
  capital: null,
  siren: '732829320',
  registration: null,
  vatNumber: 'FR44732829320',
  vatExempt: false,
  vatOnDebits: false,
  address: { line1: '12 rue des Lices', line2: null, postcode: '35000', city: 'Rennes', country: 'FR' },
  email: 'claire@brume.example',
  phone: null,
  iban: 'FR7630006000011234567890189',
  bic: null,
  insurance: null,
  mediator: null,
  earlyDiscount: null,
  logo: null,
  colour: null,
};

const BUYER: Buyer = {
  id: 'client',
  name: 'Boulangerie Lemoine',
  kind: 'business',
  contactName: null,
  email: null,
  siren: '552100554',
  siret: null,
  vatNumber: null,
  buyerReference: null,
  electronicAddress: null,
  address: { line1: '3 rue du Four', line2: null, postcode: '35400', city: 'Saint-Malo', country: 'FR' },
  delivery: null,
};

/** What an ordinary invoice rests on. */
export const GROUND: Ground = {
  seller: SELLER,
  buyer: BUYER,
  languages: ['fr'],
  currency: 'EUR',
  lawCountry: 'FR',
  agreedRate: null,
  deposits: [],
  corrects: null,
  agreed: null,
  offeredBeforeCents: 0,
};
