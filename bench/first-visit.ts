/**
 * The first visit of a browser that knows nothing yet: what travels, how often it asks, when the largest thing is
 * painted. Loopback, Chromium, the sample business. Targets: 120 kB or less in 8 requests or less, 200 ms or less.
 *
 *   npm run bench first-visit        (CHROMIUM names the browser, default /usr/bin/chromium)
 */
import { chromium } from 'playwright-core';
import { prepare } from './support/prepare.ts';
import { serveFolder } from './support/server.ts';

const ROUNDS = 7;
const PAGES = ['/', '/relations'] as const;
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Run by the browser: the moment of the largest paint so far, in milliseconds. */
const LARGEST_PAINT = `new Promise((resolve) => {
  new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true });
})`;

interface Visit {
  readonly bytes: number;
  readonly requests: number;
  readonly largestPaint: number;
}

const { data, cookie, remove } = await prepare(40, 12);
const server = await serveFolder(data);
const browser = await chromium.launch({ executablePath, args });

async function visit(path: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'fr-FR' });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: server.url }]);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const seen = { bytes: 0, requests: 0 };
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    seen.bytes += encodedDataLength;
    seen.requests += 1;
  });
  await page.goto(server.url + path, { waitUntil: 'networkidle' });
  const largestPaint = await page.evaluate<number>(LARGEST_PAINT);
  await context.close();
  return { ...seen, largestPaint };
}

try {
  for (const path of PAGES) {
    const visits: Visit[] = [];
    for (let round = 0; round < ROUNDS; round++) visits.push(await visit(path));
    const paints = visits.map(({ largestPaint }) => largestPaint).sort((a, b) => a - b);
    const [first] = visits;
    console.log(
      `${path.padEnd(11)} ${((first?.bytes ?? 0) / 1_000).toFixed(1)} kB in ${first?.requests} requests; largest paint ${paints[0]?.toFixed(0)} / ${paints[Math.floor(ROUNDS / 2)]?.toFixed(0)} / ${paints.at(-1)?.toFixed(0)} ms (min / median / max of ${ROUNDS})`,
    );
  }
  console.log('target: <= 120 kB, <= 8 requests, <= 200 ms');
} finally {
  await browser.close();
  await server.stop();
  remove();
}
