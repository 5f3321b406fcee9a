import { describe, expect, it } from 'vitest';
import { readPictureHeader } from './logo.js';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const png = (width: number, height: number): Uint8Array => {
  const bytes = new Uint8Array(33);
  bytes.set(SIGNATURE);
  bytes.set([0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52], 8);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
};
const APP0 = [0xff, 0xe0, 0x00, 0x10, ...'JFIF\0'.split('').map((c) => c.charCodeAt(0)), 1, 1, 0, 0, 1, 0, 1, 0, 0];
const HUFFMAN = [0xff, 0xc4, 0x00, 0x04, 0, 0];
const jpeg = (...segments: readonly (readonly number[])[]): Uint8Array =>
  Uint8Array.from([0xff, 0xd8, ...segments.flat()]);
const frame = (width: number, height: number): number[] => [
  ...[0xff, 0xc2, 0x00, 0x11, 8, height >> 8, height & 255, width >> 8, width & 255],
  ...[3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1],
];

describe('the header of a picture', () => {
  it('of a PNG says its size', () => {
    expect(readPictureHeader(png(640, 200))).toEqual({ mediaType: 'image/png', width: 640, height: 200 });
  });

  it('of a JPEG is found behind other segments', () => {
    const picture = jpeg(APP0, HUFFMAN, frame(1024, 300));
    expect(readPictureHeader(picture)).toEqual({ mediaType: 'image/jpeg', width: 1024, height: 300 });
  });

  it('is read where it lies in a larger buffer', () => {
    const buffer = new Uint8Array(100);
    buffer.set(png(5, 6), 40);
    expect(readPictureHeader(buffer.subarray(40))).toMatchObject({ width: 5, height: 6 });
  });

  it('is not there in anything else, cut or turned aside', () => {
    const text = new TextEncoder();
    for (const bytes of [
      new Uint8Array(),
      text.encode('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      text.encode('GIF89a0000000000000000000000000000000000'),
      png(640, 200).subarray(0, 20),
      jpeg(APP0),
      jpeg([0xff, 0xe0, 0xff, 0xff, 0, 0, 0, 0, 0, 0]),
      jpeg(new Array(60).fill(0)),
      jpeg(new Array(60).fill(0xff)),
    ])
      expect(readPictureHeader(bytes)).toBeUndefined();
  });
});
