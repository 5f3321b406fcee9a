import { offered, type Starter, sold } from './starter.js';

export const care: readonly Starter[] = [
  sold(
    'session',
    { unit: 'piece', price: '60' },
    [
      'Séance individuelle d’une heure',
      'Un temps à vous, préparé et suivi. Ne remplace pas un avis médical.',
      `Accueil et échange
      Séance d’une heure
      Conseils pour la suite`,
      'Déplacement à domicile',
      'Un rappel écrit des conseils, sur demande',
    ],
    [
      'Individual session of one hour',
      'A time of your own, prepared and followed up. It does not replace medical advice.',
      `Welcome and talk
      One-hour session
      Advice for what follows`,
      'Travel to your home',
      'A written reminder of the advice, on request',
    ],
  ),
  sold(
    'fiveSessions',
    { unit: 'flat', price: '275' },
    [
      'Suivi de cinq séances',
      'Cinq séances d’une heure, réparties comme convenu sur six mois.',
      `Objectif écrit à la première séance
      Bilan à la dernière
      Report sans frais jusqu’à 24\u00a0heures avant`,
      'Séance manquée sans prévenir, qui est décomptée',
      'Le bilan écrit',
    ],
    [
      'Course of five sessions',
      'Five sessions of one hour, spread as agreed over six months.',
      `Aim written at the first session
      Review at the last
      Moved without charge up to 24 hours before`,
      'A session missed without notice, which is counted',
      'The written review',
    ],
  ),
  sold(
    'homeHelp',
    { unit: 'hour', price: '26' },
    [
      'Aide à domicile',
      'Ménage, repas ou courses, par une personne que vous connaissez.',
      `La même personne à chaque venue, sauf absence annoncée
      Cahier de liaison`,
      `Soins infirmiers
      Produits d’entretien`,
      'Le relevé mensuel des heures et l’attestation fiscale annuelle',
    ],
    [
      'Help at home',
      'Cleaning, meals or shopping, by a person whom you know.',
      `The same person each time, absences announced
      Notebook kept at your home`,
      `Nursing care
      Cleaning products`,
      'The monthly statement of hours and the yearly tax certificate',
    ],
  ),
  sold(
    'lesson',
    { unit: 'hour', price: '32' },
    [
      'Cours particulier',
      'Une heure à domicile ou à distance, au rythme de l’élève.',
      `Préparation du cours
      Exercices corrigés
      Point avec les parents une fois par mois`,
      'Livres et cahiers',
      'Un carnet de progression',
    ],
    [
      'Private lesson',
      'One hour at home or remotely, at the pupil’s pace.',
      `Preparation of the lesson
      Corrected exercises
      Talk with the parents once a month`,
      'Books and notebooks',
      'A record of progress',
    ],
  ),
  sold(
    'garden',
    { unit: 'hour', price: '35' },
    [
      'Entretien du jardin',
      'Tonte, taille et désherbage, avec notre matériel.',
      `Matériel et carburant
      Ramassage en fin de séance`,
      `Évacuation des déchets verts
      Abattage et travaux en hauteur`,
      'Le jardin ramassé, vu avec vous',
    ],
    [
      'Garden care',
      'Mowing, pruning and weeding, with our tools.',
      `Tools and fuel
      Clearing at the end`,
      `Disposal of green waste
      Felling and work at height`,
      'The garden cleared, seen with you',
    ],
  ),
  sold(
    'group',
    { unit: 'flat', price: '180' },
    [
      'Séance de groupe',
      'Une heure et demie, dix personnes au plus.',
      `Préparation et animation
      Petit matériel`,
      `Salle
      Certificats médicaux, demandés aux participants`,
      'La feuille de présence',
    ],
    [
      'Group session',
      'One and a half hours, ten people at most.',
      `Preparation and leading
      Small equipment`,
      `Room
      Medical certificates, asked of the participants`,
      'The attendance sheet',
    ],
  ),
  offered(
    'travel',
    { unit: 'piece', price: '12' },
    ['Déplacement', 'Venue à domicile dans la commune.'],
    ['Travel', 'Visit at home within the town.'],
  ),
  offered(
    'assessment',
    { unit: 'piece', price: '40' },
    ['Premier bilan', 'Un entretien pour cerner le besoin et dire si nous pouvons y répondre.'],
    ['First assessment', 'A talk to understand the need and say whether we can meet it.'],
  ),
  offered(
    'email',
    { unit: 'piece', price: '10' },
    ['Conseil par courriel', 'Une réponse entre deux séances, sous deux jours.'],
    ['E-mail advice', 'An answer between two sessions, within two days.'],
  ),
  offered(
    'rescheduling',
    { unit: 'piece', price: '15' },
    ['Report sans frais', 'Une séance déplacée à moins de 24\u00a0heures.'],
    ['Rescheduling without fee', 'A session moved with less than 24 hours’ notice.'],
  ),
];
