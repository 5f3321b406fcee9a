/** Ends of a sentence: a stop and a capital after it, or a new line; not the dot of an initial or an abbreviation. */
const BOUNDARY = /(?<!(?:^|[^\p{L}])(?:\p{Lu}|[Aa]rt|[Nn]o))(?<=[.!?…][»”)]?)\s+(?=[\p{Lu}«“–])|\n+/gu;

/** The sentences of a text. */
export function sentencesOf(text: string): string[] {
  return text
    .split(BOUNDARY)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

/** The words of a text: what holds a letter; figures, amounts and numbers of articles are not read as words. */
export function wordsOf(text: string): string[] {
  return text
    .split(/[\s\u00a0\u202f]+/u)
    .filter((word) => (/\p{L}{2}/u.test(word) && !/\d/.test(word)) || /^[àay]$/iu.test(word));
}

/** The sentence of a text that holds the character at `index`. */
export function sentenceAt(text: string, index: number): string {
  let from = 0;
  for (const sentence of sentencesOf(text)) {
    const start = text.indexOf(sentence, from);
    if (index < start + sentence.length) return sentence;
    from = start + sentence.length;
  }
  return text.trim();
}
