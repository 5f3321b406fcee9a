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
