import type { Work } from '#journal/write.js';
import type { Context } from '#shell/context.js';

/** Forgets what the mails to a person said and where they went (GDPR art. 17); that one left, and when, stays. What waits is given up. */
export async function eraseMails(context: Context, work: Work, clientId: string): Promise<void> {
  const rows = await work.db
    .selectFrom('outbox')
    .select(['id', 'state'])
    .where('organisation_id', '=', context.organisationId)
    .where('client_id', '=', clientId)
    .execute();
  for (const { id, state } of rows)
    await work.update(clientId, 'outbox', id, {
      recipient: '',
      subject: '',
      body: null,
      last_error: null,
      ...(state === 'pending' ? { state: 'cancelled', next_at: null, settled_at: work.at } : {}),
    });
}
