import { sayNumber } from '#kernel/words.js';
import { events } from './dossier/events.fr.js';
import { dossier } from './dossier/words.fr.js';
import type { Sort } from './relations/query.js';
import { today } from './today/words.fr.js';

type Level = 'reminder1' | 'reminder2' | 'reminder3' | 'formalNotice';

const many = (count: number, one: string, several: string): string =>
  `${sayNumber(count, 0, 'fr')}\u00a0${count > 1 ? several : one}`;

const columns: Record<Sort, string> = {
  name: 'Client',
  light: 'Paiements',
  punctuality: 'Ses factures, de la plus ancienne à la plus récente',
  open: 'Dû',
  overdue: 'En retard',
  penalties: 'Pénalités',
  days: 'Délai de paiement',
  next: 'Prochaine étape',
};

const acts: Record<Level, string> = {
  reminder1: 'Relancer',
  reminder2: 'Relancer (2e)',
  reminder3: 'Relancer (3e)',
  formalNotice: 'Mettre en demeure',
};

/** Words of Today, Relations and the dossier. */
export const fr = {
  acts,
  actFor: (level: Level, name: string): string => `${acts[level]}\u202f: ${name}`,
  kinds: { business: 'Entreprise', consumer: 'Particulier', public: 'Acheteur public' },
  relations: {
    title: 'Relations',
    lead: (clients: number) => `${many(clients, 'client', 'clients')}. Ce que vos pièces montrent aujourd’hui.`,
    found: (count: number) => many(count, 'client correspond', 'clients correspondent'),
    caption: 'Relations avec vos clients',
    columns,
    strip: 'Ponctualité',
    allLights: 'Tous',
    search: 'Nom ou code',
    kind: 'Qualité',
    allKinds: 'Toutes',
    overdueOnly: 'En retard seulement',
    show: 'Afficher',
    clear: 'Tout afficher',
    add: 'Nouveau client',
    total: 'Total',
    days: (days: number) => `${sayNumber(days, 0, 'fr')}\u00a0j`,
    mutedUntil: (date: string) => `en sourdine jusqu’au ${date}`,
    draft: 'Terminer la lettre',
    readDraft: 'Lire le projet de lettre',
    wait: (date: string) => `Attendre le ${date}`,
    afterNotice: 'Choisir la suite',
    settleDispute: 'Régler le différend',
    nothing: 'Rien à faire',
    assumed: 'échéances supposées',
    byTerm: 'selon le délai indiqué',
    broughtForward: 'dont solde repris',
    allBarred: 'probablement prescrit',
    partlyBarred: (amount: string) => `dont ${amount} probablement prescrits`,
    barred: 'Voir le dossier\u202f: prescription',
    recordsEnd: (date: string) =>
      `Vos pièces s’arrêtent le ${date}\u202f: hormis les impayés, les voyants ne regardent que les 24\u00a0derniers mois, et restent donc gris pour la plupart.`,
    bringRecent: 'Importer des pièces plus récentes',
    emptyTitle: 'Aucun client pour l’instant.',
    emptyHelp: 'Apportez vos pièces comptables\u202f: les relations s’en déduisent.',
    bring: 'Importer un FEC ou un CSV',
    noneTitle: 'Aucun client ne correspond à ces critères.',
  },
  today,
  dossier,
  events,
};

export type DeskWords = typeof fr;
