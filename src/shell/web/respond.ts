import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Cookie } from './answers.js';
import { writeCookie } from './cookies.js';

const compress = promisify(gzip);

const PAGE_POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-src 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** A file from anywhere runs nothing, loads nothing and belongs to no origin. */
const ATTACHMENT_POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'";
/** A document of our own, shown inside a page of ours; a browser's PDF viewer does not work in a sandbox. */
const PREVIEW_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

type Policy = 'page' | 'attachment' | 'preview';

const POLICIES: Readonly<Record<Policy, string>> = {
  page: PAGE_POLICY,
  attachment: ATTACHMENT_POLICY,
  preview: PREVIEW_POLICY,
};

export interface Reply {
  readonly status: number;
  readonly body: string | Uint8Array | ReadableStream<Uint8Array> | null;
  readonly mediaType?: string;
  readonly policy?: Policy;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly Cookie[];
}

const YEAR_SECONDS = 31_536_000;

function securityHeaders(reply: Reply, secure: boolean): Headers {
  const headers = new Headers({
    'Content-Security-Policy': POLICIES[reply.policy ?? 'page'],
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
    ...reply.headers,
  });
  if (secure) headers.set('Strict-Transport-Security', `max-age=${YEAR_SECONDS}`);
  if (reply.mediaType) headers.set('Content-Type', reply.mediaType);
  for (const cookie of reply.cookies ?? []) headers.append('Set-Cookie', writeCookie(cookie));
  return headers;
}

/** Below this many characters compression costs more than it saves. */
const COMPRESSED_FROM = 1400;
const LEVEL = 4;

/** How a request likes its answer. */
export interface Taste {
  readonly secure: boolean;
  readonly gzip: boolean;
}

/** Writes an answer out: security headers, cookies, compression. */
export async function reply(taste: Taste, answer: Reply): Promise<Response> {
  const headers = securityHeaders(answer, taste.secure);
  const { body } = answer;
  if (typeof body !== 'string' || !taste.gzip || body.length < COMPRESSED_FROM)
    return new Response(body as string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null, {
      status: answer.status,
      headers,
    });
  headers.set('Content-Encoding', 'gzip');
  headers.set('Vary', 'Accept-Encoding');
  return new Response(await compress(body, { level: LEVEL }), { status: answer.status, headers });
}

/** A Content-Disposition that keeps any name whole (RFC 6266, RFC 5987), with a plain one for old readers. */
export function disposition(name: string, inline: boolean): string {
  const clean = name.replace(/[\p{Cc}/\\]/gu, '_');
  const plain = clean.replace(/[^\w.\- ]/g, '_');
  const encoded = encodeURIComponent(clean).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
