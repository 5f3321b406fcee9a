import { offered, type Starter, sold } from './starter.js';

export const design: readonly Starter[] = [
  sold(
    'logo',
    { unit: 'flat', price: '900', rounds: 3 },
    [
      'Logo et règles d’emploi',
      'Un signe qui vous ressemble, lisible du timbre à l’enseigne.',
      `Entretien de départ d’une heure
      Trois pistes dessinées, une retenue et menée à terme
      Versions en couleurs, en noir et en blanc
      Cession des droits d’exploitation pour votre activité, dès le paiement complet`,
      `Recherche d’antériorité et dépôt de marque
      Autres supports que ceux livrés`,
      `Fichiers vectoriels et images prêtes pour l’écran et l’impression
      Une page de règles d’emploi`,
    ],
    [
      'Logo and rules of use',
      'A sign that looks like you, readable from a stamp to a shop front.',
      `One-hour opening interview
      Three directions drawn, one kept and completed
      Versions in colour, in black and in white
      Rights of use for your activity transferred on full payment`,
      `Search for earlier rights and trademark filing
      Supports other than those delivered`,
      `Vector files and pictures ready for screen and print
      One page of rules of use`,
    ],
  ),
  sold(
    'identity',
    { unit: 'flat', price: '2400', rounds: 3 },
    [
      'Identité visuelle complète',
      'Logo, couleurs, caractères et premiers supports, tenus ensemble.',
      `Logo et ses versions
      Couleurs et caractères choisis avec vous
      Carte de visite, papier à lettres, signature de courriel`,
      `Impression
      Achat des licences de caractères
      Rédaction des textes`,
      `Fichiers prêts à imprimer
      Charte de douze pages`,
    ],
    [
      'Complete visual identity',
      'Logo, colours, typefaces and first supports that hold together.',
      `Logo and its versions
      Colours and typefaces chosen with you
      Business card, letterhead, e-mail signature`,
      `Printing
      Purchase of typeface licences
      Writing of the texts`,
      `Files ready to print
      Guidelines of twelve pages`,
    ],
  ),
  sold(
    'leaflet',
    { unit: 'piece', price: '380', rounds: 2 },
    [
      'Dépliant de trois volets',
      'Un document à remettre, clair et prêt à imprimer.',
      `Mise en page des textes fournis
      Retouche simple de cinq photographies
      Contrôle du fichier avec l’imprimeur`,
      `Rédaction et traduction
      Impression et livraison`,
      'Fichier PDF prêt à imprimer, avec repères',
    ],
    [
      'Three-fold leaflet',
      'A document to hand over, clear and ready to print.',
      `Layout of texts that you supply
      Simple retouching of five photographs
      Check of the file with the printer`,
      `Writing and translation
      Printing and delivery`,
      'PDF file ready to print, with marks',
    ],
  ),
  sold(
    'photoHalfDay',
    { unit: 'flat', price: '450' },
    [
      'Reportage photographique d’une demi-journée',
      'Votre lieu, vos gestes, vos équipes, en lumière naturelle ou d’appoint.',
      `Quatre heures sur place
      Tri et traitement de trente images
      Droits d’usage pour votre communication, cinq ans`,
      `Autorisations des personnes photographiées
      Retouche approfondie
      Déplacement au-delà de vingt kilomètres`,
      'Trente images en haute définition et pour l’écran',
    ],
    [
      'Half-day photo report',
      'Your place, your skills, your people, in natural or added light.',
      `Four hours on the spot
      Selection and processing of thirty pictures
      Rights of use for your communication, five years`,
      `Permissions of the people photographed
      Deep retouching
      Travel beyond twenty kilometres`,
      'Thirty pictures in high definition and for screens',
    ],
  ),
  sold(
    'productPhoto',
    { unit: 'piece', price: '25' },
    [
      'Photographie de produit sur fond blanc',
      'Pour un catalogue ou une boutique en ligne.',
      `Deux angles par produit
      Détourage et couleur fidèle`,
      'Mise en scène et accessoires',
      'Deux images par produit, aux dimensions demandées',
    ],
    [
      'Product photograph on white',
      'For a catalogue or an online shop.',
      `Two angles for each product
      Cut-out and true colour`,
      'Staging and props',
      'Two pictures for each product, at the size asked for',
    ],
  ),
  sold(
    'video',
    { unit: 'flat', price: '1600', rounds: 2 },
    [
      'Film de présentation de deux minutes',
      'Ce que vous faites, raconté par ceux qui le font.',
      `Scénario d’une page validé avant le tournage
      Une journée de tournage
      Montage, musique sous licence, sous-titres en français`,
      `Comédiens et voix de studio
      Traduction des sous-titres`,
      `Le film en haute définition
      Une version verticale d’une minute`,
    ],
    [
      'Two-minute presentation film',
      'What you do, told by those who do it.',
      `One-page script agreed before filming
      One day of filming
      Editing, licensed music, subtitles in one language`,
      `Actors and studio voices
      Translation of the subtitles`,
      `The film in high definition
      A vertical version of one minute`,
    ],
  ),
  offered(
    'extraFormat',
    { unit: 'piece', price: '40' },
    ['Format supplémentaire', 'La même création adaptée à une dimension de plus.'],
    ['Extra format', 'The same work fitted to one more size.'],
  ),
  offered(
    'colourVariant',
    { unit: 'piece', price: '35' },
    ['Variante de couleur', 'Une déclinaison dans une autre gamme.'],
    ['Colour variant', 'A version in another range of colours.'],
  ),
  offered(
    'retouch',
    { unit: 'piece', price: '20' },
    ['Retouche d’une image', 'Poussières, reflets, cadrage.'],
    ['Retouching of a picture', 'Dust, reflections, framing.'],
  ),
  offered(
    'webPack',
    { unit: 'flat', price: '60' },
    ['Jeu d’images pour le web', 'Les mêmes images allégées, nommées et décrites.'],
    ['Web export pack', 'The same pictures made lighter, named and described.'],
  ),
  offered(
    'expressProof',
    { unit: 'piece', price: '50' },
    ['Épreuve express', 'Une épreuve à relire dans la journée.'],
    ['Express proof', 'A proof to read the same day.'],
  ),
  offered(
    'travel',
    { unit: 'piece', price: '30' },
    ['Déplacement de moins de vingt kilomètres', 'Aller et retour, temps compris.'],
    ['Travel under twenty kilometres', 'There and back, time included.'],
  ),
  offered(
    'archive',
    { unit: 'year', price: '60' },
    ['Archivage pendant un an', 'Vos fichiers de travail conservés et renvoyés sur demande.'],
    ['Archive for one year', 'Your working files kept, and sent again on request.'],
  ),
];
