import { describe, expect, it } from 'vitest';
import { consentOf, unmetBefore, WALK } from './consent.js';

const step = (kind: 'option' | 'warning' | 'terms' | 'code', key: string, at: string) => ({
  step: kind,
  key,
  shown_sha256: `hash of ${key}`,
  created_at: at,
});

const document = {
  content: {
    options: [{ key: 'a' }, { key: 'b' }],
    warnings: [
      { key: 'w1', text: 'Simple.' },
      { key: 'w2', text: 'Sans textes, pas de site.' },
    ],
  },
  terms: { number: 1 },
} as unknown as Parameters<typeof unmetBefore>[1];

const codes = (act: (typeof WALK)[number], steps: ReturnType<typeof step>[]) =>
  unmetBefore(act, document, consentOf(steps)).map(({ code, values }) =>
    [code, values?.['number']].filter(Boolean).join(' '),
  );

const option = step('option', 'a', '1');
const [first, second] = [step('warning', 'w1', '2'), step('warning', 'w2', '3')];
const terms = step('terms', '1', '4');

describe('the walk to a signature', () => {
  it('asks for everything before the act, in its order', () => {
    expect(codes('option', [])).toEqual([]);
    expect(codes('warning', [])).toEqual(['consent.optionMissing']);
    expect(codes('terms', [option, first])).toEqual(['consent.warningUnread 2']);
    expect(codes('sign', [])).toEqual([
      'consent.optionMissing',
      'consent.warningUnread 1',
      'consent.warningUnread 2',
      'consent.termsUnopened',
    ]);
    expect(codes('sign', [option, first, second, terms])).toEqual([]);
  });

  it('does not take another quote’s option or warning for its own', () => {
    expect(codes('warning', [step('option', 'z', '1')])).toEqual(['consent.optionMissing']);
    expect(codes('terms', [option, step('warning', 'w9', '2'), second])).toEqual(['consent.warningUnread 1']);
  });

  it('keeps the last option and the first tick of everything else', () => {
    const consent = consentOf([option, first, step('warning', 'w1', '8'), step('option', 'b', '9'), terms]);
    expect(consent.option).toEqual({ key: 'b', at: '9' });
    expect(consent.warnings.get('w1')).toEqual({ at: '2', sha256: 'hash of w1' });
    expect(consent.terms?.at).toBe('4');
    expect(consent.codeAskedAt).toBeNull();
  });

  it('asks for nothing that the quote does not have', () => {
    const bare = { content: { options: [], warnings: [] }, terms: null } as unknown as typeof document;
    for (const act of WALK) expect(unmetBefore(act, bare, consentOf([]))).toEqual([]);
  });
});
