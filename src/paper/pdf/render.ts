import type { LetterDocument } from '../facts.js';
import { blockPieces } from './blocks.js';
import { flow } from './flow.js';
import { drawFurniture, drawWatermark } from './foot.js';
import { drawHead } from './head.js';
import { kept, tightened } from './keep.js';
import { Sheet } from './sheet.js';
import { MM, PAGE } from './styles.js';

/** Air between the text and the rule of the foot. */
const FOOT_CLEARANCE = 6 * MM;

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
  const frame = { firstTop, nextTop: PAGE.continuedTop, bottom: PAGE.footTop - FOOT_CLEARANCE };
  const pieces = letter.blocks.map((block) => blockPieces(sheet, block));
  const signature = letter.blocks.findIndex(({ kind }) => kind === 'signature');
  const count = pieces.slice(0, signature + 1).flat().length;
  flow(sheet, tightened(kept(letter.blocks, pieces), count, frame), frame);
  drawFurniture(sheet, letter);
  return sheet.finish();
}
