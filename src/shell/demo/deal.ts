import type { z } from 'zod';
import { acceptQuote } from '#agree/actions/accept.js';
import { askChange } from '#agree/actions/accept-answer.js';
import { askSigningCode } from '#agree/actions/accept-code.js';
import { type OpenedQuote, openQuoteLink } from '#agree/actions/accept-open.js';
import { chooseOption, openTerms, readWarning } from '#agree/actions/accept-steps.js';
import { draftChangeOrder } from '#agree/actions/change-order.js';
import { draftQuote } from '#agree/actions/draft-quote.js';
import { sendQuote } from '#agree/actions/send.js';
import { changeOrderRequestSchema, quoteRequestSchema } from '#agree/facts/request.js';
import type { NetworkTrace } from '#agree/rules/evidence.js';
import { creditInvoice } from '#bill/actions/credit.js';
import { draftFromQuote, type QuoteInvoiceKind, type QuoteShare } from '#bill/actions/from-quote.js';
import { addTimeTo } from '#bill/actions/from-time.js';
import { issueBill } from '#bill/actions/issue.js';
import { recordPayment } from '#bill/actions/payments.js';
import { sendInvoice } from '#bill/actions/send.js';
import type { Issued } from '#bill/facts/issued.js';
import { addTime } from '#deliver/actions/time.js';
import { newTimeSchema } from '#deliver/facts/time.js';
import { formatDay } from '#kernel/day.js';
import type { Line } from '#kernel/lines/facts.js';
import { scaleHalfUp } from '#kernel/money.js';
import { unwrittenMessages } from '#shell/mail/sample.js';
import { idOf } from './acts.js';
import { type Deed, expected, pass, post, type Stage } from './stage.js';

/** Who answers for a client, as he signs. */
export interface Signer {
  readonly name: string;
  readonly capacity: string;
  readonly agent?: string;
}

/** A range kept for documentation (RFC 5737). */
export const networkOf = ({ agent = 'Safari, iOS' }: Signer): NetworkTrace => ({ address: '203.0.113.0/24', agent });

const CODE = /(?<![\w-])[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}(?![\w-])/;

/** The code of the last message of the pretend mailbox. */
export function codeIn(stage: Stage): string {
  const code = CODE.exec(unwrittenMessages(stage.context).at(-1)?.text ?? '')?.[0];
  if (code === undefined) throw new Error('the pretend mailbox holds no code');
  return code;
}

/** The token at the end of a client's address. */
export const tokenOf = (link: string | null): string => link?.slice(link.lastIndexOf('/') + 1) ?? '';

/** A quote of the sample and what becomes of it, one deed after the other. */
export class Deal {
  readonly #client: string;
  #quote = '';
  #token = '';
  #bill: Issued | undefined;

  /** @param client code of the client */
  constructor(client: string) {
    this.#client = client;
  }

  /** Id of the quote, once it is drafted. */
  get quote(): string {
    return this.#quote;
  }

  drafted(request: z.input<typeof quoteRequestSchema>): Deed {
    return async ({ context, written }) => {
      const parsed = quoteRequestSchema.parse(request);
      this.#quote = (await expected(draftQuote(context, idOf(written.clients, this.#client), parsed))).id;
    };
  }

  /** A change order of a quote that was accepted. */
  changes(first: Deal, request: z.input<typeof changeOrderRequestSchema>): Deed {
    return async ({ context }) => {
      const parsed = changeOrderRequestSchema.parse(request);
      this.#quote = (await expected(draftChangeOrder(context, first.quote, parsed))).id;
    };
  }

  sent(): Deed {
    return async (stage) => {
      const { link } = await expected(sendQuote(stage.context, this.#quote, { origin: stage.origin }));
      this.#token = tokenOf(link);
      await post(stage);
    };
  }

  async #open({ context }: Stage): Promise<OpenedQuote> {
    const opening = await openQuoteLink(context, context.store.read, this.#token);
    if (opening.kind !== 'open') throw new Error(`the sample's link is ${opening.kind}`);
    return opening.opened;
  }

  /** The whole walk of a client on his telephone: option, warnings, terms, code, signature. */
  accepted(signer: Signer, option?: string): Deed {
    return async (stage) => {
      const { context } = stage;
      const { document, shown } = await this.#open(stage);
      if (option !== undefined) await expected(chooseOption(context, this.#token, option, shown));
      for (const place of document.content.warnings.keys()) {
        pass(stage, 25);
        await expected(readWarning(context, this.#token, place + 1, shown));
      }
      pass(stage, 70);
      await expected(openTerms(context, this.#token, shown));
      pass(stage, 95);
      await expected(askSigningCode(context, this.#token, shown));
      pass(stage, 40);
      const { name, capacity } = signer;
      const signing = { shown, name, capacity, signature: { typed: name }, code: codeIn(stage) };
      await expected(acceptQuote(context, this.#token, { ...signing, network: networkOf(signer) }));
      await post(stage);
    };
  }

  changeAsked(signer: Signer, words: string): Deed {
    return async (stage) => {
      const { shown } = await this.#open(stage);
      await expected(askChange(stage.context, this.#token, { shown, words, network: networkOf(signer) }));
      await post(stage);
    };
  }

  /** Time spent on it, in hours and minutes; offered where it is a gift. */
  worked(duration: string, description: string, state: 'unbilled' | 'offered' | 'notBillable' = 'notBillable'): Deed {
    return ({ context, written }) => {
      const clientId = idOf(written.clients, this.#client);
      return expected(
        addTime(context, newTimeSchema.parse({ clientId, quoteId: this.#quote, duration, description, state })),
      );
    };
  }

  /** An invoice of it that stays a draft. */
  billDrafted(kind: QuoteInvoiceKind, share: QuoteShare = {}): Deed {
    return ({ context }) => expected(draftFromQuote(context, this.#quote, kind, share));
  }

  /** @param withTime adds the time of the client that no invoice holds yet */
  billed(kind: QuoteInvoiceKind, share: QuoteShare = {}, withTime = false): Deed {
    return async (stage) => {
      const { context } = stage;
      const { id } = await expected(draftFromQuote(context, this.#quote, kind, share));
      if (withTime) await expected(addTimeTo(context, id));
      this.#bill = await expected(issueBill(context, id));
      await expected(sendInvoice(context, this.#bill.id));
      await post(stage);
    };
  }

  get #issued(): Issued {
    if (!this.#bill) throw new Error('nothing was invoiced yet');
    return this.#bill;
  }

  /** @param percent of what its last invoice asks for */
  paid(percent = 100): Deed {
    return ({ context, clock }) => {
      const { id, clientId, number, payableCents } = this.#issued;
      const amountCents = scaleHalfUp(payableCents, percent, 100);
      const parts = [{ invoiceId: id, amountCents }];
      const payment = { clientId, paidOn: formatDay(clock.today()), amountCents, label: `Virement ${number}`, parts };
      return expected(recordPayment(context, payment));
    };
  }

  /** A credit note on its last invoice. */
  credited(reason: string, lines: readonly Line[]): Deed {
    return ({ context }) => expected(creditInvoice(context, this.#issued.id, { reason, lines }));
  }
}
