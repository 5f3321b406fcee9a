import type { LetterDocument } from '../facts.js';
import { breakLines, widthOf } from './lines.js';
import type { Sheet } from './sheet.js';
import { HAIRLINE, MM, PAGE, STYLES } from './styles.js';

const PAGE_NUMBER_ROOM = 26 * MM;

/** What every page carries besides its text: legal mentions, page number, running head, fold marks, watermark. */
export function drawFurniture(sheet: Sheet, letter: LetterDocument): void {
  const pages = sheet.pageCount;
  for (let index = 0; index < pages; index++) {
    sheet.onPage(index, () => {
      sheet.artifact(() => {
        drawFoot(sheet, letter, index + 1, pages);
        if (index > 0) drawRunningHead(sheet, letter);
        if (index === 0 && letter.foldMarks) drawFoldMarks(sheet);
      }, 'Pagination');
    });
  }
}

function drawFoot(sheet: Sheet, { letterhead, words }: LetterDocument, page: number, pages: number): void {
  const style = STYLES.foot;
  const width = PAGE.right - PAGE.left - PAGE_NUMBER_ROOM;
  const lines = letterhead.legal.flatMap((line) => breakLines(line, style, width));
  sheet.rule(PAGE.left, PAGE.footTop, PAGE.right - PAGE.left, 0.35, HAIRLINE);
  for (const [i, line] of lines.entries()) {
    sheet.text(line, PAGE.left, PAGE.footTop + 9 + i * style.leading, style);
  }
  sheet.textEndingAt(words.page(page, pages), PAGE.right, PAGE.footTop + 9, style);
}

function drawRunningHead(sheet: Sheet, { letterhead, subject }: LetterDocument): void {
  const style = STYLES.foot;
  const y = 17 * MM;
  const room = PAGE.right - PAGE.left - widthOf(letterhead.name, style) - 20;
  const [first = '', ...more] = breakLines(subject, style, room - widthOf(' …', style));
  sheet.text(letterhead.name, PAGE.left, y, style);
  sheet.textEndingAt(more.length > 0 ? `${first} …` : first, PAGE.right, y, style);
  sheet.rule(PAGE.left, y + 4, PAGE.right - PAGE.left, 0.35, HAIRLINE);
}

/** Marks at one and two thirds of the page, for three panels of 99 mm. */
function drawFoldMarks(sheet: Sheet): void {
  for (const third of [99, 198]) sheet.rule(4 * MM, third * MM, 4 * MM, 0.35, HAIRLINE);
}

/** The word across a page that is not yet issued; drawn first, under the text. */
export function drawWatermark(sheet: Sheet, { watermark }: LetterDocument): void {
  if (!watermark) return;
  const [x, y] = [PAGE.width / 2, PAGE.height / 2];
  const width = widthOf(watermark, STYLES.watermark);
  sheet.artifact(() =>
    sheet.rotated(-52, x, y, () =>
      sheet.text(watermark, x - width / 2, y + STYLES.watermark.size / 3, STYLES.watermark),
    ),
  );
}
