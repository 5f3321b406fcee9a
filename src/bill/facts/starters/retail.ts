import { offered, type Starter, sold } from './starter.js';

export const retail: readonly Starter[] = [
  sold(
    'basket',
    { unit: 'piece', price: '45', kind: 'goods' },
    [
      'Panier garni',
      'Six produits choisis, dans un panier à garder.',
      `Produits de la liste convenue, ou équivalents annoncés
      Panier et garniture
      Carte manuscrite`,
      'Livraison',
      'La liste des produits et de leurs allergènes',
    ],
    [
      'Gift basket',
      'Six chosen products, in a basket to keep.',
      `Products of the list agreed, or equivalents announced
      Basket and lining
      Handwritten card`,
      'Delivery',
      'The list of products and of their allergens',
    ],
  ),
  sold(
    'order',
    { unit: 'flat', price: '90' },
    [
      'Commande spéciale',
      'Recherche et commande d’un article que nous ne tenons pas.',
      `Recherche auprès de trois fournisseurs
      Prix ferme annoncé avant la commande
      Contrôle à l’arrivée`,
      `L’article lui-même
      Retour d’un article fait sur mesure`,
      'L’article contrôlé, avec sa garantie',
    ],
    [
      'Special order',
      'Search and order of an article that we do not stock.',
      `Search with three suppliers
      Firm price announced before the order
      Check on arrival`,
      `The article itself
      Return of an article made to measure`,
      'The article checked, with its guarantee',
    ],
  ),
  sold(
    'reception',
    { unit: 'piece', price: '22' },
    [
      'Buffet froid, par convive',
      'Pour vingt convives au moins, dressé sur place.',
      `Huit pièces salées et trois sucrées par convive
      Vaisselle réutilisable
      Mise en place et reprise`,
      `Boissons
      Personnel de service`,
      `Le buffet dressé à l’heure convenue
      La liste des allergènes`,
    ],
    [
      'Cold buffet, per guest',
      'For twenty guests at least, set out on the spot.',
      `Eight savoury and three sweet pieces for each guest
      Reusable tableware
      Setting and clearing`,
      `Drinks
      Serving staff`,
      `The buffet set at the time agreed
      The list of allergens`,
    ],
  ),
  sold(
    'eventDay',
    { unit: 'day', price: '650' },
    [
      'Coordination d’un événement, le jour même',
      'Une personne qui tient le déroulé pendant que vous recevez.',
      `Réunion de préparation une semaine avant
      Déroulé minuté remis à tous
      Présence de dix heures`,
      `Choix et paiement des prestataires
      Autorisations et assurances de l’événement`,
      `Le déroulé
      Un bilan sous huit jours`,
    ],
    [
      'Coordination of an event, on the day',
      'Someone who keeps the schedule while you receive your guests.',
      `Preparation meeting one week before
      Timed schedule handed to everyone
      Ten hours of presence`,
      `Choice and payment of suppliers
      Permits and insurance of the event`,
      `The schedule
      A review within eight days`,
    ],
  ),
  sold(
    'hire',
    { unit: 'day', price: '120' },
    [
      'Location de matériel de réception',
      'Tables, chaises et nappes pour trente personnes.',
      `Matériel contrôlé avant le départ
      Housses et caisses de transport`,
      `Livraison et installation
      Casse et perte, au prix de remplacement`,
      'L’état du matériel, signé au départ et au retour',
    ],
    [
      'Hire of reception equipment',
      'Tables, chairs and cloths for thirty people.',
      `Equipment checked before it leaves
      Covers and crates`,
      `Delivery and setting up
      Breakage and loss, at replacement price`,
      'The state of the equipment, signed on leaving and on return',
    ],
  ),
  sold(
    'stand',
    { unit: 'day', price: '380' },
    [
      'Animation d’un stand',
      'Accueil, démonstration et vente, pour votre compte.',
      `Formation à vos produits la veille
      Huit heures de présence, pause comprise
      Caisse tenue et rendue`,
      `Emplacement et mobilier
      Déplacement au-delà de trente kilomètres`,
      'Le relevé des ventes et des contacts de la journée',
    ],
    [
      'Running of a stand',
      'Welcome, demonstration and sale on your behalf.',
      `Training on your products the day before
      Eight hours of presence, break included
      Till kept and handed back`,
      `Pitch and furniture
      Travel beyond thirty kilometres`,
      'The statement of the day’s sales and contacts',
    ],
  ),
  offered(
    'wrap',
    { unit: 'piece', price: '4', kind: 'goods' },
    ['Emballage cadeau', 'Papier, ruban et carte.'],
    ['Gift wrap', 'Paper, ribbon and card.'],
  ),
  offered(
    'delivery',
    { unit: 'piece', price: '15' },
    ['Livraison', 'À votre porte, dans un rayon de dix kilomètres.'],
    ['Delivery', 'To your door, within ten kilometres.'],
  ),
  offered(
    'exchange',
    { unit: 'piece', price: '10' },
    ['Échange prolongé', 'Trente jours de plus pour échanger un article intact.'],
    ['Extended exchange', 'Thirty more days to exchange an article in good order.'],
  ),
  offered(
    'setUp',
    { unit: 'piece', price: '35' },
    ['Mise en service', 'Installation, réglage et démonstration.'],
    ['Set-up', 'Installation, adjustment and demonstration.'],
  ),
  offered(
    'loan',
    { unit: 'day', price: '25' },
    ['Prêt de matériel', 'Un appareil de remplacement pendant la réparation.'],
    ['Loan of equipment', 'A replacement device during the repair.'],
  ),
];
