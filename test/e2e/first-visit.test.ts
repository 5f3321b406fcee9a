import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inChromium } from '../support/chromium.js';
import { type Served, served } from '../support/server.js';

const BYTES_MAX = 120_000;
const REQUESTS_MAX = 8;

/** What a visit costs: answers that travelled (redirects are some, what lies in the cache is none) and their bytes. */
async function costOf(page: Page, address: string) {
  const network = await page.context().newCDPSession(page);
  const cost = { requests: 0, bytes: 0, hosts: new Set<string>() };
  const count = (bytes: number): void => {
    cost.requests += bytes > 0 ? 1 : 0;
    cost.bytes += bytes;
  };
  network.on('Network.requestWillBeSent', ({ request, redirectResponse }) => {
    if (request.url.startsWith('http')) cost.hosts.add(new URL(request.url).host);
    count(redirectResponse?.encodedDataLength ?? 0);
  });
  network.on('Network.loadingFinished', ({ encodedDataLength }) => count(encodedDataLength));
  await network.send('Network.enable');
  await page.goto(address, { waitUntil: 'networkidle' });
  return cost;
}

inChromium('a first visit', (windows) => {
  let empty: Served;
  let sample: Served;
  beforeAll(async () => {
    [empty, sample] = await Promise.all([served(), served(['--demo'])]);
  });
  afterAll(async () => {
    await empty?.stop();
    await sample?.stop();
  });

  it.each([
    ['of a newcomer', () => empty.entry],
    ['of the sample business', () => sample.entry],
  ])('%s is light, and asks this machine alone', async (_, entry) => {
    const { page, faults, leave } = await windows.open();
    const { requests, bytes, hosts } = await costOf(page, entry());
    await leave();
    expect([...hosts]).toEqual([new URL(entry()).host]);
    expect(requests).toBeLessThanOrEqual(REQUESTS_MAX);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(BYTES_MAX);
    expect(faults).toEqual([]);
  });

  it('costs almost nothing the second time', async () => {
    const { page, leave } = await windows.open();
    await page.goto(sample.entry, { waitUntil: 'networkidle' });
    const { bytes } = await costOf(page, `${sample.origin}/relations`);
    await leave();
    expect(bytes).toBeLessThan(20_000);
  });
});
