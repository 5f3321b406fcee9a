import { formatDay } from '#kernel/day.js';
import { formatCents } from '#kernel/money.js';
import type { FileReading, ImportSummary, Skipped, Totals } from './facts.js';
import type { Reconciled } from './parsers/reconcile/reconcile.js';

/** The result of an import as it is printed, shown and kept: what the file newly brought, and what it did not. */
export function summarise(reading: FileReading, changes: Reconciled): ImportSummary {
  const conflicts = changes.conflicts;
  return {
    clients: changes.newClients.length,
    invoices: changes.newInvoices.length,
    creditNotes: changes.newCreditNotes.filter((entry) => entry.kind === 'creditNote').length,
    payments: changes.newPayments.length,
    matchedInvoices: changes.settledInvoices.length,
    medianDaysToPay: changes.medianDaysToPay,
    medianAssumed: changes.medianAssumed,
    skipped: skippedOf(reading, changes),
    errors: reading.errors.list,
    errorCount: reading.errors.count,
    warnings: [...reading.warnings.list, ...conflicts],
    warningCount: reading.warnings.count + conflicts.length,
    writeOffs: changes.newCreditNotes.filter((entry) => entry.kind === 'writeOff').length,
    refunds: changes.newRefunds.length,
    namedClients: changes.namedClients.length,
    alreadyKnown: changes.alreadyKnown,
    openingResolved: changes.openingResolved,
    duplicates: reading.duplicates,
    encoding: reading.encoding,
    separator: reading.separator,
    dates: reading.dates,
    totals: totalsOf(changes),
    control: reading.control.map(({ field, currency, cents }) => ({ field, currency, amount: formatCents(cents) })),
    dueDatesAssumed: changes.newInvoices.filter(({ dueOn }) => dueOn === undefined).length,
    period: reading.period && { from: formatDay(reading.period.from), to: formatDay(reading.period.to) },
  };
}

type Sums = Record<Exclude<keyof Totals, 'currency'>, number>;

/** What the new records amount to, a line for each currency, the largest first. */
function totalsOf(changes: Reconciled): Totals[] {
  const byCurrency = new Map<string, Sums>();
  const add = (
    what: keyof Sums,
    { currency, amount }: { readonly currency: string; readonly amount: number },
  ): void => {
    const none = { invoices: 0, creditNotes: 0, writeOffs: 0, payments: 0, refunds: 0, open: 0 };
    const sums = byCurrency.get(currency) ?? none;
    sums[what] += amount;
    byCurrency.set(currency, sums);
  };
  for (const entry of changes.newInvoices) {
    add('invoices', entry);
    add('open', entry);
  }
  for (const entry of changes.newCreditNotes) add(entry.kind === 'writeOff' ? 'writeOffs' : 'creditNotes', entry);
  for (const entry of changes.newPayments) add('payments', entry);
  for (const entry of changes.newRefunds) add('refunds', entry);
  const currencies = new Map(changes.newInvoices.map(({ key, currency }) => [key, currency]));
  for (const { invoice, amount } of changes.newAllocations) {
    const currency = currencies.get(invoice);
    if (currency !== undefined) add('open', { currency, amount: -amount });
  }
  return [...byCurrency]
    .sort(([, a], [, b]) => b.invoices - a.invoices)
    .map(([currency, sums]) => ({
      currency,
      invoices: formatCents(sums.invoices),
      creditNotes: formatCents(sums.creditNotes),
      writeOffs: formatCents(sums.writeOffs),
      payments: formatCents(sums.payments),
      refunds: formatCents(sums.refunds),
      open: formatCents(sums.open),
    }));
}

function skippedOf(reading: FileReading, changes: Reconciled): Skipped[] {
  const skipped = reading.skipped.map(({ reason, count, cents }) => ({ reason, count, amount: formatCents(cents) }));
  if (!reading.duplicates.kept && reading.duplicates.rows > 0) {
    skipped.push({ reason: 'duplicateRow', count: reading.duplicates.rows, amount: formatCents(0) });
  }
  const loose = changes.looseRefunds;
  if (loose.length > 0) {
    const cents = loose.reduce((sum, entry) => sum + entry.amount, 0);
    skipped.push({ reason: 'unmatchedRefund', count: loose.length, amount: formatCents(cents) });
  }
  return skipped;
}
