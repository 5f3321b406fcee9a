import type { LetterDocument } from '../facts.js';
import { baselineIn } from './blocks.js';
import { breakLines, widthOf } from './lines.js';
import type { Element, Sheet } from './sheet.js';
import { MM, PAGE, STYLES, type Style, WINDOW } from './styles.js';

/** Width of the column left of the address window. */
const ASIDE = 78 * MM;

function drawLines(
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
    for (const [i, line] of lines.entries()) {
      sheet.text(line, left, top + i * style.leading + baselineIn(style), style);
    }
  });
  return top + lines.length * style.leading;
}

const wrapAll = (lines: readonly string[], style: Style, width: number): string[] =>
  lines.flatMap((line) => breakLines(line, style, width));

function drawLetterhead(sheet: Sheet, { letterhead }: LetterDocument): number {
  const { name, address, contact } = letterhead;
  const nameLines = breakLines(name, STYLES.letterheadName, PAGE.right - PAGE.left);
  let y = drawLines(sheet, sheet.root, nameLines, PAGE.left, 13 * MM, STYLES.letterheadName) + 2;
  y = drawLines(sheet, sheet.root, wrapAll(address, STYLES.letterhead, ASIDE), PAGE.left, y, STYLES.letterhead);
  return drawLines(sheet, sheet.root, wrapAll(contact, STYLES.letterhead, ASIDE), PAGE.left, y + 2, STYLES.letterhead);
}

/** The address, low enough for the window: its last line on the window's last line when it is long. */
function drawRecipient(sheet: Sheet, { recipient }: LetterDocument): number {
  const lines = wrapAll(recipient, STYLES.recipient, WINDOW.right - WINDOW.left);
  const room = WINDOW.bottom - WINDOW.top;
  const leading = Math.min(STYLES.recipient.leading, room / Math.max(1, lines.length));
  const style = { ...STYLES.recipient, leading, size: Math.min(STYLES.recipient.size, leading * 0.84) };
  return drawLines(sheet, sheet.root, lines, WINDOW.left, WINDOW.top, style);
}

function drawReferences(sheet: Sheet, { references }: LetterDocument, top: number): number {
  if (references.length === 0) return top;
  const labelWidth = Math.max(...references.map(({ label }) => widthOf(label, STYLES.referenceLabel))) + 7;
  let y = top;
  for (const { label, value } of references) {
    const lines = breakLines(value, STYLES.reference, ASIDE - labelWidth);
    sheet.tagged(sheet.element(sheet.root, 'P'), 'P', () => {
      sheet.text(label, PAGE.left, y + baselineIn(STYLES.reference), STYLES.referenceLabel);
      for (const line of lines) {
        sheet.text(line, PAGE.left + labelWidth, y + baselineIn(STYLES.reference), STYLES.reference);
        y += STYLES.reference.leading;
      }
    });
  }
  return y;
}

/**
 * The head of the first page: letterhead, references and address side by side, date, subject.
 * Between the two edges of the window nothing but the address stands right of the references.
 * @returns where the text of the letter starts, points from the top
 */
export function drawHead(sheet: Sheet, letter: LetterDocument): number {
  const letterheadEnd = drawLetterhead(sheet, letter);
  const asideEnd = drawReferences(sheet, letter, Math.max(letterheadEnd + 5 * MM, WINDOW.top));
  const addressEnd = drawRecipient(sheet, letter);
  let y = Math.max(asideEnd + 3 * MM, addressEnd + 3 * MM, WINDOW.clear);
  y = drawLines(sheet, sheet.root, [letter.placeAndDate], WINDOW.left, y, STYLES.date) + 5 * MM;
  if (letter.delivery) y = drawLines(sheet, sheet.root, [letter.delivery], PAGE.left, y, STYLES.delivery) + 2;
  return drawSubject(sheet, letter, y) + 5 * MM;
}

function drawSubject(sheet: Sheet, { subject, words }: LetterDocument, top: number): number {
  const style = STYLES.subject;
  const label = words.subjectLabel;
  const indent = widthOf(`${label} `, STYLES.body);
  const lines = breakLines(subject, style, PAGE.right - PAGE.left - indent);
  sheet.tagged(sheet.element(sheet.root, 'H1'), 'H1', () => {
    sheet.text(label, PAGE.left, top + baselineIn(style), STYLES.body);
    for (const [i, line] of lines.entries()) {
      sheet.text(line, PAGE.left + indent, top + i * style.leading + baselineIn(style), style);
    }
  });
  return top + lines.length * style.leading;
}
