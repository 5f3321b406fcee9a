import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runCommandLine } from './cli.js';
import { obstacleOf } from './obstacles.js';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'entente-obstacle-'));

/** Runs a command line in this process: its exit code and what it complained of. */
async function entente(...args: readonly string[]) {
  let said = '';
  const note = (text: string | Uint8Array): boolean => {
    said += String(text);
    return true;
  };
  vi.spyOn(process.stderr, 'write').mockImplementation(note);
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  const code = await runCommandLine(args);
  return { code, said };
}

/** One sentence, without a stack. */
const sentence = (about: string | RegExp) => expect.stringMatching(new RegExp(`^entente: [^\\n]*${about}[^\\n]*\\n$`));

describe('an obstacle at the command line', () => {
  it('is told in a sentence where the data folder is a file, or below one', async () => {
    const file = join(freshFolder(), 'file');
    writeFileSync(file, 'x');
    for (const folder of [file, join(file, 'data'), '/dev/null/data'])
      for (const command of [['clients'], ['letter', 'list'], ['account', 'list']])
        expect(await entente(...command, '--data', folder)).toEqual({ code: 1, said: sentence('is not a folder') });
  });

  it.runIf(process.platform === 'linux')('is told where the system takes no folder at all', async () => {
    expect(await entente('clients', '--data', '/proc/entente')).toEqual({ code: 1, said: sentence('/proc/entente') });
  });

  it('is told where a backup has no folder to go to', async () => {
    const answer = await entente('backup', '/nonexistent/x/y', '--data', freshFolder());
    expect(answer).toEqual({ code: 1, said: sentence('there is no folder /nonexistent/x') });
  });

  it('is told of a file that is no database', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'entente.db'), 'not a database'.repeat(100));
    expect(await entente('clients', '--data', folder)).toEqual({ code: 1, said: sentence('is not a database') });
  });

  it('is told of a server database that does not answer, or has no address', async () => {
    vi.stubEnv('ENTENTE_DATABASE_URL', 'postgres://user:secret@127.0.0.1:1/entente');
    const { code, said } = await entente('clients', '--data', freshFolder());
    expect([code, said]).toEqual([1, sentence('does not answer')]);
    expect(said).not.toContain('secret');
    for (const url of ['nonsense', 'postgres://a b', 'https://example.org']) {
      vi.stubEnv('ENTENTE_DATABASE_URL', url);
      expect(await entente('clients', '--data', freshFolder())).toEqual({
        code: 2,
        said: sentence('ENTENTE_DATABASE_URL must be'),
      });
    }
  });

  it('is a full disk or a read-only folder, whichever part of the system says so', () => {
    const where = { dataFolder: '/data', databaseUrl: undefined };
    const failure = (more: object): Error => Object.assign(new Error('raw'), more);
    for (const error of [failure({ errcode: 13 }), failure({ code: 'ENOSPC', path: '/data/files/x' })])
      expect(obstacleOf(error, where)).toMatch(/^the disk that holds \/data.* is full/);
    for (const error of [failure({ errcode: 1032 }), failure({ code: 'EROFS' })])
      expect(obstacleOf(error, where)).toMatch(/^\/data is read-only/);
    expect(obstacleOf(failure({ errcode: 4874 }), where)).toMatch(/^the disk that holds \/data did not/);
    expect(obstacleOf(failure({ code: '28P01' }), { ...where, databaseUrl: 'postgres://x' })).toContain('refuses: raw');
    expect(obstacleOf(new TypeError('a bug'), where)).toBeUndefined();
  });
});
