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

/** What a line holds, under it: `Compris`, `Non compris`, `Livrables`, `Remise`. */
export interface ItemDetail {
  readonly label: string;
  readonly items: readonly string[];
}

/** A line of a quote or an invoice, kept on one page with what it holds. */
export interface Item {
  readonly title: string;
  readonly description?: string;
  readonly details: readonly ItemDetail[];
  /** Ready to print, one for each column after the first. */
  readonly cells: readonly string[];
  /** A discount or a concession, as a row of its own under the line: label and amounts, one for each column after the first. */
  readonly adjustments: readonly { readonly label: string; readonly cells: readonly string[] }[];
  /** `offered`: its whole row is tinted, and says so. */
  readonly tone?: 'offered';
}

/** The lines of a quote or an invoice; the first column holds titles and details. */
export interface Items {
  readonly kind: 'items';
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly items: readonly Item[];
}

/** Sums at the right, aligned on the decimal; the strong one is what is asked. */
export interface TotalsBlock {
  readonly kind: 'totals';
  readonly rows: readonly (Labelled & { readonly strong?: boolean })[];
}

/** Numbered warnings, clauses or steps; `mark` is printed at the right of each (`lu et coché le 3 mars 2026`). */
export interface Numbered {
  readonly kind: 'numbered';
  readonly items: readonly { readonly text: string; readonly mark?: string }[];
}

/** Options with their prices and a box, ticked or to tick. */
export interface Choices {
  readonly kind: 'choices';
  readonly items: readonly {
    readonly title: string;
    readonly description?: string;
    readonly price: string;
    readonly checked: boolean;
  }[];
}

/** A framed recall: "agreed at the start", "what this proves". */
export interface Recall {
  readonly kind: 'recall';
  readonly title: string;
  readonly facts: readonly Labelled[];
  readonly paragraphs: readonly string[];
}

/** Legal mentions in small print. */
export interface Mentions {
  readonly kind: 'mentions';
  readonly items: readonly string[];
}

/** Places to sign, or what was signed: the strokes are polylines in a box of 1000 × 300. */
export interface SignatureFields {
  readonly kind: 'signatures';
  readonly fields: readonly {
    readonly title: string;
    readonly lines: readonly string[];
    readonly strokes?: readonly (readonly number[])[];
  }[];
}

/** Hashes and identifiers in a fixed-width face, label above. */
export interface Digest {
  readonly kind: 'digest';
  readonly items: readonly Labelled[];
}

/** Dated facts in order, a seal beside those that the journal holds. */
export interface Thread {
  readonly kind: 'thread';
  readonly events: readonly {
    readonly date: string;
    readonly title: string;
    readonly text?: string;
    readonly sealed: boolean;
    /** Index of the event that this one contradicts. */
    readonly contradicts?: number;
  }[];
}

/** Begins a page of its own. */
export interface PageBreak {
  readonly kind: 'pageBreak';
}

export type Block =
  | Paragraph
  | Heading
  | List
  | Table
  | PaymentBlock
  | Signature
  | Items
  | TotalsBlock
  | Numbered
  | Choices
  | Recall
  | Mentions
  | SignatureFields
  | Digest
  | Thread
  | PageBreak;

/** The fixed words that the paper itself prints. */
interface PaperWords {
  readonly subjectLabel: string;
  /** `Page 2 sur 3` */
  readonly page: (page: number, pages: number) => string;
}

/**
 * A letter, or any other document that leaves (quote, terms, receipt, invoice, credit note, acceptance form, dossier),
 * ready to print: every string in its final typography, nothing left to compute.
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
  /** PNG or JPEG at the head, as archived. */
  readonly logo?: Uint8Array;
  /** Colour of rules and headings, `#rrggbb`; ink when absent. */
  readonly colour?: string;
  /** Running text in two columns of smaller type, under the head: general terms. Other blocks take one column too. */
  readonly columns?: 2;
  /** Marks at a third of the page, for folding into a DL envelope. */
  readonly foldMarks?: boolean;
}
