import type { Picture } from './picture.js';

/** Segments that state the size of the picture: baseline and progressive frames (ITU-T T.81, table B.1). */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);
const START_OF_SCAN = 0xda;

/**
 * Reads the size of a JPEG; its data are embedded as they are.
 * @returns undefined when the bytes are not a grey or colour JPEG of eight bits with an end
 */
export function readJpeg(bytes: Uint8Array): Picture | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === START_OF_SCAN) return undefined;
    if (FRAMES.has(marker)) return frame(bytes, view, at + 4);
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function frame(bytes: Uint8Array, view: DataView, at: number): Picture | undefined {
  const [precision, height, width, components] = [
    view.getUint8(at),
    view.getUint16(at + 1),
    view.getUint16(at + 3),
    view.getUint8(at + 5),
  ];
  if (precision !== 8 || width === 0 || height === 0 || !endsWhole(bytes)) return undefined;
  if (components !== 1 && components !== 3) return undefined;
  return { width, height, space: components === 1 ? 'DeviceGray' : 'DeviceRGB', filter: 'DCTDecode', bytes };
}

/** Whether the end mark stands near the end: a file cut on its way has none. */
function endsWhole(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at >= Math.max(2, bytes.length - 64); at--) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  }
  return false;
}
