import type { fr } from './business.fr.js';
import type { ClauseTexts } from './texts.js';

/** Clauses of the terms for business clients and public buyers: title, then paragraphs. */
export const en: Readonly<Record<keyof typeof fr, ClauseTexts>> = {
  object: [
    'What these terms settle',
    'These general terms hold for everything that {{business}} (“we”) supplies to a business client (“you”). You receive them with the quote and accept them by signing it.',
    'The quote comes before them: where they differ, the quote counts. Where your terms of purchase contradict them, the clashing clauses cancel each other out and we agree in writing on what takes their place.',
  ],
  deposit: [
    'The deposit and the start',
    'If the quote asks for a deposit, work starts when we have received it. If it comes later, our dates move by as much.',
    'The deposit is taken off the final invoice.',
  ],
  deadlines: [
    'Dates',
    'Our dates are those of the quote. They assume that we have received the deposit and what we need from you.',
    'If a date cannot be kept, we tell you at once and propose another. Force majeure suspends everyone’s dates for as long as it lasts.',
  ],
  acceptance: [
    'Delivery and its acceptance',
    'We write to you at each delivery. You have {{reservationDays}} days to check it and to answer: you accept it, you accept it with reservations, or you refuse it and say why.',
    'A reservation describes a difference from the quote. We answer each one within {{answerDays}} days.',
    'Our delivery message gives the last day. If you stay silent for {{tacitDays}} days after that message, the delivery is taken as accepted. You keep your remedies for defects that you could not see.',
  ],
  price: [
    'The price and what is offered',
    'Prices are those of the quote, before VAT unless it says otherwise.',
    'A service that we offer is shown at its true value, with a discount of 100%. If it is written in the quote, it is due like the rest. If not, it is a courtesy: it holds for this once and may stop.',
    'A price lowered for one quote holds for that quote alone. The next one starts from the usual price, shown beside it.',
  ],
  invoices: [
    'Invoices and payment',
    'We invoice on delivery, or at the stages of the quote. The invoice is paid by bank transfer, on the date it bears. Unless the quote sets another term, that is {{paymentDays}} days after the invoice date.',
    'Paying early gives no right to a discount, unless the invoice says so.',
    'Does something look wrong? Write to us: the rest is paid on its date. A new order assumes that the invoices already due are paid.',
  ],
  latePayment: [
    'Late payment',
    'An invoice paid late bears penalties, without any reminder, from the day after its payment date. {{lateRate}}',
    'A late invoice also gives rise to a fixed sum of €40, for recovery costs. If our costs are higher, we may ask for the rest, with proof.',
  ],
  suspension: [
    'Suspension',
    'If an invoice that you do not dispute stays unpaid after a reminder, we may suspend the work. We write to you at least {{suspensionDays}} days before: what stops, when, and how to avoid it.',
    'Your data remain yours and within reach. Work starts again after payment, on new dates.',
  ],
  silence: [
    'No answer',
    'If we hear nothing from you for {{silenceDays}} days while the work depends on it, we write to you once more.',
    'Without an answer within {{cureDays}} days, we may stop there. You receive what is done, and you pay for that alone.',
  ],
  cancellation: [
    'Putting off and cancelling',
    'Before the work starts, either of us may cancel in writing. More than {{cancelDays}} days before, it costs nothing.',
    'Later, the one who cancels pays the other {{cancelPercent}}% of the price before VAT. The sum is the same for you and for us. In a case of force majeure, nothing is due.',
    'Work already done at your request remains due.',
  ],
  termination: [
    'Ending the contract',
    'Either of us may end the contract if the other breaks one of these commitments: to pay an invoice on its date; to hand over what the quote sets out; to deliver what was agreed; to stay courteous; to keep secrets.',
    'First comes a formal notice that quotes this clause and leaves {{cureDays}} days to put things right. If nothing changes, a second letter says that the contract ends, and why.',
    'What has been done and is of use to you remains due. The rest is not.',
  ],
  rights: [
    'Your rights in the work delivered',
    'The quote says which rights are assigned to you: for which uses, where and for how long. You receive them when the price is paid in full. Until then you may look at the work and try it, but not exploit it.',
    'Our tools and methods remain ours. We may mention this work among our references, unless you write that you do not wish it.',
  ],
  contents: [
    'The contents you supply',
    'You have the right to use the texts, pictures, brands and software that you hand to us. If a third party complains, you protect us from what follows.',
  ],
  thirdParties: [
    'Third parties and changes',
    'We work with the care of a professional and we answer for those to whom we entrust a part of the work.',
    'A host, a platform or a supplier that you choose follows its own terms. We answer neither for its failures and choices, nor for what follows from a change made by others.',
  ],
  contact: [
    'Reaching us',
    'We can be reached {{contactHours}}. E-mail is our usual channel: it leaves each of us a record. Each side names one person to talk to.',
    'Urgent work outside these hours is possible, on a quote accepted beforehand.',
  ],
  privacy: [
    'Secrets and personal data',
    'Each of us keeps secret what the other says in confidence.',
    'We use the names and addresses of your team to do the work, to invoice and to defend our rights. We keep them for the time of the contract, then for as long as the law requires. These persons may ask us to see, correct or erase them, and may complain to the CNIL, the French data authority.',
    'If we handle other people’s data for you, we first sign the agreement that the law provides for.',
  ],
  evidence: [
    'Evidence',
    'Our electronic writings are evidence: e-mails, answers given by link, codes received by e-mail.',
    'We keep a dated journal in which each fact is sealed by a fingerprint. You may ask for a copy. Each of us remains free to prove the contrary.',
  ],
  disputes: [
    'If we disagree',
    'We follow this order: a written remark, a written answer, a talk. After that, either of us may propose a mediator.',
    'For {{talkDays}} days after the first remark, we look for an understanding before anyone goes to court. This does not hold for an emergency, nor for the payment of an invoice that nobody disputes.',
    'French law applies. The court is the one that the law names.',
  ],
};
