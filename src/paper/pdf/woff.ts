import { inflateSync } from 'node:zlib';

const SIGNATURE = 0x774f4646;
const HEADER = 44;
const ENTRY = 20;

/**
 * Unwraps a WOFF 1.0 file into the plain font it compresses (W3C WOFF, section 3).
 * A font read from WOFF inflates a whole table for every glyph it embeds; from the plain font it does not.
 * @throws when the bytes are not WOFF 1.0
 */
export function unwrapWoff(woff: Uint8Array): Uint8Array {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (view.getUint32(0) !== SIGNATURE) throw new TypeError('not a WOFF 1.0 font');
  const count = view.getUint16(12);
  const tables = Array.from({ length: count }, (_, i) => readTable(woff, view, HEADER + i * ENTRY));
  const directory = 12 + count * 16;
  const size = tables.reduce((sum, table) => sum + aligned(table.data.length), directory);
  const font = new Uint8Array(size);
  const out = new DataView(font.buffer);
  writeHeader(out, view.getUint32(4), count);
  let offset = directory;
  for (const [i, table] of tables.entries()) {
    const entry = 12 + i * 16;
    out.setUint32(entry, table.tag);
    out.setUint32(entry + 4, table.checksum);
    out.setUint32(entry + 8, offset);
    out.setUint32(entry + 12, table.data.length);
    font.set(table.data, offset);
    offset += aligned(table.data.length);
  }
  return font;
}

const aligned = (length: number): number => (length + 3) & ~3;

interface FontTable {
  readonly tag: number;
  readonly checksum: number;
  readonly data: Uint8Array;
}

function readTable(woff: Uint8Array, view: DataView, entry: number): FontTable {
  const offset = view.getUint32(entry + 4);
  const compressed = view.getUint32(entry + 8);
  const original = view.getUint32(entry + 12);
  const bytes = woff.subarray(offset, offset + compressed);
  const data = compressed < original ? inflateSync(bytes) : bytes;
  return { tag: view.getUint32(entry), checksum: view.getUint32(entry + 16), data };
}

/** Offset table of a font: flavour, number of tables, and the three figures of its binary search. */
function writeHeader(out: DataView, flavour: number, count: number): void {
  const power = Math.floor(Math.log2(count));
  const range = 2 ** power * 16;
  out.setUint32(0, flavour);
  out.setUint16(4, count);
  out.setUint16(6, range);
  out.setUint16(8, power);
  out.setUint16(10, count * 16 - range);
}
