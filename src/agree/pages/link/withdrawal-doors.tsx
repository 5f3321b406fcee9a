import { z } from 'zod';
import { openQuoteLink } from '#agree/actions/accept-open.js';
import { withdrawFromContract } from '#agree/actions/accept-withdrawal.js';
import { linkPath } from '#agree/actions/link.js';
import { refuse, show } from '#shell/web/answers.js';
import { type Door, door } from '#shell/web/door.js';
import { again, answerOf, gate, opened, pathOf, type Tokened } from './open.js';
import { oneToken, withdrawSchema } from './schemas.js';
import { mayWithdraw, quoteLinkView } from './view.js';
import { networkOf } from './visit.js';
import { WithdrawalPage } from './withdrawal.js';

/** What was refused is shown where it was asked, as long as it may be asked. */
const askedAgain: NonNullable<Door['again']> = async (visit, refusals) => {
  const { token } = visit.params as Tokened;
  const opening = await openQuoteLink(visit.context, visit.context.store.read, token);
  if (opening.kind !== 'open') return again(visit, refusals);
  const view = await quoteLinkView(visit, opening.opened, linkPath('quote', token), refusals);
  return mayWithdraw(view) ? <WithdrawalPage {...view} /> : again(visit, refusals);
};

const outside = { access: 'anyone', outside: true, again: askedAgain } as const;

const page = door({
  ...outside,
  method: 'GET',
  path: '/c/:token/withdrawal',
  name: 'readQuoteWithdrawal',
  summary: 'Where a consumer withdraws from an accepted quote, until the end of the period. Reading changes nothing.',
  params: oneToken,
  answer: z.object({ number: z.string(), version: z.number(), until: z.string(), shown: z.string() }),
  handle: async (visit) => {
    const found = await opened(visit);
    if (!found.ok) return found.answer;
    const view = await quoteLinkView(visit, found.value, pathOf(visit));
    const { document, renounceUntil, shown } = found.value;
    if (renounceUntil === null) return refuse([{ code: 'accept.noWithdrawal' }], 409);
    if (found.value.withdrawal) return refuse([{ code: 'accept.alreadyWithdrawn' }], 409);
    if (!mayWithdraw(view)) return refuse([{ code: 'accept.withdrawalOver', values: { until: renounceUntil } }], 409);
    const { number, version } = document;
    return show({ number, version, until: renounceUntil, shown }, () => <WithdrawalPage {...view} />);
  },
});

const withdraw = door({
  ...outside,
  method: 'POST',
  gate,
  path: '/c/:token/withdrawal',
  name: 'withdrawFromQuote',
  summary: 'A consumer withdraws from the contract: name and address for the acknowledgement. Declared once.',
  params: oneToken,
  body: withdrawSchema,
  answer: z.object({ done: z.literal(true) }),
  handle: async (visit) => {
    const { context, params, body } = visit;
    const asked = { ...body, network: networkOf(visit) };
    return answerOf(visit, '#withdrawal', await withdrawFromContract(context, params.token, asked));
  },
});

/** The withdrawal function of a consumer's contract (C. consom. L221-21). */
export const withdrawalDoors: readonly Door[] = [page, withdraw];
