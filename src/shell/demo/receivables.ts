import { civilOf, type Day } from '#kernel/day.js';
import { type Cents, formatCents } from '#kernel/money.js';
import { CLIENTS } from './business.js';
import type { InvoiceFact, SampleFact } from './facts.js';
import { letteringOf } from './lettering.js';

const TITLES = [
  'Code client',
  'Client',
  'N° facture',
  'Date facture',
  'Échéance',
  'Montant TTC',
  'Date de règlement',
  'Contestée',
] as const;

const pad = (value: number): string => String(value).padStart(2, '0');

function dateText(day: Day): string {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return `${pad(dayOfMonth)}/${pad(month)}/${year}`;
}

const amountText = (cents: Cents): string => formatCents(cents).replace('.', ',');

/**
 * The invoices of the sample business as an invoicing program exports them: semicolons, decimal commas, days first,
 * UTF-8 with a byte order mark. An invoice has its settlement date once nothing is owed on it.
 */
export function sampleReceivables(facts: readonly SampleFact[]): string {
  const lettering = letteringOf(facts);
  const disputed = new Set(facts.flatMap((fact) => (fact.type === 'dispute' ? fact.invoice : [])));
  const names = new Map(CLIENTS.map((client) => [client.code, client.name]));
  const rowOf = ({ client, number, day, dueOn, total }: InvoiceFact): string => {
    const settled = lettering.get(number);
    return [
      client,
      names.get(client) ?? '',
      number,
      dateText(day),
      dateText(dueOn),
      amountText(total),
      settled ? dateText(settled.day) : '',
      disputed.has(number) ? 'Oui' : 'Non',
    ].join(';');
  };
  const rows = facts.flatMap((fact) => (fact.type === 'invoice' ? rowOf(fact) : []));
  return `\ufeff${[TITLES.join(';'), ...rows].map((row) => `${row}\r\n`).join('')}`;
}
