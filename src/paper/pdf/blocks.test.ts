import { describe, expect, it } from 'vitest';
import type { Block, Item, LetterDocument } from '../facts.js';
import { unprintable } from '../printable.js';
import { figure, hash, line, lineColumns } from '../testing/parts.js';
import {
  colourAt,
  pagesOf,
  pixelsOf,
  poppler,
  sourceOf,
  structureOf,
  textOf,
  type Word,
  wordsOf,
} from '../testing/reading.js';
import { SAMPLES } from '../testing/samples.js';
import { paletteOf } from './colour.js';
import { renderLetter } from './render.js';

const sample = (name: string): LetterDocument => {
  const document = SAMPLES[name];
  if (!document) throw new Error(`no sample ${name}`);
  return document;
};
const withBlocks = (...blocks: readonly Block[]): LetterDocument => ({ ...sample('creditNote'), blocks });
const flat = (bytes: Uint8Array): string => textOf(bytes).join('\n').replace(/\s+/g, ' ');
const lines = (count: number): Block => ({
  kind: 'paragraph',
  text: Array.from({ length: count }, (_, i) => `Ligne ${i + 1}`).join('\n'),
});
const detailed = (title: string, details: number): Item =>
  line(title, '1', 100_00, 100_00, {
    details: [{ label: 'Compris', items: Array.from({ length: details }, (_, i) => `${title}.${i + 1}`) }],
  });
const items = (...list: readonly Item[]): Block => ({ kind: 'items', caption: '', columns: lineColumns, items: list });
const totals: Block = { kind: 'totals', rows: [{ label: 'Somme due', value: '1\u202f234,50\u00a0€', strong: true }] };

describe('samples', () => {
  it('can all be printed, each in its number of pages', async () => {
    const pages: Record<string, number> = {};
    for (const [name, document] of Object.entries(SAMPLES)) {
      expect(unprintable(document), name).toEqual([]);
      pages[name] = pagesOf(await renderLetter(document));
    }
    expect(pages).toEqual({
      quote: 2,
      longQuote: 3,
      invoice: 2,
      bilingualInvoice: 1,
      creditNote: 1,
      terms: 4,
      receipt: 1,
      deliveryForm: 1,
      dossier: 3,
      letter: 1,
    });
  });
  it.skipIf(!poppler)('say every text that they hold, and their page of so many', async () => {
    const quote = await renderLetter(sample('quote'));
    const text = flat(quote);
    for (const said of [
      'Référencement de départ',
      'Offert : remise de 100 %',
      'Non compris',
      'Guide de mise à jour de 6 pages',
      'lu et coché le 14 mars 2026',
      'Suivi de trois ans',
      'Contrepartie',
      'Page 1 sur 2',
      'Page 2 sur 2',
      'Pour Société Lemaire & Fils',
    ]) {
      expect(text).toContain(said);
    }
    const dossier = flat(await renderLetter(sample('dossier')));
    expect(dossier).toContain('Contredit le fait du 16 mai 2026 : Livraison acceptée');
    expect(dossier).toContain('Page 3 sur 3');
  });
  it('are tagged: tables with titles and rows, lists, figures with what they show', async () => {
    const quote = sourceOf(await renderLetter(sample('quote')));
    for (const tag of [
      '/S /Table',
      '/S /TH',
      '/S /TD',
      '/Scope /Row',
      '/Scope /Column',
      '/S /LI',
      '/S /H1',
      '/S /H2',
    ]) {
      expect(quote).toContain(tag);
    }
    const receipt = sourceOf(await renderLetter(sample('receipt')));
    expect(receipt).toMatch(/\/S \/Figure[\s\S]{0,40}\/Alt/);
    expect(receipt).toMatch(/\/ActualText/);
  });
});

describe.skipIf(!poppler)('what a voice reads', () => {
  it('has its words apart, line after line', async () => {
    const structure = structureOf(await renderLetter(sample('bilingualInvoice')));
    for (const said of [
      'Frau Jürgen Weiß Łódź-Straße 4',
      'Échéance / Due 11 avril',
      'Total HT Net amount',
      '8 540 mots / words',
    ]) {
      expect(structure).toContain(said);
    }
    const quote = structureOf(await renderLetter(sample('quote')));
    expect(quote).toContain('Elle est valable jusqu’au 11 avril 2026.');
    expect(quote).toContain('Contrepartie Votre témoignage');
    expect(quote).toContain('960,00 € Mises à jour techniques');
    expect(quote).toMatch(/moteurs de recherche\." P \(block\) "lu et coché/);
  });
});

describe.skipIf(!poppler)('lines and sums', () => {
  it('stand on one decimal edge', async () => {
    const words = wordsOf(await renderLetter(sample('invoice')));
    const edges = words.filter(({ text, left }) => left > 480 && /\d,\d\d$/.test(text)).map(({ right }) => right);
    expect(edges.length).toBeGreaterThan(8);
    expect(Math.max(...edges) - Math.min(...edges)).toBeLessThan(3);
  });
  it('tint an offered line over its whole row, adjustment included', async () => {
    const bytes = await renderLetter(sample('invoice'));
    const { tint } = paletteOf(sample('invoice').colour);
    const pixels = pixelsOf(bytes);
    const [title, adjustment] = ['Référencement', 'Offert'].map((wanted) =>
      wordsOf(bytes).find(({ text }) => text === wanted),
    );
    for (const word of [title, adjustment]) {
      for (const x of [54, 330, 541]) expect(colourAt(pixels, x, (word?.top ?? 0) + 4)).toBe(tint);
    }
    expect(colourAt(pixels, 54, (title?.top ?? 0) - 14)).toBe('#ffffff');
  });
  it('keep an item with all that it holds, wherever it falls on the page', async () => {
    for (let count = 8; count <= 24; count += 4) {
      const bytes = await renderLetter(withBlocks(lines(count), items(detailed('a', 6), detailed('b', 9)), totals));
      const words = wordsOf(bytes);
      const pageOf = (text: string) => words.find((word) => word.text === text)?.page;
      expect(pageOf('a.6'), `${count} lines`).toBe(pageOf('a.1'));
      expect(pageOf('b.9'), `${count} lines`).toBe(pageOf('b.1'));
      expect(pageOf('due'), `${count} lines`).toBe(pageOf('b.9'));
    }
  });
  it('cut an item only when it is higher than a page, and lose nothing of it', async () => {
    const bytes = await renderLetter(withBlocks(items(detailed('a', 90)), totals));
    expect(pagesOf(bytes)).toBeGreaterThan(1);
    expect(flat(bytes).match(/a\.\d+/g)).toHaveLength(90);
  });
  it('repeat the titles of the columns on every page that goes on', async () => {
    const many = Array.from({ length: 14 }, (_, i) => detailed(`item${i}`, 3));
    const pages = textOf(await renderLetter(withBlocks(items(...many), totals)));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toMatch(/Quantité[\s\S]*item/);
  });
  it('never leave the sums alone on a page', async () => {
    for (let count = 2; count <= 18; count++) {
      const many = Array.from({ length: count }, (_, i) => detailed(`item${i}`, 2));
      const pages = textOf(await renderLetter(withBlocks(items(...many), totals)));
      expect(
        pages.find((page) => page.includes('Somme due')),
        `${count} items`,
      ).toContain(`item${count - 1}.2`);
    }
  });
});

describe.skipIf(!poppler)('other blocks', () => {
  it('leave no heading at the foot of a page', async () => {
    const recall: Block = {
      kind: 'recall',
      title: 'Convenu',
      facts: [{ label: 'Devis', value: 'D-1' }],
      paragraphs: ['Texte'],
    };
    for (let count = 26; count <= 36; count += 2) {
      const heading: Block = { kind: 'heading', text: 'Titre seul' };
      const pages = textOf(await renderLetter(withBlocks(lines(count), heading, recall)));
      expect(
        pages.find((page) => page.includes('Titre seul')),
        `${count} lines`,
      ).toContain('D-1');
    }
  });
  it('print a hash as one word in cells of one width', async () => {
    const value = hash(5);
    const bytes = await renderLetter(withBlocks({ kind: 'digest', items: [{ label: 'SHA-256', value }] }));
    expect(wordsOf(bytes).map(({ text }) => text)).toContain(value);
  });
  it('open a page where it is asked, and none more', async () => {
    const bytes = await renderLetter(withBlocks(lines(1), { kind: 'pageBreak' }, lines(2)));
    expect(pagesOf(bytes)).toBe(2);
    expect(pagesOf(await renderLetter(withBlocks({ kind: 'pageBreak' }, lines(2))))).toBe(1);
  });
  it('tie a contradiction to what it denies where both are on one page', async () => {
    const thread: Block = {
      kind: 'thread',
      events: [
        { date: '5 mars', title: 'Accord', sealed: true },
        { date: '6 mars', title: 'Refus', sealed: false, contradicts: 0 },
      ],
    };
    const bytes = await renderLetter(withBlocks(thread));
    const word = wordsOf(bytes).find(({ text }) => text === 'Accord');
    const [x, y] = [20 * (72 / 25.4) - 9, (word?.top ?? 0) + 14];
    const found = [-1, 0, 1].map((dx) => colourAt(pixelsOf(bytes), x + dx, y));
    expect(found.some((colour) => colour !== '#ffffff')).toBe(true);
  });
  it('set terms in two columns, the last page balanced', async () => {
    const words = wordsOf(await renderLetter(sample('terms'))).filter(({ top }) => top > 80 && top < 780);
    const last = words.filter(({ page }) => page === 3);
    const foot = (side: (word: Word) => boolean) => Math.max(...last.filter(side).map(({ top }) => top));
    const [left, right] = [foot((word) => word.left < 290), foot((word) => word.left > 300)];
    expect(Math.abs(left - right)).toBeLessThan(60);
    expect(words.some(({ left: from, right: to }) => from < 285 && to > 310)).toBe(false);
  });
  it('break a long text of a table into lines at full size, and a very long one over pages', async () => {
    const text = (words: number) => Array.from({ length: words }, (_, i) => `mot${i}`).join(' ');
    const duties = (words: number): Block => ({
      kind: 'table',
      caption: 'Engagements',
      columns: [
        { title: 'Pour le', align: 'left' },
        { title: 'Quoi', align: 'left' },
      ],
      rows: [['2\u00a0avril\u00a02026', text(words)]],
    });
    const short = wordsOf(await renderLetter(withBlocks(duties(60))));
    expect(short.filter(({ text: word }) => /^mot\d+$/.test(word))).toHaveLength(60);
    const first = short.find(({ text: word }) => word === 'mot0');
    const year = short.find(({ text: word, top }) => word === '2026' && Math.abs(top - (first?.top ?? 0)) < 2);
    expect(year?.right).toBeLessThan(first?.left ?? 0);
    const long = wordsOf(await renderLetter(withBlocks(duties(1_500))));
    expect(long.filter(({ text: word, top }) => /^mot\d+$/.test(word) && top < 790)).toHaveLength(1_500);
  });
  it('let go of an event, a panel or a numbered item that is higher than a page', async () => {
    const text = Array.from({ length: 1_600 }, (_, i) => `mot${i}`).join(' ');
    for (const block of [
      { kind: 'thread', events: [{ date: '5 mars', title: 'Dit', text, sealed: true }] },
      { kind: 'recall', title: 'Dit', facts: [{ label: 'Mots', value: text }], paragraphs: [text] },
      { kind: 'numbered', items: [{ text }] },
    ] as const satisfies readonly Block[]) {
      const words = wordsOf(await renderLetter(withBlocks(block))).filter(({ text: word }) => /^mot\d+$/.test(word));
      expect(words.length % 1_600, block.kind).toBe(0);
      expect(Math.max(...words.map(({ top }) => top)), block.kind).toBeLessThan(780);
    }
  });
  it('print the figures of an adjustment in the columns of its line', async () => {
    const bytes = await renderLetter(sample('invoice'));
    expect(flat(bytes)).toContain(`−${figure(35_000)}`);
  });
});
