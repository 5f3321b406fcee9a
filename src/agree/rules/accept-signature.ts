import { z } from 'zod';

/** A signature is drawn in a box of so many units. */
const SIGNATURE_WIDTH = 1000;
const SIGNATURE_HEIGHT = 300;
const STROKES_MAX = 80;
const NUMBERS_MAX = 4_000;
/** A dot is no signature: the drawing spans this many units at least. */
const SPAN_MIN = 40;

/** Polylines `[x, y, x, y, …]` in whole units. */
export type Strokes = readonly (readonly number[])[];

function isInside(stroke: readonly number[]): boolean {
  return stroke.every((value, at) => value <= (at % 2 === 0 ? SIGNATURE_WIDTH : SIGNATURE_HEIGHT));
}

function spanOf(strokes: Strokes): number {
  const xs = strokes.flatMap((stroke) => stroke.filter((_, at) => at % 2 === 0));
  return Math.max(...xs) - Math.min(...xs);
}

const stroke = z
  .array(z.int().min(0).max(SIGNATURE_WIDTH))
  .min(4)
  .refine((values) => values.length % 2 === 0 && isInside(values), { error: 'accept.badStrokes' });

export const strokesSchema = z
  .array(stroke)
  .min(1)
  .max(STROKES_MAX)
  .refine((strokes) => strokes.flat().length <= NUMBERS_MAX, { error: 'accept.badStrokes' })
  .refine((strokes) => spanOf(strokes) >= SPAN_MIN, { error: 'accept.tooSmall' });

export type Signature = { readonly typed: string } | { readonly strokes: Strokes };
