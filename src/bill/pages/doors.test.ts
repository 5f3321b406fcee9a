import { expect, it } from 'vitest';
import type { Bench } from '#shell/testing/engines.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { visitorOf } from '#shell/testing/visitors.js';
import { addBuyer, contentOf, lineOf, nameBusiness } from '../testing/business.js';
import { billRefusalWords } from '../words.js';
import { billDoors } from './doors.js';

async function shop(bench: Bench) {
  const { workspace, context } = await bench.open();
  await nameBusiness(context);
  const client = await addBuyer(context);
  const visitor = await visitorOf(workspace, billDoors, billRefusalWords);
  return { context, workspace, client, visitor };
}

onEveryEngine('the doors of invoices', (bench) => {
  it('create and issue in one request', async () => {
    const { client, visitor } = await shop(bench);
    const made = await visitor.send('/invoices', { client, content: contentOf([lineOf('a', '1000')]), issue: true });
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({ number: 'F2026-0001', total: '1200.00', dueOn: '2026-12-24', advice: [] });
    const read = await visitor.json(`/invoices/${made.json.id}`);
    expect(read.json.document.totals.totalCents).toBe(120_000);
    expect((await visitor.page(`/invoices/${made.json.id}`)).text).toContain('1\u202f200,00\u00a0€');
    expect((await visitor.json('/invoices')).json).toMatchObject({
      count: 1,
      sums: [{ total: '1200.00', open: '1200.00' }],
    });
  });

  it('refuse every way of changing what is issued', async () => {
    const { client, visitor, context } = await shop(bench);
    const made = await visitor.send('/invoices', { client, content: contentOf([lineOf('a', '1000')]), issue: true });
    const changed = await visitor.send(`/invoices/${made.json.id}`, { title: 'x' });
    expect(changed.status).toBe(409);
    const kinds = await context.store.read
      .selectFrom('journal_entry')
      .select('kind')
      .where('chain', '=', client)
      .execute();
    expect(kinds.map(({ kind }) => kind)).toContain('invoice.changeRefused');
  });

  it('lead from a form to a draft, and from the draft to a number', async () => {
    const { client, visitor } = await shop(bench);
    expect((await visitor.page('/invoices/new')).text).toContain('Nouvelle facture');
    const empty = await visitor.submit('/invoices', { client, title: '' });
    expect(empty.status).toBe(422);
    const form = {
      client,
      title: 'Site',
      'lines.0.title': 'Maquette',
      'lines.0.vat': 'S:20',
      'lines.0.included': 'Trois écrans\nDeux séries',
      'lines.0.price': '450,50',
    };
    const drafted = await visitor.submit('/invoices', form);
    expect(drafted.status).toBe(303);
    const path = drafted.location ?? '';
    const page = await visitor.page(path);
    expect(page.text).toContain('Trois écrans');
    expect(page.text).toContain('540,60\u00a0€');
    const saved = await visitor.submit(path, {
      title: 'Site',
      'lines.0.key': 'l1',
      'lines.0.title': 'Maquette',
      'lines.0.vat': 'S:20',
      'lines.0.included': 'Trois écrans',
      'lines.0.price': '500',
    });
    expect(saved.status).toBe(303);
    const issued = await visitor.submit(`${path}/issue`, {});
    expect(issued.status).toBe(303);
    expect((await visitor.page(issued.location ?? '')).text).toContain('F2026-0001');
    expect((await visitor.page(path)).status).toBe(404);
  });

  it('refuse a bare line and say which', async () => {
    const { client, visitor } = await shop(bench);
    const bare = lineOf('a', '1000', {
      title: 'Prestation web',
      content: { included: [], excluded: [], deliverables: [] },
    });
    const refused = await visitor.send('/invoices', { client, content: contentOf([bare]), issue: true });
    expect(refused.status).toBe(422);
    expect(refused.json.refusals).toMatchObject([{ code: 'bill.bareLine', field: 'lines.0.content' }]);
  });

  it('record a payment, undo it by a counter-entry, and total any period', async () => {
    const { client, visitor } = await shop(bench);
    const made = await visitor.send('/invoices', { client, content: contentOf([lineOf('a', '1000')]), issue: true });
    const path = `/invoices/${made.json.id}`;
    expect((await visitor.submit(`${path}/payments`, { amount: '1300', paidOn: '2026-11-24' })).status).toBe(422);
    const paid = await visitor.send(`${path}/payments`, { amount: '200.00', paidOn: '2026-11-24' });
    expect(paid.status).toBe(201);
    expect((await visitor.json(path)).json).toMatchObject({ open: '1000.00', state: 'partly' });
    const undone = await visitor.send(`/payments/${paid.json.id}/reverse`, { reason: 'Chèque rejeté' });
    expect(undone.json).toMatchObject({ amount: '-200.00' });
    expect((await visitor.json(path)).json).toMatchObject({ open: '1200.00', state: 'open' });
    expect((await visitor.send(`/payments/${paid.json.id}/reverse`, { reason: 'encore' })).json.refusals[0].code).toBe(
      'payment.alreadyReversed',
    );
    expect((await visitor.json('/payments')).json.sums).toEqual([
      { currency: 'EUR', count: 2, received: '200.00', reversed: '-200.00', net: '0.00', consumers: '0.00' },
    ]);
    expect((await visitor.page('/payments')).text).toContain('Chèque rejeté');
  });

  it('correct an invoice by a credit note, never beyond what is left', async () => {
    const { client, visitor } = await shop(bench);
    const content = contentOf([
      lineOf('a', '1000'),
      lineOf('b', '300', { title: 'Logo', discount: { percent: '100' } }),
    ]);
    const made = await visitor.send('/invoices', { client, content, issue: true });
    const path = `/invoices/${made.json.id}/credit`;
    const part = await visitor.send(path, { reason: 'Remise', lines: [lineOf('c', '400')] });
    expect(part.json).toMatchObject({ number: 'A2026-0001', total: '480.00' });
    expect((await visitor.send(path, { reason: 'Trop', lines: [lineOf('c', '700')] })).json.refusals[0].code).toBe(
      'bill.creditBeyond',
    );
    const rest = await visitor.send(path, { reason: 'Annulation', effect: 'fromStart' });
    expect(rest.json).toMatchObject({ number: 'A2026-0002', total: '720.00' });
    expect((await visitor.send(path, { reason: 'Encore' })).json.refusals[0].code).toBe('bill.whollyCredited');
    expect((await visitor.json(`/invoices/${made.json.id}`)).json).toMatchObject({ open: '0.00', state: 'paid' });
    expect((await visitor.page(`/invoices/${rest.json.id}`)).text).toContain('F2026-0001');
  });

  it('export lines that no spreadsheet takes for a formula', async () => {
    const { client, visitor } = await shop(bench);
    await visitor.send('/invoices', {
      client,
      content: contentOf([lineOf('a', '1000')], { title: '=HYPERLINK("x")' }),
      issue: true,
    });
    const csv = await visitor.page('/invoices/export');
    expect(csv.text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv.text).toContain(';1000.00;200.00;1200.00;0.00;1200.00;');
  });
});
