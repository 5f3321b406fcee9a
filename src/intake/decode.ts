import type { Encoding, ImportIssue } from './facts.js';
import { excerptOf } from './parsers/issues.js';

/** A file as text, with the encoding that was found and why; or why it is no text. */
export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly issue: ImportIssue };

const ok = (text: string, name: Encoding['name'], why: Encoding['why']): Decoded => ({
  ok: true,
  text,
  encoding: { name, why },
});

/** Bytes looked at to guess a single-byte encoding or UTF-16. */
const SAMPLE = 1 << 20;

/**
 * Turns bytes into text: UTF-8 and UTF-16 with or without byte order mark, windows-1252, ISO-8859-15
 * (the legal default of a FEC, article A47 A-1 of the Livre des procédures fiscales), IBM 850.
 * A file that is mostly UTF-8 with some broken sequences is refused rather than misread.
 * @param singleByteDefault encoding taken when the bytes alone do not tell
 */
export function decode(bytes: Uint8Array, singleByteDefault: 'iso-8859-15' | 'windows-1252'): Decoded {
  const marked = byMark(bytes);
  if (marked) return marked;
  const wide = byZeroBytes(bytes);
  if (wide) return wide;
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  try {
    const text = utf8.decode(bytes);
    return ok(text, 'utf-8', text.length === bytes.length ? 'ascii' : 'validSequences');
  } catch {
    const scan = scanUtf8(bytes);
    if (scan.sequences > scan.broken * 3) return broken(bytes, scan.firstBroken);
    return singleByte(bytes, singleByteDefault);
  }
}

function byMark(bytes: Uint8Array): Decoded | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    try {
      return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'utf-8', 'byteOrderMark');
    } catch {
      return broken(bytes, scanUtf8(bytes).firstBroken);
    }
  }
  if (a === 0xff && b === 0xfe) return utf16(bytes, 'utf-16le', 'byteOrderMark');
  if (a === 0xfe && b === 0xff) return utf16(bytes, 'utf-16be', 'byteOrderMark');
  return undefined;
}

function byZeroBytes(bytes: Uint8Array): Decoded | undefined {
  const length = Math.min(bytes.length, 4_096);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i++) if (bytes[i] === 0) i % 2 === 0 ? even++ : odd++;
  if (odd > length / 4 && even < length / 50) return utf16(bytes, 'utf-16le', 'zeroBytes');
  if (even > length / 4 && odd < length / 50) return utf16(bytes, 'utf-16be', 'zeroBytes');
  return undefined;
}

function utf16(bytes: Uint8Array, name: 'utf-16le' | 'utf-16be', why: Encoding['why']): Decoded {
  try {
    return ok(new TextDecoder(name, { fatal: true }).decode(bytes), name, why);
  } catch {
    return { ok: false, issue: { line: 0, field: '', reason: 'brokenEncoding', excerpt: name } };
  }
}

interface Utf8Scan {
  /** Well-formed sequences of several bytes. */
  readonly sequences: number;
  readonly broken: number;
  readonly firstBroken: number;
}

function scanUtf8(bytes: Uint8Array): Utf8Scan {
  let sequences = 0;
  let brokenCount = 0;
  let firstBroken = -1;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) continue;
    const follow =
      lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
    let seen = 0;
    while (seen < follow && ((bytes[i + seen + 1] ?? 0) & 0xc0) === 0x80) seen++;
    if (follow > 0 && seen === follow) {
      sequences += 1;
      i += follow;
    } else {
      brokenCount += 1;
      if (firstBroken < 0) firstBroken = i;
    }
  }
  return { sequences, broken: brokenCount, firstBroken };
}

function broken(bytes: Uint8Array, offset: number): Decoded {
  let line = 1;
  for (let i = 0; i < offset; i++) if (bytes[i] === 10 || (bytes[i] === 13 && bytes[i + 1] !== 10)) line += 1;
  const around = new TextDecoder('utf-8').decode(bytes.subarray(Math.max(0, offset - 20), offset + 20));
  return { ok: false, issue: { line, field: '', reason: 'brokenEncoding', excerpt: excerptOf(around) } };
}

/** Accented letters of French in IBM 850 (é è à ê ç ù ô î â û ë ï É), which windows-1252 reads as punctuation or Š. */
const IBM850_LETTERS = new Set([0x82, 0x8a, 0x85, 0x88, 0x87, 0x97, 0x93, 0x8c, 0x83, 0x96, 0x89, 0x8b, 0x90]);
/** Accented letters in windows-1252 and ISO-8859-15: À to ÿ. */
const LATIN_LETTER_FIRST = 0xc0;
/** Where ISO-8859-15 differs from windows-1252 outside of 0x80 to 0x9f: € Š š Ž ž Œ œ Ÿ. */
const LATIN9_ONLY = new Set([0xa4, 0xa6, 0xa8, 0xb4, 0xb8, 0xbc, 0xbd, 0xbe]);

function singleByte(bytes: Uint8Array, fallback: 'iso-8859-15' | 'windows-1252'): Decoded {
  let dos = 0;
  let latin = 0;
  let c1 = 0;
  let latin9 = 0;
  const length = Math.min(bytes.length, SAMPLE);
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) continue;
    if (IBM850_LETTERS.has(byte) && isLetter(bytes[i - 1])) dos += 1;
    if (byte >= LATIN_LETTER_FIRST) latin += 1;
    if (byte < 0xa0) c1 += 1;
    if (LATIN9_ONLY.has(byte)) latin9 += 1;
  }
  if (dos > latin) return ok(ibm850(bytes), 'ibm850', 'characteristicBytes');
  if (c1 > 0) return ok(new TextDecoder('windows-1252').decode(bytes), 'windows-1252', 'characteristicBytes');
  const why = latin9 > 0 && fallback === 'iso-8859-15' ? 'characteristicBytes' : 'default';
  return ok(new TextDecoder(fallback).decode(bytes), fallback, why);
}

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122));

/** IBM 850, bytes 0x80 to 0xff in order. */
const IBM850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

function ibm850(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += 8_192) {
    let part = '';
    for (const byte of bytes.subarray(start, start + 8_192))
      part += byte < 0x80 ? String.fromCharCode(byte) : IBM850[byte - 0x80];
    parts.push(part);
  }
  return parts.join('');
}
