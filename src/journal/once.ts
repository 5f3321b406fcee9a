import type { Transaction } from 'kysely';
import { type Context, momentOf } from '#shell/context.js';
import type { Database } from '#shell/database/schema.js';

/** The same idempotency key came with another request. */
export class KeyReused extends Error {
  constructor() {
    super('this idempotency key was used for another request');
  }
}

/**
 * Acts once for each idempotency key: the result is kept in the same transaction as its effect, and a request that
 * comes again gets it without a second effect. Without a key it just acts.
 * @throws KeyReused when the key was used for another request
 */
export async function onceOnly<T>(context: Context, db: Transaction<Database>, act: () => Promise<T>): Promise<T> {
  const { repeatable, organisationId } = context;
  if (!repeatable) return act();
  repeatable.writes += 1;
  const key = `${repeatable.key}#${repeatable.writes}`;
  const known = await db
    .selectFrom('idempotency_key')
    .select(['fingerprint', 'result'])
    .where('organisation_id', '=', organisationId)
    .where('key', '=', key)
    .executeTakeFirst();
  if (known && known.fingerprint !== repeatable.fingerprint) throw new KeyReused();
  if (known) return JSON.parse(known.result) as T;
  const result = await act();
  await db
    .insertInto('idempotency_key')
    .values({
      id: context.newId(),
      organisation_id: organisationId,
      key,
      fingerprint: repeatable.fingerprint,
      result: JSON.stringify(result ?? null),
      created_at: momentOf(context.clock),
    })
    .execute();
  return result;
}

/** Forgets the kept results that hold any of these words (a person's id or name): a repeat is then a new request. */
export async function forgetResults(
  db: Transaction<Database>,
  organisationId: string,
  words: readonly string[],
): Promise<void> {
  for (const word of words.filter(Boolean))
    await db
      .deleteFrom('idempotency_key')
      .where('organisation_id', '=', organisationId)
      .where('result', 'like', `%${JSON.stringify(word).slice(1, -1)}%`)
      .execute();
}
