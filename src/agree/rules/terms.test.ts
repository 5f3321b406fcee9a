import { describe, expect, it } from 'vitest';
import { dayOf } from '#kernel/day.js';
import { readability } from '#kernel/reading/readability.js';
import { LANGUAGES } from '#kernel/words.js';
import { ARTICLES } from '#law/article.js';
import { lateRateSentence } from '../facts/shipped-terms/late-rate.js';
import { shippedTerms } from '../facts/shipped-terms/shipped.js';
import {
  AUDIENCES,
  type BusinessVariables,
  type Clause,
  type TermsContent,
  termsContentSchema,
} from '../facts/terms.js';
import { audienceOf, canonicalText, filled, missingVariables, reservationDaysOf, tacitDaysOf } from './terms.js';
import { blocking, TERMS_READABILITY_MIN, termsFindings } from './terms-lint.js';

const today = dayOf(2026, 11, 24);
const business: BusinessVariables = {
  business: 'Atelier Claire Brume',
  contact: '3 rue des Lilas, 69001 Lyon, claire@example.fr',
  mediator: 'CM2C, 14 rue Saint-Jean, 75017 Paris, cm2c.net',
  lateRate: lateRateSentence(null),
};

const change = (content: TermsContent, key: string, changes: Partial<Clause>): TermsContent => ({
  ...content,
  clauses: content.clauses.map((clause) => (clause.key === key ? { ...clause, ...changes } : clause)),
});
const codes = (draft: TermsContent, variables = business): string[] =>
  blocking(termsFindings(draft, filled(draft, variables), today)).map(({ code }) => code);
const both = (fr: string, en = fr): Clause['text'] => ({ fr, en });

describe.each(AUDIENCES)('the shipped terms for a %s', (audience) => {
  const shipped = shippedTerms(audience);
  const content = filled(shipped, business);

  it('fit their schema and have nothing to mend', () => {
    expect(termsContentSchema.parse(shipped)).toEqual(shipped);
    expect(termsFindings(shipped, content, today)).toEqual([]);
  });

  it('leave no hole once the business is known', () => {
    for (const language of LANGUAGES) expect(canonicalText(content, language)).not.toMatch(/\{\{|undefined|null/);
  });

  it.each(LANGUAGES)('read easily (%s)', (language) => {
    const score = readability(content.clauses.map(({ text }) => text[language]).join('\n'), language);
    expect(score).toBeGreaterThan(TERMS_READABILITY_MIN + 25);
  });

  it('cite only texts that the law folder knows', () => {
    for (const { law } of shipped.clauses) for (const key of law) expect(Object.keys(ARTICLES)).toContain(key);
  });

  it('keep French typography', () => {
    const fr = canonicalText(content, 'fr');
    expect(fr).not.toMatch(/ [;:!?»€%]|« |'|[^\s\u202f][;!?](?=\s)/);
    expect(fr.match(/[^\u202f]:(?!\/)/g)).toBeNull();
  });
});

describe('business terms', () => {
  const shipped = shippedTerms('business');

  it('say how long silence takes to accept, and how long there is to check', () => {
    const content = filled(shipped, business);
    expect([tacitDaysOf(content), reservationDaysOf(content)]).toEqual([15, 15]);
    expect(canonicalText(content, 'fr')).toContain('pendant 15\u00a0jours après ce message');
  });

  it('accept nothing by silence once the sentence is gone, whatever value is left behind', () => {
    const silent = change(shipped, 'acceptance', { text: both('Vous avez {{reservationDays}} jours.') });
    expect(tacitDaysOf(filled(silent, business))).toBeNull();
  });

  it('state the penalty rate without a figure that grows old, or the agreed one above the floor', () => {
    expect(canonicalText(filled(shipped, business), 'fr')).toContain('plus 10\u00a0points');
    const agreed = filled(shipped, { ...business, lateRate: lateRateSentence('12.50') });
    expect(canonicalText(agreed, 'fr')).toContain('12,5\u00a0% par an');
    expect(canonicalText(agreed, 'en')).toContain('12.5% a year');
  });

  it('refuse an agreed rate below the floor of the half-year', () => {
    expect(codes(shipped, { ...business, lateRate: lateRateSentence('8.24') })).toEqual(['terms.rateBelowFloor']);
    expect(codes(shipped, { ...business, lateRate: lateRateSentence('8.25') })).toEqual([]);
  });

  it('refuse to be silent on penalties and on the fixed sum', () => {
    const without = { ...shipped, clauses: shipped.clauses.filter(({ key }) => key !== 'latePayment') };
    expect(codes(without)).toEqual(['terms.latePaymentMissing', 'terms.latePaymentMissing']);
  });

  it('refuse a silence that accepts before the time to check is over', () => {
    const hasty = change(shipped, 'acceptance', { parameters: { reservationDays: 15, answerDays: 10, tacitDays: 8 } });
    expect(codes(hasty)).toEqual(['terms.tacitTooShort']);
  });

  it('refuse a payment term above the ceiling', () => {
    const late = change(shipped, 'invoices', { parameters: { paymentDays: 61 } });
    const parsed = termsContentSchema.safeParse(late);
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual(['terms.aboveCeiling']);
  });
});

describe('consumer terms', () => {
  const shipped = shippedTerms('consumer');

  it('never accept by silence, even where a value says so', () => {
    const text = both(
      'Après {{tacitDays}} jours de silence, vous avez accepté.',
      'After {{tacitDays}} days you accepted.',
    );
    const silent = change(shipped, 'acceptance', { text, parameters: { tacitDays: 15 } });
    expect(tacitDaysOf(filled(silent, business))).toBeNull();
    expect(codes(silent)).toEqual(['terms.consumerTacit']);
  });

  it('refuse what only businesses owe', () => {
    const heavy = both(
      'Une indemnité de 40\u00a0€ est due, au taux de la BCE.',
      'A sum of €40 is due, at the ECB rate.',
    );
    expect(codes(change(shipped, 'latePayment', { text: heavy }))).toEqual([
      'terms.consumerIndemnity',
      'terms.consumerPenalty',
    ]);
  });

  it.each(['withdrawal', 'guarantees', 'disputes'])('refuse to go without the clause %s', (key) => {
    const clauses = shipped.clauses.filter((clause) => clause.key !== key);
    expect(codes({ ...shipped, clauses })).toContain('terms.consumerMissing');
  });

  it('refuse the turns of phrase of unfair terms', () => {
    const text = both('Nous sommes seuls juges de la conformité du travail.', 'We are the sole judge of the work.');
    expect(codes(change(shipped, 'scope', { text }))).toContain('terms.unfair');
  });

  it('name the mediator and where to write, or are not released', () => {
    expect(codes(shipped, { ...business, mediator: null, contact: null })).toEqual([
      'terms.noContact',
      'terms.noMediator',
    ]);
  });
});

describe('variables', () => {
  const one = (text: Clause['text'], parameters: Clause['parameters'] = {}): TermsContent =>
    change(shippedTerms('business'), 'scope', { text, parameters });

  it('without a value are refused, by clause', () => {
    const content = filled(one(both('Sous {{delai}} jours.', 'Within {{delai}} days.')), business);
    expect(missingVariables(content)).toEqual([
      expect.objectContaining({ code: 'terms.missingVariable', field: 'scope' }),
    ]);
  });

  it('told in one language only are refused', () => {
    expect(codes(one(both('Sous {{talkDays}} jours.', 'Soon.')))).toEqual(['terms.variablesDiffer']);
  });

  it('of one clause serve the others', () => {
    const content = filled(one(both('Comptez {{rounds}} séries.', 'Count {{rounds}} rounds.')), business);
    expect(content.clauses.find(({ key }) => key === 'scope')?.text.fr).toBe('Comptez 2\u00a0séries.');
  });

  it('never reach into what objects are made of', () => {
    const content = filled(one(both('{{constructor}} {{toString}}')), business);
    expect(missingVariables(content)).toHaveLength(2);
  });
});

describe('an article named by its title', () => {
  it('must exist', () => {
    const shipped = shippedTerms('business');
    const clauses = shipped.clauses.filter(({ key }) => key !== 'termination');
    expect(codes({ ...shipped, clauses })).toEqual(['terms.brokenReference', 'terms.brokenReference']);
  });
});

describe('the audience of a client', () => {
  it('is business for a public buyer', () => {
    expect(['business', 'consumer', 'public'].map((kind) => audienceOf(kind as 'public'))).toEqual([
      'business',
      'consumer',
      'business',
    ]);
  });
});

it('elide before the name of the business in French', () => {
  const said = filled(shippedTerms('business'), business)
    .clauses.map(({ text }) => text.fr)
    .join('\n');
  expect(said).toContain('qu’Atelier Claire Brume');
  expect(said).not.toMatch(/\b(que|de) Atelier/);
});
