import { parseCents } from '#kernel/money.js';
import { sayMoney } from '#kernel/words.js';
import type { QuoteWords } from './words.fr.js';

type Text = string | number | undefined;

const quoted = (text: Text): string => `“${text ?? ''}”`;
const euros = (text: Text): string => sayMoney(parseCents(String(text ?? '')) ?? 0, 'EUR', 'en');
const percent = (text: Text): string =>
  `${String(text ?? '').replace(/\.(\d*?)0+$/, (_, kept: string) => (kept ? `.${kept}` : ''))}%`;

const lowered = ({ amount, usual, option, percent: share }: Readonly<Record<string, string | number>>): string =>
  `${option ? `With ${quoted(option)}, the` : 'The'} price is lowered by ${euros(amount)} of ${euros(usual)} (${percent(share)}).`;

export const en: QuoteWords = {
  title: 'Quotes',
  lead: (count) =>
    count === 0
      ? 'What is offered, accepted, declined.'
      : `${count} ${count === 1 ? 'quote' : 'quotes'}, latest first.`,
  states: {
    draft: 'Draft',
    sent: 'Sent',
    accepted: 'Accepted',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
    renounced: 'Withdrawn by the client',
    expired: 'No longer valid',
  },
  versionStates: {
    draft: 'draft',
    sent: 'sent',
    superseded: 'superseded',
    accepted: 'accepted',
    declined: 'declined',
    withdrawn: 'withdrawn',
  },
  kinds: { quote: 'Quote', changeOrder: 'Change order' },
  columns: {
    number: 'Number',
    title: 'Subject',
    client: 'Client',
    state: 'State',
    total: 'Total incl. VAT',
    validUntil: 'Valid until',
    updated: 'Changed on',
  },
  list: {
    all: 'All',
    search: 'Search',
    searchHint: 'A number, a subject or a client',
    show: 'Show',
    clear: 'Show all',
    found: (count) => `${count} ${count === 1 ? 'quote' : 'quotes'}`,
    ofClient: (name) => `Quotes for ${name}`,
    noneFound: 'No quote answers this search.',
    empty: 'No quotes yet.',
    emptyHelp:
      'A quote begins on a client’s page. It keeps what is included, what each side promises and what you warned of.',
    chooseClient: 'Choose a client',
    from: (least, most) => `${least} to ${most}`,
  },
  create: {
    title: 'New quote',
    name: 'Title of the quote',
    nameHint: `The client’s project in the client’s words: ${quoted('Website of the bakery')}.`,
    line: (number) => `Line ${number}`,
    forWhom: 'For which client?',
    noClient: 'Your address book is still empty.',
    addClient: 'Add a client',
    goOn: 'Continue',
    anotherLine: 'Another line',
    lineTitle: 'What you supply',
    quantity: 'Quantity',
    price: 'Unit price excl. VAT',
    included: 'What is included',
    includedHint: 'One thing a line. What is written here is not argued about later.',
    items: 'From your catalogue',
    standing: 'Add what you usually offer to this kind of client',
    standingHint: 'Each complimentary line shows its value, with a discount of 100%, and can be taken out.',
    submit: 'Prepare the quote',
    later: 'Options, warnings, commitments and dates come in the next step.',
    back: 'Back to the client',
  },
  detail: {
    client: 'Client',
    total: 'Total incl. VAT',
    deposit: 'Deposit',
    validUntil: 'Valid until',
    issued: 'Sent on',
    changes: 'Changes',
    askedBy: { client: 'Asked for by the client', us: 'Proposed by you' },
    duplicateOf: 'Copied from',
    integrity: 'SHA-256 of the PDF',
    edit: 'Edit the draft',
    pdf: 'View the PDF',
    toMend: 'To complete before sending',
    advice: 'Worth a look',
    nothingToMend: 'Nothing to mend: this quote can leave.',
    versions: 'Versions',
    versionOf: (number, state) => `Version ${number}, ${state}`,
    difference: (from, to) => `What version ${to} changes from version ${from}`,
    same: 'Nothing changes between these two versions.',
    replaced: 'It can no longer be accepted.',
    stillValid: 'It stays valid until the new one is sent.',
    changeOrders: 'Change orders',
    document: 'The document as the client reads it',
    next: 'What follows',
    nextHint: 'The deposit or the invoice of this quote, and the delivery that your client will accept.',
    invoice: 'Invoice',
    prepareDelivery: 'Prepare the delivery',
    verbs: 'Other actions',
    newVersion: 'Prepare a new version',
    newVersionHint: 'The version sent stays valid until the new one has left.',
    duplicate: 'Duplicate',
    duplicateHint: 'Duplicating makes a new quote under a new number, without any agreement.',
    withdraw: 'Withdraw this quote',
    withdrawHint:
      'It can no longer be accepted. Tell your client: an offer binds until its term (French civil code, art. 1116).',
    withdrawReason: 'Reason, for your records',
    withdrawConfirm: 'Withdraw this quote? It can no longer be accepted.',
    discard: 'Delete the draft',
    discardConfirm: 'Delete this draft?',
    changeOrder: 'Prepare a change order',
    changeOrderHint: 'An accepted quote no longer changes. A change order has its own price and its own agreement.',
    changeTitle: 'Subject of the change order',
    changeAskedBy: 'Who asks for this change?',
    askers: { client: 'The client', us: 'You' },
  },
  difference: {
    subjects: {
      title: 'Title',
      introduction: 'Introduction',
      line: 'Line',
      option: 'Option',
      concession: 'Concession',
      warning: 'Warning',
      duty: 'Commitment',
      deposit: 'Deposit',
      validUntil: 'Validity',
      startsOn: 'Start',
      endsOn: 'End',
      termDays: 'Payment term',
      notes: 'Notes',
      language: 'Language',
      terms: 'General terms',
      total: 'Total incl. VAT',
    },
    details: {
      title: 'title',
      description: 'description',
      quantity: 'quantity',
      price: 'unit price',
      listPrice: 'usual price',
      discount: 'discount',
      vat: 'VAT',
      included: 'included',
      deliverables: 'deliverables',
      excluded: 'not included',
      rounds: 'rounds of correction',
      reason: 'reason',
      counterpart: 'counterpart',
      due: 'date',
      party: 'who',
      ours: 'ours',
      theirs: 'the client’s',
    },
    added: 'added',
    removed: 'taken out',
    becomes: (before, after) => `${before} becomes ${after}`,
  },
  refusals: {
    unknown: 'There is no such quote.',
    unknownClient: 'There is no such client.',
    erasedClient: 'This client’s data was erased on request: no new quote can be addressed to it.',
    unknownItem: ({ item }) => `The catalogue has no item ${item}, or no longer.`,
    savedMeanwhile: ({ title }) =>
      `This draft was saved elsewhere meanwhile (${quoted(title)}). Nothing was overwritten: read it again, then save.`,
    accepted: ({ number }) =>
      `Quote ${number} is accepted: it no longer changes. Prepare a change order, which will have its own agreement.`,
    declined: ({ number }) => `The client declined quote ${number}. Prepare a new version of it.`,
    withdrawn: ({ number }) => `Quote ${number} is withdrawn. Duplicate it to offer another.`,
    noWithdrawal: ({ number }) => `Quote ${number} gives no right of withdrawal.`,
    withdrawalOver: ({ number, until }) => `The withdrawal period of quote ${number} ended on ${until}.`,
    notSent: ({ number }) => `Quote ${number} is not sent yet.`,
    notAccepted: ({ number }) =>
      `Quote ${number} is not accepted: prepare a new version of it rather than a change order.`,
    stillDraft: ({ number }) => `Quote ${number} is still a draft: edit it directly.`,
    noDraft: ({ number }) => `The version of quote ${number} that was sent no longer changes. Prepare a new version.`,
    draftWaits: ({ number }) => `A new version of quote ${number} is already being written.`,
    superseded: ({ version, latest }) =>
      `Version ${version} was superseded by version ${latest}: it can no longer be accepted.`,
    expired: ({ number, validUntil }) => `Quote ${number} was valid until ${validUntil}. Ask for a new version.`,
    toMend: ({ count }) =>
      Number(count) > 1
        ? `${count} points are to be completed before sending.`
        : 'One point is to be completed before sending.',
    noLine: 'Add a line, or two options.',
    bareLine: ({ title, amount }) =>
      `The line ${quoted(title)} at ${euros(amount)} does not say what it holds. Name what is done and what is handed over.`,
    notDetailed: ({ title, amount }) =>
      `Detail what ${quoted(title)} (${euros(amount)}) includes, or what is handed over.`,
    onlyDescribed: ({ title }) =>
      `${quoted(title)} is described, but without a list of what is included: a list is remembered better.`,
    offeredWithoutValue: ({ title }) =>
      `${quoted(title)} is offered without a value. State its true value: a gift without a price goes unseen.`,
    nothingConceded: 'A concession is explained, but no price is lowered. State the usual price of the lines.',
    noReason: (values) => `${lowered(values)} Say why.`,
    noCounterpart: ({ amount }) =>
      `Say what the client gives in return for the ${euros(amount)} conceded, or write that nothing is asked for.`,
    warningNeeded: (values) => `${lowered(values)} Warn of what the client must not expect for it: add a warning.`,
    noClientDuty: 'Say what the client has to provide or approve, and by when.',
    pastDuty: ({ text, due }) => `The commitment ${quoted(text)} is dated ${due}, which has passed.`,
    dutyAfterEnd: ({ text, due, endsOn }) =>
      `The commitment ${quoted(text)} (${due}) comes after the end planned (${endsOn}).`,
    pastValidity: ({ validUntil }) => `The validity ended on ${validUntil}.`,
    noDates: 'Say when the work begins or when it is delivered.',
    pastStart: ({ startsOn }) => `The start planned, ${startsOn}, has passed.`,
    endsBeforeStart: ({ startsOn, endsOn }) => `The end (${endsOn}) comes before the start (${startsOn}).`,
    highDeposit: ({ percent: share }) => `A deposit of ${percent(share)} is unusual: it may make the client hesitate.`,
    vatWhenExempt: ({ title }) =>
      `Your business is exempt from VAT, and the line ${quoted(title)} bears some. Save the quote again (CGI, art. 293 E).`,
    sellerName: 'Give your business its name, in the settings.',
    sellerAddress: 'The address of your business is missing, in the settings.',
    sellerSiren: 'The SIREN of your business is missing, in the settings.',
    buyerAddress: ({ client }) => `The address of ${client} is missing.`,
    noMediator:
      'A consumer must know which mediator to turn to: state it in the settings (French consumer code, art. L. 616-1).',
    sameOption: ({ title }) => `Two options are called ${quoted(title)}. Give them different names.`,
    sameOptionPrice: ({ title, other }) =>
      `${quoted(title)} and ${quoted(other)} have the same price: the choice will be hard to explain.`,
    singleOption: 'One option alone is no choice: offer two or three, or make it a line.',
    emptyOption: 'An option needs at least one line.',
    sameKey: 'Two elements have the same key: give each its own.',
    badDay: 'A date that exists, such as 2026-12-07.',
    archiveBroken: ({ number }) =>
      `The archived PDF of quote ${number} is missing or no longer matches its hash. Restore it from a backup.`,
    noSuchVersion: ({ number }) => `Quote ${number} has no such two versions.`,
    badFile: ({ file }) => `${file} is not a JSON file that can be read.`,
    folderTaken: ({ file }) => `${file} is already there: nothing was replaced.`,
  },
};
