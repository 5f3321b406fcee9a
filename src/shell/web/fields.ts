import { z } from 'zod';
import { isId } from '#kernel/id.js';

/**
 * Schemas for what a form or a program sends. A form sends text, and an empty text where nothing was typed;
 * a program sends JSON. Each of these takes both. A message of the form `stage.code` is the code of the refusal.
 */

const TEXT_MAX = 500;

/** Text without control characters, trimmed, at least one character. */
export const text = (max = TEXT_MAX) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}]*$/u);

/** Text, or null where nothing was typed. */
export const optionalText = (max = TEXT_MAX) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\p{Cc}]*$/u)
    .nullish()
    .transform((value) => value || null);

/** A checkbox: true when ticked, false when absent. */
export const flag = z
  .union([z.boolean(), z.enum(['on', 'off', ''])])
  .optional()
  .transform((value) => value === true || value === 'on');

/** A whole number within bounds. */
export const whole = (min: number, max: number) =>
  z
    .union([
      z.number(),
      z
        .string()
        .trim()
        .regex(/^-?\d+$/)
        .transform(Number),
    ])
    .pipe(z.number().int().min(min).max(max));

/** The id of a record: malformed and unknown ids meet the same 404. */
export const id = z.string().refine(isId, 'web.notFound');

/** Parameters of a door on one record, `/clients/:id`. */
export const oneId = z.object({ id });

/** A path of this site to come back to; anything else becomes the start page. */
export const nextPath = z.string().max(2000).optional().transform(safePath);

const SITE_PATH = /^\/(?![/\\])[\w\-./?&=%~:+,;!*'()@]*$/;

/**
 * The path itself when it stays on this site, `/` otherwise: relative to the root, one slash, no backslash, no
 * control character, and still of this origin when a browser resolves it.
 */
export function safePath(path: string | undefined): string {
  if (path === undefined || !SITE_PATH.test(path)) return '/';
  const origin = 'http://entente.invalid';
  const resolved = URL.parse(path, origin);
  if (resolved?.origin !== origin || resolved.pathname.startsWith('//')) return '/';
  return resolved.pathname + resolved.search;
}
