import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** Evaluated rather than added to the page: its own content security policy stays in force. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A folder that keeps a picture of every page looked at, for whoever wants to look too. */
const PICTURES = process.env['ENTENTE_TEST_PICTURES'];

/** Height of what a finger touches on a phone, in CSS pixels. */
const TARGET_HEIGHT = 44;

/**
 * Serious and critical violations, each with the elements concerned.
 * @param rules the rules to hold the page against; all of them where none are named
 * @param without rules that another look at the same page has settled
 */
export async function accessibilityOf(
  page: Page,
  { rules, without = [] }: { readonly rules?: readonly string[]; readonly without?: readonly string[] } = {},
): Promise<string[]> {
  await page.evaluate(AXE);
  const options: RunOptions = {
    resultTypes: ['violations'],
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    ...(rules ? { runOnly: { type: 'rule', values: [...rules] } } : {}),
  };
  const { violations } = (await page.evaluate((asked) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    return axe.run(asked);
  }, options)) as AxeResults;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 5)
          .map(({ target }) => target.join(' '))
          .join(', ')}`,
    );
}

/** What cannot be reached without scrolling sideways. */
export async function overflowOf(page: Page): Promise<string[]> {
  const wide = await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth);
  const screen = page.viewportSize()?.width ?? 0;
  return wide > screen ? [`scrolls sideways: ${wide} px on a screen of ${screen}`] : [];
}

/** Buttons, fields and links that stand alone, where a finger would miss them. */
export async function smallTargetsOf(page: Page): Promise<string[]> {
  const selector =
    'button:not(.first-button), .button, summary, select, textarea, nav a, .lights a, .choices a, input:not([type=hidden], [type=checkbox], [type=radio])';
  return page.locator(selector).evaluateAll(
    (all, least) =>
      all.flatMap((element) => {
        const { height } = element.getBoundingClientRect();
        const name = element.getAttribute('name') ?? element.textContent?.trim() ?? '';
        // Chromium rounds to fractions of a pixel.
        return height === 0 || height >= least - 0.5 ? [] : [`${Math.round(height)} px high: ${name}`];
      }),
    TARGET_HEIGHT,
  );
}

/** French wants a no-break space before double punctuation, units and inside guillemets: a plain one may break there. */
export async function plainSpacesOf(page: Page): Promise<string[]> {
  const text = await page.locator('body').innerText();
  return [...text.matchAll(/.{0,24}(?: [;:!?»€%]|« ).{0,12}/g)].map(([found]) => `plain space in: ${found}`);
}

/** Keeps a picture of the whole page, where a folder is named for it. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name.replace(/\W+/g, '-')}.png`), fullPage: true });
}
