import type { HtmlEscapedString } from 'hono/utils/html';
import type { z } from 'zod';
import type { Refusal } from '#kernel/refusal.js';
import type { Answer, RefusedAnswer } from './answers.js';
import type { Visit } from './visit.js';

/** A page or a part of one, ready to be written as HTML. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

/**
 * Who may come in.
 * - `anyone`: no account needed;
 * - `account`: any account may read (GET), owners and members may also write;
 * - `self`: any account in a browser session, for what is its own (password, sessions, language); no API token may write there;
 * - `owner`: owners only;
 * - `ownerSelf`: owners, for the accounts of others; as with `self`, no API token may write there.
 */
type Access = 'anyone' | 'account' | 'self' | 'owner' | 'ownerSelf';

/** Whether only a browser session may write at a door: secrets are made there. */
export const isBrowserOnly = ({ access, method }: Pick<Door, 'access' | 'method'>): boolean =>
  method !== 'GET' && (access === 'self' || access === 'ownerSelf');

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The largest body of an ordinary form, in bytes. */
const BODY_BYTES_MAX = 1024 * 1024;

/** The largest body of a form that anyone may send, in bytes: strangers make the server work no more than that. */
const ANYONE_BYTES_MAX = 16 * 1024;

/** The largest body that a door takes, in bytes. */
export const bodyBytesMaxOf = ({ access, bodyBytesMax }: Pick<Door, 'access' | 'bodyBytesMax'>): number =>
  bodyBytesMax ?? (access === 'anyone' ? ANYONE_BYTES_MAX : BODY_BYTES_MAX);

type Nothing = z.ZodObject<Record<never, never>>;

/**
 * One declared route: what it takes, who may come in, what it answers. The same handler serves browsers and
 * programs; the OpenAPI document and the router are both made from this declaration.
 */
export interface Door<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  A extends z.ZodType = z.ZodType,
> {
  readonly method: Method;
  /** `/clients/:id`. */
  readonly path: string;
  /** Its name in the OpenAPI document (`operationId`), unique: `listClients`. */
  readonly name: string;
  /** One English sentence for the OpenAPI document. */
  readonly summary: string;
  readonly access: Access;
  readonly params?: P | undefined;
  readonly query?: Q | undefined;
  /** Validates the form (urlencoded or multipart) and the JSON body alike. */
  readonly body?: B | undefined;
  /** The JSON that a program receives; absent where the door answers a file or a stream. */
  readonly answer?: A | undefined;
  /** Media type of the file or stream that it answers, for the OpenAPI document. */
  readonly media?: string | undefined;
  /** Largest body accepted, in bytes; a usual one when absent (`bodyBytesMaxOf`). */
  readonly bodyBytesMax?: number | undefined;
  /**
   * For someone outside who holds a link whose address is its secret: answers name no referrer and are not indexed,
   * every refusal is shown by `again`, and no session of this site counts.
   */
  readonly outside?: true | undefined;
  /** Whether the door is there at all just now, asked before anything is read; `notFound` when it is not. */
  readonly isThere?: () => Promise<boolean>;
  /** Asked once the address is understood, before anything of the body is read: a refusal when the visit ends there. */
  gate?(visit: Visit<z.output<P>, z.output<Q>, unknown>): Promise<RefusedAnswer | undefined>;
  handle(visit: Visit<z.output<P>, z.output<Q>, z.output<B>>): Promise<Answer<z.input<A>>> | Answer<z.input<A>>;
  /**
   * The form again, filled in with `visit.typed`, when the body does not fit the schema or the handler refuses.
   * Without it, or where it answers nothing, a browser sees a page that lists the refusals. `visit.body` is not there: it may not have been valid.
   */
  again?(
    visit: Visit<z.output<P>, z.output<Q>, unknown>,
    refusals: readonly Refusal[],
  ): Promise<Markup | undefined> | Markup | undefined;
}

/** Declares a door; its handler's types follow from its schemas. */
export function door<
  P extends z.ZodType = Nothing,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = Nothing,
  A extends z.ZodType = z.ZodNever,
>(declared: Door<P, Q, B, A>): Door {
  return declared;
}
