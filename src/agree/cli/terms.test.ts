import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { expect, it } from 'vitest';
import type { Cli } from '#shell/cli.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { termsCommands } from './terms.js';

onEveryEngine('the commands of the general terms', ({ open }) => {
  async function line() {
    const { workspace, context } = await open();
    const [printed, complained]: [string[], string[]] = [[], []];
    let code = 0;
    const cli: Cli = {
      config: () => workspace.config,
      workspace: async () => workspace,
      context: async () => context,
      print: (text) => void printed.push(text),
      complain: (text) => void complained.push(text),
      exitWith: (given) => {
        code = given;
      },
    };
    return async (...args: string[]) => {
      const program = new Command().exitOverride();
      termsCommands(program, cli);
      code = 0;
      printed.length = 0;
      complained.length = 0;
      await program.parseAsync(['terms', ...args], { from: 'user' });
      return { code, text: printed.join('\n'), complained: complained.join('\n') };
    };
  }

  it('release, show with hashes that anyone can count again, and write the archived PDF', async () => {
    const run = await line();
    const out = join(mkdtempSync(join(tmpdir(), 'entente-terms-')), 'terms.pdf');
    expect((await run('list')).text).toContain('business   no version released; the draft differs');
    expect((await run('release')).text).toMatch(/^version 1 of 2026-11-24\nfr [0-9a-f]{64}\nen [0-9a-f]{64}$/);
    const release = JSON.parse((await run('show', '1', '--json', '--out', out)).text);
    const hash = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    expect(hash(release.text.fr)).toBe(release.sha256.fr);
    expect(hash(release.text.en)).toBe(release.sha256.en);
    expect(hash(readFileSync(out))).toBe(release.fileSha256.fr);
    expect((await run('show', '2')).complained).toBe('entente: This version does not exist.');
    const again = await run('release');
    expect([again.code, again.complained]).toEqual([1, 'entente: Nothing has changed since version 1.']);
  });

  it('take the clauses back from a file, and tell what changed', async () => {
    const run = await line();
    await run('release');
    const file = join(mkdtempSync(join(tmpdir(), 'entente-terms-')), 'terms.json');
    const draft = JSON.parse((await run('show', '--json')).text);
    draft.clauses.find(({ key }: { key: string }) => key === 'rounds').parameters.rounds = 3;
    writeFileSync(file, JSON.stringify({ clauses: draft.clauses.slice(0, -1) }));
    expect((await run('edit', '--from', file)).text).toContain('the draft differs');
    const { text } = await run('diff', '--language', 'en');
    expect(text).toContain('[- 2 -][+ 3 +]');
    expect(text).toContain('Removed: 25. [- If we disagree -]');
    expect(JSON.parse((await run('diff', '0', '1', '--json')).text).clauses).toHaveLength(25);
  });

  it('refuse a file that holds no clauses, and say where', async () => {
    const run = await line();
    const file = join(mkdtempSync(join(tmpdir(), 'entente-terms-')), 'terms.json');
    writeFileSync(file, '{"clauses": [{"key": "Bad key", "title": {"fr": "a"}}]}');
    const refused = await run('edit', '--from', file);
    expect(refused.code).toBe(2);
    expect(refused.complained).toContain('0.title.en');
    writeFileSync(file, 'no JSON');
    expect((await run('edit', '--from', file)).code).toBe(2);
  });

  it('say what consumer terms lack', async () => {
    const run = await line();
    const refused = await run('release', '--audience', 'consumer');
    expect(refused.code).toBe(1);
    expect(refused.complained).toContain('must name your consumer mediator');
  });
});
