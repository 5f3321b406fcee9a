/** What a file is by its first bytes, whatever its name says. */
export interface FileForm {
  readonly mediaType: string;
  readonly extension: string;
  readonly isPicture: boolean;
}

/** Largest file that anyone may attach. */
export const ATTACHMENT_BYTES_MAX = 8 * 1024 * 1024;

/** Bytes as Latin-1, in pieces that a call can take. */
function textOf(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += 4096) text += latin(bytes, from, from + 4096);
  return text;
}

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)));

/** Brands of photographs of telephones (ISO/IEC 23008-12, ISO 14496-12). */
const HEIC_BRANDS = new Set(['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1']);

const PNG: FileForm = { mediaType: 'image/png', extension: 'png', isPicture: true };
const JPEG: FileForm = { mediaType: 'image/jpeg', extension: 'jpg', isPicture: true };
const WEBP: FileForm = { mediaType: 'image/webp', extension: 'webp', isPicture: true };
const HEIC: FileForm = { mediaType: 'image/heic', extension: 'heic', isPicture: true };
const PDF: FileForm = { mediaType: 'application/pdf', extension: 'pdf', isPicture: false };
const MAIL: FileForm = { mediaType: 'message/rfc822', extension: 'eml', isPicture: false };
const CALENDAR: FileForm = { mediaType: 'text/calendar', extension: 'ics', isPicture: false };

/** Bytes among which the fields of a mail are looked for. */
const FIELDS_MAX = 32 * 1024;
const FIELD = /^[!-9;-~]+:/;

/** Whether a text opens as a mail does: nothing but fields, among them its author and one that only mails have (RFC 5322, 3.6). */
function isMail(text: string): boolean {
  const fields = (text.split(/\r?\n\r?\n/, 1)[0] ?? '').replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const has = (name: string): boolean => fields.some((field) => field.toLowerCase().startsWith(`${name}:`));
  return fields.every((field) => FIELD.test(field)) && has('from') && (has('date') || has('message-id'));
}

/**
 * The form of a file that may be attached: PNG, JPEG, WebP, HEIC or PDF, told by its signature
 * (https://en.wikipedia.org/wiki/List_of_file_signatures), a mail (RFC 5322) or an appointment (RFC 5545). Undefined for
 * anything else: a page, a program, a drawing with script.
 */
export function fileFormOf(bytes: Uint8Array): FileForm | undefined {
  const head = latin(bytes, 0, 16);
  if (head.startsWith('\u0089PNG\r\n\u001a\n')) return PNG;
  if (head.startsWith('\u00ff\u00d8\u00ff')) return JPEG;
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return WEBP;
  if (head.slice(4, 8) === 'ftyp' && HEIC_BRANDS.has(head.slice(8, 12))) return HEIC;
  if (head.startsWith('%PDF-')) return PDF;
  if (head.startsWith('BEGIN:VCALENDAR')) return CALENDAR;
  if (isMail(textOf(bytes.subarray(0, FIELDS_MAX)))) return MAIL;
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
