import type { Cookie } from './answers.js';
import type { Visit } from './visit.js';

/** The cookies of a request, by name; the first of a repeated name. */
export function readCookies(header: string | null): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? '').split(';')) {
    const equals = part.indexOf('=');
    const name = part.slice(0, Math.max(equals, 0)).trim();
    if (name && !cookies.has(name)) cookies.set(name, part.slice(equals + 1).trim());
  }
  return cookies;
}

/** A Set-Cookie header: for this site and its whole path only, out of reach of scripts. */
export function writeCookie({ name, value, maxAge, secure }: Cookie): string {
  return `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}

/**
 * The name of the session cookie. Browsers keep one for all the ports of a host: the sample business has a name of its
 * own, so that it never signs anyone out of the real one beside it. Under TLS the browser itself guarantees that no
 * other host and no plain connection set the cookie (`__Host-`).
 */
export function sessionCookieName(secure: boolean, sample: boolean): string {
  return `${secure ? '__Host-' : ''}entente${sample ? '-sample' : ''}`;
}

/**
 * The cookie that carries a session.
 * @param maxAge seconds; 0 to remove it
 */
export function sessionCookie(token: string, maxAge: number, visit: Pick<Visit, 'arrival' | 'sample'>): Cookie {
  const { secure } = visit.arrival;
  return { name: sessionCookieName(secure, visit.sample), value: token, maxAge, secure };
}
