import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach } from 'vitest';
import { furnishBusiness, siteRequest } from '#agree/actions/fixtures.js';
import type { Cli } from '#shell/cli.js';
import { stoppedClock } from '#shell/clock.js';
import { stageDoors, stageRefusalWords } from '#shell/compose/doors.js';
import type { Context } from '#shell/context.js';
import { deliverOutbox } from '#shell/mail/deliver.js';
import { appOver, type Browser, browserOn } from '#shell/testing/browser.js';
import { type Bench, NOON, temporaryFolder } from '#shell/testing/engines.js';
import { mailThrough } from '#shell/testing/mail.js';
import { type SmtpServer, startSmtp } from '#shell/testing/smtp.js';
import { type Visitor, visitorOf } from '#shell/testing/visitors.js';
import type { Workspace } from '#shell/workspace.js';

const HELENE = 'helene@lemoine.example';

const servers: SmtpServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

/** A business, its owner's program, its mail server, and the outside world from which its clients come. */
export interface Scene {
  readonly workspace: Workspace;
  readonly context: Context;
  readonly clock: ReturnType<typeof stoppedClock>;
  readonly smtp: SmtpServer;
  /** The owner's program, with an API token. */
  readonly owner: Visitor;
  /** A telephone that has no account. */
  readonly phone: Browser;
}

export async function sceneOn(bench: Bench): Promise<Scene> {
  const clock = stoppedClock(NOON);
  const { workspace, context } = await bench.open(clock);
  const smtp = await startSmtp(() => undefined);
  servers.push(smtp);
  await mailThrough(context, smtp.port);
  await furnishBusiness(context);
  const owner = await visitorOf(workspace, stageDoors, stageRefusalWords);
  const app = await appOver(workspace, { doors: stageDoors, refusalWords: stageRefusalWords });
  return { workspace, context, clock, smtp, owner, phone: browserOn(app, '203.0.113.77') };
}

/** What a door answers to a change that it takes. */
export async function did(
  owner: Visitor,
  path: string,
  body: unknown = {},
): Promise<Awaited<ReturnType<Visitor['send']>>['json']> {
  const answer = await owner.send(path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return answer.json;
}

/** The sentences or codes of a refusal, as programs receive them. */
export const codesIn = (answer: {
  readonly json: { readonly refusals?: readonly { readonly code: string }[] };
}): string[] => (answer.json.refusals ?? []).map(({ code }) => code);

/** The bakery, as a client whose address is known. */
export async function bakery({ owner }: Scene, name = 'Boulangerie Lemoine'): Promise<string> {
  const made = await did(owner, '/clients', {
    name,
    kind: 'business',
    email: HELENE,
    siren: '552100554',
    addressLine1: '3 rue du Four',
    postcode: '35000',
    city: 'Rennes',
  });
  return made.id;
}

/** The text of a mail as its reader sees it. */
function textOfMail(data: string): string {
  const joined = data.replace(/=\r?\n/g, '');
  const bytes = joined.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Lets the waiting mails leave, and answers the link in the last one that holds one of this kind (`c`, `d`). */
async function linkInMail({ workspace, smtp }: Scene, kind: 'c' | 'd'): Promise<string> {
  await deliverOutbox(workspace);
  const link = new RegExp(`/${kind}/[\\w-]{43}`);
  const found = smtp.received.map(({ data }) => link.exec(textOfMail(data))?.[0]).findLast(Boolean);
  if (!found) throw new Error('no mail holds such a link');
  return found;
}

export interface Offer {
  readonly client: string;
  readonly quote: string;
  /** Where its client reads it. */
  readonly path: string;
}

/** Drafts the quote of the site, changed as wanted. */
export async function drafted(scene: Scene, change: Readonly<Record<string, unknown>> = {}, to?: string) {
  const client = to ?? (await bakery(scene));
  const quote = await did(scene.owner, `/clients/${client}/quotes`, siteRequest(change));
  return { client, quote: quote.id as string, number: quote.number as string };
}

/** A quote of the site, mailed to Hélène. */
export async function offered(
  scene: Scene,
  change: Readonly<Record<string, unknown>> = {},
  to?: string,
): Promise<Offer> {
  const { client, quote } = await drafted(scene, change, to);
  await did(scene.owner, `/quotes/${quote}/send`, { email: HELENE });
  return { client, quote, path: await linkInMail(scene, 'c') };
}

const JSON_TYPE = { accept: 'application/json' };

/** What a link tells its client's program. */
export const readLink = async ({ phone }: Scene, path: string) => (await phone.get(path, JSON_TYPE)).json();

/** One act of a client on the page of a link: the refusals that it met, none when it was done. */
export async function acts(
  { phone }: Scene,
  path: string,
  act: string,
  form: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const { shown } = (await phone.get(path, JSON_TYPE)).json();
  const answer = await phone.post(`${path}/${act}`, { shown, ...form }, JSON_TYPE);
  if (answer.status < 400) return [];
  return (answer.json().refusals as readonly { code: string }[]).map(({ code }) => code);
}

/** A code stands alone on its line. */
const CODE = /^\s*([2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4})\s*$/m;

/** Asks for the code of a link and reads it where its client does. */
async function codeMailed(scene: Scene, path: string): Promise<string> {
  const refused = await acts(scene, path, 'code');
  if (refused.length > 0) throw new Error(refused.join());
  const code = CODE.exec(textOfMail(scene.smtp.received.at(-1)?.data ?? ''))?.[1];
  if (!code) throw new Error('the mail holds no code');
  return code;
}

const SIGNER = { name: 'Hélène Lemoine', capacity: 'gérante', typed: 'Hélène Lemoine' };

/** Signs with the code that was mailed. */
export async function signs(
  scene: Scene,
  path: string,
  form: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  return acts(scene, path, 'accept', { ...SIGNER, code: await codeMailed(scene, path), ...form });
}

/** Takes every step of a quote's walk, then signs. */
export async function accepts(scene: Scene, path: string, option?: string): Promise<void> {
  const { warnings } = await readLink(scene, path);
  const refused: (readonly string[])[] = [];
  if (option) refused.push(await acts(scene, path, 'option', { option }));
  for (const { number } of warnings) refused.push(await acts(scene, path, `warnings/${number}`));
  refused.push(await acts(scene, path, 'terms'), await signs(scene, path));
  if (refused.flat().length > 0) throw new Error(refused.flat().join());
}

/** A quote that its client accepted by his link. */
export async function agreed(scene: Scene, change: Readonly<Record<string, unknown>> = {}): Promise<Offer> {
  const offer = await offered(scene, change);
  await accepts(scene, offer.path);
  return offer;
}

/** The deliverables of a quote, put forward by mail: the id of the delivery, and where its client answers. */
export async function handedOver(
  scene: Scene,
  quoteId: string,
): Promise<{ readonly id: string; readonly path: string }> {
  const delivery = await did(scene.owner, '/deliveries', { quoteId });
  await did(scene.owner, `/deliveries/${delivery.id}/send`, { email: HELENE });
  return { id: delivery.id, path: await linkInMail(scene, 'd') };
}

/** What the client declares of a delivery by its link. */
export async function declares(
  scene: Scene,
  path: string,
  form: Readonly<Record<string, unknown>>,
): Promise<readonly string[]> {
  const { shown, deliverables } = await readLink(scene, path);
  const code = await codeMailed(scene, path);
  const body = {
    shown,
    code,
    name: SIGNER.name,
    capacity: SIGNER.capacity,
    received: deliverables.map(({ key }: { readonly key: string }) => key),
    ...form,
  };
  const answer = await scene.phone.postJson(`${path}/answer`, body);
  return answer.status < 400 ? [] : answer.json().refusals.map(({ code: said }: { readonly code: string }) => said);
}

/** Everything that the client said when all went well. */
export const DELIGHTED = {
  outcome: 'accepted',
  satisfaction: 5,
  ownWords: 'Nous sommes agréablement surpris, le site est très bien.',
  mayQuote: true,
};

/** Runs commands of the program in this process; answers what it printed. */
export async function commanded(
  { workspace, context }: Scene,
  commands: (program: Command, cli: Cli) => void,
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly printed: string }> {
  const printed: string[] = [];
  let code = 0;
  const program = new Command().exitOverride();
  commands(program, {
    config: () => workspace.config,
    workspace: async () => workspace,
    context: async () => context,
    print: (text) => void printed.push(text),
    complain: (text) => void printed.push(text),
    exitWith: (given) => {
      code = given;
    },
  });
  await program.parseAsync([...args], { from: 'user' });
  return { code, printed: printed.join('\n') };
}

/** A file that a command is to write, and its bytes once it has. */
export function fileToWrite(name: string): { readonly path: string; readonly bytes: () => Buffer } {
  const path = join(temporaryFolder(), name);
  return { path, bytes: () => readFileSync(path) };
}

/** Text as compared: no markup, entities read, every space of typography as a plain one. */
export function plainText(html: string): string {
  return html
    .replace(/<(script|style|svg)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, '’')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}
