import { fr as lines } from '#kernel/lines/words.fr.js';
import { fullStop, ofName, underLabel } from '#kernel/words.js';

const NARROW = '\u202f';

export const fr = {
  lines: {
    units: lines.units,
    offered: lines.offered,
    rounds: lines.rounds,
    content: lines.content,
    mentions: lines.vatMentions,
  },
  subject: {
    quote: (number: string) => `Devis ${number}${NARROW}:`,
    changeOrder: (number: string) => `Avenant ${number}${NARROW}:`,
  },
  fileTitle: (label: string, title: string) => `${label} ${title}`,
  placeAndDate: (place: string, date: string) => (place ? `${place}, le ${date}` : `Le ${date}`),
  page: (page: number, pages: number) => `Page ${page} sur ${pages}`,
  draft: 'Projet',
  capital: (amount: string) => `au capital de ${amount}`,
  vatNumber: (number: string) => `TVA ${number}`,
  vatExempt: lines.smallBusinessMention,
  attention: (name: string) => `À l’attention ${ofName(name)}`,
  references: {
    number: { quote: 'Devis', changeOrder: 'Avenant' },
    version: 'Version',
    date: 'Date',
    validUntil: 'Valable jusqu’au',
    siren: 'Votre SIREN',
    vatNumber: 'Votre numéro de TVA',
    buyerReference: 'Votre référence',
  },
  change: {
    title: 'Ce que cet avenant change',
    changes: 'Devis modifié',
    askedBy: 'Demandé par',
    client: 'le client',
    us: 'nous',
    text: 'Le devis d’origine reste en vigueur pour tout ce que cet avenant ne modifie pas.',
  },
  items: {
    heading: 'Ce que nous vous proposons',
    common: 'Compris dans toutes les options',
    ofOption: (title: string) => `Détail de l’option «${NARROW}${title}${NARROW}»`,
    title: 'Désignation',
    quantity: 'Quantité',
    unitPrice: { taxed: 'Prix unitaire HT', exempt: 'Prix unitaire' },
    vat: 'TVA',
    amount: { taxed: 'Montant HT', exempt: 'Montant' },
    listPrice: 'Prix habituel',
    discount: (percent: string) => `Remise de ${percent}\u00a0%`,
    because: (label: string, reason: string) => `${label}${NARROW}: ${reason}`,
    offered: 'Offert, remise de 100\u00a0%',
    net: { taxed: 'Net HT', exempt: 'Net' },
  },
  options: {
    heading: 'Les options, une à choisir',
    text: 'Vous en cochez une, et une seule, au moment de signer. Chaque prix comprend ce qui est commun à toutes.',
    price: { taxed: (amount: string) => `${amount} TTC`, exempt: (amount: string) => amount },
  },
  totals: {
    heading: 'Total',
    net: { taxed: 'Total HT', exempt: 'Total' },
    vat: (rate: string, base: string) => `TVA ${rate}\u00a0% sur ${base}`,
    untaxed: (base: string) => `Sans TVA sur ${base}`,
    total: { taxed: 'Total TTC', exempt: 'Total à payer' },
    option: 'Option',
    vatColumn: 'TVA',
    offered: 'Offert sur ce devis, en valeur',
    deposit: (percent: string) => `Acompte de ${percent}\u00a0% à la commande`,
  },
  concession: {
    title: 'Un prix consenti',
    list: { taxed: 'Prix habituel HT des lignes abaissées', exempt: 'Prix habituel des lignes abaissées' },
    agreed: { taxed: 'Prix convenu HT de ces lignes', exempt: 'Prix convenu de ces lignes' },
    conceded: 'Effort consenti',
    share: (amount: string, usual: string, percent: string) => `${amount} sur ${usual} (${percent}\u00a0%)`,
    option: (title: string) => `Option «${NARROW}${title}${NARROW}»`,
    ofOption: {
      taxed: (usual: string, agreed: string) => `Prix habituel HT des lignes abaissées ${usual}, convenu ${agreed}.`,
      exempt: (usual: string, agreed: string) => `Prix habituel des lignes abaissées ${usual}, convenu ${agreed}.`,
    },
    effort: (share: string) => `Effort consenti${NARROW}: ${share}.`,
    nothing: 'Au prix habituel.',
    reason: 'Raison',
    counterpart: 'En contrepartie',
    text: 'Ce prix est consenti pour ce devis seulement. Il ne constitue pas un prix de référence pour la suite.',
  },
  warnings: {
    heading: 'Avertissements',
    text: 'Ce que vous devez savoir avant de signer. Chaque point est lu et coché séparément.',
  },
  duties: {
    heading: 'Engagements réciproques',
    text: 'Une date tenue de chaque côté fait une livraison à l’heure. Un retard du vôtre décale d’autant la suite.',
    who: 'Qui',
    what: 'Engagement',
    when: 'Au plus tard le',
    theirs: 'Vous',
    ours: 'Nous',
  },
  conditions: {
    heading: 'Conditions',
    starts: (date: string) => `Début${NARROW}: ${date}.`,
    ends: (date: string) => `Fin ou livraison${NARROW}: ${date}.`,
    valid: (date: string) => `Ce devis est gratuit. Il vous engage une fois signé, et nous engage jusqu’au ${date}.`,
    deposit: (percent: string, amounts: string) =>
      `Acompte de ${percent}\u00a0% du total à la commande, soit ${amounts}. Le travail commence à sa réception.`,
    noDeposit: 'Aucun acompte n’est demandé.',
    payment: (days: number) =>
      days === 0 ? 'Règlement à réception de la facture.' : `Règlement à ${days}\u00a0jours de la date de facture.`,
    late: {
      business:
        'En cas de retard de paiement, des pénalités et une indemnité forfaitaire de 40\u00a0€ pour frais de recouvrement sont dues de plein droit (C.\u00a0com., art.\u00a0L.\u00a0441-10, II).',
      public:
        'En cas de retard de paiement, des intérêts moratoires et une indemnité forfaitaire de 40\u00a0€ pour frais de recouvrement sont dus de plein droit (CCP, art.\u00a0L.\u00a02192-13).',
      consumer:
        'En cas de retard de paiement, les intérêts au taux légal courent à compter d’une mise en demeure (C.\u00a0civ., art.\u00a01231-6).',
    },
    discount: (text: string) => fullStop(underLabel('Escompte', text)),
    noDiscount: 'Pas d’escompte pour paiement anticipé.',
    withdrawal:
      'Si ce contrat est conclu à distance ou hors établissement, vous disposez de quatorze jours pour vous rétracter (C.\u00a0consom., art.\u00a0L.\u00a0221-18).',
    complaints: (where: string) => `Réclamations${NARROW}: ${where}.`,
    mediator: (text: string) => `Médiateur de la consommation${NARROW}: ${text}`,
    insurance: (text: string) => fullStop(underLabel('Assurance professionnelle', text)),
    terms: (number: number, date: string) =>
      `Nos conditions générales, version ${number} du ${date}, sont jointes et font partie de l’offre. Ce que ce devis prévoit autrement l’emporte (C.\u00a0civ., art.\u00a01119).`,
    termsLater: 'Nos conditions générales en vigueur au jour de l’envoi seront jointes et feront partie de l’offre.',
    termsDigest: (number: number) => `Conditions générales, version ${number}${NARROW}: empreinte SHA-256 du texte`,
    or: ' ou ',
    forOption: (amount: string, title: string) => `${amount} (${title})`,
  },
  notes: 'Remarques',
  signature: {
    heading: 'Votre accord',
    title: 'Pour le client',
    lines: [
      `Nom et qualité${NARROW}:`,
      `Date${NARROW}:`,
      `Signature, précédée de «${NARROW}bon pour accord${NARROW}»${NARROW}:`,
    ],
    option: `Option choisie${NARROW}:`,
    text: 'En signant, vous acceptez ce devis, ses avertissements et les conditions générales jointes.',
  },
};

export type PaperWords = typeof fr;
