import { write } from '#journal/write.js';
import { newSecret, secretHash } from '#shell/auth/secrets.js';
import { createApp } from '#shell/web/app.js';
import type { Door } from '#shell/web/door.js';
import { createLog } from '#shell/web/log.js';
import type { RefusalWords } from '#shell/web/refusals.js';
import type { Workspace } from '#shell/workspace.js';

type Role = 'owner' | 'member' | 'accountant';

/** What a visitor of the doors sees of an answer. */
export interface Seen {
  readonly status: number;
  readonly text: string;
  readonly location: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into an answer without declaring it again
  readonly json: any;
}

/** Someone signed in with an API token, who may ask for pages as a browser does. */
export interface Visitor {
  readonly page: (path: string, language?: 'fr' | 'en') => Promise<Seen>;
  readonly json: (path: string) => Promise<Seen>;
  /** The bytes of a file that is served. */
  readonly file: (path: string) => Promise<Uint8Array>;
  readonly submit: (path: string, form: Readonly<Record<string, string>>) => Promise<Seen>;
  readonly send: (path: string, body: unknown) => Promise<Seen>;
  /** Sends a form with one file, in the field `file`. */
  readonly sendFile: (
    path: string,
    form: Readonly<Record<string, string>>,
    name: string,
    content: string,
  ) => Promise<Seen>;
}

async function addAccount(workspace: Workspace, role: Role): Promise<string> {
  const context = workspace.as({ actor: 'system', accountId: null, language: 'fr' });
  const [own, token, accountId] = [context.organisationId, newSecret(), context.newId()];
  await write(context, async (work) => {
    const base = { organisation_id: own, created_at: work.at };
    work.record({ chain: own, kind: 'account.created', payload: { role } });
    await work.insert(own, 'account', [
      {
        ...base,
        id: accountId,
        email: `${accountId}@example.fr`,
        name: 'Claire Brume',
        role,
        password_hash: 'x',
        language: null,
        suspended_at: null,
      },
    ]);
    await work.insert(own, 'api_token', [
      {
        ...base,
        id: context.newId(),
        account_id: accountId,
        name: 'test',
        token_hash: secretHash(token),
        revoked_at: null,
      },
    ]);
  });
  return token;
}

async function seen(response: Response): Promise<Seen> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  return {
    status: response.status,
    text,
    location: response.headers.get('location'),
    json: isJson ? JSON.parse(text) : undefined,
  };
}

/** Opens doors over a workspace to a signed-in visitor; every JSON answer is proved against its schema. */
export async function visitorOf(
  workspace: Workspace,
  doors: readonly Door[],
  refusalWords: RefusalWords,
  role: Role = 'owner',
): Promise<Visitor> {
  const token = await addAccount(workspace, role);
  const { hono } = await createApp({
    workspace,
    doors,
    refusalWords,
    log: createLog({ write: () => undefined }),
    reach: { baseUrl: undefined, host: '127.0.0.1', trustProxy: false },
    checkAnswers: true,
  });
  const request = async (path: string, headers: Record<string, string>, body?: string | FormData): Promise<Response> =>
    hono.request(`http://127.0.0.1${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { host: '127.0.0.1', authorization: `Bearer ${token}`, ...headers },
      ...(body === undefined ? {} : { body }),
    });
  const ask = async (...asked: Parameters<typeof request>): Promise<Seen> => seen(await request(...asked));
  const html = (language: string) => ({ accept: 'text/html', 'accept-language': language });
  const json = { accept: 'application/json', 'accept-language': 'en' };
  return {
    page: (path, language = 'fr') => ask(path, html(language)),
    json: (path) => ask(path, json),
    file: async (path) => new Uint8Array(await (await request(path, {})).arrayBuffer()),
    submit: (path, form) =>
      ask(
        path,
        { ...html('fr'), 'content-type': 'application/x-www-form-urlencoded' },
        new URLSearchParams(form).toString(),
      ),
    sendFile: (path, form, name, content) => {
      const data = new FormData();
      for (const [field, value] of Object.entries(form)) data.set(field, value);
      data.set('file', new File([content], name));
      return ask(path, html('fr'), data);
    },
    send: (path, body) => ask(path, { ...json, 'content-type': 'application/json' }, JSON.stringify(body)),
  };
}
