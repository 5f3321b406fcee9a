import { done, type Result, refused } from '#kernel/refusal.js';
import { sayDay } from '../letter/said.js';
import type { Composed, FactualInput, RecordedAgreement } from './facts.js';
import { agreementBlock, concessionBlocks, sayRecordedDay, warningBlocks } from './recital.js';
import { factualWords } from './words.js';

/** The facts of an agreement that the letter quotes: each warning, the concession, the acceptance. */
export function factsOfAgreement({ facts, warnings }: RecordedAgreement) {
  const all = [...warnings.map(({ fact }) => fact), ...facts];
  return all
    .filter((fact, index) => all.findIndex(({ seq }) => seq === fact.seq) === index)
    .sort((one, other) => one.seq - other.seq);
}

function chosen({ recorded, choice }: FactualInput): RecordedAgreement | undefined {
  const warned = recorded.agreements.filter(({ warnings }) => warnings.length > 0);
  if (choice.quote === undefined) return warned.at(-1);
  return warned.findLast(({ number }) => number === choice.quote);
}

/**
 * L3, reminder of warnings given: each warning with its quote and the day on which it was read and ticked, the price
 * conceded with its reason and counterpart, the acceptance.
 * @returns refusal `letter.nothingWarned` where no accepted quote holds a warning
 */
export function composeWarnings(input: FactualInput): Result<Composed> {
  const { language, replyBy } = input;
  const agreement = chosen(input);
  if (!agreement) return refused({ code: 'letter.nothingWarned', field: 'quote' });
  const words = factualWords(language);
  const { warnings: says } = words;
  const document = words.document[agreement.kind](agreement.number);
  const accepted = sayRecordedDay(agreement.acceptedOn, language);
  return done({
    subject: says.subject(document.replace(/^(le |l’)/, '')),
    opening: [says.ask(agreement.warnings.length, document, accepted, sayDay(replyBy, language)), says.why],
    recital: [
      agreementBlock(agreement, language),
      ...warningBlocks(agreement, language),
      ...concessionBlocks(agreement, language),
    ],
    closing: [says.shared, says.talk],
    facts: factsOfAgreement(agreement),
    choice: { quote: agreement.number },
  });
}
