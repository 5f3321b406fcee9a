#!/usr/bin/env node
// `npm run rows`: runs the acceptance scenarios of the method and lists every row with its scenarios and their result.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodePath, root, setUp } from './setup.mjs';

/** Rows of the method. */
const ROWS = 49;
const TITLE = /^row (\d+): (.*)$/s;

/** Every scenario of a report of the runner: its row, its sentence, where it stands and how it ended. */
function scenariosOf(report) {
  return report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.flatMap(({ title, status, ancestorTitles }) => {
      const [, row, sentence] = TITLE.exec(title) ?? [];
      const engine = /\((\w+)\)$/.exec(ancestorTitles.at(-1) ?? '')?.[1];
      return row ? [{ row: Number(row), sentence, engine, file: name.slice(root.length + 1), status }] : [];
    }),
  );
}

/** How scenarios ended, each engine named where there are several. */
function resultOf(scenarios) {
  const said = scenarios.map(({ engine, status }) => `${status}${engine ? ` on ${engine}` : ''}`);
  return [...new Set(said)].join(', ');
}

function print(scenarios) {
  const without = [];
  for (let row = 1; row <= ROWS; row += 1) {
    const own = scenarios.filter((scenario) => scenario.row === row);
    if (own.length === 0) without.push(row);
    for (const sentence of new Set(own.map((scenario) => scenario.sentence))) {
      const same = own.filter((scenario) => scenario.sentence === sentence);
      console.log(`row ${String(row).padStart(2)}  ${sentence}\n        ${same[0].file}: ${resultOf(same)}`);
    }
  }
  console.log(
    `\n${ROWS - without.length} of ${ROWS} rows have a scenario; none yet: ${without.join(', ') || 'no row'}.`,
  );
}

function run(folder) {
  const out = join(folder, 'report.json');
  const runner = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [runner, 'run', 'test/rows', '--reporter=json', `--outputFile=${out}`, ...process.argv.slice(2)];
  const { status, stderr } = spawnSync(nodePath(), args, { cwd: root, encoding: 'utf8' });
  if (stderr) console.error(stderr);
  print(scenariosOf(JSON.parse(readFileSync(out, 'utf8'))));
  return status ?? 1;
}

setUp();
const folder = mkdtempSync(join(tmpdir(), 'entente-rows-'));
try {
  process.exitCode = run(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
