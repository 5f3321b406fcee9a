import { acceptRefusalWords } from '#agree/accept-words.js';
import type { NetworkTrace } from '#agree/rules/evidence.js';
import { agentFamily, cutAddress } from '#agree/rules/evidence.js';
import type { Refusal } from '#kernel/refusal.js';
import type { Language } from '#kernel/words.js';
import type { RefusalStatus } from '#shell/web/answers.js';
import { sentenceOf } from '#shell/web/refusals.js';
import type { Visit } from '#shell/web/visit.js';
import { refusalWords as houseRefusalWords } from '#shell/web/words.js';

const SENTENCES = { ...houseRefusalWords, ...acceptRefusalWords };

/** The same visit as a client's: in the language of the document, without any account. */
export function asClient(visit: Visit, language: Language): Visit {
  return { ...visit, language, account: null, say: (refusal) => sentenceOf(SENTENCES, refusal, language) };
}

/** What the life of a quote refuses, as its client is told. */
const TOLD: Readonly<Record<string, string>> = {
  'quote.accepted': 'accept.alreadyAccepted',
  'quote.declined': 'accept.declined',
  'quote.expired': 'accept.expired',
  'quote.withdrawn': 'accept.withdrawn',
  'quote.superseded': 'accept.superseded',
  'quote.noWithdrawal': 'accept.noWithdrawal',
  'quote.withdrawalOver': 'accept.withdrawalOver',
  'quote.notAccepted': 'accept.noWithdrawal',
  'quote.notSent': 'accept.answered',
};

/** Refusals in the client's words; what only concerns the business is not told. */
export const forClient = (refusals: readonly Refusal[]): readonly Refusal[] =>
  refusals.map(({ code, ...rest }) => ({ ...rest, code: TOLD[code] ?? code }));

const TO_CORRECT = new Set(['accept.noSignature', 'accept.noGlyph', 'accept.badStrokes', 'accept.tooSmall']);

/** The status of refusals: not there, gone, too many, to be corrected, or at odds with where the quote stands. */
export function statusOf(refusals: readonly Refusal[]): RefusalStatus {
  const code = refusals[0]?.code ?? '';
  if (code === 'link.unknown') return 404;
  if (code === 'link.ownAccount') return 403;
  if (code === 'link.tooMany' || code === 'code.tooMany') return 429;
  if (code.startsWith('link.')) return 410;
  return code.startsWith('code.') || TO_CORRECT.has(code) ? 422 : 409;
}

/** The minimal network data of a visit. */
export const networkOf = ({ arrival }: Pick<Visit, 'arrival'>): NetworkTrace => ({
  address: cutAddress(arrival.address),
  agent: agentFamily(arrival.agent),
});
