import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay } from '#kernel/day.js';
import { TIME_REASONS, type TimeReading, type TimeReadingOptions } from './facts.js';
import { parseTime } from './time.js';

const FOLDER = join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'data', 'peer-exports-time');
const read = (name: string, options?: TimeReadingOptions): TimeReading =>
  parseTime(readFileSync(join(FOLDER, name), 'utf8'), options);
const said = ({ entries }: TimeReading) =>
  entries.map(({ client, project, day, clock, seconds, billable }) => [
    client,
    project,
    formatDay(day),
    clock,
    seconds,
    billable,
  ]);
const TEN = 10 * 3600;

describe.runIf(existsSync(FOLDER))('exports of the programs themselves', () => {
  it('Toggl Track', () => {
    const reading = read('toggl_time_entries_import_test_1.csv');
    expect(reading.program).toBe('toggl');
    expect(said(reading)).toEqual([
      ['', 'Project without Client', '2024-03-04', TEN + 23 * 60 + 52, 0, false],
      ['Big Company', 'Project for Big Company', '2024-03-04', TEN + 23 * 60, 3601, true],
    ]);
    expect(reading.entries[1]).toMatchObject({ task: 'Task 1', description: 'Working hard', rate: null });
    expect(reading.warnings.list.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'zeroDuration'],
      [3, 'amountNotKept'],
    ]);
  });

  it('Clockify, once a person says in which order its dates are', () => {
    const asked = read('clockify_time_entries_import_test_4.csv');
    expect(asked.errors.list).toEqual([
      { line: 2, field: 'Start Date', reason: 'ambiguousDates', excerpt: '03/04/2024' },
    ]);
    expect(asked).toMatchObject({ entries: [], dates: { asked: true, example: '03/04/2024' } });
    const monthFirst = read('clockify_time_entries_import_test_4.csv', { dateOrder: 'mdy' });
    expect(said(monthFirst)).toEqual([
      ['', 'Project without Client', '2024-03-04', TEN + 23 * 60 + 52, 0, true],
      ['Big Company', 'Project for Big Company', '2024-03-04', TEN + 23 * 60, 3601, true],
    ]);
    const dayFirst = read('clockify_time_entries_import_test_6.csv', { dateOrder: 'dmy' });
    expect(said(dayFirst)).toEqual([
      ['', 'Project A', '2024-04-03', TEN + 23 * 60 + 52, 0, false],
      ['', 'Project B', '2024-04-03', TEN + 23 * 60, 3601, true],
    ]);
  });

  it('Clockify with a month 13: the line, the column, the value, the reason', () => {
    const reading = read('clockify_time_entries_import_test_3.csv');
    expect(reading.errors).toEqual({
      count: 1,
      list: [{ line: 2, field: 'Start Date', reason: 'badDate', excerpt: '13/15/2024' }],
    });
    expect(reading.entries).toEqual([]);
    const mended = parseTime(
      readFileSync(join(FOLDER, 'clockify_time_entries_import_test_3.csv'), 'utf8').replace('13/15/2024', '10/15/2024'),
    );
    expect(said(mended)).toEqual([['Real World Client', 'Real World Project', '2024-10-15', 11 * 3600, 1800, true]]);
    expect(mended.entries[0]).toMatchObject({ rate: '1000', currency: 'EUR', invoiced: true });
    expect(mended.entries[0]?.description).toContain('🔥 Special characters');
  });

  it('Solidtime, moment by moment', () => {
    const reading = read('solidtime_import_test_1--time_entries.csv');
    expect(said(reading)).toEqual([
      ['', '', '2024-03-04', 9 * 3600 + 23 * 60 + 52, 0, false],
      [
        'b4187a44-41f4-46d7-8460-f15a25b3aad6',
        '06e79ec4-33f8-4730-804c-d03c014991d1',
        '2024-03-04',
        9 * 3600 + 23 * 60,
        3601,
        true,
      ],
    ]);
    expect(reading.entries[0]?.utc).toBe(true);
  });

  it('tells what the other lists are', () => {
    const reasons = readdirSync(FOLDER)
      .filter((name) => name.endsWith('.csv') && !name.includes('time_entries'))
      .map((name) => [name, read(name).errors.list[0]?.reason]);
    expect(Object.fromEntries(reasons)).toEqual({
      'clockify_projects_import_test_1.csv': 'isProjectList',
      'clockify_projects_import_test_2.csv': 'isProjectList',
      'clockify_projects_import_test_4.csv': 'isProjectList',
      'harvest_clients_import_test_1.csv': 'isClientList',
      'harvest_projects_import_test_1.csv': 'isProjectList',
      'solidtime_import_test_1--clients.csv': 'isClientList',
      'solidtime_import_test_1--organizations.csv': 'isOrganisationList',
      'solidtime_import_test_1--project_members.csv': 'isMemberList',
      'solidtime_import_test_1--tags.csv': 'isTagList',
    });
  });
});

const HARVEST =
  'Date,Client,Project,Project Code,Task,Notes,Hours,Billable?,Invoiced?,First Name,Last Name,Billable Rate,Currency';
const TOGGL =
  'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags';

describe('a detailed export', () => {
  it('of Harvest, in hours with a comma', () => {
    const reading = parseTime(
      `${HARVEST}\n2026-03-12,Aube,Site,,Design,Maquette,"20,01",Yes,No,Claire,Brume,"80,50",Euro - EUR\n`,
    );
    expect(said(reading)).toEqual([['Aube', 'Site', '2026-03-12', null, 72_036, true]]);
    expect(reading.entries[0]).toMatchObject({ rate: '80.5', currency: 'EUR', description: 'Maquette' });
  });

  it('reports every wrong line, not the first alone', () => {
    const rows = Array.from({ length: 60 }, (_, index) => `C,c@x,A,P,,x,Maybe,2026-02-30,25:00,,,1:60:0${index % 10},`);
    const { errors, entries } = parseTime(`${TOGGL}\n${rows.join('\n')}\n`);
    expect(entries).toEqual([]);
    expect(errors.count).toBe(240);
    expect(errors.list.slice(0, 4)).toEqual([
      { line: 2, field: 'Start time', reason: 'badTime', excerpt: '25:00' },
      { line: 2, field: 'Start date', reason: 'badDate', excerpt: '2026-02-30' },
      { line: 2, field: 'Duration', reason: 'badDuration', excerpt: '1:60:00' },
      { line: 2, field: 'Billable', reason: 'badFlag', excerpt: 'Maybe' },
    ]);
  });

  it('warns where the duration is not the gap', () => {
    const row = 'C,c@x,A,P,,x,Yes,2026-03-12,10:00:00,2026-03-12,12:00:00,01:00:00,';
    expect(parseTime(`${TOGGL}\n${row}\n`).warnings.list).toEqual([
      { line: 2, field: 'Duration', reason: 'durationDiffers', excerpt: '01:00:00' },
    ]);
    const back = row.replace('2026-03-12,12', '2026-03-11,12');
    expect(parseTime(`${TOGGL}\n${back}\n`).errors.list[0]?.reason).toBe('endBeforeStart');
  });

  it('cut or twisted anywhere is read or refused with a reason, never half', () => {
    const good = `${TOGGL}\n${'C,c@x,"A, ""B""",P,,é,Yes,2026-03-12,10:00:00,2026-03-12,11:00:00,01:00:00,\n'.repeat(3)}`;
    const whole = parseTime(good).entries;
    expect(whole).toHaveLength(3);
    const twist = fc.tuple(fc.nat(good.length), fc.nat(4), fc.string({ unit: 'binary', maxLength: 3 }));
    fc.assert(
      fc.property(twist, ([at, cut, put]) => {
        const { errors, entries } = parseTime(good.slice(0, at) + put + good.slice(at + cut));
        for (const { reason, line } of errors.list) {
          expect(TIME_REASONS).toContain(reason);
          expect(line).toBeGreaterThanOrEqual(0);
        }
        if (errors.count > 0) expect(entries).toEqual([]);
        for (const { seconds } of entries) expect(Number.isSafeInteger(seconds) && seconds >= 0).toBe(true);
      }),
      { numRuns: 1_000 },
    );
    for (let at = 1; at < good.length; at++) {
      const cut = good.slice(0, at);
      const { errors, entries } = parseTime(cut);
      expect(errors.count > 0 || entries.length === cut.trimEnd().split('\n').length - 1).toBe(true);
    }
  });
});
