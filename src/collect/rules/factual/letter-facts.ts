import { done, type Result, refused } from '#kernel/refusal.js';
import { sayDay } from '../letter/said.js';
import type { Composed, FactualInput, Recorded, RecordedAgreement, RecordedDelivery, RecordedFact } from './facts.js';
import { factsOfAgreement } from './letter-warnings.js';
import { agreementBlock, deliveryBlock, sayRecordedDay, warningBlocks } from './recital.js';
import { factualWords } from './words.js';

/** What the letter recalls: the delivery, the agreement behind it, or both; the first of them is what it is about. */
interface Recalled {
  readonly about: 'delivery' | 'agreement';
  readonly delivery: RecordedDelivery | undefined;
  readonly agreement: RecordedAgreement | undefined;
}

const holds = (facts: readonly RecordedFact[], seq: number | null): boolean => facts.some((fact) => fact.seq === seq);

/** The accepted thing that a statement contradicts; else the latest delivery; else the latest agreement. */
function recalledBy({ deliveries, agreements }: Recorded, contradicts: number | null): Recalled | undefined {
  const denied = agreements.find((one) => holds(factsOfAgreement(one), contradicts));
  if (denied) {
    const delivery = deliveries.findLast(({ quote }) => quote === denied.number);
    return { about: 'agreement', agreement: denied, delivery };
  }
  const delivery = deliveries.find(({ facts }) => holds(facts, contradicts)) ?? deliveries.at(-1);
  const agreement = delivery ? agreements.findLast(({ number }) => number === delivery.quote) : agreements.at(-1);
  if (!delivery && !agreement) return undefined;
  return { about: delivery ? 'delivery' : 'agreement', delivery, agreement };
}

function inOrder(facts: readonly RecordedFact[]): RecordedFact[] {
  return facts
    .filter((fact, index) => facts.findIndex(({ seq }) => seq === fact.seq) === index)
    .sort((one, other) => one.seq - other.seq);
}

/**
 * L19, factual reminder (satisfaction denied): what the client now says in his own words, and what he accepted, with his
 * mark and his words of then. No adjective; good faith is assumed; one way forward.
 * @returns refusals `letter.nothingSaid` where no standing incident holds the client's words, `letter.nothingAccepted`
 */
export function composeFacts(input: FactualInput): Result<Composed> {
  const { language, recorded, choice, replyBy } = input;
  const { statements } = recorded;
  const named = choice.incidentId;
  const denial = statements.findLast(({ contradicts }) => contradicts !== null);
  const statement = named ? statements.find(({ incidentId }) => incidentId === named) : (denial ?? statements.at(-1));
  if (!statement) return refused({ code: 'letter.nothingSaid', field: 'incident' });
  const recalled = recalledBy(recorded, statement.contradicts);
  if (!recalled) return refused({ code: 'letter.nothingAccepted' });
  const { about, agreement, delivery } = recalled;
  const words = factualWords(language);
  const { facts: says } = words;
  const subject = about === 'delivery' ? delivery : agreement;
  const [kind, number] = [
    about === 'delivery' ? 'delivery' : (agreement?.kind ?? 'quote'),
    subject?.number ?? '',
  ] as const;
  const agreed = agreement
    ? [agreementBlock(agreement, language), ...(about === 'agreement' ? warningBlocks(agreement, language) : [])]
    : [];
  const delivered = delivery ? [deliveryBlock(delivery, language)] : [];
  return done({
    subject: says.subject(words.document[kind](number).replace(/^(l[ea] |l’)/, '')),
    opening: [
      says.ask(words.ofDocument[kind](number), sayDay(replyBy, language)),
      says.statement(sayRecordedDay(statement.on, language), statement.words),
      says.why,
    ],
    recital: about === 'delivery' ? [...delivered, ...agreed] : [...agreed, ...delivered],
    closing: [says.changed, says.purpose],
    facts: inOrder([
      ...(agreement ? (about === 'agreement' ? factsOfAgreement(agreement) : agreement.facts.slice(0, 1)) : []),
      ...(delivery?.facts ?? []),
      statement.fact,
    ]),
    choice: { incidentId: statement.incidentId },
  });
}
