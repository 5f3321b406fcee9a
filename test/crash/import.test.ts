import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { dataFolder, ended, entente, launch } from '../support/program.js';

/** Kills at as many moments as asked: few in the usual run, `KILLS=200 npm test -- test/crash` for the long one. */
const KILLS = Number(process.env['KILLS'] ?? 8);
const SEED = Number(process.env['SEED'] ?? 20261124);

/** Numbers from a seed (mulberry32), so that a round can be run again. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function receivables(rows: number): string {
  const lines = Array.from({ length: rows }, (_, i) => {
    const month = String((i % 12) + 1).padStart(2, '0');
    return `C${i % 97};Client ${i % 97};F${String(i).padStart(6, '0')};2025-${month}-03;2025-${month}-28;${100 + (i % 900)},50;${i % 3 === 0 ? '' : `2026-${month}-05`}`;
  });
  return ['Code client;Client;Numéro;Date facture;Échéance;Montant TTC;Date paiement', ...lines].join('\n');
}

it(`loses nothing and keeps nothing half in ${KILLS} kills during an import (seed ${SEED})`, async () => {
  const random = dice(SEED);
  const data = dataFolder();
  const file = join(dataFolder(), 'factures.csv');
  writeFileSync(file, receivables(6_000));
  expect(entente(data, ['clients', '--json']).status).toBe(0);
  let whole = false;
  for (let round = 0; round < KILLS; round++) {
    const child = launch(data, ['import', 'receivables', file, '--json']);
    await Promise.race([pause(80 + random() * 1_200), ended(child)]);
    child.kill('SIGKILL');
    await ended(child);
    const verified = entente(data, ['verify', '--json']);
    expect(JSON.parse(verified.stdout).findings, `round ${round}`).toEqual([]);
    const clients = JSON.parse(entente(data, ['clients', '--json']).stdout) as { invoices: number }[];
    const invoices = clients.reduce((sum, client) => sum + client.invoices, 0);
    expect([0, 6_000], `round ${round}`).toContain(invoices);
    expect(invoices === 6_000 || !whole, 'an import once whole stays whole').toBe(true);
    whole ||= invoices === 6_000;
  }
  const again = JSON.parse(entente(data, ['import', 'receivables', file, '--json']).stdout) as { invoices: number };
  expect(again.invoices).toBe(whole ? 0 : 6_000);
}, 600_000);
