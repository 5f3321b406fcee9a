import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Context } from '#shell/context.js';

/** The key that seals passwords: beside the records, in no backup. */
export const KEY_FILE = 'secret.key';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

type Folder = Pick<Context, 'files'>;

const keyPath = ({ files }: Folder): string => join(dirname(files.folder), KEY_FILE);

function readKey(path: string): Buffer | undefined {
  if (!existsSync(path)) return undefined;
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64');
  return key.length === KEY_BYTES ? key : undefined;
}

/** The key of a data folder, made when it is first needed; of two who make it at once, one gives way. */
function ensureKey(path: string): Buffer {
  const known = readKey(path);
  if (known) return known;
  if (existsSync(path)) throw new Error(`${path} holds no key`);
  const temporary = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(temporary, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(temporary, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(temporary);
  }
  const key = readKey(path);
  if (!key) throw new Error(`${path} holds no key`);
  return key;
}

/**
 * Seals a secret with the key of the data folder (AES-256-GCM, a fresh nonce each time).
 * @param purpose what it is for; it opens for nothing else
 */
export function seal(context: Folder, purpose: string, secret: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', ensureKey(keyPath(context)), nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([sealed, cipher.getAuthTag()]).toString('base64');
}

/** Opens what `seal` sealed; undefined without its key (after a restore, say), or when it was tampered with. */
export function unseal(context: Folder, purpose: string, sealed: string): string | undefined {
  const key = readKey(keyPath(context));
  const bytes = Buffer.from(sealed, 'base64');
  if (!key || bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(purpose));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
