import { NO_BREAK, underLabel } from '#kernel/words.js';
import { sayPeriodLabel } from '#law/made.js';
import { formatPercent } from '#law/rate.js';
import type { MentionKey, MentionSaid, RateFacts } from './facts.js';

type Values<Key extends MentionKey> = MentionSaid & { readonly key: Key };

const percent = (ppm: number): string => `${formatPercent(ppm).replace('.', ',')}${NO_BREAK}%`;

/** ` (12,40 % l’an au second semestre 2026)`, or nothing where the rate is not known. */
const figure = ({ ppm, label }: RateFacts): string => {
  if (ppm === null) return '';
  const when = label === null ? '' : ` au ${sayPeriodLabel(label, 'fr')}`;
  return `, soit ${percent(ppm)} l’an${when}`;
};

const NATURES = {
  services: 'prestation de services',
  goods: 'livraison de biens',
  both: 'livraison de biens et prestation de services',
};

/** The sentences of the mentions in French. */
export const fr: { readonly [Key in MentionKey]: (values: Values<Key>) => string } = {
  nature: ({ nature }) => `Nature de l’opération\u202f: ${NATURES[nature]}.`,
  smallBusiness: () => 'TVA non applicable, article\u00a0293\u00a0B du CGI.',
  reverseCharge: () => 'Autoliquidation\u202f: la TVA est due par le client (CGI, art.\u00a0283).',
  intraEu: () =>
    'Livraison intracommunautaire exonérée de TVA (CGI, art.\u00a0262\u00a0ter,\u00a0I\u202f; directive 2006/112/CE, art.\u00a0138).',
  export: () => 'Exportation exonérée de TVA (CGI, art.\u00a0262,\u00a0I).',
  outsideScope: () => 'Opération hors du champ de la TVA française (CGI, art.\u00a0259).',
  exemption: ({ text }) => `Exonération de TVA\u202f: ${text}`,
  vatOnDebits: () => 'Option pour le paiement de la taxe d’après les débits.',
  penaltyBusiness: ({ rate }) =>
    `En cas de retard de paiement, des pénalités sont dues sans rappel, dès le lendemain de l’échéance, au taux de la Banque centrale européenne majoré de 10\u00a0points${figure(rate)} (${rate.articles}).`,
  penaltyAgreed: ({ rate }) =>
    `En cas de retard de paiement, des pénalités sont dues sans rappel, dès le lendemain de l’échéance, au taux convenu de ${percent(rate.ppm ?? 0)} l’an (${rate.articles}).`,
  penaltyPublic: ({ rate }) =>
    `En cas de retard de paiement, des intérêts moratoires courent de plein droit, au taux de la Banque centrale européenne du semestre où le retard commence, majoré de 8\u00a0points${figure(rate)} (${rate.articles}).`,
  penaltyConsumer: ({ rate }) =>
    `En cas de retard de paiement, la somme due porte intérêt au taux légal${figure(rate)}, à compter d’une mise en demeure (${rate.articles}).`,
  penaltyAbroad: ({ rate }) =>
    `En cas de retard de paiement, des intérêts sont dus au taux légal${figure(rate)} (${rate.articles}).`,
  recovery: ({ public: isPublic }) =>
    `En cas de retard de paiement, une indemnité forfaitaire de 40\u00a0€ est due pour frais de recouvrement (${isPublic ? 'CCP, art.\u00a0D.\u00a02192-35' : 'C.\u00a0com., art.\u00a0D.\u00a0441-5'}).`,
  noDiscount: () => 'Pas d’escompte en cas de paiement anticipé.',
  discount: ({ text }) => underLabel('Escompte en cas de paiement anticipé', text),
  insurance: ({ text }) => underLabel('Assurance professionnelle', text),
  mediator: ({ text }) => `Médiateur de la consommation\u202f: ${text}`,
  company: ({ name, form, capital }) => `${name}, ${form}${capital === null ? '' : ` au capital de ${capital}`}.`,
  registration: ({ text }) => `Immatriculation\u202f: ${text}`,
};
