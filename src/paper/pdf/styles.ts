import type { Face } from './fonts.js';

/** Points in a millimetre. */
export const MM = 72 / 25.4;

/** How a text looks: sizes and distances in points. */
export interface Style {
  readonly face: Face;
  readonly size: number;
  readonly leading: number;
  readonly color: string;
}

export const INK = '#1b2333';
export const SOFT = '#565d6b';
export const HAIRLINE = '#c3c7cf';
/** Warm tint of what stands apart when the sender chose no colour. */
export const PAPER_TINT = '#f6f3ec';
export const PAPER = '#ffffff';
export const ALARM = '#a3281f';
const WATERMARK = '#ece9e4';

const style = (face: Face, size: number, leading: number, color = INK): Style => ({ face, size, leading, color });

export const STYLES = {
  letterheadName: style('serifStrong', 15, 19),
  letterhead: style('sans', 8.8, 12.2, SOFT),
  recipient: style('sans', 10.2, 13.4),
  reference: style('sans', 8.4, 11.8),
  referenceLabel: style('sans', 8.4, 11.8, SOFT),
  delivery: style('sansStrong', 8.8, 12.2),
  date: style('serif', 10.3, 13.7),
  subject: style('serifStrong', 10.6, 14.6),
  body: style('serif', 10.3, 13.7),
  strong: style('serifStrong', 10.3, 13.7),
  small: style('sans', 8, 10.8, SOFT),
  heading: style('sansStrong', 9.2, 12.6),
  payment: style('sans', 9.2, 13),
  paymentStrong: style('sansStrong', 9.2, 13),
  paymentLabel: style('sans', 9.2, 13, SOFT),
  foot: style('sans', 7.4, 9.8, SOFT),
  subtitle: style('sans', 9.2, 13, SOFT),
  title: style('serifStrong', 17, 22),
  item: style('sansStrong', 8.8, 11.9),
  itemText: style('sans', 8.3, 11.2, SOFT),
  itemLabel: style('sansStrong', 7.6, 11.2, SOFT),
  sum: style('sans', 9.2, 13.4),
  sumLabel: style('sans', 9.2, 13.4, SOFT),
  sumStrong: style('sansStrong', 10.6, 16),
  panelTitle: style('sansStrong', 9.2, 13),
  panel: style('sans', 8.6, 12),
  panelLabel: style('sans', 8.6, 12, SOFT),
  mention: style('sans', 7.4, 9.9, SOFT),
  mark: style('sans', 7.8, 10.6, SOFT),
  digest: style('sans', 7.8, 10.8),
  digestLabel: style('sans', 7.6, 10.4, SOFT),
  eventDate: style('sans', 8.4, 12, SOFT),
  eventTitle: style('sansStrong', 9, 12),
  event: style('sans', 8.8, 12),
  column: style('serif', 8.6, 11.3),
  columnStrong: style('serifStrong', 8.6, 11.3),
  columnHeading: style('sansStrong', 8.4, 11.3),
  watermark: style('serifStrong', 92, 92, WATERMARK),
} as const satisfies Record<string, Style>;

/** A4, with its text area in points from the top left corner. */
export const PAGE = {
  width: 210 * MM,
  height: 297 * MM,
  left: 20 * MM,
  right: 190 * MM,
  continuedTop: 27 * MM,
  footTop: 279 * MM,
} as const;

/**
 * Window of a DL envelope, NF Z 11-001: 45 × 100 mm, 20 mm from its right and lower edge.
 * A sheet slides inside the envelope, so the address keeps to what shows in every position.
 */
export const WINDOW = { left: 105 * MM, right: 188 * MM, top: 47 * MM, bottom: 78 * MM, clear: 91 * MM } as const;
