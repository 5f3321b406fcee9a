import type { Command } from 'commander';
import { civilOf, dayOf, formatDay, parseDay } from '#kernel/day.js';
import { formatCents, parseCents } from '#kernel/money.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import { sayMoney } from '#kernel/words.js';
import type { Cli } from '#shell/cli.js';
import type { Context } from '#shell/context.js';
import { type NewPayment, type Recorded, recordPayment, reversePayment } from '../actions/payments.js';
import { paymentsOf } from '../actions/payments-read.js';
import { registerOf } from '../actions/register/read.js';
import { recordedJson } from '../pages/payment-answers.js';
import { openCents } from '../rules/register/entry.js';
import { complain } from './complain.js';
import { named } from './invoices.js';

interface Options {
  readonly amount?: string;
  readonly on?: string;
  readonly label?: string;
  readonly reason?: string;
  readonly from?: string;
  readonly to?: string;
  readonly json?: true;
}

function printRecorded(cli: Cli, recorded: Recorded, json: boolean): void {
  if (json) {
    cli.print(JSON.stringify(recordedJson(recorded)));
    return;
  }
  const { id, paidOn, amountCents, currency, parts, unallocatedCents } = recorded;
  cli.print(`${id}  ${paidOn}  ${sayMoney(amountCents, currency, 'en')}`);
  for (const part of parts) cli.print(`  ${part.number}  ${sayMoney(part.amountCents, currency, 'en')}`);
  if (unallocatedCents > 0) cli.print(`  ${sayMoney(unallocatedCents, currency, 'en')} settle nothing yet`);
}

/** One payment of the invoices named: what is open of each in turn, up to the amount. */
async function paymentFor(context: Context, texts: readonly string[], options: Options): Promise<Result<NewPayment>> {
  const register = await registerOf(context);
  const parts: { invoiceId: string; amountCents: number }[] = [];
  const stated = options.amount === undefined ? undefined : parseCents(options.amount);
  if (options.amount !== undefined && stated === undefined) return refused({ code: 'payment.amount', field: 'amount' });
  let left = stated ?? Number.MAX_SAFE_INTEGER;
  let clientId = '';
  for (const text of texts) {
    const id = await named(context, text);
    if (!id.ok) return id;
    const entry = register.byId.get(id.value);
    if (!entry) return refused({ code: 'bill.unknown' });
    clientId ||= entry.clientId;
    const amountCents = Math.min(left, openCents(entry));
    left -= amountCents;
    if (amountCents > 0) parts.push({ invoiceId: entry.id, amountCents });
  }
  const settled = parts.reduce((sum, part) => sum + part.amountCents, 0);
  const paidOn = options.on ?? formatDay(context.clock.today());
  return done({ clientId, paidOn, amountCents: stated ?? settled, label: options.label, parts });
}

function payCommand(group: Command, cli: Cli): void {
  group
    .command('pay')
    .argument('<invoices...>', 'numbers or ids, all of one client')
    .description('record a payment: in full, in part, or for several invoices at once')
    .option('--amount <amount>', 'what came, as 1234.50 (default: all that is owed on them)')
    .option('--on <date>', 'the day it came, YYYY-MM-DD (default: today)')
    .option('--label <text>', 'what the bank says of it')
    .option('--json', 'print the payment as JSON')
    .action(async (texts: readonly string[], options: Options) => {
      const context = await cli.context();
      const payment = await paymentFor(context, texts, options);
      const recorded = payment.ok ? await recordPayment(context, payment.value) : payment;
      if (recorded.ok) printRecorded(cli, recorded.value, options.json === true);
      else complain(cli, recorded.refusals, options.json === true);
    });
}

function unpayCommand(group: Command, cli: Cli): void {
  group
    .command('unpay')
    .argument('<payment>', 'its id, as `invoice payments` shows it')
    .description('undo a payment by a counter-entry; the payment itself stays as it was recorded')
    .requiredOption('--reason <text>', 'why')
    .option('--on <date>', 'the day it was returned (default: its own day, it never came)')
    .option('--json', 'print the counter-entry as JSON')
    .action(async (id: string, { reason = '', on, json }: Options) => {
      const undone = await reversePayment(await cli.context(), id, { reason, on });
      if (undone.ok) printRecorded(cli, undone.value, json === true);
      else complain(cli, undone.refusals, json === true);
    });
}

function paymentsCommand(group: Command, cli: Cli): void {
  group
    .command('payments')
    .description('list the payments recorded within a period, with their totals')
    .option('--from <date>', 'first day, YYYY-MM-DD (default: 1 January)')
    .option('--to <date>', 'last day (default: today)')
    .option('--json', 'print them as JSON')
    .action(async (options: Options, command: Command) => {
      const context = await cli.context();
      const today = context.clock.today();
      const from = options.from ?? formatDay(dayOf(civilOf(today).year, 1, 1));
      const to = options.to ?? formatDay(today);
      if (parseDay(from) === undefined || parseDay(to) === undefined)
        return command.error('error: --from and --to are dates, YYYY-MM-DD', { exitCode: 2 });
      const { payments, sums } = await paymentsOf(context, from, to);
      if (options.json) cli.print(JSON.stringify({ from, to, payments, sums }));
      else {
        for (const { id, paid_on, client_name, amount_cents, currency, label } of payments)
          cli.print(
            `${id}  ${paid_on}  ${formatCents(amount_cents).padStart(12)} ${currency}  ${client_name}  ${label ?? ''}`,
          );
        for (const { currency, count, receivedCents, reversedCents, netCents } of sums)
          cli.print(
            `${currency}: ${count} entries, received ${formatCents(receivedCents)}, undone or returned ${formatCents(reversedCents)}, total ${formatCents(netCents)}`,
          );
      }
    });
}

/** Adds `invoice pay|unpay|payments`. */
export function paymentCommands(group: Command, cli: Cli): void {
  payCommand(group, cli);
  unpayCommand(group, cli);
  paymentsCommand(group, cli);
}
