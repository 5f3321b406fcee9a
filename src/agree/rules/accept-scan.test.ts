import { expect, it } from 'vitest';
import { scanKind } from './accept-scan.js';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

it('knows a scan by its first bytes alone', () => {
  expect(scanKind(bytes('%PDF-1.7\n'))?.mediaType).toBe('application/pdf');
  expect(scanKind(bytes('\x89PNG\r\n\x1a\n…'))?.extension).toBe('png');
  expect(scanKind(bytes('\xff\xd8\xff\xe0'))?.mediaType).toBe('image/jpeg');
  for (const text of ['', '<html>', 'PK\x03\x04', 'GIF89a', ' %PDF-1.7', '<svg xmlns='])
    expect(scanKind(bytes(text))).toBeUndefined();
});
