import { hostname, networkInterfaces } from 'node:os';

/** How this server is reached from outside; what it may believe of a request rests on it. */
export interface Reach {
  /** The public address (`https://entente.example.fr`), from `ENTENTE_BASE_URL`; undefined when none is configured. */
  readonly baseUrl: URL | undefined;
  /** The address that it listens on. */
  readonly host: string;
  /** Whether the proxy in front of it is trusted to say who asks (`ENTENTE_TRUST_PROXY=1`). */
  readonly trustProxy: boolean;
}

const LOOPBACK_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a listening address is reachable from this machine only. */
export function isLoopback(host: string): boolean {
  return LOOPBACK_HOSTS.has(host) || host === '::1' || host.startsWith('127.');
}

const nameOf = (hostHeader: string): string => hostHeader.replace(/:\d+$/, '').toLowerCase();

/**
 * Whether the Host header names this server. A configured public address is the only one then (and loopback, for
 * probes on the machine itself). Otherwise: loopback names and, when it listens beyond them, this machine's own
 * name and addresses. Any other name could be a stranger's that resolves here (DNS rebinding).
 */
export function isKnownHost(reach: Reach, hostHeader: string | null): boolean {
  if (!hostHeader) return false;
  const name = nameOf(hostHeader);
  if (LOOPBACK_HOSTS.has(name)) return true;
  if (reach.baseUrl) return hostHeader.toLowerCase() === reach.baseUrl.host;
  if (isLoopback(reach.host)) return false;
  return name === reach.host || name === hostname().toLowerCase() || ownAddresses().has(name);
}

function ownAddresses(): Set<string> {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return new Set(all.map(({ family, address }) => (family === 'IPv6' ? `[${address}]` : address)));
}

/**
 * Whether a request that changes something comes from a page of this site: its Origin is this host, or the
 * browser itself says `same-origin`. Without either it is refused: a program brings an API token instead.
 */
export function isSameOrigin(reach: Reach, headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return false;
  const origin = headers.get('origin');
  if (origin === null) return site === 'same-origin';
  const parsed = URL.parse(origin);
  if (!parsed || parsed.origin !== origin) return false;
  if (reach.baseUrl && parsed.origin === reach.baseUrl.origin) return true;
  return parsed.host === headers.get('host')?.toLowerCase();
}

/**
 * Whether a request at a page whose address is its secret comes from a page of another site. Such pages send no referrer,
 * and a browser then writes `Origin: null`; the secret itself is what another site cannot know.
 */
export function isFromElsewhere(reach: Reach, headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return true;
  const origin = headers.get('origin');
  return origin !== null && origin !== 'null' && !isSameOrigin(reach, headers);
}

/** Where this site is found from outside: its configured address, else the host that the request named. */
export function originOf(reach: Reach, host: string, secure: boolean): string {
  return reach.baseUrl?.origin ?? `${secure ? 'https' : 'http'}://${host}`;
}

const OVERRIDES = ['x-http-method-override', 'x-http-method', 'x-method-override'];

/** Whether a request asks to be taken for one of another method. */
export function overridesMethod(headers: Headers): boolean {
  return OVERRIDES.some((name) => headers.has(name));
}

/** Whether the request reached the visitor's side over TLS. */
export function isSecure(reach: Reach, headers: Headers): boolean {
  if (reach.trustProxy && headers.has('x-forwarded-proto')) return headers.get('x-forwarded-proto') === 'https';
  return reach.baseUrl?.protocol === 'https:';
}

/**
 * The visitor's network address: the peer's, or the last one that a trusted proxy wrote.
 * @param peer address of the connection
 */
export function visitorAddress(reach: Reach, headers: Headers, peer: string): string {
  if (!reach.trustProxy) return peer;
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || peer;
}
