/** A clause in one language: its title, then its paragraphs. */
export type ClauseTexts = readonly [title: string, ...paragraphs: readonly string[]];
