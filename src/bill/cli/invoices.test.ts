import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, expect, it } from 'vitest';
import { sha256Of } from '#shell/files.js';
import type { Bench } from '#shell/testing/engines.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { invoiceCommands } from './commands.js';

const SAMPLE = join(import.meta.dirname, '..', '..', '..', 'samples', 'invoice.json');
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'entente-test-'));
  folders.push(made);
  return made;
}

/** A command line over a workspace of the bench: what it printed, said and ended with. */
async function terminal(bench: Bench) {
  const { workspace, context } = await bench.open();
  return async (...args: string[]) => {
    const out: string[] = [];
    const said: string[] = [];
    let code: 0 | 1 | 2 = 0;
    const program = new Command('entente').exitOverride();
    invoiceCommands(program, {
      config: () => workspace.config,
      workspace: async () => workspace,
      context: async () => context,
      print: (line) => void out.push(line),
      complain: (line) => void said.push(line),
      exitWith: (wanted) => {
        code = wanted;
      },
    });
    await program.parseAsync(['invoice', ...args], { from: 'user' });
    return { out, said, code, json: () => JSON.parse(out.join('\n')) };
  };
}

onEveryEngine('invoice commands', (bench) => {
  it('issue the sample file from nothing, with its PDF and its frozen JSON', async () => {
    const entente = await terminal(bench);
    const out = folder();
    const issued = await entente('issue', '--from', SAMPLE, '--out', out, '--json');
    expect([issued.code, issued.said]).toEqual([0, []]);
    expect(issued.json()).toMatchObject({
      number: 'F2026-0001',
      net: '1460.00',
      vat: '266.00',
      total: '1726.00',
      offered: '400.00',
    });
    expect(sha256Of(readFileSync(join(out, 'F2026-0001.json')))).toBe(issued.json().sha256);
    expect(readFileSync(join(out, 'F2026-0001.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    const again = await entente('show', 'F2026-0001', '--out', out);
    expect([again.code, again.said.join()]).toEqual([1, expect.stringContaining('is there already')]);
  });

  it('leave nothing of a refused file', async () => {
    const entente = await terminal(bench);
    const file = join(folder(), 'bare.json');
    const sample = JSON.parse(readFileSync(SAMPLE, 'utf8'));
    sample.invoice.lines = [{ title: 'Prestation web', price: '1000' }];
    writeFileSync(file, JSON.stringify(sample));
    const refused = await entente('issue', '--from', file, '--out', folder(), '--json');
    expect(refused.code).toBe(1);
    expect(refused.json().refusals).toMatchObject([{ code: 'bill.bareLine', field: 'invoice.lines.0.content' }]);
    expect((await entente('list', '--json')).json()).toEqual([]);
  });

  it('draft, issue, pay, unpay, credit and list', async () => {
    const entente = await terminal(bench);
    const draft = (await entente('draft', '--from', SAMPLE, '--json')).json();
    expect((await entente('issue', draft.id, '--json')).json().number).toBe('F2026-0001');
    const paid = (await entente('pay', 'F2026-0001', '--amount', '726', '--json')).json();
    expect(paid).toMatchObject({ amount: '726.00', parts: [{ number: 'F2026-0001', amount: '726.00' }] });
    expect((await entente('list', '--state', 'unpaid', '--json')).json()).toMatchObject([
      { open: '1000.00', state: 'partly' },
    ]);
    expect((await entente('unpay', paid.id, '--reason', 'rejet', '--json')).json().amount).toBe('-726.00');
    expect((await entente('payments', '--json')).json().sums).toMatchObject([{ count: 2, netCents: 0 }]);
    const out = folder();
    const note = (await entente('credit', 'F2026-0001', '--reason', 'erreur', '--out', out, '--json')).json();
    expect(note).toMatchObject({ number: 'A2026-0001', total: '1726.00' });
    expect(existsSync(join(out, 'A2026-0001.pdf'))).toBe(true);
    expect((await entente('show', 'F2026-0001', '--json')).json()).toMatchObject({ state: 'paid', open: '0.00' });
    expect((await entente('pay', 'F2026-0009')).code).toBe(1);
  });
});
