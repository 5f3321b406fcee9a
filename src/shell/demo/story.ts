import { addMonths, civilOf, type Day } from '#kernel/day.js';
import { type Cents, scaleHalfUp } from '#kernel/money.js';
import { NO_BREAK, sayDate } from '#kernel/words.js';
import { CLIENTS, OPENED_DAYS_AGO } from './business.js';
import { chanceOf } from './chance.js';
import type {
  Habit,
  PaymentFact,
  PlannedCredit,
  PlannedLetter,
  Rhythm,
  SampleClient,
  SampleFact,
  Single,
  Work,
} from './facts.js';
import { workingDayFrom, workingDayUntil } from './working-days.js';

interface Bill {
  readonly client: SampleClient;
  readonly issuedOn: Day;
  readonly dueOn: Day;
  readonly label: string;
  readonly net: Cents;
  readonly payments: readonly (readonly [day: Day, percent: number])[];
  readonly letters: readonly PlannedLetter[];
  readonly disputed?: Single['disputed'];
  readonly credit?: PlannedCredit;
}

/** The habit that holds for the invoice at a position from 0, and its position within that habit. */
function habitAt(habits: readonly Habit[], position: number): { habit: Habit | undefined; turn: number } {
  let turn = position;
  for (const habit of habits.slice(0, -1)) {
    if (turn < habit.invoices) return { habit, turn };
    turn -= habit.invoices;
  }
  return { habit: habits.at(-1), turn };
}

function paymentsOf(habits: readonly Habit[], position: number, dueOn: Day, chance: ReturnType<typeof chanceOf>) {
  const { habit, turn } = habitAt(habits, position);
  if (!habit) return [];
  const parts = habit.parts?.[turn % habit.parts.length] ?? [100];
  let day = dueOn + chance(...habit.afterDue);
  return parts.map((percent, index) => {
    if (index > 0) day += chance(9, 24);
    return [workingDayFrom(day), percent] as const;
  });
}

/** No-break spaces where French typography wants them. */
function frenchSpaces(text: string): string {
  return text.replace(/ (?=[€%»])|(?<=[«°]) |(?<=\d) (?=\d{3})/g, NO_BREAK);
}

function labelOf(work: Work, client: SampleClient, issuedOn: Day): string {
  const [, month = ''] = sayDate(civilOf(issuedOn), client.language).split(NO_BREAK);
  const label = work.label.replace('{month}', month);
  return client.language === 'fr' ? frenchSpaces(label) : label;
}

function billOf(client: SampleClient, work: Work, issuedOn: Day) {
  const dueOn = issuedOn + client.termDays;
  return { client, issuedOn, dueOn, label: labelOf(work, client, issuedOn), net: work.euros * 100 };
}

function regularBills(client: SampleClient, rhythm: Rhythm, today: Day): Bill[] {
  const chance = chanceOf(client.code);
  const bills: Bill[] = [];
  for (let position = 0; ; position++) {
    const planned = addMonths(today - rhythm.startsDaysAgo, position * rhythm.everyMonths);
    const issuedOn = workingDayUntil(planned);
    const work = rhythm.works[position % rhythm.works.length];
    if (planned >= today || !work) return bills;
    const bill = billOf(client, work, issuedOn);
    const payments = paymentsOf(rhythm.habits, position, bill.dueOn, chance);
    bills.push({ ...bill, payments, letters: rhythm.letters?.[position] ?? [] });
  }
}

function singleBill(client: SampleClient, single: Single, today: Day): Bill {
  const bill = billOf(client, single, workingDayUntil(today - single.daysAgo));
  return {
    ...bill,
    payments: single.payments.map(([afterDue, percent]) => [workingDayFrom(bill.dueOn + afterDue), percent] as const),
    letters: single.letters ?? [],
    ...(single.disputed && { disputed: single.disputed }),
    ...(single.credit && { credit: single.credit }),
  };
}

function billsOf(client: SampleClient, today: Day): Bill[] {
  const regular = client.rhythm ? regularBills(client, client.rhythm, today) : [];
  return [...regular, ...(client.singles ?? []).map((single) => singleBill(client, single, today))];
}

/** Gives numbers such as `F2026-0042`, without a gap within each year. */
function numbering(prefix: string): (day: Day) => string {
  const last = new Map<number, number>();
  return (day) => {
    const { year } = civilOf(day);
    const next = (last.get(year) ?? 0) + 1;
    last.set(year, next);
    return `${prefix}${year}-${String(next).padStart(4, '0')}`;
  };
}

function amountsOf(net: Cents, vatPercent: number) {
  const vat = scaleHalfUp(net, vatPercent, 100);
  return { net, vat, total: net + vat };
}

/** The payments of one invoice: the last one takes what rounding left. */
function paymentFacts(bill: Bill, invoice: string, due: Cents): PaymentFact[] {
  let paidPercent = 0;
  let paidCents = 0;
  return bill.payments.map(([day, percent]) => {
    paidPercent += percent;
    const cents = scaleHalfUp(due, paidPercent, 100) - paidCents;
    paidCents += cents;
    return { type: 'payment', day, client: bill.client.code, cents, allocations: [{ invoice, cents }] };
  });
}

function creditFacts(bill: Bill, invoice: string, nextNumber: (day: Day) => string): SampleFact[] {
  if (!bill.credit) return [];
  const day = workingDayFrom(bill.issuedOn + bill.credit.afterIssue);
  const label = labelOf(bill.credit, bill.client, day);
  const amounts = amountsOf(bill.credit.euros * 100, bill.client.vatPercent);
  const { effect } = bill.credit;
  return [
    { type: 'creditNote', day, client: bill.client.code, number: nextNumber(day), invoice, label, effect, ...amounts },
  ];
}

function factsOf(bill: Bill, number: string, nextCredit: (day: Day) => string): SampleFact[] {
  const client = bill.client.code;
  const amounts = amountsOf(bill.net, bill.client.vatPercent);
  const credited = amountsOf((bill.credit?.euros ?? 0) * 100, bill.client.vatPercent).total;
  const { dueOn, label, disputed } = bill;
  return [
    { type: 'invoice', day: bill.issuedOn, client, number, dueOn, label, ...amounts },
    ...(disputed
      ? [
          {
            type: 'dispute' as const,
            day: workingDayFrom(bill.issuedOn + disputed.afterIssue),
            client,
            invoice: number,
            reason: disputed.reason,
          },
        ]
      : []),
    ...creditFacts(bill, number, nextCredit),
    ...paymentFacts(bill, number, amounts.total - credited),
    ...bill.letters.map(({ kind, afterDue }) => ({
      type: 'letter' as const,
      day: workingDayFrom(dueOn + afterDue),
      client,
      kind,
      invoice: number,
    })),
  ];
}

/** Payments of one client on one day are one transfer. */
function mergeTransfers(facts: readonly SampleFact[]): SampleFact[] {
  const merged: SampleFact[] = [];
  for (const fact of facts) {
    const at = merged.findIndex(
      (other) => other.type === 'payment' && other.day === fact.day && other.client === fact.client,
    );
    const earlier = merged[at];
    if (fact.type !== 'payment' || earlier?.type !== 'payment') merged.push(fact);
    else {
      const allocations = [...earlier.allocations, ...fact.allocations];
      merged[at] = { ...earlier, cents: earlier.cents + fact.cents, allocations };
    }
  }
  return merged;
}

const ORDER = ['client', 'payment', 'invoice', 'dispute', 'creditNote', 'letter'] as const;

/** Clients come into the address book a few days before their first invoice. */
function clientFacts(bills: readonly Bill[], today: Day): SampleFact[] {
  return CLIENTS.map((client) => {
    const first = Math.min(...bills.filter((bill) => bill.client === client).map((bill) => bill.issuedOn));
    const day = workingDayFrom(Math.max(today - OPENED_DAYS_AGO, first - 6));
    return { type: 'client', day, client: client.code };
  });
}

/**
 * What happened in the sample business over the eighteen months before a day, in the order in which it happened.
 * The same day gives the same facts; nothing is dated on that day or after.
 */
export function storyOf(today: Day): SampleFact[] {
  const bills = CLIENTS.flatMap((client) => billsOf(client, today)).sort((a, b) => a.issuedOn - b.issuedOn);
  const nextInvoice = numbering('F');
  const nextCredit = numbering('A');
  const facts = bills.flatMap((bill) => factsOf(bill, nextInvoice(bill.issuedOn), nextCredit));
  const past = [...clientFacts(bills, today), ...facts].filter((fact) => fact.day < today);
  past.sort((a, b) => a.day - b.day || ORDER.indexOf(a.type) - ORDER.indexOf(b.type));
  return mergeTransfers(past);
}
