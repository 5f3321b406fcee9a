import { offered, type Starter, sold } from './starter.js';

export const building: readonly Starter[] = [
  sold(
    'labour',
    { unit: 'hour', price: '48' },
    [
      'Main-d’œuvre qualifiée',
      'Heure de travail d’un compagnon, outillage courant compris.',
      `Outillage et protections individuelles
      Nettoyage du poste en fin de journée`,
      `Fournitures
      Déplacement
      Location d’engins`,
      'Le relevé des heures, signé chaque semaine',
    ],
    [
      'Skilled labour',
      'One hour of a craftsman, usual tools included.',
      `Tools and personal protection
      Cleaning of the workplace at the end of the day`,
      `Supplies
      Travel
      Hire of machines`,
      'The sheet of hours, signed every week',
    ],
  ),
  sold(
    'painting',
    { unit: 'm2', price: '28' },
    [
      'Peinture de murs, deux couches',
      'Sur un support sain, après préparation légère.',
      `Protection des sols et des meubles
      Rebouchage, ponçage, impression
      Deux couches de peinture acrylique mate`,
      `Enduit complet ou support humide
      Déplacement de meubles lourds
      Plafonds et boiseries`,
      'Les murs peints, contrôlés ensemble à la lumière du jour',
    ],
    [
      'Painting of walls, two coats',
      'On a sound surface, after light preparation.',
      `Protection of floors and furniture
      Filling, sanding, priming
      Two coats of matt acrylic paint`,
      `Full rendering or damp surface
      Moving of heavy furniture
      Ceilings and woodwork`,
      'The painted walls, inspected together in daylight',
    ],
  ),
  sold(
    'tiling',
    { unit: 'm2', price: '62' },
    [
      'Pose de carrelage au sol',
      'Pose droite collée, carreaux jusqu’à 60\u00a0×\u00a060\u00a0cm.',
      `Contrôle du support
      Colle, joints et croisillons
      Coupes et plinthes droites`,
      `Carreaux
      Ragréage de plus de cinq millimètres
      Dépose de l’ancien sol`,
      'Le sol posé, utilisable après le délai de séchage indiqué',
    ],
    [
      'Laying of floor tiles',
      'Straight glued laying, tiles up to 60 × 60 cm.',
      `Check of the surface
      Glue, joints and spacers
      Cuts and straight skirting`,
      `Tiles
      Levelling of more than five millimetres
      Removal of the old floor`,
      'The floor laid, usable after the drying time stated',
    ],
  ),
  sold(
    'bathroom',
    { unit: 'flat', price: '3900' },
    [
      'Remplacement d’une baignoire par une douche',
      'De la dépose à la mise en eau, en une semaine.',
      `Dépose et évacuation de la baignoire
      Adaptation de l’arrivée d’eau et de l’évacuation
      Receveur, paroi, mitigeur de la gamme convenue
      Essai d’étanchéité`,
      `Électricité et ventilation
      Reprise de maçonnerie imprévue, chiffrée avant exécution`,
      `La douche en service
      Les notices et les garanties des appareils`,
    ],
    [
      'Replacement of a bath by a shower',
      'From removal to running water, in one week.',
      `Removal and disposal of the bath
      Fitting of water supply and drain
      Tray, screen, mixer of the range agreed
      Leak test`,
      `Electricity and ventilation
      Unforeseen masonry, priced before it is done`,
      `The shower in service
      Manuals and guarantees of the appliances`,
    ],
  ),
  sold(
    'electrical',
    { unit: 'flat', price: '1250' },
    [
      'Mise aux normes d’un tableau électrique',
      'Un tableau sûr, repéré et essayé.',
      `Tableau de deux rangées, différentiels et disjoncteurs
      Repérage des circuits
      Essais et mesure de la terre`,
      `Reprise des lignes dans les murs
      Attestation d’un organisme de contrôle`,
      'Le schéma du tableau et le relevé des essais',
    ],
    [
      'Upgrade of an electrical panel',
      'A safe panel, labelled and tested.',
      `Panel of two rows, residual current devices and breakers
      Labelling of circuits
      Tests and earth measurement`,
      `Rewiring inside the walls
      Certificate of an inspection body`,
      'The diagram of the panel and the record of the tests',
    ],
  ),
  sold(
    'repair',
    { unit: 'flat', price: '95' },
    [
      'Dépannage, première heure',
      'Venue dans la journée ouvrée, recherche et réparation simple.',
      `Une heure sur place
      Petites fournitures courantes`,
      `Pièces de rechange, annoncées avant la pose
      Soirs, dimanches et jours fériés`,
      'Un bon d’intervention décrivant la panne et ce qui a été fait',
    ],
    [
      'Repair call, first hour',
      'Visit within the working day, search and simple repair.',
      `One hour on the spot
      Usual small supplies`,
      `Spare parts, announced before fitting
      Evenings, Sundays and public holidays`,
      'A slip saying what was wrong and what was done',
    ],
  ),
  offered(
    'siteVisit',
    { unit: 'piece', price: '70' },
    ['Visite sur place', 'Mesures, photographies et conseils avant le devis.'],
    ['Site visit', 'Measures, photographs and advice before the quote.'],
  ),
  offered(
    'quoteRevision',
    { unit: 'piece', price: '40' },
    ['Reprise du devis', 'Un second chiffrage après vos choix.'],
    ['Quote revision', 'A second pricing after your choices.'],
  ),
  offered(
    'cleaning',
    { unit: 'flat', price: '90' },
    ['Nettoyage de fin de chantier', 'Sols, vitres et poussières des pièces traitées.'],
    ['Cleaning at the end of the work', 'Floors, windows and dust of the rooms worked in.'],
  ),
  offered(
    'supplies',
    { unit: 'flat', price: '25', kind: 'goods' },
    ['Petites fournitures', 'Vis, chevilles, joints, abrasifs.'],
    ['Small supplies', 'Screws, plugs, seals, abrasives.'],
  ),
  offered(
    'afterVisit',
    { unit: 'piece', price: '60' },
    ['Visite après travaux', 'Un contrôle et de petits réglages, dans les trois mois.'],
    ['Visit after the work', 'A check and small adjustments, within three months.'],
  ),
  offered(
    'disposal',
    { unit: 'flat', price: '80' },
    ['Évacuation des gravats', 'Un mètre cube au plus, en déchèterie professionnelle.'],
    ['Disposal of rubble', 'One cubic metre at most, at a professional site.'],
  ),
];
