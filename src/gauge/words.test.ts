import { describe, expect, it } from 'vitest';
import type { S5Reason } from './signals/s5.js';
import { gaugeWords } from './words.js';

const reason: S5Reason = {
  known: 12,
  minimum: 3,
  graceDays: 5,
  latest: [12, 9, 31, 2, 14],
  lateAmongLatest: 4,
  chance: 0.65,
  low: 0.43,
  high: 0.85,
  certainty: 0.83,
  threshold: 0.5,
  others: 0.22,
  longOverdue: 0,
  longestOverdueDays: 0,
  assumed: 0,
  assumedTermDays: null,
};

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const french = (values: Partial<S5Reason>, light: 'grey' | 'problem' = 'problem') =>
  plain(gaugeWords('fr').s5.reason({ ...reason, ...values }, light));

describe('the reason of S5', () => {
  it('is one line with its figures', () => {
    expect(french({})).toBe(
      '4 des 5 dernières factures en retard de plus de 5 jours (12, 9, 31, 14 j). Estimation d’un retard sur la prochaine : 65 % (intervalle à 80 % : 43 % à 85 %). Vos autres clients : 22 %.',
    );
    expect(gaugeWords('en').s5.reason(reason, 'problem')).toBe(
      '4 of the last 5 invoices more than 5 days late (12, 9, 31, 14 d). Estimated chance that the next is late: 65% (80% interval: 43% to 85%). Your other clients: 22%.',
    );
  });

  it('names unpaid invoices first and assumed due dates last', () => {
    expect(french({ longOverdue: 2, longestOverdueDays: 61, assumed: 12, assumedTermDays: 30, others: null })).toMatch(
      /^2 factures impayées depuis plus de 30 jours \(jusqu’à 61 jours\)\. .* Échéances supposées à 30 jours\.$/,
    );
    expect(french({ assumed: 2 })).toMatch(/Échéances de 2 factures supposées\.$/);
  });

  it('admits that there is too little to say', () => {
    expect(french({ known: 1 }, 'grey')).toBe('1 facture réglée ou en retard en 24 mois, il en faut 3.');
    expect(french({ known: 2 }, 'grey')).toMatch(/^2 factures réglées ou en retard/);
    expect(french({ known: 0 }, 'grey')).toContain('Aucune facture réglée ou en retard');
  });

  it('says so when all is on time', () => {
    expect(french({ latest: [0, 2, -3], lateAmongLatest: 0 })).toMatch(
      /^Les 3 dernières factures à l’heure ou à 5 jours près\./,
    );
  });

  it('keeps no-break spaces before double punctuation and percents', () => {
    expect(gaugeWords('fr').s5.reason(reason, 'problem')).not.toMatch(/ [:;!?%]/);
  });
});

describe('what would change S5', () => {
  const said = (change: Parameters<ReturnType<typeof gaugeWords>['s5']['change']>[0]) =>
    plain(gaugeWords('fr').s5.change(change));

  it('counts payments and invoices', () => {
    expect(said({ kind: 'onTimePayments', count: 2, settleFirst: 0, to: 'watch' })).toBe(
      '2 paiements à l’heure feraient passer ce voyant à « à surveiller ».',
    );
    expect(said({ kind: 'onTimePayments', count: 0, settleFirst: 1, to: 'ok' })).toBe(
      'Le règlement de la facture en retard ferait passer ce voyant à « rien à signaler ».',
    );
    expect(said({ kind: 'onTimePayments', count: 1, settleFirst: 3, to: 'watch' })).toBe(
      'Le règlement des 3 factures en retard, puis 1 paiement à l’heure, feraient passer ce voyant à « à surveiller ».',
    );
    expect(said({ kind: 'latePayments', count: 1, settleFirst: 0, to: 'watch' })).toBe(
      '1 retard de plus ferait passer ce voyant à « à surveiller ».',
    );
    expect(said({ kind: 'moreKnown', count: 2, settleFirst: 0, to: 'ok' })).toBe(
      'Encore 2 factures réglées ou en retard et ce voyant s’allumera.',
    );
  });
});
