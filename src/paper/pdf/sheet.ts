import PDFDocument from 'pdfkit';
import { civilOf, type Day } from '#kernel/day.js';
import type { Language } from '#kernel/words.js';
import { type Cut, shape } from './fonts.js';
import { widthOf } from './lines.js';
import { PAGE, type Style } from './styles.js';

export type Element = PDFKit.PDFStructureElement;

/** Attributes of a tag: a description for figures, the reach of a table header, the place of a figure on the page. */
export interface TagOptions {
  readonly alt?: string;
  readonly scope?: 'Column' | 'Row';
  readonly bbox?: readonly [number, number, number, number];
}

export interface SheetOptions {
  readonly title: string;
  readonly author: string;
  readonly language: Language;
  readonly created: Day;
}

/** pdfkit writes metadata into XML as it comes, so the signs that XML reserves are replaced. */
function metadataText(text: string): string {
  return text.replaceAll('&', '+').replaceAll('<', '\u2039').replaceAll('>', '\u203a');
}

/** Midnight UTC of a day. */
function dateOf(day: Day): Date {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return new Date(Date.UTC(year, month - 1, dayOfMonth));
}

/**
 * A4 pages being drawn: text at a baseline, rules, tagged content. Measures in points from the top left.
 * Declared PDF/A-3 level A: tagged, fonts embedded, sRGB, no transparency, no clock.
 */
export class Sheet {
  readonly root: Element;
  readonly #pdf: PDFKit.PDFDocument;
  readonly #bytes: Promise<Uint8Array>;
  readonly #registered = new Set<string>();
  #font = '';
  #color = '';

  constructor({ title, author, language, created }: SheetOptions) {
    const options: PDFKit.PDFDocumentOptions = {
      autoFirstPage: false,
      bufferPages: true,
      size: [PAGE.width, PAGE.height],
      margin: 0,
      pdfVersion: '1.7',
      subset: 'PDF/A-3a',
      tagged: true,
      displayTitle: true,
      lang: language,
      info: {
        Title: metadataText(title),
        Author: metadataText(author),
        Creator: 'Entente',
        Producer: 'Entente',
        CreationDate: dateOf(created),
      },
    };
    // No default font: every text names its own, and Helvetica is not embedded.
    this.#pdf = new PDFDocument(Object.assign(options, { font: null }));
    this.#bytes = collect(this.#pdf);
    this.root = this.#pdf.struct('Document');
    this.#pdf.addStructure(this.root);
  }

  addPage(): void {
    this.#pdf.addPage();
    this.#forgetState();
  }

  get pageCount(): number {
    return this.#pdf.bufferedPageRange().count;
  }

  /** Draws on a page already made (0 is the first): headers and feet, once the number of pages is known. */
  onPage(index: number, draw: () => void): void {
    this.#pdf.switchToPage(index);
    this.#forgetState();
    draw();
  }

  element(parent: Element, type: string, options: TagOptions = {}): Element {
    const element = this.#pdf.struct(type, options as PDFKit.Mixins.StructureElementOptions);
    parent.add(element);
    return element;
  }

  /** Draws content that belongs to a tagged element. */
  tagged(element: Element, type: string, draw: () => void): void {
    const content = this.#pdf.markStructureContent(type);
    draw();
    this.#pdf.endMarkedContent();
    element.add(content);
  }

  /** Draws what a reading voice passes over: rules, repeated headers, page numbers. */
  artifact(draw: () => void, type: 'Pagination' | 'Layout' = 'Layout'): void {
    this.#pdf.markContent('Artifact', { type });
    draw();
    this.#pdf.endMarkedContent();
  }

  /** One line of text, its left end at `x`, its baseline at `y`. */
  text(text: string, x: number, y: number, style: Style): void {
    this.#fill(style.color);
    let left = x;
    for (const run of shape(style.face, text)) {
      this.#use(run.cut, style.size * run.scale);
      const width = (run.width * style.size) / 1000;
      // The width is known: told, pdfkit does not set the line once more to measure it.
      const options = { lineBreak: false, baseline: 'alphabetic', textWidth: width, wordCount: 1 } as const;
      this.#pdf.text(run.text, left, y, options);
      left += width;
    }
  }

  /** One line of text, its right end at `x`. */
  textEndingAt(text: string, x: number, y: number, style: Style): void {
    this.text(text, x - widthOf(text, style), y, style);
  }

  rule(x: number, y: number, width: number, thickness: number, color: string): void {
    this.rectangles([[x, y, width, thickness]], color);
  }

  /** Filled rectangles, drawn as one shape. */
  rectangles(boxes: readonly (readonly [x: number, y: number, width: number, height: number])[], color: string): void {
    for (const [x, y, width, height] of boxes) this.#pdf.rect(x, y, width, height);
    this.#fill(color);
    this.#pdf.fill();
  }

  /** Draws turned by an angle (degrees, clockwise) about a point. */
  rotated(angle: number, x: number, y: number, draw: () => void): void {
    this.#pdf.save();
    this.#pdf.rotate(angle, { origin: [x, y] });
    draw();
    this.#pdf.restore();
    this.#forgetState();
  }

  /** Closes the document and answers its bytes. */
  async finish(): Promise<Uint8Array> {
    this.#pdf.end();
    return this.#bytes;
  }

  #forgetState(): void {
    this.#font = '';
    this.#color = '';
  }

  #fill(color: string): void {
    if (this.#color === color) return;
    this.#pdf.fillColor(color);
    this.#color = color;
  }

  #use({ name, font }: Cut, size: number): void {
    if (!this.#registered.has(name)) {
      // pdfkit takes a font that fontkit has already read; its types know file names and bytes only.
      this.#pdf.registerFont(name, font as unknown as PDFKit.Mixins.PDFFontSource);
      this.#registered.add(name);
    }
    const key = `${name} ${size}`;
    if (this.#font === key) return;
    this.#pdf.font(name, size);
    this.#font = key;
  }
}

function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });
}
