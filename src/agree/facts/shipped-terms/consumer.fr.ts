import type { ClauseTexts } from './texts.js';

/** Clauses of the terms for private persons: title, then paragraphs. */
export const fr = {
  object: [
    'Ce que règlent ces conditions',
    'Ces conditions générales valent pour tout ce que {{business}} («\u202fnous\u202f») fournit à un particulier («\u202fvous\u202f»). Vous les recevez avec le devis, avant de signer.',
    'Le devis passe avant elles\u202f: s’ils diffèrent, c’est lui qui compte. Rien ici ne réduit les droits que la loi vous donne.',
  ],
  withdrawal: [
    'Votre droit de changer d’avis',
    'Si vous signez à distance, ou ailleurs que dans nos locaux, vous avez 14\u00a0jours pour vous rétracter, sans donner de motif. Le délai part du lendemain de la signature pour un service, du lendemain de la réception pour un bien.',
    'Si vous avez signé en ligne, ouvrez la page du lien reçu par courriel\u202f: le bouton «\u202fRenoncer au contrat ici\u202f» y reste jusqu’à la fin du délai. Vous recevez aussitôt un accusé de réception.',
    'Il suffit aussi de nous l’écrire avant la fin du délai, à l’adresse de l’article «\u202fVos garanties\u202f». Nous vous rendons ce que vous avez payé sous 14\u00a0jours. Pour un bien, nous pouvons attendre son retour ou la preuve de son envoi.',
    'Le travail commence après ce délai, sauf si vous nous demandez par écrit de commencer plus tôt. Si vous vous rétractez ensuite, vous payez la part déjà faite. Ce droit prend fin quand le service est fait en entier, si vous l’aviez accepté d’avance par écrit. Il ne vaut pas pour un bien fait à vos mesures.',
    'Si vous signez chez vous ou hors de nos locaux, nous ne demandons aucun paiement avant sept jours.',
    'Vous pouvez nous écrire ceci\u202f: «\u202fJe vous informe que je me rétracte du contrat portant sur (service ou bien), signé ou reçu le (date). Mon nom, mon adresse, la date et, sur papier, ma signature.\u202f»',
  ],
  deposit: [
    'L’acompte et le démarrage',
    'Si le devis prévoit une somme à verser d’avance, c’est un acompte\u202f: nous sommes engagés l’un et l’autre. Il est déduit de la facture finale.',
    'Le travail commence quand nous l’avons reçu. S’il arrive plus tard, nos dates sont décalées d’autant.',
  ],
  deadlines: [
    'Les délais',
    'Nos dates sont celles du devis. Si l’une d’elles ne peut pas être tenue, nous vous le disons aussitôt.',
    'Vous pouvez alors nous demander par écrit de livrer dans un délai raisonnable de plus. Si nous ne le faisons pas, vous pouvez mettre fin au contrat et nous vous rendons sous 14\u00a0jours ce que vous avez payé.',
  ],
  acceptance: [
    'La livraison et la recette',
    'Nous vous écrivons à chaque livraison. Nous vous invitons à la vérifier sous {{reservationDays}} jours et à nous répondre\u202f: vous l’acceptez, vous l’acceptez avec des réserves, ou vous la refusez en disant pourquoi.',
    'Une réserve décrit un écart avec le devis. Nous répondons à chacune sous {{answerDays}} jours.',
    'Votre silence ne vaut pas acceptation, et ce délai ne limite pas vos garanties.',
  ],
  price: [
    'Le prix et les gestes',
    'Le devis donne le prix total, toutes taxes comprises.',
    'Un service offert figure à sa valeur réelle, avec une remise de 100\u00a0%. S’il est écrit au devis, il est dû comme le reste. Sinon, c’est un geste\u202f: il vaut pour cette fois.',
    'Un prix baissé pour un devis vaut pour ce devis seul.',
  ],
  invoices: [
    'Les factures et le paiement',
    'Nous facturons à la livraison, ou aux étapes du devis. La facture se paie à la date qu’elle porte. Sauf autre délai au devis, c’est {{paymentDays}} jours après la date de la facture.',
    'Un point vous semble faux\u202f? Écrivez-le-nous\u202f: nous vous répondons avant toute relance.',
  ],
  latePayment: [
    'Le retard de paiement',
    'Si une facture reste impayée, nous vous le rappelons d’abord. Après une mise en demeure, la somme due porte intérêt au taux légal, jusqu’au jour du paiement.',
    'Nous n’ajoutons ni pénalité, ni frais de relance.',
    'Si nous vous devons une somme, les mêmes règles jouent pour vous.',
  ],
  suspension: [
    'La suspension',
    'Si une facture que vous ne contestez pas reste impayée après un rappel, nous pouvons suspendre le travail. Nous vous écrivons au moins {{suspensionDays}} jours avant\u202f: ce qui s’arrête, quand, et comment l’éviter.',
    'De même, si nous manquons à nos engagements, vous pouvez suspendre vos paiements.',
  ],
  cancellation: [
    'Le report et l’annulation',
    'Après le délai pour changer d’avis et avant le début du travail, chacun peut annuler par écrit. Plus de {{cancelDays}} jours avant, cela ne coûte rien.',
    'Plus tard, celui qui annule verse à l’autre {{cancelPercent}}\u00a0% du prix. La somme est la même pour vous et pour nous. En cas de force majeure ou de motif sérieux, comme une maladie, rien n’est dû.',
  ],
  termination: [
    'La fin du contrat',
    'Chacun peut mettre fin au contrat si l’autre manque gravement à ses engagements. Une première lettre laisse {{cureDays}} jours pour y remédier. Si rien ne change, une seconde dit que le contrat prend fin, et pourquoi.',
    'Vous payez ce qui a été fait et qui vous sert. Nous vous rendons le reste.',
  ],
  guarantees: [
    'Vos garanties',
    '{{business}} répond des garanties que la loi vous donne. Pour les demander, écrivez-nous\u202f: {{contact}}.',
    'Pour un bien ou un contenu numérique, vous avez la garantie légale de conformité. Pendant deux ans, un défaut est réparé, ou le bien remplacé, sans frais et sous trente jours. Si ce n’est pas possible, vous pouvez demander une baisse de prix ou être remboursé. Vous n’avez pas à prouver quand le défaut est apparu. Un bien d’occasion suit la même règle, mais c’est à vous de le prouver après douze mois.',
    'Vous avez aussi la garantie des vices cachés, pendant deux ans après la découverte du défaut. Elle permet de garder le bien à un prix plus bas, ou de le rendre contre remboursement.',
    'Pour un service, nous corrigeons sans frais ce qui n’est pas conforme au devis.',
  ],
  rights: [
    'Vos droits sur le travail livré',
    'Le devis dit quels droits vous sont cédés\u202f: pour quels usages, où et pour combien de temps. Vous les recevez quand le prix est payé en entier.',
    'Nous ne montrons votre travail dans nos références que si vous l’acceptez.',
  ],
  contents: [
    'Les contenus que vous fournissez',
    'Vous nous remettez des textes, des images ou des objets que vous avez le droit d’utiliser. Si vous avez un doute, parlez-nous-en avant.',
  ],
  thirdParties: [
    'Les tiers',
    'Nous répondons de notre travail et de ceux à qui nous en confions une part.',
    'Les services que vous choisissez ailleurs, comme un hébergeur, suivent leurs propres conditions.',
  ],
  contact: [
    'Nous joindre',
    'Nous sommes joignables {{contactHours}}. Le courriel est notre canal habituel\u202f: il laisse une trace à chacun.',
    'Une urgence hors de ces heures est possible, sur un devis accepté d’avance.',
  ],
  privacy: [
    'Vos données personnelles',
    'Nous utilisons votre nom et vos coordonnées pour faire le travail, facturer et défendre nos droits. Nous les gardons le temps du contrat, puis le temps que la loi impose. Nous ne les vendons à personne.',
    'Vous pouvez nous demander de les voir, de les corriger ou de les effacer, et vous plaindre à la CNIL.',
  ],
  evidence: [
    'La preuve',
    'Nos écrits électroniques peuvent servir de preuve, à vous comme à nous\u202f: les courriels, les réponses données par lien, les codes reçus par courriel.',
    'Nous tenons un journal daté, où chaque fait est scellé par une empreinte. Vous pouvez en demander la copie. Vous restez libre de prouver le contraire par tout moyen.',
  ],
  disputes: [
    'En cas de désaccord',
    'Écrivez-nous d’abord\u202f: nous vous répondons et nous cherchons une solution avec vous.',
    'Si cela ne suffit pas, vous pouvez saisir le médiateur de la consommation, sans frais, dans l’année qui suit votre réclamation écrite\u202f: {{mediator}}. Rien ne vous y oblige.',
    'Le droit français s’applique, sans vous priver des règles qui vous protègent dans le pays où vous vivez. Vous pouvez saisir le tribunal de votre domicile.',
  ],
} as const satisfies Readonly<Record<string, ClauseTexts>>;
