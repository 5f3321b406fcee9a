import { compactIdentifier, saySiren } from '#kernel/identifiers.js';
import type { Language } from '#kernel/words.js';
import type { ClientRow, OrganisationRow } from '#shell/database/schema.js';
import type { LetterParties } from '../rules/letter/document.js';
import { letterWords } from '../rules/letter/words.js';

const countryNames = new Map<Language, Intl.DisplayNames>();

/** Name of a country, in capitals, as the last line of an address abroad asks (UPU S42). */
function countryLine(country: string, language: Language): string {
  let names = countryNames.get(language);
  if (!names) {
    names = new Intl.DisplayNames(language, { type: 'region' });
    countryNames.set(language, names);
  }
  return (names.of(country) ?? country).toLocaleUpperCase(language);
}

const present = (lines: readonly (string | null | undefined | false)[]): string[] =>
  lines.filter((line): line is string => Boolean(line));

interface Address {
  readonly address_line1: string | null;
  readonly address_line2: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly country: string;
}

function addressLines(address: Address, from: string, language: Language): string[] {
  const { address_line1, address_line2, postcode, city, country } = address;
  return present([
    address_line1,
    address_line2,
    present([postcode, city]).join(' '),
    country !== from && countryLine(country, language),
  ]);
}

/** A sole trader's name carries the mention EI (C. com. R526-27). */
function businessName({ name, sole_trader }: OrganisationRow): string {
  const mentioned = /(^|\s)(EI|entrepreneure? individuel(le)?)(\s|$)/i.test(name);
  return sole_trader === 1 && !mentioned ? `${name} EI` : name;
}

/** Legal mentions of the foot: form, SIREN and register on one line, VAT on another (C. com. R123-237). */
function legalLines(organisation: OrganisationRow, language: Language): string[] {
  const { siren, registration, legal_form, vat_number, vat_exempt } = organisation;
  const { paper } = letterWords(language);
  const identity = present([
    businessName(organisation),
    legal_form,
    siren && `SIREN\u00a0${saySiren(siren)}`,
    registration,
  ]).join(' – ');
  const vat = vat_number ? paper.vat(compactIdentifier(vat_number)) : vat_exempt === 1 ? paper.vatExempt : '';
  return present([identity, vat]);
}

/** Who writes to whom, from the rows of the business and of the client. */
export function partiesOf(
  organisation: OrganisationRow,
  client: ClientRow,
  letter: { readonly language: Language; readonly number: string | null; readonly registered: boolean },
  signer: string | null,
): LetterParties {
  const { language, number, registered } = letter;
  const { paper } = letterWords(language);
  const name = businessName(organisation);
  return {
    letterhead: {
      name,
      address: addressLines(organisation, client.country, language),
      contact: present([organisation.phone, organisation.email]),
      legal: legalLines(organisation, language),
    },
    recipient: present([
      client.name,
      client.contact_name && client.contact_name !== client.name && paper.attention(client.contact_name),
      ...addressLines(client, organisation.country, language),
    ]),
    place: organisation.city ?? '',
    signature: present([signer, signer !== organisation.name && name]),
    registered,
    ...(number === null ? {} : { number }),
    ...(client.code === null ? {} : { clientCode: client.code }),
  };
}
