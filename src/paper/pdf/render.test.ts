import { describe, expect, it } from 'vitest';
import { dayOf } from '#kernel/day.js';
import type { Block, LetterDocument } from '../facts.js';
import { letterHtml } from '../html.js';
import { unprintable } from '../printable.js';
import { pagesOf, poppler, sourceOf, textOf } from '../testing/reading.js';
import { renderLetter } from './render.js';

const letter: LetterDocument = {
  language: 'fr',
  title: 'Relance & rappel',
  created: dayOf(2026, 11, 24),
  letterhead: { name: 'Atelier Mélisse', address: ['37000 Tours'], contact: [], legal: ['SIREN 732 829 320'] },
  recipient: ['Société Lemaire & Fils', '49000 Angers'],
  placeAndDate: 'Tours, le 24 novembre 2026',
  references: [{ label: 'Notre référence', value: 'L-2026-0001' }],
  subject: 'Relance',
  blocks: [{ kind: 'paragraph', text: 'Madame, Monsieur,' }],
  words: { subjectLabel: 'Objet :', page: (page, pages) => `Page ${page} sur ${pages}` },
};

const table = (count: number): Block => ({
  kind: 'table',
  caption: 'Situation',
  columns: [
    { title: 'Facture', align: 'left' },
    { title: 'Montant', align: 'decimal' },
  ],
  rows: Array.from({ length: count }, (_, i) => [`F-${i + 1}`, `${i + 1},00`]),
  total: ['Total', '999,00'],
});

describe('letter as PDF', () => {
  it('has the same bytes for the same letter', async () => {
    const [first, second] = [await renderLetter(letter), await renderLetter(letter)];
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.compare(first, await renderLetter({ ...letter, subject: 'Autre' }))).not.toBe(0);
  });
  it('is tagged, in its language, dated by its letter, with its fonts inside', async () => {
    const pdf = sourceOf(await renderLetter(letter));
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('/Lang (fr)');
    expect(pdf).toContain('D:20261124000000Z');
    expect(pdf.match(/\/FontFile2/g)?.length).toBeGreaterThan(2);
    expect(pdf).not.toContain('Helvetica');
  });
  it('declares its profile in well-formed metadata, whatever the title', async () => {
    const pdf = sourceOf(await renderLetter(letter));
    expect(pdf).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(pdf).toContain('Relance + rappel');
    expect(pdf).not.toMatch(/Relance & rappel/);
  });
  it('takes as many pages as it needs', async () => {
    expect(pagesOf(await renderLetter(letter))).toBe(1);
    expect(pagesOf(await renderLetter({ ...letter, blocks: [table(90)] }))).toBe(3);
  });
  it.skipIf(!poppler)('repeats the header of a table and numbers the pages', async () => {
    const pages = textOf(await renderLetter({ ...letter, blocks: [table(90)] }));
    for (const [i, page] of pages.entries()) {
      expect(page).toContain('Montant');
      expect(page).toContain(`Page ${i + 1} sur 3`);
    }
    expect(pages.join('\n').match(/F-\d+/g)).toHaveLength(90);
    expect(pages.at(-1)).toMatch(/F-90[\s\S]*Total/);
  });
  it.skipIf(!poppler)('keeps what belongs together on one page', async () => {
    const lines = { kind: 'signature', lines: ['Claire Besnard', 'Gérante'] } as const;
    for (const count of [18, 20, 22, 24, 26]) {
      const pages = textOf(await renderLetter({ ...letter, blocks: [table(count), lines] }));
      const signed = pages.filter((page) => page.includes('Claire Besnard'));
      expect(signed).toHaveLength(1);
      expect(signed[0]).toContain('Gérante');
      expect(pages.filter((page) => page.includes('Total'))[0]).toMatch(new RegExp(`F-${count}\\s`));
    }
  });
});

describe.skipIf(!poppler)('page breaks of a letter', () => {
  const text = (lines: number): Block => ({
    kind: 'paragraph',
    text: Array.from({ length: lines }, (_, i) => `Ligne ${i + 1} sur ${lines}`).join('\n'),
  });
  const signed: readonly Block[] = [
    { kind: 'paragraph', text: 'Avant-dernier mot\nDernier mot' },
    { kind: 'paragraph', text: 'Salutations distinguées' },
    { kind: 'signature', lines: ['Claire Besnard'] },
  ];
  const note: Block = { kind: 'paragraph', text: 'Note du décompte', tone: 'small' };

  it('leave a signature under its courtesy formula and two lines of text', async () => {
    for (let lines = 24; lines <= 42; lines++) {
      const pages = textOf(await renderLetter({ ...letter, blocks: [text(lines), ...signed] }));
      const page = pages.find((one) => one.includes('Claire Besnard'));
      expect(page, `${lines} lines`).toMatch(/Avant-dernier mot\s+Dernier mot\s+Salutations distinguées/);
    }
  });
  it('draw a letter together rather than turn the page for its signature', async () => {
    const pagesFor = async (lines: number): Promise<number> => {
      const apart = Array.from({ length: lines }, () => text(1));
      return pagesOf(await renderLetter({ ...letter, blocks: [...apart, ...signed] }));
    };
    expect(await pagesFor(16)).toBe(1);
    expect(await pagesFor(19)).toBe(1);
    expect(await pagesFor(30)).toBe(2);
  });
  it('leave the notes of a table under its last row', async () => {
    for (let count = 15; count <= 34; count++) {
      const pages = textOf(await renderLetter({ ...letter, blocks: [table(count), note, note] }));
      const last = pages.find((page) => page.includes('Note du décompte'));
      expect(last?.match(/Note du décompte/g), `${count} rows`).toHaveLength(2);
      expect(last).toMatch(new RegExp(`F-${count}\\s[\\s\\S]*Total`));
    }
  });
  it('leave a list whole, under the line that opens it', async () => {
    const list: Block = { kind: 'list', items: ['premier', 'deuxième', 'troisième'] };
    for (let lines = 28; lines <= 40; lines++) {
      const opening: Block = { kind: 'paragraph', text: 'Sans paiement :' };
      const pages = textOf(await renderLetter({ ...letter, blocks: [text(lines), opening, list] }));
      const page = pages.find((one) => one.includes('Sans paiement'));
      expect(page, `${lines} lines`).toContain('troisième');
    }
  });
});

describe('what cannot be printed', () => {
  it('is told beforehand, with its text', () => {
    expect(unprintable(letter)).toEqual([]);
    expect(unprintable({ ...letter, recipient: ['株式会社'] })).toEqual([
      { code: 'paper.noGlyph', values: { characters: '株 式 会 社', text: '株式会社' } },
    ]);
  });
});

describe('letter as HTML', () => {
  it('says the same and escapes what it is given', () => {
    const html = letterHtml({ ...letter, blocks: [...letter.blocks, table(2), { kind: 'list', items: ['<b>'] }] });
    expect(html).toContain('Société Lemaire &amp; Fils<br>49000 Angers');
    expect(html).toContain('<caption>Situation</caption>');
    expect(html).toContain('&lt;b&gt;');
    expect(html).toContain('lang="fr"');
  });
});
