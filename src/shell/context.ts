import { randomBytes } from 'node:crypto';
import { type Id, uuidV7 } from '#kernel/id.js';
import type { Language } from '#kernel/words.js';
import type { Clock } from './clock.js';
import type { Store } from './database/open.js';
import type { FileArchive } from './files.js';

/** A request that may come twice: its key, and a hash of what it asks (method, path, body). */
export interface Repeatable {
  readonly key: string;
  readonly fingerprint: string;
  /** Numbers the writes of one request, in order. */
  writes: number;
}

/** All that an action needs from outside; it never reaches for anything else. */
export interface Context {
  readonly store: Store;
  readonly clock: Clock;
  readonly files: FileArchive;
  readonly newId: () => Id;
  readonly organisationId: Id;
  /** Who acts, as the journal names it: `account:<id>`, `command line` or `system`. */
  readonly actor: string;
  readonly accountId: Id | null;
  readonly language: Language;
  /** Set when the request carries an idempotency key: each write then happens once. */
  readonly repeatable?: Repeatable | undefined;
}

/** A source of UUIDv7 in strictly increasing order within a process, whatever the clock does (RFC 9562, 6.2, method 2). */
export function idSource(clock: Clock): () => Id {
  let millisecond = -1;
  let tail = new Uint8Array(10);
  return () => {
    const now = clock.now();
    if (now > millisecond) {
      millisecond = now;
      tail = new Uint8Array(randomBytes(10));
      // Room to count upwards: the top bit of the counter starts at zero.
      tail[0] = (tail[0] ?? 0) & 0x07;
    } else increment(tail);
    return uuidV7(millisecond, tail);
  };
}

/** Adds one to a big-endian number, skipping the bits that the version and the variant of a UUID overwrite. */
function increment(bytes: Uint8Array): void {
  for (let i = bytes.length - 1; i > 2; i--) {
    bytes[i] = ((bytes[i] ?? 0) + 1) & 0xff;
    if (bytes[i] !== 0) return;
  }
  bytes[1] = ((bytes[1] ?? 0) + 1) & 0xff;
}

export function momentOf(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}
