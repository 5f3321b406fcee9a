import type { LetterDocument } from '../facts.js';
import { blockPieces } from './blocks.js';
import { flow } from './flow.js';
import { drawFurniture, drawWatermark } from './foot.js';
import { drawHead } from './head.js';
import { Sheet } from './sheet.js';
import { MM, PAGE } from './styles.js';

/**
 * Prints a letter as an A4 PDF: tagged, fonts embedded, the address in the window of a DL envelope.
 * The same letter gives the same bytes.
 * @throws when a character has no glyph; `unprintable` tells beforehand
 */
export async function renderLetter(letter: LetterDocument): Promise<Uint8Array> {
  const { title, letterhead, language, created } = letter;
  const sheet = new Sheet({ title, author: letterhead.name, language, created });
  sheet.addPage();
  drawWatermark(sheet, letter);
  const firstTop = drawHead(sheet, letter);
  const pieces = letter.blocks.flatMap((block) => blockPieces(sheet, block));
  flow(sheet, pieces, { firstTop, nextTop: PAGE.continuedTop, bottom: PAGE.footTop - 4 * MM });
  drawFurniture(sheet, letter);
  return sheet.finish();
}
