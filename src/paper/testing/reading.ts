import { spawnSync } from 'node:child_process';
import { type Pixels, readPng } from '../pdf/png.js';

/** Whether the machine has poppler, with which tests look into a PDF. */
export const poppler: boolean = spawnSync('pdftotext', ['-v']).status === 0;

export const sourceOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
export const pagesOf = (bytes: Uint8Array): number => sourceOf(bytes).match(/\/Type \/Page\b/g)?.length ?? 0;

const run = (command: string, args: readonly string[], input: Uint8Array): Buffer =>
  spawnSync(command, args, { input, maxBuffer: 64 * 1024 * 1024 }).stdout;

/** The text of a PDF page by page, laid out as on the page. */
export function textOf(bytes: Uint8Array): string[] {
  return run('pdftotext', ['-layout', '-', '-'], bytes).toString('utf8').split('\f').slice(0, -1);
}

/** A word of a page and its box, points from the left upper corner. */
export interface Word {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
}

/** Every word with its place. */
export function wordsOf(bytes: Uint8Array): Word[] {
  const pages = run('pdftotext', ['-bbox', '-', '-'], bytes).toString('utf8').split('<page ').slice(1);
  return pages.flatMap((page, i) =>
    [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)</g)].map(
      ([, left, top, right, text = '']) => ({
        page: i,
        text,
        left: Number(left),
        top: Number(top),
        right: Number(right),
      }),
    ),
  );
}

/** A page as pixels, one for each point. */
export function pixelsOf(bytes: Uint8Array, page = 1): Pixels {
  const args = ['-r', '72', '-f', String(page), '-l', String(page), '-png', '-'];
  const pixels = readPng(new Uint8Array(run('pdftoppm', args, bytes)), 1_000_000);
  if (!pixels) throw new Error('no picture of the page');
  return pixels;
}

/** Colour of a pixel as `#rrggbb`. */
export function colourAt({ width, rgb }: Pixels, x: number, y: number): string {
  const at = (Math.round(y) * width + Math.round(x)) * 3;
  return `#${[...rgb.subarray(at, at + 3)].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** The text of a PDF in the order and with the spaces of its structure, as a reading voice finds it. */
export function structureOf(bytes: Uint8Array): string {
  return run('pdfinfo', ['-struct-text', '-'], bytes)
    .toString('utf8')
    .replaceAll(/"\s*\n\s*"/g, '')
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ');
}
