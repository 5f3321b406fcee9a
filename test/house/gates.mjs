// Every gate that a change passes, in reading order: what it guards, and the command.
const bin = (name, ...args) => [`node_modules/${name}`, ...args];

export const GATES = [
  {
    name: 'form',
    guards: 'layout, lint, functions of 70 lines at most',
    command: bin('@biomejs/biome/bin/biome', 'check', '.'),
  },
  {
    name: 'types',
    guards: 'every type, every word in both languages',
    command: bin('typescript/bin/tsc', '-p', 'tsconfig.json'),
  },
  {
    name: 'purity',
    guards: 'rules, facts, law, parsers: no input or output can be named there',
    command: bin('typescript/bin/tsc', '-p', 'tsconfig.pure.json'),
  },
  { name: 'use', guards: 'no dead file, export or dependency', command: bin('knip/bin/knip.js', '--no-progress') },
  {
    name: 'house',
    guards: 'walls between the rooms, tidiness, decisions',
    command: bin('vitest/vitest.mjs', 'run', 'test/house/imports', 'test/house/tidy'),
  },
  {
    name: 'behaviour',
    guards: 'every behaviour, on SQLite and PostgreSQL, in a browser',
    command: bin('vitest/vitest.mjs', 'run'),
  },
];
