import { itemFactsOf } from '#kernel/lines/from-item.js';
import type { Context } from '#shell/context.js';
import { clientChoices, itemsInUse, ownTerms } from '../store/ground.js';

/** What a new invoice starts from: the clients, the usual term of the one chosen, and whether VAT is charged. */
export async function startOf(context: Context, clientId: string | undefined) {
  const { read } = context.store;
  const clients = await clientChoices(read, context.organisationId);
  const own = await ownTerms(read, context.organisationId);
  const chosen = clients.find(({ id }) => id === clientId);
  return {
    clients,
    client: chosen?.id,
    vatExempt: own.vat_exempt === 1,
    termDays: chosen?.term_days ?? own.term_days,
    currency: own.currency,
    items: (await itemsInUse(read, context.organisationId)).map(itemFactsOf),
  };
}
