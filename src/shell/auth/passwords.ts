import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';

/** scrypt (RFC 7914): N = 2^15, r = 8 takes 32 MiB; p = 3 as OWASP pairs it with that memory. About 150 ms a hash. */
const COST = 32_768;
const BLOCK = 8;
const PARALLEL = 3;
const SALT_BYTES = 16;
const HASH_BYTES = 32;
const MEMORY_MAX = 64 * 1024 * 1024;
/** Hashes made at the same time: two take 64 MiB, whatever the number of people who sign in. */
const AT_ONCE_MAX = 2;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE_MAX) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

interface Parameters {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** The same password however its accents were typed (NFKC). */
const normalised = (password: string): string => password.normalize('NFKC');

function derive(password: string, salt: Buffer, parameters: Parameters): Promise<Buffer> {
  return inTurn(
    () =>
      new Promise((resolve, reject) => {
        scrypt(normalised(password), salt, HASH_BYTES, { ...parameters, maxmem: MEMORY_MAX }, (error, hash) =>
          error ? reject(error) : resolve(hash),
        );
      }),
  );
}

/** Hashes a password for keeping: `scrypt$N$r$p$salt$hash`, so that the cost can be raised later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(password, salt, { N: COST, r: BLOCK, p: PARALLEL });
  return ['scrypt', COST, BLOCK, PARALLEL, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** What is kept for an account that has no password: nothing matches it. */
export const NO_PASSWORD = '!';

const DUMMY = {
  parameters: { N: COST, r: BLOCK, p: PARALLEL },
  salt: Buffer.alloc(SALT_BYTES),
  hash: Buffer.alloc(HASH_BYTES),
};

function read(kept: string) {
  const [scheme, N, r, p, salt, hash] = kept.split('$');
  if (scheme !== 'scrypt' || !salt || !hash) return undefined;
  return {
    parameters: { N: Number(N), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64url'),
    hash: Buffer.from(hash, 'base64url'),
  };
}

/**
 * Whether a password is the one that was kept. Takes as long when there is no account at all (`kept` undefined),
 * so that the time says nothing about who has one.
 */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  const known = kept === undefined ? undefined : read(kept);
  const { parameters, salt, hash } = known ?? DUMMY;
  const derived = await derive(password, salt, parameters);
  const same = timingSafeEqual(derived, hash);
  return same && known !== undefined;
}

const INITIAL_LETTERS = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A password to be handed over once and changed: four groups of four without look-alikes, about 92 bits. */
export function newInitialPassword(): string {
  const letter = (): string => INITIAL_LETTERS[randomInt(INITIAL_LETTERS.length)] ?? '';
  const group = (): string => Array.from({ length: 4 }, letter).join('');
  return Array.from({ length: 4 }, group).join('-');
}
