/** Formats that people send in place of a text file, told by their first bytes. */
export const FOREIGN_FORMATS = ['isPdf', 'isImage', 'isWorkbook', 'isArchive', 'isBankFile', 'isWebPage'] as const;
type ForeignFormat = (typeof FOREIGN_FORMATS)[number];

/** First bytes as Latin-1 (https://en.wikipedia.org/wiki/List_of_file_signatures). */
const SIGNATURES: readonly (readonly [string, ForeignFormat])[] = [
  ['%PDF-', 'isPdf'],
  ['\u0089PNG', 'isImage'],
  ['\u00ff\u00d8\u00ff', 'isImage'],
  ['GIF8', 'isImage'],
  ['II*\u0000', 'isImage'],
  ['MM\u0000*', 'isImage'],
  // Workbooks of before 2007.
  ['\u00d0\u00cf\u0011\u00e0', 'isWorkbook'],
  ['\u001f\u008b', 'isArchive'],
  ['7z\u00bc\u00af', 'isArchive'],
  ['Rar!', 'isArchive'],
];

const ZIP = ['PK\u0003\u0004', 'PK\u0005\u0006'];
/** Names that come first in the archive that a workbook is. */
const WORKBOOK_PART = /\[Content_Types\]|_rels\/|xl\/|docProps\/|mimetypeapplication\/vnd\.oasis/;
/** Photographs of telephones (ISO 14496-12 brand) and of the web. */
const PICTURE = /^(.{4}ftyp(heic|heix|mif1|avif)|RIFF.{4}WEBP)/s;
/** OFX 1.6 §2.2, OFX 2.2 §2.4, QIF, ISO 20022 camt.05x. */
const BANK_FILE = /^\s*(OFXHEADER:|<OFX>|<\?OFX|<\?xml.{0,200}(<\?OFX|<OFX>|camt\.05)|!Type:(Bank|CCard|Cash))/is;
const WEB_PAGE = /^\s*(<!doctype html|<html)/i;

const LOOKED_AT_BYTES = 1_024;

/** What a file is when it is plainly no text of ours; undefined when it may be. */
export function foreignFormat(bytes: Uint8Array): ForeignFormat | undefined {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  let head = '';
  for (const byte of bytes.subarray(marked ? 3 : 0, LOOKED_AT_BYTES)) head += String.fromCharCode(byte);
  const signed = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (signed) return signed[1];
  if (ZIP.some((start) => head.startsWith(start)))
    return WORKBOOK_PART.test(head.slice(0, 120)) ? 'isWorkbook' : 'isArchive';
  if (PICTURE.test(head)) return 'isImage';
  if (BANK_FILE.test(head)) return 'isBankFile';
  return WEB_PAGE.test(head) ? 'isWebPage' : undefined;
}
