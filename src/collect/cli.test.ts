import { Command } from 'commander';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { collectCommands } from './cli.js';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Runs a command line in this process: what it printed, and the exit code of wrong use. */
async function entente(...args: readonly string[]): Promise<{ out: string; exitCode: number }> {
  let out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  const program = new Command('entente').exitOverride().configureOutput({ writeErr: () => undefined });
  collectCommands(program);
  for (const command of program.commands) command.exitOverride().configureOutput({ writeErr: () => undefined });
  try {
    await program.parseAsync(args, { from: 'user' });
    return { out, exitCode: 0 };
  } catch (error) {
    return { out, exitCode: (error as { exitCode: number }).exitCode };
  }
}

const invoice = ['penalty', '--principal', '6000', '--due', '2026-05-15', '--as-of', '2026-09-30'];

describe('penalty command', () => {
  it('prints a table that can be redone', async () => {
    const { out } = await entente(
      ...invoice,
      '--payment',
      '2026-06-15:1000',
      '--credit-note',
      '2026-09-30:100:fromStart',
    );
    expect(out).toMatch(/2026-05-16\s+2026-06-15\s+31\s+12\.15 %\s+5900\.00\s+60\.88/);
    expect(out).toMatch(/Total for the delay\s+\d+\.\d\d EUR/);
    expect(out).toMatch(/L\. 441-10/);
  });

  it('prints JSON and French when asked', async () => {
    const { out } = await entente(...invoice, '--json');
    expect(JSON.parse(out)).toMatchObject({ days: 138, interest: '279.40' });
    expect((await entente(...invoice, '--lang', 'fr')).out).toMatch(/Total du retard/);
  });

  it('exits 2 on wrong use and 1 on a refusal', async () => {
    expect((await entente('penalty')).exitCode).toBe(2);
    expect((await entente(...invoice, '--principal', 'six')).exitCode).toBe(2);
    expect((await entente(...invoice, '--lang', 'de')).exitCode).toBe(2);
    expect((await entente('term')).exitCode).toBe(2);
    expect((await entente('limitation')).exitCode).toBe(2);
    expect((await entente(...invoice, '--country', 'GB', '--debtor', 'consumer')).exitCode).toBe(1);
  });

  it('explains its lines in --help', async () => {
    for (const name of ['penalty', 'term', 'limitation']) {
      const { out, exitCode } = await entente(name, '--help');
      expect(exitCode).toBe(0);
      expect(out).toMatch(/Exit code: 0 done/);
    }
  });
});
