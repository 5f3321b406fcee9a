import PDFDocument from 'pdfkit';
import { civilOf, type Day } from '#kernel/day.js';
import type { Language } from '#kernel/words.js';
import type { Palette } from './colour.js';
import { type Cut, type Run, shape } from './fonts.js';
import { widthOf } from './lines.js';
import type { Picture } from './picture.js';
import { embed } from './press.js';
import { PAGE, type Style } from './styles.js';

export type Element = PDFKit.PDFStructureElement;

/** Attributes of a tag: a description for figures, the reach of a table header, the place of a figure on the page. */
export interface TagOptions {
  readonly alt?: string;
  /** What a drawn sign says: `Ticked`. */
  readonly actual?: string;
  readonly scope?: 'Column' | 'Row';
  readonly bbox?: readonly [number, number, number, number];
}

export interface SheetOptions {
  readonly title: string;
  readonly author: string;
  readonly language: Language;
  readonly created: Day;
  readonly palette: Palette;
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
  readonly palette: Palette;
  readonly language: Language;
  /** Distance by which what is drawn stands further to the right: the second of two columns. */
  shift = 0;
  readonly #pdf: PDFKit.PDFDocument;
  readonly #bytes: Promise<Uint8Array>;
  readonly #fonts = new Map<Cut, { readonly id: string; readonly reference: PDFKit.PDFKitReference }>();
  readonly #pictures = new Map<Picture, { readonly id: string; readonly reference: PDFKit.PDFKitReference }>();
  #color = '';

  constructor({ title, author, language, created, palette }: SheetOptions) {
    this.palette = palette;
    this.language = language;
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

  /**
   * Draws content that belongs to a tagged element.
   * @param actual the text that the drawing stands for, for searching and copying; a `Span` only
   */
  tagged(element: Element, type: string, draw: () => void, actual?: string): void {
    const content = this.#pdf.markStructureContent(type, actual === undefined ? {} : { actual });
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
  text(text: string, x: number, y: number, { face, size, color }: Style): void {
    this.#setRuns(shape(face, text), x, y, size, color);
  }

  /** One line of text with every sign in the middle of its own cell, `pitch` points wide: figures and hashes in columns. */
  spaced(text: string, x: number, y: number, { face, size, color }: Style, pitch: number): void {
    const cell = (pitch * 1000) / size;
    const runs = [...text].flatMap((character) =>
      shape(face, character).map((run) => {
        const aside = Math.round((cell - run.width) * 50) / 100;
        return { ...run, operand: `${-aside} ${run.operand}${-aside} `, width: cell };
      }),
    );
    this.#setRuns(runs, x, y, size, color);
  }

  #setRuns(runs: readonly Run[], x: number, y: number, size: number, color: string): void {
    if (runs.length === 0) return;
    this.#fill(color);
    let content = `BT\n1 0 0 -1 ${short(x + this.shift)} ${short(y)} Tm`;
    let font = '';
    for (const { cut, operand, scale } of runs) {
      const wanted = `/${this.#use(cut)} ${short(size * scale)} Tf`;
      if (wanted !== font) content += `\n${wanted}`;
      font = wanted;
      content += `\n[${operand}] TJ`;
    }
    this.#pdf.addContent(`${content}\nET`);
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
    this.#fill(color);
    const shapes = boxes.map(
      ([x, y, width, height]) => `${short(x + this.shift)} ${short(y)} ${short(width)} ${short(height)} re`,
    );
    this.#pdf.addContent(`${shapes.join('\n')}\nf`);
  }

  /** Lines through points, round at their ends and joints; `closed` joins the last point to the first. */
  strokes(
    lines: readonly (readonly (readonly [x: number, y: number])[])[],
    thickness: number,
    color: string,
    closed = false,
  ): void {
    const paths = lines.map((points) =>
      points.map(([x, y], i) => `${short(x + this.shift)} ${short(y)} ${i === 0 ? 'm' : 'l'}`).join('\n'),
    );
    const [red, green, blue] = rgbOf(color);
    this.#pdf.addContent(
      `q\n1 J 1 j ${short(thickness)} w ${red} ${green} ${blue} RG\n${paths.join('\n')}\n${closed ? 's' : 'S'}\nQ`,
    );
  }

  /** A disc, filled, about its centre. */
  disc(x: number, y: number, radius: number, color: string): void {
    this.strokes(
      [
        [
          [x, y],
          [x, y],
        ],
      ],
      radius * 2,
      color,
    );
  }

  /** A picture in a box of which its left upper corner is given. */
  picture(picture: Picture, x: number, y: number, width: number, height: number): void {
    const { id, reference } = this.#pictureReference(picture);
    this.#pdf.page.xobjects[id] ??= reference;
    this.#pdf.addContent(`q\n${short(width)} 0 0 ${short(-height)} ${short(x)} ${short(y + height)} cm\n/${id} Do\nQ`);
  }

  #pictureReference(picture: Picture) {
    const known = this.#pictures.get(picture);
    if (known) return known;
    const { width, height, space, filter, bytes } = picture;
    const reference = this.#pdf.ref({
      Type: 'XObject',
      Subtype: 'Image',
      Width: width,
      Height: height,
      ColorSpace: space,
      BitsPerComponent: 8,
      Filter: filter,
    });
    reference.end(bytes);
    const made = { id: `I${this.#pictures.size + 1}`, reference };
    this.#pictures.set(picture, made);
    return made;
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
    this.#color = '';
  }

  #fill(color: string): void {
    if (this.#color === color) return;
    this.#pdf.addContent(`${rgbOf(color).join(' ')} rg`);
    this.#color = color;
  }

  /** The name of a font on this page, embedded when the document first uses it. */
  #use(cut: Cut): string {
    let known = this.#fonts.get(cut);
    if (!known) {
      known = { id: `F${this.#fonts.size + 1}`, reference: embed(this.#pdf, cut.press()) };
      this.#fonts.set(cut, known);
    }
    this.#pdf.page.fonts[known.id] ??= known.reference;
    return known.id;
  }
}

/** Red, green and blue from 0 to 1 of `#rrggbb`. */
function rgbOf(color: string): readonly number[] {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255].map((part) => short(part / 255));
}

/** A measure to a thousandth of a point. */
const short = (points: number): number => Math.round(points * 1000) / 1000;

function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });
}
