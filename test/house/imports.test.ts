import { dirname, join } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { isTest, sources } from './sources.js';

/** The stages in the order of the method: a stage imports only from those before it. */
const STAGES = ['meet', 'agree', 'deliver', 'bill', 'collect', 'gauge', 'part', 'learn'];

/** What stands under every stage, lowest first: each may import what comes before it. */
const GROUND = ['kernel', 'law', 'paper'];

const IMPORT = /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*'([^']+)'|import\(\s*'([^']+)'\s*\)/g;

interface Arrow {
  readonly from: string;
  readonly to: string;
}

const arrows: readonly Arrow[] = sources('.ts', '.tsx')
  .filter(({ path }) => !isTest(path))
  .flatMap(({ path, text }) =>
    [...text.matchAll(IMPORT)].map((match) => {
      const specifier = match[1] ?? match[2] ?? '';
      const inside = specifier.startsWith('#') ? join('src', specifier.slice(1)) : specifier;
      return { from: path, to: specifier.startsWith('.') ? join(dirname(path), specifier) : inside };
    }),
  );

const inner = arrows.filter(({ to }) => to.startsWith('src/'));
const roomOf = (path: string): string => path.split('/')[1] ?? '';
const say = ({ from, to }: Arrow): string => `${from} -> ${to}`;
const violations = (illegal: (arrow: Arrow) => boolean): readonly string[] => inner.filter(illegal).map(say);

describe('imports', () => {
  it('sees the arrows', () => expect(inner.length).toBeGreaterThan(100));

  it('go from later stages to earlier ones only', () => {
    expect(
      violations(
        ({ from, to }) => STAGES.includes(roomOf(from)) && STAGES.indexOf(roomOf(to)) > STAGES.indexOf(roomOf(from)),
      ),
    ).toEqual([]);
  });

  it('of the ground never go up', () => {
    expect(
      violations(({ from, to }) => {
        const level = GROUND.indexOf(roomOf(from));
        return level >= 0 && roomOf(to) !== roomOf(from) && !GROUND.slice(0, level).includes(roomOf(to));
      }),
    ).toEqual([]);
  });

  it("never reach another stage's store", () => {
    expect(violations(({ from, to }) => roomOf(from) !== roomOf(to) && /\/store(\/|\.js)/.test(to))).toEqual([]);
  });

  it('into the composition come from the composition alone', () => {
    expect(
      violations(({ from, to }) => to.startsWith('src/shell/compose/') && !from.startsWith('src/shell/compose/')),
    ).toEqual([]);
  });

  it('of the shell below its composition stay below the stages', () => {
    const above = /^src\/shell\/(compose|demo|desk|settings|safekeeping|web|workspace|auth)/;
    expect(
      violations(({ from, to }) => from.startsWith('src/shell/') && !above.test(from) && STAGES.includes(roomOf(to))),
    ).toEqual([]);
  });

  it('are never written upwards twice', () => {
    const long = sources('.ts', '.tsx').filter(({ text }) => /(from|import\() ?'\.\.\/\.\.\//.test(text));
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});
