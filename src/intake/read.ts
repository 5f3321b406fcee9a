import { formatCents } from '#kernel/money.js';
import { decode } from './decode.js';
import type { Encoding, FileKind, FileReading, ImportIssue, Issues, ReadingOptions } from './facts.js';
import { foreignFormat } from './formats.js';
import { CURRENCY, derive } from './parsers/derive/derive.js';
import { parseFec } from './parsers/fec/fec.js';
import { parseReceivables, type ReceivablesFile } from './parsers/receivables/receivables.js';

const NO_RECORDS = { clients: [], invoices: [], creditNotes: [], payments: [], refunds: [], allocations: [] };
const NO_ISSUES: Issues = { list: [], count: 0 };

/** A reading that is nothing but its refusal. */
function refusedReading(kind: FileKind, issue: ImportIssue, encoding: Encoding | null = null): FileReading {
  return {
    kind,
    records: NO_RECORDS,
    errors: { list: [issue], count: 1 },
    warnings: NO_ISSUES,
    skipped: [],
    duplicates: { rows: 0, lines: [], kept: false },
    encoding,
    separator: null,
    dates: [],
    decimal: null,
    period: null,
    control: [],
    columns: null,
  };
}

/**
 * Reads a file whole from its bytes. Runs in the child process (`child.ts`); tests call it directly.
 * @returns its records, or every reason to refuse it (then without records)
 */
export function readFileBytes(kind: FileKind, bytes: Uint8Array, options: ReadingOptions): FileReading {
  // The law names ISO 8859-15 for a FEC; a list of invoices in one byte a character comes from a spreadsheet under Windows.
  const foreign = foreignFormat(bytes);
  if (foreign) return refusedReading(kind, { line: 0, field: '', reason: foreign, excerpt: '' });
  const decoded = decode(bytes, kind === 'fec' ? 'iso-8859-15' : 'windows-1252');
  if (!decoded.ok) return refusedReading(kind, decoded.issue);
  const reading =
    kind === 'fec'
      ? readFec(decoded.text, decoded.encoding)
      : fromReceivables(parseReceivables(decoded.text, options), decoded.encoding);
  return reading.errors.count > 0 ? { ...reading, records: NO_RECORDS } : reading;
}

function readFec(text: string, encoding: Encoding): FileReading {
  const fec = parseFec(text);
  const decimal = fec.amountStyle ? { sign: fec.amountStyle.decimal, certain: fec.amountStyle.certain } : null;
  const dates = fec.dateOrder ? [{ title: 'EcritureDate', ...fec.dateOrder }] : [];
  const read = { kind: 'fec', encoding, separator: fec.separator, dates, decimal, columns: null } as const;
  const duplicates = { rows: 0, lines: [], kept: false };
  if (fec.errors.count > 0) {
    const { errors, warnings } = fec;
    return { ...read, records: NO_RECORDS, errors, warnings, skipped: [], duplicates, period: null, control: [] };
  }
  const { records, skipped, unbalanced, period, balance } = derive(fec.lines);
  const control = [{ field: '411', currency: CURRENCY, cents: balance }];
  const warnings = {
    list: [
      ...fec.warnings.list,
      ...unbalanced.slice(0, 500).map(({ line, number, cents }) => ({
        line,
        field: 'Debit, Credit',
        reason: 'unbalancedEntry' as const,
        excerpt: `${number}: ${formatCents(cents)}`,
      })),
    ],
    count: fec.warnings.count + unbalanced.length,
  };
  return { ...read, records, errors: fec.errors, warnings, skipped, duplicates, period, control };
}

function fromReceivables(file: ReceivablesFile, encoding: Encoding): FileReading {
  const { records, errors, warnings, skipped, duplicates, separator, dates, amountStyle, period, control } = file;
  const { titles, titleLine, sample, rows, guesses, currency } = file;
  return {
    kind: 'receivables',
    records,
    errors,
    warnings,
    skipped,
    duplicates,
    encoding,
    separator,
    dates: dates.map(({ title, form, certain, decidedBy }) => ({ title, form, certain, decidedBy })),
    decimal: amountStyle && { sign: amountStyle.decimal, certain: amountStyle.certain },
    period,
    control,
    columns: titles.length === 0 ? null : { titles, titleLine, sample, rows, guesses, currency },
  };
}
