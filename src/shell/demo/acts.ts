import type { KeyMaker } from '#intake/parsers/keys.js';
import { type Work, write } from '#journal/write.js';
import { type Day, formatDay } from '#kernel/day.js';
import { formatCents } from '#kernel/money.js';
import { addClient } from '#meet/actions/clients.js';
import type { Context } from '#shell/context.js';
import type { Flag } from '#shell/database/schema.js';
import { BUSINESS, CLIENTS, CURRENCY } from './business.js';
import type {
  ClientFact,
  CreditNoteFact,
  DisputeFact,
  InvoiceFact,
  LetterFact,
  PaymentFact,
  SampleClient,
  SampleFact,
} from './facts.js';

/** Ids of the rows written so far, by the client's code and the invoice's number. */
export interface Written {
  /** Content keys, the same as those of the sample's own FEC: bringing it in counts nothing twice. */
  readonly keys: KeyMaker;
  readonly clients: Map<string, string>;
  readonly invoices: Map<string, string>;
}

/** @throws when the story is told out of order */
export function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`the story speaks of ${name} before it is there`);
  return id;
}

function clientOf(code: string): SampleClient {
  const client = CLIENTS.find((each) => each.code === code);
  if (!client) throw new Error(`the story has no client ${code}`);
  return client;
}

async function welcome(context: Context, fact: ClientFact, written: Written): Promise<void> {
  const { code, name, kind, country, language, siren, vatNumber, contact, email, street, postcode, city, termDays } =
    clientOf(fact.client);
  const added = await addClient(context, {
    code,
    name,
    kind,
    country,
    language,
    siren,
    vatNumber,
    contactName: contact,
    email,
    addressLine1: street,
    postcode,
    city,
    termDays: termDays === BUSINESS.termDays ? null : termDays,
  });
  if (!added.ok) throw new Error(`the client ${code} was refused: ${JSON.stringify(added.refusals)}`);
  written.clients.set(code, added.value.id);
}

async function issueInvoice(context: Context, work: Work, fact: InvoiceFact, written: Written): Promise<void> {
  const id = context.newId();
  const chain = idOf(written.clients, fact.client);
  const { number, label, total } = fact;
  const [issued_on, due_on] = [formatDay(fact.day), formatDay(fact.dueOn)];
  const payload = { number, issuedOn: issued_on, dueOn: due_on, total: formatCents(total), currency: CURRENCY, label };
  const electronic: Flag = clientOf(fact.client).electronic ? 1 : 0;
  work.record({ chain, kind: 'invoice.issued', payload });
  await work.insert(chain, 'invoice', [
    {
      id,
      organisation_id: context.organisationId,
      client_id: chain,
      kind: 'invoice',
      number,
      issued_on,
      issue_assumed: 0,
      due_on,
      currency: CURRENCY,
      total_cents: total,
      label,
      disputed: 0,
      electronic,
      import_id: null,
      source_key: written.keys('invoice', fact.client, fact.day, number, total),
      created_at: work.at,
    },
  ]);
  written.invoices.set(number, id);
}

/** An allocation of a payment or of a credit note, stated by the person who entered it. */
function allocationRow(
  context: Context,
  work: Work,
  of: { chain: string; invoice: string; cents: number; day: Day; payment?: string; creditNote?: string },
) {
  return {
    id: context.newId(),
    organisation_id: context.organisationId,
    client_id: of.chain,
    invoice_id: of.invoice,
    payment_id: of.payment ?? null,
    credit_note_id: of.creditNote ?? null,
    amount_cents: of.cents,
    effective_on: formatDay(of.day),
    basis: 'stated' as const,
    import_id: null,
    created_at: work.at,
  };
}

async function issueCreditNote(context: Context, work: Work, fact: CreditNoteFact, written: Written): Promise<void> {
  const id = context.newId();
  const chain = idOf(written.clients, fact.client);
  const { number, label, total, effect, invoice, day } = fact;
  const issued_on = formatDay(day);
  const payload = {
    number,
    invoice,
    issuedOn: issued_on,
    total: formatCents(total),
    currency: CURRENCY,
    label,
    effect,
  };
  work.record({ chain, kind: 'creditNote.issued', payload });
  await work.insert(chain, 'credit_note', [
    {
      id,
      organisation_id: context.organisationId,
      client_id: chain,
      number,
      issued_on,
      currency: CURRENCY,
      total_cents: total,
      label,
      effect,
      import_id: null,
      source_key: written.keys('creditNote', fact.client, day, number, total),
      created_at: work.at,
    },
  ]);
  const part = { chain, invoice: idOf(written.invoices, invoice), cents: total, day, creditNote: id };
  await work.insert(chain, 'allocation', [allocationRow(context, work, part)]);
}

async function receivePayment(context: Context, work: Work, fact: PaymentFact, written: Written): Promise<void> {
  const id = context.newId();
  const chain = idOf(written.clients, fact.client);
  const numbers = fact.allocations.map((part) => part.invoice);
  const paid_on = formatDay(fact.day);
  const payload = { paidOn: paid_on, amount: formatCents(fact.cents), currency: CURRENCY, invoices: numbers };
  work.record({ chain, kind: 'payment.received', payload });
  await work.insert(chain, 'payment', [
    {
      id,
      organisation_id: context.organisationId,
      client_id: chain,
      paid_on,
      date_assumed: 0,
      currency: CURRENCY,
      amount_cents: fact.cents,
      label: transferLabel(fact),
      import_id: null,
      source_key: written.keys('payment', fact.client, fact.day, numbers[0] ?? '', fact.cents),
      created_at: work.at,
    },
  ]);
  const rows = fact.allocations.map(({ invoice, cents }) =>
    allocationRow(context, work, {
      chain,
      invoice: idOf(written.invoices, invoice),
      cents,
      day: fact.day,
      payment: id,
    }),
  );
  await work.insert(chain, 'allocation', rows);
}

/** What the bank statement says of a transfer. */
function transferLabel(fact: PaymentFact): string {
  const name = clientOf(fact.client)
    .name.normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/’/g, ' ');
  return `VIR ${name.toUpperCase()} ${fact.allocations.map((part) => part.invoice).join(' ')}`;
}

async function noteDispute(work: Work, fact: DisputeFact, written: Written): Promise<void> {
  const chain = idOf(written.clients, fact.client);
  work.record({ chain, kind: 'invoice.disputed', payload: { number: fact.invoice, reason: fact.reason } });
  await work.update(chain, 'invoice', idOf(written.invoices, fact.invoice), { disputed: 1 });
}

/** Writes one fact of the story, its rows and its journal entry in one transaction. Letters have actions of their own. */
export async function happen(context: Context, fact: Exclude<SampleFact, LetterFact>, written: Written): Promise<void> {
  if (fact.type === 'client') return welcome(context, fact, written);
  await write(context, async (work) => {
    if (fact.type === 'invoice') await issueInvoice(context, work, fact, written);
    else if (fact.type === 'creditNote') await issueCreditNote(context, work, fact, written);
    else if (fact.type === 'payment') await receivePayment(context, work, fact, written);
    else await noteDispute(work, fact, written);
  });
}
