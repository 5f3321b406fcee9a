import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { follow } from '#kernel/transition.js';
import { MAIL_STATES } from '../facts.js';
import { domainOf, isMailAddress, oneLine } from './address.js';
import { waitAfter } from './backoff.js';
import { MAIL_LIFE } from './life.js';

const MINUTE = 60_000;

describe('the wait after a try', () => {
  it('grows from a minute to a day', () => {
    expect([1, 2, 3, 6, 12, 15].map((attempts) => waitAfter(attempts, 0) / MINUTE)).toEqual([1, 2, 4, 32, 1440, 1440]);
  });

  it('is spread by chance, never below a minute nor above a day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 15 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (attempts, chance) => {
          const wait = waitAfter(attempts, chance);
          expect(wait).toBeGreaterThanOrEqual(MINUTE);
          expect(wait).toBeLessThanOrEqual(1440 * MINUTE);
        },
      ),
    );
    expect(waitAfter(8, 0.9)).toBeLessThan(waitAfter(8, 0.1));
  });
});

describe('an address', () => {
  it('is one, and nothing but one', () => {
    for (const good of ['a@b.fr', 'prenom.nom+facture@sous.domaine.example']) expect(isMailAddress(good)).toBe(true);
    const bad = [
      '',
      'a',
      'a@b',
      'a b@c.fr',
      'a@b.fr,c@d.fr',
      '<a@b.fr>',
      'a@b.fr\n',
      'a@b.fr\r\nBcc: x@y.fr',
      `${'a'.repeat(300)}@b.fr`,
    ];
    for (const text of bad) expect(isMailAddress(text), text).toBe(false);
  });

  it('has a domain', () => {
    expect([domainOf('Claire@Brume.Example'), domainOf('no'), domainOf(null)]).toEqual([
      'brume.example',
      undefined,
      undefined,
    ]);
  });
});

it('a header stays on its line, whatever is put in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(oneLine(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
    }),
  );
  expect(oneLine('Facture\r\n\tBcc: x')).toBe('Facture Bcc: x');
});

describe('the life of a mail', () => {
  const written = { written: true };

  it('comes back from nowhere once it was sent or given up', () => {
    for (const from of ['sent', 'cancelled'] as const) expect(MAIL_LIFE.some((line) => line.from === from)).toBe(false);
  });

  it('leaves again from where nobody knows only by a person', () => {
    const again = MAIL_LIFE.filter(({ from, to }) => from === 'uncertain' && to !== 'sent' && to !== 'cancelled');
    expect(again.map(({ event }) => event)).toEqual(['resend']);
  });

  it('is taken only while it waits', () => {
    const takers = MAIL_STATES.filter((state) => follow(MAIL_LIFE, state, 'claim', written).ok);
    expect(takers).toEqual(['pending']);
  });

  it('is not begun again when it was written nowhere', () => {
    for (const state of ['failed', 'uncertain'] as const)
      expect(follow(MAIL_LIFE, state, 'resend', { written: false })).toMatchObject({
        refusals: [{ code: 'mail.unwritten' }],
      });
  });
});
