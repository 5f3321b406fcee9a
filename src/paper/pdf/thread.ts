import type { Thread } from '../facts.js';
import { VOICES } from '../words.js';
import type { Piece } from './flow.js';
import { breakLines, widthOf } from './lines.js';
import type { Element, Sheet } from './sheet.js';
import { ALARM, HAIRLINE, PAPER, SOFT, STYLES, type Style } from './styles.js';
import { baselineIn, drawLines, type Room, whole, widthIn } from './text.js';

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

/** A line of an event, in its style. */
interface Said {
  readonly line: string;
  readonly style: Style;
}

const MARGIN_STYLE = STYLES.eventDate;
const DENIAL: Style = { ...STYLES.event, color: ALARM };
/** An event of so many lines or fewer is not cut. */
const WHOLE_UP_TO = 24;

/** Where things of the thread stand, the same for every event. */
interface Rail {
  readonly room: Room;
  readonly dateWidth: number;
  readonly axis: number;
  readonly left: number;
  readonly drawn: Drawn[];
}

function railOf({ events }: Thread, room: Room): Rail {
  const dates = Math.max(...events.map(({ date }) => widthOf(date, MARGIN_STYLE)));
  const dateWidth = Math.min(dates, widthIn(room) * DATE_SHARE);
  const axis = room.left + dateWidth + GUTTER;
  return { room, dateWidth, axis, left: axis + GUTTER, drawn: [] };
}

/** What an event says, title first, then its text, then what it contradicts. */
function saidBy(sheet: Sheet, { events }: Thread, index: number, width: number): Said[] {
  const { title = '', text = '', contradicts } = events[index] ?? {};
  const denied = contradicts === undefined ? undefined : events[contradicts];
  const denial = denied ? VOICES[sheet.language].contradicts(denied.date, denied.title) : '';
  const set = (words: string, style: Style): Said[] =>
    words ? breakLines(words, style, width).map((line) => ({ line, style })) : [];
  return [...set(title, STYLES.eventTitle), ...set(text, STYLES.event), ...set(denial, DENIAL)];
}

function eventPieces(sheet: Sheet, list: Element, thread: Thread, index: number, rail: Rail): Piece[] {
  const { room, axis, left, drawn } = rail;
  const event = thread.events[index];
  if (!event) return [];
  const voice = VOICES[sheet.language];
  const entry = sheet.element(list, 'LI');
  const label = sheet.element(entry, 'Lbl');
  const seal = sheet.element(entry, 'Lbl', { actual: event.sealed ? voice.sealed : voice.unsealed });
  const body = sheet.element(entry, 'LBody');
  const when = breakLines(event.date, MARGIN_STYLE, rail.dateWidth + 0.01);
  const said = saidBy(sheet, thread, index, room.right - left);
  const [closes, opens] = [index === thread.events.length - 1, index === 0];
  const missing = Math.max(0, (when.length - said.length) * MARGIN_STYLE.leading);
  const pieces = said.map(({ line, style }, n): Piece => {
    const ends = n === said.length - 1;
    const height = style.leading + (ends ? AIR + missing : 0);
    const draw = (top: number) => {
      const y = top + baselineIn(STYLES.eventTitle) - STYLES.eventTitle.size * 0.3;
      const [from, to] = [opens && n === 0 ? y : top, top + height];
      if (n === 0) drawn[index] = { page: sheet.pageCount, y };
      sheet.artifact(() => {
        if (!(closes && n > 0)) sheet.rule(axis - 0.3, from, 0.6, (closes ? y : to) - from, HAIRLINE);
        if (n === 0) drawTie(sheet, room.left, drawn[index], drawn[event.contradicts ?? -1]);
      });
      if (n === 0) {
        sheet.tagged(label, 'Lbl', () => drawLines(sheet, when, room.left, top, MARGIN_STYLE));
        sheet.tagged(seal, 'Lbl', () => drawSeal(sheet, axis, y, event.sealed));
      }
      sheet.tagged(body, 'LBody', () => sheet.text(`${line} `, left, top + baselineIn(style), style));
    };
    return { height, before: opens && n === 0 ? 8 : 0, holdsNext: n === 0, draw };
  });
  return pieces.length <= WHOLE_UP_TO ? whole(pieces) : pieces;
}

/** Dated facts along a line, each with its seal; a contradiction says which fact it denies and is tied to it. */
export function threadPieces(sheet: Sheet, thread: Thread, room: Room): Piece[] {
  const list = sheet.element(sheet.root, 'L');
  const rail = railOf(thread, room);
  return thread.events.flatMap((_, i) => eventPieces(sheet, list, thread, i, rail));
}

/** A bracket in the margin between a fact and the earlier one that it contradicts. */
function drawTie(sheet: Sheet, edge: number, own: Drawn | undefined, other: Drawn | undefined): void {
  if (!own || !other || own.page !== other.page) return;
  const [outer, inner] = [edge - TIE, edge - 3];
  const bracket = [
    [inner, own.y],
    [outer, own.y],
    [outer, other.y],
    [inner, other.y],
  ] as const;
  sheet.strokes([bracket], 0.7, ALARM);
}
