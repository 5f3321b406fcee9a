import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const TOKEN_BYTES = 32;

/** A secret of 256 bits from the system's generator, in base64url (43 characters). */
export function newSecret(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** What is kept of a secret: its SHA-256. A secret of 256 random bits needs no slow hash. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Compares two secrets in a time that says nothing about either, their lengths included. */
export function sameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(secretHash(given), 'hex'), Buffer.from(secretHash(expected), 'hex'));
}
