import { formatDay } from '#kernel/day.js';
import { formatCents } from '#kernel/money.js';
import type { FileReading, ImportSummary, Skipped } from './facts.js';
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
    period: reading.period && { from: formatDay(reading.period.from), to: formatDay(reading.period.to) },
  };
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
