import { describe, expect, it } from 'vitest';
import { dayOf } from '#kernel/day.js';
import { exclusionSchema, muteSchema, thresholdSchema } from './override.js';

describe('override', () => {
  it('takes a reason of the closed list only', () => {
    expect(exclusionSchema.parse({ invoiceId: 'i', reason: 'ourMistake' })).toEqual({
      signal: 'S5',
      invoiceId: 'i',
      reason: 'ourMistake',
    });
    expect(exclusionSchema.safeParse({ invoiceId: 'i', reason: 'he is rude' }).success).toBe(false);
  });

  it('takes real days', () => {
    expect(muteSchema.parse({ until: '2026-12-24', reason: 'paymentPlan' }).until).toBe(dayOf(2026, 12, 24));
    expect(muteSchema.safeParse({ until: '2026-02-30', reason: 'paymentPlan' }).success).toBe(false);
  });

  it('takes thresholds that mean something', () => {
    expect(thresholdSchema.parse({ percent: '60' }).percent).toBe(60);
    for (const percent of [0, 100, 9, 50.5]) expect(thresholdSchema.safeParse({ percent }).success).toBe(false);
  });
});
