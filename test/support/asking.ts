import type { Page } from 'playwright-core';

/** What a program is answered that acts with the session of a page. */
export async function asked(page: Page, path: string, data?: unknown) {
  const { origin } = new URL(page.url());
  const headers = { origin, accept: 'application/json', 'accept-language': 'fr' };
  const response =
    data === undefined
      ? await page.request.get(`${origin}${path}`, { headers })
      : await page.request.post(`${origin}${path}`, { headers, data });
  if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`);
  return response.json();
}

/** What a client's program is answered on the page of a link, without any session. */
export async function acted(origin: string, path: string, act: string, form: object = {}): Promise<void> {
  const headers = { origin, accept: 'application/json', 'content-type': 'application/json' };
  const { shown } = (await (await fetch(`${origin}${path}`, { headers })).json()) as { readonly shown: string };
  const body = JSON.stringify({ shown, ...form });
  const answer = await fetch(`${origin}${path}/${act}`, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`${path}/${act}: ${answer.status} ${await answer.text()}`);
}
