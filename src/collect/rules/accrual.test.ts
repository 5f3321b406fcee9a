import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, dayOf } from '#kernel/day.js';
import { CENTS_MAX } from '#kernel/money.js';
import { COUNTRIES } from '#law/regime.js';
import type { Claim, ClaimEvent, Penalty, Segment } from '../facts/claim.js';
import { penaltyFor } from './penalty.js';

const START = dayOf(2019, 1, 1);
const END = dayOf(2026, 12, 31);

const days = fc.integer({ min: START, max: END });
const cents = fc.oneof(fc.integer({ min: 1, max: 5_000_000 }), fc.integer({ min: 1, max: CENTS_MAX }));

const events: fc.Arbitrary<ClaimEvent> = fc.oneof(
  fc.record({ kind: fc.constant('payment' as const), day: days, cents }),
  fc.record({
    kind: fc.constant('creditNote' as const),
    day: days,
    cents,
    effect: fc.constantFrom('fromDate' as const, 'fromStart' as const),
  }),
);

const claims: fc.Arbitrary<Claim> = fc
  .record({
    country: fc.constantFrom(...COUNTRIES),
    debtor: fc.constantFrom('business' as const, 'public' as const),
    principalCents: cents,
    currency: fc.constant('EUR'),
    dueDay: days,
    formalNotice: fc.constant(null),
    agreedPpm: fc.option(fc.integer({ min: 0, max: 200_000 }), { freq: 3 }),
    asOf: days,
    events: fc.array(events, { maxLength: 6 }),
    allocation: fc.constantFrom('interest-first' as const, 'principal-first' as const),
  })
  .map((claim) => ({ ...claim, asOf: Math.max(claim.dueDay, claim.asOf) }));

function penalty(claim: Claim): Penalty {
  const result = penaltyFor(claim);
  if (!result.ok) throw new Error(result.refusals[0]?.code);
  return result.value;
}

const sum = (segments: readonly Segment[]): number =>
  segments.reduce((total, segment) => total + segment.interestCents, 0);

describe('any claim', () => {
  it('never accrues less than nothing, and its parts add up', () => {
    fc.assert(
      fc.property(claims, (claim) => {
        const result = penalty(claim);
        expect(result.interestCents).toBe(sum(result.segments));
        expect(result.totalCents).toBe(result.interestCents + result.indemnityCents);
        for (const { baseCents, interestCents, days: length } of result.segments) {
          expect(baseCents).toBeGreaterThan(0);
          expect(interestCents).toBeGreaterThanOrEqual(0);
          expect(length).toBeGreaterThan(0);
        }
        expect(result.outstandingPrincipalCents).toBeGreaterThanOrEqual(0);
        expect(result.outstandingInterestCents).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('accounts for every cent: due + interest − paid = outstanding − credit', () => {
    fc.assert(
      fc.property(claims, (claim) => {
        const result = penalty(claim);
        const settled = claim.events
          .filter((event) => event.day <= claim.asOf)
          .reduce((total, event) => total + event.cents, 0);
        const owed = result.outstandingPrincipalCents + result.outstandingInterestCents - result.creditBalanceCents;
        expect(claim.principalCents + result.interestCents - settled).toBe(owed);
      }),
    );
  });

  it('has segments that follow each other without overlap, inside the delay', () => {
    fc.assert(
      fc.property(claims, (claim) => {
        const { segments, days: counted } = penalty(claim);
        let last = claim.dueDay;
        for (const segment of segments) {
          expect(segment.from).toBeGreaterThan(last);
          expect(segment.to - segment.from + 1).toBe(segment.days);
          last = segment.to;
        }
        expect(last).toBeLessThanOrEqual(claim.asOf);
        expect(counted).toBeLessThanOrEqual(claim.asOf - claim.dueDay);
      }),
    );
  });

  it('does not depend on the order in which events are told', () => {
    fc.assert(
      fc.property(
        claims.chain((claim) =>
          fc.tuple(fc.constant(claim), fc.shuffledSubarray([...claim.events], { minLength: claim.events.length })),
        ),
        ([claim, shuffled]) => {
          expect(penalty({ ...claim, events: shuffled })).toEqual(penalty(claim));
        },
      ),
    );
  });

  it('computes each segment as exact integers do, up to ten billion', () => {
    fc.assert(
      fc.property(claims, (claim) => {
        for (const { baseCents, rate, days: length, interestCents } of penalty(claim).segments) {
          const product = BigInt(baseCents) * BigInt(rate.ppm) * BigInt(length);
          expect(BigInt(interestCents)).toBe((product * 2n + 365_000_000n) / 730_000_000n);
        }
      }),
    );
  });

  it('changes by rounding only when a period without event is cut in two', () => {
    const oneCut = claims.map((claim) => ({ ...claim, events: [] }));
    fc.assert(
      fc.property(oneCut, days, (claim, cut) => {
        fc.pre(claim.country !== 'NL' && claim.country !== 'GB' && claim.debtor === 'business');
        fc.pre(cut > claim.dueDay + 4 && cut < claim.asOf);
        const whole = penalty(claim);
        const first = penalty({ ...claim, asOf: cut });
        const rest = penalty({ ...claim, dueDay: cut });
        // Germany moves a due date to a working day: compare only where the cut does not move.
        fc.pre(rest.firstDay === cut + 1);
        expect(Math.abs(first.interestCents + rest.interestCents - whole.interestCents)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('adds the interest of a Dutch year to the base, once a year', () => {
    const dutch = claims.map((claim) => ({ ...claim, country: 'NL' as const, agreedPpm: null, events: [] }));
    fc.assert(
      fc.property(dutch, (claim) => {
        const { segments } = penalty(claim);
        for (const { from, baseCents } of segments) {
          let years = 0;
          while (addMonths(claim.dueDay, 12 * (years + 1)) < from) years++;
          const joined = segments.filter(({ to }) => to <= addMonths(claim.dueDay, 12 * years));
          expect(baseCents).toBe(claim.principalCents + (years === 0 ? 0 : sum(joined)));
        }
      }),
    );
  });
});
