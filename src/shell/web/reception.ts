import type { Context as HonoContext } from 'hono';
import type { z } from 'zod';
import { KeyReused } from '#journal/once.js';
import { addressLimit, countAttempt } from '#shell/auth/attempts.js';
import { accountContext } from '#shell/auth/context.js';
import { bearerOf, type Identity, identify } from '#shell/auth/identify.js';
import type { Repeatable } from '#shell/context.js';
import { sha256Of } from '#shell/files.js';
import { type Answer, notFound, type RefusedAnswer, refuse } from './answers.js';
import { type BodyResult, readBody } from './body.js';
import { readCookies, sessionCookieName } from './cookies.js';
import { bodyBytesMaxOf, type Door, isBrowserOnly } from './door.js';
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
import type { House } from './house.js';
import { LANGUAGE_COOKIE, languageOf } from './language.js';
import { refusalsOf, sentenceOf } from './refusals.js';
import { isOwner, mayWrite, type Visit } from './visit.js';

/** What Hono is given by the Node server: the connection that the request came on. */
export interface Bindings {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string | undefined } };
}

export type Incoming = HonoContext<{ Bindings: Bindings }>;

/** A request as recognised, before its values are read. */
export interface Arrived {
  readonly visit: Visit;
  readonly identity: Identity;
  readonly byToken: boolean;
  readonly wantsJson: boolean;
}

const isUnsafe = (method: string): boolean => method !== 'GET' && method !== 'HEAD';

/** JSON for a program: it says so, or it brings a token and does not ask for HTML. */
function wantsJson(accept: string, byToken: boolean): boolean {
  const json = accept.indexOf('application/json');
  const html = accept.indexOf('text/html');
  if (json === -1) return byToken && html === -1;
  return html === -1 || json < html;
}

/** Recognises who asks, from where and in which language. */
export async function arrive(house: House, incoming: Incoming): Promise<Arrived> {
  const { headers } = incoming.req.raw;
  const { reach, workspace } = house;
  const secure = isSecure(reach, headers);
  const cookies = readCookies(headers.get('cookie'));
  const session = cookies.get(sessionCookieName(secure, house.sample));
  const bearer = bearerOf(headers.get('authorization'));
  const identity = await identify(workspace, bearer, session);
  const account = identity.kind === 'account' ? identity.visitor : null;
  const chosen = identity.kind === 'account' ? identity.language : undefined;
  const language = languageOf(chosen, cookies.get(LANGUAGE_COOKIE), headers.get('accept-language'));
  const url = new URL(incoming.req.url);
  const peer = incoming.env?.incoming?.socket?.remoteAddress ?? '127.0.0.1';
  const visit: Visit = {
    context: accountContext(workspace, account, language),
    account,
    language,
    path: url.pathname + url.search,
    place: url.pathname,
    params: {},
    query: {},
    body: {},
    typed: {},
    arrival: {
      address: visitorAddress(reach, headers, peer),
      secure,
      agent: headers.get('user-agent') ?? '',
      origin: originOf(reach, headers.get('host') ?? url.host, secure),
      session,
    },
    assets: house.assets,
    sample: house.sample,
    say: (refusal) => sentenceOf(house.refusalWords, refusal, language),
  };
  const byToken = bearer !== undefined;
  return { visit, identity, byToken, wantsJson: wantsJson(headers.get('accept') ?? '', byToken) };
}

/** Refuses a request that is not for this server, or that a page of another site made. */
export function turnAway(
  house: House,
  request: Request,
  byToken: boolean,
  door?: Pick<Door, 'outside'>,
): RefusedAnswer | undefined {
  const { headers, method } = request;
  if (!isKnownHost(house.reach, headers.get('host') ?? new URL(request.url).host))
    return refuse([{ code: 'web.unknownHost' }], 421);
  if (overridesMethod(headers)) return refuse([{ code: 'web.methodOverride' }], 400);
  const isForeign = door?.outside ? isFromElsewhere : (reach: Reach, sent: Headers) => !isSameOrigin(reach, sent);
  if (isUnsafe(method) && !byToken && isForeign(house.reach, headers))
    return refuse([{ code: 'web.foreignOrigin' }], 403);
  return undefined;
}

async function refuseToken(house: House, address: string): Promise<RefusedAnswer> {
  const wait = await countAttempt(house.workspace, [addressLimit(address)]);
  return wait > 0 ? refuse([{ code: 'web.tooManyTokens' }], 429, wait) : refuse([{ code: 'web.badToken' }], 401);
}

/** Whether this visitor may come in at this door; a refusal when not. */
export async function admit(house: House, door: Door, arrived: Arrived): Promise<RefusedAnswer | undefined> {
  const { visit, identity, byToken } = arrived;
  if (identity.kind === 'badToken') return refuseToken(house, visit.arrival.address);
  if (door.isThere && !(await door.isThere())) return notFound();
  if (door.access === 'anyone') return undefined;
  if (!visit.account) return refuse([{ code: 'web.signIn' }], 401);
  if (door.access.startsWith('owner') && !isOwner(visit)) return refuse([{ code: 'web.ownerOnly' }], 403);
  if (!isUnsafe(door.method)) return undefined;
  if (byToken && isBrowserOnly(door)) return refuse([{ code: 'web.browserOnly' }], 403);
  if (door.access === 'account' && !mayWrite(visit)) return refuse([{ code: 'web.readOnly' }], 403);
  return undefined;
}

function queryOf(url: URL): Record<string, string> {
  return Object.fromEntries(url.searchParams);
}

const BODY_REFUSALS = {
  tooLarge: refuse([{ code: 'web.tooLarge' }], 413),
  unsupported: refuse([{ code: 'web.unsupported' }], 415),
  malformed: refuse([{ code: 'web.malformed' }], 400),
  unsound: refuse([{ code: 'web.unsound' }], 422),
} as const;

function parse(schema: z.ZodType | undefined, value: unknown) {
  return schema ? schema.safeParse(value, { reportInput: true }) : { success: true as const, data: {} };
}

export interface Handled {
  readonly answer: Answer;
  /** The visit as far as it was understood, for showing the form again. */
  readonly visit: Visit;
}

async function bodyOf(door: Door, request: Request): Promise<BodyResult> {
  if (!isUnsafe(door.method)) return { ok: true, body: { value: {}, typed: {} } };
  return readBody(request, bodyBytesMaxOf(door));
}

/** Reads parameters, query and body with the door's schemas, then lets its handler answer. */
export async function callHandler(door: Door, incoming: Incoming, arrived: Arrived): Promise<Handled> {
  const { visit } = arrived;
  const params = parse(door.params, incoming.req.param());
  if (!params.success) return { answer: notFound(), visit };
  const query = parse(door.query, queryOf(new URL(incoming.req.url)));
  if (!query.success) return { answer: refuse(refusalsOf(query.error), 400), visit };
  const placed: Visit = { ...visit, params: params.data, query: query.data };
  const stopped = await door.gate?.(placed);
  if (stopped) return { answer: stopped, visit: placed };
  const read = await bodyOf(door, incoming.req.raw);
  if (!read.ok) return { answer: BODY_REFUSALS[read.why], visit: placed };
  const typed = read.body.typed;
  const body = parse(door.body, read.body.value);
  if (!body.success) return { answer: refuse(refusalsOf(body.error), 422), visit: { ...placed, typed } };
  const repeatable = repeatableOf(door, incoming.req.raw, arrived, read.body.value);
  if (repeatable === 'malformed') return { answer: refuse([{ code: 'web.badKey' }], 400), visit: placed };
  const whole: Visit = { ...placed, typed, body: body.data, context: { ...visit.context, repeatable } };
  return { answer: await handled(door, whole), visit: whole };
}

/** Lets the handler answer; a key that was used for another request is refused. */
async function handled(door: Door, visit: Visit): Promise<Answer> {
  try {
    return await door.handle(visit);
  } catch (error) {
    if (error instanceof KeyReused) return refuse([{ code: 'web.keyReused' }], 422);
    throw error;
  }
}

const KEY = /^[\x21-\x7e]{8,200}$/;

/** The idempotency key of a request that writes, with a hash of what it asks; undefined when it brings none. */
function repeatableOf(
  door: Door,
  request: Request,
  { visit }: Arrived,
  body: unknown,
): Repeatable | undefined | 'malformed' {
  const key = request.headers.get('idempotency-key');
  if (key === null || !isUnsafe(door.method)) return undefined;
  if (!KEY.test(key)) return 'malformed';
  const fingerprint = sha256Of(new TextEncoder().encode(`${door.method} ${visit.path}\n${JSON.stringify(body)}`));
  return { key: `${visit.context.actor} ${key}`, fingerprint, writes: 0 };
}
