import type { LetterDocument } from '../facts.js';

/** A document as it travels to a thread: plain data, the one function of it written as a sentence with two gaps. */
export interface Order {
  readonly document: Omit<LetterDocument, 'words'>;
  readonly subjectLabel: string;
  readonly page: string;
}

/** Stand for the page and the pages: numbers that no document reaches. */
const [PAGE, PAGES] = [987_654_321, 876_543_219];

export function toOrder({ words, ...document }: LetterDocument): Order {
  return { document, subjectLabel: words.subjectLabel, page: words.page(PAGE, PAGES) };
}

export function fromOrder({ document, subjectLabel, page }: Order): LetterDocument {
  const say = (number: number, count: number) =>
    page.replaceAll(String(PAGE), String(number)).replaceAll(String(PAGES), String(count));
  return { ...document, words: { subjectLabel, page: say } };
}
