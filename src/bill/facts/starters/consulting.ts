import { offered, type Starter, sold } from './starter.js';

export const consulting: readonly Starter[] = [
  sold(
    'day',
    { unit: 'day', price: '750' },
    [
      'Journée de conseil',
      'Une journée sur une question posée d’avance, conclue par des décisions.',
      `Préparation sur les documents reçus cinq jours avant
      Sept heures sur place ou à distance
      Liste de décisions et de prochaines étapes`,
      `Déplacement et hébergement
      Mise en œuvre des décisions`,
      'Une note de synthèse de trois pages, sous cinq jours',
    ],
    [
      'Day of consulting',
      'A day on a question asked beforehand, ended by decisions.',
      `Preparation on documents received five days before
      Seven hours on the spot or remotely
      List of decisions and next steps`,
      `Travel and accommodation
      Carrying out the decisions`,
      'A three-page summary within five days',
    ],
  ),
  sold(
    'diagnosis',
    { unit: 'flat', price: '1900' },
    [
      'Diagnostic d’organisation',
      'Voir clair avant de changer\u202f: ce qui tient, ce qui coûte, par où commencer.',
      `Six entretiens individuels d’une heure
      Lecture des documents fournis
      Restitution de deux heures devant l’équipe`,
      `Évaluation des personnes
      Accompagnement du changement`,
      `Un rapport de quinze pages
      Un plan d’action sur six mois`,
    ],
    [
      'Review of an organisation',
      'Seeing clearly before changing: what holds, what costs, where to begin.',
      `Six individual interviews of one hour
      Reading of the documents supplied
      Two-hour presentation to the team`,
      `Assessment of persons
      Support during the change`,
      `A fifteen-page report
      A six-month action plan`,
    ],
  ),
  sold(
    'workshop',
    { unit: 'flat', price: '520' },
    [
      'Atelier d’une demi-journée',
      'Douze participants au plus, un sujet, un résultat écrit.',
      `Objectif et déroulé validés avant l’atelier
      Animation de trois heures et demie
      Matériel d’animation`,
      'Salle et repas',
      'Le compte rendu et les productions de l’atelier',
    ],
    [
      'Half-day workshop',
      'Twelve participants at most, one subject, one written result.',
      `Aim and agenda agreed before the workshop
      Three and a half hours led
      Workshop material`,
      'Room and meals',
      'The report and what the workshop produced',
    ],
  ),
  sold(
    'training',
    { unit: 'day', price: '890' },
    [
      'Journée de formation',
      'Une formation à vos cas, avec des exercices et une évaluation.',
      `Programme écrit, objectifs et public visé
      Huit participants au plus
      Exercices sur vos propres documents
      Feuille d’émargement et attestations`,
      `Salle et matériel informatique
      Prise en charge par un financeur`,
      `Le support remis à chacun
      Le bilan de l’évaluation`,
    ],
    [
      'Day of training',
      'Training on your own cases, with exercises and an assessment.',
      `Written programme, aims and audience
      Eight participants at most
      Exercises on your own documents
      Attendance sheet and certificates`,
      `Room and computers
      Funding by a third party`,
      `The material handed to each participant
      The result of the assessment`,
    ],
  ),
  sold(
    'coaching',
    { unit: 'hour', price: '110' },
    [
      'Séance d’accompagnement individuel',
      'Une heure avec une personne, sur un objectif qu’elle a choisi.',
      `Objectif écrit à la première séance
      Confidentialité de ce qui s’y dit
      Report sans frais jusqu’à 48\u00a0heures avant`,
      'Compte rendu à l’employeur',
      'Un point d’étape toutes les trois séances',
    ],
    [
      'Individual coaching session',
      'One hour with one person, on an aim of their choosing.',
      `Aim written at the first session
      What is said stays confidential
      Moved without charge up to 48 hours before`,
      'Report to the employer',
      'A progress point every three sessions',
    ],
  ),
  sold(
    'retainer',
    { unit: 'month', price: '600' },
    [
      'Conseil au mois',
      'Un interlocuteur qui connaît vos dossiers, disponible dans la mesure convenue.',
      `Quatre heures par mois, reportables un mois
      Réponse sous deux jours ouvrés
      Une réunion mensuelle`,
      'Heures au-delà de quatre, au tarif horaire',
      'Un relevé mensuel des heures et des sujets',
    ],
    [
      'Consulting by the month',
      'Someone who knows your files, available as far as agreed.',
      `Four hours a month, carried over one month
      Answer within two working days
      One meeting a month`,
      'Hours beyond four, at the hourly rate',
      'A monthly statement of hours and subjects',
    ],
  ),
  offered(
    'prepCall',
    { unit: 'piece', price: '60' },
    ['Appel de préparation', 'Trente minutes pour cerner la demande avant de chiffrer.'],
    ['Preparatory call', 'Thirty minutes to frame the request before pricing it.'],
  ),
  offered(
    'minutes',
    { unit: 'piece', price: '70' },
    ['Compte rendu de réunion', 'Décisions, responsables et dates, sous deux jours.'],
    ['Minutes of a meeting', 'Decisions, who and when, within two days.'],
  ),
  offered(
    'slides',
    { unit: 'flat', price: '90' },
    ['Jeu de diapositives', 'Le support de la séance, à réutiliser chez vous.'],
    ['Slide pack', 'The material of the session, to be used again at your place.'],
  ),
  offered(
    'followUp',
    { unit: 'piece', price: '80' },
    ['Suivi à trente jours', 'Un échange d’une heure sur ce qui a été mis en œuvre.'],
    ['Follow-up at thirty days', 'One hour on what has been carried out.'],
  ),
  offered(
    'template',
    { unit: 'piece', price: '45' },
    ['Feuille modèle', 'Un tableau ou une trame prêts à remplir.'],
    ['Template sheet', 'A table or an outline ready to be filled in.'],
  ),
];
