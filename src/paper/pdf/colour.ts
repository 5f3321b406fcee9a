import { INK, PAPER_TINT } from './styles.js';

/** The colours of one document: for headings, for rules, and a tint to write on. */
export interface Palette {
  readonly heading: string;
  readonly rule: string;
  readonly tint: string;
}

/** Contrasts that stay readable: text 4.5, lines and marks 3 (WCAG 2.2, 1.4.3 and 1.4.11). */
const TEXT_CONTRAST = 4.5;
const LINE_CONTRAST = 3;
const TINT_SHARE = 0.07;

type Rgb = readonly [red: number, green: number, blue: number];

function parse(colour: string): Rgb | undefined {
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour);
  if (!match) return undefined;
  const part = (i: number) => Number.parseInt(match[i] ?? '0', 16);
  return [part(1), part(2), part(3)];
}

const format = (rgb: Rgb): string => `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

const linear = (part: number): number => (part <= 10.31475 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4);

/** Contrast with white paper, 1 to 21. */
function contrastOf([red, green, blue]: Rgb): number {
  return 1.05 / (0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) + 0.05);
}

const mixed = (rgb: Rgb, other: number, share: number): Rgb => [
  rgb[0] * (1 - share) + other * share,
  rgb[1] * (1 - share) + other * share,
  rgb[2] * (1 - share) + other * share,
];

/** The colour itself where it is readable on white, otherwise the lightest darker shade of it that is. */
function darkened(rgb: Rgb, contrast: number): Rgb {
  for (let share = 0; share < 1; share += 0.02) {
    const shade = mixed(rgb, 0, share);
    if (contrastOf(shade) >= contrast) return shade;
  }
  return [0, 0, 0];
}

/**
 * The colours of a document from the one that its sender chose.
 * @param colour `#rrggbb`; anything else, or nothing, gives ink
 */
export function paletteOf(colour: string | undefined): Palette {
  const rgb = colour === undefined ? undefined : parse(colour);
  if (!rgb) return { heading: INK, rule: INK, tint: PAPER_TINT };
  return {
    heading: format(darkened(rgb, TEXT_CONTRAST)),
    rule: format(darkened(rgb, LINE_CONTRAST)),
    tint: format(mixed(rgb, 255, 1 - TINT_SHARE)),
  };
}
