import type { Command } from 'commander';
import type { Language } from '#kernel/words.js';
import type { Penalty } from '../facts/claim.js';
import type { Fields } from '../facts/read.js';
import { readClaim } from '../facts/read-claim.js';
import { penaltyFor } from '../rules/penalty.js';
import { LineBytes } from './line-bytes.js';
import { writePenalty } from './penalty-json.js';
import { penaltyTable } from './penalty-table.js';
import { sayReason } from './words.js';

interface PenaltyOptions {
  readonly batch?: boolean;
  readonly json?: boolean;
  readonly lang: Language;
  readonly principal?: string;
  readonly due?: string;
  readonly asOf?: string;
  readonly country: string;
  readonly debtor: string;
  readonly currency?: string;
  readonly notice?: string;
  readonly contractRate?: string;
  readonly payment?: readonly string[];
  readonly creditNote?: readonly string[];
  readonly principalFirst?: boolean;
}

const collect = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

/** `2026-06-15:1000` or `2026-06-15:1000:fromStart`. */
function eventOf(type: 'payment' | 'creditNote', text: string): Fields {
  const [date, amount, effect = 'fromDate'] = text.split(':');
  return type === 'payment' ? { type, date, amount } : { type, date, amount, effect };
}

/** The flags as a case of the batch, so that both are checked and computed alike. */
function caseOf(options: PenaltyOptions): Fields {
  return {
    id: 1,
    country: options.country,
    debtor: options.debtor,
    principal: options.principal,
    currency: options.currency,
    dueDate: options.due,
    formalNotice: options.notice,
    contractRate: options.contractRate,
    asOf: options.asOf,
    events: [
      ...(options.creditNote ?? []).map((text) => eventOf('creditNote', text)),
      ...(options.payment ?? []).map((text) => eventOf('payment', text)),
    ],
    allocation: options.principalFirst ? 'principal-first' : 'interest-first',
  };
}

function jsonOf(penalty: Penalty, language: Language): Uint8Array {
  const out = new LineBytes();
  out.text('{');
  writePenalty(out, { penalty, notes: penalty.notes }, language);
  out.end();
  return out.collected();
}

function answerOne(command: Command, options: PenaltyOptions): void {
  const read = readClaim(caseOf(options));
  const result = read.ok ? penaltyFor(read.value.claim) : read;
  if (!read.ok || !result.ok) {
    const [first] = result.ok ? [] : result.refusals;
    const exitCode = read.ok ? 1 : 2;
    command.error(first ? `error: ${first.field}: ${sayReason(first, options.lang)}` : 'error', { exitCode });
  }
  process.stdout.write(
    options.json ? jsonOf(result.value, options.lang) : penaltyTable(read.value.claim, result.value, options.lang),
  );
}

/** Adds the flags of a single case to `penalty`, beside `--batch`. */
export function penaltyCommand(command: Command, runBatch: (language: Language) => Promise<void>): void {
  command
    .option('--principal <amount>', 'amount of the invoice, VAT included')
    .option('--due <date>', 'due date')
    .option('--as-of <date>', 'last day counted')
    .option('--country <code>', 'ISO 3166 code', 'FR')
    .option('--debtor <kind>', 'business, consumer or public', 'business')
    .option('--currency <code>', 'ISO 4217 code')
    .option('--notice <date>', 'formal notice')
    .option('--contract-rate <percent>', 'yearly rate agreed in the contract')
    .option('--payment <date:amount>', 'a part payment; may be repeated', collect)
    .option('--credit-note <date:amount[:effect]>', 'a credit note, fromDate or fromStart; may be repeated', collect)
    .option('--principal-first', 'payments settle principal before interest, as agreed')
    .option('--json', 'print JSON instead of a table')
    .action(async (options: PenaltyOptions) => {
      if (options.batch) return runBatch(options.lang);
      if (!options.principal || !options.due || !options.asOf) {
        command.error('error: give --batch, or --principal, --due and --as-of', { exitCode: 2 });
      }
      return answerOne(command, options);
    });
}
