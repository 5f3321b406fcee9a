import { answerOnSite } from '#deliver/actions/delivery-answer.js';
import { noteIncident } from '#deliver/actions/incidents.js';
import { newIncidentSchema } from '#deliver/facts/incident.js';
import { type Handed, handedDelivery, must, NETWORK, openedOf, pleased } from '#deliver/testing/handed.js';
import type { Context } from '#shell/context.js';

/** What the client said when the site was delivered, and a month later. */
export const THEN = 'Agréablement surprise !';
export const NOW = 'Je n’ai jamais été satisfaite de ce travail de merde';

/** A relation in which satisfaction was shown, and is now denied. */
export interface Denied extends Handed {
  readonly incidentId: string;
  /** Entry of the acceptance that is denied. */
  readonly denied: number;
}

/** Walks the article's story: a quote with a concession and a warning, accepted, delivered, praised, then denied. */
export async function deniedSatisfaction(context: Context): Promise<Denied> {
  const handed = await handedDelivery(context);
  const { shown } = await openedOf(context, handed.token);
  must(await answerOnSite(context, handed.id, pleased(shown, ''), [], NETWORK));
  await handed.smtp.close();
  const { seq } = await context.store.read
    .selectFrom('journal_entry')
    .select('seq')
    .where('chain', '=', handed.clientId)
    .where('kind', '=', 'delivery.accepted')
    .executeTakeFirstOrThrow();
  const noted = newIncidentSchema.parse({ type: 'contradiction', verbatim: NOW, contradicts: String(seq) });
  const { id } = must(await noteIncident(context, handed.clientId, noted));
  return { ...handed, incidentId: id, denied: Number(seq) };
}
