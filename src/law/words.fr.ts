import { civilOf, type Day } from '#kernel/day.js';
import { NO_BREAK, sayDate, sayMoney } from '#kernel/words.js';
import { sayPeriodLabel, sayPeriodLabels } from './made.js';
import type { Note, NoteKey } from './note.js';
import { formatPercent, type Ppm, type TableKey } from './rate.js';

type Values<Key extends NoteKey> = Extract<Note, { key: Key }>;

const date = (day: Day): string => sayDate(civilOf(day), 'fr');
const rate = (ppm: Ppm): string => `${formatPercent(ppm).replace('.', ',')}${NO_BREAK}%`;

/** Titles of the rate tables, by key. */
const tables: Readonly<Record<TableKey, string>> = {
  'fr.default': 'France, entre professionnels\u202f: BCE + 10 points',
  'fr.legal': 'France, intérêt légal (créancier professionnel)',
  'fr.floor': 'France, plancher d’un taux convenu\u202f: 3 fois l’intérêt légal',
  'fr.public': 'France, acheteurs publics\u202f: BCE + 8 points',
  'eu.ecb': 'BCE, opérations principales de refinancement',
  'de.base': 'Allemagne, taux de base (Basiszinssatz)',
  'de.business': 'Allemagne, entre professionnels\u202f: taux de base + 9 points',
  'de.consumer': 'Allemagne, consommateurs\u202f: taux de base + 5 points',
  'be.business': 'Belgique, entre professionnels',
  'lu.business': 'Luxembourg, entre professionnels',
  'es.business': 'Espagne, entre professionnels',
  'it.business': 'Italie, entre professionnels',
  'it.legal': 'Italie, intérêt légal',
  'nl.business': 'Pays-Bas, entre professionnels',
  'gb.business': 'Royaume-Uni, entre professionnels\u202f: Bank Rate + 8 points',
  'ch.all': 'Suisse\u202f: 5\u00a0%',
};

const statuses = {
  read: 'lu dans la source',
  derived: 'déduit de la règle légale, avis national non lu',
  memory: 'de mémoire, non vérifié',
};

const notes = {
  agreedForeign: ({ agreed }: Values<'agreedForeign'>) =>
    `Le taux convenu de ${rate(agreed)} est appliqué tel quel\u202f; il n’est écarté que s’il constitue un abus manifeste.`,
  agreedIgnored: ({ agreed }: Values<'agreedIgnored'>) =>
    `Le taux convenu de ${rate(agreed)} n’est pas appliqué\u202f: la loi fixe le taux pour ce débiteur.`,
  agreedLower: ({ agreed }: Values<'agreedLower'>) =>
    `Le taux convenu de ${rate(agreed)} est inférieur au taux légal\u202f: il lie le créancier tant qu’il le reste.`,
  agreedNotClaimed: ({ agreed }: Values<'agreedNotClaimed'>) =>
    `Le taux convenu de ${rate(agreed)} n’est pas réclamé\u202f: contre un consommateur, une telle clause est une clause pénale que le juge peut réduire, présumée abusive si elle est disproportionnée ou sans réciprocité. Seul l’intérêt légal est compté.`,
  agreedNotReducing: () => 'Le taux convenu ne dépasse pas le taux légal\u202f: le taux légal est appliqué.',
  agreedTerm: () =>
    'Si un délai de paiement a été convenu, on peut soutenir que la prescription ne court pas avant son terme (C. civ., art. 2233, 3°)\u202f; la date donnée est la plus sûre.',
  agreedZero: () => 'Exclure tout intérêt de retard est nul\u202f: le taux légal est appliqué.',
  arguableFromInvoice: ({ lastDay }: Values<'arguableFromInvoice'>) =>
    `Compté de la date de facture, le dernier jour serait le ${date(lastDay)}\u202f; les juges comptent de l’achèvement de la prestation.`,
  afterExpiry: ({ on }: Values<'afterExpiry'>) =>
    `L’événement du ${date(on)} est postérieur à la prescription\u202f: il ne la fait pas revivre.`,
  beforeStart: ({ on }: Values<'beforeStart'>) =>
    `L’événement du ${date(on)} est antérieur à l’achèvement\u202f: il n’interrompt rien.`,
  belowFloor: ({ label, agreed, floor, applied }: Values<'belowFloor'>) =>
    `${sayPeriodLabel(label, 'fr')}\u202f: le taux convenu de ${rate(agreed)} est inférieur au plancher de ${rate(floor)} (3 fois l’intérêt légal) et sans effet\u202f; le taux supplétif de ${rate(applied)} est appliqué. Un juge pourrait retenir le plancher de ${rate(floor)}\u202f: la question n’est pas tranchée.`,
  ceiling: ({ lastDay }: Values<'ceiling'>) =>
    `Le report est limité à vingt ans après la naissance du droit, soit le ${date(lastDay)} (C. civ., art. 2232).`,
  chStart: () =>
    'L’intérêt court dès la mise en demeure quand il y en a une, sinon du lendemain de l’échéance, tenue pour un jour d’exécution convenu (CO 102).',
  compounded: ({ on, cents }: Values<'compounded'>) =>
    `Après une année de retard, le ${date(on)}, ${sayMoney(cents, 'EUR', 'fr')} d’intérêts rejoignent la base (BW 6:119a, al. 3).`,
  courtClaim: () =>
    'La demande en justice interrompt jusqu’à la fin de l’instance\u202f: la date donnée, comptée de la demande, est la plus proche possible.',
  credit: () => 'Le client a payé ou été crédité au-delà du dû\u202f: l’excédent lui revient ou se compense.',
  deConsumerStart: () =>
    'L’échéance est tenue pour convenue au calendrier (BGB § 286 Abs. 2 Nr. 1)\u202f; sinon le retard commence à la mise en demeure, ou 30 jours après la facture si celle-ci en avertit le consommateur.',
  dueRolled: ({ from, to }: Values<'dueRolled'>) =>
    `L’échéance du ${date(from)} n’est pas un jour ouvré\u202f: elle est reportée au ${date(to)}.`,
  effectOnPayment: () => '«\u202feffect\u202f» n’a de sens que pour un avoir\u202f: il est ignoré sur un paiement.',
  enforcement: () => 'L’acte d’exécution forcée fait courir un nouveau délai entier de sa date.',
  frozenRateUnknown: ({ through }: Values<'frozenRateUnknown'>) =>
    `L’intérêt commence après le ${date(through)}, dans un semestre dont le taux n’est pas encore connu\u202f: rien n’est compté.`,
  gbKeptRate: () =>
    'Le taux reste celui du semestre où la dette est devenue exigible (site officiel du dispositif)\u202f; une autre lecture le change chaque semestre.',
  indemnityApart: ({ sumCents, currency }: Values<'indemnityApart'>) =>
    `L’indemnité de ${sayMoney(sumCents, currency, 'fr')} est due en plus, dans cette monnaie\u202f; elle n’est pas convertie ni comptée ici.`,
  indemnityBefore2013: () => 'L’indemnité de 40\u00a0€ n’existe que depuis le 1er janvier 2013.',
  indicative: ({ labels }: Values<'indicative'>) =>
    `Taux indicatifs pour ${sayPeriodLabels(labels, 'fr')}\u202f: la fixation par semestre ne date que du 1er janvier 2013.`,
  itConsumerStart: () =>
    'L’échéance est tenue pour convenue\u202f; sinon l’intérêt court de la mise en demeure (Codice civile, art. 1219).',
  laterEvents: ({ count }: Values<'laterEvents'>) =>
    count === 1
      ? 'Un événement postérieur à la date du décompte est ignoré.'
      : `${count} événements postérieurs à la date du décompte sont ignorés.`,
  noFormalNotice: () => 'Sans mise en demeure, aucun intérêt ne court contre un consommateur.',
  notInterrupting: ({ on }: Values<'notInterrupting'>) =>
    `La relance ou la lettre recommandée du ${date(on)} n’interrompt pas la prescription.`,
  noticeIrrelevant: () =>
    'La mise en demeure est sans effet sur le calcul\u202f: l’intérêt court de plein droit après l’échéance.',
  noticeLater: () =>
    'L’intérêt court du lendemain de la mise en demeure, qui n’est pas antérieure au jour du décompte\u202f: rien n’a encore couru.',
  notYetDue: () => 'L’échéance n’est pas passée\u202f: rien n’est dû pour retard.',
  paidOnTime: () => 'Rien ne restait dû après l’échéance\u202f: ni intérêt ni indemnité.',
  provisionalAllocation: () =>
    'Un paiement tombe après le dernier taux connu\u202f: son imputation est provisoire, l’intérêt qui le précède n’étant pas entièrement connu.',
  publicAbroad: () =>
    'Acheteur public\u202f: taux de la transposition de la directive 2011/7/UE\u202f; les règles propres aux marchés publics du pays n’ont pas été vérifiées.',
  rateDerived: ({ labels }: Values<'rateDerived'>) =>
    `Taux déduits du taux de la BCE, avis national non lu\u202f: ${sayPeriodLabels(labels, 'fr')}.`,
  rateUnverified: ({ labels }: Values<'rateUnverified'>) =>
    `Taux de mémoire, à vérifier avant usage\u202f: ${sayPeriodLabels(labels, 'fr')}.`,
  ratesEnd: ({ through }: Values<'ratesEnd'>) =>
    `Le taux n’est pas connu après le ${date(through)}\u202f: l’intérêt est compté jusqu’à ce jour seulement.`,
  unknownFields: ({ names }: Values<'unknownFields'>) => `Champs inconnus, ignorés\u202f: ${names}.`,
} satisfies { [Key in NoteKey]: (note: Values<Key>) => string };

const terms = {
  defaultTerm: 'Rien n’est convenu\u202f: le délai supplétif de 30 jours s’applique.',
  noCeiling: 'Aucun plafond légal n’est couvert ici pour ce débiteur.',
  endOfMonthException:
    'Dérogation de 45 jours fin de mois\u202f: elle doit être écrite au contrat et ne pas constituer un abus manifeste.',
  publicReceipt:
    'Compté de la date de facture, tenue pour la réception de la demande, ou de l’exécution si elle est postérieure.',
  sixtyUnlessExpress: 'Au-delà de 60 jours, seulement si c’est convenu expressément et sans abus manifeste.',
  sixtyAtMost: '60 jours au plus.',
  nlSmall: 'D’une grande entreprise à une PME, 30 jours au plus (de mémoire, non vérifié).',
};

/** What the law folder says in French: table titles, statuses of a rate, remarks of a result. */
export const fr = { tables, statuses, notes, terms };
