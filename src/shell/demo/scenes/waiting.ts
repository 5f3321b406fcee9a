import { Deal, type Signer } from '../deal.js';
import type { Act, Days } from '../stage.js';

const NOEMIE: Signer = { name: 'Noémie Fauvergue', capacity: 'directrice', agent: 'Safari, macOS' };

const garden = ({ text }: Days) => ({
  title: 'Site des Jardins d’Orlune',
  introduction:
    'Vous souhaitez montrer vos créations et recevoir des demandes plus précises. Voici trois façons de le faire, dans le budget dont nous avons parlé.',
  lines: [
    {
      key: 'site',
      title: 'Site vitrine de cinq pages',
      price: '1450',
      listPrice: '1950',
      content: {
        included: [
          'Accueil, créations, entretien, conseils de saison, contact',
          'Maquette de l’accueil soumise avant la réalisation',
          'Affichage vérifié sur téléphone, tablette et ordinateur',
        ],
        excluded: ['Rédaction des textes', 'Nom de domaine'],
        deliverables: ['Le site en ligne', 'Les accès d’administration', 'La notice de mise à jour'],
        rounds: 2,
      },
    },
  ],
  options: [
    {
      key: 'alone',
      title: 'Vous mettez à jour',
      description: 'Vous publiez vos créations vous-même ; la notice suffit.',
      lines: [
        { key: 'year', title: 'Hébergement, un an', price: '120', content: { included: ['Certificat', 'Sauvegarde'] } },
      ],
    },
    {
      key: 'season',
      title: 'Une mise à jour par saison',
      description: 'Quatre fois par an, nous publions vos nouvelles créations.',
      lines: [
        {
          key: 'year-season',
          title: 'Hébergement et quatre mises à jour, un an',
          price: '380',
          content: { included: ['Certificat', 'Sauvegarde', 'Quatre mises à jour de deux heures'] },
        },
      ],
    },
    {
      key: 'photos',
      title: 'Saisons et photographies',
      description: 'La même chose, avec deux reportages dans vos jardins.',
      lines: [
        {
          key: 'year-photos',
          title: 'Hébergement, mises à jour et deux reportages, un an',
          price: '940',
          content: {
            included: ['Certificat', 'Sauvegarde', 'Quatre mises à jour', 'Deux demi-journées de prises de vue'],
          },
        },
      ],
    },
  ],
  concession: {
    reason: 'Première année de votre entreprise',
    counterpart: 'Deux séries de corrections au lieu de quatre, et votre témoignage dans six mois',
  },
  warnings: [
    { key: 'texts', text: 'Sans textes remis à temps, la mise en ligne est décalée d’autant.' },
    { key: 'plain', text: 'Le site reste simple : ni boutique, ni réservation en ligne.' },
  ],
  duties: [
    { key: 'texts', party: 'theirs' as const, text: 'Remettre les textes et vingt photographies', due: text(-14) },
    { key: 'mockup', party: 'ours' as const, text: 'Présenter la maquette de l’accueil', due: text(-21) },
    { key: 'online', party: 'ours' as const, text: 'Mettre le site en ligne', due: text(-50) },
  ],
  startsOn: text(-8),
  endsOn: text(-55),
});

/** Sent two days ago: its link is in the pretend mailbox, for whoever wants to walk the acceptance. */
export function orlune(days: Days): readonly Act[] {
  const site = new Deal('C0009');
  return [
    { day: days.until(3), deed: site.drafted(garden(days)) },
    { day: days.until(2), deed: site.sent() },
  ];
}

const planning = ({ text }: Days) => ({
  title: 'Planning en ligne et vidéos de présentation',
  lines: [
    {
      key: 'planning',
      title: 'Planning en ligne des cours',
      price: '890',
      content: {
        included: ['Inscription et liste d’attente', 'Rappel par courriel', 'Deux salles'],
        excluded: ['Paiement en ligne'],
        deliverables: ['Le planning en ligne', 'Une heure de prise en main'],
        rounds: 2,
      },
    },
    {
      key: 'videos',
      title: 'Trois vidéos de présentation',
      quantity: '3',
      unit: 'piece' as const,
      price: '240',
      content: { included: ['Tournage dans vos salles', 'Montage d’une minute'], deliverables: ['Trois fichiers'] },
    },
  ],
  duties: [
    { key: 'hours', party: 'theirs' as const, text: 'Remettre les horaires de la saison', due: text(-7) },
    { key: 'online', party: 'ours' as const, text: 'Mettre le planning en ligne', due: text(-28) },
  ],
  startsOn: text(-5),
  endsOn: text(-30),
});

/** A change was asked for: a new version is to be written. */
export function aeriane(days: Days): readonly Act[] {
  const deal = new Deal('C0010');
  const words =
    'Pourriez-vous séparer les vidéos du planning ? Nous commencerions par le planning, les vidéos au printemps.';
  return [
    { day: days.until(9), deed: deal.drafted(planning(days)) },
    { day: days.until(9), deed: deal.sent() },
    { day: days.until(5), deed: deal.changeAsked(NOEMIE, words) },
  ];
}

const shelf = ({ text }: Days) => ({
  title: 'Réservation en ligne des coups de cœur',
  lines: [
    {
      key: 'shelf',
      title: 'Page des coups de cœur et réservation',
      price: '640',
      content: {
        included: ['Douze livres par mois', 'Réservation et retrait en librairie', 'Courriel à la librairie'],
        excluded: ['Paiement en ligne', 'Reprise du stock'],
        deliverables: ['La page en ligne', 'La notice d’une page'],
        rounds: 2,
      },
    },
  ],
  warnings: [{ key: 'stock', text: 'La page ne connaît pas votre stock : vous confirmez chaque réservation.' }],
  duties: [
    { key: 'books', party: 'theirs' as const, text: 'Choisir les douze premiers livres', due: text(-15) },
    { key: 'online', party: 'ours' as const, text: 'Mettre la page en ligne', due: text(-32) },
  ],
  startsOn: text(-10),
  endsOn: text(-35),
});

/** A draft, ready to be edited and sent. */
export function pagesSalines(days: Days): readonly Act[] {
  return [{ day: days.until(1), deed: new Deal('C0002').drafted(shelf(days)) }];
}
