import { describe, expect, it } from 'vitest';
import { decode } from './decode.js';

const TEXT = 'Numéro;Échéance;Cœur à prix réduit;100 €\r\n';
const utf8 = new TextEncoder().encode(TEXT);
const bytesOf = (...values: number[]): Uint8Array => Uint8Array.from(values);
const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return Uint8Array.from(bigEndian ? bytes.swap16() : bytes);
}

describe('the encoding', () => {
  it.each([
    ['UTF-8', utf8, 'utf-8', 'validSequences'],
    ['UTF-8 with a mark', bytesOf(0xef, 0xbb, 0xbf, ...utf8), 'utf-8', 'byteOrderMark'],
    ['UTF-16 LE with a mark', utf16(TEXT, false, true), 'utf-16le', 'byteOrderMark'],
    ['UTF-16 BE with a mark', utf16(TEXT, true, true), 'utf-16be', 'byteOrderMark'],
    ['UTF-16 LE without', utf16(TEXT, false, false), 'utf-16le', 'zeroBytes'],
    ['UTF-16 BE without', utf16(TEXT, true, false), 'utf-16be', 'zeroBytes'],
  ] as const)('%s is found', (_, bytes, name, why) => {
    expect(decode(bytes, 'windows-1252')).toEqual({ ok: true, text: TEXT, encoding: { name, why } });
  });

  it('is windows-1252 when its own signs stand there', () => {
    const bytes = bytesOf(...latin('Pr\u00e9nom;100 '), 0x80);
    expect(decode(bytes, 'iso-8859-15')).toMatchObject({ text: 'Prénom;100 €', encoding: { name: 'windows-1252' } });
  });

  it('is ISO-8859-15 by default in a FEC, where œ and € have places of their own', () => {
    const bytes = bytesOf(...latin('C'), 0xbd, ...latin('ur \u00e9l\u00e8ve 5'), 0xa4);
    expect(decode(bytes, 'iso-8859-15')).toMatchObject({ text: 'Cœur élève 5€', encoding: { name: 'iso-8859-15' } });
  });

  it('is IBM 850 when accents stand where DOS put them', () => {
    const bytes = bytesOf(...latin('R'), 0x82, ...latin('glement diff'), 0x82, ...latin('r'), 0x82);
    expect(decode(bytes, 'iso-8859-15')).toMatchObject({ text: 'Réglement différé', encoding: { name: 'ibm850' } });
  });

  it('that breaks in the middle is refused with its line, never misread', () => {
    const damaged = Uint8Array.from([...utf8, ...utf8, ...utf8]);
    damaged[utf8.length + 4] = 0xff;
    expect(decode(damaged, 'windows-1252')).toMatchObject({ ok: false, issue: { line: 2, reason: 'brokenEncoding' } });
  });
});
