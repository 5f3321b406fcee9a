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

/** What stands before and after a block. */
interface Neighbours {
  readonly previous: Block | undefined;
  readonly next: Block | undefined;
}

const RUNNING: ReadonlySet<Block['kind']> = new Set(['paragraph', 'list', 'numbered', 'heading', 'pageBreak']);

/** Air over a paragraph, in lines: little under a heading, more under a table or a panel. */
function airOver(previous: Block | undefined): number {
  if (previous?.kind === 'heading') return 0.25;
  return previous && !RUNNING.has(previous.kind) ? 0.85 : 0.55;
}

/** Air over a list in points: little under the sentence that opens it, more under a table or a panel. */
const airOverList = (previous: Block | undefined, little: number): number =>
  previous && !RUNNING.has(previous.kind) ? 9 : little;

function paragraphPieces(sheet: Sheet, { text, tone }: Paragraph, setting: Setting, { previous }: Neighbours): Piece[] {
  const { room, body, strong } = setting;
  const style = { small: STYLES.small, strong, body }[tone ?? 'body'];
  const element = sheet.element(sheet.root, 'P');
  const before = tone === 'small' ? 3 : body.leading * airOver(previous);
  return textPieces(sheet, element, 'P', text, style, room, { before });
}

function headingPieces(sheet: Sheet, { text }: Heading, { room, heading }: Setting): Piece[] {
  const element = sheet.element(sheet.root, 'H2');
  const style = { ...heading, color: sheet.palette.heading };
  return textPieces(sheet, element, 'H2', text, style, room, { before: heading.leading * 0.95, holdsNext: true });
}

const pageBreak: Piece = { height: 0, before: 0, holdsNext: true, draw: () => undefined, opensPage: true };

/**
 * The pieces of a block, in reading order; their tags are placed as they are made.
 */
function blockPieces(sheet: Sheet, block: Block, setting: Setting, around: Neighbours): Piece[] {
  const { room } = setting;
  const { previous, next } = around;
  switch (block.kind) {
    case 'paragraph':
      return paragraphPieces(sheet, block, setting, around);
    case 'heading':
      return headingPieces(sheet, block, setting);
    case 'list':
      return listPieces(sheet, block, room, setting.body, airOverList(previous, 2));
    case 'table':
      return tablePieces(sheet, block, room);
    case 'payment':
      return paymentPieces(sheet, block);
    case 'signature':
      return signaturePieces(sheet, block, room);
    case 'items':
      // Sums set the decimal edge of the lines above them.
      return itemsPieces(sheet, block, room, next?.kind === 'totals' ? decimalsOf(next) : 0);
    case 'totals':
      return totalsPieces(sheet, block, room, decimalsOf(block));
    case 'numbered':
      return numberedPieces(sheet, block, room, setting.body, airOverList(previous, 4));
    case 'choices':
      return choicesPieces(sheet, block, room);
    case 'recall':
      return recallPieces(sheet, block, room);
    case 'mentions':
      return mentionsPieces(sheet, block, room, previous?.kind !== 'payment');
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
  return blocks.map((block, i) => blockPieces(sheet, block, setting, { previous: blocks[i - 1], next: blocks[i + 1] }));
}
