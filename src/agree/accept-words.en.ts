import type { RefusalValues } from '#shell/web/refusals.js';
import type { AcceptWords } from './accept-words.fr.js';

const minutes = (count: string | number | undefined): string => `${count} minute${Number(count) > 1 ? 's' : ''}`;

const refusals: AcceptWords['refusals'] = {
  link: {
    unknown: 'This link does not exist.',
    expired: 'This link is no longer valid: its time is over.',
    closed: 'This link was closed.',
    superseded: 'This document was replaced: a newer version was sent to you.',
    withdrawn: 'This document was withdrawn by its author.',
    revoked: 'This link is already closed.',
    withdrawalRuns: ({ until }: RefusalValues) =>
      `Your client, a private person, may withdraw through this link until ${until}: it stays open until then.`,
    ownAccount:
      'You are signed in to the business that sends this quote: only its client can answer it. To try it, open this link in a private window.',
    stranger: 'Too many addresses that do not exist were asked for from your connection. Try again later.',
    tooMany: ({ minutes: wait }: RefusalValues) =>
      `Too many requests through this link. Try again in ${minutes(wait)}.`,
  },
  consent: {
    optionMissing: 'Choose one of the options.',
    warningUnread: ({ number }: RefusalValues) => `Warning no. ${number} is to be read and ticked.`,
    termsUnopened: 'The general terms are to be opened.',
  },
  code: {
    noEmail: 'No e-mail address is known for this link: ask the business to send another one.',
    tooMany: ({ minutes: wait }: RefusalValues) =>
      `Several codes were already sent. You can ask for another in ${minutes(wait)}.`,
    notSent: 'The code could not be sent. Try again in a few minutes, or tell the business.',
    none: 'Ask for a code first: it is sent to you by e-mail.',
    expired: 'This code is no longer valid: fifteen minutes have passed. Ask for another.',
    exhausted: 'This code was tried too many times. Ask for another.',
    wrong: ({ left }: RefusalValues) =>
      Number(left) > 1
        ? `This is not the code of the latest e-mail. ${left} tries are left.`
        : 'This is not the code of the latest e-mail. One try is left.',
  },
  accept: {
    otherVersion: 'The quote is no longer the one that this page showed. Please read it again: nothing was signed.',
    answered: 'This quote has already been answered.',
    alreadyAccepted: 'This quote has already been accepted.',
    declined: 'You declined this quote: it can no longer be accepted by this link. Ask the business for a new one.',
    expired: 'This quote is no longer valid: its time is over. Ask the business for a new one.',
    withdrawn: 'This quote was withdrawn by the business.',
    superseded: 'This quote was replaced: a newer version was sent to you.',
    alreadyWithdrawn: 'You have already withdrawn from this contract.',
    noWithdrawal: 'This quote gives no right of withdrawal through this link.',
    withdrawalOver: ({ until }: RefusalValues) =>
      `The withdrawal period ended on ${until}. Please contact the business.`,
    unknownOption: 'This option is not in the quote.',
    unknownWarning: 'This warning is not in the quote.',
    noTerms: 'This quote refers to no general terms.',
    noSignature: 'Type your name in the signature field, or draw your signature.',
    badStrokes: 'The drawn signature cannot be read. Clear it and start again.',
    tooSmall: 'The drawn signature is too small. Clear it and start again.',
    tooManyAsked: 'Several requests for changes were already sent. The business will answer you.',
    noGlyph: ({ characters }: RefusalValues) =>
      `These characters cannot be printed: ${characters}. Please write your name in Latin letters.`,
    badScan: 'The file must be a PDF, a PNG or a JPEG image.',
    noScan: 'Attach the signed quote, scanned or photographed.',
    future: 'The date of the signature cannot be in the future.',
    beforeSent: ({ day }: RefusalValues) => `The signature cannot come before the quote was sent (${day}).`,
    afterTerm: ({ day }: RefusalValues) => `The quote was valid until ${day}: send a new version.`,
    optionMissing: 'Say which option the client ticked.',
  },
  send: {
    noEmail: 'Enter the client’s e-mail address: the link and the signing code are sent there.',
    notSendable: 'There is nothing to send: this quote awaits no answer.',
    mailNotReady: 'Enter your mail server in the settings first, or make a link to hand over yourself.',
  },
};

const WORK_BEGUN =
  'Entente does not know whether work had started. If it had, at the client’s express request in writing, the part already done is due to you (art. L. 221-25); if it was done in full, with written consent beforehand, the right of withdrawal no longer existed (art. L. 221-28). In both cases, answer the client in writing, with your proofs.';

export const en: AcceptWords = {
  refusals,
  mail: {
    quote: {
      subject: (number, title, seller) => `Your quote ${number} – ${title} (${seller})`,
      changeOrder: (number, title, seller) => `Your change order ${number} – ${title} (${seller})`,
      text: (facts) =>
        [
          facts.contact ? `Dear ${facts.contact},` : 'Hello,',
          `Here is our proposal for “${facts.title}”. You will find it attached, and on this page where you can read it, accept it, decline it or ask for a change:`,
          facts.link,
          `It is valid until ${facts.until}. No account is needed. This address is personal: it opens your quote to whoever holds it.`,
          `A question? Simply reply to this message${facts.phone ? ` or call ${facts.phone}` : ''}.`,
          `Kind regards,\n${facts.seller}`,
        ].join('\n\n'),
      again: 'You have received this quote before; here again is the link that leads to it.',
    },
    code: {
      subject: (number) => `Signing code for quote ${number}`,
      text: (facts) =>
        [
          'Hello,',
          `Here is the code that confirms your signature of quote ${facts.number} from ${facts.seller}:`,
          `    ${facts.code}`,
          `It is valid for ${facts.minutes} minutes and works once. Give it to nobody, not even to ${facts.seller}: it counts as your signature.`,
          'If you asked for nothing, do nothing: without this code nothing is signed.',
        ].join('\n\n'),
    },
    receipt: {
      subject: (number) => `Receipt of your agreement to quote ${number}`,
      toClient: (facts) =>
        [
          'Hello,',
          `You accepted quote ${facts.number}, version ${facts.version}, on ${facts.at}. Thank you for your trust.`,
          'Attached are the receipt of your agreement, the quote and the general terms, as you read them.',
          `Keep this message: it is your copy. The fingerprint below is also the one that ${facts.seller} keeps; two equal fingerprints prove that both copies say the same.`,
          `    ${facts.hash}`,
          ...(facts.until === null
            ? []
            : [
                `You may withdraw from the contract until the end of ${facts.until}, without a reason: on the page of the link to your quote, “Withdraw from the contract here”.`,
              ]),
          `Kind regards,\n${facts.seller}`,
        ].join('\n\n'),
      toSellerSubject: (number, client) => `Quote ${number} accepted by ${client}`,
      toSeller: (facts) =>
        [
          `${facts.client} accepted quote ${facts.number}, version ${facts.version}, on ${facts.at}. Signed by ${facts.signer}.`,
          'The same receipt, with the same fingerprint, was sent to the client:',
          `    ${facts.hash}`,
        ].join('\n\n'),
    },
    withdrawal: {
      subject: (number) => `Acknowledgement of your withdrawal – quote ${number}`,
      text: (facts) =>
        [
          'Hello,',
          `We received your withdrawal on ${facts.at}. This is what you declared to us:`,
          [
            `“I withdraw from the contract ‘${facts.title}’, quote ${facts.number}, version ${facts.version}, accepted on ${facts.concluded}.`,
            `Name: ${facts.name}`,
            `E-mail address for the acknowledgement: ${facts.email}”`,
          ].join('\n'),
          `Declaration sent on ${facts.at} (universal time: ${facts.moment}), within the period that ran until ${facts.until}.`,
          'The contract ends. We give back what you have paid no later than fourteen days after this declaration (C. consom., art. L. 221-24). If work had started at your express request, the part already done remains due (art. L. 221-25).',
          `Keep this message: it proves your withdrawal. Its SHA-256 fingerprint is also the one that ${facts.seller} keeps:`,
          `    ${facts.hash}`,
          `Kind regards,\n${facts.seller}`,
        ].join('\n\n'),
      toSellerSubject: (number, client) => `${client} withdraws from quote ${number}`,
      toSeller: (facts) =>
        [
          `On ${facts.at}, ${facts.client} withdrew from the contract “${facts.title}”, quote ${facts.number}, version ${facts.version}, accepted on ${facts.concluded}. The period ran until ${facts.until}. Declared by ${facts.name}.`,
          'The contract ends, with its change orders; the commitments that came from it are released. The acknowledgement is being sent to the client.',
          'You have fourteen days to give back all that was paid, deposit included, by the same means of payment (C. consom., art. L. 221-24).',
          WORK_BEGUN,
          `    ${facts.hash}`,
        ].join('\n\n'),
    },
    declined: {
      subject: (number, client) => `Quote ${number} declined by ${client}`,
      text: (facts) =>
        `${facts.client} declined quote ${facts.number}, version ${facts.version}, on ${facts.at}. The reason given:\n\n“${facts.words}”`,
    },
    changeAsked: {
      subject: (number, client) => `${client} asks for a change of quote ${number}`,
      text: (facts) =>
        `On ${facts.at}, ${facts.client} asked for a change of quote ${facts.number}, version ${facts.version}:\n\n“${facts.words}”\n\nThe quote stays valid as it is until you send a new version.`,
    },
  },
  withdrawal: {
    released: 'The client withdrew from the contract.',
    workBegun: WORK_BEGUN,
  },
  receipt: {
    label: 'Receipt:',
    title: (number) => `Receipt of agreement to quote ${number}`,
    subject: (number, version) => `Agreement to quote ${number}, version ${version}`,
    opening: (facts) =>
      `On ${facts.at}, ${facts.signer}${facts.capacity ? `, ${facts.capacity},` : ''} accepted quote ${facts.number}, version ${facts.version}, on behalf of ${facts.buyer}.`,
    agreed: 'What is agreed',
    quote: 'Quote',
    quoteOf: (number, version, date) => `${number}, version ${version} of ${date}`,
    object: 'Subject',
    option: 'Option chosen',
    amount: 'Amount incl. VAT',
    deposit: 'Deposit',
    depositOf: (percent) => `${percent}% of the amount incl. VAT`,
    terms: 'General terms',
    termsOf: (number, date) => `no. ${number} of ${date}`,
    warnings: 'Warnings read and ticked one by one',
    ticked: (at) => `read and ticked on ${at}`,
    onPaper: 'on paper',
    noWarnings: 'The quote held no warning.',
    termsOpened: (number, at) => `The general terms no. ${number} were opened on ${at}, before the signature.`,
    termsOnPaper: (number) => `The general terms no. ${number} were attached to the quote signed on paper.`,
    signature: 'Signature',
    forClient: (buyer) => `For ${buyer}`,
    signedOn: (at) => `Signed on ${at}`,
    typed: (name) => `“${name}” (typed name)`,
    drawn: 'Drawn signature',
    code: (sentTo, at) => `Confirmed on ${at} by a one-time code sent to ${sentTo}.`,
    paper: (scan) => `Signed on paper; fingerprint of the scanned document: ${scan}`,
    network: (address, agent) => `Technical data kept: network ${address || 'unknown'}, browser ${agent}.`,
    digests: 'SHA-256 fingerprints',
    digest: {
      evidence: 'This agreement (whole evidence)',
      pdf: 'PDF of the quote',
      shown: 'Quote as it was shown',
      terms: 'Text of the general terms',
      termsFile: 'PDF of the general terms',
      scan: 'Scanned signed document',
      at: 'Universal time (UTC)',
    },
    proves: 'What this receipt proves',
    provesText: [
      'Both parties keep this receipt with the same fingerprints. Whoever computes the SHA-256 of one of the documents again and finds the value above knows that this document has not changed since it was signed.',
      'It is a simple electronic signature, confirmed by a code received at the client’s address (French Civil Code, arts. 1366 and 1367; Regulation (EU) No 910/2014, art. 25). It does not have the presumption of reliability of a qualified signature.',
    ],
    provesPaper:
      'The original signed on paper prevails; this receipt keeps the fingerprint of its scanned copy (French Civil Code, art. 1379).',
  },
};
