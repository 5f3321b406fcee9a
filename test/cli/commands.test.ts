import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder, entente, ROOT } from '../support/program.js';

const data = dataFolder();
const help = entente(data, ['--help']).stdout;

/** Names of the commands below a command, as its help lists them. */
function commandsIn(text: string): readonly string[] {
  const list = text.split('\nCommands:\n')[1] ?? '';
  return [...list.matchAll(/^ {2}([a-z][\w-]*)/gm)].map((match) => match[1] ?? '').filter((name) => name !== 'help');
}

function everyCommand(path: readonly string[] = [], text = help): readonly (readonly string[])[] {
  return commandsIn(text).flatMap((name) => {
    const full = [...path, name];
    const own = entente(data, [...full, '--help']);
    return [full, ...everyCommand(full, own.stdout)];
  });
}

const commands = everyCommand();

describe('the command line', () => {
  it('has the commands that the README names', () => {
    const named = commands.map((path) => path.join(' '));
    expect(named).toEqual(
      expect.arrayContaining([
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
      ]),
    );
  });

  it.each(commands.map((path) => path.join(' ')))('%s has help, and refuses an unknown option with 2', (name) => {
    const path = name.split(' ');
    const asked = entente(data, [...path, '--help']);
    expect(asked.status).toBe(0);
    expect(asked.stdout).toContain(`Usage: entente ${name}`);
    expect(entente(data, [...path, '--no-such-option']).status).toBe(2);
  });

  it('is described, every command of it', () => {
    const page = readFileSync(join(ROOT, 'docs', 'commands.md'), 'utf8');
    const missing = commands.map((path) => path.join(' ')).filter((name) => !page.includes(`entente ${name}`));
    expect(missing).toEqual([]);
    const told = [...page.matchAll(/^### `entente ([a-z -]+)/gm)].map((match) => match[1]?.trim() ?? '');
    expect(told.filter((name) => !commands.some((path) => path.join(' ') === name))).toEqual([]);
  });

  it('answers wrong use with 2 and an unknown command with 2', () => {
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
