import { ofName } from '#kernel/words.js';
import type { RefusalValues } from '#shell/web/refusals.js';

const minutes = (count: string | number | undefined): string => `${count}\u00a0minute${Number(count) > 1 ? 's' : ''}`;

const day = (text: string | number | undefined): string =>
  String(text ?? '')
    .split('-')
    .reverse()
    .join('/');

const refusals = {
  link: {
    unknown: 'Ce lien n’existe pas.',
    expired: 'Ce lien n’est plus valable\u202f: son délai est passé.',
    closed: 'Ce lien a été fermé.',
    superseded: 'Ce document a été remplacé\u202f: une version plus récente vous a été envoyée.',
    withdrawn: 'Ce document a été retiré par son auteur.',
    revoked: 'Ce lien est déjà fermé.',
    withdrawalRuns: ({ until }: RefusalValues) =>
      `Votre client, un particulier, peut se rétracter par ce lien jusqu’au ${day(until)}\u202f: il reste ouvert jusque-là.`,
    ownAccount:
      'Vous êtes connecté à l’entreprise qui envoie ce devis\u202f: seul son client peut y répondre. Pour essayer, ouvrez ce lien dans une fenêtre privée.',
    stranger: 'Trop d’adresses inexistantes ont été demandées depuis votre connexion. Réessayez plus tard.',
    tooMany: ({ minutes: wait }: RefusalValues) => `Trop de demandes par ce lien. Réessayez dans ${minutes(wait)}.`,
  },
  consent: {
    optionMissing: 'Choisissez une des options.',
    warningUnread: ({ number }: RefusalValues) => `L’avertissement n°\u00a0${number} est à lire et à cocher.`,
    termsUnopened: 'Les conditions générales sont à ouvrir.',
  },
  code: {
    noEmail:
      'Aucune adresse électronique n’est connue pour ce lien\u202f: demandez à l’entreprise d’en envoyer un autre.',
    tooMany: ({ minutes: wait }: RefusalValues) =>
      `Plusieurs codes ont déjà été envoyés. Vous pourrez en demander un autre dans ${minutes(wait)}.`,
    notSent: 'Le code n’a pas pu partir. Réessayez dans quelques minutes, ou prévenez l’entreprise.',
    none: 'Demandez d’abord un code\u202f: il vous est envoyé par courriel.',
    expired: 'Ce code n’est plus valable\u202f: quinze minutes sont passées. Demandez-en un autre.',
    exhausted: 'Ce code a été essayé trop de fois. Demandez-en un autre.',
    wrong: ({ left }: RefusalValues) =>
      Number(left) > 1
        ? `Ce n’est pas le code du dernier courriel. Il reste ${left} essais.`
        : 'Ce n’est pas le code du dernier courriel. Il reste un essai.',
  },
  accept: {
    otherVersion: 'Le devis n’est plus celui que cette page montrait. Relisez-le\u202f: rien n’a été signé.',
    answered: 'Ce devis a déjà reçu sa réponse.',
    alreadyAccepted: 'Ce devis a déjà été accepté.',
    declined:
      'Vous avez refusé ce devis\u202f: il ne peut plus être accepté par ce lien. Demandez-en un nouveau à l’entreprise.',
    expired: 'Ce devis n’est plus valable\u202f: son délai est passé. Demandez-en un nouveau à l’entreprise.',
    withdrawn: 'Ce devis a été retiré par l’entreprise.',
    superseded: 'Ce devis a été remplacé\u202f: une version plus récente vous a été envoyée.',
    alreadyWithdrawn: 'Vous vous êtes déjà rétracté de ce contrat.',
    noWithdrawal: 'Ce devis n’ouvre pas de droit de rétractation par ce lien.',
    withdrawalOver: ({ until }: RefusalValues) =>
      `Le délai de rétractation est passé depuis le ${day(until)}. Adressez-vous à l’entreprise.`,
    unknownOption: 'Cette option n’est pas dans le devis.',
    unknownWarning: 'Cet avertissement n’est pas dans le devis.',
    noTerms: 'Ce devis ne renvoie à aucune condition générale.',
    noSignature: 'Tapez votre nom dans la case de signature, ou dessinez votre signature.',
    badStrokes: 'La signature dessinée est illisible. Effacez-la et recommencez.',
    tooSmall: 'La signature dessinée est trop petite. Effacez-la et recommencez.',
    tooManyAsked: 'Plusieurs demandes de changement sont déjà parties. L’entreprise vous répondra.',
    noGlyph: ({ characters }: RefusalValues) =>
      `Ces caractères ne peuvent pas être imprimés\u202f: ${characters}. Écrivez votre nom en lettres latines.`,
    badScan: 'Le fichier doit être un PDF, une image PNG ou une image JPEG.',
    noScan: 'Joignez le devis signé, numérisé ou photographié.',
    future: 'La date de signature ne peut pas être à venir.',
    beforeSent: ({ day }: RefusalValues) => `La signature ne peut pas précéder l’envoi du devis (${day}).`,
    afterTerm: ({ day }: RefusalValues) =>
      `Le devis était valable jusqu’au ${day}\u202f: envoyez une nouvelle version.`,
    optionMissing: 'Indiquez l’option que le client a cochée.',
  },
  send: {
    noEmail: 'Indiquez l’adresse électronique du client\u202f: le lien et le code de signature y sont envoyés.',
    notSendable: 'Il n’y a rien à envoyer\u202f: ce devis n’attend pas de réponse.',
    mailNotReady:
      'Indiquez d’abord votre serveur de courriel dans les réglages, ou créez un lien à remettre vous-même.',
  },
};

/** What the seller is told of work that began before the end of the period. */
const WORK_BEGUN =
  'Entente ne sait pas si le travail avait commencé. S’il avait commencé à la demande expresse et écrite du client, la part déjà faite vous est due (art.\u00a0L.\u00a0221-25)\u202f; s’il était fait en entier, avec son accord écrit d’avance, le droit de rétractation n’existait plus (art.\u00a0L.\u00a0221-28). Dans ces deux cas, répondez-lui par écrit, avec vos preuves.';

/** What the mails of a withdrawal say; moments and days are in words, `moment` is the ISO one. */
interface WithdrawalFacts {
  readonly number: string;
  readonly version: number;
  readonly title: string;
  readonly seller: string;
  readonly client: string;
  readonly name: string;
  readonly concluded: string;
  readonly at: string;
  readonly moment: string;
  readonly until: string;
  readonly hash: string;
}

/** Words of the client's link: its pages, the mails, the receipt, the seller's side, the refusals. */
export const fr = {
  refusals,
  mail: {
    quote: {
      subject: (number: string, title: string, seller: string) => `Votre devis ${number} – ${title} (${seller})`,
      changeOrder: (number: string, title: string, seller: string) => `Votre avenant ${number} – ${title} (${seller})`,
      text: (facts: { contact: string; title: string; seller: string; until: string; link: string; phone: string }) =>
        [
          facts.contact ? `Bonjour ${facts.contact},` : 'Bonjour,',
          `Voici notre proposition pour «\u202f${facts.title}\u202f». Vous la trouverez en pièce jointe, et sur cette page où vous pouvez la lire, l’accepter, la refuser ou demander un changement\u202f:`,
          facts.link,
          `Elle est valable jusqu’au ${facts.until}. Aucun compte n’est nécessaire. Cette adresse vous est personnelle\u202f: elle ouvre votre devis à qui la possède.`,
          `Une question\u202f? Répondez simplement à ce message${facts.phone ? ` ou appelez le ${facts.phone}` : ''}.`,
          `Bien à vous,\n${facts.seller}`,
        ].join('\n\n'),
      again: 'Vous aviez déjà reçu ce devis\u202f; voici de nouveau le lien qui y mène.',
    },
    code: {
      subject: (number: string) => `Code de signature du devis ${number}`,
      text: (facts: { code: string; number: string; seller: string; minutes: number }) =>
        [
          'Bonjour,',
          `Voici le code qui confirme votre signature du devis ${facts.number} ${ofName(facts.seller)}\u202f:`,
          `    ${facts.code}`,
          `Il est valable ${facts.minutes}\u00a0minutes et ne sert qu’une fois. Ne le transmettez à personne, pas même à ${facts.seller}\u202f: il vaut signature.`,
          'Si vous n’avez rien demandé, ne faites rien\u202f: sans ce code, rien n’est signé.',
        ].join('\n\n'),
    },
    receipt: {
      subject: (number: string) => `Reçu de votre accord sur le devis ${number}`,
      toClient: (facts: {
        number: string;
        version: number;
        seller: string;
        at: string;
        hash: string;
        /** Last day of a consumer's right of withdrawal, in words; null for any other client. */
        until: string | null;
      }) =>
        [
          'Bonjour,',
          `Vous avez accepté le devis ${facts.number}, version ${facts.version}, le ${facts.at}. Merci de votre confiance.`,
          'Vous trouverez ci-joint le reçu de votre accord, le devis et les conditions générales, tels que vous les avez lus.',
          `Conservez ce message\u202f: il est votre exemplaire. L’empreinte ci-dessous est aussi celle que garde ${facts.seller}\u202f; deux empreintes égales prouvent que les deux exemplaires disent la même chose.`,
          `    ${facts.hash}`,
          ...(facts.until === null
            ? []
            : [
                `Vous pouvez renoncer au contrat jusqu’au ${facts.until} inclus, sans donner de raison\u202f: sur la page du lien qui mène à votre devis, «\u202fRenoncer au contrat ici\u202f».`,
              ]),
          `Bien à vous,\n${facts.seller}`,
        ].join('\n\n'),
      toSellerSubject: (number: string, client: string) => `Devis ${number} accepté par ${client}`,
      toSeller: (facts: {
        number: string;
        version: number;
        client: string;
        signer: string;
        at: string;
        hash: string;
      }) =>
        [
          `${facts.client} a accepté le devis ${facts.number}, version ${facts.version}, le ${facts.at}. Signataire\u202f: ${facts.signer}.`,
          'Le même reçu, avec la même empreinte, a été envoyé au client\u202f:',
          `    ${facts.hash}`,
        ].join('\n\n'),
    },
    withdrawal: {
      subject: (number: string) => `Accusé de réception de votre rétractation – devis ${number}`,
      text: (facts: WithdrawalFacts & { email: string }) =>
        [
          'Bonjour,',
          `Nous avons reçu votre rétractation le ${facts.at}. Voici ce que vous nous avez déclaré\u202f:`,
          [
            `«\u202fJe me rétracte du contrat «\u202f${facts.title}\u202f», devis ${facts.number}, version ${facts.version}, accepté le ${facts.concluded}.`,
            `Nom\u202f: ${facts.name}`,
            `Adresse électronique pour l’accusé de réception\u202f: ${facts.email}\u202f»`,
          ].join('\n'),
          `Déclaration transmise le ${facts.at} (heure universelle\u202f: ${facts.moment}), dans le délai qui courait jusqu’au ${facts.until}.`,
          'Le contrat prend fin. Nous vous rendons ce que vous avez payé au plus tard quatorze jours après cette déclaration (C.\u00a0consom., art.\u00a0L.\u00a0221-24). Si le travail avait commencé à votre demande expresse, la part déjà faite reste due (art.\u00a0L.\u00a0221-25).',
          `Conservez ce message\u202f: il prouve votre rétractation. Son empreinte SHA-256 est aussi celle que garde ${facts.seller}\u202f:`,
          `    ${facts.hash}`,
          `Bien à vous,\n${facts.seller}`,
        ].join('\n\n'),
      toSellerSubject: (number: string, client: string) => `${client} se rétracte du devis ${number}`,
      toSeller: (facts: WithdrawalFacts) =>
        [
          `Le ${facts.at}, ${facts.client} a exercé son droit de rétractation du contrat «\u202f${facts.title}\u202f», devis ${facts.number}, version ${facts.version}, accepté le ${facts.concluded}. Le délai courait jusqu’au ${facts.until}. Déclaration ${ofName(facts.name)}.`,
          'Le contrat prend fin, avec ses avenants\u202f; les engagements qui en venaient sont levés. L’accusé de réception est envoyé au client.',
          'Vous avez quatorze jours pour rendre tout ce qu’il a payé, acompte compris, par le même moyen de paiement (C.\u00a0consom., art.\u00a0L.\u00a0221-24).',
          WORK_BEGUN,
          `    ${facts.hash}`,
        ].join('\n\n'),
    },
    declined: {
      subject: (number: string, client: string) => `Devis ${number} refusé par ${client}`,
      text: (facts: { number: string; version: number; client: string; words: string; at: string }) =>
        `${facts.client} a refusé le devis ${facts.number}, version ${facts.version}, le ${facts.at}. Sa raison\u202f:\n\n«\u202f${facts.words}\u202f»`,
    },
    changeAsked: {
      subject: (number: string, client: string) => `${client} demande un changement du devis ${number}`,
      text: (facts: { number: string; version: number; client: string; words: string; at: string }) =>
        `Le ${facts.at}, ${facts.client} a demandé un changement du devis ${facts.number}, version ${facts.version}\u202f:\n\n«\u202f${facts.words}\u202f»\n\nLe devis reste valable tel quel jusqu’à ce que vous en envoyiez une nouvelle version.`,
    },
  },
  withdrawal: {
    released: 'Le client s’est rétracté du contrat.',
    workBegun: WORK_BEGUN,
  },
  receipt: {
    label: 'Reçu\u202f:',
    title: (number: string) => `Reçu d’accord sur le devis ${number}`,
    subject: (number: string, version: number) => `Accord sur le devis ${number}, version ${version}`,
    opening: (facts: {
      signer: string;
      capacity: string;
      buyer: string;
      number: string;
      version: number;
      at: string;
    }) =>
      `Le ${facts.at}, ${facts.signer}${facts.capacity ? `, ${facts.capacity},` : ''} a accepté pour ${facts.buyer} le devis ${facts.number}, version ${facts.version}.`,
    agreed: 'Ce qui est convenu',
    quote: 'Devis',
    quoteOf: (number: string, version: number, date: string) => `${number}, version ${version} du ${date}`,
    object: 'Objet',
    option: 'Option choisie',
    amount: 'Montant TTC',
    deposit: 'Acompte',
    depositOf: (percent: string) => `${percent}\u00a0% du montant TTC`,
    terms: 'Conditions générales',
    termsOf: (number: number, date: string) => `n°\u00a0${number} du ${date}`,
    warnings: 'Avertissements lus et cochés un à un',
    ticked: (at: string) => `lu et coché le ${at}`,
    onPaper: 'sur papier',
    noWarnings: 'Le devis ne comportait aucun avertissement.',
    termsOpened: (number: number, at: string) =>
      `Les conditions générales n°\u00a0${number} ont été ouvertes le ${at}, avant la signature.`,
    termsOnPaper: (number: number) =>
      `Les conditions générales n°\u00a0${number} étaient jointes au devis signé sur papier.`,
    signature: 'Signature',
    forClient: (buyer: string) => `Pour ${buyer}`,
    signedOn: (at: string) => `Signé le ${at}`,
    typed: (name: string) => `«\u202f${name}\u202f» (nom tapé)`,
    drawn: 'Signature dessinée',
    code: (sentTo: string, at: string) => `Confirmé le ${at} par un code à usage unique envoyé à ${sentTo}.`,
    paper: (scan: string) => `Signé sur papier\u202f; empreinte du document numérisé\u202f: ${scan}`,
    network: (address: string, agent: string) =>
      `Données techniques conservées\u202f: réseau ${address || 'inconnu'}, navigateur ${agent}.`,
    digests: 'Empreintes SHA-256',
    digest: {
      evidence: 'Cet accord (preuve complète)',
      pdf: 'PDF du devis',
      shown: 'Devis tel qu’il a été montré',
      terms: 'Texte des conditions générales',
      termsFile: 'PDF des conditions générales',
      scan: 'Document signé numérisé',
      at: 'Heure universelle (UTC)',
    },
    proves: 'Ce que ce reçu prouve',
    provesText: [
      'Les deux parties gardent ce reçu avec les mêmes empreintes. Qui recalcule l’empreinte SHA-256 d’un des documents et trouve la valeur ci-dessus sait que ce document n’a pas changé depuis la signature.',
      'C’est une signature électronique simple, confirmée par un code reçu à l’adresse du client (C.\u00a0civ. art.\u00a01366 et\u00a01367\u202f; règlement (UE) n°\u00a0910/2014, art.\u00a025). Elle n’a pas la présomption de fiabilité de la signature qualifiée.',
    ],
    provesPaper:
      'L’original signé sur papier fait foi\u202f; ce reçu garde l’empreinte de sa copie numérisée (C.\u00a0civ. art.\u00a01379).',
  },
};

export type AcceptWords = typeof fr;
