import { sayDay } from '#agree/rules/paper/days.js';
import { addressLines, letterheadOf, recipientOf } from '#agree/rules/paper/parties.js';
import type { BillDocument } from '#bill/facts/bill.js';
import { parseDay } from '#kernel/day.js';
import { saySiren } from '#kernel/identifiers.js';
import type { Language } from '#kernel/words.js';
import type { Block, Labelled, LetterDocument } from '#paper/facts.js';
import { bilingual } from './bilingual.js';
import { agreedBlocks, lineBlocks, offeredBlocks, paymentBlocks, type Said, totalsBlock, vatTable } from './blocks.js';
import { billPaperWords } from './words.js';

/** How a document is printed. */
export interface BillPrint {
  /** Marked as a draft across the page; it has no number yet. */
  readonly draft?: boolean;
  /** PNG or JPEG, as archived. */
  readonly logo?: Uint8Array;
}

function suppliedReference({ content }: BillDocument, language: Language): Labelled[] {
  const { references } = billPaperWords(language);
  const { suppliedFrom: from, suppliedTo: to } = content;
  if (from === undefined) return [];
  const said =
    to === undefined ? sayDay(from, language) : references.period(sayDay(from, language), sayDay(to, language));
  return [{ label: references.supplied, value: said }];
}

/** Number, dates and what names the client for certain: SIREN of both parties stands on every invoice. */
function referencesOf(document: BillDocument, language: Language, draft: boolean): Labelled[] {
  const { number, kind, issuedOn, dueOn, buyer, content, corrects, agreed, seller } = document;
  const words = billPaperWords(language);
  const { references } = words;
  const optional = (label: string, value: string | null | undefined): Labelled[] => (value ? [{ label, value }] : []);
  return [
    ...(draft ? [] : [{ label: words.kinds[kind], value: number }]),
    { label: references.date, value: sayDay(issuedOn, language) },
    ...(dueOn === null ? [] : [{ label: references.due, value: sayDay(dueOn, language) }]),
    ...(corrects
      ? [{ label: references.corrects, value: references.ofDay(corrects.number, sayDay(corrects.issuedOn, language)) }]
      : []),
    ...optional(references.siren, buyer.siren && saySiren(buyer.siren)),
    ...optional(references.vatNumber, buyer.vatNumber),
    ...optional(references.purchaseOrder, content.purchaseOrder),
    ...optional(references.buyerReference, buyer.buyerReference),
    ...optional(references.quote, agreed?.quoteNumber),
    ...suppliedReference(document, language),
    ...optional(
      references.delivery,
      buyer.delivery && addressLines(buyer.delivery, seller.address.country, language).join(', '),
    ),
  ];
}

const paragraphs = (text: string | undefined): Block[] =>
  (text ?? '')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => ({ kind: 'paragraph', text: part }));

function blocksOf(said: Said): Block[] {
  const { document, saying } = said;
  const { content, mentions } = document;
  const words = billPaperWords(saying.language);
  return [
    ...paragraphs(content.introduction),
    ...(content.reason ? paragraphs(words.reason(content.reason)) : []),
    ...lineBlocks(said),
    ...vatTable(said),
    totalsBlock(said),
    ...offeredBlocks(said),
    ...paymentBlocks(said),
    ...agreedBlocks(said),
    ...paragraphs(content.notes),
    { kind: 'mentions', items: mentions.map(({ text }) => text[saying.language] ?? '') },
  ];
}

function inLanguage(document: BillDocument, language: Language, print: BillPrint): LetterDocument {
  const { seller, buyer, kind, number, issuedOn, content, currency } = document;
  const words = billPaperWords(language);
  const name = words.kinds[kind];
  const said: Said = { document, saying: { language, currency, vatExempt: seller.vatExempt } };
  return {
    language,
    title: `${name} ${number}`.trim(),
    created: parseDay(issuedOn) ?? 0,
    letterhead: letterheadOf(seller, buyer.address.country, language),
    recipient: recipientOf(buyer, seller.address.country, language),
    placeAndDate: words.placeAndDate(seller.address.city ?? '', sayDay(issuedOn, language)),
    references: referencesOf(document, language, print.draft === true),
    subject: content.title,
    blocks: blocksOf(said),
    words: { subjectLabel: print.draft ? words.draftSubject(name) : words.subject(name, number), page: words.page },
    ...(print.draft ? { watermark: words.draft } : {}),
    ...(print.logo ? { logo: print.logo } : {}),
    ...(seller.colour ? { colour: seller.colour } : {}),
  };
}

/** The page of an invoice or a credit note, in the languages of its client; the same document gives the same page. */
export function billPaper(document: BillDocument, print: BillPrint = {}): LetterDocument {
  const [first, second] = document.languages;
  const leading = inLanguage(document, first, print);
  return second === undefined ? leading : bilingual(leading, inLanguage(document, second, print));
}
