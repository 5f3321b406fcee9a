import { describe, expect, it } from 'vitest';
import { QUOTE_STATES } from '#agree/facts/state.js';
import { follow } from '#kernel/transition.js';
import { QUOTE_LIFE, type QuoteEvent, type QuoteStanding } from './lifecycle.js';

const EVENTS: readonly QuoteEvent[] = [
  'edit',
  'discard',
  'send',
  'newVersion',
  'accept',
  'decline',
  'askChange',
  'withdraw',
  'renounce',
  'changeOrder',
];

const standing = (change: Partial<QuoteStanding> = {}): QuoteStanding => ({
  number: 'D2026-0001',
  today: '2026-11-24',
  draft: null,
  inForce: { version: 2, validUntil: '2026-12-24' },
  version: null,
  renounceUntil: null,
  findings: [],
  unprintable: [],
  ...change,
});

const codes = (...[state, event, change]: [(typeof QUOTE_STATES)[number], QuoteEvent, Partial<QuoteStanding>?]) => {
  const followed = follow(QUOTE_LIFE, state, event, standing(change));
  return followed.ok ? followed.value : followed.refusals.map(({ code }) => code);
};

describe('the life of a quote', () => {
  it('answers every event from every state, once', () => {
    for (const state of QUOTE_STATES)
      for (const event of EVENTS)
        expect(
          QUOTE_LIFE.filter((row) => row.from === state && row.event === event),
          `${state} ${event}`,
        ).toHaveLength(1);
  });

  it('accepts the latest version only, until its last day', () => {
    expect(codes('sent', 'accept')).toBe('accepted');
    expect(codes('sent', 'accept', { version: 1 })).toEqual(['quote.superseded']);
    expect(codes('sent', 'accept', { today: '2026-12-24' })).toBe('accepted');
    expect(codes('sent', 'accept', { version: 1, today: '2026-12-25' })).toEqual(['quote.superseded', 'quote.expired']);
    expect(codes('sent', 'decline', { today: '2026-12-25' })).toBe('declined');
  });

  it('freezes what was accepted', () => {
    for (const event of EVENTS.filter((name) => !['changeOrder', 'discard', 'renounce'].includes(name)))
      expect(codes('accepted', event, { draft: 3 })).toEqual(['quote.accepted']);
    expect(codes('accepted', 'changeOrder')).toBe('accepted');
    expect(codes('sent', 'changeOrder')).toEqual(['quote.notAccepted']);
  });

  it('lets a consumer withdraw until the end of the last day, and nobody else', () => {
    expect(codes('accepted', 'renounce', { renounceUntil: '2026-11-24' })).toBe('withdrawn');
    expect(codes('accepted', 'renounce', { renounceUntil: '2026-11-23' })).toEqual(['quote.withdrawalOver']);
    expect(codes('accepted', 'renounce')).toEqual(['quote.noWithdrawal']);
    expect(codes('sent', 'renounce', { renounceUntil: '2026-11-24' })).toEqual(['quote.notAccepted']);
  });

  it('sends a draft that was read through, and tells everything that is unmet', () => {
    expect(codes('draft', 'send', { draft: 1 })).toBe('sent');
    expect(codes('declined', 'send', { draft: 3 })).toBe('sent');
    const findings = [{ code: 'quote.noLine', severity: 'toMend' as const }];
    const unprintable = [{ code: 'paper.noGlyph' }];
    expect(codes('sent', 'send', { findings, unprintable })).toEqual([
      'quote.noDraft',
      'quote.toMend',
      'paper.noGlyph',
    ]);
    expect(codes('draft', 'send', { draft: 1, findings: [{ code: 'quote.highDeposit', severity: 'advice' }] })).toBe(
      'sent',
    );
  });
});
