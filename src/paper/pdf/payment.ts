import { codeModules } from '../code.js';
import type { PaymentBlock } from '../facts.js';
import type { Piece } from './flow.js';
import { breakLines, widthOf } from './lines.js';
import type { Sheet } from './sheet.js';
import { HAIRLINE, MM, PAGE, STYLES } from './styles.js';

const PADDING = 7;
const CODE_SIDE = 27 * MM;
const LABEL_GAP = 10;

/** Draws the code as squares, each row's neighbours joined. */
function drawCode(sheet: Sheet, payload: string, left: number, top: number): void {
  const modules = codeModules(payload);
  const side = CODE_SIDE / modules.length;
  const boxes: [number, number, number, number][] = [];
  for (const [y, row] of modules.entries()) {
    for (let x = 0; x < row.length; x++) {
      const from = x;
      while (row[x]) x++;
      if (x > from) boxes.push([left + from * side, top + y * side, (x - from) * side, side]);
    }
  }
  sheet.rectangles(boxes, '#000000');
}

/** The payment instructions: kept whole between two hairlines, the code to the right. */
export function paymentPieces(sheet: Sheet, { title, lines, code }: PaymentBlock): Piece[] {
  const textRight = code ? PAGE.right - CODE_SIDE - 10 * MM : PAGE.right;
  const labelWidth = Math.max(0, ...lines.map(({ label }) => widthOf(label, STYLES.paymentLabel))) + LABEL_GAP;
  const left = PAGE.left + labelWidth;
  const wrapped = lines.map(({ label, value, strong }) => {
    const style = strong ? STYLES.paymentStrong : STYLES.payment;
    return { label, style, values: breakLines(value, style, textRight - left) };
  });
  const rows = wrapped.reduce((sum, { values }) => sum + values.length, 0);
  const textHeight = STYLES.heading.leading + 4 + rows * STYLES.payment.leading;
  const captionHeight = code ? STYLES.foot.leading + 3 : 0;
  const height = Math.max(textHeight, code ? CODE_SIDE + captionHeight : 0) + 2 * PADDING;
  const heading = { ...STYLES.heading, color: sheet.palette.heading };
  const section = sheet.element(sheet.root, 'Sect');

  const drawText = (top: number) => {
    let y = top + PADDING + STYLES.heading.leading * 0.75;
    sheet.tagged(sheet.element(section, 'H2'), 'H2', () => sheet.text(title, PAGE.left, y, heading));
    y += 4 + STYLES.payment.leading;
    for (const { label, style, values } of wrapped) {
      sheet.tagged(sheet.element(section, 'P'), 'P', () => {
        sheet.text(`${label} `, PAGE.left, y, STYLES.paymentLabel);
        for (const value of values) {
          sheet.text(`${value} `, left, y, style);
          y += STYLES.payment.leading;
        }
      });
    }
  };
  const drawFigure = (top: number) => {
    if (!code) return;
    const x = PAGE.right - CODE_SIDE;
    const y = top + PADDING;
    const figure = sheet.element(section, 'Figure', {
      alt: code.alternative,
      bbox: [x, y, x + CODE_SIDE, y + CODE_SIDE],
    });
    sheet.tagged(figure, 'Figure', () => drawCode(sheet, code.payload, x, y));
    const width = widthOf(code.caption, STYLES.foot);
    const captionLeft = x + (CODE_SIDE - width) / 2;
    sheet.tagged(sheet.element(section, 'P'), 'P', () =>
      sheet.text(code.caption, captionLeft, y + CODE_SIDE + STYLES.foot.leading, STYLES.foot),
    );
  };
  const draw = (top: number) => {
    sheet.artifact(() => {
      sheet.rule(PAGE.left, top, PAGE.right - PAGE.left, 0.8, sheet.palette.rule);
      sheet.rule(PAGE.left, top + height, PAGE.right - PAGE.left, 0.35, HAIRLINE);
    });
    drawText(top);
    drawFigure(top);
  };
  return [{ height, before: 12, holdsNext: false, draw }];
}
