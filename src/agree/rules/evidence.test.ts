import { describe, expect, it } from 'vitest';
import { agentFamily, cutAddress, maskEmail } from './evidence.js';

describe('network data', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:0db8:0001::1', '2001:db8:1::/48'],
    ['2001:db8::1', '2001:db8:0::/48'],
    ['::1', '0:0:0::/48'],
    ['fe80::1%eth0', 'fe80:0:0::/48'],
    ['unknown', ''],
    ['', ''],
    ['<script>', ''],
  ])('keeps of %s only %s', (address, kept) => {
    expect(cutAddress(address)).toBe(kept);
  });

  it.each([
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Safari/604.1',
      'Safari, iOS',
    ],
    ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile Safari/537.36', 'Chrome, Android'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36 Edg/131.0', 'Edge, Windows'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0', 'Firefox, Linux'],
    ['curl/8.9', 'other'],
  ])('names the family of a browser, no version', (agent, family) => {
    expect(agentFamily(agent)).toBe(family);
  });

  it('masks an address so that its owner knows it', () => {
    expect(['helene@lemoine.example', 'hl@x.fr', 'h@x.fr'].map(maskEmail)).toEqual([
      'h***e@lemoine.example',
      'h***@x.fr',
      'h***@x.fr',
    ]);
  });
});
