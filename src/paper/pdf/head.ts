import type { LetterDocument } from '../facts.js';
import { VOICES } from '../words.js';
import { breakLines, widthOf } from './lines.js';
import { readPicture } from './picture.js';
import type { Element, Sheet } from './sheet.js';
import { MM, PAGE, STYLES, type Style, WINDOW } from './styles.js';
import { baselineIn, drawLines } from './text.js';

/** Width of the column left of the address window. */
const ASIDE = 78 * MM;

function drawParagraph(
  sheet: Sheet,
  parent: Element,
  lines: readonly string[],
  left: number,
  top: number,
  style: Style,
): number {
  if (lines.length === 0) return top;
  const element = sheet.element(parent, 'P');
  sheet.tagged(element, 'P', () => {
    drawLines(sheet, lines, left, top, style);
  });
  return top + lines.length * style.leading;
}

const wrapAll = (lines: readonly string[], style: Style, width: number): string[] =>
  lines.flatMap((line) => breakLines(line, style, width));

const HEAD_TOP = 13 * MM;
const LOGO = { width: 62 * MM, height: 24 * MM, top: 12 * MM } as const;
const LOGO_GAP = 8 * MM;

/**
 * The logo at the right of the letterhead, as large as its box takes it.
 * @returns its width and its lower edge; none without a logo that can be read
 */
function drawLogo(sheet: Sheet, { logo, letterhead, language }: LetterDocument): { width: number; bottom: number } {
  const picture = logo && readPicture(logo);
  if (!picture) return { width: 0, bottom: 0 };
  const scale = Math.min(LOGO.width / picture.width, LOGO.height / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const [x, y] = [PAGE.right - width, LOGO.top];
  const alt = VOICES[language].logo(letterhead.name);
  const figure = sheet.element(sheet.root, 'Figure', { alt, bbox: [x, y, x + width, y + height] });
  sheet.tagged(figure, 'Figure', () => sheet.picture(picture, x, y, width, height));
  return { width, bottom: y + height };
}

/** @returns where the letterhead and the logo end */
function drawLetterhead(sheet: Sheet, letter: LetterDocument): number {
  const { name, address, contact } = letter.letterhead;
  const logo = drawLogo(sheet, letter);
  const room = PAGE.right - PAGE.left - (logo.width > 0 ? logo.width + LOGO_GAP : 0);
  const style = { ...STYLES.letterheadName, color: sheet.palette.heading };
  const small = STYLES.letterhead;
  const aside = Math.min(ASIDE, room);
  let y = drawParagraph(sheet, sheet.root, breakLines(name, style, room), PAGE.left, HEAD_TOP, style) + 2;
  y = drawParagraph(sheet, sheet.root, wrapAll(address, small, aside), PAGE.left, y, small);
  y = drawParagraph(sheet, sheet.root, wrapAll(contact, small, aside), PAGE.left, y + 2, small);
  return Math.max(y, logo.bottom);
}

/** The address, low enough for the window: its last line on the window's last line when it is long. */
function drawRecipient(sheet: Sheet, { recipient }: LetterDocument): number {
  const lines = wrapAll(recipient, STYLES.recipient, WINDOW.right - WINDOW.left);
  const room = WINDOW.bottom - WINDOW.top;
  const leading = Math.min(STYLES.recipient.leading, room / Math.max(1, lines.length));
  const style = { ...STYLES.recipient, leading, size: Math.min(STYLES.recipient.size, leading * 0.84) };
  return drawParagraph(sheet, sheet.root, lines, WINDOW.left, WINDOW.top, style);
}

function drawReferences(sheet: Sheet, { references }: LetterDocument, top: number): number {
  if (references.length === 0) return top;
  const labelWidth = Math.max(...references.map(({ label }) => widthOf(label, STYLES.referenceLabel))) + 7;
  let y = top;
  for (const { label, value } of references) {
    const lines = breakLines(value, STYLES.reference, ASIDE - labelWidth);
    sheet.tagged(sheet.element(sheet.root, 'P'), 'P', () => {
      sheet.text(`${label} `, PAGE.left, y + baselineIn(STYLES.reference), STYLES.referenceLabel);
      drawLines(sheet, lines, PAGE.left + labelWidth, y, STYLES.reference);
    });
    y += lines.length * STYLES.reference.leading;
  }
  return y;
}

/** The head of a document that goes to nobody in particular: no window, the title first. */
function drawPlainHead(sheet: Sheet, letter: LetterDocument): number {
  let y = drawSubject(sheet, letter, drawLetterhead(sheet, letter) + 11 * MM);
  const date = letter.placeAndDate ? [letter.placeAndDate] : [];
  y = drawParagraph(sheet, sheet.root, date, PAGE.left, y + 1, STYLES.subtitle);
  if (letter.references.length > 0) y = drawReferences(sheet, letter, y + 2 * MM);
  return y + 5 * MM;
}

/**
 * The head of the first page: letterhead, references and address side by side, date, subject.
 * Between the two edges of the window nothing but the address stands right of the references.
 * @returns where the text of the letter starts, points from the top
 */
export function drawHead(sheet: Sheet, letter: LetterDocument): number {
  if (letter.recipient.length === 0) return drawPlainHead(sheet, letter);
  const letterheadEnd = drawLetterhead(sheet, letter);
  const asideEnd = drawReferences(sheet, letter, Math.max(letterheadEnd + 5 * MM, WINDOW.top));
  const addressEnd = drawRecipient(sheet, letter);
  let y = Math.max(asideEnd + 3 * MM, addressEnd + 3 * MM, WINDOW.clear);
  y = drawParagraph(sheet, sheet.root, [letter.placeAndDate], WINDOW.left, y, STYLES.date) + 5 * MM;
  if (letter.delivery) y = drawParagraph(sheet, sheet.root, [letter.delivery], PAGE.left, y, STYLES.delivery) + 2;
  return drawSubject(sheet, letter, y) + 5 * MM;
}

/** The subject behind its label; without one it is the title of the document. */
function drawSubject(sheet: Sheet, { subject, words }: LetterDocument, top: number): number {
  const label = words.subjectLabel;
  const style = label ? STYLES.subject : { ...STYLES.title, color: sheet.palette.heading };
  const indent = label ? widthOf(`${label} `, STYLES.body) : 0;
  const lines = breakLines(subject, style, PAGE.right - PAGE.left - indent);
  sheet.tagged(sheet.element(sheet.root, 'H1'), 'H1', () => {
    if (label) sheet.text(`${label} `, PAGE.left, top + baselineIn(style), STYLES.body);
    drawLines(sheet, lines, PAGE.left + indent, top, style);
  });
  return top + lines.length * style.leading;
}
