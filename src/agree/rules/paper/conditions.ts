import type { QuoteDocument } from '#agree/facts/quote.js';
import { percentHundredths } from '#kernel/lines/totals.js';
import type { Block } from '#paper/facts.js';
import { sayDay } from './days.js';
import { type Saying, sayDecimal } from './items.js';
import { saidDeposit } from './money.js';
import { present } from './parties.js';
import { paperWords } from './words.js';

function depositSentence(document: QuoteDocument, saying: Saying): string {
  const { depositPercent } = document.content;
  const words = paperWords(saying.language).conditions;
  return percentHundredths(depositPercent) === 0
    ? words.noDeposit
    : words.deposit(sayDecimal(depositPercent, saying.language), saidDeposit(document, saying));
}

/** When, how it is paid, what a delay costs, where to complain. */
function conditionItems(document: QuoteDocument, saying: Saying): string[] {
  const { content, seller, buyer } = document;
  const { language } = saying;
  const words = paperWords(language).conditions;
  const where = present([seller.email, seller.phone]).join(words.or);
  return present([
    content.startsOn && words.starts(sayDay(content.startsOn, language)),
    content.endsOn && words.ends(sayDay(content.endsOn, language)),
    words.valid(sayDay(content.validUntil, language)),
    depositSentence(document, saying),
    words.payment(content.termDays),
    seller.earlyDiscount ? words.discount(seller.earlyDiscount) : buyer.kind !== 'consumer' && words.noDiscount,
    words.late[buyer.kind],
    buyer.kind === 'consumer' && words.withdrawal,
    where && words.complaints(where),
    buyer.kind === 'consumer' && seller.mediator && words.mediator(seller.mediator),
    seller.insurance && words.insurance(seller.insurance),
  ]);
}

/** Conditions of the offer, then the general terms to which it is bound, by number, date and hash. */
export function conditionBlocks(document: QuoteDocument, saying: Saying): Block[] {
  const { terms } = document;
  const words = paperWords(saying.language).conditions;
  return [
    { kind: 'heading', text: words.heading },
    { kind: 'list', items: conditionItems(document, saying) },
    {
      kind: 'paragraph',
      text: terms ? words.terms(terms.number, sayDay(terms.releasedOn, saying.language)) : words.termsLater,
    },
    ...(terms
      ? [{ kind: 'digest', items: [{ label: words.termsDigest(terms.number), value: terms.sha256 }] } as const]
      : []),
  ];
}
