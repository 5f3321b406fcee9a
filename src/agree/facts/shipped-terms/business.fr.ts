import type { ClauseTexts } from './texts.js';

/** Clauses of the terms for business clients and public buyers: title, then paragraphs. */
export const fr = {
  object: [
    'Ce que règlent ces conditions',
    'Ces conditions générales valent pour tout ce que {{business}} («\u202fnous\u202f») fournit à un client professionnel («\u202fvous\u202f»). Vous les recevez avec le devis et vous les acceptez en le signant.',
    'Le devis passe avant elles\u202f: s’ils diffèrent, c’est lui qui compte. Si vos conditions d’achat les contredisent, les clauses contraires s’annulent et nous convenons par écrit de ce qui les remplace.',
  ],
  deposit: [
    'L’acompte et le démarrage',
    'Si le devis prévoit un acompte, le travail commence quand nous l’avons reçu. S’il arrive plus tard, nos dates sont décalées d’autant.',
    'L’acompte est déduit de la facture finale.',
  ],
  deadlines: [
    'Les délais',
    'Nos dates sont celles du devis. Elles supposent que nous avons reçu l’acompte et ce que nous attendons de vous.',
    'Si une date ne peut pas être tenue, nous vous le disons aussitôt et nous en proposons une autre. La force majeure suspend les délais de chacun tant qu’elle dure.',
  ],
  acceptance: [
    'La livraison et la recette',
    'Nous vous écrivons à chaque livraison. Vous avez {{reservationDays}} jours pour la vérifier et nous répondre\u202f: vous l’acceptez, vous l’acceptez avec des réserves, ou vous la refusez en disant pourquoi.',
    'Une réserve décrit un écart avec le devis. Nous répondons à chacune sous {{answerDays}} jours.',
    'Notre message de livraison rappelle la date limite. Si vous gardez le silence pendant {{tacitDays}} jours après ce message, la livraison est tenue pour acceptée. Vous gardez vos recours pour les défauts que vous ne pouviez pas voir.',
  ],
  price: [
    'Le prix et les gestes',
    'Les prix sont ceux du devis, hors taxes sauf mention contraire.',
    'Un service offert figure à sa valeur réelle, avec une remise de 100\u00a0%. S’il est écrit au devis, il est dû comme le reste. Sinon, c’est un geste\u202f: il vaut pour cette fois et peut cesser.',
    'Un prix baissé pour un devis vaut pour ce devis seul. Le suivant part du prix habituel, écrit à côté.',
  ],
  invoices: [
    'Les factures et le paiement',
    'Nous facturons à la livraison, ou aux étapes du devis. La facture se paie par virement, à la date qu’elle porte. Sauf autre délai au devis, c’est {{paymentDays}} jours après la date de la facture.',
    'Payer plus tôt ne donne pas droit à un escompte, sauf mention sur la facture.',
    'Un point vous semble faux\u202f? Écrivez-le-nous\u202f: le reste se paie à sa date. Une nouvelle commande suppose que les factures échues sont réglées.',
  ],
  latePayment: [
    'Le retard de paiement',
    'Une facture payée en retard donne lieu à des pénalités, sans rappel, dès le lendemain de sa date de paiement. {{lateRate}}',
    'Le retard donne aussi lieu à une indemnité forfaitaire de 40\u00a0€ par facture, pour frais de recouvrement. Si nos frais sont plus élevés, nous pouvons demander le reste, preuves à l’appui.',
  ],
  suspension: [
    'La suspension',
    'Si une facture que vous ne contestez pas reste impayée après un rappel, nous pouvons suspendre le travail. Nous vous écrivons au moins {{suspensionDays}} jours avant\u202f: ce qui s’arrête, quand, et comment l’éviter.',
    'Vos données restent à vous et à portée de main. Le travail reprend après le paiement, à de nouvelles dates.',
  ],
  silence: [
    'L’absence de réponse',
    'Si nous restons sans nouvelles de vous pendant {{silenceDays}} jours alors que le travail en dépend, nous vous écrivons encore une fois.',
    'Sans réponse sous {{cureDays}} jours, nous pouvons arrêter là. Vous recevez ce qui est fait, et vous ne payez que cela.',
  ],
  cancellation: [
    'Le report et l’annulation',
    'Avant le début du travail, chacun peut annuler par écrit. Plus de {{cancelDays}} jours avant, cela ne coûte rien.',
    'Plus tard, celui qui annule verse à l’autre {{cancelPercent}}\u00a0% du prix hors taxes. La somme est la même pour vous et pour nous. En cas de force majeure, rien n’est dû.',
    'Le travail déjà fait à votre demande reste dû.',
  ],
  termination: [
    'La fin du contrat',
    'Chacun peut mettre fin au contrat si l’autre manque à l’un de ces engagements\u202f: payer une facture à sa date\u202f; remettre ce qui est prévu au devis\u202f; livrer ce qui est convenu\u202f; rester courtois\u202f; garder les secrets confiés.',
    'Une mise en demeure cite d’abord cette clause et laisse {{cureDays}} jours pour y remédier. Si rien ne change, une seconde lettre dit que le contrat prend fin, et pourquoi.',
    'Ce qui a été fait et qui vous sert reste dû. Le reste ne l’est pas.',
  ],
  rights: [
    'Vos droits sur le travail livré',
    'Le devis dit quels droits vous sont cédés\u202f: pour quels usages, où et pour combien de temps. Vous les recevez quand le prix est payé en entier. D’ici là, vous pouvez regarder le travail et l’essayer, mais pas l’exploiter.',
    'Nos outils et nos méthodes restent à nous. Nous pouvons citer ce travail dans nos références, sauf si vous nous écrivez que vous ne le voulez pas.',
  ],
  contents: [
    'Les contenus que vous fournissez',
    'Vous avez le droit d’utiliser les textes, les images, les marques et les logiciels que vous nous remettez. Si un tiers s’en plaint, vous nous garantissez des suites.',
  ],
  thirdParties: [
    'Les tiers et les modifications',
    'Nous travaillons avec le soin d’un professionnel et nous répondons de ceux à qui nous confions une part du travail.',
    'Un hébergeur, une plateforme ou un fournisseur que vous choisissez suit ses propres conditions. Nous ne répondons ni de ses pannes ni de ses choix, ni des suites d’une modification faite par d’autres que nous.',
  ],
  contact: [
    'Nous joindre',
    'Nous sommes joignables {{contactHours}}. Le courriel est notre canal habituel\u202f: il laisse une trace à chacun. Chaque partie désigne une personne à qui parler.',
    'Une urgence hors de ces heures est possible, sur un devis accepté d’avance.',
  ],
  privacy: [
    'Les secrets et les données',
    'Chacun garde pour soi ce que l’autre lui confie de secret.',
    'Nous utilisons les noms et les adresses de vos équipes pour faire le travail, facturer et défendre nos droits. Nous les gardons le temps du contrat, puis le temps que la loi impose. Ces personnes peuvent nous demander de les voir, de les corriger ou de les effacer, et se plaindre à la CNIL.',
    'Si nous traitons pour vous les données d’autres personnes, nous signons d’abord l’accord que la loi prévoit.',
  ],
  evidence: [
    'La preuve',
    'Nos écrits électroniques valent preuve\u202f: les courriels, les réponses données par lien, les codes reçus par courriel.',
    'Nous tenons un journal daté, où chaque fait est scellé par une empreinte. Vous pouvez en demander la copie. Chacun reste libre de prouver le contraire.',
  ],
  disputes: [
    'En cas de désaccord',
    'Nous suivons cet ordre\u202f: une remarque écrite, une réponse écrite, un entretien. Ensuite, chacun peut proposer un médiateur.',
    'Pendant {{talkDays}} jours après la première remarque, nous cherchons un accord avant d’aller en justice. Cela ne vaut ni pour une urgence, ni pour le paiement d’une facture que personne ne conteste.',
    'Le droit français s’applique. Le tribunal est celui que la loi désigne.',
  ],
} as const satisfies Readonly<Record<string, ClauseTexts>>;
