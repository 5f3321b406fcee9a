import { sayNumber, sayPercent } from '#kernel/words.js';
import type { S5Change, S5Reason } from './signals/s5.js';
import type { Light } from './signals/signal.js';
import type { GaugeWords } from './words.fr.js';

const percent = (share: number): string => sayPercent(share, 'en');
const days = (count: number): string => `${sayNumber(count, 0, 'en')} day${Math.abs(count) === 1 ? '' : 's'}`;
const invoices = (count: number): string => `${count} invoice${count === 1 ? '' : 's'}`;
const payments = (count: number): string => `${count} on-time payment${count === 1 ? '' : 's'}`;

const LIGHTS: GaugeWords['lights'] = {
  grey: 'not enough records yet',
  ok: 'nothing to report',
  watch: 'to watch',
  problem: 'problem',
};

function latestOf({ latest, lateAmongLatest, graceDays }: S5Reason): string {
  const late = latest.filter((delay) => delay > graceDays);
  if (lateAmongLatest === 0) {
    const grace = `on time or within ${days(graceDays)}`;
    return latest.length === 1 ? `Last invoice ${grace}.` : `Last ${latest.length} invoices ${grace}.`;
  }
  const which = latest.length === 1 ? 'The last invoice' : `${lateAmongLatest} of the last ${latest.length} invoices`;
  return `${which} more than ${days(graceDays)} late (${late.join(', ')} d).`;
}

function overdueOf({ longOverdue, longestOverdueDays }: S5Reason): string {
  if (longOverdue === 0) return '';
  const unpaid = longOverdue === 1 ? 'One invoice' : invoices(longOverdue);
  return `${unpaid} unpaid for more than 30 days (up to ${days(longestOverdueDays)}). `;
}

function assumedOf({ assumed, assumedTermDays, known }: S5Reason): string {
  if (assumed === 0) return '';
  const term = assumedTermDays === null ? '' : ` at ${days(assumedTermDays)}`;
  return assumed >= known ? ` Due dates assumed${term}.` : ` Due dates of ${invoices(assumed)} assumed${term}.`;
}

function reason(values: S5Reason, light: Light): string {
  const assumed = assumedOf(values);
  if (light === 'grey') {
    const { known } = values;
    const told = `${known === 0 ? 'No invoice' : invoices(known)} settled or late`;
    return `${overdueOf(values)}${told} in 24 months, ${values.minimum} are needed.${assumed}`;
  }
  const interval = `80% interval: ${percent(values.low)} to ${percent(values.high)}`;
  const others = values.others === null ? '' : ` Your other clients: ${percent(values.others)}.`;
  return `${overdueOf(values)}${latestOf(values)} Estimated chance that the next is late: ${percent(values.chance)} (${interval}).${others}${assumed}`;
}

const settling = (count: number): string =>
  count === 1 ? 'Settling the late invoice' : `Settling the ${count} late invoices`;

function change({ kind, count, settleFirst, to }: S5Change): string {
  const turns = `would turn this light to “${LIGHTS[to]}”.`;
  if (kind === 'moreKnown') return `${invoices(count)} more, settled or late, and this light comes on.`;
  if (kind === 'latePayments') return `${count} more late payment${count === 1 ? '' : 's'} ${turns}`;
  if (settleFirst === 0) return `${payments(count)} ${turns}`;
  if (count === 0) return `${settling(settleFirst)} ${turns}`;
  return `${settling(settleFirst)}, then ${payments(count)}, ${turns}`;
}

/** English words of the signals and of payment behaviour. */
export const en: GaugeWords = {
  line: (named, counts, penalties) =>
    `${named}: ${invoices(counts.invoices)}, ${counts.open} open, ${counts.overdue} overdue, penalties ${penalties}`,
  lights: LIGHTS,
  signals: { S5: 'Payment times' },
  s5: { reason, change },
  strip: {
    title: (count, parts) => (count === 0 ? 'No invoice' : `${invoices(count)}: ${parts.join(', ')}`),
    buckets: {
      early: (count) => `${count} early`,
      onTime: (count) => `${count} on the due date`,
      grace: (count) => `${count} within 5 days`,
      late: (count) => `${count} late`,
      veryLate: (count) => `${count} more than 30 days late`,
      overdue: (count) => `${count} unpaid past the due date`,
      notDue: (count) => `${count} not due yet`,
    },
    unpaid: (longest) => `the oldest for ${days(longest)}`,
    legend: 'From left to right: paid early, paid late. The long line marks the due date.',
  },
  override: {
    exclusions: {
      agreedDelay: 'A longer term had been agreed',
      ourMistake: 'The delay is ours',
      justifiedDispute: 'The client was right to dispute it',
      wrongRecord: 'The record is wrong or a duplicate',
    },
    mutes: {
      talksUnderWay: 'We are talking with the client',
      paymentPlan: 'Instalments are agreed',
      knownCause: 'The cause is known and passing',
    },
    thresholdReason: 'Choice of the business',
  },
  refusals: {
    unknownInvoice: 'This client has no such invoice.',
    unknownClient: 'There is no such client.',
    unknownOverride: 'There is no such exception, or it was lifted before.',
    alreadyExcluded: 'This invoice is already left out of this light.',
    mutePast: 'The date must be to come.',
    muteTooLong: 'A light can be muted for 90 days at most: after that, a decision is due.',
  },
};
