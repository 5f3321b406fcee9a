import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FileKind } from './facts.js';
import { NOTHING, reconcile } from './parsers/reconcile/reconcile.js';
import { readFileBytes } from './read.js';
import { ISSUE_REASONS } from './reasons.js';
import { summarise } from './summary.js';
import { fecOf, OPTIONS, sharedFile } from './testing/files.js';

/** Mutants a file: few in the usual run, `MUTANTS=1000 npm test -- src/intake/read` for the long one. */
const MUTANTS = Number(process.env['MUTANTS'] ?? 60);
const SEED = Number(process.env['SEED'] ?? 20_261_124);

function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const HOSTILE = [
  'NaN',
  '1e999',
  '31/02/2025',
  '00000000',
  '99999999',
  '-',
  '"',
  '""',
  '\u0000',
  '\u202e',
  '=1+1',
  '€',
  '\t\t\t',
  ';;;;',
  '\r',
  '9'.repeat(400),
  '\ufeff',
  '999999999999,99',
].map((text) => Buffer.from(text));

/** One way to damage a file. */
function damage(bytes: Buffer, draw: (below: number) => number): Buffer {
  const at = draw(bytes.length);
  const line = (from: number): readonly [number, number] => [
    bytes.lastIndexOf(10, from) + 1,
    Math.max(from, bytes.indexOf(10, from)) + 1,
  ];
  const [start, end] = line(at);
  const cut = (from: number, to: number, put: Buffer = Buffer.alloc(0)): Buffer =>
    Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(to)]);
  switch (draw(7)) {
    case 0: {
      const copy = Buffer.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ (1 << draw(8));
      return copy;
    }
    case 1:
      return bytes.subarray(0, at);
    case 2:
      return cut(start, end);
    case 3:
      return cut(start, start, bytes.subarray(start, end));
    case 4:
      return cut(at, at + draw(6), HOSTILE[draw(HOSTILE.length)]);
    case 5:
      return Buffer.from(bytes.toString('latin1'), draw(2) === 0 ? 'utf16le' : 'utf8');
    default:
      return cut(at, at + draw(200));
  }
}

function survives(name: string, kind: FileKind, original: Buffer): void {
  it(`${name}: ${MUTANTS} mutants are read or refused, never half (seed ${SEED})`, () => {
    const draw = dice(SEED);
    for (let round = 0; round < MUTANTS; round++) {
      const mutant = damage(draw(4) === 0 ? damage(original, draw) : original, draw);
      const started = performance.now();
      const reading = readFileBytes(kind, mutant, OPTIONS);
      const count = reading.records.invoices.length + reading.records.payments.length;
      if (reading.errors.count > 0) {
        expect(count, `round ${round}`).toBe(0);
        for (const { reason, excerpt, line } of reading.errors.list) {
          expect(ISSUE_REASONS).toContain(reason);
          expect(excerpt.length).toBeLessThanOrEqual(80);
          expect(line).toBeGreaterThanOrEqual(0);
        }
      }
      const summary = summarise(reading, reconcile(NOTHING, reading.records));
      expect(summary.matchedInvoices, `round ${round}`).toBeLessThanOrEqual(summary.invoices);
      expect(performance.now() - started, `round ${round}`).toBeLessThan(5_000);
    }
  });
}

const FEC = fecOf(
  Array.from({ length: 12 }, (_, i) => {
    const day = String(i + 1).padStart(2, '0');
    return `VE ${i} 202501${day} 411000 C${i % 3} F${i} 120,00 - A${i}
      VE ${i} 202501${day} 706000 - F${i} - 120,00
      BQ 9${i} 202502${day} 512000 - F${i} 120,00 -
      BQ 9${i} 202502${day} 411000 C${i % 3} F${i} - 120,00 A${i}`;
  }).join('\n'),
);
const LIST = `Code client;Client;N° facture;Date facture;Échéance;Montant TTC;Date de paiement\n${Array.from({ length: 30 }, (_, i) => `00${i % 4};Société ${i % 4};F${i};${String((i % 28) + 1).padStart(2, '0')}/01/2025;15/02/2025;1 ${100 + i},50;${i % 2 ? '20/02/2025' : ''}`).join('\n')}\n`;

describe('damaged files', () => {
  survives('a FEC', 'fec', Buffer.from(FEC));
  survives('a FEC in ISO-8859-15', 'fec', Buffer.from(FEC, 'latin1'));
  survives('a list of invoices', 'receivables', Buffer.from(LIST));
  survives('a list of invoices in windows-1252', 'receivables', Buffer.from(LIST, 'latin1'));
  const real = sharedFile('peer-exports-invoicing/invoice.csv');
  if (real) survives('an export of another program', 'receivables', readFileSync(real));
});
