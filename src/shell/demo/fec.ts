import { type Day, endOfMonth, formatDay } from '#kernel/day.js';
import { type Cents, formatCents } from '#kernel/money.js';
import { CLIENTS } from './business.js';
import type { CreditNoteFact, InvoiceFact, PaymentFact, SampleClient, SampleFact } from './facts.js';
import { type Lettering, letteringOf } from './lettering.js';

/** The eighteen columns of a FEC, in their legal order (LPF A47 A-1, VII). */
const COLUMNS = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'Debit',
  'Credit',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
] as const;

const SALES = ['VE', 'Ventes'] as const;
const BANK = ['BQ', 'Banque'] as const;
const CUSTOMERS = ['411000', 'Clients'] as const;
const SERVICES = ['706000', 'Prestations de services'] as const;
const VAT = ['445710', 'TVA collectée'] as const;
const CURRENT_ACCOUNT = ['512000', 'Banque'] as const;

/** A line of an entry: its account, and cents on the debit side (negative: on the credit side). */
type Line = readonly [account: readonly [string, string], cents: Cents];

interface Entry {
  readonly journal: readonly [string, string];
  readonly day: Day;
  readonly client: SampleClient;
  readonly piece: string;
  readonly label: string;
  readonly lines: readonly Line[];
  readonly lettering: Lettering | undefined;
}

const dateText = (day: Day): string => formatDay(day).replaceAll('-', '');
const amountText = (cents: Cents): string => formatCents(Math.max(0, cents)).replace('.', ',');
/** One cell: no separator, and the plain spaces that accounting programs write. */
const cell = (text: string): string => text.replace(/[\t\r\n\u00a0\u202f]/g, ' ');

type Booked = InvoiceFact | CreditNoteFact | PaymentFact;

function salesLines({ total, net, vat }: InvoiceFact | CreditNoteFact, sign: 1 | -1): Line[] {
  const lines: Line[] = [
    [CUSTOMERS, sign * total],
    [SERVICES, -sign * net],
  ];
  return vat === 0 ? lines : [...lines, [VAT, -sign * vat]];
}

function entryOf(fact: Booked, client: SampleClient, lettering: ReadonlyMap<string, Lettering>): Entry {
  const { day } = fact;
  if (fact.type === 'payment') {
    const numbers = fact.allocations.map((part) => part.invoice);
    const lines: Line[] = [
      [CURRENT_ACCOUNT, fact.cents],
      [CUSTOMERS, -fact.cents],
    ];
    const [piece = ''] = numbers;
    const label = `Virement ${client.name} ${numbers.join(' ')}`;
    return { journal: BANK, day, client, piece, label, lines, lettering: lettering.get(piece) };
  }
  const invoice = fact.type === 'invoice' ? fact.number : fact.invoice;
  const lines = salesLines(fact, fact.type === 'invoice' ? 1 : -1);
  const { number: piece, label } = fact;
  return { journal: SALES, day, client, piece, label, lines, lettering: lettering.get(invoice) };
}

function rowsOf(entry: Entry, number: number): string[] {
  const { journal, day, client, lettering } = entry;
  return entry.lines.map(([account, cents]) => {
    const own = account === CUSTOMERS;
    const cells = [
      ...journal,
      String(number),
      dateText(day),
      ...account,
      own ? client.code : '',
      own ? client.name : '',
      entry.piece,
      dateText(day),
      entry.label,
      amountText(cents),
      amountText(-cents),
      own && lettering ? lettering.code : '',
      own && lettering ? dateText(lettering.day) : '',
      dateText(endOfMonth(day)),
      '',
      '',
    ];
    return cells.map(cell).join('\t');
  });
}

/**
 * The accounting entries of the sample business as a FEC (LPF A47 A-1): sales, VAT and bank, customers in account 411
 * with an auxiliary account each, lettered where settled. Text in UTF-8, tabs, decimal commas, lines ended by CR LF.
 */
export function sampleFec(facts: readonly SampleFact[]): string {
  const lettering = letteringOf(facts);
  const clients = new Map(CLIENTS.map((client) => [client.code, client]));
  const rows: string[] = [COLUMNS.join('\t')];
  let number = 0;
  for (const fact of facts) {
    const client = clients.get(fact.client);
    if (!client || (fact.type !== 'invoice' && fact.type !== 'creditNote' && fact.type !== 'payment')) continue;
    number += 1;
    rows.push(...rowsOf(entryOf(fact, client, lettering), number));
  }
  return rows.map((row) => `${row}\r\n`).join('');
}
