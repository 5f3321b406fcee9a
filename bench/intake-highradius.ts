/**
 * Import of the cleared invoices of `ar-highradius` with their clients and payments, by command, start included.
 *
 * Target: the 14,316 rows in at most 3 s. Run after `npm run build`:
 *   node bench/intake-highradius.ts [rounds]
 *
 * Each round imports into a fresh data folder, then again into the same one, which must bring nothing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TARGET_SECONDS = 3;
const ROOT = join(import.meta.dirname, '..');
const FILE = join(ROOT, '..', 'shared', 'data', 'ar-highradius', 'cleared_invoices.csv');

interface Brought {
  readonly clients: number;
  readonly invoices: number;
  readonly payments: number;
  readonly duplicates: { readonly rows: number };
}

function importInto(folder: string): { readonly seconds: number; readonly brought: Brought } {
  const started = process.hrtime.bigint();
  const program = [
    join(ROOT, 'dist', 'shell', 'compose', 'main.js'),
    'import',
    'receivables',
    FILE,
    '--json',
    '--data',
    folder,
  ];
  const { stdout, stderr, status } = spawnSync(process.execPath, program, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`import ended with ${status}: ${stderr}`);
  return { seconds: Number(process.hrtime.bigint() - started) / 1e9, brought: JSON.parse(stdout) as Brought };
}

if (!existsSync(FILE)) {
  console.log(`skipped: ${FILE} is not there`);
  process.exit(0);
}

const rounds = Number(process.argv[2] ?? 5);
const firsts: number[] = [];
const agains: number[] = [];
for (let round = 0; round < rounds; round++) {
  const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
  const first = importInto(folder);
  const again = importInto(folder);
  if (again.brought.invoices !== 0) throw new Error('the second import brought something');
  firsts.push(first.seconds);
  agains.push(again.seconds);
  if (round === 0) {
    const { clients, invoices, payments, duplicates } = first.brought;
    console.log(
      `${clients} clients, ${invoices} invoices, ${payments} payments; ${duplicates.rows} repeated rows told, not counted`,
    );
  }
  rmSync(folder, { recursive: true });
}
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
console.log(
  `first import: median ${median(firsts).toFixed(2)} s of ${rounds} (best ${Math.min(...firsts).toFixed(2)} s)`,
);
console.log(`same file again: median ${median(agains).toFixed(2)} s`);
console.log(`target ${TARGET_SECONDS} s: ${median(firsts) <= TARGET_SECONDS ? 'met' : 'missed'}`);
