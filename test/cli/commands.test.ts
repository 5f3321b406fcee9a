import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { runCommandLine } from '#shell/compose/cli.js';
import { commandsPage, listed } from '../../bin/commands-page.mjs';
import { dataFolder, entente, ROOT } from '../support/program.js';

/** Runs a command in this process: what it said, and its exit code. */
async function said(args: readonly string[]): Promise<{ readonly code: number; readonly text: string }> {
  let text = '';
  const listen = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  const silence = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const code = await runCommandLine(args);
  listen.mockRestore();
  silence.mockRestore();
  return { code, text };
}

const help = async (path: readonly string[]): Promise<string> => (await said([...path, '--help'])).text;

async function everyCommand(path: readonly string[] = []): Promise<readonly string[]> {
  const below = await Promise.all(listed(await help(path)).map(async (name) => [[...path, name].join(' ')]));
  const deeper = [];
  for (const [name = ''] of below) deeper.push(name, ...(await everyCommand(name.split(' '))));
  return deeper;
}

describe('the command line', async () => {
  const commands = await everyCommand();

  it('has the commands that the road from records to a reminder needs', () => {
    const named = [
      'start',
      'import fec',
      'import receivables',
      'penalty',
      'term',
      'limitation',
      'forecast',
      'clients',
      'verify',
      'backup',
      'restore',
    ];
    expect(commands).toEqual(expect.arrayContaining(named));
  });

  it.each(commands)('%s has help, and refuses an unknown option with 2', async (name) => {
    const path = name.split(' ');
    const asked = await said([...path, '--help']);
    expect([asked.code, asked.text.includes(`Usage: entente ${name}`)]).toEqual([0, true]);
    expect((await said([...path, '--no-such-option'])).code).toBe(2);
  });

  it.each(commands)('%s lists --data once, and describes all in lower case without a full stop', async (name) => {
    const text = await help(name.split(' '));
    const isGroup = text.includes('\nCommands:');
    expect(text.match(/^ +--data /gm)?.length ?? 0).toBe(isGroup ? 0 : 1);
    const [described = ''] = text.split('\n').slice(2);
    const options = [...text.matchAll(/^ {2}(?:-\w, )?--?[\w-]+(?: [<[].*?[>\]])? {2,}(.*)$/gm)].map(
      ([, said = '']) => said,
    );
    expect(options.length).toBeGreaterThan(0);
    for (const line of [described, ...options]) expect(line).toMatch(/^(?:[a-z]|[A-Z]{2}|French )(?:.*[^.])?$/);
  });

  it('is described by a page that says what it says', async () => {
    expect(readFileSync(join(ROOT, 'docs', 'commands.md'), 'utf8')).toBe(await commandsPage(help));
  });

  it('tells what a file brings in money and what it assumes, or only what is wrong with it', () => {
    const data = dataFolder();
    const list = join(data, 'list.csv');
    writeFileSync(list, 'Client;Numéro;Date;Montant\nBrume;F1;23/01/2025;10,00\n');
    const preview = entente(data, ['import', 'receivables', list, '--dry-run']);
    expect(preview).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^EUR +invoices 10\.00, .*still open 10\.00$/m),
    });
    expect(preview.stdout).toContain('Total of the column “Montant”: 10.00 EUR');
    expect(preview.stdout).toContain('taken as a business');
    writeFileSync(list, '%PDF-1.7');
    expect(entente(data, ['import', 'receivables', list])).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('This is a PDF'),
    });
  });

  it('answers wrong use with 2', () => {
    const data = dataFolder();
    expect(entente(data, ['no-such-command']).status).toBe(2);
    expect(entente(data, ['import']).status).toBe(2);
    expect(entente(data, ['start'], { environment: { PORT: 'x' } })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('PORT'),
    });
  });

  it('verifies nothing into being: an empty folder stays empty', () => {
    const empty = dataFolder();
    expect(entente(empty, ['verify', '--json']).status).toBe(2);
    expect(existsSync(empty) && readdirSync(empty)).toEqual([]);
  });

  it('works at once on an empty data folder', () => {
    const empty = dataFolder();
    expect(entente(empty, ['clients', '--json'])).toMatchObject({ status: 0, stdout: '[]\n' });
    const verified = entente(empty, ['verify', '--json']);
    expect(verified.status).toBe(0);
    expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true, findings: [] });
  });
});
