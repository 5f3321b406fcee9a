import type { Thread } from '../facts.js';
import { VOICES } from '../words.js';
import type { Piece } from './flow.js';
import { breakLines, widthOf } from './lines.js';
import type { Sheet } from './sheet.js';
import { ALARM, HAIRLINE, PAPER, SOFT, STYLES } from './styles.js';
import { baselineIn, drawLines, type Room, widthIn } from './text.js';

const DOT = 3;
const GUTTER = 12;
const DATE_SHARE = 0.24;
const AIR = 8;
/** How far to the left of the dates the line between two facts that contradict each other runs. */
const TIE = 9;

/** A seal: a filled disc in a ring; what the journal does not hold is an open ring. */
function drawSeal(sheet: Sheet, x: number, y: number, sealed: boolean): void {
  const color = sealed ? sheet.palette.rule : SOFT;
  sheet.disc(x, y, DOT + 1.4, PAPER);
  sheet.disc(x, y, DOT, color);
  sheet.disc(x, y, sealed ? DOT - 0.9 : DOT - 0.8, PAPER);
  if (sealed) sheet.disc(x, y, DOT - 1.6, color);
}

/** Where the events were drawn: a tie is drawn between two of one page. */
interface Drawn {
  readonly page: number;
  readonly y: number;
}

/** Dated facts along a line, each with its seal; a contradiction says which fact it denies and is tied to it. */
export function threadPieces(sheet: Sheet, { events }: Thread, room: Room): Piece[] {
  const list = sheet.element(sheet.root, 'L');
  const voice = VOICES[sheet.language];
  const dates = Math.max(...events.map(({ date }) => widthOf(date, STYLES.eventDate)));
  const dateWidth = Math.min(dates, widthIn(room) * DATE_SHARE);
  const axis = room.left + dateWidth + GUTTER;
  const left = axis + GUTTER;
  const drawn: Drawn[] = [];
  return events.map(({ date, title, text = '', sealed, contradicts }, i): Piece => {
    const entry = sheet.element(list, 'LI');
    const label = sheet.element(entry, 'Lbl');
    const seal = sheet.element(entry, 'Lbl', { actual: sealed ? voice.sealed : voice.unsealed });
    const body = sheet.element(entry, 'LBody');
    const denied = contradicts === undefined ? undefined : events[contradicts];
    const parts = [
      { style: STYLES.eventDate, at: room.left, lines: breakLines(date, STYLES.eventDate, dateWidth + 0.01) },
      { style: STYLES.eventTitle, at: left, lines: breakLines(title, STYLES.eventTitle, room.right - left) },
      { style: STYLES.event, at: left, lines: text ? breakLines(text, STYLES.event, room.right - left) : [] },
      {
        style: { ...STYLES.event, color: ALARM },
        at: left,
        lines: denied ? breakLines(voice.contradicts(denied.date, denied.title), STYLES.event, room.right - left) : [],
      },
    ] as const;
    const [when, ...said] = parts;
    const height = Math.max(
      when.lines.length * when.style.leading,
      said.reduce((sum, { lines, style }) => sum + lines.length * style.leading, 0),
    );
    const draw = (top: number) => {
      const y = top + baselineIn(STYLES.eventTitle) - STYLES.eventTitle.size * 0.3;
      drawn[i] = { page: sheet.pageCount, y };
      const from = i === 0 ? y : top;
      const to = i === events.length - 1 ? y : top + height + AIR;
      sheet.artifact(() => {
        if (to > from) sheet.rule(axis - 0.3, from, 0.6, to - from, HAIRLINE);
        drawTie(
          sheet,
          room.left - TIE,
          room.left - 3,
          drawn[i],
          contradicts === undefined ? undefined : drawn[contradicts],
        );
      });
      sheet.tagged(label, 'Lbl', () => drawLines(sheet, when.lines, when.at, top, when.style));
      sheet.tagged(seal, 'Lbl', () => drawSeal(sheet, axis, y, sealed));
      sheet.tagged(body, 'LBody', () => {
        let below = top;
        for (const { lines, at, style } of said) {
          drawLines(sheet, lines, at, below, style);
          below += lines.length * style.leading;
        }
      });
    };
    return { height: height + AIR, before: i === 0 ? 8 : 0, holdsNext: i === 0 && events.length > 1, draw };
  });
}

/** A bracket in the margin between a fact and the earlier one that it contradicts. */
function drawTie(sheet: Sheet, outer: number, inner: number, own: Drawn | undefined, other: Drawn | undefined): void {
  if (!own || !other || own.page !== other.page) return;
  const bracket = [
    [inner, own.y],
    [outer, own.y],
    [outer, other.y],
    [inner, other.y],
  ] as const;
  sheet.strokes([bracket], 0.7, ALARM);
}
