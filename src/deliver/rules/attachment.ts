/** What a file is by its first bytes, whatever its name says. */
export interface FileForm {
  readonly mediaType: string;
  readonly extension: string;
  readonly isPicture: boolean;
}

/** Largest file that anyone may attach. */
export const ATTACHMENT_BYTES_MAX = 8 * 1024 * 1024;

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)));

/** Brands of photographs of telephones (ISO/IEC 23008-12, ISO 14496-12). */
const HEIC_BRANDS = new Set(['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1']);

const PNG: FileForm = { mediaType: 'image/png', extension: 'png', isPicture: true };
const JPEG: FileForm = { mediaType: 'image/jpeg', extension: 'jpg', isPicture: true };
const WEBP: FileForm = { mediaType: 'image/webp', extension: 'webp', isPicture: true };
const HEIC: FileForm = { mediaType: 'image/heic', extension: 'heic', isPicture: true };
const PDF: FileForm = { mediaType: 'application/pdf', extension: 'pdf', isPicture: false };

/**
 * The form of a file that may be attached: PNG, JPEG, WebP, HEIC or PDF, told by its signature
 * (https://en.wikipedia.org/wiki/List_of_file_signatures). Undefined for anything else: a page, a program, a drawing with script.
 */
export function fileFormOf(bytes: Uint8Array): FileForm | undefined {
  const head = latin(bytes, 0, 16);
  if (head.startsWith('\u0089PNG\r\n\u001a\n')) return PNG;
  if (head.startsWith('\u00ff\u00d8\u00ff')) return JPEG;
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return WEBP;
  if (head.slice(4, 8) === 'ftyp' && HEIC_BRANDS.has(head.slice(8, 12))) return HEIC;
  if (head.startsWith('%PDF-')) return PDF;
  return undefined;
}

const NAME_MAX = 80;

/** A name to keep a file under: the stem that the sender gave, made harmless, and the ending that its bytes deserve. */
export function attachmentName(given: string, { extension }: FileForm): string {
  const stem = (given.split(/[\\/]/).at(-1) ?? '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/\.[^.]*$/, '')
    .trim()
    .slice(0, NAME_MAX);
  return `${stem || 'file'}.${extension}`;
}
