import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { done, type Result, refused } from '#kernel/refusal.js';
import type { Cli } from '#shell/cli.js';
import { makeFolder } from '#shell/folder.js';
import { issueFile } from '../actions/issue-quote.js';
import type { QuoteDetail } from '../actions/quote-detail.js';
import { quoteJson } from '../actions/quote-json.js';
import { quoteFileSchema } from '../facts/file.js';
import { complain, inFile, readJsonFile } from './complain.js';

interface Options {
  readonly from: string;
  readonly out: string;
  readonly json?: true;
}

/** Files about to be there: written under another name, shown only once the quote is kept. */
interface Waiting {
  readonly path: string;
  readonly part: string;
}

function writeParts(folder: string, quote: QuoteDetail, pdf: Uint8Array, waiting: Waiting[]): Result<void> {
  makeFolder(folder);
  const base = join(folder, `${quote.number}-v${quote.inForce?.version ?? 1}`);
  const files = [
    [`${base}.pdf`, pdf],
    [`${base}.json`, `${JSON.stringify({ quote: quoteJson(quote), document: quote.inForce?.document }, null, 2)}\n`],
  ] as const;
  const taken = files.find(([path]) => existsSync(path));
  if (taken) return refused({ code: 'quote.folderTaken', field: 'out', values: { file: taken[0] } });
  for (const [path, bytes] of files) {
    const part = `${path}.part`;
    waiting.push({ path, part });
    writeFileSync(part, bytes, { mode: 0o600 });
  }
  return done(undefined);
}

async function issue(cli: Cli, { from, out, json }: Options): Promise<void> {
  const file = readJsonFile(cli, from, quoteFileSchema, json === true);
  if (!file) return;
  const waiting: Waiting[] = [];
  try {
    const issued = await issueFile(await cli.context(), file, (quote, pdf) => writeParts(out, quote, pdf, waiting));
    if (!issued.ok) return complain(cli, inFile(issued.refusals), json === true, file);
    for (const { path, part } of waiting) renameSync(part, path);
    const files = waiting.map(({ path }) => path);
    if (json) cli.print(JSON.stringify({ ...quoteJson(issued.value), files }));
    else for (const path of files) cli.print(path);
  } finally {
    for (const { part } of waiting) rmSync(part, { force: true });
  }
}

/** Adds `quote issue --from FILE --out DIR`. */
export function issueCommand(group: Command, cli: Cli): void {
  group
    .command('issue')
    .description(
      'draft and seal a quote from a JSON file (docs/quotes.md), and write its PDF and its JSON: all or nothing',
    )
    .requiredOption('--from <file>', 'the file: client and quote')
    .requiredOption('--out <dir>', 'folder that receives NUMBER-vVERSION.pdf and .json; nothing in it is replaced')
    .option('--json', 'print the quote as JSON, or why it was refused: field, value and remedy')
    .action((options: Options) => issue(cli, options));
}
