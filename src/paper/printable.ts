import type { Refusal } from '#kernel/refusal.js';
import type { Block, LetterDocument } from './facts.js';
import { missingCharacters } from './pdf/fonts.js';

function textsOf(block: Block): readonly string[] {
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
  return [...new Set(texts)].flatMap((text) => {
    const characters = missingCharacters(text);
    return characters.length > 0 ? [{ code: 'paper.noGlyph', values: { characters: characters.join(' '), text } }] : [];
  });
}
