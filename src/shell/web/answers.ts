import type { Refusal } from '#kernel/refusal.js';
import type { Markup } from './door.js';

export interface Cookie {
  readonly name: string;
  readonly value: string;
  /** Seconds; 0 removes the cookie. */
  readonly maxAge: number;
  readonly secure: boolean;
}

interface Shared {
  readonly cookies?: readonly Cookie[];
}

/** A page for browsers, its data as JSON for programs. */
export interface PageAnswer<T> extends Shared {
  readonly kind: 'page';
  readonly data: T;
  readonly page: () => Markup | Promise<Markup>;
  readonly status: 200 | 201;
  /** Where the written page is kept, for as long as what it rests on stands; absent for a page written each time. */
  readonly kept?: KeptPages;
}

/** A page as it was written for one reader, ready to be sent again. */
export interface KeptPage {
  readonly bytes: Uint8Array;
  /** The same compressed, once a browser has asked for it. */
  gzipped?: Uint8Array;
}

/** Pages written for each reader, by what they show of him: language, account, address. */
export type KeptPages = Map<string, KeptPage>;

/** After a verb: browsers go to a page (303), programs receive the resource. */
export interface MovedAnswer<T> extends Shared {
  readonly kind: 'moved';
  readonly to: string;
  readonly data: T;
  readonly status: 200 | 201;
}

export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 421 | 422 | 429;

export interface RefusedAnswer extends Shared {
  readonly kind: 'refused';
  readonly refusals: readonly Refusal[];
  readonly status: RefusalStatus;
  /** Seconds after which another try makes sense. */
  readonly retryAfter?: number;
}

export interface FileAnswer extends Shared {
  readonly kind: 'file';
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** Name under which a browser saves it; absent for a file that has none. */
  readonly name?: string;
  /** Shown in the browser instead of saved. Only for files that Entente made itself. */
  readonly inline: boolean;
  /** Never changes under this address: may be kept for ever. */
  readonly immutable: boolean;
  /** The same bytes compressed, for browsers that take gzip. */
  readonly gzipped?: Uint8Array;
}

export interface StreamAnswer extends Shared {
  readonly kind: 'stream';
  readonly body: ReadableStream<Uint8Array>;
  readonly mediaType: string;
  readonly name?: string;
}

export type Answer<T = unknown> = PageAnswer<T> | MovedAnswer<T> | RefusedAnswer | FileAnswer | StreamAnswer;

/** Answers with a page, or its data to a program. */
export function show<T>(data: T, page: () => Markup | Promise<Markup>): PageAnswer<T> {
  return { kind: 'page', data, page, status: 200 };
}

/**
 * As `show`, for a page that rests on nothing but its data, its address and its reader: it is written once for each
 * reader and sent again as long as `kept` lives. The caller drops `kept` with the state that it belongs to.
 */
export function showKept<T>(data: T, kept: KeptPages, page: () => Markup | Promise<Markup>): PageAnswer<T> {
  return { kind: 'page', data, page, status: 200, kept };
}

/** Answers a page that must be seen at once (a secret shown a single time), after something was made. */
export function showCreated<T>(data: T, page: () => Markup | Promise<Markup>): PageAnswer<T> {
  return { kind: 'page', data, page, status: 201 };
}

/** Sends a browser to a page of this site (303), gives a program the resource. */
export function goTo<const T>(to: string, data: T, cookies: readonly Cookie[] = []): MovedAnswer<T> {
  return { kind: 'moved', to, data, status: 200, cookies };
}

/** As `goTo`, for a resource that was just made (201 for a program). */
export function goToCreated<const T>(to: string, data: T, cookies: readonly Cookie[] = []): MovedAnswer<T> {
  return { kind: 'moved', to, data, status: 201, cookies };
}

/** Refuses, with every reason; the page shows each sentence, what is missing and where. */
export function refuse(refusals: readonly Refusal[], status: RefusalStatus = 422, retryAfter?: number): RefusedAnswer {
  return { kind: 'refused', refusals, status, ...(retryAfter === undefined ? {} : { retryAfter }) };
}

/** The one answer for an id that does not exist, that is malformed or that belongs to someone else. */
export function notFound(): RefusedAnswer {
  return refuse([{ code: 'web.notFound' }], 404);
}

/** A file to be saved, never run in the site's origin. */
export function attachment(bytes: Uint8Array, mediaType: string, name: string): FileAnswer {
  return { kind: 'file', bytes, mediaType, name, inline: false, immutable: false };
}

/** A document that Entente made itself, shown in the browser. */
export function preview(bytes: Uint8Array, mediaType: string, name: string): FileAnswer {
  return { kind: 'file', bytes, mediaType, name, inline: true, immutable: false };
}

/** Bytes as they are made. */
export function stream(body: ReadableStream<Uint8Array>, mediaType: string, name?: string): StreamAnswer {
  return { kind: 'stream', body, mediaType, ...(name === undefined ? {} : { name }) };
}
