import { describe, expect, it } from 'vitest';
import {
  isFromElsewhere,
  isKnownHost,
  isSameOrigin,
  isSecure,
  originOf,
  overridesMethod,
  type Reach,
  visitorAddress,
} from './guard.js';

const local: Reach = { baseUrl: undefined, host: '127.0.0.1', trustProxy: false };
const published: Reach = { baseUrl: new URL('https://entente.example.fr'), host: '127.0.0.1', trustProxy: true };

describe('the host', () => {
  it.each(['localhost:4747', '127.0.0.1', '[::1]:4747', 'LOCALHOST'])('is known on this machine: %s', (host) => {
    expect(isKnownHost(local, host)).toBe(true);
  });

  it.each(['rebind.example', 'localhost.evil.example', '127.0.0.1.nip.io', '', null, '192.0.2.7'])(
    'is a stranger: %s',
    (host) => {
      expect(isKnownHost(local, host)).toBe(false);
    },
  );

  it('is the configured one once there is one', () => {
    expect(isKnownHost(published, 'entente.example.fr')).toBe(true);
    expect(isKnownHost(published, 'entente.example.fr:8443')).toBe(false);
    expect(isKnownHost(published, 'evil.example')).toBe(false);
  });
});

describe('the origin of a change', () => {
  const from = (headers: Record<string, string>, reach = local) =>
    isSameOrigin(reach, new Headers({ host: 'localhost:4747', ...headers }));

  it('is this site', () => {
    expect(from({ origin: 'http://localhost:4747' })).toBe(true);
    expect(from({ 'sec-fetch-site': 'same-origin' })).toBe(true);
    expect(from({ origin: 'https://entente.example.fr' }, published)).toBe(true);
  });

  it.each([
    {},
    { origin: 'null' },
    { origin: 'http://localhost:4748' },
    { origin: 'http://localhost:4747.evil.example' },
    { origin: 'http://evil.example', 'sec-fetch-site': 'same-origin' },
    { origin: 'http://localhost:4747', 'sec-fetch-site': 'cross-site' },
    { origin: 'http://localhost:4747', 'sec-fetch-site': 'same-site' },
    { origin: 'http://localhost:4747/' },
    { 'sec-fetch-site': 'none' },
    { referer: 'http://localhost:4747/settings' },
  ])('is not %j', (headers: Record<string, string>) => {
    expect(from(headers)).toBe(false);
  });
});

describe('a page whose address is its secret', () => {
  const elsewhere = (headers: Record<string, string>) =>
    isFromElsewhere(local, new Headers({ host: 'localhost:4747', ...headers }));

  it('takes what browsers send where no referrer is told', () => {
    expect(elsewhere({ origin: 'null', 'sec-fetch-site': 'same-origin' })).toBe(false);
    expect(elsewhere({ origin: 'null' })).toBe(false);
    expect(elsewhere({ origin: 'http://localhost:4747' })).toBe(false);
    expect(elsewhere({})).toBe(false);
  });

  it.each([
    { origin: 'http://evil.example' },
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('turns away %j', (headers: Record<string, string>) => {
    expect(elsewhere(headers)).toBe(true);
  });

  it('is named by the configured address, else by the host asked for', () => {
    expect(originOf(published, 'localhost:4747', false)).toBe('https://entente.example.fr');
    expect(originOf(local, 'localhost:4747', false)).toBe('http://localhost:4747');
  });
});

describe('what a proxy says', () => {
  const forwarded = new Headers({ 'x-forwarded-for': '203.0.113.9, 198.51.100.4', 'x-forwarded-proto': 'https' });

  it('is believed only when it is trusted, and only what it wrote itself', () => {
    expect([visitorAddress(local, forwarded, '10.0.0.1'), isSecure(local, forwarded)]).toEqual(['10.0.0.1', false]);
    expect([visitorAddress(published, forwarded, '10.0.0.1'), isSecure(published, forwarded)]).toEqual([
      '198.51.100.4',
      true,
    ]);
  });

  it('never replaces the method', () => {
    expect(overridesMethod(new Headers({ 'x-http-method-override': 'DELETE' }))).toBe(true);
  });
});
