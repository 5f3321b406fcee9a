import { describe, expect, it } from 'vitest';
import type { QuoteDocument } from '../facts/quote.js';
import { acceptedCommitments } from './accept.js';

const line = (title: string, included: string[], deliverables: string[]) => ({
  key: title,
  title,
  content: { included, excluded: ['Rédaction'], deliverables },
});

const document = {
  content: {
    lines: [line('Site', ['Maquette'], ['Site en ligne'])],
    options: [
      { key: 'a', title: 'Simple', lines: [line('Hébergement', [], [])] },
      { key: 'b', title: 'Complet', lines: [line('Entretien', ['Une mise à jour par mois'], [])] },
    ],
    duties: [
      { key: 'd1', party: 'theirs', text: 'Remettre les textes', due: '2026-12-07' },
      { key: 'd2', party: 'ours', text: 'Présenter la maquette', due: '2026-12-14' },
    ],
    endsOn: '2027-01-15',
  },
} as unknown as QuoteDocument;

describe('what an acceptance makes binding', () => {
  it('is every line, what it holds and hands over, and the duties of both sides', () => {
    expect(acceptedCommitments(document, 'b')).toEqual([
      { party: 'ours', text: 'Site', source: 'quote', due: '2027-01-15' },
      { party: 'ours', text: 'Site – Maquette', source: 'content', due: '2027-01-15' },
      { party: 'ours', text: 'Site – Site en ligne', source: 'content', due: '2027-01-15' },
      { party: 'ours', text: 'Entretien', source: 'quote', due: '2027-01-15' },
      { party: 'ours', text: 'Entretien – Une mise à jour par mois', source: 'content', due: '2027-01-15' },
      { party: 'theirs', text: 'Remettre les textes', source: 'duty', due: '2026-12-07' },
      { party: 'ours', text: 'Présenter la maquette', source: 'duty', due: '2026-12-14' },
    ]);
  });

  it('leaves out the options that were not chosen, and what is excluded', () => {
    const texts = acceptedCommitments(document, 'a').map(({ text }) => text);
    expect(texts).toContain('Hébergement');
    expect(texts.join()).not.toMatch(/Entretien|Rédaction/);
    expect(acceptedCommitments(document, null).map(({ text }) => text)).not.toContain('Hébergement');
  });
});
