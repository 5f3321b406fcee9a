import { NO_BREAK, sayNumber, sayPercent } from '#kernel/words.js';
import type { ExclusionReason, MuteReason } from './facts/override.js';
import type { Bucket } from './rules/ticks.js';
import type { S5Change, S5Reason } from './signals/s5.js';
import type { Light } from './signals/signal.js';

const percent = (share: number): string => sayPercent(share, 'fr');
const days = (count: number): string => `${sayNumber(count, 0, 'fr')}${NO_BREAK}jour${Math.abs(count) < 2 ? '' : 's'}`;
const invoices = (count: number): string => `${count}${NO_BREAK}facture${count < 2 ? '' : 's'}`;
const payments = (count: number): string => `${count}${NO_BREAK}paiement${count < 2 ? '' : 's'} à l’heure`;

const LIGHTS: Readonly<Record<Light, string>> = {
  grey: 'pas encore assez de pièces',
  ok: 'rien à signaler',
  watch: 'à surveiller',
  problem: 'problème',
};

function latestOf({ latest, lateAmongLatest, graceDays }: S5Reason): string {
  const late = latest.filter((late) => late > graceDays);
  if (lateAmongLatest === 0) {
    const grace = `à l’heure ou à ${days(graceDays)} près`;
    return latest.length === 1 ? `Dernière facture ${grace}.` : `Les ${latest.length} dernières factures ${grace}.`;
  }
  const which =
    latest.length === 1 ? 'La dernière facture' : `${lateAmongLatest} des ${latest.length} dernières factures`;
  return `${which} en retard de plus de ${days(graceDays)} (${late.join(', ')}${NO_BREAK}j).`;
}

function overdueOf({ longOverdue, longestOverdueDays }: S5Reason): string {
  if (longOverdue === 0) return '';
  const unpaid = longOverdue === 1 ? 'Une facture impayée' : `${invoices(longOverdue)} impayées`;
  return `${unpaid} depuis plus de 30${NO_BREAK}jours (jusqu’à ${days(longestOverdueDays)}). `;
}

function assumedOf({ assumed, assumedTermDays, known }: S5Reason): string {
  if (assumed === 0) return '';
  const term = assumedTermDays === null ? '' : ` à ${days(assumedTermDays)}`;
  return assumed >= known ? ` Échéances supposées${term}.` : ` Échéances de ${invoices(assumed)} supposées${term}.`;
}

/** Invoices whose outcome is known. */
const settledOrLate = (count: number): string => `${invoices(count)} réglée${count < 2 ? '' : 's'} ou en retard`;

/** The one line that explains the light S5. */
function reason(values: S5Reason, light: Light): string {
  const assumed = assumedOf(values);
  if (light === 'grey') {
    const { known, minimum } = values;
    const told = known === 0 ? 'Aucune facture réglée ou en retard' : settledOrLate(known);
    return `${overdueOf(values)}${told} en 24${NO_BREAK}mois, il en faut ${minimum}.${assumed}`;
  }
  const interval = `intervalle à 80${NO_BREAK}%\u202f: ${percent(values.low)} à ${percent(values.high)}`;
  const others = values.others === null ? '' : ` Vos autres clients\u202f: ${percent(values.others)}.`;
  return `${overdueOf(values)}${latestOf(values)} Estimation d’un retard sur la prochaine\u202f: ${percent(values.chance)} (${interval}).${others}${assumed}`;
}

const settling = (count: number): string =>
  count === 1 ? 'Le règlement de la facture en retard' : `Le règlement des ${invoices(count)} en retard`;

/** What would turn the light S5. */
function change({ kind, count, settleFirst, to }: S5Change): string {
  const turns = (plural: boolean): string =>
    `${plural ? 'feraient' : 'ferait'} passer ce voyant à «\u202f${LIGHTS[to]}\u202f».`;
  if (kind === 'moreKnown') return `Encore ${settledOrLate(count)} et ce voyant s’allumera.`;
  if (kind === 'latePayments') return `${count}${NO_BREAK}retard${count < 2 ? '' : 's'} de plus ${turns(count > 1)}`;
  if (settleFirst === 0) return `${payments(count)} ${turns(count > 1)}`;
  if (count === 0) return `${settling(settleFirst)} ${turns(false)}`;
  return `${settling(settleFirst)}, puis ${payments(count)}, ${turns(true)}`;
}

const EXCLUSIONS: Readonly<Record<ExclusionReason, string>> = {
  agreedDelay: 'Un délai plus long avait été convenu',
  ourMistake: 'Le retard vient de nous',
  justifiedDispute: 'Le client avait raison de contester',
  wrongRecord: 'La pièce est erronée ou en double',
};

const MUTES: Readonly<Record<MuteReason, string>> = {
  talksUnderWay: 'Nous en parlons avec le client',
  paymentPlan: 'Un échéancier est convenu',
  knownCause: 'La cause est connue et passagère',
};

const BUCKETS: Readonly<Record<Bucket, (count: number) => string>> = {
  early: (count) => `${count} en avance`,
  onTime: (count) => `${count} à l’échéance`,
  grace: (count) => `${count} à 5${NO_BREAK}jours près`,
  late: (count) => `${count} en retard`,
  veryLate: (count) => `${count} en retard de plus de 30${NO_BREAK}jours`,
  overdue: (count) => `${count} impayée${count < 2 ? '' : 's'} après l’échéance`,
  notDue: (count) => `${count} pas encore échue${count < 2 ? '' : 's'}`,
};

interface Counts {
  readonly invoices: number;
  readonly open: number;
  readonly overdue: number;
}

/** Words of the signals and of payment behaviour. */
export const fr = {
  /** A client at the command line. */
  line: (named: string, counts: Counts, penalties: string): string =>
    `${named}\u202f: ${invoices(counts.invoices)}, ${counts.open} en cours, ${counts.overdue} en retard, pénalités ${penalties}`,
  lights: LIGHTS,
  signals: { S5: 'Délais de paiement' },
  s5: { reason, change },
  strip: {
    title: (count: number, parts: readonly string[]): string =>
      count === 0 ? 'Aucune facture' : `${invoices(count)}\u202f: ${parts.join(', ')}`,
    buckets: BUCKETS,
    unpaid: (longest: number): string => `la plus ancienne depuis ${days(longest)}`,
    legend: 'De gauche à droite\u202f: payée tôt, payée tard. Le trait long marque l’échéance.',
  },
  override: {
    exclusions: EXCLUSIONS,
    mutes: MUTES,
    thresholdReason: 'Choix de l’entreprise',
  },
  refusals: {
    unknownInvoice: 'Cette facture n’existe pas chez ce client.',
    unknownClient: 'Ce client n’existe pas.',
    unknownOverride: 'Cette exception n’existe pas ou a déjà été levée.',
    alreadyExcluded: 'Cette facture est déjà écartée de ce voyant.',
    mutePast: 'La date doit être à venir.',
    muteTooLong: 'Un voyant se met en sourdine pour 90 jours au plus\u202f: passé ce délai, il faut décider.',
  },
};

export type GaugeWords = typeof fr;
