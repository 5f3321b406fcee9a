import type { ClauseTexts } from './texts.js';

/** Clauses that both audiences read: title, then paragraphs. */
export const fr = {
  quote: [
    'Le devis et sa durée',
    'Le devis dit ce que nous ferons, à quel prix et dans quel délai. Il reste valable jusqu’à la date qu’il porte.',
    'Le contrat est formé quand vous acceptez le devis tel quel. Si vous le modifiez, c’est une nouvelle proposition\u202f: chacun de nous doit alors l’accepter.',
    'Vous nous dites qui peut commander et accepter en votre nom. Une demande faite de vive voix est confirmée par écrit avant de commencer.',
  ],
  scope: [
    'Ce qui est compris',
    'Le devis énumère ce qui est compris dans le prix. Ce qu’il ne cite pas n’est pas compris.',
    'Il vous semble qu’un point manque\u202f? Dites-le-nous avant de signer, et nous le complétons.',
    'Les avertissements du devis, que vous cochez un à un, font partie de l’accord.',
  ],
  clientDuties: [
    'Ce que nous attendons de vous',
    'Vous nous remettez les contenus, les accès et les réponses prévus, aux dates du devis.',
    'Si l’un d’eux tarde, nous vous le rappelons par écrit et nos dates sont décalées d’autant. Si ce retard entraîne un surcoût, nous vous proposons d’abord un avenant chiffré.',
  ],
  rounds: [
    'Les corrections',
    'Séries de corrections comprises dans le prix, sauf autre chiffre au devis\u202f: {{rounds}}. Vous groupez vos remarques dans une liste écrite par série.',
    'Une série de plus est toujours possible\u202f: nous en disons le prix, et vous décidez. Nos propres erreurs sont corrigées sans frais, en dehors de ce compte.',
  ],
  changes: [
    'Les demandes nouvelles',
    'Une demande qui change le contenu, le prix ou les dates fait l’objet d’un avenant. Nous y écrivons son prix et son effet sur les dates.',
    'L’avenant ne vaut que si vous l’acceptez. Sinon, le devis continue tel qu’il est.',
  ],
  courtesy: [
    'La courtoisie',
    'Nous nous parlons avec respect, de part et d’autre.',
    'Face à des insultes ou à des menaces, chacun peut mettre fin à l’échange et demander que la suite se fasse par écrit. Si cela se répète après une mise en garde écrite, chacun peut mettre fin au contrat comme le prévoit l’article «\u202fLa fin du contrat\u202f».',
  ],
  handover: [
    'Les fichiers et les accès',
    'À la fin du travail, nous vous remettons les fichiers payés et les accès qui sont à vous. Nous en gardons une copie pendant {{keepMonths}} mois, puis nous l’effaçons.',
    'Les accès que vous nous confiez ne servent qu’au travail convenu. Changez vos mots de passe quand il est terminé.',
  ],
} as const satisfies Readonly<Record<string, ClauseTexts>>;
