import { incidentWords } from '#deliver/words/incidents.js';
import type { DeskWords } from '../words.fr.js';
import type { Facts } from './timeline.js';

const incidentTypes: Readonly<Record<string, string>> = incidentWords('en').types;

const many = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`;

const letters: Readonly<Record<string, string>> = {
  reminder1: 'first reminder',
  reminder2: 'second reminder',
  reminder3: 'last reminder',
  formalNotice: 'formal notice',
  warnings: 'reminder of warnings',
  facts: 'reminder of facts',
};

const lights: Readonly<Record<string, string>> = { exclude: 'record left out', mute: 'mute', threshold: 'threshold' };

const list = (parts: readonly string[]): string =>
  parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : (parts[0] ?? '');

const imported = (facts: Facts): string => {
  const parts = [
    [facts.count('invoices'), 'invoice', 'invoices'],
    [facts.count('creditNotes'), 'credit note', 'credit notes'],
    [facts.count('payments'), 'payment', 'payments'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, one, several]) => many(count, one, several));
  const matched = facts.count('allocations');
  if (said.length > 0) return `Records imported: ${list(said)}.`;
  return matched > 0 ? `Import: ${many(matched, 'match', 'matches')}.` : 'Records imported.';
};

const promises: Readonly<Record<string, string>> = { ours: 'Our commitment', theirs: 'Commitment of the client' };
const settled: Readonly<Record<string, string>> = {
  done: 'kept',
  released: 'released in writing',
  impossible: 'became impossible',
};
/** Words as they were said, quoted where there are some. */
const quoted = (facts: Facts, name: string): string => (facts.text(name) === '' ? '' : `: “${facts.text(name)}”`);
const signedBy = (facts: Facts): string =>
  [facts.text('signer'), facts.text('capacity')].filter(Boolean).join(', ') || 'the client';
const satisfied = (facts: Facts): string =>
  `${facts.text('satisfaction') && `, satisfaction ${facts.text('satisfaction')} of 5`}${quoted(facts, 'words')}`;

const mailChoices: Readonly<Record<string, string>> = {
  sent: 'declared handed over',
  resend: 'to be sent again, by decision',
  cancel: 'given up',
};

/** Who asked for a change, as a client remembers it too. */
const askers: Readonly<Record<string, string>> = { client: ' at the client’s request', us: ' on our initiative' };

export const events: DeskWords['events'] = {
  invoice: (number, amount, due, label) => `Invoice ${number} of ${amount}, due ${due}${label && `: ${label}`}.`,
  invoiceAssumed: (number, amount, due, label) =>
    `Invoice ${number} of ${amount}, assumed due ${due}${label && `: ${label}`}.`,
  invoiceByTerm: (number, amount, due, label) =>
    `Invoice ${number} of ${amount}, due ${due} by the term you stated${label && `: ${label}`}.`,
  opening: (amount) => `Balance brought forward: ${amount}.`,
  creditNote: (number, amount, label) => `Credit note ${number} of ${amount}${label && `: ${label}`}.`,
  payment: (amount, label) => `Payment received: ${amount}${label && ` (${label})`}.`,
  refund: (amount, label) => `Payment returned: ${amount}${label && ` (${label})`}.`,
  erased: 'A fact whose content was erased at the person’s request.',
  other: (kind) => `Fact recorded (${kind}).`,
  kinds: {
    'incident.noted': (facts) =>
      `Fact noted (${incidentTypes[facts.text('type')] ?? facts.text('type')})${facts.text('verbatim') && `: “${facts.text('verbatim')}”`}.`,
    'incident.withdrawn': () => 'Fact noted, then withdrawn.',
    'client.added': () => 'Client added.',
    'client.changed': (facts) => `Changed: ${list(facts.changes('en'))}.`,
    'client.named': (facts) => `Named after an imported file: “${facts.text('name')}”.`,
    'client.erased': () => 'The person’s data was erased at their request.',
    'records.imported': imported,
    'invoice.disputed': (facts) =>
      `The client disputes invoice ${facts.text('number')}${facts.text('reason') && `: “${facts.text('reason')}”`}.`,
    'quote.drafted': (facts) =>
      `Quote ${facts.text('number')} prepared: ${facts.text('title')}, ${facts.money('amount', 'en')}.`,
    'quote.versionDrafted': (facts) => `Version ${facts.text('version')} of quote ${facts.text('number')} begun.`,
    'quote.discarded': (facts) => `Draft of quote ${facts.text('number')} deleted.`,
    'quote.sent': (facts) =>
      `Quote ${facts.text('number')}, version ${facts.text('version')}, sealed to be sent: ${facts.text('title')}, ${facts.money('amount', 'en')}, valid until ${facts.day('validUntil', 'en')}.`,
    'quote.superseded': (facts) =>
      `Version ${facts.text('version')} of quote ${facts.text('number')} superseded by version ${facts.text('by')}.`,
    'quote.accepted': (facts) =>
      `Quote ${facts.text('number')}, version ${facts.text('version')}, accepted ${facts.text('channel') === 'paper' ? 'on paper ' : ''}by ${signedBy(facts)}: ${facts.money('amount', 'en')}.`,
    'changeOrder.accepted': (facts) =>
      `Change order ${facts.text('number')} accepted ${facts.text('channel') === 'paper' ? 'on paper ' : ''}by ${signedBy(facts)}: ${facts.money('amount', 'en')}.`,
    'quote.declined': (facts) =>
      `Quote ${facts.text('number')}, version ${facts.text('version')}, declined by the client${quoted(facts, 'words')}.`,
    'quote.changeAsked': (facts) =>
      `The client asks for a change of quote ${facts.text('number')}${quoted(facts, 'words')}.`,
    'link.made': (facts) => `Personal link made for ${facts.text('number')}, to ${facts.text('email')}.`,
    'link.revoked': () => 'Personal link closed.',
    'link.refused': () => 'An act through a link that opens nothing any more was refused.',
    'consent.optionChosen': (facts) =>
      `The client ticks the option “${facts.text('option')}” of quote ${facts.text('number')}.`,
    'consent.warningRead': (facts) =>
      `The client reads and ticks warning no. ${facts.text('warning')} of quote ${facts.text('number')}${quoted(facts, 'text')}.`,
    'consent.termsOpened': (facts) =>
      `The client opens the general terms no. ${facts.text('terms')}, before signing quote ${facts.text('number')}.`,
    'consent.codeAsked': (facts) =>
      `The client asks for a signing code for ${facts.text('number')}, sent to ${facts.text('sentTo')}.`,
    'scan.archived': (facts) => `Signed paper archived, quote ${facts.text('number')}.`,
    'quote.withdrawn': (facts) => `Quote ${facts.text('number')} withdrawn${quoted(facts, 'reason')}.`,
    'quote.withdrawnByClient': (facts) =>
      `The client withdraws from contract ${facts.text('number')}, within the period that runs until ${facts.day('until', 'en')}. Declared by ${facts.text('signer')}.`,
    'quote.refused': (facts) => `An act on quote ${facts.text('number')} was refused.`,
    'changeOrder.drafted': (facts) =>
      `Change order ${facts.text('number')} prepared${askers[facts.text('askedBy')] ?? ''}: ${facts.text('title')}, ${facts.money('amount', 'en')}.`,
    'changeOrder.sent': (facts) =>
      `Change order ${facts.text('number')}, version ${facts.text('version')}, sealed to be sent: ${facts.text('title')}, ${facts.money('amount', 'en')}.`,
    'invoice.drafted': (facts) => `Invoice draft prepared, “${facts.text('title')}”, ${facts.money('total', 'en')}.`,
    'invoice.draftDiscarded': (facts) => `Invoice draft discarded, “${facts.text('title')}”.`,
    'invoice.archived': (facts) => `PDF of ${facts.text('number')} archived.`,
    'invoice.changeRefused': (facts) => `Change of ${facts.text('number')} refused: it is issued.`,
    'payment.recorded': (facts) =>
      `Payment of ${facts.money('amount', 'en')} recorded, received on ${facts.day('date', 'en')}.`,
    'payment.reversed': (facts) =>
      `Payment undone by a counter-entry of ${facts.money('amount', 'en')}${facts.text('label') && `: ${facts.text('label')}`}.`,
    'letter.drafted': (facts) =>
      `Draft of a ${letters[facts.text('kind')] ?? 'letter'} prepared${facts.text('amount') && `, for ${facts.money('amount', 'en')}`}.`,
    'letter.issued': (facts) =>
      facts.text('amount') === ''
        ? `Letter ${facts.text('number')} issued: ${letters[facts.text('kind')] ?? 'letter'}, an answer proposed by ${facts.day('replyBy', 'en')}.`
        : `Letter ${facts.text('number')} issued: ${letters[facts.text('kind')] ?? 'letter'} for ${facts.money('amount', 'en')}, to be paid by ${facts.day('payBy', 'en')}.`,
    'letter.discarded': (facts) => `Draft of a ${letters[facts.text('kind')] ?? 'letter'} discarded.`,
    'letter.refused': (facts) => `An act on letter ${facts.text('letter')} was refused.`,
    'signal.recordExcluded': () => 'A record was left out of the light on time to pay.',
    'signal.muted': (facts) => `Light on time to pay muted until ${facts.day('until', 'en')}.`,
    'signal.thresholdChanged': (facts) =>
      `Threshold of the light on time to pay set to ${facts.percent('value', 'en')}.`,
    'signal.overrideLifted': (facts) => `Exception lifted (${lights[facts.text('was')] ?? 'light'}).`,
    'commitment.added': (facts) =>
      `${promises[facts.text('party')] ?? 'Commitment'}${quoted(facts, 'text')}${facts.text('dueOn') && `, by ${facts.day('dueOn', 'en')}`}.`,
    'commitment.settled': (facts) =>
      `${promises[facts.text('party')] ?? 'Commitment'} “${facts.text('text')}” ${settled[facts.text('state')] ?? 'settled'} on ${facts.day('on', 'en')}${quoted(facts, 'words')}.`,
    'commitment.reopened': (facts) =>
      `${promises[facts.text('party')] ?? 'Commitment'} “${facts.text('text')}” reopened${quoted(facts, 'reason')}.`,
    'commitment.refused': (facts) => `An act on the commitment “${facts.text('text')}” was refused.`,
    'time.offered': (facts) => `Time offered: ${facts.text('duration')}${quoted(facts, 'text')}.`,
    'time.imported': (facts) =>
      `Time imported: ${many(facts.count('entries'), 'entry', 'entries')}, ${facts.text('duration')}.`,
    'time.refused': (facts) => `An act on the time “${facts.text('text')}” was refused.`,
    'delivery.drafted': (facts) => `Delivery ${facts.text('number')} prepared: ${facts.text('title')}.`,
    'delivery.discarded': (facts) => `Draft of delivery ${facts.text('number')} deleted.`,
    'delivery.sent': (facts) =>
      `Delivery ${facts.text('number')} of ${facts.day('deliveredOn', 'en')} put forward for acceptance: ${facts.text('title')}.`,
    'delivery.accepted': (facts) =>
      facts.text('channel') === 'tacit'
        ? `Delivery ${facts.text('number')} accepted by silence since ${facts.day('tacitOn', 'en')}, as the accepted terms say.`
        : `Delivery ${facts.text('number')} accepted without reservation by ${signedBy(facts)}${satisfied(facts)}.`,
    'delivery.acceptedWithReservations': (facts) =>
      `Delivery ${facts.text('number')} accepted by ${signedBy(facts)} with ${many(facts.length('reservations'), 'reservation', 'reservations')}${satisfied(facts)}.`,
    'delivery.refused': (facts) =>
      `Delivery ${facts.text('number')} refused by ${signedBy(facts)}${quoted(facts, 'reason')}.`,
    'delivery.attemptRefused': (facts) => `An act on delivery ${facts.text('number')} was refused.`,
    'reservation.answered': (facts) =>
      `Reservation ${facts.text('position')} of delivery ${facts.text('number')} ${facts.text('state') === 'lifted' ? 'lifted' : 'answered'}${quoted(facts, 'answer')}${facts.text('deadline') && `, by ${facts.day('deadline', 'en')}`}.`,
    'mail.queued': (facts) => `E-mail “${facts.text('subject')}” to be sent to ${facts.text('recipient')}.`,
    'mail.sent': (facts) => `E-mail “${facts.text('subject')}” sent to ${facts.text('recipient')}.`,
    'mail.uncertain': (facts) =>
      `E-mail “${facts.text('subject')}” may have left for ${facts.text('recipient')}: the connection broke before the server answered.`,
    'mail.failed': (facts) => `E-mail “${facts.text('subject')}” not sent to ${facts.text('recipient')}.`,
    'mail.settled': (facts) =>
      `E-mail “${facts.text('subject')}” to ${facts.text('recipient')}: ${mailChoices[facts.text('choice')] ?? 'settled'}.`,
    'mail.refused': (facts) => `An action on the e-mail “${facts.text('subject')}” was refused.`,
    'payload.erased': (facts) =>
      `Declared erasure of ${many(facts.length('entries'), 'fact', 'facts')} of the journal.`,
  },
};
