import { civilOf, type Day, formatDay } from '#kernel/day.js';
import { compactIdentifier, saySiren } from '#kernel/identifiers.js';
import { type Language, sayDate } from '#kernel/words.js';
import type { Seller } from '#meet/facts/party.js';
import type { Block, LetterDocument, Letterhead } from '#paper/facts.js';
import type { TermsContent } from '../facts/terms.js';
import { termsWords } from '../terms-words.js';

const present = (lines: readonly (string | null | undefined | false)[]): string[] =>
  lines.filter((line): line is string => Boolean(line));

/** A sole trader's name carries the mention EI (C. com. R526-27). */
function businessName({ name, soleTrader }: Seller): string {
  const mentioned = /(^|\s)(EI|entrepreneure? individuel(le)?)(\s|$)/i.test(name);
  return soleTrader && !mentioned ? `${name} EI` : name;
}

function letterheadOf(seller: Seller, language: Language): Letterhead {
  const { address, siren, vatNumber } = seller;
  const words = termsWords(language).paper;
  const identity = present([
    businessName(seller),
    seller.legalForm,
    seller.capital && words.capital(seller.capital),
    siren && `SIREN\u00a0${saySiren(siren)}`,
    seller.registration,
  ]).join(' – ');
  const vat = vatNumber ? words.vat(compactIdentifier(vatNumber)) : seller.vatExempt && words.vatExempt;
  return {
    name: businessName(seller),
    address: present([address.line1, address.line2, present([address.postcode, address.city]).join(' ')]),
    contact: present([seller.phone, seller.email]),
    legal: present([identity, vat]),
  };
}

function clauseBlocks(content: TermsContent, language: Language): Block[] {
  return content.clauses.flatMap(({ title, text, law }, index): Block[] => [
    { kind: 'heading', text: `${index + 1}. ${title[language]}` },
    ...text[language].split(/\n\n+/).map((paragraph): Block => ({ kind: 'paragraph', text: paragraph })),
    ...(law.length > 0
      ? [{ kind: 'paragraph', tone: 'small', text: law.join(language === 'fr' ? '\u202f; ' : '; ') } as const]
      : []),
  ]);
}

/** What a printed copy of the terms says of itself. */
export interface TermsPrint {
  /** Null for a draft. */
  readonly number: number | null;
  readonly on: Day;
  /** SHA-256 of the canonical text; printed at the end of a release. */
  readonly sha256: string | null;
  readonly logo?: Uint8Array | undefined;
}

/** Terms laid out as the document that is sent and archived: numbered clauses, then how to check the text. */
export function termsDocument(
  content: TermsContent,
  language: Language,
  seller: Seller,
  { number, on, sha256, logo }: TermsPrint,
): LetterDocument {
  const { paper, audiences } = termsWords(language);
  const date = sayDate(civilOf(on), language);
  const title = paper.title(audiences[content.audience].buyers);
  return {
    language,
    title: number === null ? title : paper.fileTitle(title, number, formatDay(on)),
    created: on,
    letterhead: letterheadOf(seller, language),
    recipient: [],
    placeAndDate: number === null ? paper.draftOf(date) : paper.release(number, date),
    references: [],
    subject: title,
    blocks: [
      ...clauseBlocks(content, language),
      ...(sha256 === null
        ? []
        : [
            { kind: 'paragraph', tone: 'small', text: paper.checked } as const,
            { kind: 'digest', items: [{ label: paper.digest, value: sha256 }] } as const,
          ]),
    ],
    columns: 2,
    words: { subjectLabel: '', page: paper.page },
    ...(number === null ? { watermark: paper.draft } : {}),
    ...(logo ? { logo } : {}),
    ...(seller.colour ? { colour: seller.colour } : {}),
  };
}
