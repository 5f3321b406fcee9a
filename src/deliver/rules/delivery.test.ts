import { describe, expect, it } from 'vitest';
import { follow } from '#kernel/transition.js';
import { DELIVERY_STATES, type Declaration, declarationSchema } from '../facts/delivery.js';
import { DELIVERY_LIFE, type DeliveryEvent, type DeliveryStanding, RESERVATION_LIFE, tacitSince } from './delivery.js';

const declaration = (over: object = {}): Declaration => ({
  shown: 'x',
  outcome: 'accepted',
  received: [],
  reservations: [],
  reason: null,
  satisfaction: null,
  ownWords: null,
  mayQuote: false,
  name: 'Hélène',
  capacity: null,
  code: '',
  ...over,
});
const standing = (over: Partial<DeliveryStanding> = {}): DeliveryStanding => ({
  number: 'L2026-0001',
  content: {
    language: 'fr',
    title: 'Site',
    deliverables: [
      { key: 'd1', text: 'Site en ligne' },
      { key: 'd2', text: 'Codes' },
    ],
    note: null,
  },
  deliveredOn: 100,
  today: 100,
  tacitSince: null,
  declaration: null,
  ...over,
});
const go = (from: (typeof DELIVERY_STATES)[number], event: DeliveryEvent, over: Partial<DeliveryStanding> = {}) => {
  const result = follow(DELIVERY_LIFE, from, event, standing(over));
  return result.ok ? result.value : result.refusals.map(({ code }) => code);
};

describe('a delivery', () => {
  it('has a line for every state and event', () => {
    const events = ['edit', 'discard', 'present', 'accept', 'reserve', 'refuse', 'tacit'] as const;
    for (const from of DELIVERY_STATES)
      for (const event of events) expect(go(from, event)).not.toContain('transition.forbidden');
  });

  it('is accepted only with everything ticked and no reservation', () => {
    const all = { received: ['d1', 'd2'] };
    expect(go('sent', 'accept', { declaration: declaration(all) })).toBe('accepted');
    expect(go('sent', 'accept', { declaration: declaration({ received: ['d1'] }) })).toEqual(['delivery.unticked']);
    const reserved = { ...all, reservations: [{ text: 'Le logo est flou', deadline: null }] };
    expect(go('sent', 'accept', { declaration: declaration(reserved) })).toEqual(['delivery.withoutReservations']);
    expect(go('sent', 'reserve', { declaration: declaration(reserved) })).toBe('withReservations');
    expect(go('sent', 'reserve', { declaration: declaration(all) })).toEqual(['delivery.noReservations']);
    expect(go('sent', 'refuse', { declaration: declaration() })).toEqual(['delivery.noReason']);
  });

  it('is answered once, and frozen before that', () => {
    expect(go('sent', 'edit')).toEqual(['delivery.frozen']);
    expect(go('accepted', 'refuse')).toEqual(['delivery.answered']);
    expect(go('draft', 'accept')).toEqual(['delivery.notSent']);
    expect(go('draft', 'present', { deliveredOn: 101 })).toEqual(['delivery.future']);
  });

  it('is accepted by silence only under the terms, and never a day early', () => {
    expect(go('sent', 'tacit')).toEqual(['delivery.noTacit']);
    expect(go('sent', 'tacit', { tacitSince: 101 })).toEqual(['delivery.tooEarly']);
    expect(go('sent', 'tacit', { tacitSince: 100 })).toBe('accepted');
  });
});

it('counts silence from the message that left, and never before the day that it named', () => {
  const clause = { days: 15, termsNumber: 1, termsSha256: 'x', title: 't', text: 'x' };
  expect(tacitSince(clause, '2026-11-24', null)).toBeNull();
  expect(tacitSince(null, '2026-11-24', 20_000)).toBeNull();
  const named = 20_781;
  expect(tacitSince(clause, '2026-11-24', named - 15)).toBe(named + 1);
  expect(tacitSince(clause, '2026-11-24', named - 10)).toBe(named + 6);
  expect(tacitSince(clause, '2026-11-24', named - 20)).toBe(named + 1);
});

it('lifts a reservation with its proof, once', () => {
  const facts = { answer: null, hasFile: false, deadline: null };
  expect(follow(RESERVATION_LIFE, 'open', 'lift', facts)).toMatchObject({ refusals: [{ code: 'delivery.noProof' }] });
  expect(follow(RESERVATION_LIFE, 'open', 'answer', { ...facts, deadline: '2026-12-01' })).toMatchObject({ ok: true });
  expect(follow(RESERVATION_LIFE, 'answered', 'lift', { ...facts, hasFile: true })).toMatchObject({ value: 'lifted' });
  expect(follow(RESERVATION_LIFE, 'lifted', 'answer', { ...facts, answer: 'x' })).toMatchObject({
    refusals: [{ code: 'delivery.lifted' }],
  });
});

it('reads reservations from a form and from a program alike', () => {
  const base = { shown: 'x', outcome: 'withReservations', name: 'Hélène' };
  const form = declarationSchema.parse({
    ...base,
    reservations: { 0: { text: 'Le logo est flou', deadline: '2026-12-01' }, 1: { text: '', deadline: '' } },
    satisfaction: '',
    mayQuote: 'off',
  });
  const program = declarationSchema.parse({
    ...base,
    reservations: [{ text: 'Le logo est flou', deadline: '2026-12-01' }],
  });
  expect(form.reservations).toMatchObject([{ text: 'Le logo est flou', deadline: '2026-12-01' }]);
  expect(program.reservations).toMatchObject(form.reservations);
  expect(form).toMatchObject({ satisfaction: null, mayQuote: false, capacity: null });
  expect(declarationSchema.safeParse({ ...base, satisfaction: '6' }).success).toBe(false);
  const many = Array.from({ length: 6 }, () => ({ text: 'x' }));
  expect(declarationSchema.safeParse({ ...base, reservations: many }).success).toBe(false);
});
