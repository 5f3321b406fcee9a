import type { LetterWords } from './words.fr.js';

/** Words of the reminder letters in English. French law keeps its article numbers. */
export const en: LetterWords = {
  salutation: 'Dear Sir or Madam,',
  courtesy: () => 'Yours faithfully,',
  invoice: {
    one: (number, issued, due) => `invoice no. ${number}${issued && ` of ${issued}`}${due && `, due on ${due}`}`,
    some: (numbers) => `invoices no. ${numbers}`,
    many: (count, number, issued) =>
      `${count} overdue invoices, the oldest being no. ${number}${issued && ` of ${issued}`}`,
  },
  subject: {
    reminder1: (invoices) => `Reminder – ${invoices}`,
    reminder2: (invoices) => `Second reminder – ${invoices}`,
    reminder3: (invoices) => `Last reminder before formal notice – ${invoices}`,
    formalNotice: (invoices) => `Formal notice to pay – ${invoices}`,
    one: (number) => `invoice no. ${number}`,
    some: (numbers) => `invoices no. ${numbers}`,
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
    `This sum is made of ${principal} still due on the price and ${penalties} of late-payment sums set by law.`,
  publicBreakdown: ({ principal, penalties }) =>
    `This sum is made of ${principal} still due on the price and ${penalties} of late-payment interest and flat sum.`,
  notReceived: 'On the date of this letter, we have not received this payment.',
  balanceNotReceived: 'On the date of this letter, we have not received the balance.',
  notFollowed: ({ earlier, earlierCount }) =>
    earlierCount > 1
      ? `Our letters of ${earlier} were not followed by full payment.`
      : `Our letter of ${earlier} was not followed by full payment.`,
  partPaid: ({ paid }) => `We have received ${paid}, for which we thank you.`,
  oversight: 'Such things slip by. If your payment is on its way, please set this letter aside, with our thanks.',
  crossed: 'If your payment has left in the meantime, we will take it off this sum.',
  told: {
    business: ({ penalties, daily }) =>
      `For your information, French law adds late-payment penalties and a flat sum of €40 per invoice, with no reminder needed (articles L441-10 and D441-5 of the Commercial Code). Today they come to ${penalties} and they grow by ${daily} a day. They are not part of the sum asked for here.`,
    public: ({ penalties, daily }) =>
      `For your information, French law adds late-payment interest and a flat sum of €40 as of right (articles L2192-13 and D2192-35 of the Public Procurement Code). Today they come to ${penalties} and they grow by ${daily} a day. They are not part of the sum asked for here.`,
    foreign: ({ penalties, daily, basis }) =>
      `For your information, the law adds late-payment sums (${basis}). Today they come to ${penalties} and they grow by ${daily} a day. They are not part of the sum asked for here.`,
  },
  law: {
    statutory:
      'Late-payment penalties run as of right from the day after the due date, with no reminder needed (article L441-10, II of the French Commercial Code).',
    contractual:
      'Late-payment penalties run at the rate agreed between us from the day after the due date, with no reminder needed (article L441-10, II of the French Commercial Code).',
    indemnity: 'A flat sum of €40 per invoice is added for recovery costs (article D441-5 of the same code).',
    publicInterest:
      'Late-payment interest runs as of right from the day after the payment period, at the rate of the half-year in which it began (articles L2192-13 and R2192-31 of the French Public Procurement Code).',
    publicIndemnity: 'A flat sum of €40 per invoice is added (article D2192-35 of the same code).',
    foreign: ({ basis }) => `Late-payment interest and flat sums follow the law: ${basis}.`,
    daily: ({ daily }) => `Each further day of delay adds ${daily}.`,
    consumerInterest: ({ legalRate }) =>
      `From this formal notice on, the sum due bears interest at the legal rate${legalRate && `, today ${legalRate} a year`} (articles 1231-6 and 1344-1 of the French Civil Code).`,
    consumerAccrued: ({ penalties, legalRate }) =>
      `Since the first formal notice, the sum due bears interest at the legal rate${legalRate && `, today ${legalRate} a year`}: ${penalties} to date (articles 1231-6 and 1344-1 of the French Civil Code).`,
    consumerNoCosts: 'No recovery costs are asked of you.',
    notice: 'This letter is a formal notice to pay (articles 1231-6 and 1344 of the French Civil Code).',
    noticeForeign: 'This letter is a formal notice to pay.',
  },
  announce: {
    notice: 'Without payment by that date, we will send you a formal notice to pay.',
    suspension: 'We may also suspend the services in progress until payment (article 1219 of the French Civil Code).',
    suspensionForeign: 'We may also suspend the services in progress until payment.',
  },
  consequence: {
    lead: ({ payBy }) => `Without payment by ${payBy}:`,
    paymentOrder: {
      business:
        'we will ask the competent court for an order to pay (articles 1405 and following of the French Code of Civil Procedure)',
      consumer:
        'we will ask the competent court for an order to pay (articles 1405 and following of the French Code of Civil Procedure)',
      public:
        'we will ask the administrative court for an interim payment (article R541-1 of the French Code of Administrative Justice)',
      european:
        'we will turn to the competent court, if need be for a European order for payment (Regulation EC No 1896/2006)',
      foreign: 'we will turn to the competent court',
    },
    smallClaims:
      'we will hand this debt to a judicial officer (commissaire de justice) for the simplified recovery of small claims (article L125-1 of the French Code of Civil Enforcement Procedures)',
    suspension: 'we will suspend the services in progress until you pay (article 1219 of the French Civil Code)',
    suspensionForeign: 'we will suspend the services in progress until you pay',
    termination: 'we will be entitled to terminate the contract between us (article 1226 of the French Civil Code)',
    terminationForeign: 'we will be entitled to end the contract between us',
  },
  close: {
    remark: (count) =>
      `If anything about ${count > 1 ? 'these invoices' : 'this invoice'} needs a word from us, tell us and we will answer at once.`,
    instalments: ({ payBy }) =>
      `If a passing difficulty holds up this payment, write to us before ${payBy} and we will look for a schedule with you.`,
    stillTime: 'Your payment by that date will close this matter. We remain at hand to speak with you.',
    mediator: ({ mediator }) => `If you disagree, you may turn, free of charge, to our consumer mediator: ${mediator}.`,
  },
  statement: {
    title: (asOf, currency) => `Statement on ${asOf} (amounts with VAT, in ${currency})`,
    currency: (code) => ({ EUR: 'euros', GBP: 'pounds sterling', CHF: 'Swiss francs', USD: 'dollars' })[code] ?? code,
    columns: {
      number: 'Invoice',
      issued: 'Date',
      due: 'Due',
      amount: 'Amount',
      credited: 'Credited',
      paid: 'Paid',
      remaining: 'Remaining',
      days: 'Late',
      rate: 'Rate',
      interest: 'Interest',
      indemnity: 'Flat sum',
      total: 'Total',
    },
    daysLate: (days) => `${days} d`,
    total: 'Total',
    assumed: (several) =>
      several
        ? '* Assumed due dates, from the usual payment term: tell us if another term was agreed.'
        : '* Assumed due date, from the usual payment term: tell us if another term was agreed.',
    undated: (numbers, several) =>
      `Invoice${several ? 's' : ''} no. ${numbers}: a payment of unknown date counts as received on the due date.`,
    interestFirst: 'Payments go to interest first, then to the price (article 1343-1 of the French Civil Code).',
    interestFirstForeign: 'Payments go to interest first, then to the price.',
  },
  computation: {
    title: 'How the late-payment penalties are computed',
    titleInterest: 'How the late-payment interest is computed',
    titleTold: 'How the late-payment penalties are computed, for information',
    titlePublic: 'How the late-payment interest is computed',
    titlePublicTold: 'How the late-payment interest is computed, for information',
    columns: {
      number: 'Invoice',
      from: 'From',
      to: 'To',
      days: 'Days',
      rate: 'Yearly rate',
      base: 'Base with VAT',
      interest: 'Interest',
    },
    total: 'Interest accrued',
    left: 'Interest still due',
    settled: 'Already paid',
    method:
      'Method: base × rate × days ÷ 365, each line rounded to the cent. The due day is not counted, the day of payment is. Interest bears no interest.',
    methodForeign:
      'Method: base × rate × days ÷ 365, each line rounded to the cent. The due day is not counted, the day of payment is.',
    rate: {
      statutory: 'Rate: European Central Bank refinancing rate on the first day of the half-year, plus 10 points.',
      public:
        'Rate: European Central Bank refinancing rate on the first day of the half-year in which interest began, plus 8 points.',
      contractual: 'Rate: as agreed between us, no less than three times the legal rate.',
    },
    sources: (basis) => `Texts and rates: ${basis}.`,
  },
  payment: {
    title: 'To pay',
    amount: 'Amount',
    by: 'By',
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
  },
};
