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
  /** `small` for notes under a table, which stay with it; `strong` for the one sentence that asks. */
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

/**
 * A line of a quote or an invoice, kept on one page with what it holds. A complimentary line states its true value in
 * `cells`, an adjustment `Offert : remise de 100 %` with the same value less, and the tone `offered`.
 */
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

/**
 * The lines of a quote or an invoice; the first column holds titles and details. Followed at once by `totals`, its last
 * column stands on the same decimal edge and its last line stays with them. A title in two languages takes two lines
 * (`Quantité\nQuantity`), and so does a cell (`8\nheures`). An empty caption prints none.
 */
export interface Items {
  readonly kind: 'items';
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly items: readonly Item[];
}

/** Sums at the right, aligned on the decimal, right after their `items`; the strong one is what is asked, and rows may follow it. */
export interface TotalsBlock {
  readonly kind: 'totals';
  readonly rows: readonly (Labelled & { readonly strong?: boolean })[];
}

/** Numbered warnings or steps, from 1; `mark` is printed at the right of each (`lu et coché le 3 mars 2026`). Terms number their own headings. */
export interface Numbered {
  readonly kind: 'numbered';
  readonly items: readonly { readonly text: string; readonly mark?: string }[];
}

/** Options with their prices and a box, ticked or to tick; deliverables to tick have an empty price. */
export interface Choices {
  readonly kind: 'choices';
  readonly items: readonly {
    readonly title: string;
    readonly description?: string;
    readonly price: string;
    readonly checked: boolean;
  }[];
}

/** A tinted panel: "agreed at the start", the concession, "what this proves". Facts in two columns, then paragraphs; either may be empty. */
export interface Recall {
  readonly kind: 'recall';
  readonly title: string;
  readonly facts: readonly Labelled[];
  readonly paragraphs: readonly string[];
}

/** Legal mentions in small print, one paragraph each: after the payment block, last of an invoice. */
export interface Mentions {
  readonly kind: 'mentions';
  readonly items: readonly string[];
}

/**
 * Places to sign, two by two (a lone one stands at the right), or what was signed. Strokes are polylines in a box of
 * 1000 × 300, each `[x1, y1, x2, y2…]` from its left upper corner; without any the frame is left free for a pen.
 */
export interface SignatureFields {
  readonly kind: 'signatures';
  readonly fields: readonly {
    readonly title: string;
    readonly lines: readonly string[];
    readonly strokes?: readonly (readonly number[])[];
  }[];
}

/** Hashes and identifiers, every sign in a cell of one width, label above. They are found and copied as one word. */
export interface Digest {
  readonly kind: 'digest';
  readonly items: readonly Labelled[];
}

/**
 * Dated facts in order, a filled seal beside those that the journal holds, an open ring beside the others. A fact that
 * contradicts another says so under itself in words, and is tied to it in the margin where both stand on one page.
 */
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
  /** Before the subject of a letter (`Objet :`). Empty for any other document: its subject is then its title. */
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
  /** Up to seven lines, name first (NF Z 10-011). None for what goes to nobody in particular (terms, receipt, dossier): its head is then shorter, the date under the title. */
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
  /** PNG or JPEG at the head, as archived; one that cannot be read is left out (`readPicture` tells beforehand). */
  readonly logo?: Uint8Array;
  /** Colour of rules and headings, `#rrggbb`, darkened where it would be too pale to read; ink when absent. */
  readonly colour?: string;
  /** Running text in two columns of smaller type, under the head: general terms. Other blocks take one column too. */
  readonly columns?: 2;
  /** Marks at a third of the page, for folding into a DL envelope. */
  readonly foldMarks?: boolean;
}
