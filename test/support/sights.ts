import type { Page, Response } from 'playwright-core';
import { expect } from 'vitest';
import { DESK, PHONE, type Visitor, type Windows } from './chromium.js';
import { accessibilityOf, overflowOf, picture, plainSpacesOf, smallTargetsOf } from './inspection.js';

const LANGUAGES = [
  { language: 'fr', locale: 'fr-FR' },
  { language: 'en', locale: 'en-GB' },
] as const;

const SIZES = [
  { size: 'phone', viewport: PHONE },
  { size: 'desk', viewport: DESK },
] as const;

/** Something to look at: how one comes to it, and the status with which it is served. */
export interface Sight {
  readonly name: string;
  readonly open: (page: Page) => Promise<Response | null>;
  readonly status?: number;
  /** How its title ends. */
  readonly ending?: string;
  /** The language in which it is, whatever its reader's: a client reads his documents in their own. */
  readonly spoken?: string;
}

/** A person in each language. */
export type Pair = ReadonlyMap<string, Visitor>;

/** A page at its address. */
export const at =
  (path: string | (() => string)): Sight['open'] =>
  (page) =>
    page.goto(typeof path === 'string' ? path : path());

/** Sends a form and waits for what it leads to. */
export async function send(page: Page, button: string): Promise<Response | null> {
  const [response] = await Promise.all([page.waitForNavigation(), page.locator(button).first().click()]);
  return response;
}

/** Opens folds of a page that was asked for. */
export async function withFoldsOpen(page: Page, response: Response | null, folds: string): Promise<Response | null> {
  await page.locator(folds).evaluateAll((all) => {
    for (const fold of all) fold.setAttribute('open', '');
  });
  return response;
}

/** Everything wrong with the page that is open, at the size that it has. */
async function wrongWith(page: Page, language: string, size: string, ending: string): Promise<string[]> {
  const wrong: string[] = [];
  if (!(await page.title()).endsWith(ending)) wrong.push(`title: ${await page.title()}`);
  const said = await page.locator('html').getAttribute('lang');
  if (said !== language) wrong.push(`language: ${said}`);
  // Colours are the same in both languages, and they are what takes axe its time.
  wrong.push(...(await accessibilityOf(page, { without: language === 'fr' ? [] : ['color-contrast'] })));
  if (size === 'phone') wrong.push(...(await overflowOf(page)), ...(await smallTargetsOf(page)));
  if (language === 'fr' && size === 'desk') {
    wrong.push(...(await plainSpacesOf(page)));
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await accessibilityOf(page, { rules: ['color-contrast'] });
    wrong.push(...dark.map((found) => `in the dark, ${found}`));
    await page.emulateMedia({ colorScheme: 'light' });
  }
  return wrong;
}

/** Looks at one sight in each language and at each size. */
export async function lookAt(
  { name, open, status = 200, ending = ' · Entente', spoken }: Sight,
  pair: Pair,
): Promise<void> {
  const wrong: string[] = [];
  for (const [language, { page, faults }] of pair) {
    await page.setViewportSize(PHONE);
    const response = await open(page);
    if (response?.status() !== status) wrong.push(`${language}: status ${response?.status()}`);
    for (const { size, viewport } of SIZES) {
      await page.setViewportSize(viewport);
      const found = await wrongWith(page, spoken ?? language, size, ending);
      wrong.push(...found.map((one) => `${language}, ${size}: ${one}`));
      await picture(page, `${name} ${language} ${size}`);
    }
    wrong.push(...faults.splice(0).map((fault) => `${language}: ${fault}`));
  }
  expect(wrong).toEqual([]);
}

/** Opens browsers in both languages. */
export function pairsOn(windows: Windows) {
  return {
    /** A browser in each language, with the session of another where it is given. */
    pairOf: async (origin: string, signedIn?: Page): Promise<Pair> => {
      const session = await signedIn?.context().storageState();
      const pair = new Map<string, Visitor>();
      for (const { language, locale } of LANGUAGES) {
        const options = { locale, baseURL: origin, reducedMotion: 'reduce' as const };
        pair.set(language, await windows.open({ ...options, ...(session ? { storageState: session } : {}) }));
      }
      return pair;
    },
  };
}

/** Closes the browsers of a pair. */
export async function leave(pair: Pair | undefined): Promise<void> {
  for (const visitor of pair?.values() ?? []) await visitor.leave();
}
