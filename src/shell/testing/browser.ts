import { createOwner } from '#shell/auth/actions.js';
import { accountContext } from '#shell/auth/context.js';
import { hashPassword } from '#shell/auth/passwords.js';
import { openSession } from '#shell/auth/sessions.js';
import { type App, type AppOptions, createApp } from '#shell/web/app.js';
import { createLog } from '#shell/web/log.js';
import type { Workspace } from '#shell/workspace.js';

const HOST = 'localhost';

/** The application over a workspace, every JSON answer proved against its schema. */
export function appOver(workspace: Workspace, options: Partial<AppOptions> = {}): Promise<App> {
  return createApp({
    workspace,
    doors: [],
    refusalWords: {},
    log: createLog({ write: () => undefined }),
    reach: { baseUrl: undefined, host: '127.0.0.1', trustProxy: false },
    checkAnswers: true,
    ...options,
  });
}

/** What a browser receives. */
interface Page {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  readonly location: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into an answer without declaring it again
  readonly json: () => any;
}

type Form = Readonly<Record<string, string>>;
type Extra = Readonly<Record<string, string>>;

/** A browser that keeps its cookies and sends what browsers send. */
export interface Browser {
  readonly cookies: Map<string, string>;
  readonly get: (path: string, headers?: Extra) => Promise<Page>;
  readonly post: (path: string, form?: Form, headers?: Extra) => Promise<Page>;
  readonly postJson: (path: string, body: unknown, headers?: Extra) => Promise<Page>;
}

async function pageOf(response: Response, cookies: Map<string, string>): Promise<Page> {
  for (const line of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (line.includes('Max-Age=0')) cookies.delete(name);
    else cookies.set(name, value);
  }
  const text = await response.text();
  return {
    status: response.status,
    text,
    headers: response.headers,
    location: response.headers.get('location'),
    json: () => JSON.parse(text),
  };
}

/** @param address network address from which it comes */
export function browserOn({ hono }: App, address = '127.0.0.1'): Browser {
  const cookies = new Map<string, string>();
  const ask = async (method: string, path: string, headers: Extra, body?: string): Promise<Page> => {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
    const sent = {
      host: HOST,
      accept: 'text/html',
      'accept-language': 'fr',
      ...(cookie ? { cookie } : {}),
      ...headers,
    };
    const init = { method, headers: sent, ...(body === undefined ? {} : { body }) };
    const env = { incoming: { socket: { remoteAddress: address } } };
    return pageOf(await hono.request(`http://${HOST}${path}`, init, env), cookies);
  };
  const own = { origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin' };
  return {
    cookies,
    get: (path, headers = {}) => ask('GET', path, headers),
    post: (path, form = {}, headers = {}) =>
      ask(
        'POST',
        path,
        { ...own, 'content-type': 'application/x-www-form-urlencoded', ...headers },
        new URLSearchParams(form).toString(),
      ),
    postJson: (path, body, headers = {}) =>
      ask(
        'POST',
        path,
        { ...own, accept: 'application/json', 'content-type': 'application/json', ...headers },
        JSON.stringify(body),
      ),
  };
}

export const OWNER = { name: 'Claire Fontaine', email: 'claire@fontaine.example', password: 'une phrase assez longue' };

/** Hashing is slow on purpose: once a file is enough. */
let ownerHash: Promise<string> | undefined;

/** A browser in which the owner of the business has just signed in. */
export async function ownerOn(app: App, workspace: Workspace): Promise<Browser> {
  ownerHash ??= hashPassword(OWNER.password);
  const context = accountContext(workspace, null, 'fr');
  const made = await createOwner(context, { name: OWNER.name, email: OWNER.email }, await ownerHash);
  if (!made.ok) throw new Error('there was an account already');
  const browser = browserOn(app);
  browser.cookies.set('entente', await openSession(context, made.value));
  return browser;
}
