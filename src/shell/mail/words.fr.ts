import type { RefusalValues } from '#shell/web/refusals.js';

const many = (count: number, one: string, several: string): string => `${count}\u00a0${count > 1 ? several : one}`;

/** Words of the mail: outbox, settings of the server, pretend mailbox of the sample business. */
export const fr = {
  kinds: {
    quote: 'Devis',
    delivery: 'Recette',
    receipt: 'Reçu',
    code: 'Code à usage unique',
    letter: 'Lettre',
    invoice: 'Facture',
    test: 'Essai',
  },
  states: {
    pending: 'En attente',
    sending: 'En cours d’envoi',
    sent: 'Envoyé',
    uncertain: 'Peut-être parti',
    failed: 'Non envoyé',
    cancelled: 'Abandonné',
  },
  outbox: {
    title: 'Courriels',
    lead: 'Ce qui part, ce qui attend, et ce qui demande votre avis. Aucun message n’est envoyé deux fois sans que vous le disiez.',
    toSettle: 'À régler',
    waiting: 'En attente',
    past: 'Partis et clos',
    none: 'Aucun courriel pour l’instant.',
    noneHelp: 'Les devis, les lettres et les factures que vous envoyez passent par ici.',
    to: (recipient: string) => `à ${recipient}`,
    attempts: (count: number) => many(count, 'essai', 'essais'),
    next: 'prochain essai le',
    said: (words: string) => `Réponse du serveur\u202f: «\u202f${words}\u202f»`,
    uncertainHelp:
      'La connexion s’est rompue après la remise du message, avant la réponse du serveur\u202f: il est peut-être arrivé. Demandez à votre client, ou regardez le dossier des messages envoyés de votre fournisseur.',
    failedHelp: 'Le serveur l’a refusé\u202f: il n’est pas arrivé.',
    choices: { sent: 'Il est arrivé', resend: 'L’envoyer à nouveau', cancel: 'Y renoncer' },
    handed: 'Remis autrement',
    spoken: (choice: string, subject: string) => `${choice}\u202f: ${subject}`,
    resendConfirm: 'L’envoyer à nouveau\u202f? S’il est déjà arrivé, votre client le recevra deux fois.',
    columns: { mail: 'Message', recipient: 'Destinataire', state: 'État', date: 'Date' },
    text: 'Le message',
    codeText: 'Le texte d’un code à usage unique n’est écrit nulle part.',
    attachments: 'Pièces jointes',
    notConfigured: 'Aucun serveur d’envoi n’est réglé\u202f: ces messages attendent.',
    passwordLost:
      'Le mot de passe du serveur d’envoi ne s’ouvre plus avec la clé de ce dossier\u202f: saisissez-le de nouveau, les messages attendent.',
    configure: 'Régler le serveur d’envoi',
    back: 'Revenir aux courriels',
  },
  today: (count: number) =>
    count > 1 ? `${count} courriels ne sont peut-être pas partis.` : 'Un courriel n’est peut-être pas parti.',
  todayAct: 'Régler',
  settings: {
    title: 'Serveur d’envoi',
    lead: 'Le serveur par lequel partent vos devis, vos lettres et vos factures. Votre fournisseur de messagerie vous donne ces indications sous le nom «\u202fSMTP\u202f».',
    saved: 'Le serveur d’envoi est enregistré.',
    tested: (address: string) => `Le serveur a accepté le message d’essai, adressé à ${address}.`,
    host: 'Serveur',
    hostHint: 'Par exemple smtp.fournisseur.fr.',
    port: 'Port',
    portHint: '465 avec TLS, 587 avec STARTTLS.',
    security: 'Protection',
    securities: {
      tls: 'TLS dès la connexion',
      starttls: 'STARTTLS, exigé',
      none: 'aucune (serveur de cette machine seulement)',
    },
    username: 'Nom d’utilisateur',
    usernameHint: 'Souvent votre adresse. Laissé vide\u202f: le serveur n’en demande pas.',
    password: 'Mot de passe',
    passwordHint:
      'Chiffré avec une clé de ce dossier, absente des sauvegardes. Il n’est jamais affiché\u202f: laissez vide pour garder celui d’avant.',
    passwordLost:
      'Le mot de passe enregistré ne s’ouvre plus avec la clé de ce dossier (après une restauration, par exemple)\u202f: saisissez-le de nouveau.',
    fromName: 'Nom de l’expéditeur',
    fromAddress: 'Adresse de l’expéditeur',
    fromAddressHint: 'Celle que votre fournisseur vous laisse utiliser\u202f; vos clients y répondent.',
    save: 'Enregistrer',
    testTitle: 'Essayer',
    testHelp: (address: string) => `Un court message est envoyé à ${address}, et la réponse du serveur affichée ici.`,
    test: 'M’envoyer un essai',
    seeOutbox: 'Voir les courriels',
    sample:
      'Entreprise d’exemple\u202f: rien n’est envoyé à personne. Les messages arrivent dans une boîte imaginaire, à lire ici.',
    seeInbox: 'Ouvrir la boîte imaginaire',
    readOnly: 'Seul le titulaire du compte peut modifier ces réglages.',
    none: 'aucun',
    known: 'enregistré',
    facts: { server: 'Serveur', user: 'Utilisateur', password: 'Mot de passe', from: 'Expéditeur' },
  },
  testMail: {
    subject: 'Essai d’envoi depuis Entente',
    text: 'Bonjour,\n\nCe message d’essai confirme que votre serveur d’envoi est bien réglé.\n\nEntente\n',
  },
  inbox: {
    title: 'Boîte imaginaire',
    lead: 'Entreprise d’exemple\u202f: ces messages n’ont été envoyés à personne. Vous les lisez ici à la place de leurs destinataires, pour essayer les liens et les codes comme eux.',
    none: 'Rien pour l’instant.',
    noneHelp: 'Envoyez un devis ou une lettre\u202f: son message arrive ici en quelques secondes.',
    link: 'Lire les courriels reçus',
  },
  refusals: {
    unknown: 'Ce courriel n’existe pas.',
    notNow: 'Ce courriel n’en est plus là\u202f: son état a changé, relisez la page.',
    unwritten: 'Le texte d’un code à usage unique n’est gardé nulle part\u202f: il faut en demander un autre.',
    notConfigured: 'Aucun serveur d’envoi n’est réglé\u202f: il se règle dans Réglages, Serveur d’envoi.',
    passwordLost:
      'Le mot de passe du serveur d’envoi ne s’ouvre plus avec la clé de ce dossier\u202f: saisissez-le de nouveau dans les réglages.',
    passwordMissing: 'Le mot de passe est à saisir pour ce serveur et cet utilisateur.',
    host: 'Un nom de serveur s’écrit comme smtp.fournisseur.fr.',
    port: 'Un port est un nombre de 1 à 65\u202f535.',
    address: 'Cette adresse électronique n’en est pas une.',
    attachment: 'Une pièce jointe manque ou ne correspond plus à son empreinte.',
    interrupted: 'Entente s’est arrêté pendant l’envoi.',
    refused: ({ words }: RefusalValues) => `Le serveur a refusé le message\u202f: «\u202f${words}\u202f».`,
    deferred: ({ words }: RefusalValues) => `Le message n’a pas pu partir\u202f: «\u202f${words}\u202f».`,
    lost: 'La connexion s’est rompue avant la réponse du serveur\u202f: le message est peut-être arrivé.',
  },
};

export type MailWords = typeof fr;
