import type { EvidenceWords } from './words.fr.js';

export const en: EvidenceWords = {
  title: 'What was agreed and said',
  lead: 'To be read as it is, on the telephone or face to face: recorded facts, with their dates.',
  back: 'Back to the dossier',
  nothing: 'No accepted quote is on file yet.',
  nothingHelp:
    'As soon as a client accepts a quote by its link or on paper, its price, its warnings and its signature are found here.',
  agreement: (number, title) => `${title} (quote ${number})`,
  changeOrder: (number, title) => `${title} (change order ${number})`,
  acceptedOn: 'Accepted',
  withdrawn: 'Withdrawal',
  withdrawnOn: (date) => `on ${date}: the contract ended`,
  acceptedBy: (date, who) => `on ${date} by ${who}`,
  channels: {
    link: 'by link, with a code sent to the client’s address',
    onSite: 'on site',
    paper: 'on paper',
    tacit: 'by silence, as the accepted terms provide',
  },
  price: 'Agreed price incl. VAT',
  usual: 'Usual value excl. VAT',
  conceded: 'Concession excl. VAT',
  concededFor: 'Reason of the concession',
  counterpart: 'In return',
  notReference: 'This price is not a reference price.',
  option: 'Option chosen by the client',
  warnings: 'Warnings read and ticked before signing',
  warned: (date) => `ticked on ${date}`,
  warnedOnPaper: 'signed on paper',
  terms: 'General terms accepted',
  termsNumber: (number, date) => `release ${number} of ${date}`,
  delivered: 'What was delivered, and what was said of it',
  deliveredOn: 'Delivered on',
  outcome: 'Answer of the client',
  outcomes: {
    accepted: 'accepted',
    withReservations: 'accepted with reservations',
    refused: 'refused',
    declined: 'declined',
    changeAsked: 'change asked',
    withdrawn: 'withdrawal from the contract',
  },
  waiting: 'no answer yet',
  satisfaction: 'Satisfaction',
  outOfFive: (note) => `${note} out of 5`,
  ownWords: 'In the client’s words',
  said: (words) => `“${words}”`,
  reservations: 'Reservations',
  money: 'Invoiced, paid, offered',
  invoiced: 'Invoiced incl. VAT',
  paid: 'Paid',
  owed: 'Still owed',
  offered: 'Offered, at its true value excl. VAT',
  credited: 'Credit notes',
  duties: 'Mutual commitments',
  parties: { ours: 'We', theirs: 'The client' },
  reservationStates: { open: 'still open', lifted: 'lifted', answered: 'answered' },
  incidents: 'What was said since',
  contradicts: 'Contradicts',
  contradictsFact: (seq) => `fact no. ${seq} of the journal`,
  witness: 'Witness',
  download: 'Download the complete dossier',
  note: 'Note a fact',
  recall: 'Recall it in writing',
  recallLead: 'A letter that quotes recorded facts only: you read it again before issuing it.',
  recallFacts: 'Write a reminder of facts',
  recallWarnings: 'Recall the warnings',
  commitments: 'Commitments',
  paper: {
    subjectLabel: 'Dossier:',
    page: (page, pages) => `Page ${page} of ${pages}`,
    title: (client) => `Dossier of the relation with ${client}`,
    placeAndDate: (place, date) => (place ? `${place}, ${date}` : date),
    intro: (from, to) =>
      `This dossier tells the relation from ${from} to ${to}, in order and without comment, from facts recorded when they took place. Each document named is joined as it was exchanged.`,
    agreed: 'What was agreed',
    said: 'What was delivered and said',
    billed: 'What was invoiced and paid',
    since: 'What happened afterwards',
    thread: 'The thread of facts',
    threadText:
      'From the oldest to the latest. The seal marks a fact of the sealed journal; the others come from accounting records brought in.',
    documents: 'Documents joined',
    documentsText: 'The files of the folder “documents”, with the hash that identifies each.',
    file: 'File',
    proves: 'What this dossier proves, and what it does not',
    itProves: 'It proves:',
    itDoesNot: 'It does not prove by itself:',
    provesYes: [
      'That the documents joined are, byte for byte, those whose hash entered the journal on the day said: one changed character would give another hash.',
      'That the facts of the journal follow each other without a hole or a retouch: each bears the hash of the one before (French Civil Code, art. 1366: integrity).',
      'That someone with access to the client’s mailbox received a one-time code, unknown to the seller, and gave it back when signing; that the receipt, with the same hashes, was sent there.',
    ],
    provesNo: [
      'The civil identity of the signatory, which only a qualified electronic signature presumes (French Civil Code, art. 1367; eIDAS Regulation, art. 25).',
      'The exact time against a third party: the clock is the seller’s. The e-mails received by the client, which he can produce or be asked for, confirm it.',
      'That nothing was left unsaid: nobody makes evidence for himself (French Civil Code, art. 1363). This dossier is worth what the client himself left as traces.',
    ],
    check: 'Check this dossier',
    checkText:
      'The file README.txt says how: the command “python3 verify.py”, in the unpacked folder, computes every hash again.',
    head: (seq) => `Last sealed fact: no. ${seq}`,
    columns: { number: 'Number', date: 'Date', due: 'Due', amount: 'To pay incl. VAT', open: 'Still owed' },
    invoices: 'Invoices',
    total: 'Total',
    acceptanceSha: 'Hash of the acceptance',
    documentSha: 'Hash of the quote',
    termsSha: 'Hash of the terms',
  },
  readme: (client, business, day) => `DOSSIER OF THE RELATION WITH ${client.toUpperCase()}
made by ${business} on ${day}

dossier.pdf        the account, in order, with its evidence
documents/         the documents as they were exchanged
journal.jsonl      the chain of sealed facts of this relation
seals.jsonl        the facts of the business that seal this chain from outside
manifest.json      the SHA-256 of each document and of the end of the chain
verify.py          checks all of it: python3 verify.py (Python 3.8 or later, nothing to install)

What the check establishes: no document and no fact has changed since it was sealed.
What it does not establish alone: the civil identity of the signatory, and the time against a third party.
The e-mails received by the client bear the same hashes: they are the confirmation.
`,
};
