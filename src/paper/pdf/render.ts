import type { LetterDocument } from '../facts.js';
import { PAGE_SETTING, piecesOf, type Setting } from './blocks.js';
import { paletteOf } from './colour.js';
import { type Frame, flow } from './flow.js';
import { drawFurniture, drawWatermark } from './foot.js';
import { drawHead } from './head.js';
import { kept, tightened } from './keep.js';
import { Sheet } from './sheet.js';
import { MM, PAGE, STYLES } from './styles.js';

/** Air between the text and the rule of the foot. */
const FOOT_CLEARANCE = 6 * MM;

const COLUMN_GAP = 8 * MM;
const COLUMN_WIDTH = (PAGE.right - PAGE.left - COLUMN_GAP) / 2;

const COLUMN_SETTING: Setting = {
  room: { left: PAGE.left, right: PAGE.left + COLUMN_WIDTH },
  body: STYLES.column,
  strong: STYLES.columnStrong,
  heading: STYLES.columnHeading,
};

/**
 * Prints a document as an A4 PDF: tagged, fonts embedded, the address in the window of a DL envelope.
 * The same document gives the same bytes. A logo that cannot be read is left out.
 * @throws when a character has no glyph; `unprintable` tells beforehand
 */
export async function renderLetter(letter: LetterDocument): Promise<Uint8Array> {
  const { title, letterhead, language, created } = letter;
  const palette = paletteOf(letter.colour);
  const sheet = new Sheet({ title, author: letterhead.name, language, created, palette });
  sheet.addPage();
  drawWatermark(sheet, letter);
  const firstTop = drawHead(sheet, letter);
  const columns = letter.columns ? [0, COLUMN_WIDTH + COLUMN_GAP] : [0];
  const frame: Frame = { firstTop, nextTop: PAGE.continuedTop, bottom: PAGE.footTop - FOOT_CLEARANCE, columns };
  const pieces = piecesOf(sheet, letter.blocks, letter.columns ? COLUMN_SETTING : PAGE_SETTING);
  const signature = letter.blocks.findIndex(({ kind }) => kind === 'signature');
  const count = pieces.slice(0, signature + 1).flat().length;
  flow(sheet, tightened(kept(letter.blocks, pieces), count, frame), frame);
  drawFurniture(sheet, letter);
  return sheet.finish();
}
