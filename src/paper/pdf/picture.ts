import { deflateSync } from 'node:zlib';
import { readJpeg } from './jpeg.js';
import { readPng } from './png.js';

/** A picture as a page embeds it: eight bits to a component, no transparency. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly space: 'DeviceRGB' | 'DeviceGray';
  readonly filter: 'FlateDecode' | 'DCTDecode';
  readonly bytes: Uint8Array;
}

/** Largest picture read: more than 600 dots an inch where a logo is drawn. */
const PICTURE_MAX_PIXELS = 4_000_000;
export const PICTURE_MAX_BYTES = 2_000_000;

const known = new Map<string, Picture | undefined>();
const KNOWN_MAX = 32;

/** A key that differs where pictures differ: their length and every byte, in 64 bits. */
function keyOf(bytes: Uint8Array): string {
  let [high, low] = [0x811c9dc5, 0x1b873593];
  for (const byte of bytes) {
    high = Math.imul(high ^ byte, 0x01000193);
    low = Math.imul(low + byte, 0x85ebca6b) ^ (low >>> 13);
  }
  return `${bytes.length}:${high >>> 0}:${low >>> 0}`;
}

function read(bytes: Uint8Array): Picture | undefined {
  if (bytes.length > PICTURE_MAX_BYTES) return undefined;
  const jpeg = readJpeg(bytes);
  if (jpeg) return jpeg.width * jpeg.height <= PICTURE_MAX_PIXELS ? jpeg : undefined;
  const png = readPng(bytes, PICTURE_MAX_PIXELS);
  return png && { ...png, space: 'DeviceRGB', filter: 'FlateDecode', bytes: deflateSync(png.rgb, { level: 9 }) };
}

/**
 * Reads a PNG, laid on white where it is transparent, or a JPEG, by what their bytes say and not by their name.
 * The last pictures are kept: a logo is the same on every document.
 * @returns undefined for anything else, a broken file, more than 2 MB or more than four million pixels
 */
export function readPicture(bytes: Uint8Array): Picture | undefined {
  const key = keyOf(bytes);
  if (known.has(key)) return known.get(key);
  if (known.size >= KNOWN_MAX) known.clear();
  let picture: Picture | undefined;
  try {
    picture = read(bytes);
  } catch {
    // Whatever is wrong inside, it is not a picture.
    picture = undefined;
  }
  known.set(key, picture);
  return picture;
}
