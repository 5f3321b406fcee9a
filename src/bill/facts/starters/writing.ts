import { offered, type Starter, sold } from './starter.js';

export const writing: readonly Starter[] = [
  sold(
    'webPage',
    { unit: 'page', price: '140', rounds: 2 },
    [
      'Page de site rédigée',
      'Un texte clair, écrit pour vos lecteurs et trouvable par eux.',
      `Entretien de trente minutes
      Quatre cents à six cents mots
      Titre et description pour les moteurs de recherche`,
      `Mise en ligne
      Recherche d’images`,
      'Le texte, titres et intertitres compris',
    ],
    [
      'Written web page',
      'A clear text, written for your readers and easy for them to find.',
      `Thirty-minute interview
      Four to six hundred words
      Title and description for search engines`,
      `Publication
      Search for pictures`,
      'The text, with titles and subtitles',
    ],
  ),
  sold(
    'article',
    { unit: 'piece', price: '220', rounds: 2 },
    [
      'Article documenté de mille mots',
      'Un sujet de votre métier, expliqué avec ses sources.',
      `Plan soumis avant la rédaction
      Sources citées et vérifiées
      Cession des droits de publication, dès le paiement complet`,
      `Entretiens avec des tiers
      Illustrations`,
      `Le plan
      L’article et la liste de ses sources`,
    ],
    [
      'Researched article of a thousand words',
      'A subject of your trade, explained with its sources.',
      `Outline shown before writing
      Sources cited and checked
      Publication rights transferred on full payment`,
      `Interviews with third parties
      Illustrations`,
      `The outline
      The article and the list of its sources`,
    ],
  ),
  sold(
    'newsletter',
    { unit: 'piece', price: '180', rounds: 1 },
    [
      'Lettre d’information',
      'Un rendez-vous régulier avec vos clients, du sujet à l’envoi.',
      `Choix des sujets avec vous
      Trois textes courts et un objet
      Mise en forme dans votre outil d’envoi`,
      `Abonnement à l’outil d’envoi
      Gestion de la liste des destinataires`,
      `La lettre prête à partir
      Un envoi d’essai`,
    ],
    [
      'Newsletter',
      'A regular meeting with your clients, from subject to sending.',
      `Choice of subjects with you
      Three short texts and a subject line
      Layout in your mailing tool`,
      `Subscription to the mailing tool
      Care of the list of recipients`,
      `The letter ready to leave
      A trial sending`,
    ],
  ),
  sold(
    'translation',
    { unit: 'word', price: '0.12', rounds: 1 },
    [
      'Traduction de l’anglais vers le français',
      'Comptée au mot du texte d’origine, par un traducteur de langue maternelle.',
      `Traduction et relecture par le traducteur
      Termes accordés avec vous
      Mise en forme identique à l’original`,
      `Traduction assermentée
      Mise en page d’un document imprimé`,
      'Le texte traduit, dans le format d’origine',
    ],
    [
      'Translation from French into English',
      'Counted by the word of the source text, by a native translator.',
      `Translation, read again by the translator
      Terms agreed with you
      Same layout as the original`,
      `Sworn translation
      Typesetting of a printed document`,
      'The translated text, in the original format',
    ],
  ),
  sold(
    'revision',
    { unit: 'hour', price: '45' },
    [
      'Relecture et correction',
      'Langue, typographie, cohérence\u202f: environ deux mille mots l’heure.',
      `Corrections visibles dans le document
      Remarques sur le sens quand il hésite`,
      `Réécriture
      Vérification des faits`,
      'Le document corrigé, avec et sans marques',
    ],
    [
      'Proofreading and correction',
      'Language, typography, consistency: about two thousand words an hour.',
      `Corrections shown in the document
      Remarks where the meaning wavers`,
      `Rewriting
      Checking of facts`,
      'The corrected document, with and without marks',
    ],
  ),
  sold(
    'transcription',
    { unit: 'hour', price: '75' },
    [
      'Transcription d’un entretien',
      'Comptée à l’heure d’enregistrement, le texte mis au propre.',
      `Deux interlocuteurs au plus
      Repères de temps toutes les cinq minutes
      Enregistrement effacé trente jours après la livraison`,
      `Enregistrement peu audible
      Résumé ou traduction`,
      'Le texte mis au propre',
    ],
    [
      'Transcription of an interview',
      'Counted by the hour of recording, the text tidied up.',
      `Two speakers at most
      Time marks every five minutes
      Recording deleted thirty days after delivery`,
      `Recording that can hardly be heard
      Summary or translation`,
      'The tidied text',
    ],
  ),
  offered(
    'glossary',
    { unit: 'flat', price: '80' },
    ['Glossaire', 'Vingt termes de votre métier, avec l’équivalent retenu.'],
    ['Glossary', 'Twenty terms of your trade, with the equivalent chosen.'],
  ),
  offered(
    'secondRead',
    { unit: 'page', price: '12' },
    ['Seconde relecture', 'Un second regard avant la publication.'],
    ['Second read', 'A second look before publication.'],
  ),
  offered(
    'titles',
    { unit: 'flat', price: '30' },
    ['Variantes de titre', 'Trois titres au choix.'],
    ['Title variants', 'Three titles to choose from.'],
  ),
  offered(
    'seo',
    { unit: 'page', price: '20' },
    ['Description pour les moteurs de recherche', 'Titre et description d’une page, à la bonne longueur.'],
    ['SEO description', 'Title and description of a page, of the right length.'],
  ),
  offered(
    'call',
    { unit: 'piece', price: '15' },
    ['Appel de quinze minutes', 'Pour s’entendre sur le style avant d’écrire.'],
    ['Fifteen-minute call', 'To agree on the style before writing.'],
  ),
];
