import fc from 'fast-check';
import { expect, it } from 'vitest';
import { attachmentName, fileFormOf } from './attachment.js';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

it('tells a picture by its bytes', () => {
  expect(fileFormOf(bytes('\x89PNG\r\n\x1a\n....'))?.mediaType).toBe('image/png');
  expect(fileFormOf(bytes('\xff\xd8\xff\xe0....'))?.mediaType).toBe('image/jpeg');
  expect(fileFormOf(bytes('RIFF\x10\0\0\0WEBPVP8 '))?.mediaType).toBe('image/webp');
  expect(fileFormOf(bytes('\0\0\0\x18ftypheic\0\0'))?.mediaType).toBe('image/heic');
  expect(fileFormOf(bytes('%PDF-1.7'))?.isPicture).toBe(false);
});

it('tells a mail and an appointment by what they open with', () => {
  const mail = 'Received: from a\r\n\tby b\r\nFrom: helene@lemoine.example\r\nDate: Tue, 24 Nov 2026\r\n\r\nDéjeunons.';
  expect(fileFormOf(bytes(mail))).toMatchObject({ mediaType: 'message/rfc822', extension: 'eml', isPicture: false });
  const calendar = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n';
  expect(fileFormOf(bytes(calendar))).toMatchObject({ mediaType: 'text/calendar', extension: 'ics' });
});

it.each([
  'From: helene@lemoine.example',
  'From: a\r\nDate: b\r\n<script>alert(1)</script>\r\n\r\n',
  'Date: b\r\nMessage-ID: <1@b>\r\n\r\n',
  '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">',
  '<!doctype html><script>alert(1)</script>',
  'GIF89a<script>alert(1)</script>',
  'MZ\x90\0',
  '#!/bin/sh',
  'RIFF\x10\0\0\0WAVEfmt ',
  '\0\0\0\x18ftypisom\0\0',
  '\x89PNG\n',
  '',
])('refuses %j', (text) => expect(fileFormOf(bytes(text))).toBeUndefined());

it('keeps a name harmless, and its ending true', () => {
  const form = fileFormOf(bytes('\xff\xd8\xff'));
  if (!form) throw new Error('no form');
  expect(attachmentName('../../etc/logo flou.html', form)).toBe('logo flou.jpg');
  expect(attachmentName('..\\..\\x.svg', form)).toBe('x.jpg');
  expect(attachmentName('\u202egpj.exe', form)).toBe('gpj.jpg');
  expect(attachmentName('', form)).toBe('file.jpg');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
      const name = attachmentName(given, form);
      expect(name).not.toMatch(/[\\/\p{Cc}]/u);
      expect(name.endsWith('.jpg')).toBe(true);
      expect(name.length).toBeLessThan(90);
    }),
  );
});
