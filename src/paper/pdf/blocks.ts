import type { Block, Heading, Paragraph } from '../facts.js';
import { digestPieces } from './digest.js';
import type { Piece } from './flow.js';
import { itemsPieces } from './items.js';
import { choicesPieces, listPieces, numberedPieces } from './lists.js';
import { paymentPieces } from './payment.js';
import { mentionsPieces, recallPieces } from './recall.js';
import type { Sheet } from './sheet.js';
import { signaturePieces, signaturesPieces } from './signatures.js';
import { STYLES, type Style } from './styles.js';
import { tablePieces } from './table.js';
import { FULL, type Room, textPieces } from './text.js';
import { threadPieces } from './thread.js';
import { decimalsOf, totalsPieces } from './totals.js';

/** How running text stands: across the page, or smaller in one of two columns. */
export interface Setting {
  readonly room: Room;
  readonly body: Style;
  readonly strong: Style;
  readonly heading: Style;
}

export const PAGE_SETTING: Setting = {
  room: FULL,
  body: STYLES.body,
  strong: STYLES.strong,
  heading: STYLES.heading,
};

function paragraphPieces(sheet: Sheet, { text, tone }: Paragraph, { room, body, strong }: Setting): Piece[] {
  const style = { small: STYLES.small, strong, body }[tone ?? 'body'];
  const element = sheet.element(sheet.root, 'P');
  return textPieces(sheet, element, 'P', text, style, room, { before: tone === 'small' ? 3 : body.leading * 0.55 });
}

function headingPieces(sheet: Sheet, { text }: Heading, { room, heading }: Setting): Piece[] {
  const element = sheet.element(sheet.root, 'H2');
  const style = { ...heading, color: sheet.palette.heading };
  return textPieces(sheet, element, 'H2', text, style, room, { before: heading.leading * 0.95, holdsNext: true });
}

const pageBreak: Piece = { height: 0, before: 0, holdsNext: true, draw: () => undefined, opensPage: true };

/**
 * The pieces of a block, in reading order; their tags are placed as they are made.
 * @param next the block that follows: sums set the decimal edge of the lines above
 */
function blockPieces(sheet: Sheet, block: Block, setting: Setting, next: Block | undefined): Piece[] {
  const { room } = setting;
  switch (block.kind) {
    case 'paragraph':
      return paragraphPieces(sheet, block, setting);
    case 'heading':
      return headingPieces(sheet, block, setting);
    case 'list':
      return listPieces(sheet, block, room, setting.body);
    case 'table':
      return tablePieces(sheet, block, room);
    case 'payment':
      return paymentPieces(sheet, block);
    case 'signature':
      return signaturePieces(sheet, block, room);
    case 'items':
      return itemsPieces(sheet, block, room, next?.kind === 'totals' ? decimalsOf(next) : 0);
    case 'totals':
      return totalsPieces(sheet, block, room, decimalsOf(block));
    case 'numbered':
      return numberedPieces(sheet, block, room, setting.body);
    case 'choices':
      return choicesPieces(sheet, block, room);
    case 'recall':
      return recallPieces(sheet, block, room);
    case 'mentions':
      return mentionsPieces(sheet, block, room);
    case 'signatures':
      return signaturesPieces(sheet, block, room);
    case 'digest':
      return digestPieces(sheet, block, room);
    case 'thread':
      return threadPieces(sheet, block, room);
    case 'pageBreak':
      return [pageBreak];
  }
}

/** The pieces of every block, one list for each. */
export function piecesOf(sheet: Sheet, blocks: readonly Block[], setting: Setting): Piece[][] {
  return blocks.map((block, i) => blockPieces(sheet, block, setting, blocks[i + 1]));
}
