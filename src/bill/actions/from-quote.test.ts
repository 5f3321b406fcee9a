import { expect, it } from 'vitest';
import { acceptOnPaper } from '#agree/actions/accept-paper.js';
import { draftQuote } from '#agree/actions/draft-quote.js';
import { furnishBusiness, furnishClient, must, siteRequest } from '#agree/actions/fixtures.js';
import { sealVersion } from '#agree/actions/seal.js';
import { write } from '#journal/write.js';
import { letterHtml } from '#paper/html.js';
import type { Context } from '#shell/context.js';
import { type Bench, onEveryEngine } from '#shell/testing/engines.js';
import { pageOf } from './archive.js';
import { creditInvoice } from './credit.js';
import { draftFromQuote } from './from-quote.js';
import { issueBill } from './issue.js';
import { invoiceDetail } from './read.js';

const OPTIONS = [
  {
    key: 'alone',
    title: 'Vous publiez',
    lines: [{ key: 'host', title: 'Hébergement', price: '120', content: { included: ['Certificat'] } }],
  },
  {
    key: 'with',
    title: 'Nous publions',
    lines: [
      { key: 'care', title: 'Hébergement et suivi', price: '540', content: { included: ['Douze mises à jour'] } },
    ],
  },
];

/** A quote of 1 200 € with an option of 540 €, 400 € offered, accepted. */
async function agreed(bench: Bench): Promise<{ context: Context; quote: string }> {
  const { context } = await bench.open();
  await furnishBusiness(context);
  const client = await furnishClient(context);
  const quote = must(await draftQuote(context, client, siteRequest({ options: OPTIONS })));
  must(await write(context, (work) => sealVersion(context, work, quote.draft?.id ?? '')));
  const scan = new TextEncoder().encode('%PDF-1.7 signé');
  const signing = { scan, signer: 'Hélène Lemoine', capacity: 'gérante', signedOn: '2026-11-24', option: 'with' };
  must(await acceptOnPaper(context, quote.id, signing));
  return { context, quote: quote.id };
}

const issue = async (context: Context, id: string) => must(await issueBill(context, id));

onEveryEngine('invoicing an accepted quote', (bench) => {
  it('takes a deposit, then deducts it from the balance, shown', async () => {
    const { context, quote } = await agreed(bench);
    const deposit = must(await draftFromQuote(context, quote, 'deposit', { percent: '30' }));
    expect(deposit.content.lines.map(({ price }) => price)).toEqual(['522.00']);
    const first = await issue(context, deposit.id);
    expect(first).toMatchObject({ kind: 'deposit', number: 'F2026-0001', totalCents: 626_40 });
    const balance = must(await draftFromQuote(context, quote, 'balance'));
    expect(balance.content.deposits).toEqual([first.id]);
    const last = await issue(context, balance.id);
    expect(last).toMatchObject({ totalCents: 2088_00, payableCents: 1461_60, offeredCents: 400_00 });
    const document = (await invoiceDetail(context, last.id))?.document;
    expect(document).toMatchObject({
      typeCode: '380',
      framework: 'S4',
      totals: { prepaidCents: 626_40 },
      agreed: {
        quoteNumber: 'D2026-0001',
        option: 'Nous publions',
        acceptedBy: 'Hélène Lemoine',
        acceptedOn: '2026-11-24',
      },
    });
    if (!document) throw new Error('no document');
    const html = letterHtml(pageOf(context, document));
    for (const text of [
      'Acompte facturé, F2026-0001',
      'Convenu au départ',
      'ni animation, ni espace client',
      'Maquette de la page',
    ])
      expect(html).toContain(text);
    const row = await context.store.read
      .selectFrom('invoice')
      .select('total_cents')
      .where('id', '=', last.id)
      .executeTakeFirst();
    expect(row?.total_cents).toBe(1461_60);
  });

  it('never invoices more than the quote, part by part', async () => {
    const { context, quote } = await agreed(bench);
    const half = must(await draftFromQuote(context, quote, 'progress', { percent: '60' }));
    expect((await issue(context, half.id)).netCents).toBe(1044_00);
    const tooMuch = await draftFromQuote(context, quote, 'progress', { percent: '41' });
    expect(tooMuch.ok ? [] : tooMuch.refusals.map(({ code }) => code)).toContain('bill.overInvoiced');
    const rest = must(await draftFromQuote(context, quote, 'balance'));
    const last = await issue(context, rest.id);
    expect(last.netCents).toBe(1740_00 - 1044_00);
    expect((await draftFromQuote(context, quote, 'balance')).ok).toBe(false);
  });

  it('gives back what a credit note took away', async () => {
    const { context, quote } = await agreed(bench);
    const balance = must(await draftFromQuote(context, quote, 'balance'));
    const issued = await issue(context, balance.id);
    must(await creditInvoice(context, issued.id, { reason: 'Mauvais libellé', effect: 'fromStart' }));
    const again = must(await draftFromQuote(context, quote, 'balance'));
    expect((await issue(context, again.id)).netCents).toBe(1740_00);
  });

  it('refuses a deposit that another balance deducts', async () => {
    const { context, quote } = await agreed(bench);
    const deposit = must(await draftFromQuote(context, quote, 'deposit', { percent: '30' }));
    await issue(context, deposit.id);
    const first = must(await draftFromQuote(context, quote, 'balance'));
    const second = must(await draftFromQuote(context, quote, 'balance'));
    await issue(context, first.id);
    const refused = await issueBill(context, second.id);
    expect(refused.ok ? [] : refused.refusals.map(({ code }) => code)).toContain('bill.unknownDeposit');
  });
});
