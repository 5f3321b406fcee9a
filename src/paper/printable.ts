import type { Refusal } from '#kernel/refusal.js';
import type { Block, LetterDocument } from './facts.js';
import { missingCharacters, replaceMissing } from './pdf/fonts.js';

/** Every text that a block prints. */
export function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [block.text];
    case 'list':
      return block.items;
    case 'table':
      return [block.caption, ...block.columns.map(({ title }) => title), ...block.rows.flat(), ...(block.total ?? [])];
    case 'payment':
      return [block.title, ...block.lines.flatMap(({ label, value }) => [label, value]), block.code?.caption ?? ''];
    case 'signature':
      return block.lines;
    case 'items':
      return [
        block.caption,
        ...block.columns.map(({ title }) => title),
        ...block.items.flatMap(({ title, description = '', details, cells, adjustments }) => [
          title,
          description,
          ...details.flatMap(({ label, items }) => [label, ...items]),
          ...cells,
          ...adjustments.flatMap((adjustment) => [adjustment.label, ...adjustment.cells]),
        ]),
      ];
    case 'totals':
      return block.rows.flatMap(({ label, value }) => [label, value]);
    case 'numbered':
      return block.items.flatMap(({ text, mark = '' }) => [text, mark]);
    case 'choices':
      return block.items.flatMap(({ title, description = '', price }) => [title, description, price]);
    case 'recall':
      return [block.title, ...block.facts.flatMap(({ label, value }) => [label, value]), ...block.paragraphs];
    case 'mentions':
      return block.items;
    case 'signatures':
      return block.fields.flatMap(({ title, lines }) => [title, ...lines]);
    case 'digest':
      return block.items.flatMap(({ label, value }) => [label, value]);
    case 'thread':
      return block.events.flatMap(({ date, title, text = '' }) => [date, title, text]);
    case 'pageBreak':
      return [];
  }
}

/**
 * What the fonts of the house cannot print of a letter (they cover Latin, Greek, Cyrillic and Vietnamese).
 * @returns one refusal per text, with the characters and the text; none when the letter can be printed
 */
export function unprintable(letter: LetterDocument): Refusal[] {
  const { letterhead, recipient, references } = letter;
  const texts = [
    letterhead.name,
    ...letterhead.address,
    ...letterhead.contact,
    ...letterhead.legal,
    ...recipient,
    letter.delivery ?? '',
    letter.placeAndDate,
    ...references.flatMap(({ label, value }) => [label, value]),
    letter.subject,
    letter.watermark ?? '',
    ...letter.blocks.flatMap(textsOf),
  ];
  return refusalsOf(texts);
}

/** What every face surely draws: printable ASCII, Latin-1 but for the soft hyphen, and the signs of French typography. */
const PLAIN = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u00ff\u2013\u2019\u202f\u20ac]*$/;

function refusalsOf(texts: readonly string[]): Refusal[] {
  return [...new Set(texts)].flatMap((text) => {
    if (PLAIN.test(text)) return [];
    const characters = missingCharacters(text);
    return characters.length > 0 ? [{ code: 'paper.noGlyph', values: { characters: characters.join(' '), text } }] : [];
  });
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  return Object.values(value).flatMap(textsIn);
}

/** As `unprintable`, of the texts that a document is made from, before it is laid out: far quicker, for those that are many. */
export const unprintableIn = (source: object): Refusal[] => refusalsOf(textsIn(source));

/**
 * A text that can always be printed: what no font of the house draws (emoji, Chinese signs, control characters) becomes
 * its code point in brackets, `[U+1F642]`, so that nothing said is lost and a reader can tell that something stood there.
 * For a client's own words: what he wrote must never stop a receipt; the evidence beside it keeps them as he wrote them.
 */
export function printableText(text: string): string {
  return replaceMissing(text, (characters) => {
    const points = [...characters].map((one) => (one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0'));
    return `[${points.map((point) => `U+${point}`).join(' ')}]`;
  });
}

function printable<T>(value: T): T {
  if (typeof value === 'string') return printableText(value) as T;
  if (Array.isArray(value)) return value.map(printable) as T;
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  // Functions print the number of a page: nothing that anyone wrote.
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, printable(inner)])) as T;
}

/** A document of which every text can be printed: for what gathers words that others wrote, such as a dossier. */
export const printableDocument = (letter: LetterDocument): LetterDocument => printable(letter);
