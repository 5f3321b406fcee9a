import { compactIdentifier, saySiren } from '#kernel/identifiers.js';
import type { Language } from '#kernel/words.js';
import type { Buyer, PostalAddress, Seller } from '#meet/facts/party.js';
import type { Letterhead } from '#paper/facts.js';
import { paperWords } from './words.js';

/** The lines that say something. */
export const present = (lines: readonly (string | null | undefined | false)[]): string[] =>
  lines.filter((line): line is string => Boolean(line));

const countryNames = new Map<Language, Intl.DisplayNames>();

/** Name of a country, in capitals, as the last line of an address abroad asks (UPU S42). */
function countryLine(country: string, language: Language): string {
  const names = countryNames.get(language) ?? new Intl.DisplayNames(language, { type: 'region' });
  countryNames.set(language, names);
  return (names.of(country) ?? country).toLocaleUpperCase(language);
}

/** Lines of a postal address as written from another country or from the same, which is then not named. */
export function addressLines(address: PostalAddress, from: string, language: Language): string[] {
  const { line1, line2, postcode, city, country } = address;
  return present([
    line1,
    line2,
    present([postcode, city]).join(' '),
    country !== from && countryLine(country, language),
  ]);
}

/** A sole trader's name carries the mention EI (C. com. R526-27). */
export function businessName({ name, soleTrader }: Pick<Seller, 'name' | 'soleTrader'>): string {
  const mentioned = /(^|\s)(EI|entrepreneure? individuel(le)?)(\s|$)/i.test(name);
  return soleTrader && !mentioned ? `${name} EI` : name;
}

/** The head and foot of a document of the business (C. com. R123-237 and R123-238). */
export function letterheadOf(seller: Seller, to: string, language: Language): Letterhead {
  const words = paperWords(language);
  const identity = present([
    businessName(seller),
    present([seller.legalForm, seller.capital && words.capital(seller.capital)]).join(' '),
    seller.siren && `SIREN\u00a0${saySiren(seller.siren)}`,
    seller.registration,
  ]).join(' – ');
  const vat = seller.vatNumber
    ? words.vatNumber(compactIdentifier(seller.vatNumber))
    : seller.vatExempt && words.vatExempt;
  return {
    name: businessName(seller),
    address: addressLines(seller.address, to, language),
    contact: present([seller.phone, seller.email]),
    legal: present([identity, vat]),
  };
}

/** The client as the window of the envelope shows it, with what names it for certain. */
export function recipientOf(buyer: Buyer, from: string, language: Language): string[] {
  const words = paperWords(language);
  const { contactName, name } = buyer;
  return present([
    name,
    contactName && contactName !== name && words.attention(contactName),
    ...addressLines(buyer.address, from, language),
  ]);
}
