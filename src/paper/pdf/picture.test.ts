import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { LetterDocument } from '../facts.js';
import { letter } from '../testing/evidence.js';
import { makePng } from '../testing/png.js';
import { sourceOf } from '../testing/reading.js';
import { PICTURE_MAX_BYTES, readPicture } from './picture.js';
import { readPng } from './png.js';
import { renderLetter } from './render.js';

const jpeg = (components: number): Uint8Array =>
  new Uint8Array([
    0xff,
    0xd8,
    0xff,
    0xc0,
    0,
    17,
    8,
    0,
    40,
    0,
    90,
    components,
    1,
    17,
    0,
    2,
    17,
    1,
    3,
    17,
    1,
    0xff,
    0xda,
    0,
    2,
    9,
    0xff,
    0xd9,
  ]);

describe('pictures', () => {
  it('are read from every colour type of PNG, on white where they are transparent', () => {
    const rows = (...bytes: readonly number[]) => new Uint8Array(bytes);
    const rgb = (png: Uint8Array) => [...(readPng(png, 100)?.rgb ?? [])];
    expect(rgb(makePng({ width: 2, height: 1, depth: 8, type: 2 }, rows(0, 1, 2, 3, 4, 5, 6)))).toEqual([
      1, 2, 3, 4, 5, 6,
    ]);
    expect(rgb(makePng({ width: 1, height: 1, depth: 8, type: 6 }, rows(0, 9, 9, 9, 0)))).toEqual([255, 255, 255]);
    expect(rgb(makePng({ width: 1, height: 1, depth: 8, type: 4 }, rows(0, 100, 255)))).toEqual([100, 100, 100]);
    expect(rgb(makePng({ width: 8, height: 1, depth: 1, type: 0 }, rows(0, 0b10000000)))).toEqual([
      255,
      255,
      255,
      ...Array(21).fill(0),
    ]);
    expect(rgb(makePng({ width: 1, height: 1, depth: 16, type: 0 }, rows(0, 255, 255)))).toEqual([255, 255, 255]);
    const indexed = makePng(
      { width: 4, height: 1, depth: 2, type: 3, palette: [7, 8, 9, 10, 11, 12] },
      rows(0, 0b00010000),
    );
    expect(rgb(indexed)).toEqual([7, 8, 9, 10, 11, 12, 7, 8, 9, 7, 8, 9]);
  });
  it('undo every filter of PNG', () => {
    const raw = new Uint8Array([0, 10, 20, 1, 5, 5, 2, 1, 1, 3, 1, 1, 4, 1, 1]);
    const grey = readPng(makePng({ width: 2, height: 5, depth: 8, type: 0 }, raw), 100)?.rgb.filter(
      (_, i) => i % 3 === 0,
    );
    expect([...(grey ?? [])]).toEqual([10, 20, 5, 10, 6, 11, 4, 8, 5, 9]);
  });
  it('are read from an interlaced PNG', () => {
    const raw = new Uint8Array([0, 1, 0, 2, 0, 3, 4]);
    const png = makePng({ width: 2, height: 2, depth: 8, type: 0, interlaced: true }, raw);
    expect([...(readPng(png, 100)?.rgb ?? [])].filter((_, i) => i % 3 === 0)).toEqual([1, 2, 3, 4]);
  });
  it('are read from a JPEG in grey or colour, by its bytes', () => {
    expect(readPicture(jpeg(3))).toMatchObject({ width: 90, height: 40, space: 'DeviceRGB', filter: 'DCTDecode' });
    expect(readPicture(jpeg(1))?.space).toBe('DeviceGray');
    expect(readPicture(jpeg(4))).toBeUndefined();
    expect(readPicture(jpeg(3).subarray(0, 26))).toBeUndefined();
  });
  it('are refused when broken, too large, or something else', () => {
    const good = makePng({ width: 1, height: 1, depth: 8, type: 0 }, new Uint8Array([0, 0]));
    expect(readPicture(good)).toBeDefined();
    const broken = good.slice();
    broken[40] = (broken[40] ?? 0) ^ 255;
    expect(readPicture(broken)).toBeUndefined();
    expect(readPicture(good.subarray(0, 50))).toBeUndefined();
    expect(readPicture(makePng({ width: 9_000, height: 9_000, depth: 8, type: 0 }, new Uint8Array(2)))).toBeUndefined();
    expect(readPicture(makePng({ width: 2, height: 2, depth: 8, type: 0 }, new Uint8Array(2)))).toBeUndefined();
    expect(readPicture(new Uint8Array(PICTURE_MAX_BYTES + 1))).toBeUndefined();
    expect(readPicture(Buffer.from('<svg/>'))).toBeUndefined();
    expect(readPicture(new Uint8Array())).toBeUndefined();
  });
});

describe('logo', () => {
  const logo = makePng(
    { width: 3, height: 1, depth: 8, type: 2 },
    new Uint8Array([0, 255, 0, 0, 0, 255, 0, 0, 0, 255]),
  );
  it('is printed with its description, the same each time', async () => {
    const branded: LetterDocument = { ...letter, logo };
    const pdf = await renderLetter(branded);
    expect(sourceOf(pdf)).toContain('/Subtype /Image');
    expect(sourceOf(pdf)).toContain('/S /Figure');
    expect(Buffer.compare(pdf, await renderLetter({ ...branded, logo: logo.slice() }))).toBe(0);
  });
  it('that is broken leaves the document as it is without one', async () => {
    const without = await renderLetter(letter);
    const broken = await renderLetter({ ...letter, logo: deflateSync('not a picture') });
    expect(Buffer.compare(without, broken)).toBe(0);
  });
});
