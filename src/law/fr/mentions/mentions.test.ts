import { describe, expect, it } from 'vitest';
import { dayOf } from '#kernel/day.js';
import { percent } from '#law/rate.js';
import type { MentionFacts } from './facts.js';
import { frenchMentions } from './mentions.js';

const FACTS: MentionFacts = {
  day: dayOf(2026, 11, 24),
  creditNote: false,
  debtor: 'business',
  country: 'FR',
  agreedRate: null,
  nature: 'services',
  categories: ['S'],
  exemption: null,
  seller: {
    name: 'Atelier Brume',
    legalForm: null,
    capital: null,
    registration: null,
    vatExempt: false,
    vatOnDebits: false,
    insurance: null,
    mediator: null,
    earlyDiscount: null,
  },
};

const said = (change: Partial<MentionFacts> = {}, language: 'fr' | 'en' = 'fr'): string[] =>
  frenchMentions({ ...FACTS, ...change }, [language]).map(({ text }) => text[language] ?? '');
const codes = (change: Partial<MentionFacts> = {}) =>
  frenchMentions({ ...FACTS, ...change }, ['fr']).flatMap(({ code }) => (code === null ? [] : [code]));
const seller = (change: Partial<MentionFacts['seller']>) => ({ seller: { ...FACTS.seller, ...change } });

describe('the mentions of an invoice', () => {
  it('name the statutory rate with the figure and the half-year of the day', () => {
    expect(said().join(' ')).toContain('majoré de 10\u00a0points, soit 12,40\u00a0% l’an au 2e semestre 2026');
    expect(said({}, 'en').join(' ')).toContain('plus 10 points, that is 12.40% a year in the second half of 2026');
  });

  it('carry PMT, PMD and AAB exactly once between businesses', () => {
    expect(codes().sort()).toEqual(['AAB', 'PMD', 'PMT']);
    expect(said()).toContain('Pas d’escompte en cas de paiement anticipé.');
  });

  it('name an agreed rate only where it reaches the floor', () => {
    expect(said({ agreedRate: percent('15') }).join(' ')).toContain('taux convenu de 15,00\u00a0%');
    expect(said({ agreedRate: percent('5') }).join(' ')).toContain('majoré de 10\u00a0points');
  });

  it('ask a consumer for no flat sum, and begin with a formal notice', () => {
    const all = said({ debtor: 'consumer', ...seller({ mediator: 'CM2C, Paris', earlyDiscount: '1 %' }) });
    expect(all.join(' ')).toContain('taux légal, soit 2,75\u00a0% l’an');
    expect(all.join(' ')).toContain('Médiateur de la consommation\u202f: CM2C, Paris');
    expect(all.join(' ')).not.toContain('40\u00a0€');
    expect(codes({ debtor: 'consumer' })).toEqual(['PMD']);
  });

  it('say to a public buyer the rate of the half-year in which the delay begins', () => {
    expect(said({ debtor: 'public' }).join(' ')).toContain('majoré de 8\u00a0points, soit 10,40\u00a0%');
  });

  it('say the nature of the operation and the option for debits', () => {
    expect(said({ nature: 'both' })[0]).toContain('livraison de biens et prestation de services');
    expect(said(seller({ vatOnDebits: true }))).toContain('Option pour le paiement de la taxe d’après les débits.');
    expect(said({ nature: 'goods', ...seller({ vatOnDebits: true }) }).join(' ')).not.toContain('débits');
  });

  it('say why there is no VAT', () => {
    expect(said(seller({ vatExempt: true })).join(' ')).toContain('TVA non applicable, article\u00a0293\u00a0B du CGI');
    expect(said({ categories: ['AE'] }).join(' ')).toContain('Autoliquidation');
    expect(said({ categories: ['K'] }).join(' ')).toContain('262\u00a0ter');
    expect(said({ categories: ['E'], exemption: 'CGI, art. 261, 4, 4°' }).join(' ')).toContain('CGI, art. 261, 4, 4°');
  });

  it('name the company, its register and its insurance', () => {
    const all = said(seller({ legalForm: 'SARL', capital: '10 000 €', registration: 'RCS Nantes', insurance: 'MAAF' }));
    expect(all).toContain('Atelier Brume, SARL au capital de 10 000 €.');
    expect(codes(seller({ legalForm: 'SARL', registration: 'RCS Nantes' }))).toEqual(
      expect.arrayContaining(['REG', 'ABL']),
    );
    expect(all.join(' ')).toContain('MAAF');
  });

  it('leave a credit note without penalties', () => {
    expect(codes({ creditNote: true })).toEqual([]);
  });
});
