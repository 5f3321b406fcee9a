import { deniableFacts, noteIncident } from '#deliver/actions/incidents.js';
import { newIncidentSchema } from '#deliver/facts/incident.js';
import { idOf } from '../acts.js';
import { Deal, type Signer } from '../deal.js';
import { Handover, promisesKept } from '../handover.js';
import { type Act, type Days, type Deed, expected } from '../stage.js';

const CLIENT = 'C0001';
const GASPARD: Signer = { name: 'Gaspard Vaurelles', capacity: 'gérant' };

const quoteOf = ({ text }: Days) => ({
  title: 'Site vitrine de Maison Ombrelune',
  introduction:
    'Vous ouvrez Maison Ombrelune et souhaitez un site pour vous faire connaître. Voici ce que nous pouvons faire dans le budget que vous nous avez indiqué, et ce qu’il ne permet pas.',
  lines: [
    {
      key: 'site',
      title: 'Site vitrine de cinq pages',
      price: '1000',
      listPrice: '2850',
      content: {
        included: [
          'Accueil, collections, atelier, actualités, contact',
          'Mise en page à partir d’un modèle existant, à vos couleurs',
          'Affichage vérifié sur téléphone, tablette et ordinateur',
          'Mise en place des textes et des images que vous fournissez',
        ],
        excluded: ['Rédaction des textes', 'Photographies', 'Vente en ligne'],
        deliverables: ['Le site en ligne', 'Les accès d’administration', 'La notice de mise à jour'],
        rounds: 1,
      },
    },
  ],
  options: [
    {
      key: 'own',
      title: 'Sur votre hébergement',
      description: 'Vous avez déjà un hébergement : nous y installons le site.',
      lines: [
        {
          key: 'setup',
          title: 'Installation sur votre hébergement',
          price: '60',
          content: { included: ['Certificat'] },
        },
      ],
    },
    {
      key: 'hosted',
      title: 'Hébergement pendant un an',
      description: 'Nous hébergeons le site et le sauvegardons chaque semaine.',
      lines: [
        {
          key: 'year',
          title: 'Hébergement, un an',
          price: '180',
          content: { included: ['Certificat', 'Sauvegarde chaque semaine', 'Nom de domaine'] },
        },
      ],
    },
    {
      key: 'photos',
      title: 'Hébergement et photographies',
      description: 'Le même, avec une demi-journée de prises de vue dans votre atelier.',
      lines: [
        {
          key: 'year-photos',
          title: 'Hébergement un an et douze photographies',
          price: '590',
          content: { included: ['Certificat', 'Sauvegarde chaque semaine', 'Douze vues retouchées'] },
        },
      ],
    },
  ],
  concession: {
    reason: 'Budget de démarrage très inférieur au besoin, pour une première collaboration',
    counterpart: 'Périmètre réduit, modèle existant, une seule série de corrections, mention de l’atelier sur le site',
  },
  warnings: [
    {
      key: 'canons',
      text: 'À ce prix, le résultat sera inévitablement un peu éloigné des canons du genre : ni animation, ni mise en page sur mesure.',
    },
    {
      key: 'images',
      text: 'L’aspect du site dépendra surtout des photographies que vous fournirez.',
    },
    {
      key: 'launch',
      text: 'Le budget total que vous prévoyez pour vous faire connaître laisse attendre des débuts lents : le site seul n’amènera pas de clients.',
    },
  ],
  duties: [
    { key: 'texts', party: 'theirs' as const, text: 'Remettre les textes, les images et le logo', due: text(530) },
    { key: 'mockup', party: 'ours' as const, text: 'Présenter la page d’accueil', due: text(522) },
    { key: 'reading', party: 'theirs' as const, text: 'Relire et envoyer les corrections en une fois', due: text(515) },
    { key: 'online', party: 'ours' as const, text: 'Mettre le site en ligne', due: text(506) },
  ],
  startsOn: text(540),
  endsOn: text(500),
});

type Incident = Parameters<typeof newIncidentSchema.parse>[0] & object;

/** Notes a fact of the relation; `denies` is the kind of the earlier fact that it contradicts. */
function noted(incident: Incident, about: { denies?: string; before?: string } = {}): Deed {
  return async ({ context, written }) => {
    const client = idOf(written.clients, CLIENT);
    const facts = about.denies === undefined ? [] : await deniableFacts(context, client);
    const contradicts = facts.find(({ kind }) => kind === about.denies)?.seq ?? null;
    const prospect = about.before === undefined ? null : idOf(written.clients, about.before);
    const parsed = newIncidentSchema.parse({ ...incident, contradicts, prospect });
    return expected(noteIncident(context, client, parsed));
  };
}

/**
 * The story of the article: a budget far below the need, an important but honourable concession, written warnings, a
 * delivery that surprised agreeably, two gifts on the invoice, and the exact opposite said a month later.
 */
export function ombrelune(days: Days): readonly Act[] {
  const site = new Deal(CLIENT);
  const handover = new Handover(site);
  const { from } = days;
  return [
    { day: from(546), deed: site.drafted(quoteOf(days)) },
    { day: from(546), deed: site.sent() },
    { day: from(543), deed: site.accepted(GASPARD, 'own') },
    { day: from(542), deed: site.billed('deposit') },
    { day: from(533), deed: site.paid() },
    { day: from(529), deed: promisesKept(site, 'theirs', 'Textes, images et logo reçus par courriel') },
    { day: from(528), deed: site.worked('3h', 'Arborescence et page d’accueil') },
    { day: from(524), deed: site.worked('6h30', 'Mise en page des cinq pages') },
    { day: from(517), deed: site.worked('5h', 'Intégration des textes et des images') },
    { day: from(512), deed: site.worked('1h30', 'Retouche de vos photographies', 'offered') },
    { day: from(509), deed: site.worked('2h', 'Vérification sur téléphone, tablette et ordinateur') },
    { day: from(506), deed: handover.sent('Le site est en ligne. Les accès et la notice sont joints à ce courriel.') },
    {
      day: from(503),
      deed: handover.answered(GASPARD, {
        outcome: 'accepted',
        satisfaction: 5,
        ownWords: 'Je suis agréablement surpris : c’est mieux que ce que j’attendais pour ce prix. Merci !',
        mayQuote: true,
      }),
    },
    { day: from(503), deed: promisesKept(site, 'ours', 'Livraison acceptée sans réserve') },
    {
      day: from(502),
      deed: noted({ type: 'thanks', verbatim: 'Je vous invite à déjeuner jeudi, vous l’avez bien mérité.' }),
    },
    { day: from(500), deed: site.billed('balance', {}, true) },
    { day: from(479), deed: site.paid() },
    {
      day: from(469),
      deed: noted(
        {
          type: 'contradiction',
          verbatim: 'Ce site ne m’a jamais plu, et je ne vous ai jamais dit que j’en étais satisfait.',
          witness: 'Annick Weyderhoff, Moselune Data',
          note: 'Rencontré par hasard, devant une personne avec qui nous parlions d’un projet.',
        },
        { denies: 'delivery.accepted', before: 'C0007' },
      ),
    },
    {
      day: from(469),
      deed: noted({ type: 'curtness', verbatim: 'Je suis le client : j’ai tous les droits !' }),
    },
  ];
}
