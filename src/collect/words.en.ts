import { civilOf, parseDay } from '#kernel/day.js';
import { sayMoney, sayShortDate } from '#kernel/words.js';
import type { Note } from '#law/note.js';
import { sayNote } from '#law/words.js';
import type { CollectWords } from './words.fr.js';

const dayIn = (text: string | number | undefined): string => {
  const day = parseDay(String(text));
  return day === undefined ? String(text) : sayShortDate(civilOf(day), 'en');
};

const invoices = (count: string | number | undefined, numbers: string | number | undefined): string =>
  Number(count) > 1 ? `invoices ${numbers}` : `invoice ${numbers}`;

const kinds = {
  reminder1: 'First reminder',
  reminder2: 'Second reminder',
  reminder3: 'Last reminder',
  formalNotice: 'Formal notice',
  warnings: 'Reminder of warnings',
  facts: 'Reminder of facts',
};

const qualities = { business: 'business', consumer: 'private person', public: 'public buyer' };

/** The same words in English. */
export const en: CollectWords = {
  kinds,
  states: { draft: 'Draft', issued: 'Issued' },
  title: 'Letters',
  lead: 'Drafts to finish, then the letters issued, which no longer change.',
  none: 'No letter yet.',
  noneHelp:
    'A reminder is prepared from the dossier of a client with an overdue invoice; a reminder of facts, from what was agreed.',
  columns: {
    letter: 'Letter',
    client: 'Client',
    number: 'Number',
    date: 'Date',
    amount: 'Amount requested',
    state: 'State',
  },
  editor: {
    lead: {
      draft: 'Nothing leaves until you issue it.',
      issued: (number, date) => `Issued on ${date} as number ${number}.`,
    },
    texts: 'The text',
    document: 'The letter',
    subject: 'Subject',
    salutation: 'Salutation',
    opening: 'Before the statement',
    legal: 'What the law says',
    closing: 'After the payment instructions',
    courtesy: 'Courtesy formula',
    paragraphs: 'Leave an empty line between paragraphs; a line that starts with a dash makes a list.',
    registered: 'Marked as a registered letter with acknowledgement of receipt',
    save: 'Save',
    download: 'Download the PDF',
    previewPdf: 'See as PDF',
    backToClient: 'Back to the dossier',
    backToAgreed: 'Back to what was agreed',
    discard: 'Delete this draft',
    discardConfirm: 'Delete this draft letter?',
    refresh: 'Bring the letter up to date',
    beforeFacts: 'Before the facts',
    afterFacts: 'After the facts',
    replyBy: 'Answer proposed by',
    factsTitle: 'The facts recalled',
    factsLead:
      'They come from the journal and are not edited here. Your sentences may quote no other date, amount or words.',
    factEntry: (seq) => `entry no.\u00a0${seq}`,
    outdatedFacts: 'This letter bears another date: bring it up to date before issuing it.',
    refreshHelp: 'This letter bears another date: its amounts are no longer today’s.',
    integrity: 'SHA-256 of the archived PDF',
  },
  issue: {
    title: 'Issue',
    what: [
      'The letter receives its number and today’s date.',
      'Its PDF is archived with its hash, and the client’s journal records it.',
      'It can no longer be changed or deleted.',
      'It does not leave yet: you then send it by e-mail, or print the PDF.',
    ],
    act: 'Issue this letter',
    confirm: 'Issue this letter? It can no longer be changed.',
    blocked: 'A few points must be corrected before it is issued.',
  },
  mail: {
    title: 'Sending by e-mail',
    notSent: 'This letter was not sent by e-mail.',
    states: {
      pending: (to) => `Waiting to be sent to ${to}: no delay runs yet.`,
      sending: (to) => `Being sent to ${to}.`,
      sent: (to, when) => `Sent by e-mail to ${to} on ${when}.`,
      uncertain: (to) => `May have left for ${to}: that is for you to say. No delay runs.`,
      failed: (to) => `Not sent: the message to ${to} was refused. No delay runs.`,
      cancelled: (to) => `Sending to ${to} was given up: no delay runs.`,
    },
    see: 'See the message',
    email: 'E-mail address',
    send: 'Send by e-mail',
    sendAgain: 'Send to another address',
    what: 'The letter leaves as an attachment, as it is archived, with a short, courteous message.',
    sample: 'Sample business: the message will go to the pretend mailbox only.',
    configure: 'To send it from here, set your mail server first.',
    body: {
      salutation: 'Dear Sir or Madam,',
      letter: (number, date, notice, about) =>
        `Please find attached our ${notice ? 'formal notice' : 'letter'} ${number} of ${date}${about}.`,
      about: (invoices) =>
        invoices.length > 1 ? `, about our invoices ${invoices.join(', ')}` : `, about our invoice ${invoices[0]}`,
      ask: (amount, payBy) =>
        `The amount requested is ${amount}, to be paid by ${payBy}. The letter gives its details and how to pay.`,
      recall: (number, date, subject) => `Please find attached our letter ${number} of ${date}: ${subject}.`,
      answer: (replyBy) =>
        `We will be glad to talk about it, or to read your remarks, by ${replyBy}. Simply reply to this message.`,
      crossed: 'If your payment has just left, please disregard this message, and thank you.',
      reply: 'For any question, simply answer this message.',
      close: 'Yours faithfully,',
    },
  },
  warningsTitle: 'To check before issuing',
  nothingToMend: 'Nothing to correct: the request and its date come first, then one fact, in the right tone.',
  mustMend: 'to correct',
  mayMend: 'advice',
  findings: {
    askFirst: (found) => `Give the amount requested and the deadline (${found}) within the first sixty words.`,
    reference: (found) => `Name the invoice it is about (${found}) before the statement.`,
    hedge: (found) => `“${found}” leaves room for doubt: state the fact, or give a date.`,
    insult: (found) => `“${found}” is an insult: take it out.`,
    judgement: (found) => `“${found}” judges the person: keep to the fact and its date.`,
    unlawfulThreat: (found) => `“${found}”: no letter may announce that. Only lawful routes may be named.`,
    consumerCharge: (found) =>
      `“${found}”: a private person owes neither flat sum nor costs (French CPCE, art. L111-8).`,
    earlyThreat: (found) => `“${found}” comes too early at this step: keep it for later.`,
    amount: (found) => `${found} is not an amount of this statement.`,
    noticeWords: () => 'A formal notice must say that it is one (French Civil Code, art. 1344).',
    courtesy: () => 'The courtesy formula is missing.',
    readability: (found) =>
      `The text is hard to read (score ${found}, aim for 50 or more): shorten the long sentences.`,
    replyFirst: (found) => `Say within the first sixty words what you propose, and until when (${found}).`,
    unrecorded: (found) =>
      `“${found}” is in none of the facts recalled: quote them as they are recorded, or take it out.`,
    factGone: (found) =>
      `The fact of entry no.\u00a0${found} is no longer in the records, or no longer the same: bring the letter up to date.`,
    empty: () => 'The subject, the salutation and the text cannot be left empty.',
  },
  ladder: {
    title: 'Next letter',
    due: (days, kind) => `The oldest invoice is ${days} days overdue: ${kinds[kind].toLowerCase()}.`,
    grace: (days, from) => `${days} days overdue: allow for bank delays, first reminder on ${from}.`,
    waiting: (kind, from) => `The previous letter still has time to run: ${kinds[kind].toLowerCase()} from ${from}.`,
    chooseRoute: 'The formal notice has been sent: choose the next step, order to pay or instalments.',
    disputed: 'The debt is disputed: letters wait until the disagreement is settled.',
    nothingOverdue: 'No overdue invoice.',
    choose: 'Letter',
    prepare: 'Prepare the letter',
  },
  start: {
    title: 'Prepare a letter',
    invoices: 'Invoices claimed',
    dueOn: (date, assumed) => `due on ${date}${assumed ? ' (assumed)' : ''}`,
    disputed: 'disputed',
    payBy: 'Payable by',
    payByHint: 'Eight days for a reminder, fifteen for a formal notice, unless you choose otherwise.',
  },
  refusals: {
    notIssued: 'This draft is not issued yet: issue it, then send it.',
    noEmail: 'The client’s e-mail address is missing.',
    alreadyMailed: ({ recipient }) =>
      `This letter left, or is to leave, for ${recipient} already: it is not sent twice.`,
    unknown: 'This letter does not exist.',
    unknownClient: 'This client does not exist.',
    unknownInvoice: ({ numbers }) => `No invoice has this number: ${numbers}.`,
    ambiguousInvoice: 'Invoices of several clients have this number: name the client too.',
    erasedClient: 'This person’s data was erased: no letter can be written from here.',
    nothingOverdue: 'No invoice is overdue and undisputed: there is nothing to claim.',
    notOverdue: 'One of the invoices chosen is not overdue, is settled or is not this client’s.',
    notYetDue: ({ numbers }) => `Not yet due: ${numbers}.`,
    alreadySettled: ({ numbers }) => `Already settled: ${numbers}.`,
    severalCurrencies: 'These invoices are in several currencies: one letter for each.',
    notNow: 'No letter is proposed for today: choose one yourself if you want it.',
    deadlinePast: 'The payment deadline must come after the date of the letter.',
    archiveBroken: ({ number }) =>
      `The archived copy of letter ${number} is missing or no longer matches its fingerprint: run “entente verify”, then take it back from a backup.`,
    alreadyIssued: ({ number }) => `Letter ${number} is issued: it no longer changes.`,
    outdated: 'The letter bears another date: bring it up to date before issuing it.',
    ledgerMoved: 'The accounts have changed since this draft: bring it up to date before issuing it.',
    factsMoved: 'The recorded facts have changed since this draft: bring it up to date before issuing it.',
    nothingWarned: 'No accepted quote of this client holds a warning: there is nothing to recall.',
    nothingSaid: 'No standing noted fact holds the client’s exact words: note them first, with their date.',
    nothingAccepted: 'This client has accepted neither a quote nor a delivery yet: there is no fact to recall.',
    replyPast: 'The date proposed for an answer must come after the date of the letter.',
    toMend: ({ count }) =>
      Number(count) > 1 ? `${count} points of the text must be corrected.` : 'One point of the text must be corrected.',
    assumedDue: ({ count, numbers }) =>
      `The due date is assumed for ${invoices(count, numbers)}: confirm the payment term first.`,
    earlyNotice: ({ days }) => `Only ${days} days overdue: three delays in four are settled within two weeks.`,
    skipsLevel: ({ missed }) => `The previous step was not sent: ${kinds[missed as keyof typeof kinds].toLowerCase()}.`,
    sameDay: 'Another letter was already issued today for these invoices.',
    noAccount: 'Your IBAN is missing in the settings: the letter does not say where to pay.',
    claimsDisputed: ({ count, numbers }) => `You claim ${invoices(count, numbers)}, which the client disputes.`,
    leavesDisputed: ({ count, numbers }) => `Left out because disputed: ${invoices(count, numbers)}.`,
    leavesCurrency: ({ count, numbers }) => `Left out because in another currency: ${invoices(count, numbers)}.`,
    unallocated: ({ cents, currency }) =>
      `This client paid ${sayMoney(Number(cents), String(currency), 'en')} that settle no invoice yet.`,
    ratesEnd: ({ through }) => `Rates are known up to ${dayIn(through)} only: interest stops there.`,
    penaltyUnknown: ({ count, numbers }) =>
      `Penalties could not be computed for ${invoices(count, numbers)}: the law that applies is not covered.`,
    prescribed: ({ count, numbers }) =>
      `The limitation period is over for ${invoices(count, numbers)}, going by the invoice date: the client may refuse to pay.`,
    noAddress: 'The client’s postal address is missing.',
    noName: ({ name }) =>
      `The letterhead still bears the name given at installation, “${name}”: write yours in the settings.`,
    noOwnAddress: 'Your address is missing in the settings: the client will not know where to answer you.',
    noSiren: 'Your SIREN is missing in the settings: French law wants it on your letters (C. com., art. R. 123-237).',
    assumedKind: ({ kind }) =>
      `Assumed kind of client: ${qualities[kind as keyof typeof qualities]}. Confirm it: the sums depend on it.`,
    language: ({ country }) => `Letter in English: the client’s language was not stated (country: ${country}).`,
    caveat: (values) => sayNote(values as unknown as Note, 'en'),
  },
  paperRefusals: {
    noGlyph: ({ characters, text }) => `The printing fonts lack these characters: ${characters} (in “${text}”).`,
    codeCurrency: ({ currency }) => `No SEPA payment code: it exists in euros only (here ${currency}).`,
    codeAmount: 'No SEPA payment code: the sum is outside its limits.',
    codeIban: 'No SEPA payment code: the IBAN of the settings is not valid.',
    codeBic: 'No SEPA payment code: the BIC of the settings does not have the right form.',
    codeName: 'No SEPA payment code: the beneficiary’s name is missing.',
  },
};
