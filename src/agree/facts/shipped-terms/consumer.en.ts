import type { fr } from './consumer.fr.js';
import type { ClauseTexts } from './texts.js';

/** Clauses of the terms for private persons: title, then paragraphs. */
export const en: Readonly<Record<keyof typeof fr, ClauseTexts>> = {
  object: [
    'What these terms settle',
    'These general terms hold for everything that {{business}} (“we”) supplies to a private person (“you”). You receive them with the quote, before you sign.',
    'The quote comes before them: where they differ, the quote counts. Nothing here takes away any right that the law gives you.',
  ],
  withdrawal: [
    'Your right to change your mind',
    'If you sign at a distance, or elsewhere than on our premises, you have 14\u00a0days to withdraw, without giving a reason. They start on the day after you sign for a service, on the day after you receive it for goods.',
    'If you signed online, open the page of the link that you received by e-mail: its button “Withdraw from the contract here” stays there until the period ends. You receive an acknowledgement at once.',
    'It is also enough to write to us before they end, at the address in the article “Your guarantees”. We give back what you have paid within 14\u00a0days. For goods, we may wait until they are back or until you prove that they were sent.',
    'Work starts after that time, unless you ask us in writing to start sooner. If you then withdraw, you pay for the part already done. The right ends when the service is done in full, if you had agreed to that beforehand in writing. It does not hold for goods made to your measure.',
    'If you sign at home or away from our premises, we ask for no payment before seven days.',
    'You may write this to us: “I hereby give notice that I withdraw from the contract for (service or goods), signed or received on (date). My name, my address, the date and, on paper, my signature.”',
  ],
  deposit: [
    'The deposit and the start',
    'If the quote asks for a sum in advance, it is a deposit on the price: both of us are bound. It is taken off the final invoice.',
    'Work starts when we have received it. If it comes later, our dates move by as much.',
  ],
  deadlines: [
    'Dates',
    'Our dates are those of the quote. If one of them cannot be kept, we tell you at once.',
    'You may then ask us in writing to deliver within a further reasonable time. If we do not, you may end the contract and we give back within 14\u00a0days what you have paid.',
  ],
  acceptance: [
    'Delivery and its acceptance',
    'We write to you at each delivery. We invite you to check it within {{reservationDays}} days and to answer: you accept it, you accept it with reservations, or you refuse it and say why.',
    'A reservation describes a difference from the quote. We answer each one within {{answerDays}} days.',
    'Your silence accepts nothing, and this time does not limit your guarantees.',
  ],
  price: [
    'The price and what is offered',
    'The quote gives the total price, VAT included.',
    'A service that we offer is shown at its true value, with a discount of 100%. If it is written in the quote, it is due like the rest. If not, it is a courtesy: it holds for this once.',
    'A price lowered for one quote holds for that quote alone.',
  ],
  invoices: [
    'Invoices and payment',
    'We invoice on delivery, or at the stages of the quote. The invoice is paid on the date it bears. Unless the quote sets another term, that is {{paymentDays}} days after the invoice date.',
    'Does something look wrong? Write to us: we answer before any reminder.',
  ],
  latePayment: [
    'Late payment',
    'If an invoice stays unpaid, we remind you first. After a formal notice, the sum due bears interest at the French legal rate, until the day of payment.',
    'We add no penalty and no reminder costs.',
    'If we owe you a sum, the same rules work for you.',
  ],
  suspension: [
    'Suspension',
    'If an invoice that you do not dispute stays unpaid after a reminder, we may suspend the work. We write to you at least {{suspensionDays}} days before: what stops, when, and how to avoid it.',
    'In the same way, if we fail in our commitments, you may suspend your payments.',
  ],
  cancellation: [
    'Putting off and cancelling',
    'After the time to change your mind and before the work starts, either of us may cancel in writing. More than {{cancelDays}} days before, it costs nothing.',
    'Later, the one who cancels pays the other {{cancelPercent}}% of the price. The sum is the same for you and for us. In a case of force majeure or for a serious reason, such as an illness, nothing is due.',
  ],
  termination: [
    'Ending the contract',
    'Either of us may end the contract if the other seriously breaks it. A first letter leaves {{cureDays}} days to put things right. If nothing changes, a second one says that the contract ends, and why.',
    'You pay for what has been done and is of use to you. We give back the rest.',
  ],
  guarantees: [
    'Your guarantees',
    '{{business}} answers for the guarantees that the law gives you. To use them, write to us: {{contact}}.',
    'For goods or digital content, you have the legal guarantee of conformity. For two years, a defect is repaired, or the goods replaced, free of charge and within thirty days. If that cannot be done, you may ask for a lower price or for your money back. You need not prove when the defect appeared. Used goods follow the same rule, but after twelve months the proof is yours.',
    'You also have the guarantee against hidden defects, for two years after you discover the defect. It lets you keep the goods at a lower price, or give them back for a refund.',
    'For a service, we put right free of charge whatever differs from the quote.',
  ],
  rights: [
    'Your rights in the work delivered',
    'The quote says which rights are assigned to you: for which uses, where and for how long. You receive them when the price is paid in full.',
    'We show your work among our references only if you agree.',
  ],
  contents: [
    'The contents you supply',
    'You hand us texts, pictures or objects that you have the right to use. If you are in doubt, talk to us first.',
  ],
  thirdParties: [
    'Third parties',
    'We answer for our work and for those to whom we entrust a part of it.',
    'Services that you choose elsewhere, such as a host, follow their own terms.',
  ],
  contact: [
    'Reaching us',
    'We can be reached {{contactHours}}. E-mail is our usual channel: it leaves each of us a record.',
    'Urgent work outside these hours is possible, on a quote accepted beforehand.',
  ],
  privacy: [
    'Your personal data',
    'We use your name and your details to do the work, to invoice and to defend our rights. We keep them for the time of the contract, then for as long as the law requires. We sell them to nobody.',
    'You may ask us to see, correct or erase them, and may complain to the CNIL, the French data authority.',
  ],
  evidence: [
    'Evidence',
    'Our electronic writings may serve as evidence, for you as for us: e-mails, answers given by link, codes received by e-mail.',
    'We keep a dated journal in which each fact is sealed by a fingerprint. You may ask for a copy. You remain free to prove the contrary by any means.',
  ],
  disputes: [
    'If we disagree',
    'Write to us first: we answer you and look for a solution with you.',
    'If that is not enough, you may turn to the consumer mediator, free of charge, within a year of your written complaint: {{mediator}}. Nothing obliges you to.',
    'French law applies, without taking away the rules that protect you in the country where you live. You may go to the court of your home.',
  ],
};
