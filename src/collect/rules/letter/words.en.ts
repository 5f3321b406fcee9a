import type { LetterWords } from './words.fr.js';

const FORMER = ', formerly article L441-6, until 25 April 2019';

/** Words of the reminder letters in English. French law keeps its article numbers. */
export const en: LetterWords = {
  salutation: 'Dear Sir or Madam,',
  courtesy: () => 'Yours faithfully,',
  invoice: {
    one: (number, issued, due) => `invoice no. ${number}${issued && ` of ${issued}`}${due && `, due on ${due}`}`,
    some: (numbers) => `invoices nos. ${numbers}`,
    many: (count, number, issued) =>
      `${count} overdue invoices, the oldest being no. ${number}${issued && ` of ${issued}`}`,
  },
  subject: {
    reminder1: (invoices) => `Reminder – ${invoices}`,
    reminder2: (invoices) => `Second reminder – ${invoices}`,
    reminder3: (invoices) => `Last reminder before formal notice – ${invoices}`,
    formalNotice: (invoices) => `Formal notice to pay – ${invoices}`,
    one: (number) => `invoice no. ${number}`,
    some: (numbers) => `invoices nos. ${numbers}`,
    many: (count) => `${count} overdue invoices`,
  },
  ask: {
    reminder1: ({ ask, payBy, invoices }) => `Please pay ${ask} by ${payBy} for ${invoices}.`,
    reminder2: ({ ask, payBy, invoices }) => `Please pay ${ask} by ${payBy} for ${invoices}.`,
    reminder3: ({ ask, payBy, invoices }) => `We ask you to pay ${ask} by ${payBy} for ${invoices}.`,
    formalNotice: ({ ask, payBy, invoices }) =>
      `We hereby give you formal notice (mise en demeure) to pay ${ask} by ${payBy} for ${invoices}.`,
    publicReminder: ({ ask, payBy, invoices }) => `Please release the payment of ${ask} by ${payBy} for ${invoices}.`,
  },
  breakdown: ({ principal, penalties }) =>
    `This amount consists of ${principal} of outstanding principal and ${penalties} of statutory late-payment charges.`,
  publicBreakdown: ({ principal, penalties, flat }) =>
    `This amount consists of ${principal} of outstanding principal and ${penalties} of late-payment interest${flat ? ' and fixed compensation' : ''}.`,
  notReceived: 'At the date of this letter, we have not received this payment.',
  balanceNotReceived: 'At the date of this letter, we have not received the balance.',
  notFollowed: ({ earlier, earlierCount }) =>
    earlierCount > 1
      ? `Our letters of ${earlier} were not followed by full payment.`
      : `Our letter of ${earlier} was not followed by full payment.`,
  partPaid: ({ paid }) => `We have received ${paid}, for which we thank you.`,
  oversight:
    'This may simply be an oversight. If your payment is already on its way, please disregard this letter and accept our thanks.',
  crossed: 'If your payment has been sent in the meantime, we will deduct it from this amount.',
  told: {
    business: ({ penalties, daily, flat, former }) =>
      `For your information, French law adds late-payment penalties${flat ? ' and fixed compensation of €40 per invoice' : ''}, without any reminder (${flat ? 'articles L441-10 and D441-5' : 'article L441-10'} of the French Commercial Code${former ? FORMER : ''}). To date they amount to ${penalties} and increase by ${daily} per day. They are not included in the amount requested here.`,
    public: ({ penalties, daily, flat }) =>
      `For your information, French law adds late-payment interest${flat ? ' and fixed compensation of €40' : ''} as of right (${flat ? 'articles L2192-13 and D2192-35' : 'article L2192-13'} of the French Public Procurement Code). To date this amounts to ${penalties} and increases by ${daily} per day. It is not included in the amount requested here.`,
    foreign: ({ penalties, daily, basis, flat }) =>
      `For your information, the law adds late-payment interest${flat ? ' and fixed compensation' : ''} (${basis}). To date this amounts to ${penalties} and increases by ${daily} per day. It is not included in the amount requested here.`,
  },
  law: {
    statutory: ({ former }) =>
      `Late-payment penalties run as of right from the day after the due date, without any reminder (article L441-10, II of the French Commercial Code${former ? FORMER : ''}).`,
    contractual: ({ former }) =>
      `Late-payment penalties run at the rate agreed between us from the day after the due date, without any reminder (article L441-10, II of the French Commercial Code${former ? FORMER : ''}).`,
    indemnity: 'Fixed compensation of €40 per invoice for recovery costs is added (article D441-5 of the same code).',
    publicInterest:
      'Late-payment interest runs as of right from the day after the payment period ends, at the rate of the half-year in which it began (articles L2192-13 and R2192-31 of the French Public Procurement Code).',
    publicIndemnity: 'Fixed compensation of €40 per invoice is added (article D2192-35 of the same code).',
    foreign: ({ basis, flat }) =>
      `Late-payment interest${flat ? ' and fixed compensation are' : ' is'} calculated in accordance with the law: ${basis}.`,
    apart: ({ apart, count }) =>
      count > 1
        ? `Fixed compensation of ${apart} in total is also due, in that currency; it is not included in the amount requested.`
        : `Fixed compensation of ${apart} is also due, in that currency; it is not included in the amount requested.`,
    daily: ({ daily }) => `Each further day of delay adds ${daily}.`,
    consumerInterest: ({ legalRate }) =>
      `From the date of this formal notice, the amount due bears interest at the legal rate${legalRate && `, currently ${legalRate} per year`} (articles 1231-6 and 1344-1 of the French Civil Code).`,
    consumerAccrued: ({ penalties, legalRate }) =>
      `Since the first formal notice, the amount due has borne interest at the legal rate${legalRate && `, currently ${legalRate} per year`}: ${penalties} to date (articles 1231-6 and 1344-1 of the French Civil Code).`,
    consumerNoCosts: 'You are not asked for any recovery costs.',
    notice: 'This letter is a formal notice to pay (articles 1231-6 and 1344 of the French Civil Code).',
    noticeForeign: 'This letter is a formal notice to pay.',
  },
  announce: {
    notice: 'If payment does not reach us by that date, we will send you a formal notice to pay.',
    suspension: 'We may also suspend current services until we are paid (article 1219 of the French Civil Code).',
    suspensionForeign: 'We may also suspend current services until we are paid.',
  },
  consequence: {
    lead: ({ payBy }) => `If payment does not reach us by ${payBy}:`,
    paymentOrder: {
      business:
        'we will apply to the competent court for an order to pay (articles 1405 and following of the French Code of Civil Procedure)',
      consumer:
        'we will apply to the competent court for an order to pay (articles 1405 and following of the French Code of Civil Procedure)',
      public:
        'we will apply to the administrative court for an interim payment (article R541-1 of the French Code of Administrative Justice)',
      european:
        'we will apply to the competent court, if necessary for a European order for payment (Regulation EC No 1896/2006)',
      foreign: 'we will apply to the competent court',
    },
    smallClaims:
      'we will hand this debt to a judicial officer (commissaire de justice) for the simplified recovery of small claims (article L125-1 of the French Code of Civil Enforcement Procedures)',
    suspension: 'we will suspend current services until you pay (article 1219 of the French Civil Code)',
    suspensionForeign: 'we will suspend current services until you pay',
    termination: 'we will be entitled to terminate the contract between us (article 1226 of the French Civil Code)',
    terminationForeign: 'we will be entitled to end the contract between us',
  },
  close: {
    remark: (count) =>
      `If you have any question about ${count > 1 ? 'these invoices' : 'this invoice'}, please tell us and we will answer at once.`,
    instalments: ({ payBy }) =>
      `If a temporary difficulty is delaying this payment, please write to us before ${payBy} and we will work out a payment schedule with you.`,
    stillTime: 'Your payment by that date will close this matter. We remain available to discuss it.',
    mediator: ({ mediator }) =>
      `If you disagree, you may refer the matter, free of charge, to our consumer mediator: ${mediator}.`,
  },
  statement: {
    title: (asOf, currency, vat) => `Statement as at ${asOf} (amounts in ${currency}${vat ? ', including VAT' : ''})`,
    currency: (code) => ({ EUR: 'euros', GBP: 'pounds sterling', CHF: 'Swiss francs', USD: 'dollars' })[code] ?? code,
    columns: {
      number: 'Invoice',
      issued: 'Date',
      due: 'Due',
      amount: 'Amount',
      credited: 'Credited',
      paid: 'Paid',
      remaining: 'Balance',
      days: 'Late',
      rate: 'Rate',
      interest: 'Interest',
      indemnity: 'Compensation',
      total: 'Total',
    },
    daysLate: (days) => `${days} d`,
    total: 'Total',
    assumed: (several) =>
      several
        ? '* Due dates assumed from the usual payment term: please tell us if another term was agreed.'
        : '* Due date assumed from the usual payment term: please tell us if another term was agreed.',
    agreed: (term, several, mark) =>
      `${mark}${mark && ' '}${several ? 'Due dates' : 'Due date'} ${term} days after the invoice date, under the agreed payment term.`,
    undated: (numbers, several) =>
      `${several ? 'Invoices nos.' : 'Invoice no.'} ${numbers}: a payment whose date we do not know counts as received on the due date.`,
    follows: 'The calculation of interest, period by period, follows the signature.',
    interestFirst:
      'Payments are applied to interest first, then to principal (article 1343-1 of the French Civil Code).',
    interestFirstForeign: 'Payments are applied to interest first, then to principal.',
  },
  computation: {
    title: 'Calculation of late-payment penalties',
    titleInterest: 'Calculation of late-payment interest',
    titleTold: 'Calculation of late-payment penalties, for information',
    titlePublic: 'Calculation of late-payment interest',
    titlePublicTold: 'Calculation of late-payment interest, for information',
    columns: {
      number: 'Invoice',
      from: 'From',
      to: 'To',
      days: 'Days',
      rate: 'Yearly rate',
      base: 'Base',
      baseWithVat: 'Base incl. VAT',
      interest: 'Interest',
    },
    total: 'Interest accrued',
    left: 'Interest still due',
    settled: 'Already paid',
    method:
      'Method: base × rate × days ÷ 365, each line rounded to the cent. The due date is not counted, the day of payment is. No interest is charged on interest.',
    methodForeign:
      'Method: base × rate × days ÷ 365, each line rounded to the cent. The due date is not counted, the day of payment is.',
    rate: {
      statutory: 'Rate: European Central Bank refinancing rate on the first day of the half-year, plus 10 points.',
      public:
        'Rate: European Central Bank refinancing rate on the first day of the half-year in which interest began, plus 8 points.',
      contractual: 'Rate: as agreed between us, not less than three times the legal rate.',
    },
    sources: (basis) => `Legal basis and rates: ${basis}.`,
  },
  payment: {
    title: 'How to pay',
    amount: 'Amount',
    by: 'Payable by',
    beneficiary: 'Beneficiary',
    iban: 'IBAN',
    bic: 'BIC',
    reference: 'Reference',
    code: 'Scan with your banking app',
    codeCaption: 'SEPA transfer',
    alternative: (amount, beneficiary) => `SEPA transfer code: ${amount} to ${beneficiary}`,
  },
  paper: {
    subjectLabel: 'Subject:',
    page: (page, pages) => `Page ${page} of ${pages}`,
    placeAndDate: (place, date) => (place ? `${place}, ${date}` : date),
    draft: 'Draft',
    registered: 'Registered letter with acknowledgement of receipt',
    attention: (name) => `For the attention of ${name}`,
    vat: (number) => `VAT number ${number}`,
    vatExempt: 'VAT not applicable (article 293 B of the French tax code)',
    ourReference: 'Our reference',
    yourReference: 'Your account',
    law: 'Governing law',
    laws: {
      FR: 'French law',
      DE: 'German law',
      BE: 'Belgian law',
      LU: 'Luxembourg law',
      ES: 'Spanish law',
      IT: 'Italian law',
      NL: 'Dutch law',
      GB: 'English law',
      CH: 'Swiss law',
    },
    lawOf: (country) => `law of ${country}`,
    lawGrounds: {
      agreed: 'as agreed between us',
      provider: 'Rome I Regulation, art. 4',
      consumer: 'Rome I Regulation, art. 6',
      publicBuyer: '',
    },
  },
};
