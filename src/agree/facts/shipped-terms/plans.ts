import type { Clause } from '../terms.js';
import type { fr as business } from './business.fr.js';
import type { fr as common } from './common.fr.js';
import type { fr as consumer } from './consumer.fr.js';

type Entry = Pick<Clause, 'law'> & Partial<Pick<Clause, 'parameters'>>;

/** Clauses in the order in which they are printed, with what they rest on and the values that they name. */
export type Plan = Readonly<Record<string, Entry>>;

const HOURS = {
  contactHours: {
    fr: 'du lundi au vendredi, de 9\u00a0h à 18\u00a0h',
    en: 'from Monday to Friday, 9\u00a0a.m. to 6\u00a0p.m.',
  },
};

export const BUSINESS_PLAN = {
  object: { law: ['fr.1119', 'fr.L441-1'] },
  quote: { law: ['fr.1113', 'fr.1118'] },
  scope: { law: [] },
  clientDuties: { law: [] },
  deposit: { law: [] },
  deadlines: { law: ['fr.1218'] },
  rounds: { law: [], parameters: { rounds: 2 } },
  changes: { law: ['fr.1193'] },
  acceptance: { law: ['fr.1120'], parameters: { reservationDays: 15, answerDays: 10, tacitDays: 15 } },
  price: { law: [] },
  invoices: { law: ['fr.L441-9', 'fr.L441-10.I'], parameters: { paymentDays: 30 } },
  latePayment: { law: ['fr.L441-10.II', 'fr.D441-5'] },
  suspension: { law: ['fr.1219', 'fr.1220'], parameters: { suspensionDays: 8 } },
  silence: { law: [], parameters: { silenceDays: 30, cureDays: 15 } },
  cancellation: { law: ['fr.1231-5'], parameters: { cancelDays: 14, cancelPercent: 20 } },
  termination: { law: ['fr.1225', 'fr.1226', 'fr.1229'], parameters: { cureDays: 15 } },
  rights: { law: ['fr.cpi.L131-3'] },
  contents: { law: [] },
  thirdParties: { law: ['fr.1231-1'] },
  handover: { law: [], parameters: { keepMonths: 12 } },
  contact: { law: [], parameters: HOURS },
  courtesy: { law: [] },
  privacy: { law: ['eu.GDPR.6', 'eu.GDPR.13', 'eu.GDPR.28'] },
  evidence: { law: ['fr.1356', 'fr.1366', 'fr.1367', 'fr.1368'] },
  disputes: { law: ['eu.RomeI.3'], parameters: { talkDays: 30 } },
} as const satisfies Readonly<Record<keyof typeof business | keyof typeof common, Entry>>;

export const CONSUMER_PLAN = {
  object: { law: ['fr.1119', 'fr.consom.L111-1', 'fr.consom.R212-1'] },
  withdrawal: {
    law: ['fr.consom.L221-18', 'fr.consom.L221-24', 'fr.consom.L221-25', 'fr.consom.L221-28', 'fr.consom.L221-10'],
  },
  quote: { law: ['fr.1113', 'fr.1118'] },
  scope: { law: [] },
  clientDuties: { law: [] },
  deposit: { law: ['fr.consom.L214-1'] },
  deadlines: { law: ['fr.consom.L216-1', 'fr.consom.L216-6', 'fr.consom.L216-7'] },
  rounds: { law: [], parameters: { rounds: 2 } },
  changes: { law: ['fr.1193'] },
  acceptance: { law: ['fr.1120'], parameters: { reservationDays: 15, answerDays: 10 } },
  price: { law: ['fr.consom.L112-1'] },
  invoices: { law: [], parameters: { paymentDays: 30 } },
  latePayment: { law: ['fr.1231-6', 'fr.1344-1', 'fr.cpce.L111-8'] },
  suspension: { law: ['fr.1219', 'fr.1220'], parameters: { suspensionDays: 15 } },
  cancellation: { law: ['fr.1231-5', 'fr.R212-2'], parameters: { cancelDays: 14, cancelPercent: 10 } },
  termination: { law: ['fr.1226', 'fr.1229'], parameters: { cureDays: 15 } },
  guarantees: {
    law: ['fr.consom.L217-3', 'fr.consom.L217-7', 'fr.consom.L224-25-12', 'fr.1641', 'fr.1648', 'fr.consom.D211-1'],
  },
  rights: { law: ['fr.cpi.L131-3'] },
  contents: { law: [] },
  thirdParties: { law: ['fr.1231-1'] },
  handover: { law: [], parameters: { keepMonths: 12 } },
  contact: { law: [], parameters: HOURS },
  courtesy: { law: [] },
  privacy: { law: ['eu.GDPR.6', 'eu.GDPR.13'] },
  evidence: { law: ['fr.1358', 'fr.1366', 'fr.1367'] },
  disputes: { law: ['fr.consom.L612-1', 'fr.consom.L616-1', 'fr.consom.R631-3', 'eu.RomeI.6'] },
} as const satisfies Readonly<Record<keyof typeof consumer | keyof typeof common, Entry>>;
