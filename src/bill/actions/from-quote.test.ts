import { expect, it } from 'vitest';
import { acceptOnPaper } from '#agree/actions/accept-paper.js';
import { draftQuote } from '#agree/actions/draft-quote.js';
import { furnishBusiness, furnishClient, must, siteRequest } from '#agree/actions/fixtures.js';
import { sealVersion } from '#agree/actions/seal.js';
import { write } from '#journal/write.js';
import type { Result } from '#kernel/refusal.js';
import { letterHtml } from '#paper/html.js';
import type { Context } from '#shell/context.js';
import { type Bench, onEveryEngine } from '#shell/testing/engines.js';
import { pageOf } from './archive.js';
import { creditInvoice } from './credit.js';
import { changeDraft } from './draft.js';
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

const codesOf = (result: Result<unknown>): readonly string[] =>
  result.ok ? [] : result.refusals.map(({ code }) => code);

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

  it('refuses a second balance', async () => {
    const { context, quote } = await agreed(bench);
    const deposit = must(await draftFromQuote(context, quote, 'deposit', { percent: '30' }));
    await issue(context, deposit.id);
    const first = must(await draftFromQuote(context, quote, 'balance'));
    const second = must(await draftFromQuote(context, quote, 'balance'));
    await issue(context, first.id);
    const refused = await issueBill(context, second.id);
    expect(refused.ok ? [] : refused.refusals.map(({ code }) => code)).toEqual(['bill.nothingLeft']);
  });

  it('deducts a deposit from the first progress invoice, then from what comes', async () => {
    const { context, quote } = await agreed(bench);
    const deposit = must(await draftFromQuote(context, quote, 'deposit', { percent: '30' }));
    expect((await issue(context, deposit.id)).dueOn).toBe('2026-11-24');
    const small = must(await draftFromQuote(context, quote, 'progress', { percent: '10' }));
    expect(await issue(context, small.id)).toMatchObject({ totalCents: 208_80, payableCents: 0 });
    const most = must(await draftFromQuote(context, quote, 'progress', { percent: '90' }));
    expect(await issue(context, most.id)).toMatchObject({ totalCents: 1879_20, payableCents: 1461_60 });
    expect(codesOf(await draftFromQuote(context, quote, 'balance'))).toEqual(['bill.nothingLeft']);
  });

  it('refuses at the issue what would go beyond the quote', async () => {
    const { context, quote } = await agreed(bench);
    const draft = async (kind: 'deposit' | 'progress' | 'balance', percent = '60') =>
      must(await draftFromQuote(context, quote, kind, { percent }));
    const [first, second, one, other, whole] = [
      await draft('deposit'),
      await draft('deposit'),
      await draft('progress'),
      await draft('progress'),
      await draft('balance'),
    ];
    await issue(context, first.id);
    expect(codesOf(await issueBill(context, second.id))).toEqual(['bill.depositBeyond']);
    await issue(context, one.id);
    expect(codesOf(await issueBill(context, other.id))).toContain('bill.overInvoiced');
    expect(codesOf(await issueBill(context, whole.id))).toContain('bill.overInvoiced');
    const rest = await draft('balance');
    const lines = rest.content.lines.map((line) => ({ ...line, price: '5000' }));
    must(await changeDraft(context, rest.id, { ...rest.content, lines }));
    expect(codesOf(await issueBill(context, rest.id))).toContain('bill.overInvoiced');
    await issue(context, (await draft('balance')).id);
    expect(codesOf(await issueBill(context, second.id))).toEqual(['bill.nothingLeft']);
  });

  it('credits of a balance what it asked, and its deposit afterwards', async () => {
    const { context, quote } = await agreed(bench);
    const deposit = await issue(context, must(await draftFromQuote(context, quote, 'deposit', { percent: '30' })).id);
    const balance = await issue(context, must(await draftFromQuote(context, quote, 'balance')).id);
    expect(codesOf(await creditInvoice(context, deposit.id, { reason: 'Erreur' }))).toEqual(['bill.depositDeducted']);
    const note = must(await creditInvoice(context, balance.id, { reason: 'Erreur' }));
    expect(note.payableCents).toBe(1461_60);
    const booked = await context.store.read.selectFrom('credit_note').select('total_cents').executeTakeFirst();
    expect(booked?.total_cents).toBe(1461_60);
    const again = await issue(context, must(await draftFromQuote(context, quote, 'balance')).id);
    expect(again.payableCents).toBe(1461_60);
    must(await creditInvoice(context, again.id, { reason: 'Erreur' }));
    expect(must(await creditInvoice(context, deposit.id, { reason: 'Erreur' })).payableCents).toBe(626_40);
  });

  it('invoices again what was credited in two steps', async () => {
    const { context, quote } = await agreed(bench);
    const all = must(await draftFromQuote(context, quote, 'progress', { percent: '100' }));
    const issued = await issue(context, all.id);
    const [line] = all.content.lines;
    if (!line) throw new Error('no line');
    must(await creditInvoice(context, issued.id, { reason: 'Erreur', lines: [{ ...line, price: '400' }] }));
    must(await creditInvoice(context, issued.id, { reason: 'Erreur' }));
    const again = must(await draftFromQuote(context, quote, 'balance'));
    expect((await issue(context, again.id)).netCents).toBe(1740_00);
  });

  it('says of a quote that nobody accepted that it is not', async () => {
    const { context } = await bench.open();
    await furnishBusiness(context);
    const quote = must(await draftQuote(context, await furnishClient(context), siteRequest({})));
    expect(codesOf(await draftFromQuote(context, quote.id, 'balance'))).toEqual(['bill.quoteNotAccepted']);
    expect(codesOf(await draftFromQuote(context, 'none', 'balance'))).toEqual(['bill.unknownQuote']);
  });
});
