import type { QuoteDocument } from '#agree/facts/quote.js';
import { parseDay } from '#kernel/day.js';
import { saySiren } from '#kernel/identifiers.js';
import { sayMoney } from '#kernel/words.js';
import type { Block, Labelled, LetterDocument, Mentions } from '#paper/facts.js';
import { conditionBlocks } from './conditions.js';
import { sayDay } from './days.js';
import { itemsBlock, type Saying } from './items.js';
import { concessionBlocks, totalsBlocks } from './money.js';
import { letterheadOf, present, recipientOf } from './parties.js';
import { paperWords } from './words.js';

/** How a quote is printed. */
export interface QuotePrint {
  /** Marked as a draft across the page. */
  readonly draft?: boolean;
  /** PNG or JPEG, as archived. */
  readonly logo?: Uint8Array;
  /** The option that the client ticked, once he has. */
  readonly ticked?: string | undefined;
}

const sayingOf = ({ content, currency, seller }: QuoteDocument): Saying => ({
  language: content.language,
  currency,
  vatExempt: seller.vatExempt,
});

const paragraphs = (text: string | undefined): Block[] =>
  (text ?? '')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => ({ kind: 'paragraph', text: part }));

function changeBlocks({ changes, askedBy, content }: QuoteDocument): Block[] {
  if (changes === null) return [];
  const words = paperWords(content.language).change;
  const facts: Labelled[] = [
    { label: words.changes, value: changes },
    ...(askedBy === null ? [] : [{ label: words.askedBy, value: words[askedBy] }]),
  ];
  return [{ kind: 'recall', title: words.title, facts, paragraphs: [words.text] }];
}

function lineBlocks({ content }: QuoteDocument, saying: Saying): Block[] {
  const { items } = paperWords(saying.language);
  if (content.lines.length === 0) return [];
  const caption = content.options.length > 0 ? items.common : items.heading;
  return [itemsBlock(caption, content.lines, saying)];
}

function optionBlocks({ content }: QuoteDocument, saying: Saying): Block[] {
  const { items } = paperWords(saying.language);
  return content.options.map(({ title, lines }) => itemsBlock(items.ofOption(title), lines, saying));
}

/** The options side by side, a box for each. */
function choiceBlocks({ content, optionTotals }: QuoteDocument, saying: Saying, ticked: string | undefined): Block[] {
  const { options } = content;
  if (options.length === 0) return [];
  const words = paperWords(saying.language).options;
  const price = words.price[saying.vatExempt ? 'exempt' : 'taxed'];
  return [
    { kind: 'heading', text: words.heading },
    { kind: 'paragraph', text: words.text },
    {
      kind: 'choices',
      items: options.map(({ key, title, description }) => ({
        title,
        ...(description ? { description } : {}),
        price: price(sayMoney(optionTotals[key]?.totalCents ?? 0, saying.currency, saying.language)),
        checked: key === ticked,
      })),
    },
  ];
}

function warningBlocks({ content }: QuoteDocument): Block[] {
  if (content.warnings.length === 0) return [];
  const words = paperWords(content.language).warnings;
  return [
    { kind: 'heading', text: words.heading },
    { kind: 'paragraph', text: words.text },
    { kind: 'numbered', items: content.warnings.map(({ text }) => ({ text })) },
  ];
}

function dutyBlocks({ content }: QuoteDocument): Block[] {
  if (content.duties.length === 0) return [];
  const { language } = content;
  const words = paperWords(language).duties;
  const rows = [...content.duties]
    .sort((a, b) => a.due.localeCompare(b.due))
    .map(({ party, text, due }) => [words[party], text, sayDay(due, language)]);
  return [
    {
      kind: 'table',
      caption: words.heading,
      columns: [
        { title: words.who, align: 'left' },
        { title: words.what, align: 'left' },
        { title: words.when, align: 'left' },
      ],
      rows,
    },
    { kind: 'paragraph', tone: 'small', text: words.text },
  ];
}

function signatureBlocks({ content, buyer }: QuoteDocument): Block[] {
  const words = paperWords(content.language).signature;
  const lines = [buyer.name, ...(content.options.length > 0 ? [words.option] : []), ...words.lines];
  return [
    { kind: 'heading', text: words.heading },
    { kind: 'paragraph', text: words.text },
    { kind: 'signatures', fields: [{ title: words.title, lines }] },
  ];
}

/** What the law wants said of VAT where a line bears none. */
function vatMentions({ content, seller }: QuoteDocument): string[] {
  const words = paperWords(content.language);
  if (seller.vatExempt) return [words.vatExempt];
  const lines = [...content.lines, ...content.options.flatMap((option) => option.lines)];
  return present([...new Set(lines.map(({ vatCategory }) => words.lines.mentions[vatCategory]))]);
}

function referencesOf({ kind, number, version, issuedOn, content, buyer }: QuoteDocument): Labelled[] {
  const { language } = content;
  const words = paperWords(language).references;
  return [
    { label: words.number[kind], value: number },
    ...(version > 1 ? [{ label: words.version, value: String(version) }] : []),
    { label: words.date, value: sayDay(issuedOn, language) },
    { label: words.validUntil, value: sayDay(content.validUntil, language) },
    ...(buyer.siren ? [{ label: words.siren, value: saySiren(buyer.siren) }] : []),
    ...(buyer.vatNumber ? [{ label: words.vatNumber, value: buyer.vatNumber }] : []),
    ...(buyer.buyerReference ? [{ label: words.buyerReference, value: buyer.buyerReference }] : []),
  ];
}

function blocksOf(document: QuoteDocument, saying: Saying, ticked: string | undefined): Block[] {
  const { content } = document;
  const mentions: Mentions = { kind: 'mentions', items: vatMentions(document) };
  return [
    ...paragraphs(content.introduction),
    ...changeBlocks(document),
    ...lineBlocks(document, saying),
    ...choiceBlocks(document, saying, ticked),
    ...optionBlocks(document, saying),
    ...totalsBlocks(document, saying),
    ...(mentions.items.length > 0 ? [mentions] : []),
    ...concessionBlocks(document, saying),
    ...warningBlocks(document),
    ...dutyBlocks(document),
    ...conditionBlocks(document, saying),
    ...(content.notes
      ? [{ kind: 'heading', text: paperWords(content.language).notes } as const, ...paragraphs(content.notes)]
      : []),
    ...signatureBlocks(document),
  ];
}

/**
 * Lays a quote out as the document that leaves: lines with what they hold, options, totals, the price conceded,
 * warnings, mutual commitments, conditions (French administration, sheet F31144; C. conso L111-1), place to sign.
 */
export function quotePaper(document: QuoteDocument, print: QuotePrint): LetterDocument {
  const { content, seller, buyer, kind, number, issuedOn } = document;
  const { language } = content;
  const words = paperWords(language);
  const saying = sayingOf(document);
  const day = parseDay(issuedOn);
  if (day === undefined) throw new Error(`not a day: ${issuedOn}`);
  const label = words.subject[kind](number);
  return {
    language,
    title: words.fileTitle(label, content.title),
    created: day,
    letterhead: letterheadOf(seller, buyer.address.country, language),
    recipient: recipientOf(buyer, seller.address.country, language),
    placeAndDate: words.placeAndDate(seller.address.city ?? '', sayDay(issuedOn, language)),
    references: referencesOf(document),
    subject: content.title,
    blocks: blocksOf(document, saying, print.ticked),
    words: { subjectLabel: label, page: words.page },
    ...(print.draft ? { watermark: words.draft } : {}),
    ...(print.logo ? { logo: print.logo } : {}),
    ...(seller.colour ? { colour: seller.colour } : {}),
  };
}
