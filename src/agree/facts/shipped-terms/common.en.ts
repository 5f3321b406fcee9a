import type { fr } from './common.fr.js';
import type { ClauseTexts } from './texts.js';

/** Clauses that both audiences read: title, then paragraphs. */
export const en: Readonly<Record<keyof typeof fr, ClauseTexts>> = {
  quote: [
    'The quote and how long it lasts',
    'The quote says what we will do, at what price and by when. It stays open until the date it bears.',
    'The contract is made when you accept the quote as it stands. If you change it, that is a new proposal, which each of us must then accept.',
    'You tell us who may order and accept on your behalf. A request made by word of mouth is confirmed in writing before work starts.',
  ],
  scope: [
    'What is included',
    'The quote lists what the price includes. What it does not name is not included.',
    'Do you think something is missing? Tell us before you sign, and we will add it.',
    'The warnings of the quote, which you tick one by one, are part of the agreement.',
  ],
  clientDuties: [
    'What we need from you',
    'You hand over the contents, the access rights and the answers set out in the quote, on its dates.',
    'If one of them is late, we remind you in writing and our dates move by as much. If the delay adds a cost, we first propose a priced change order.',
  ],
  rounds: [
    'Corrections',
    'Rounds of correction included in the price, unless the quote names another number: {{rounds}}. You gather your remarks in one written list for each round.',
    'One more round is always possible: we tell you its price, and you decide. Our own mistakes are put right free of charge and do not count.',
  ],
  changes: [
    'New requests',
    'A request that changes the content, the price or the dates becomes a change order. In it we state its price and what it does to the dates.',
    'A change order holds only if you accept it. If you do not, the quote goes on as it is.',
  ],
  courtesy: [
    'Courtesy',
    'We speak to each other with respect, on both sides.',
    'In the face of insults or threats, either of us may end the conversation and ask to go on in writing. If it happens again after a written warning, either of us may end the contract as the article “Ending the contract” provides.',
  ],
  handover: [
    'Files and access',
    'When the work is done, we hand over the files you have paid for and the access rights that are yours. We keep a copy for {{keepMonths}} months, then erase it.',
    'The access you give us is used for the agreed work only. Change your passwords when it is over.',
  ],
};
