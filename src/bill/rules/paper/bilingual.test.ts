import { describe, expect, it } from 'vitest';
import { contentOf, lineOf } from '#bill/testing/business.js';
import { GROUND } from '#bill/testing/parties.js';
import { dayOf } from '#kernel/day.js';
import { unprintable } from '#paper/printable.js';
import { billDocument } from '../document.js';
import { billPaper } from './compose.js';

const identity = { id: 'i', kind: 'invoice', number: 'F2026-0001', day: dayOf(2026, 11, 24) } as const;
const content = contentOf([lineOf('a', '1000'), lineOf('b', '300', { title: 'Logo', discount: { percent: '100' } })]);

describe('an invoice in two languages', () => {
  const paper = billPaper(billDocument(identity, content, { ...GROUND, languages: ['fr', 'en'] }));

  it('says labels in both, amounts and dates as the leading one writes them', () => {
    const totals = paper.blocks.find((block) => block.kind === 'totals');
    expect(totals?.rows.at(-1)).toEqual({
      label: 'Net à payer / Amount due',
      value: '1\u202f200,00\u00a0€',
      strong: true,
    });
    expect(paper.references).toContainEqual({ label: 'Échéance / Due date', value: '24\u00a0décembre 2026' });
    expect(paper.words.subjectLabel).toBe('Facture F2026-0001 / Invoice F2026-0001:');
  });

  it('says every mention in both', () => {
    const mentions = paper.blocks.find((block) => block.kind === 'mentions');
    expect(mentions?.items).toEqual(
      expect.arrayContaining(['Pas d’escompte en cas de paiement anticipé.', 'No discount for early payment.']),
    );
  });

  it('prints', () => expect(unprintable(paper)).toEqual([]));
});
