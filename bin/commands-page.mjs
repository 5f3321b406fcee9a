#!/usr/bin/env node
// Writes docs/commands.md from the help of every command; the test suite holds the page against it.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodePath, root, setUp } from './setup.mjs';

const HEAD = `# The command line

Written by \`node bin/commands-page.mjs\` from the program's own help.

\`npm run -s entente -- COMMAND …\` runs a command; on a fresh clone it sets itself up first, on an empty data folder it works at once. Exit code: **0** done, **1** refused or findings, **2** wrong use.

| variable | meaning |
| --- | --- |
| \`ENTENTE_DATA\` (or \`--data DIR\`) | the data folder; default: the platform's usual place (\`~/.local/share/entente\` on Linux) |
| \`ENTENTE_DATABASE_URL\` | a PostgreSQL server instead of the embedded SQLite file: \`postgres://user@host/database\` |
| \`PORT\`, \`HOST\` | where the server listens; default 4747 on 127.0.0.1 |
| \`ENTENTE_BASE_URL\`, \`ENTENTE_TRUST_PROXY=1\` | the address that people type, and that a proxy in front may be believed |
| \`ENTENTE_LOG\` | level of the log on standard error: \`warn\` in a terminal, \`info\` elsewhere |
`;

/** Names of the commands that a help text lists. */
export function listed(text) {
  const list = text.split('\nCommands:\n')[1] ?? '';
  return [...list.matchAll(/^ {2}([a-z][\w-]*)/gm)].map((match) => match[1]).filter((name) => name !== 'help');
}

async function sections(help, path, text) {
  const found = [];
  for (const name of listed(text)) {
    const full = [...path, name];
    const said = await help(full);
    const below = await sections(help, full, said);
    found.push(
      ...(below.length > 0 ? below : [`## \`entente ${full.join(' ')}\`\n\n\`\`\`text\n${said.trimEnd()}\n\`\`\`\n`]),
    );
  }
  return found;
}

/** The page, from a function that answers the help of a command. */
export async function commandsPage(help) {
  return [HEAD, ...(await sections(help, [], await help([])))].join('\n');
}

function helpOf(path) {
  const program = join(root, 'dist', 'shell', 'compose', 'main.js');
  return spawnSync(nodePath(), ['--disable-warning=ExperimentalWarning', program, ...path, '--help'], {
    encoding: 'utf8',
  }).stdout;
}

if (process.argv[1] === import.meta.filename) {
  setUp();
  writeFileSync(join(root, 'docs', 'commands.md'), await commandsPage(helpOf));
}
