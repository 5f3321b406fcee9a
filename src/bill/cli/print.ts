import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDay } from '#kernel/day.js';
import { done, type Result, refused } from '#kernel/refusal.js';
import { sayMoney } from '#kernel/words.js';
import type { Cli } from '#shell/cli.js';
import type { Context } from '#shell/context.js';
import { makeFolder } from '#shell/folder.js';
import { archiveBill, pdfOfRow } from '../actions/archive.js';
import { documentOf } from '../actions/read.js';
import type { Register } from '../actions/register/register.js';
import { issuedJson } from '../facts/answers.js';
import type { Issued } from '../facts/issued.js';
import { type Entry, openCents, stateOf } from '../rules/register/entry.js';
import { billWords } from '../words.js';
import { sayRefusal } from './complain.js';

/** One line of the register. */
export function lineOf(entry: Entry, register: Register, today: number): string {
  const words = billWords('en');
  const total = sayMoney(entry.totalCents, entry.currency, 'en');
  const open = openCents(entry) === 0 ? '' : `  ${sayMoney(openCents(entry), entry.currency, 'en')} owed`;
  const state = words.states[stateOf(entry, today)];
  return `${entry.number.padEnd(14)} ${formatDay(entry.issued)}  ${state.padEnd(13)} ${total.padStart(13)}  ${register.nameOf(entry.clientId)}${open}`;
}

/**
 * Archives the PDF of a document, and writes it with the frozen JSON into a folder as NUMBER.pdf and NUMBER.json; nothing
 * there is replaced.
 * @returns refusals `bill.unknown`, `bill.fileTaken`, `paper.noGlyph`, `bill.archiveBroken`
 */
export async function writeDocument(context: Context, id: string, folder: string): Promise<Result<readonly string[]>> {
  const archived = await archiveBill(context, id);
  if (!archived.ok) return archived;
  const row = await documentOf(context, id);
  if (!row) return refused({ code: 'bill.unknown' });
  const pdf = await pdfOfRow(context, row);
  if (!pdf.ok) return pdf;
  makeFolder(folder);
  const files = [
    [join(folder, `${row.number}.pdf`), pdf.value],
    [join(folder, `${row.number}.json`), row.sealed],
  ] as const;
  const taken = files.find(([path]) => existsSync(path));
  if (taken) return refused({ code: 'bill.fileTaken', field: 'out', values: { file: taken[0] } });
  for (const [path, bytes] of files) writeFileSync(path, bytes, { mode: 0o600 });
  return done(files.map(([path]) => path));
}

/** Prints an issued document; what is worth a look goes to standard error, so that the output stays data. */
export function printIssued(cli: Cli, issued: Issued, files: readonly string[], json: boolean): void {
  for (const one of issued.advice) cli.complain(`to check: ${sayRefusal(one)}`);
  if (json) {
    cli.print(JSON.stringify({ ...issuedJson(issued, sayRefusal), files }));
    return;
  }
  const { number, issuedOn, dueOn, payableCents, currency } = issued;
  cli.print(`${number}  ${issuedOn}${dueOn ? `  due ${dueOn}` : ''}  ${sayMoney(payableCents, currency, 'en')}`);
  for (const file of files) cli.print(file);
}
