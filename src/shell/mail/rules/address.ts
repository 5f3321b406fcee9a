import { z } from 'zod';

/** The longest address that SMTP carries (RFC 5321, 4.5.3.1.3, without its angle brackets). */
const ADDRESS_MAX = 254;

const address = z.email().max(ADDRESS_MAX);

/** Whether a mail may be sent there: one address, without a name, a space, a comma or a control character. */
export function isMailAddress(text: string): boolean {
  return address.safeParse(text).success;
}

/** One line of a header: control characters and line separators, whatever their alphabet, become spaces. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** The domain of an address; undefined for what is none. */
export function domainOf(text: string | null | undefined): string | undefined {
  return text && isMailAddress(text) ? text.slice(text.lastIndexOf('@') + 1).toLowerCase() : undefined;
}
