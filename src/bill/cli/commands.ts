import type { Command } from 'commander';
import type { Cli } from '#shell/cli.js';
import { documentCommands } from './invoices.js';
import { paymentCommands } from './payments.js';

/** Adds `invoice` and what one does with invoices: list, show, draft, issue, credit, pay, unpay, payments. */
export function invoiceCommands(program: Command, cli: Cli): void {
  const group = program.command('invoice').description('invoices, credit notes and payments');
  documentCommands(group, cli);
  paymentCommands(group, cli);
}
