import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';

/** The system's browser: none is downloaded. */
const CHROMIUM = process.env['ENTENTE_TEST_CHROMIUM'] ?? '/usr/bin/chromium';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const PHONE = { width: 390, height: 844 } as const;
export const DESK = { width: 1280, height: 900 } as const;

/** A person before a browser: the page, and what went wrong in it so far. */
export interface Visitor {
  readonly page: Page;
  /** Errors on the console, uncaught ones, and requests to other hosts. */
  readonly faults: string[];
  readonly leave: () => Promise<void>;
}

export interface Windows {
  /** Opens a browser of its own (cookies, language, size). */
  readonly open: (options?: BrowserContextOptions) => Promise<Visitor>;
}

/** A status that a page was asked for on purpose is not a fault of the page. */
const DECLARED = /^Failed to load resource: the server responded with a status of 4\d\d/;

function listenTo(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !DECLARED.test(message.text())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => {
    const { protocol, hostname, href } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') faults.push(`asked another host: ${href}`);
  });
  return faults;
}

/**
 * Runs tests in the system's Chromium, one browser for all of them. Without one they are skipped, visibly; under CI it
 * must be there.
 */
export function inChromium(title: string, tests: (windows: Windows) => void): void {
  const isThere = existsSync(CHROMIUM);
  if (!isThere && process.env['CI']) throw new Error(`no ${CHROMIUM}: under CI the tests in a browser must run`);
  const name = isThere ? title : `${title} (skipped: no ${CHROMIUM}; ENTENTE_TEST_CHROMIUM names another)`;
  describe.skipIf(!isThere)(name, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    });
    afterAll(() => browser?.close());
    tests({
      open: async (options = {}) => {
        const context = await browser.newContext({ locale: 'fr-FR', viewport: DESK, ...options });
        context.setDefaultTimeout(10_000);
        const page = await context.newPage();
        return { page, faults: listenTo(page), leave: () => context.close() };
      },
    });
  });
}

/** Text as compared: every space of typography as a plain one. */
export function plain(text: string | null): string {
  return (text ?? '').replace(/[\s\u00a0\u202f]+/g, ' ').trim();
}
