import { addCommitment } from '#deliver/actions/commitments.js';
import { addTime } from '#deliver/actions/time.js';
import { newCommitmentSchema } from '#deliver/facts/commitment.js';
import { newTimeSchema } from '#deliver/facts/time.js';
import { lineSchema } from '#kernel/lines/schema.js';
import { idOf } from '../acts.js';
import { Deal, type Signer } from '../deal.js';
import { Handover, promisesKept } from '../handover.js';
import { type Act, type Days, expected } from '../stage.js';

const BERENICE: Signer = { name: 'Bérénice Amblard', capacity: 'architecte associée', agent: 'Firefox, Windows' };
const AYMERIC: Signer = { name: 'Aymeric Fontbrune', capacity: 'gérant', agent: 'Chrome, Android' };
const LEONIE: Signer = { name: 'Léonie Gastebois', capacity: 'gérante' };
const ANNICK: Signer = { name: 'Annick Weyderhoff', capacity: 'head of communication', agent: 'Chrome, Windows' };

const competition = ({ text }: Days) => ({
  title: 'Site des projets du cabinet',
  lines: [
    {
      key: 'pages',
      title: 'Vingt fiches de projets',
      quantity: '20',
      unit: 'piece' as const,
      price: '120',
      content: {
        included: ['Mise en page de la fiche', 'Quatre images préparées', 'Relecture'],
        excluded: ['Photographies', 'Rédaction'],
        deliverables: ['Les vingt fiches en ligne'],
        rounds: 1,
      },
    },
  ],
  duties: [
    {
      key: 'texts',
      party: 'theirs' as const,
      text: 'Remettre textes et images des dix premiers projets',
      due: text(52),
    },
    { key: 'first', party: 'ours' as const, text: 'Mettre en ligne les dix premières fiches', due: text(24) },
    { key: 'rest', party: 'theirs' as const, text: 'Remettre textes et images des dix derniers projets', due: text(1) },
    { key: 'last', party: 'ours' as const, text: 'Mettre en ligne les dix dernières fiches', due: text(-12) },
  ],
  startsOn: text(60),
  endsOn: text(-14),
});

const inEnglish = ({ text }: Days) => ({
  askedBy: 'client' as const,
  title: 'Version anglaise de cinq fiches',
  lines: [
    {
      key: 'english',
      title: 'Cinq fiches de projets en anglais',
      quantity: '5',
      unit: 'piece' as const,
      price: '70',
      content: { included: ['Mise en place des traductions fournies'], deliverables: ['Cinq fiches en ligne'] },
    },
  ],
  duties: [{ key: 'words', party: 'theirs' as const, text: 'Remettre les traductions', due: text(-5) }],
  startsOn: text(20),
  endsOn: text(-14),
});

/** A quote invoiced as it advances, a change that the client asked for, a part payment, a small credit note. */
export function thorel(days: Days): readonly Act[] {
  const [site, change] = [new Deal('C0003'), new Deal('C0003')];
  const { until, text } = days;
  const twice = lineSchema.parse({
    key: 'pages',
    title: 'Une fiche de projet comptée deux fois',
    price: '120',
    content: { included: ['La fiche de la médiathèque'] },
  });
  return [
    { day: until(66), deed: site.drafted(competition(days)) },
    { day: until(66), deed: site.sent() },
    { day: until(63), deed: site.accepted(BERENICE) },
    { day: until(62), deed: site.billed('deposit') },
    { day: until(48), deed: site.paid() },
    { day: until(50), deed: promisesKept(site, 'theirs', 'Reçus en une fois', text(52)) },
    { day: until(24), deed: promisesKept(site, 'ours', 'Dix fiches en ligne', text(24)) },
    { day: until(28), deed: change.changes(site, inEnglish(days)) },
    { day: until(28), deed: change.sent() },
    { day: until(26), deed: change.accepted(BERENICE) },
    { day: until(22), deed: site.billed('progress', { percent: '50' }) },
    { day: until(15), deed: site.credited('La fiche de la médiathèque figure deux fois sur la facture', [twice]) },
    { day: until(6), deed: site.paid(40) },
    { day: until(4), deed: site.worked('4h', 'Fiches de la médiathèque et du lycée') },
    { day: until(2), deed: site.worked('3h15', 'Fiches de l’école et de la halle') },
    { day: until(1), deed: site.worked('45min', 'Recadrage de vos images', 'offered') },
  ].toSorted((a, b) => a.day - b.day);
}

const forms = ({ text }: Days) => ({
  title: 'Demandes de devis en ligne',
  lines: [
    {
      key: 'form',
      title: 'Formulaire de demande de devis',
      price: '780',
      content: {
        included: ['Un formulaire en trois étapes', 'Pièces jointes', 'Courriel d’accusé de réception'],
        excluded: ['Calcul automatique du prix'],
        deliverables: ['Le formulaire en ligne', 'La notice d’une page'],
        rounds: 2,
      },
    },
  ],
  warnings: [
    { key: 'size', text: 'Les pièces jointes sont limitées à 10 Mo : les plans plus lourds passent par un lien.' },
  ],
  duties: [
    { key: 'fields', party: 'theirs' as const, text: 'Remettre la liste des questions à poser', due: text(40) },
    { key: 'online', party: 'ours' as const, text: 'Mettre le formulaire en ligne', due: text(11) },
  ],
  startsOn: text(42),
  endsOn: text(8),
});

/** Delivered on site and accepted with a reservation; the balance waits as a draft. */
export function fontbrune(days: Days): readonly Act[] {
  const form = new Deal('C0011');
  const handover = new Handover(form);
  const { until, text } = days;
  return [
    { day: until(48), deed: form.drafted(forms(days)) },
    { day: until(48), deed: form.sent() },
    { day: until(46), deed: form.accepted(AYMERIC) },
    { day: until(45), deed: form.billed('deposit') },
    { day: until(33), deed: form.paid() },
    { day: until(33), deed: promisesKept(form, 'theirs', 'Liste reçue par courriel') },
    {
      day: until(9),
      deed: handover.onSite(AYMERIC, {
        outcome: 'withReservations',
        satisfaction: 4,
        ownWords: 'Très clair pour nos clients.',
        reservations: [
          { text: 'Le bouton «\u202fEnvoyer\u202f» sort de l’écran sur mon téléphone.', deadline: text(-5) },
        ],
      }),
    },
    { day: until(9), deed: promisesKept(form, 'ours', 'Livré le jour même, sur place') },
    { day: until(3), deed: form.billDrafted('balance') },
  ];
}

const payment = ({ text }: Days) => ({
  title: 'Commande en ligne des plateaux-repas',
  lines: [
    {
      key: 'order',
      title: 'Commande et retrait des plateaux-repas',
      price: '1350',
      content: {
        included: ['Carte de la semaine', 'Choix du jour et de l’heure', 'Courriel au traiteur et au client'],
        excluded: ['Paiement en ligne', 'Livraison'],
        deliverables: ['La page de commande', 'Les accès de gestion', 'Une heure de prise en main'],
        rounds: 2,
      },
    },
  ],
  warnings: [
    { key: 'payment', text: 'Le paiement en ligne n’est pas compris : les plateaux se règlent au retrait.' },
    { key: 'menu', text: 'La carte de la semaine est saisie par vous, chaque vendredi.' },
  ],
  duties: [
    { key: 'menu', party: 'theirs' as const, text: 'Saisir la première carte de la semaine', due: text(8) },
    { key: 'help', party: 'ours' as const, text: 'Vous accompagner pour la deuxième carte', due: text(-4) },
  ],
  startsOn: text(30),
  endsOn: text(-6),
});

/** Delivered, and waiting for her answer. */
export function gastebois(days: Days): readonly Act[] {
  const order = new Deal('C0012');
  const handover = new Handover(order);
  const { until, text } = days;
  return [
    { day: until(36), deed: order.drafted(payment(days)) },
    { day: until(36), deed: order.sent() },
    { day: until(34), deed: order.accepted(LEONIE) },
    { day: until(33), deed: order.billed('deposit') },
    { day: until(21), deed: order.paid() },
    { day: until(8), deed: promisesKept(order, 'theirs', 'Carte saisie vendredi', text(8)) },
    { day: until(8), deed: order.worked('5h', 'Page de commande') },
    { day: until(5), deed: order.worked('2h30', 'Essais de commande et courriels') },
    { day: until(3), deed: handover.sent('La page de commande est prête ; essayez-la avec vos plateaux.') },
  ];
}

const report = ({ text }: Days) => ({
  title: 'Annual results page',
  depositPercent: '0',
  lines: [
    {
      key: 'page',
      title: 'Annual results page',
      price: '1600',
      vatCategory: 'AE' as const,
      vatRate: '0',
      content: {
        included: ['Design within your guidelines', 'Three charts', 'Accessibility check'],
        excluded: ['Copywriting', 'Translation'],
        deliverables: ['The page, online', 'The source of the charts'],
        rounds: 2,
      },
    },
  ],
  duties: [
    { key: 'figures', party: 'theirs' as const, text: 'Send the audited figures', due: text(44) },
    { key: 'online', party: 'ours' as const, text: 'Put the page online', due: text(24) },
  ],
  startsOn: text(50),
  endsOn: text(22),
});

/** The client abroad: every document in English, VAT reverse-charged. */
export function moselune(days: Days): readonly Act[] {
  const page = new Deal('C0007');
  const handover = new Handover(page);
  const { until } = days;
  return [
    { day: until(55), deed: page.drafted(report(days)) },
    { day: until(55), deed: page.sent() },
    { day: until(52), deed: page.accepted(ANNICK) },
    { day: until(43), deed: promisesKept(page, 'theirs', 'Received by e-mail') },
    {
      day: until(23),
      deed: handover.onSite(ANNICK, { outcome: 'accepted', satisfaction: 5, ownWords: 'Spot on.', mayQuote: true }),
    },
    { day: until(23), deed: promisesKept(page, 'ours', 'Delivery accepted') },
    { day: until(20), deed: page.billed('balance') },
    { day: until(7), deed: page.paid() },
  ];
}

/** Promises made in passing, noted in one line, and small work that is still to be invoiced. */
export function inPassing({ until, text }: Days): readonly Act[] {
  const note = (client: string, party: 'ours' | 'theirs', promise: string, due: number): Act => ({
    day: until(5),
    deed: ({ context, written }) => {
      const noted = newCommitmentSchema.parse({ party, text: promise, dueOn: text(due) });
      return expected(addCommitment(context, idOf(written.clients, client), noted));
    },
  });
  const spent = (client: string, daysAgo: number, duration: string, description: string): Act => ({
    day: until(daysAgo),
    deed: ({ context, written }) => {
      const clientId = idOf(written.clients, client);
      return expected(addTime(context, newTimeSchema.parse({ clientId, duration, description })));
    },
  });
  return [
    note('C0004', 'ours', 'Envoyer les fichiers sources du catalogue d’hiver', -2),
    note('C0002', 'ours', 'Rappeler Odile pour la rencontre de janvier', 0),
    note('C0009', 'theirs', 'Choisir les photographies du jardin', -6),
    spent('C0002', 2, '1h15', 'Affiche de la rencontre de décembre'),
    spent('C0004', 1, '2h', 'Corrections du catalogue demandées par le siège'),
  ];
}
