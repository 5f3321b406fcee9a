import { describe, expect, it } from 'vitest';
import type { BillContent, BillDocument } from '#bill/facts/bill.js';
import { contentOf, lineOf } from '#bill/testing/business.js';
import { GROUND } from '#bill/testing/parties.js';
import { dayOf } from '#kernel/day.js';
import type { Line } from '#kernel/lines/facts.js';
import { billDocument, type Ground } from '../document.js';
import { billAdvice, billProblems } from './checks.js';

const DAY = dayOf(2026, 11, 24);

function documentOf(
  lines: readonly Line[],
  content: Partial<BillContent> = {},
  ground: Partial<Ground> = {},
): BillDocument {
  const identity = { id: 'i', kind: 'invoice', number: 'F2026-0001', day: DAY } as const;
  return billDocument(identity, contentOf(lines, content), { ...GROUND, ...ground });
}
const seller = (change: Partial<Ground['seller']>): Partial<Ground> => ({ seller: { ...GROUND.seller, ...change } });
const buyer = (change: Partial<Ground['buyer']>): Partial<Ground> => ({ buyer: { ...GROUND.buyer, ...change } });
const codes = (document: BillDocument): string[] => billProblems(document).map(({ code }) => code);
const rules = (document: BillDocument): unknown[] => billProblems(document).map(({ values }) => values?.['rule']);

const GOOD = documentOf([lineOf('a', '1000'), lineOf('b', '33.3333', { quantity: '3', vatRate: '5.5' })]);

describe('what keeps an invoice from being numbered', () => {
  it('is nothing on a good one', () => expect(billProblems(GOOD)).toEqual([]));

  it('is a VAT that is wrong by one cent, which the official rules let pass', () => {
    const { breakdown, ...totals } = GOOD.totals;
    const wrong = breakdown.map((part, i) => (i === 0 ? { ...part, vatCents: part.vatCents + 1 } : part));
    const document = {
      ...GOOD,
      totals: {
        ...totals,
        breakdown: wrong,
        vatCents: totals.vatCents + 1,
        totalCents: totals.totalCents + 1,
        payableCents: totals.payableCents + 1,
      },
    };
    expect(rules(document)).toEqual(['BR-CO-17']);
  });

  it('is a line that is not its quantity times its price', () => {
    const lines = GOOD.totals.lines.map((line, i) => (i === 0 ? { ...line, grossCents: line.grossCents + 1 } : line));
    expect(rules({ ...GOOD, totals: { ...GOOD.totals, lines } })).toContain('BT-129 × BT-146');
  });

  it('is a sum that does not add up', () => {
    expect(rules({ ...GOOD, totals: { ...GOOD.totals, totalCents: GOOD.totals.totalCents + 1 } })).toEqual([
      'BR-CO-15',
      'BR-CO-16',
    ]);
    expect(
      rules({ ...GOOD, totals: { ...GOOD.totals, prepaidCents: 1, payableCents: GOOD.totals.payableCents - 1 } }),
    ).toEqual(['BT-113']);
  });

  it.each([
    ['a SIREN that fails its check', seller({ siren: '123456789' }), 'bill.sellerSiren'],
    ['a SIREN with spaces', seller({ siren: '732 829 32' }), 'bill.sellerSiren'],
    ['a VAT number whose key is wrong', seller({ vatNumber: 'FR00732829320' }), 'bill.sellerVat'],
    ['an IBAN whose check digits are wrong', seller({ iban: 'FR7630006000011234567890188' }), 'bill.sellerIban'],
    ['a seller without a name of its own', seller({ name: 'Mon entreprise' }), 'bill.sellerName'],
    ['the same SIREN for both', buyer({ siren: '732829320' }), 'bill.samePerson'],
    ['a client’s SIREN that fails its check', buyer({ siren: '123456789' }), 'bill.buyerSiren'],
  ])('is %s', (_, ground, code) => expect(codes(documentOf([lineOf('a', '1000')], {}, ground))).toEqual([code]));

  it.each([
    ['a taxed line without rate', [lineOf('a', '1000', { vatRate: '0' })], {}, 'bill.noRate'],
    [
      'a rate on an exempt line',
      [lineOf('a', '1000', { vatCategory: 'E' })],
      { exemption: 'CGI, art. 261' },
      'bill.rateWithoutTax',
    ],
    [
      'an exemption without its text',
      [lineOf('a', '1000', { vatCategory: 'E', vatRate: '0' })],
      {},
      'bill.noExemption',
    ],
    [
      'a text of exemption that exempts nothing',
      [lineOf('a', '1000')],
      { exemption: 'CGI, art. 261' },
      'bill.idleExemption',
    ],
    [
      'a reverse charge without the client’s number',
      [lineOf('a', '1000', { vatCategory: 'AE', vatRate: '0' })],
      {},
      'bill.needsBuyerVat',
    ],
    [
      'what is outside the scope beside what is in it',
      [lineOf('a', '1000'), lineOf('b', '1', { vatCategory: 'O', vatRate: '0' })],
      {},
      'bill.mixedScope',
    ],
    ['no line', [], {}, 'bill.noLine'],
    ['a due date before the issue', [lineOf('a', '1000')], { dueOn: '2026-11-23' }, 'bill.dueBeforeIssue'],
    [
      'a supply that ends before it begins',
      [lineOf('a', '1000')],
      { suppliedFrom: '2026-11-02', suppliedTo: '2026-11-01' },
      'bill.supplyBackwards',
    ],
  ] as const)('is %s', (_, lines, content, code) => expect(codes(documentOf(lines, content))).toEqual([code]));

  it('is VAT on the invoice of a business that charges none', () => {
    expect(codes(documentOf([lineOf('a', '1000')], {}, seller({ vatExempt: true, vatNumber: null })))).toEqual([
      'bill.exemptSeller',
    ]);
    const free = lineOf('a', '1000', { vatCategory: 'E', vatRate: '0' });
    expect(codes(documentOf([free], {}, seller({ vatExempt: true, vatNumber: null })))).toEqual([]);
  });

  it('is a number that the tax office would refuse', () => {
    expect(codes({ ...GOOD, number: 'F 2026' })).toEqual(['bill.badNumber']);
    expect(codes({ ...GOOD, number: 'F'.repeat(36) })).toEqual(['bill.badNumber']);
  });

  it('is a mention that is empty, missing or there twice', () => {
    expect(codes({ ...GOOD, mentions: GOOD.mentions.filter(({ code }) => code !== 'PMT') })).toEqual([
      'bill.mentionCount',
    ]);
    const empty = GOOD.mentions.map((one) => (one.code === 'PMT' ? { ...one, text: { fr: '.' } } : one));
    expect(codes({ ...GOOD, mentions: empty })).toEqual(['bill.emptyMention']);
  });

  it('is a price that says nothing of what was done', () => {
    const none = { included: [], excluded: [], deliverables: [] };
    const bare = lineOf('a', '1000', { title: 'Prestation web', content: none });
    expect(codes(documentOf([bare]))).toEqual(['bill.bareLine']);
    expect(codes(documentOf([{ ...bare, description: 'Refonte de la page d’accueil' }]))).toEqual([]);
    expect(codes(documentOf([{ ...bare, title: 'Dépannage du serveur de Brest' }]))).toEqual(['bill.notDetailed']);
  });

  it('is no invoice of nothing but gifts', () => {
    const gift = lineOf('a', '400', { discount: { percent: '100' } });
    expect(billProblems(documentOf([gift]))).toEqual([]);
    expect(billAdvice(documentOf([{ ...gift, kind: 'goods' }])).map(({ code }) => code)).toEqual(['bill.freeGoods']);
    expect(billAdvice(documentOf([gift]))).toEqual([]);
  });
});
