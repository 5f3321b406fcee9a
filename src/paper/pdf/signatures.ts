import type { Signature, SignatureFields } from '../facts.js';
import { VOICES } from '../words.js';
import type { Piece } from './flow.js';
import { breakLines } from './lines.js';
import type { Sheet } from './sheet.js';
import { HAIRLINE, INK, STYLES, type Style } from './styles.js';
import { drawLines, type Room, whole, widthIn } from './text.js';

/** Room for a hand-written signature above the printed name. */
const SIGNATURE_ROOM = 32;

/** The printed name under the courtesy formula of a letter. */
export function signaturePieces(sheet: Sheet, { lines }: Signature, room: Room): Piece[] {
  const element = sheet.element(sheet.root, 'P');
  const { leading } = STYLES.body;
  const left = room.left + widthIn(room) / 2;
  const draw = (top: number) => sheet.tagged(element, 'P', () => drawLines(sheet, lines, left, top, STYLES.body));
  return [{ height: lines.length * leading, before: SIGNATURE_ROOM, holdsNext: false, draw }];
}

type Field = SignatureFields['fields'][number];

const GUTTER = 20;
const STROKE = 1.1;
/** The box in which strokes were drawn. */
const DRAWN = { width: 1000, height: 300 } as const;
const INSET = 6;

/** The strokes of a signature, scaled into a box. */
function drawStrokes(
  sheet: Sheet,
  strokes: readonly (readonly number[])[],
  left: number,
  top: number,
  width: number,
): void {
  const scale = (width - 2 * INSET) / DRAWN.width;
  const lines = strokes
    .filter((line) => line.length >= 2)
    .map((line) =>
      Array.from({ length: line.length >> 1 }, (_, i) => {
        const [x = 0, y = 0] = [line[2 * i], line[2 * i + 1]];
        const within = [Math.min(Math.max(x, 0), DRAWN.width), Math.min(Math.max(y, 0), DRAWN.height)] as const;
        return [left + INSET + within[0] * scale, top + INSET + within[1] * scale] as const;
      }),
    )
    // A single point is a dot: a line to itself, with round ends.
    .map((points) => (points.length === 1 ? [...points, ...points] : points));
  if (lines.length > 0) sheet.strokes(lines, STROKE, INK);
}

interface Laid {
  readonly titles: readonly string[];
  readonly lines: readonly string[];
  readonly textHeight: number;
}

function layOut({ title, lines }: Field, width: number): Laid {
  const titles = breakLines(title, STYLES.panelTitle, width);
  const texts = lines.flatMap((line) => breakLines(line, STYLES.panel, width));
  const textHeight = titles.length * STYLES.panelTitle.leading + texts.length * STYLES.panel.leading;
  return { titles, lines: texts, textHeight };
}

/** Fields two by two, each under its title; a frame to sign in, or what was signed. */
export function signaturesPieces(sheet: Sheet, { fields }: SignatureFields, room: Room): Piece[] {
  const width = (widthIn(room) - GUTTER) / 2;
  const box = ((width - 2 * INSET) * DRAWN.height) / DRAWN.width + 2 * INSET;
  const heading: Style = { ...STYLES.panelTitle, color: sheet.palette.heading };
  const pairs = Array.from({ length: Math.ceil(fields.length / 2) }, (_, i) => fields.slice(2 * i, 2 * i + 2));
  const pieces = pairs.map((pair): Piece => {
    // A lone signature stands at the right, as under a letter.
    const first = pair.length === 1 ? 1 : 0;
    const laid = pair.map((field, i) => ({
      field,
      ...layOut(field, width),
      left: room.left + (i + first) * (width + GUTTER),
      text: sheet.element(sheet.root, 'P'),
      element: field.strokes ? { alt: VOICES[sheet.language].signed(field.title) } : undefined,
    }));
    const textHeight = Math.max(...laid.map((one) => one.textHeight));
    const draw = (top: number) => {
      const boxTop = top + textHeight + 4;
      for (const { field, titles, lines, left, text, element } of laid) {
        sheet.tagged(text, 'P', () => {
          drawLines(sheet, titles, left, top, heading);
          drawLines(sheet, lines, left, top + titles.length * heading.leading, STYLES.panel);
        });
        sheet.artifact(() => drawFrame(sheet, left, boxTop, width, box));
        if (!field.strokes || !element) continue;
        const bbox = [left, boxTop, left + width, boxTop + box] as const;
        const figure = sheet.element(sheet.root, 'Figure', { ...element, bbox });
        const { strokes } = field;
        sheet.tagged(figure, 'Figure', () => drawStrokes(sheet, strokes, left, boxTop, width));
      }
    };
    return { height: textHeight + 4 + box, before: 14, holdsNext: false, draw };
  });
  return whole(pieces);
}

function drawFrame(sheet: Sheet, left: number, top: number, width: number, height: number): void {
  const corners = [
    [left, top],
    [left + width, top],
    [left + width, top + height],
    [left, top + height],
  ] as const;
  sheet.strokes([corners], 0.5, HAIRLINE, true);
}
