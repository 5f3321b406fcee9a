import type { Block, Heading, List, Paragraph, Signature } from '../facts.js';
import { textsOf } from '../printable.js';
import type { Piece } from './flow.js';
import { breakLines, widthOf } from './lines.js';
import { paymentPieces } from './payment.js';
import type { Element, Sheet } from './sheet.js';
import { PAGE, STYLES, type Style } from './styles.js';
import { tablePieces } from './table.js';

const WIDTH = PAGE.right - PAGE.left;

interface TextOptions {
  readonly left?: number;
  readonly before: number;
  readonly holdsNext?: boolean;
}

/** Distance from the top of a line to its baseline. */
export function baselineIn({ size, leading }: Style): number {
  return leading / 2 + size * 0.34;
}

/** Lines of one element, at least two of them together at the foot and at the head of a page. */
function textPieces(
  sheet: Sheet,
  element: Element,
  type: string,
  text: string,
  style: Style,
  options: TextOptions,
): Piece[] {
  const left = PAGE.left + (options.left ?? 0);
  const lines = breakLines(text, style, PAGE.right - left);
  return lines.map((line, i) => ({
    height: style.leading,
    before: i === 0 ? options.before : 0,
    holdsNext: (i < lines.length - 1 && (i === 0 || i === lines.length - 2)) || options.holdsNext === true,
    draw: (top) => sheet.tagged(element, type, () => sheet.text(line, left, top + baselineIn(style), style)),
  }));
}

const TONES = { small: STYLES.small, strong: STYLES.strong, body: STYLES.body } as const;

function paragraphPieces(sheet: Sheet, { text, tone }: Paragraph): Piece[] {
  const style = TONES[tone ?? 'body'];
  const element = sheet.element(sheet.root, 'P');
  return textPieces(sheet, element, 'P', text, style, { before: tone === 'small' ? 3 : 7.5 });
}

function headingPieces(sheet: Sheet, { text }: Heading): Piece[] {
  const element = sheet.element(sheet.root, 'H2');
  return textPieces(sheet, element, 'H2', text, STYLES.heading, { before: 12, holdsNext: true });
}

const DASH = '–';

function listPieces(sheet: Sheet, { items }: List): Piece[] {
  const list = sheet.element(sheet.root, 'L');
  const left = widthOf(`${DASH}  `, STYLES.body);
  return items.flatMap((item) => {
    const entry = sheet.element(list, 'LI');
    const label = sheet.element(entry, 'Lbl');
    const body = sheet.element(entry, 'LBody');
    const [first, ...rest] = textPieces(sheet, body, 'LBody', item, STYLES.body, { left, before: 2 });
    if (!first) return [];
    const draw = (top: number) => {
      sheet.tagged(label, 'Lbl', () => sheet.text(DASH, PAGE.left, top + baselineIn(STYLES.body), STYLES.body));
      first.draw(top);
    };
    return [{ ...first, draw }, ...rest];
  });
}

/** Room for a hand-written signature above the printed name. */
const SIGNATURE_ROOM = 32;

function signaturePieces(sheet: Sheet, { lines }: Signature): Piece[] {
  const element = sheet.element(sheet.root, 'P');
  const { leading } = STYLES.body;
  const left = PAGE.left + WIDTH / 2;
  const draw = (top: number) =>
    sheet.tagged(element, 'P', () => {
      for (const [i, line] of lines.entries()) {
        sheet.text(line, left, top + i * leading + baselineIn(STYLES.body), STYLES.body);
      }
    });
  return [{ height: lines.length * leading, before: SIGNATURE_ROOM, holdsNext: false, draw }];
}

/** The pieces of a block, in reading order; their tags are placed as they are made. */
export function blockPieces(sheet: Sheet, block: Block): Piece[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraphPieces(sheet, block);
    case 'heading':
      return headingPieces(sheet, block);
    case 'list':
      return listPieces(sheet, block);
    case 'table':
      return tablePieces(sheet, block);
    case 'payment':
      return paymentPieces(sheet, block);
    case 'signature':
      return signaturePieces(sheet, block);
    default:
      return textsOf(block).flatMap((text) => (text ? paragraphPieces(sheet, { kind: 'paragraph', text }) : []));
  }
}
