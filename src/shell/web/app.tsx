import { Hono } from 'hono';
import { authDoors } from '#shell/auth/doors.js';
import { hasAccounts } from '#shell/auth/store.js';
import { stopwatch } from '#shell/clock.js';
import { settingsDoors } from '#shell/settings/doors.js';
import type { Workspace } from '#shell/workspace.js';
import { type Answer, notFound } from './answers.js';
import { loadAssets } from './assets.js';
import { type Departure, leave } from './departure.js';
import type { Door } from './door.js';
import { FailurePage } from './errors.js';
import { failureStatus } from './failures.js';
import type { Reach } from './guard.js';
import type { House } from './house.js';
import { houseDoors } from './housekeeping.js';
import type { Log } from './log.js';
import { type Arrived, admit, arrive, type Bindings, callHandler, type Incoming, turnAway } from './reception.js';
import { type RefusalWords, sentenceOf } from './refusals.js';
import { type Reply, reply } from './respond.js';
import { refusalWords as ownRefusalWords } from './words.js';

export interface AppOptions {
  readonly workspace: Workspace;
  /** The doors of the stages; those of the house (sign-in, settings, health) come with it. */
  readonly doors: readonly Door[];
  /** The refusals of the stages: `{collect: {fr: fr.refusals, en: en.refusals}}`. */
  readonly refusalWords: RefusalWords;
  readonly log: Log;
  readonly reach: Reach;
  /** Asked at the set-up when the server is reachable from elsewhere: proves that one reads its terminal. */
  readonly setupCode?: string | undefined;
  /** Opens the sample business without a password (`/enter?key=…`), for as long as the process lives. */
  readonly entryKey?: string | undefined;
  /** Style sheets of the stages, by path. */
  readonly styleSheets?: readonly string[];
  /** Proves every JSON answer against its schema: for tests. */
  readonly checkAnswers?: boolean;
}

export interface App {
  readonly hono: Hono<{ Bindings: Bindings }>;
  /** Every door, those of the house included. */
  readonly doors: readonly Door[];
}

async function houseOf(options: AppOptions): Promise<House> {
  const { workspace } = options;
  const { sample } = await workspace.store.read
    .selectFrom('organisation')
    .select('sample')
    .where('id', '=', workspace.organisationId)
    .executeTakeFirstOrThrow();
  let setUp = false;
  return {
    workspace,
    reach: options.reach,
    log: options.log,
    assets: loadAssets(options.styleSheets),
    refusalWords: { ...ownRefusalWords, ...options.refusalWords },
    sample: sample === 1,
    checkAnswers: options.checkAnswers ?? false,
    needsSetup: async () => {
      setUp ||= await hasAccounts(workspace);
      return !setUp;
    },
  };
}

async function answerAt(house: House, door: Door, incoming: Incoming, arrived: Arrived) {
  const refusal = await admit(house, door, arrived);
  if (refusal) return { answer: refusal as Answer, visit: arrived.visit };
  const handled = await callHandler(door, incoming, arrived);
  const { answer } = handled;
  if (house.checkAnswers && 'data' in answer) door.answer?.parse(answer.data);
  return handled;
}

async function failureReply(arrived: Arrived | undefined, error: unknown, requestId: string): Promise<Reply> {
  const status = failureStatus(error);
  if (!arrived || arrived.wantsJson) {
    const codes = { 500: 'web.failure', 503: 'web.unavailable', 507: 'web.diskFull' } as const;
    const code = codes[status];
    const sentence = sentenceOf(ownRefusalWords, { code }, arrived?.visit.language ?? 'en');
    const body = JSON.stringify({ refusals: [{ code, sentence }], requestId });
    return { status, mediaType: 'application/json; charset=utf-8', body };
  }
  const page = <FailurePage visit={arrived.visit} status={status} requestId={requestId} />;
  return { status, mediaType: 'text/html; charset=utf-8', body: `<!DOCTYPE html>${await page.toString()}` };
}

/** A link is a secret: it is told to no other site, and no search engine keeps what it shows. */
const OUTSIDE_HEADERS = {
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
} as const;

/** Serves one request from its arrival to its answer; `door` is undefined where no route fits. */
async function serve(house: House, door: Door | undefined, incoming: Incoming): Promise<Response> {
  const request = incoming.req.raw;
  const elapsed = stopwatch();
  const requestId = house.workspace.newId();
  const gzip = request.headers.get('accept-encoding')?.includes('gzip') ?? false;
  let arrived: Arrived | undefined;
  let parting: Reply;
  try {
    arrived = await arrive(house, incoming);
    const away = turnAway(house, request, arrived.byToken, door);
    const handled =
      away || !door
        ? { answer: away ?? notFound(), visit: arrived.visit }
        : await answerAt(house, door, incoming, arrived);
    const departure: Departure = { house, door, visit: handled.visit, wantsJson: arrived.wantsJson };
    parting = await leave(departure, handled.answer, gzip);
  } catch (error) {
    house.log.error({ requestId, door: door?.name, err: error }, 'request failed');
    parting = await failureReply(arrived, error, requestId);
  }
  if (door?.outside) parting = { ...parting, headers: { ...parting.headers, ...OUTSIDE_HEADERS } };
  const response = await reply({ secure: arrived?.visit.arrival.secure ?? false, gzip }, parting);
  response.headers.set('X-Request-Id', requestId);
  const ms = elapsed();
  const actor = arrived?.visit.context.actor;
  house.log.info(
    { requestId, method: request.method, path: door?.path, status: response.status, ms, actor },
    'request',
  );
  return response;
}

/**
 * The web application: every door in one router.
 * @throws when two doors share a method and path, or a name
 */
export async function createApp(options: AppOptions): Promise<App> {
  const house = await houseOf(options);
  const doors: Door[] = [...authDoors(house, options), ...settingsDoors(), ...options.doors];
  doors.push(...houseDoors(house, doors));
  refuseTwins(doors);
  const hono = new Hono<{ Bindings: Bindings }>();
  for (const door of doors) hono.on(door.method, door.path, (incoming) => serve(house, door, incoming));
  hono.notFound((incoming) => serve(house, undefined, incoming));
  return { hono, doors };
}

function refuseTwins(doors: readonly Door[]): void {
  const seen = new Set<string>();
  for (const key of doors.flatMap(({ method, path, name }) => [`${method} ${path}`, name])) {
    if (seen.has(key)) throw new Error(`two doors are called ${key}`);
    seen.add(key);
  }
}
