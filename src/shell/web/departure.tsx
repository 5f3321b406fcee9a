import { promisify } from 'node:util';
import { gzip as zip } from 'node:zlib';
import type {
  Answer,
  FileAnswer,
  KeptPage,
  KeptPages,
  MovedAnswer,
  PageAnswer,
  RefusedAnswer,
  StreamAnswer,
} from './answers.js';
import type { Door, Markup } from './door.js';
import { RefusalPage } from './errors.js';
import type { House } from './house.js';
import { disposition, type Reply } from './respond.js';
import type { Visit } from './visit.js';

const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';

async function html(markup: Markup | Promise<Markup>): Promise<string> {
  return `<!DOCTYPE html>${await (await markup).toString()}`;
}

const json = (data: unknown, rest: Omit<Reply, 'body' | 'mediaType'>): Reply => ({
  ...rest,
  mediaType: JSON_TYPE,
  body: JSON.stringify(data),
});

/** How an answer leaves: to whom, in which form, from which door. */
export interface Departure {
  readonly house: House;
  readonly door: Door | undefined;
  readonly visit: Visit;
  readonly wantsJson: boolean;
}

const cookiesOf = ({ cookies }: Answer): Pick<Reply, 'cookies'> => (cookies ? { cookies } : {});

const compress = promisify(zip);

/** Readers whose page of one view is kept at most; the one asked for longest ago goes first. */
const READERS_KEPT = 8;

/** All that a page shows of its reader and of the address that he asked for. */
function readerOf({ language, account, path, sample }: Visit): string {
  return JSON.stringify([language, account?.id, account?.name, account?.email, account?.role, path, sample]);
}

async function keptPage(kept: KeptPages, visit: Visit, answer: PageAnswer<unknown>): Promise<KeptPage> {
  const reader = readerOf(visit);
  const known = kept.get(reader) ?? { bytes: Buffer.from(await html(answer.page())) };
  kept.delete(reader);
  kept.set(reader, known);
  const [oldest] = kept.keys();
  if (kept.size > READERS_KEPT && oldest !== undefined) kept.delete(oldest);
  return known;
}

async function leaveKept(page: KeptPage, gzip: boolean, shared: Pick<Reply, 'cookies' | 'status'>): Promise<Reply> {
  const vary = { Vary: 'Accept-Encoding' };
  if (!gzip) return { ...shared, mediaType: HTML, body: page.bytes, headers: vary };
  page.gzipped ??= await compress(page.bytes);
  return { ...shared, mediaType: HTML, body: page.gzipped, headers: { ...vary, 'Content-Encoding': 'gzip' } };
}

async function leavePage(departure: Departure, answer: PageAnswer<unknown>, gzip: boolean): Promise<Reply> {
  const shared = { status: answer.status, ...cookiesOf(answer) };
  if (departure.wantsJson) return json(answer.data, shared);
  if (answer.kept) return leaveKept(await keptPage(answer.kept, departure.visit, answer), gzip, shared);
  return { ...shared, mediaType: HTML, body: await html(answer.page()) };
}

function leaveMoved({ wantsJson }: Departure, answer: MovedAnswer<unknown>): Reply {
  const headers = { Location: answer.to };
  if (wantsJson) return json(answer.data, { status: answer.status, headers, ...cookiesOf(answer) });
  return { status: 303, body: null, headers, ...cookiesOf(answer) };
}

/** Refusals as a program receives them: the code, the field, the values, and the sentence. */
function refusalData(visit: Visit, answer: RefusedAnswer) {
  return { refusals: answer.refusals.map((refusal) => ({ ...refusal, sentence: visit.say(refusal) })) };
}

async function leaveRefused({ house, door, visit, wantsJson }: Departure, answer: RefusedAnswer): Promise<Reply> {
  const { status, refusals } = answer;
  const headers: Record<string, string> = {};
  if (answer.retryAfter !== undefined) headers['Retry-After'] = String(answer.retryAfter);
  if (status === 401) headers['WWW-Authenticate'] = 'Bearer';
  const shared = { status, headers, ...cookiesOf(answer) };
  if (wantsJson) return json(refusalData(visit, answer), shared);
  const isSignedOut = refusals.some(({ code }) => code === 'web.signIn');
  if (isSignedOut && door?.method === 'GET') return toEntrance(house, visit, shared);
  const again = (door?.outside || [409, 422, 429].includes(status)) && door?.again;
  const page = again ? await door.again?.(visit, refusals) : undefined;
  return {
    ...shared,
    mediaType: HTML,
    body: await html(page ?? <RefusalPage visit={visit} status={status} refusals={refusals} />),
  };
}

/** Where someone without an account goes: to the set-up while there is none, else to the sign-in and back. */
async function toEntrance(house: House, visit: Visit, shared: Pick<Reply, 'cookies'>): Promise<Reply> {
  const next = visit.path === '/' ? '' : `?next=${encodeURIComponent(visit.path)}`;
  const location = (await house.needsSetup()) ? '/setup' : `/login${next}`;
  return { ...shared, status: 303, body: null, headers: { Location: location } };
}

function leaveFile(answer: FileAnswer, gzip: boolean): Reply {
  const headers: Record<string, string> = {};
  if (answer.name !== undefined) headers['Content-Disposition'] = disposition(answer.name, answer.inline);
  if (answer.immutable) headers['Cache-Control'] = 'public, max-age=31536000, immutable';
  const zipped = gzip ? answer.gzipped : undefined;
  if (answer.gzipped) headers['Vary'] = 'Accept-Encoding';
  if (zipped) headers['Content-Encoding'] = 'gzip';
  const policy = answer.inline ? 'preview' : 'attachment';
  return {
    status: 200,
    body: zipped ?? answer.bytes,
    mediaType: answer.mediaType,
    policy,
    headers,
    ...cookiesOf(answer),
  };
}

function leaveStream(answer: StreamAnswer): Reply {
  const headers = answer.name === undefined ? {} : { 'Content-Disposition': disposition(answer.name, false) };
  return { status: 200, body: answer.body, mediaType: answer.mediaType, policy: 'attachment', headers };
}

/** Turns an answer into what is sent: HTML or JSON, a redirect, a refusal, a file or a stream. */
export function leave(departure: Departure, answer: Answer, gzip: boolean): Promise<Reply> | Reply {
  switch (answer.kind) {
    case 'page':
      return leavePage(departure, answer, gzip);
    case 'moved':
      return leaveMoved(departure, answer);
    case 'refused':
      return leaveRefused(departure, answer);
    case 'file':
      return leaveFile(answer, gzip);
    case 'stream':
      return leaveStream(answer);
  }
}
