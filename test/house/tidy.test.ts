import { describe, expect, it } from 'vitest';
import { isTest, type Source, sources } from './sources.js';

const all = sources('.ts', '.tsx', '.css');
const code = all.filter(({ path }) => !isTest(path));

const PURE = /^src\/(kernel|law)\/|^src\/[a-z]+\/(rules|facts|signals|parsers)(\/|\.ts)/;

const offenders = (among: readonly Source[], pattern: RegExp, except: readonly string[] = []): readonly string[] =>
  among
    .filter(({ path }) => !except.includes(path))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
    );

describe('tidy', () => {
  it('leaves no mark of unfinished work', () => {
    expect(offenders(all, /\b(TODO|FIXME|XXX|HACK)\b|[Nn]ot implemented/)).toEqual([]);
  });

  it('skips or focuses no test', () => {
    expect(offenders(sources('.test.ts', '.test.tsx'), /\b(it|test|describe)\.(skip|only|todo)\b/)).toEqual([]);
  });

  it('asks the time in one place only', () => {
    expect(offenders(code, /\bDate\.now\b|new Date\(\)|performance\.now/, ['src/shell/clock.ts'])).toEqual([]);
  });

  it('throws no dice but for ids and secrets', () => {
    expect(offenders(code, /Math\.random/)).toEqual([]);
    const pure = code.filter(({ path }) => PURE.test(path));
    expect(pure.length).toBeGreaterThan(10);
    expect(offenders(pure, /node:|\bnew Date\b|crypto/)).toEqual([]);
  });

  it('writes business rows through the journal alone', () => {
    const operational =
      /insertInto\('(session|login_attempt|one_time_code)'\)|updateTable\('(session|one_time_code)'\)|deleteFrom\('(session|login_attempt|one_time_code)'\)/;
    const writers = code.filter(
      ({ path }) =>
        !/^src\/(journal\/write|journal\/insert|journal\/once|journal\/erase|shell\/safekeeping\/|shell\/database\/)/.test(
          path,
        ),
    );
    expect(
      offenders(writers, /\.(insertInto|updateTable|deleteFrom)\(/).filter((line) => !operational.test(line)),
    ).toEqual([]);
  });

  it('logs through the logger and prints through the command line', () => {
    expect(offenders(code, /console\./)).toEqual([]);
  });

  it('keeps rooms small: a room over 300 lines becomes a folder', () => {
    const data = /\/(schema|words\.(fr|en))\.ts$|\/migrations\/|^src\/law\/.*(rates|holidays|articles)|\.css$/;
    const long = all.filter(({ path, text }) => !data.test(path) && !isTest(path) && text.split('\n').length > 301);
    expect(long.map(({ path, text }) => `${path}: ${text.split('\n').length} lines`)).toEqual([]);
  });

  it('names a test after the file that it tests', () => {
    const paths = new Set(all.map(({ path }) => path));
    const lost = sources('.test.ts', '.test.tsx').filter(({ path }) => {
      const stem = path.replace(/\.test\.tsx?$/, '');
      const folder = stem.split('/').slice(0, -1).join('/');
      if (folder.endsWith(`/${stem.split('/').at(-1)}`)) return false;
      return (
        !['.ts', '.tsx', '/index.ts'].some((ending) => paths.has(stem + ending)) &&
        ![...paths].some((other) => other.startsWith(`${stem}/`))
      );
    });
    expect(lost.map(({ path }) => path)).toEqual([]);
  });

  it('labels no person', () => {
    expect(offenders(code, /vampire|mauvais (client|payeur)|bad (client|payer)/i)).toEqual([]);
  });
});
