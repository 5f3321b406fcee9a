import { describe, expect, it } from 'vitest';
import type { QuoteContent } from '#agree/facts/quote.js';
import { dayOf } from '#kernel/day.js';
import { isGenericTitle } from './bare.js';
import { BUYER, content, line, SELLER } from './fixtures.js';
import { lintQuote, type QuoteReading } from './lint.js';

const TODAY = dayOf(2026, 11, 24);

function found(change: Partial<QuoteContent>, parties: Partial<QuoteReading> = {}): string[] {
  const reading = { content: content(change), seller: SELLER, buyer: BUYER, unnamed: 'Mon activité', today: TODAY };
  return lintQuote({ ...reading, ...parties }).map(({ severity, code, field }) =>
    [severity, code.replace('quote.', ''), field].filter(Boolean).join(' '),
  );
}

const bare = { included: [], excluded: [], deliverables: [] };

describe('a quote read through before it leaves', () => {
  it('has nothing to mend when it says all', () => {
    expect(found({})).toEqual([]);
  });

  it('holds no bare line (row 35)', () => {
    const only = (change: Parameters<typeof line>[0]) => found({ lines: [line({ content: bare, ...change })] });
    expect(only({ title: 'Prestation web' })).toEqual(['toMend bareLine lines.0.content']);
    expect(only({ title: 'Travaux divers', price: '99.99' })).toEqual([]);
    expect(only({ title: 'Refonte du parcours de commande' })).toEqual(['toMend notDetailed lines.0.content']);
    expect(only({ title: 'Refonte', description: 'Le parcours de commande' })).toEqual([
      'advice onlyDescribed lines.0.content',
    ]);
    expect(only({ title: 'Écran Iiyama 27 pouces', kind: 'goods' })).not.toContain(
      'toMend notDetailed lines.0.content',
    );
    expect(only({ title: 'Prestation web', discount: { percent: '100' } })).not.toContain(
      'toMend bareLine lines.0.content',
    );
  });

  it('knows the titles that say nothing', () => {
    for (const title of ['Prestation web', 'Site internet complet', 'Développement', 'Website design', 'Travaux'])
      expect(isGenericTitle(title), title).toBe(true);
    for (const title of ['Site vitrine de cinq pages', 'Peinture du salon', 'Logo', 'Audit SEO'])
      expect(isGenericTitle(title), title).toBe(false);
  });

  it('says why a price was lowered, for what, and beyond a fifth asks for a warning', () => {
    const lowered = (price: string) => [line({ price, listPrice: '1000' })];
    expect(found({ lines: lowered('800') })).toEqual([
      'toMend noReason concession.reason',
      'toMend noCounterpart concession.counterpart',
    ]);
    const concession = { reason: 'Lancement', counterpart: 'Un témoignage' };
    expect(found({ lines: lowered('800'), concession })).toEqual([]);
    expect(found({ lines: lowered('799.99'), concession })).toEqual(['advice warningNeeded warnings']);
    expect(
      found({ lines: lowered('500'), concession, warnings: [{ key: 'w', text: 'Ni animation, ni boutique.' }] }),
    ).toEqual([]);
    expect(found({ lines: [line({ discount: { percent: '30' } })], concession })).toEqual([
      'advice warningNeeded warnings',
    ]);
    expect(found({ concession })).toEqual(['advice nothingConceded concession.reason']);
  });

  it('asks something of the client, with dates in order', () => {
    expect(found({ duties: [] })).toEqual(['toMend noClientDuty duties']);
    expect(found({ duties: [{ key: 'd', party: 'theirs', text: 'Textes', due: '2026-11-23' }] })).toEqual([
      'toMend pastDuty duties.0.due',
    ]);
    expect(found({ duties: [{ key: 'd', party: 'theirs', text: 'Textes', due: '2027-02-01' }] })).toEqual([
      'advice dutyAfterEnd duties.0.due',
    ]);
    expect(found({ startsOn: undefined, endsOn: undefined })).toEqual(['toMend noDates startsOn']);
    expect(found({ startsOn: '2027-01-20' })).toEqual(['toMend endsBeforeStart endsOn']);
    expect(found({ validUntil: '2026-11-23' })).toEqual(['toMend pastValidity validUntil']);
    expect(found({ validUntil: '2026-11-24' })).toEqual([]);
  });

  it('offers options that can be compared, and a deposit of a usual size', () => {
    const option = (key: string, title: string, price: string) => ({
      key,
      title,
      lines: [line({ key: `${key}1`, price })],
    });
    expect(found({ options: [option('a', 'Essentiel', '100'), option('b', ' essentiel', '200')] })).toEqual([
      'toMend sameOption options.1.title',
    ]);
    expect(found({ options: [option('a', 'Essentiel', '100'), option('b', 'Confort', '100')] })).toEqual([
      'advice sameOptionPrice options.1.lines',
    ]);
    expect(found({ depositPercent: '60' })).toEqual(['advice highDeposit depositPercent']);
    expect(found({ lines: [], options: [] })).toContain('toMend noLine lines');
  });

  it('names who offers and who is offered', () => {
    const seller = { ...SELLER, name: 'Mon activité', siren: null, address: { ...SELLER.address, city: null } };
    expect(found({}, { seller })).toEqual(['toMend sellerName', 'toMend sellerAddress', 'toMend sellerSiren']);
    const abroad = { ...SELLER, siren: null, address: { ...SELLER.address, country: 'BE' } };
    expect(found({}, { seller: abroad })).toEqual([]);
    const buyer = { ...BUYER, kind: 'consumer' as const, address: { ...BUYER.address, line1: null } };
    expect(found({}, { buyer })).toEqual(['toMend buyerAddress', 'advice noMediator']);
    expect(found({}, { seller: { ...SELLER, vatExempt: true } })).toEqual(['toMend vatWhenExempt lines']);
  });
});
