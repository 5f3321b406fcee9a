import { expect, it } from 'vitest';
import { foreignFormat } from './formats.js';
import { readFileBytes } from './read.js';
import { fecOf, OPTIONS } from './testing/files.js';

const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const zipOf = (name: string): Uint8Array => latin(`PK\x03\x04${'\0'.repeat(22)}${name.length}\0\0\0${name}data`);

it.each([
  ['%PDF-1.7\n%âãÏÓ', 'isPdf'],
  ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'isImage'],
  ['\xff\xd8\xff\xe0\0\x10JFIF', 'isImage'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'isWorkbook'],
  ['\x1f\x8b\x08\0', 'isArchive'],
  ['OFXHEADER:100\r\nDATA:OFXSGML', 'isBankFile'],
  ['<?xml version="1.0"?>\n<?OFX OFXHEADER="200"?>\n<OFX>', 'isBankFile'],
  ['!Type:Bank\nD01/02/2025', 'isBankFile'],
  ['\xef\xbb\xbf<!DOCTYPE html><title>Export', 'isWebPage'],
])('%j is known by its first bytes', (text, format) => {
  expect(foreignFormat(latin(text))).toBe(format);
});

it('a workbook is told from another archive by the first name in it', () => {
  expect(foreignFormat(zipOf('[Content_Types].xml'))).toBe('isWorkbook');
  expect(foreignFormat(zipOf('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'))).toBe('isWorkbook');
  expect(foreignFormat(zipOf('export/fec.txt'))).toBe('isArchive');
});

it('a text of ours is none of them', () => {
  for (const text of [fecOf('VE 1 20250103 411000 C1 F001 120,00 -'), 'Client;Montant\nPDF;1,00', '', 'PK'])
    expect(foreignFormat(latin(text))).toBeUndefined();
});

it('refuses the file with one reason', () => {
  const { errors } = readFileBytes('receivables', latin('%PDF-1.7\n%\x01\x02'), OPTIONS);
  expect(errors).toEqual({ list: [{ line: 0, field: '', reason: 'isPdf', excerpt: '' }], count: 1 });
});
