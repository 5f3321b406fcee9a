import { deflateSync } from 'node:zlib';

const SIDE = 160;
const INK = [0x2b, 0x5d, 0x63] as const;
const PAPER = [0xff, 0xff, 0xff] as const;

const TABLE = Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xed_b8_83_20 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/** CRC-32 of a PNG chunk (PNG 3rd ed., annex D). */
function crc32(bytes: Uint8Array): number {
  let value = 0xff_ff_ff_ff;
  for (const byte of bytes) value = (TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xff_ff_ff_ff) >>> 0;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  crc.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, crc]);
}

/** How much ink a point takes, from 0 to 1: a ring, and five strokes of wind that lean to the right. */
function inkAt(x: number, y: number): number {
  const [dx, dy] = [x - SIDE / 2, y - SIDE / 2];
  const radius = Math.hypot(dx, dy);
  const soft = (distance: number): number => Math.min(1, Math.max(0, 0.5 - distance));
  const ring = soft(Math.abs(radius - 70) - 3);
  const strokes = [-2, -1, 0, 1, 2].map((place) => {
    const length = 44 - Math.abs(place) * 9;
    const bend = 7 * Math.sin((dx / length) * 1.6);
    const inside = soft(Math.abs(dx - place * 3) - length);
    return Math.min(inside, soft(Math.abs(dy - place * 17 + bend) - 3.2));
  });
  return Math.max(ring, ...strokes);
}

/** The mark of the sample business, a PNG of 160 pixels a side: five winds in a ring. */
export function sampleLogo(): Uint8Array {
  const rows = Buffer.alloc(SIDE * (SIDE * 3 + 1));
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const ink = inkAt(x + 0.5, y + 0.5);
      const at = y * (SIDE * 3 + 1) + 1 + x * 3;
      INK.forEach((value, channel) => {
        rows[at + channel] = Math.round(value * ink + (PAPER[channel] ?? 0) * (1 - ink));
      });
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIDE, 0);
  header.writeUInt32BE(SIDE, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
