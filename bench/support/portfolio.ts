import { write } from '#journal/write.js';
import { formatDay } from '#kernel/day.js';
import type { Context } from '#shell/context.js';
import type { Database } from '#shell/database/schema.js';

/** Numbers from a seed (mulberry32): the same portfolio at every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

interface Rows {
  readonly invoices: Database['invoice'][];
  readonly payments: Database['payment'][];
  readonly allocations: Database['allocation'][];
}

function rowsOf(context: Context, client: string, at: string, count: number, roll: () => number, first: number): Rows {
  const rows: Rows = { invoices: [], payments: [], allocations: [] };
  const base = { organisation_id: context.organisationId, client_id: client, import_id: null, created_at: at };
  const habit = 15 + Math.floor(roll() * 45);
  const today = context.clock.today();
  for (let i = 0; i < count; i++) {
    const issued = today - 700 + Math.floor((i / count) * 690);
    const invoice = context.newId();
    const cents = 10_000 + Math.floor(roll() * 500_000);
    const money = { currency: 'EUR', label: null, source_key: null };
    rows.invoices.push({
      ...base,
      ...money,
      id: invoice,
      kind: 'invoice',
      number: `F${first + i}`,
      issued_on: formatDay(issued),
      issue_assumed: 0,
      due_on: formatDay(issued + 30),
      total_cents: cents,
      disputed: 0,
      electronic: null,
    });
    const paid = issued + Math.max(1, Math.round(habit + (roll() - 0.5) * 30));
    if (paid > today) continue;
    const payment = context.newId();
    rows.payments.push({
      ...base,
      ...money,
      id: payment,
      paid_on: formatDay(paid),
      date_assumed: 0,
      amount_cents: cents,
    });
    rows.allocations.push({
      ...base,
      id: context.newId(),
      invoice_id: invoice,
      payment_id: payment,
      credit_note_id: null,
      amount_cents: cents,
      effective_on: formatDay(paid),
      basis: 'stated',
    });
  }
  return rows;
}

/** Writes a portfolio of so many clients with so many invoices each, journaled as any other. */
export async function fillPortfolio(context: Context, clients: number, each: number): Promise<void> {
  const roll = dice(7);
  for (let from = 0; from < clients; from += 50) {
    await write(context, async (work) => {
      for (let index = from; index < Math.min(clients, from + 50); index++) {
        const id = context.newId();
        const own = { organisation_id: context.organisationId, import_id: null, created_at: work.at };
        work.record({ chain: id, kind: 'client.added', payload: {} });
        await work.insert(id, 'client', [
          {
            ...own,
            id,
            code: `C${String(index).padStart(4, '0')}`,
            name: `Société ${index} SARL`,
            kind: 'business',
            kind_stated_at: null,
            country: 'FR',
            governing_law: null,
            language: 'fr',
            siren: null,
            vat_number: null,
            contact_name: null,
            email: null,
            address_line1: null,
            address_line2: null,
            postcode: null,
            city: null,
            term_days: null,
            term_stated_at: null,
            contract_rate: null,
            erased_at: null,
          },
        ]);
        const { invoices, payments, allocations } = rowsOf(context, id, work.at, each, roll, index * each);
        await work.insert(id, 'invoice', invoices);
        await work.insert(id, 'payment', payments);
        await work.insert(id, 'allocation', allocations);
      }
    });
  }
}
