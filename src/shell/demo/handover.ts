import type { z } from 'zod';
import { listCommitments, settleCommitment } from '#deliver/actions/commitments.js';
import { answerOnSite } from '#deliver/actions/delivery-answer.js';
import { draftDelivery } from '#deliver/actions/delivery-draft.js';
import { answerThroughLink, askDeliveryCode, openDeliveryLink } from '#deliver/actions/delivery-link.js';
import { deliveryDetail } from '#deliver/actions/delivery-read.js';
import { presentOnSite, sendDelivery } from '#deliver/actions/delivery-send.js';
import { settlementSchema } from '#deliver/facts/commitment.js';
import { type Declaration, declarationSchema, newDeliverySchema } from '#deliver/facts/delivery.js';
import { codeIn, type Deal, networkOf, type Signer, tokenOf } from './deal.js';
import { type Deed, expected, pass, post } from './stage.js';

/** What a client says of a delivery, besides what is always so: everything ticked, signed by its name. */
type Said = Pick<z.input<typeof declarationSchema>, 'outcome' | 'satisfaction' | 'ownWords' | 'mayQuote'> & {
  readonly reservations?: Declaration['reservations'];
};

/** A delivery of an accepted quote, put forward to its client and answered. */
export class Handover {
  readonly #deal: Deal;
  #token = '';

  /** @param deal the quote that is delivered, accepted by then */
  constructor(deal: Deal) {
    this.#deal = deal;
  }

  sent(note: string): Deed {
    return async (stage) => {
      const { context, origin } = stage;
      const given = newDeliverySchema.parse({ quoteId: this.#deal.quote, note });
      const { id } = await expected(draftDelivery(context, null, given));
      pass(stage, 60);
      this.#token = tokenOf((await expected(sendDelivery(context, id, { origin }))).link);
      await post(stage);
    };
  }

  /** The client answers on his telephone, with the code that he was mailed. */
  answered(signer: Signer, said: Said): Deed {
    return async (stage) => {
      const { context } = stage;
      const opening = await openDeliveryLink(context, context.store.read, this.#token);
      if (opening.kind !== 'open') throw new Error(`the sample's link is ${opening.kind}`);
      const { document, shown } = opening.opened;
      await expected(askDeliveryCode(context, this.#token, shown));
      pass(stage, 75);
      const received = document.content.deliverables.map(({ key }) => key);
      const { name, capacity } = signer;
      const declared = declarationSchema.parse({ ...said, shown, received, name, capacity, code: codeIn(stage) });
      await expected(answerThroughLink(context, this.#token, declared, [], networkOf(signer)));
      await post(stage);
    };
  }

  /** The client answers on the spot, on the business's own device. */
  onSite(signer: Signer, said: Said): Deed {
    return async (stage) => {
      const { context } = stage;
      const { id } = await expected(
        draftDelivery(context, null, newDeliverySchema.parse({ quoteId: this.#deal.quote })),
      );
      await expected(presentOnSite(context, id));
      pass(stage, 240);
      const delivery = await deliveryDetail(context.store.read, context.organisationId, id);
      const received = delivery?.content.deliverables.map(({ key }) => key) ?? [];
      const { name, capacity } = signer;
      const declared = declarationSchema.parse({ ...said, shown: delivery?.shown ?? '', received, name, capacity });
      await expected(answerOnSite(context, id, declared, [], networkOf(signer)));
      await post(stage);
    };
  }
}

/**
 * Promises of one side that a quote holds are kept, with their proof; those that a reservation made stay open.
 * @param until only those due by then; every one when absent
 */
export function promisesKept(deal: Deal, party: 'ours' | 'theirs', words: string, until = '9999-12-31'): Deed {
  return async ({ context }) => {
    const open = await listCommitments(context, { openOnly: true });
    const kept = open.filter(
      (one) =>
        one.quoteId === deal.quote && one.party === party && one.source !== 'reservation' && (one.dueOn ?? '') <= until,
    );
    for (const { id } of kept) {
      await expected(settleCommitment(context, id, settlementSchema.parse({ state: 'done', words })));
    }
  };
}
