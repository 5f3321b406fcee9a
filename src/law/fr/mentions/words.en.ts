import { sayPeriodLabel } from '#law/made.js';
import { formatPercent } from '#law/rate.js';
import type { RateFacts } from './facts.js';
import type { fr } from './words.fr.js';

/** `, that is 12.40% a year in the second half of 2026`, or nothing where the rate is not known. */
const figure = ({ ppm, label }: RateFacts): string => {
  if (ppm === null) return '';
  const when = label === null ? '' : ` in the ${sayPeriodLabel(label, 'en')}`;
  return `, that is ${formatPercent(ppm)}% a year${when}`;
};

const NATURES = { services: 'supply of services', goods: 'supply of goods', both: 'supply of goods and services' };

/** The sentences of the mentions in English. */
export const en: typeof fr = {
  nature: ({ nature }) => `Nature of the operation: ${NATURES[nature]}.`,
  smallBusiness: () => 'VAT not applicable, article 293 B of the French tax code (CGI).',
  reverseCharge: () => 'Reverse charge: VAT is to be accounted for by the customer (CGI, art. 283).',
  intraEu: () => 'Intra-Community supply exempt from VAT (CGI, art. 262 ter, I; Directive 2006/112/EC, art. 138).',
  export: () => 'Export exempt from VAT (CGI, art. 262, I).',
  outsideScope: () => 'Outside the scope of French VAT (CGI, art. 259).',
  exemption: ({ text }) => `VAT exemption: ${text}`,
  vatOnDebits: () => 'VAT paid on debits by option.',
  penaltyBusiness: ({ rate }) =>
    `Late payment bears penalties without any reminder, from the day after the due date, at the European Central Bank rate plus 10 points${figure(rate)} (${rate.articles}).`,
  penaltyAgreed: ({ rate }) =>
    `Late payment bears penalties without any reminder, from the day after the due date, at the agreed rate of ${formatPercent(rate.ppm ?? 0)}% a year (${rate.articles}).`,
  penaltyPublic: ({ rate }) =>
    `Late payment bears interest as of right, at the European Central Bank rate of the half-year in which the delay begins plus 8 points${figure(rate)} (${rate.articles}).`,
  penaltyConsumer: ({ rate }) =>
    `In case of late payment, the sum due bears interest at the legal rate${figure(rate)}, from a formal notice on (${rate.articles}).`,
  penaltyAbroad: ({ rate }) => `Late payment bears interest at the legal rate${figure(rate)} (${rate.articles}).`,
  recovery: ({ public: isPublic }) =>
    `Late payment entails a flat sum of €40 for recovery costs (${isPublic ? 'CCP, art. D. 2192-35' : 'C. com., art. D. 441-5'}).`,
  noDiscount: () => 'No discount for early payment.',
  discount: ({ text }) => `Discount for early payment: ${text}`,
  insurance: ({ text }) => `Professional insurance: ${text}`,
  mediator: ({ text }) => `Consumer mediator: ${text}`,
  company: ({ name, form, capital }) =>
    `${name}, ${form}${capital === null ? '' : ` with a share capital of ${capital}`}.`,
  registration: ({ text }) => `Registration: ${text}`,
};
