import type { Day } from '#kernel/day.js';
import type { Language } from '#kernel/words.js';

/** A label and its value, as printed in the references and under the letterhead. */
export interface Labelled {
  readonly label: string;
  readonly value: string;
}

/** Who writes: what the head and the foot of every page say. */
export interface Letterhead {
  readonly name: string;
  /** Postal address, one line each. */
  readonly address: readonly string[];
  /** Telephone, e-mail, site: one line each. */
  readonly contact: readonly string[];
  /** Legal mentions of the foot: form and capital, SIREN, register, VAT number (C. com. R123-237). */
  readonly legal: readonly string[];
}

/** How the numbers of a column stand: text to the left, whole words to the right, amounts on their decimal sign. */
type Alignment = 'left' | 'right' | 'decimal';

export interface Column {
  readonly title: string;
  readonly align: Alignment;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** `small` for notes under a table; `strong` for the one sentence that asks. */
  readonly tone?: 'small' | 'strong';
}

export interface Heading {
  readonly kind: 'heading';
  readonly text: string;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly string[];
}

/** Cells are ready to print; the total row, when there is one, closes the table. */
export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  readonly total?: readonly string[];
}

/** How to pay: the lines beside the code, and what the code asks of the bank. */
export interface PaymentBlock {
  readonly kind: 'payment';
  readonly title: string;
  readonly lines: readonly (Labelled & { readonly strong?: boolean })[];
  /** Contents of the SEPA code (`epcPayload`); none when no code can be made. */
  readonly code?: { readonly payload: string; readonly caption: string; readonly alternative: string };
}

export interface Signature {
  readonly kind: 'signature';
  readonly lines: readonly string[];
}

export type Block = Paragraph | Heading | List | Table | PaymentBlock | Signature;

/** The fixed words that the paper itself prints. */
interface PaperWords {
  readonly subjectLabel: string;
  /** `Page 2 sur 3` */
  readonly page: (page: number, pages: number) => string;
}

/**
 * A letter ready to print: every string in its final typography, nothing left to compute.
 * The same value gives the same page in HTML and the same bytes in PDF.
 */
export interface LetterDocument {
  readonly language: Language;
  /** Title of the file, for readers and archives. */
  readonly title: string;
  readonly created: Day;
  readonly letterhead: Letterhead;
  /** Up to seven lines, name first (NF Z 10-011). */
  readonly recipient: readonly string[];
  /** How it is sent, above the address (`Lettre recommandée avec avis de réception`). */
  readonly delivery?: string;
  readonly placeAndDate: string;
  readonly references: readonly Labelled[];
  readonly subject: string;
  readonly blocks: readonly Block[];
  readonly words: PaperWords;
  /** A word across the page of what is not yet issued (`Projet`). */
  readonly watermark?: string;
  /** Marks at a third of the page, for folding into a DL envelope. */
  readonly foldMarks?: boolean;
}
