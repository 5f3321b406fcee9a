import { describe, expect, it } from 'vitest';
import type { Block } from '#paper/facts.js';
import { unprintable } from '#paper/printable.js';
import { BUYER, content, document, line, SELLER } from '../quote/fixtures.js';
import { quotePaper } from './quote.js';

const printed = (...[change]: Parameters<typeof document>) => quotePaper(document(change), {});
const textOf = (blocks: readonly Block[]): string => JSON.stringify(blocks);

describe('a quote on paper', () => {
  it('says what the law wants said of it', () => {
    const paper = printed();
    expect(unprintable(paper)).toEqual([]);
    expect(paper.letterhead.legal.join(' ')).toMatch(/SIREN\s732\s829\s320/);
    expect(paper.references.map(({ value }) => value)).toEqual([
      'D2026-0001',
      '24\u00a0novembre 2026',
      '24\u00a0décembre 2026',
    ]);
    const text = textOf(paper.blocks);
    for (const said of [
      'Ce devis est gratuit',
      'Début\u202f: 1er\u00a0décembre 2026',
      'Règlement à 30\u00a0jours',
      'indemnité forfaitaire de 40\u00a0€',
      'Réclamations\u202f: claire@brume.example',
      'version 2 du 1er\u00a0mars 2026',
      'ab'.repeat(32),
      'Total TTC',
      'TVA 20\u00a0% sur 1\u202f000,00\u00a0€',
    ])
      expect(text).toContain(said);
  });

  it('shows the usual price beside the agreed one, and that it is no reference (row 6)', () => {
    const text = textOf(
      printed({
        content: content({
          lines: [line({ price: '700', listPrice: '1000' })],
          concession: { reason: 'Lancement d’activité', counterpart: 'Deux pages de moins' },
        }),
      }).blocks,
    );
    for (const said of [
      'Prix habituel',
      '1\u202f000,00\u00a0€',
      '300,00\u00a0€ sur 1\u202f000,00\u00a0€ (30\u00a0%)',
      'Deux pages de moins',
      'pas un prix de référence',
    ])
      expect(text).toContain(said);
  });

  it('says for each option what it concedes', () => {
    const option = (key: string, title: string, price: string) => ({
      key,
      title,
      lines: [line({ key, price, listPrice: '1500' })],
    });
    const options = [option('a', 'Simple', '1500'), option('b', 'Soignée', '900')];
    const { blocks } = printed({ content: content({ options }) });
    expect(blocks.find(({ kind }) => kind === 'recall')).toMatchObject({
      facts: [
        { label: 'Option «\u202fSimple\u202f»', value: 'Au prix habituel.' },
        {
          label: 'Option «\u202fSoignée\u202f»',
          value: expect.stringContaining('600,00\u00a0€ sur 1\u202f500,00\u00a0€ (40\u00a0%)'),
        },
      ],
    });
  });

  it('numbers warnings (row 7), and lists what each side does by when (rows 13 and 17)', () => {
    const { blocks } = printed({
      content: content({
        warnings: [
          { key: 'w1', text: 'Ni animation.' },
          { key: 'w2', text: 'Ni boutique.' },
        ],
        duties: [
          { key: 'd2', party: 'ours', text: 'Présenter la maquette', due: '2026-12-14' },
          { key: 'd1', party: 'theirs', text: 'Remettre les textes', due: '2026-12-07' },
        ],
      }),
    });
    expect(blocks.find(({ kind }) => kind === 'numbered')).toMatchObject({ items: [{ text: 'Ni animation.' }, {}] });
    expect(blocks.find(({ kind }) => kind === 'table')).toMatchObject({
      rows: [
        ['Vous', 'Remettre les textes', '7\u00a0décembre 2026'],
        ['Nous', 'Présenter la maquette', '14\u00a0décembre 2026'],
      ],
    });
  });

  it('shows what is offered at its true value (rows 36 and 37)', () => {
    const { blocks } = printed({
      content: content({
        lines: [line(), line({ key: 'g', title: 'Formation', price: '400', discount: { percent: '100' } })],
      }),
    });
    expect(blocks.find(({ kind }) => kind === 'items')).toMatchObject({
      items: [
        { details: [{ label: 'Compris', items: ['Maquette', 'Mise en ligne'] }] },
        {
          tone: 'offered',
          cells: ['forfait', '400,00\u00a0€', '20\u00a0%', '400,00\u00a0€'],
          adjustments: [
            { label: 'Offert, remise de 100\u00a0%', cells: ['', '', '', '\u2212400,00\u00a0€'] },
            { label: 'Net HT', cells: ['', '', '', '0,00\u00a0€'] },
          ],
        },
      ],
    });
    expect(textOf(blocks)).toContain('Offert sur ce devis, en valeur');
  });

  it('prices each option with what is common, one to choose (row 5)', () => {
    const option = (key: string, title: string, price: string) => ({ key, title, lines: [line({ key, price })] });
    const options = [option('a', 'Essentiel', '100'), option('b', 'Confort', '600')];
    const { blocks } = quotePaper(document({ content: content({ options }) }), { ticked: 'b' });
    expect(blocks.find(({ kind }) => kind === 'choices')).toMatchObject({
      items: [
        { title: 'Essentiel', price: '1\u202f320,00\u00a0€ TTC', checked: false },
        { title: 'Confort', price: '1\u202f920,00\u00a0€ TTC', checked: true },
      ],
    });
    expect(textOf(blocks)).toContain('396,00\u00a0€ (Essentiel) ou 576,00\u00a0€ (Confort)');
  });

  it('shows no VAT where the business is exempt (CGI 293 B and 293 E)', () => {
    const seller = { ...SELLER, vatExempt: true, vatNumber: null };
    const text = textOf(
      printed({ seller, content: content({ lines: [line({ vatCategory: 'E', vatRate: '0' })] }) }).blocks,
    );
    expect(text).toContain('TVA non applicable, article 293 B du CGI');
    expect(text).not.toMatch(/HT|TTC|TVA 0/);
  });

  it('tells a consumer of the mediator and of withdrawal, and of no flat sum', () => {
    const buyer = { ...BUYER, kind: 'consumer' as const };
    const text = textOf(printed({ buyer, seller: { ...SELLER, mediator: 'CM2C, Paris' } }).blocks);
    expect(text).toContain('quatorze jours');
    expect(text).toContain('CM2C, Paris');
    expect(text).not.toContain('40\u00a0€');
  });

  it('is written in English for those who read it', () => {
    const paper = printed({
      kind: 'changeOrder',
      changes: 'D2026-0001',
      askedBy: 'client',
      content: content({ language: 'en' }),
    });
    expect(paper.words.subjectLabel).toBe('Change order D2026-0001:');
    const text = textOf(paper.blocks);
    for (const said of ['Asked for by', 'Mutual commitments', '€1,200.00', 'Total incl. VAT'])
      expect(text).toContain(said);
  });
});
