import { type Language, NARROW, NO_BREAK } from '#kernel/words.js';

/** French spaces and apostrophes: narrow before ; : ! ? and inside « », no-break in numbers of articles, units and dates. */
function frenchSpaces(text: string): string {
  return text
    .replace(/(\p{L})'(?=\p{L})/gu, '$1’')
    .replace(/[ \u00a0\u202f]+([;:!?»])/g, `${NARROW}$1`)
    .replace(/«[ \u00a0\u202f]*/g, `«${NARROW}`)
    .replace(/[ \u00a0\u202f]+([€%])/g, `${NO_BREAK}$1`)
    .replace(/(n°|nᵒˢ) (?=\S)/g, `$1${NO_BREAK}`)
    .replace(/(articles?|art\.|et) (?=[LRD]?\.? ?\d)/g, `$1${NO_BREAK}`)
    .replace(/(^|\n)[-–] /g, `$1–${NO_BREAK}`)
    .replace(/\b([LRD])\. ?(?=\d)/g, `$1.${NO_BREAK}`)
    .replace(/(\d) (?=(j|jours?|heures?|euros?|points?)\b)/g, `$1${NO_BREAK}`);
}

/** A text in the typography of its language; what is already right stays as it is. */
export function typeset(text: string, language: Language): string {
  return language === 'fr'
    ? frenchSpaces(text)
    : text.replace(/(\p{L})'(?=\p{L})/gu, '$1’').replace(/(nos?\.|articles?) (?=\S*\d)/g, `$1${NO_BREAK}`);
}

/** `a`, `a et b`, `a, b et c`. */
export function enumerate(items: readonly string[], language: Language): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${language === 'fr' ? 'et' : 'and'} ${items.at(-1)}`;
}
