import { offered, type Starter, sold } from './starter.js';

export const web: readonly Starter[] = [
  sold(
    'showcase',
    { unit: 'flat', price: '1800', rounds: 2 },
    [
      'Site vitrine de cinq pages',
      'Un site clair qui dit qui vous êtes, ce que vous faites et comment vous joindre.',
      `Accueil, présentation, prestations, réalisations, contact
      Maquette de l’accueil soumise avant la réalisation
      Affichage vérifié sur téléphone, tablette et ordinateur
      Mentions légales et politique de confidentialité mises en forme
      Mise en ligne sur votre hébergement`,
      `Rédaction des textes et achat d’images
      Nom de domaine et hébergement
      Mises à jour après la mise en ligne`,
      `Le site en ligne
      Les accès d’administration
      Une notice de deux pages pour changer les textes`,
    ],
    [
      'Five-page website',
      'A clear site that says who you are, what you do and how to reach you.',
      `Home, about, services, work, contact
      Mock-up of the home page shown before anything is built
      Display checked on phone, tablet and computer
      Legal notice and privacy policy laid out
      Put online on your hosting`,
      `Writing of the texts and purchase of pictures
      Domain name and hosting
      Updates after the site is online`,
      `The site online
      Administration access
      A two-page guide to changing the texts`,
    ],
  ),
  sold(
    'shop',
    { unit: 'flat', price: '4200', rounds: 2 },
    [
      'Boutique en ligne jusqu’à cinquante produits',
      'Vendre en ligne, du catalogue au paiement, avec un parcours d’achat vérifié.',
      `Catalogue, panier, paiement par carte, modes de livraison
      Saisie de dix produits comme modèles
      Courriels de commande et d’expédition
      Essai d’achat complet avant l’ouverture`,
      `Saisie des autres produits
      Photographies
      Frais du prestataire de paiement`,
      `La boutique en ligne
      Le compte rendu de l’essai d’achat
      Les accès d’administration`,
    ],
    [
      'Online shop of up to fifty products',
      'Selling online, from catalogue to payment, with a purchase path that was tried.',
      `Catalogue, basket, card payment, delivery methods
      Ten products entered as models
      Order and dispatch e-mails
      Complete trial purchase before opening`,
      `Entry of the other products
      Photographs
      Fees of the payment provider`,
      `The shop online
      The report of the trial purchase
      Administration access`,
    ],
  ),
  sold(
    'page',
    { unit: 'page', price: '180', rounds: 1 },
    [
      'Page supplémentaire',
      'Une page ajoutée à un site existant, dans son style.',
      `Mise en page d’un texte fourni
      Quatre images au plus, recadrées et allégées
      Lien dans le menu`,
      'Rédaction du texte',
      'La page en ligne',
    ],
    [
      'Additional page',
      'A page added to an existing site, in its style.',
      `Layout of a text that you supply
      Four pictures at most, cropped and made lighter
      Link in the menu`,
      'Writing of the text',
      'The page online',
    ],
  ),
  sold(
    'maintenance',
    { unit: 'month', price: '60' },
    [
      'Maintenance mensuelle du site',
      'Un site tenu à jour, sauvegardé et surveillé.',
      `Mises à jour de sécurité dans les sept jours
      Sauvegarde hebdomadaire, conservée trois mois
      Surveillance de la disponibilité
      Trente minutes de petites corrections par mois, non reportables`,
      `Nouvelles pages ou fonctions
      Interventions la nuit, le dimanche et les jours fériés`,
      'Un relevé mensuel des interventions',
    ],
    [
      'Monthly maintenance of the site',
      'A site kept up to date, backed up and watched over.',
      `Security updates within seven days
      Weekly backup, kept for three months
      Monitoring of availability
      Thirty minutes of small corrections a month, not carried over`,
      `New pages or functions
      Work at night, on Sundays and public holidays`,
      'A monthly statement of what was done',
    ],
  ),
  sold(
    'development',
    { unit: 'day', price: '480' },
    [
      'Développement à la journée',
      'Réalisation de fonctions décrites et estimées d’avance.',
      `Sept heures de travail
      Essais de ce qui est réalisé
      Compte rendu de fin de journée`,
      'Demandes qui ne figurent pas dans la description acceptée',
      `Le code source
      La liste de ce qui est terminé et de ce qui reste`,
    ],
    [
      'Development by the day',
      'Building functions that were described and estimated beforehand.',
      `Seven hours of work
      Tests of what is built
      Report at the end of the day`,
      'Requests that are not in the accepted description',
      `The source code
      The list of what is finished and what remains`,
    ],
  ),
  sold(
    'audit',
    { unit: 'flat', price: '650' },
    [
      'Audit technique d’un site',
      'Savoir ce qui va, ce qui manque et par quoi commencer.',
      `Sécurité, vitesse, accessibilité, référencement
      Dix pages examinées au plus
      Restitution d’une heure`,
      'Correction des points relevés',
      'Un rapport classé par urgence, avec l’effort de chaque correction',
    ],
    [
      'Technical audit of a site',
      'Knowing what is right, what is missing and where to begin.',
      `Security, speed, accessibility, search
      Ten pages examined at most
      One-hour presentation`,
      'Correction of the points found',
      'A report sorted by urgency, with the effort of each correction',
    ],
  ),
  sold(
    'migration',
    { unit: 'flat', price: '520' },
    [
      'Changement d’hébergement',
      'Le site et ses courriels déménagés, avec un retour possible.',
      `Copie complète avant et après
      Réglage du nom de domaine et du certificat
      Vérification des formulaires et des courriels
      Retour à l’ancien hébergement possible pendant sept jours`,
      'Abonnement au nouvel hébergement',
      'Le relevé des réglages faits',
    ],
    [
      'Change of hosting',
      'The site and its mail moved, with a way back.',
      `Complete copy before and after
      Domain name and certificate set up
      Check of forms and mail
      Return to the former hosting possible for seven days`,
      'Subscription to the new hosting',
      'The list of the settings made',
    ],
  ),
  offered(
    'training',
    { unit: 'hour', price: '65' },
    ['Une heure de formation', 'Prise en main du site, en visioconférence, avec vos questions.'],
    ['One hour of training', 'Getting to know the site, by video call, with your questions.'],
  ),
  offered(
    'backup',
    { unit: 'piece', price: '30' },
    ['Sauvegarde supplémentaire', 'Copie complète du site, faite à la main avant un changement.'],
    ['Extra backup', 'Complete copy of the site, made by hand before a change.'],
  ),
  offered(
    'securityUpdate',
    { unit: 'piece', price: '45' },
    ['Mise à jour de sécurité', 'Correctif appliqué et vérifié hors contrat de maintenance.'],
    ['Security update', 'Fix applied and checked outside a maintenance contract.'],
  ),
  offered(
    'domainCheck',
    { unit: 'piece', price: '25' },
    ['Vérification du nom de domaine', 'Échéance, titulaire et réglages contrôlés.'],
    ['Domain name check', 'Expiry, owner and settings checked.'],
  ),
  offered(
    'support',
    { unit: 'flat', price: '120' },
    ['Assistance pendant trente jours', 'Réponse aux questions d’usage dans les deux jours ouvrés après la livraison.'],
    ['Support for thirty days', 'Answers to questions of use within two working days after delivery.'],
  ),
  offered(
    'speedAudit',
    { unit: 'flat', price: '90' },
    ['Contrôle de vitesse', 'Mesure de trois pages et liste des gains possibles.'],
    ['Speed check', 'Three pages measured, and a list of possible gains.'],
  ),
  offered(
    'proofreading',
    { unit: 'page', price: '15' },
    ['Relecture des textes', 'Orthographe, ponctuation et cohérence d’une page fournie.'],
    ['Copy proofreading', 'Spelling, punctuation and consistency of a page that you supply.'],
  ),
  offered(
    'favicon',
    { unit: 'piece', price: '40' },
    ['Icône du site', 'Dessinée d’après le logo, pour les onglets et les téléphones.'],
    ['Favicon', 'Drawn from the logo, for tabs and phones.'],
  ),
  offered(
    'analytics',
    { unit: 'flat', price: '80' },
    ['Mise en place de la mesure d’audience', 'Réglée pour se passer du consentement, avec un tableau simple.'],
    ['Analytics set-up', 'Set so that no consent is needed, with a simple table.'],
  ),
];
