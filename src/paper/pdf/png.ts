import { crc32, inflateSync } from 'node:zlib';

/** A picture as red, green and blue bytes, row by row, laid on white. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Samples of a pixel by colour type (PNG, third edition, 11.2.1). */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const PALETTE = 3;

/** The seven passes of an interlaced picture: first column and row, steps (8.2). */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

interface Header {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly type: number;
  readonly interlaced: boolean;
}

interface Parts {
  readonly header: Header;
  readonly palette: Uint8Array;
  readonly transparency: Uint8Array;
  readonly data: Uint8Array;
}

function readParts(bytes: Uint8Array): Parts | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let header: Header | undefined;
  let [palette, transparency] = [new Uint8Array(), new Uint8Array()];
  const data: Uint8Array[] = [];
  for (let at = SIGNATURE.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== view.getUint32(at + 8 + length)) return undefined;
    if (name === 'IHDR') header = headerOf(view, at + 8);
    else if (name === 'PLTE') palette = body.slice();
    else if (name === 'tRNS') transparency = body.slice();
    else if (name === 'IDAT') data.push(body);
    else if (name === 'IEND') return header && { header, palette, transparency, data: Buffer.concat(data) };
    at += 12 + length;
  }
  return undefined;
}

function headerOf(view: DataView, at: number): Header {
  return {
    width: view.getUint32(at),
    height: view.getUint32(at + 4),
    depth: view.getUint8(at + 8),
    type: view.getUint8(at + 9),
    interlaced: view.getUint8(at + 12) === 1,
  };
}

/** The predictor of type 4 (9.4). */
function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

/** Undoes the filters of the rows of one pass, in place (9.2). */
function unfilter(rows: Uint8Array, stride: number, height: number, step: number): void {
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1) + 1;
    const filter = rows[start - 1];
    for (let i = 0; i < stride; i++) {
      const left = i >= step ? (rows[start + i - step] ?? 0) : 0;
      const up = y > 0 ? (rows[start + i - stride - 1] ?? 0) : 0;
      const corner = i >= step && y > 0 ? (rows[start + i - stride - 1 - step] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      rows[start + i] = (rows[start + i] ?? 0) + guess;
    }
  }
}

/** Draws a pixel from its samples onto white. */
type Painter = (samples: readonly number[], at: number) => void;

function painterOf({ header, palette, transparency }: Parts, rgb: Uint8Array): Painter {
  const top = 2 ** header.depth - 1;
  const key = Array.from(
    { length: transparency.length >> 1 },
    (_, i) => ((transparency[2 * i] ?? 0) << 8) | (transparency[2 * i + 1] ?? 0),
  );
  const paint = (at: number, parts: readonly number[], alpha: number) => {
    for (let i = 0; i < 3; i++) rgb[at + i] = Math.round((parts[i] ?? 0) * alpha + 255 * (1 - alpha));
  };
  return (samples, at) => {
    if (header.type === PALETTE) {
      const index = samples[0] ?? 0;
      const alpha = (transparency[index] ?? 255) / 255;
      return paint(at, [...palette.subarray(index * 3, index * 3 + 3)], alpha);
    }
    const colours = samples.length > 2 ? 3 : 1;
    const parts = [0, 1, 2].map((i) => ((samples[colours === 3 ? i : 0] ?? 0) / top) * 255);
    const keyed = key.length === colours && key.every((value, i) => samples[i] === value);
    const alpha = samples.length > colours ? (samples[colours] ?? 0) / top : keyed ? 0 : 1;
    paint(at, parts, alpha);
  };
}

/** The sample at a place of a row, of 1, 2, 4, 8 or 16 bits. */
function sampleAt(rows: Uint8Array, start: number, index: number, depth: number): number {
  if (depth === 8) return rows[start + index] ?? 0;
  if (depth === 16) return ((rows[start + 2 * index] ?? 0) << 8) | (rows[start + 2 * index + 1] ?? 0);
  const bit = index * depth;
  return ((rows[start + (bit >> 3)] ?? 0) >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
}

/**
 * Reads a PNG of any colour type, depth and interlacing.
 * @param maxPixels more are not read
 * @returns undefined when the bytes are no PNG, or a broken or larger one
 * @throws when the compressed data are broken
 */
export function readPng(bytes: Uint8Array, maxPixels: number): Pixels | undefined {
  if (!SIGNATURE.every((byte, i) => bytes[i] === byte)) return undefined;
  const parts = readParts(bytes);
  if (!parts) return undefined;
  const { width, height, depth, type, interlaced } = parts.header;
  const samples = SAMPLES[type];
  if (samples === undefined || width === 0 || height === 0 || width * height > maxPixels) return undefined;
  const passes = (interlaced ? PASSES : ([[0, 0, 1, 1]] as const)).map(([x, y, stepX, stepY]) => {
    const [columns, rows] = [Math.ceil((width - x) / stepX), Math.ceil((height - y) / stepY)];
    const stride = Math.ceil((columns * samples * depth) / 8);
    return { x, y, stepX, stepY, columns, rows, stride, size: columns > 0 && rows > 0 ? (stride + 1) * rows : 0 };
  });
  const size = passes.reduce((sum, pass) => sum + pass.size, 0);
  const raw = new Uint8Array(inflateSync(parts.data, { maxOutputLength: size + 1 }));
  if (raw.length !== size) return undefined;
  const rgb = new Uint8Array(width * height * 3);
  const paint = painterOf(parts, rgb);
  let at = 0;
  for (const { x, y, stepX, stepY, columns, rows, stride, size: length } of passes) {
    const pass = raw.subarray(at, at + length);
    at += length;
    if (length === 0) continue;
    unfilter(pass, stride, rows, Math.max(1, (samples * depth) >> 3));
    for (let row = 0; row < rows; row++) {
      const start = row * (stride + 1) + 1;
      for (let column = 0; column < columns; column++) {
        const values = Array.from({ length: samples }, (_, i) => sampleAt(pass, start, column * samples + i, depth));
        paint(values, ((y + row * stepY) * width + x + column * stepX) * 3);
      }
    }
  }
  return { width, height, rgb };
}
