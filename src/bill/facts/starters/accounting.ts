import { offered, type Starter, sold } from './starter.js';

export const accounting: readonly Starter[] = [
  sold(
    'filing',
    { unit: 'month', price: '120' },
    [
      'Classement et préparation mensuelle des pièces',
      'Des pièces complètes et rangées, prêtes pour votre expert-comptable.',
      `Jusqu’à cinquante pièces par mois
      Relance des pièces manquantes auprès de vous
      Rapprochement avec le relevé bancaire`,
      `Tenue de la comptabilité et comptes annuels, réservés à l’expert-comptable
      Déclarations`,
      `Le dossier du mois
      La liste des pièces manquantes`,
    ],
    [
      'Monthly filing and preparation of records',
      'Complete, tidy records, ready for your accountant.',
      `Up to fifty records a month
      Missing records asked of you
      Matching with the bank statement`,
      `Bookkeeping and annual accounts, reserved to chartered accountants in France
      Tax returns`,
      `The file of the month
      The list of missing records`,
    ],
  ),
  sold(
    'invoicing',
    { unit: 'month', price: '90' },
    [
      'Facturation pour votre compte',
      'Vos factures établies, envoyées et suivies.',
      `Jusqu’à vingt factures par mois
      Contrôle des mentions obligatoires
      Point mensuel des retards`,
      `Recouvrement
      Envois recommandés`,
      'Le tableau des factures émises et payées',
    ],
    [
      'Invoicing on your behalf',
      'Your invoices made, sent and followed.',
      `Up to twenty invoices a month
      Check of the required mentions
      Monthly review of what is late`,
      `Debt collection
      Registered mail`,
      'The table of invoices issued and paid',
    ],
  ),
  sold(
    'assistance',
    { unit: 'hour', price: '38' },
    [
      'Assistance administrative',
      'Courriers, démarches, classement, à l’heure.',
      `Décompte au quart d’heure
      Compte rendu de ce qui est fait`,
      `Frais postaux
      Conseil juridique ou fiscal`,
      'Le relevé des heures et des tâches',
    ],
    [
      'Administrative assistance',
      'Letters, formalities, filing, by the hour.',
      `Counted by the quarter of an hour
      Report of what is done`,
      `Postage
      Legal or tax advice`,
      'The statement of hours and tasks',
    ],
  ),
  sold(
    'setUp',
    { unit: 'flat', price: '350' },
    [
      'Mise en ordre d’un arriéré',
      'Une année de pièces triées, nommées et retrouvables.',
      `Deux cents pièces au plus
      Plan de classement écrit avec vous
      Liste des pièces manquantes`,
      'Démarches auprès des administrations',
      `Le classement, sur papier ou en fichiers
      Le plan de classement`,
    ],
    [
      'Clearing of a backlog',
      'One year of records sorted, named and easy to find.',
      `Two hundred records at most
      Filing plan written with you
      List of missing records`,
      'Formalities with authorities',
      `The files, on paper or as documents
      The filing plan`,
    ],
  ),
  sold(
    'payrollData',
    { unit: 'piece', price: '18' },
    [
      'Préparation des éléments de paie',
      'Par salarié et par mois, pour le gestionnaire qui établit le bulletin.',
      `Heures, absences, primes réunies et contrôlées
      Transmission à la date convenue`,
      'Établissement du bulletin et déclaration sociale',
      'La fiche des éléments du mois',
    ],
    [
      'Preparation of payroll data',
      'For each employee and month, for whoever makes the payslip.',
      `Hours, absences and bonuses gathered and checked
      Sent on the date agreed`,
      'Payslip and social declaration',
      'The sheet of the month',
    ],
  ),
  sold(
    'grant',
    { unit: 'flat', price: '480', rounds: 1 },
    [
      'Dossier de demande d’aide',
      'Un dossier complet, relu et déposé dans les délais.',
      `Vérification des conditions d’accès
      Réunion des pièces
      Rédaction des parties descriptives`,
      `Obtention de l’aide, qui dépend de l’organisme
      Suivi après la décision`,
      `Le dossier déposé
      L’accusé de dépôt`,
    ],
    [
      'Application for a grant',
      'A complete file, read again and handed in on time.',
      `Check of the conditions
      Gathering of the documents
      Writing of the descriptive parts`,
      `The grant itself, which depends on the authority
      Follow-up after the decision`,
      `The file handed in
      The acknowledgement of receipt`,
    ],
  ),
  offered(
    'deadlines',
    { unit: 'month', price: '15' },
    ['Rappel des échéances', 'Un courriel avant chaque date qui vous concerne.'],
    ['Reminder of deadlines', 'An e-mail before each date that concerns you.'],
  ),
  offered(
    'portal',
    { unit: 'month', price: '12' },
    ['Accès à l’espace partagé', 'Vos pièces consultables à tout moment.'],
    ['Portal access', 'Your records within reach at any time.'],
  ),
  offered(
    'certificate',
    { unit: 'piece', price: '30' },
    ['Attestation urgente', 'Établie ou obtenue dans la journée.'],
    ['Urgent certificate', 'Made or obtained the same day.'],
  ),
  offered(
    'questions',
    { unit: 'piece', price: '10' },
    ['Dix minutes de questions', 'Une réponse par téléphone, sans rendez-vous.'],
    ['Ten minutes of questions', 'An answer by phone, without an appointment.'],
  ),
];
