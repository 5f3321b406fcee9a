import { renameSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Language } from '#kernel/words.js';
import { clientNamed } from '#meet/actions/clients.js';
import { en as meetEn } from '#meet/words.en.js';
import { type Cli, counted } from '#shell/cli.js';
import { sentenceOf } from '#shell/web/refusals.js';
import { agreedJson } from './answer.js';
import { readRelation } from './relation.js';
import { dossierArchive } from './zip.js';

interface Options {
  readonly out?: string;
  readonly language?: string;
  readonly json?: true;
}

const WORDS = { meet: { fr: meetEn.refusals, en: meetEn.refusals } };

/** Writes a file whole, or leaves what was there. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.part`;
  const file = await open(temporary, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  renameSync(temporary, path);
}

/** `entente dossier`: the dossier of a relation, to hand over or to read. */
export function evidenceCommands(program: Command, cli: Cli): void {
  const command = program
    .command('dossier')
    .description('what was agreed and said with a client, with its evidence, as a ZIP that checks itself')
    .argument('<client>', 'its code, its id or its whole name')
    .option('--out <file>', 'write the ZIP there')
    .option('--language <language>', 'fr or en (default: that of the client’s documents)')
    .option('--json', 'print what was agreed and said as JSON');
  command.action(async (named: string, options: Options) => {
    if (options.out === undefined && !options.json)
      command.error('error: name --out FILE.zip or --json', { exitCode: 2 });
    if (options.language !== undefined && !['fr', 'en'].includes(options.language))
      command.error('error: --language takes fr or en', { exitCode: 2 });
    const context = await cli.context();
    const client = await clientNamed(context, named);
    if (!client.ok) {
      for (const refusal of client.refusals) cli.complain(`entente: ${sentenceOf(WORDS, refusal, 'en')}`);
      return cli.exitWith(1);
    }
    const { id } = client.value;
    if (options.json) {
      const file = await readRelation(context, id);
      if (file) cli.print(JSON.stringify(agreedJson(file), null, 2));
    }
    if (options.out === undefined) return;
    const made = await dossierArchive(context, id, options.language as Language | undefined);
    if (!made) throw new Error(`client ${id} is gone`);
    const path = resolve(options.out);
    await writeWhole(path, made.bytes);
    cli.complain(`${path}: ${counted(made.documents, 'document')}, ${counted(made.entries, 'fact')}`);
  });
}
