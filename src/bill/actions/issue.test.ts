import { expect, it } from 'vitest';
import { verifyEvidence } from '#journal/verify/verify.js';
import { sha256Of } from '#shell/files.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { addBuyer, contentOf, lineOf, nameBusiness } from '../testing/business.js';
import { creditInvoice } from './credit.js';
import { createDraft } from './draft.js';
import { issueBill, issueNow } from './issue.js';

onEveryEngine('issuing an invoice', (bench) => {
  it('numbers, freezes, journals and enters it into the ledger', async () => {
    const { context } = await bench.open();
    await nameBusiness(context);
    const client = await addBuyer(context);
    const draft = await createDraft(context, {
      clientId: client,
      kind: 'invoice',
      content: contentOf([lineOf('a', '1000'), lineOf('b', '300', { title: 'Logo', discount: { percent: '100' } })]),
    });
    if (!draft.ok) throw new Error(JSON.stringify(draft.refusals));
    const issued = await issueBill(context, draft.value.id);
    if (!issued.ok) throw new Error(JSON.stringify(issued.refusals));
    expect(issued.value).toMatchObject({
      number: 'F2026-0001',
      issuedOn: '2026-11-24',
      dueOn: '2026-12-24',
      totalCents: 120_000,
      offeredCents: 30_000,
    });
    const db = context.store.read;
    const [row] = await db.selectFrom('bill_document').selectAll().execute();
    expect(sha256Of(row?.sealed ?? '')).toBe(row?.sealed_sha256);
    expect(await db.selectFrom('bill_draft').selectAll().execute()).toEqual([]);
    const invoice = await db.selectFrom('invoice').selectAll().executeTakeFirstOrThrow();
    expect(invoice).toMatchObject({
      id: issued.value.id,
      number: 'F2026-0001',
      due_on: '2026-12-24',
      total_cents: 120_000,
    });
    expect((await issueBill(context, draft.value.id)).ok).toBe(false);
    const second = await issueNow(context, {
      clientId: client,
      kind: 'invoice',
      content: contentOf([lineOf('a', '10')]),
      quoteId: null,
      correctsId: null,
      effect: 'fromDate',
    });
    expect(second.ok && second.value.number).toBe('F2026-0002');
    expect((await verifyEvidence(db, context.files)).findings).toEqual([]);
  });

  it('gives no number to what no font prints', async () => {
    const { context } = await bench.open();
    await nameBusiness(context);
    const client = await addBuyer(context);
    const order = (title: string) => ({
      clientId: client,
      kind: 'invoice' as const,
      content: contentOf([lineOf('a', '100')], { title }),
      quoteId: null,
      correctsId: null,
      effect: 'fromDate' as const,
    });
    for (const title of ['Site 😀', 'Site \u202eetiS']) {
      const refused = await issueNow(context, order(title));
      expect(refused.ok ? [] : refused.refusals.map(({ code }) => code)).toContain('paper.noGlyph');
    }
    const issued = await issueNow(context, order('Site'));
    const invoice = issued.ok ? issued.value : undefined;
    expect(invoice?.number).toBe('F2026-0001');
    const credited = await creditInvoice(context, invoice?.id ?? '', { reason: 'Erreur 🙈' });
    expect(credited.ok ? [] : credited.refusals.map(({ code }) => code)).toContain('paper.noGlyph');
  });

  it('refuses a draft beyond the largest amount', async () => {
    const { context } = await bench.open();
    await nameBusiness(context);
    const clientId = await addBuyer(context);
    const lines = [lineOf('a', '9999999999.999999', { quantity: '9999999999.9999' })];
    const refused = await createDraft(context, { clientId, kind: 'invoice', content: contentOf(lines) });
    expect(refused.ok ? [] : refused.refusals.map(({ code }) => code)).toEqual(['bill.tooLarge']);
  });
});
