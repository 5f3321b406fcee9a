import { describe, expect, it } from 'vitest';
import { parseMapping } from './cli.js';

describe('--map', () => {
  it('takes targets and titles, several at once', () => {
    expect(parseMapping(['number=Doc No,amount=Total = TTC', 'dueOn=#4'])).toEqual({
      ok: true,
      value: { number: 'Doc No', amount: 'Total = TTC', dueOn: '#4' },
    });
  });

  it('refuses a target that is none', () => {
    for (const text of ['colour=Red', 'number', '=x'])
      expect(parseMapping([text])).toMatchObject({ refusals: [{ code: 'intake.badMapping' }] });
  });
});
