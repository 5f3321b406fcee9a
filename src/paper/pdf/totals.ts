import type { TotalsBlock } from '../facts.js';
import { decimalsWidth, drawCell } from './columns.js';
import type { Piece } from './flow.js';
import { breakLines, widthOf } from './lines.js';
import type { Sheet } from './sheet.js';
import { STYLES } from './styles.js';
import { baselineIn, drawLines, type Room, whole, widthIn } from './text.js';

/** Share of the width that sums take, at the right. */
const SHARE = 0.52;
const LABEL_GAP = 14;

const styleOf = (strong: boolean | undefined) => (strong ? STYLES.sumStrong : STYLES.sum);

/** Width of the widest decimals among the sums, points: the lines above leave it too. */
export function decimalsOf({ rows }: TotalsBlock): number {
  return Math.max(0, ...rows.map(({ value, strong }) => decimalsWidth(value, styleOf(strong))));
}

/**
 * Sums at the right, on one decimal edge, kept together; what is asked stands out under a rule.
 * @param decimals width of decimals, of these sums or of the lines above
 */
export function totalsPieces(sheet: Sheet, block: TotalsBlock, room: Room, decimals: number): Piece[] {
  const table = sheet.element(sheet.root, 'Table');
  const values = Math.max(...block.rows.map(({ value, strong }) => widthOf(value, styleOf(strong))));
  const left = room.right - widthIn(room) * SHARE;
  const place = { column: { title: '', align: 'decimal' }, left, right: room.right, decimals } as const;
  const pieces = block.rows.map(({ label, value, strong }, i): Piece => {
    const style = styleOf(strong);
    const labelStyle = strong ? { ...style, color: sheet.palette.heading } : STYLES.sumLabel;
    const lines = breakLines(label, labelStyle, room.right - values - LABEL_GAP - left);
    const row = sheet.element(table, 'TR');
    const [name, figure] = [sheet.element(row, 'TH', { scope: 'Row' }), sheet.element(row, 'TD')];
    const height = lines.length * style.leading + (strong ? 3 : 0);
    const draw = (top: number) => {
      if (strong) {
        sheet.artifact(() => sheet.rule(left, top + 0.6, room.right - left, 0.8, sheet.palette.rule));
      }
      const from = strong ? top + 3 : top;
      sheet.tagged(name, 'TH', () => drawLines(sheet, lines, left, from, labelStyle));
      sheet.tagged(figure, 'TD', () => drawCell(sheet, value, place, from + baselineIn(style), style));
    };
    return { height, before: i === 0 ? 8 : strong ? 3 : 0, holdsNext: false, draw };
  });
  return whole(pieces);
}
