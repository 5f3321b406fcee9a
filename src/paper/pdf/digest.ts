import type { Digest } from '../facts.js';
import type { Piece } from './flow.js';
import type { Sheet } from './sheet.js';
import { STYLES } from './styles.js';
import { baselineIn, type Room, widthIn } from './text.js';

/** Width of the cell of one sign: a SHA-256 of 64 signs takes one line of the page. */
const PITCH = 4.35;

/** Hashes and identifiers, each sign in a cell of its own width, label above; a long one goes on under itself. */
export function digestPieces(sheet: Sheet, { items }: Digest, room: Room): Piece[] {
  const { digest, digestLabel } = STYLES;
  const perLine = Math.max(1, Math.floor(widthIn(room) / PITCH));
  return items.map(({ label, value }, i) => {
    const signs = [...value];
    const lines = Array.from({ length: Math.ceil(signs.length / perLine) }, (_, n) =>
      signs.slice(n * perLine, (n + 1) * perLine).join(''),
    );
    const [name, text] = [sheet.element(sheet.root, 'P'), sheet.element(sheet.root, 'P')];
    const spans = lines.map(() => sheet.element(text, 'Span'));
    const draw = (top: number) => {
      sheet.tagged(name, 'P', () => sheet.text(label, room.left, top + baselineIn(digestLabel), digestLabel));
      // The cells part the signs; read, found and copied, they are one word.
      for (const [n, line] of lines.entries()) {
        const y = top + digestLabel.leading + n * digest.leading + baselineIn(digest);
        const span = spans[n];
        if (span) sheet.tagged(span, 'Span', () => sheet.spaced(line, room.left, y, digest, PITCH), line);
      }
    };
    return {
      height: digestLabel.leading + lines.length * digest.leading,
      before: i === 0 ? 7 : 4,
      holdsNext: false,
      draw,
    };
  });
}
