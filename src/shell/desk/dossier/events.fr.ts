import { incidentWords } from '#deliver/words/incidents.js';
import type { Facts } from './timeline.js';

const incidentTypes: Readonly<Record<string, string>> = incidentWords('fr').types;

const many = (count: number, one: string, several: string): string => `${count}\u00a0${count > 1 ? several : one}`;

const letters: Readonly<Record<string, string>> = {
  reminder1: 'première relance',
  reminder2: 'deuxième relance',
  reminder3: 'dernière relance',
  formalNotice: 'mise en demeure',
  warnings: 'rappel des avertissements',
  facts: 'rappel des faits',
};

const lights: Readonly<Record<string, string>> = { exclude: 'pièce écartée', mute: 'sourdine', threshold: 'seuil' };

const list = (parts: readonly string[]): string =>
  parts.length > 1 ? `${parts.slice(0, -1).join(', ')} et ${parts.at(-1)}` : (parts[0] ?? '');

const imported = (facts: Facts): string => {
  const parts = [
    [facts.count('invoices'), 'facture', 'factures'],
    [facts.count('creditNotes'), 'avoir', 'avoirs'],
    [facts.count('payments'), 'paiement', 'paiements'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, one, several]) => many(count, one, several));
  const matched = facts.count('allocations');
  if (said.length > 0) return `Pièces importées\u202f: ${list(said)}.`;
  return matched > 0 ? `Import\u202f: ${many(matched, 'rapprochement', 'rapprochements')}.` : 'Pièces importées.';
};

const promises: Readonly<Record<string, string>> = { ours: 'Notre engagement', theirs: 'Engagement du client' };
const settled: Readonly<Record<string, string>> = {
  done: 'tenu',
  released: 'levé par une dispense écrite',
  impossible: 'devenu impossible',
};
/** Words as they were said, quoted where there are some. */
const quoted = (facts: Facts, name: string): string =>
  facts.text(name) === '' ? '' : `\u202f: «\u202f${facts.text(name)}\u202f»`;
const signedBy = (facts: Facts): string =>
  [facts.text('signer'), facts.text('capacity')].filter(Boolean).join(', ') || 'le client';
const satisfied = (facts: Facts): string =>
  `${facts.text('satisfaction') && `, satisfaction ${facts.text('satisfaction')} sur 5`}${quoted(facts, 'words')}`;

const mailChoices: Readonly<Record<string, string>> = {
  sent: 'déclaré remis',
  resend: 'à envoyer de nouveau, par décision',
  cancel: 'abandonné',
};

/** Who asked for a change, as a client remembers it too. */
const askers: Readonly<Record<string, string>> = { client: ' à la demande du client', us: ' à notre initiative' };

/** A sentence for each kind of fact of a client's journal. */
export const events = {
  invoice: (number: string, amount: string, due: string, label: string) =>
    `Facture ${number} de ${amount}, échéance le ${due}${label && `\u202f: ${label}`}.`,
  invoiceAssumed: (number: string, amount: string, due: string, label: string) =>
    `Facture ${number} de ${amount}, échéance supposée le ${due}${label && `\u202f: ${label}`}.`,
  invoiceByTerm: (number: string, amount: string, due: string, label: string) =>
    `Facture ${number} de ${amount}, échéance le ${due} selon le délai indiqué${label && `\u202f: ${label}`}.`,
  opening: (amount: string) => `Solde repris de l’exercice précédent\u202f: ${amount}.`,
  creditNote: (number: string, amount: string, label: string) =>
    `Avoir ${number} de ${amount}${label && `\u202f: ${label}`}.`,
  payment: (amount: string, label: string) => `Paiement reçu\u202f: ${amount}${label && ` (${label})`}.`,
  refund: (amount: string, label: string) => `Paiement rejeté ou rendu\u202f: ${amount}${label && ` (${label})`}.`,
  erased: 'Fait dont le contenu a été effacé à la demande de la personne.',
  other: (kind: string) => `Fait consigné (${kind}).`,
  kinds: {
    'incident.noted': (facts) =>
      `Fait noté (${incidentTypes[facts.text('type')] ?? facts.text('type')})${facts.text('verbatim') && `\u202f: «\u202f${facts.text('verbatim')}\u202f»`}.`,
    'incident.withdrawn': () => 'Fait noté, puis retiré.',
    'client.added': () => 'Client ajouté.',
    'client.changed': (facts) => `Modifié\u202f: ${list(facts.changes('fr'))}.`,
    'client.named': (facts) => `Nommé d’après un fichier importé\u202f: «\u202f${facts.text('name')}\u202f».`,
    'client.erased': () => 'Données de la personne effacées à sa demande.',
    'records.imported': imported,
    'invoice.disputed': (facts) =>
      `Le client conteste la facture ${facts.text('number')}${facts.text('reason') && `\u202f: «\u202f${facts.text('reason')}\u202f»`}.`,
    'quote.drafted': (facts) =>
      `Devis ${facts.text('number')} préparé\u202f: ${facts.text('title')}, ${facts.money('amount', 'fr')}.`,
    'quote.versionDrafted': (facts) =>
      `Version ${facts.text('version')} du devis ${facts.text('number')} mise en préparation.`,
    'quote.discarded': (facts) => `Brouillon du devis ${facts.text('number')} supprimé.`,
    'quote.sent': (facts) =>
      `Devis ${facts.text('number')}, version ${facts.text('version')}, arrêté pour envoi\u202f: ${facts.text('title')}, ${facts.money('amount', 'fr')}, valable jusqu’au ${facts.day('validUntil', 'fr')}.`,
    'quote.superseded': (facts) =>
      `Version ${facts.text('version')} du devis ${facts.text('number')} remplacée par la version ${facts.text('by')}.`,
    'quote.accepted': (facts) =>
      `Devis ${facts.text('number')}, version ${facts.text('version')}, accepté ${facts.text('channel') === 'paper' ? 'sur papier ' : ''}par ${signedBy(facts)}\u202f: ${facts.money('amount', 'fr')}.`,
    'changeOrder.accepted': (facts) =>
      `Avenant ${facts.text('number')} accepté ${facts.text('channel') === 'paper' ? 'sur papier ' : ''}par ${signedBy(facts)}\u202f: ${facts.money('amount', 'fr')}.`,
    'quote.declined': (facts) =>
      `Devis ${facts.text('number')}, version ${facts.text('version')}, refusé par le client${quoted(facts, 'words')}.`,
    'quote.changeAsked': (facts) =>
      `Le client demande un changement du devis ${facts.text('number')}${quoted(facts, 'words')}.`,
    'link.made': (facts) => `Lien personnel créé pour ${facts.text('number')}, à l’adresse ${facts.text('email')}.`,
    'link.revoked': () => 'Lien personnel fermé.',
    'link.refused': () => 'Une action par un lien qui n’ouvre plus rien a été refusée.',
    'consent.optionChosen': (facts) =>
      `Le client coche l’option «\u202f${facts.text('option')}\u202f» du devis ${facts.text('number')}.`,
    'consent.warningRead': (facts) =>
      `Le client lit et coche l’avertissement n°\u00a0${facts.text('warning')} du devis ${facts.text('number')}${quoted(facts, 'text')}.`,
    'consent.termsOpened': (facts) =>
      `Le client ouvre les conditions générales n°\u00a0${facts.text('terms')}, avant de signer le devis ${facts.text('number')}.`,
    'consent.codeAsked': (facts) =>
      `Le client demande un code de signature pour ${facts.text('number')}, envoyé à ${facts.text('sentTo')}.`,
    'scan.archived': (facts) => `Document signé sur papier archivé, devis ${facts.text('number')}.`,
    'quote.withdrawn': (facts) =>
      `Devis ${facts.text('number')} retiré${facts.text('reason') && `\u202f: «\u202f${facts.text('reason')}\u202f»`}.`,
    'quote.withdrawnByClient': (facts) =>
      `Le client se rétracte du contrat ${facts.text('number')}, dans le délai qui court jusqu’au ${facts.day('until', 'fr')}. Déclaration de ${facts.text('signer')}.`,
    'quote.refused': (facts) => `Une action sur le devis ${facts.text('number')} a été refusée.`,
    'changeOrder.drafted': (facts) =>
      `Avenant ${facts.text('number')} préparé${askers[facts.text('askedBy')] ?? ''}\u202f: ${facts.text('title')}, ${facts.money('amount', 'fr')}.`,
    'changeOrder.sent': (facts) =>
      `Avenant ${facts.text('number')}, version ${facts.text('version')}, arrêté pour envoi\u202f: ${facts.text('title')}, ${facts.money('amount', 'fr')}.`,
    'invoice.drafted': (facts) =>
      `Brouillon de facture préparé, «\u202f${facts.text('title')}\u202f», ${facts.money('total', 'fr')}.`,
    'invoice.draftDiscarded': (facts) => `Brouillon de facture supprimé, «\u202f${facts.text('title')}\u202f».`,
    'invoice.archived': (facts) => `PDF de ${facts.text('number')} archivé.`,
    'invoice.changeRefused': (facts) => `Modification de ${facts.text('number')} refusée\u202f: elle est émise.`,
    'payment.recorded': (facts) =>
      `Paiement de ${facts.money('amount', 'fr')} enregistré, reçu le ${facts.day('date', 'fr')}.`,
    'payment.reversed': (facts) =>
      `Paiement annulé par une contre-écriture de ${facts.money('amount', 'fr')}${facts.text('label') && `\u202f: ${facts.text('label')}`}.`,
    'letter.drafted': (facts) =>
      `Projet de ${letters[facts.text('kind')] ?? 'lettre'} préparé${facts.text('amount') && `, pour ${facts.money('amount', 'fr')}`}.`,
    'letter.issued': (facts) =>
      facts.text('amount') === ''
        ? `Lettre ${facts.text('number')} émise\u202f: ${letters[facts.text('kind')] ?? 'lettre'}, réponse proposée avant le ${facts.day('replyBy', 'fr')}.`
        : `Lettre ${facts.text('number')} émise\u202f: ${letters[facts.text('kind')] ?? 'lettre'} de ${facts.money('amount', 'fr')}, à payer avant le ${facts.day('payBy', 'fr')}.`,
    'letter.discarded': (facts) => `Projet de ${letters[facts.text('kind')] ?? 'lettre'} supprimé.`,
    'letter.refused': (facts) => `Une action sur la lettre ${facts.text('letter')} a été refusée.`,
    'signal.recordExcluded': () => 'Une pièce est écartée du voyant des délais de paiement.',
    'signal.muted': (facts) => `Voyant des délais de paiement en sourdine jusqu’au ${facts.day('until', 'fr')}.`,
    'signal.thresholdChanged': (facts) =>
      `Seuil du voyant des délais de paiement porté à ${facts.percent('value', 'fr')}.`,
    'signal.overrideLifted': (facts) => `Exception levée (${lights[facts.text('was')] ?? 'voyant'}).`,
    'commitment.added': (facts) =>
      `${promises[facts.text('party')] ?? 'Engagement'}${quoted(facts, 'text')}${facts.text('dueOn') && `, pour le ${facts.day('dueOn', 'fr')}`}.`,
    'commitment.settled': (facts) =>
      `${promises[facts.text('party')] ?? 'Engagement'} «\u202f${facts.text('text')}\u202f» ${settled[facts.text('state')] ?? 'réglé'} le ${facts.day('on', 'fr')}${quoted(facts, 'words')}.`,
    'commitment.reopened': (facts) =>
      `${promises[facts.text('party')] ?? 'Engagement'} «\u202f${facts.text('text')}\u202f» rouvert${quoted(facts, 'reason')}.`,
    'commitment.refused': (facts) => `Une action sur l’engagement «\u202f${facts.text('text')}\u202f» a été refusée.`,
    'time.offered': (facts) => `Temps offert\u202f: ${facts.text('duration')}${quoted(facts, 'text')}.`,
    'time.imported': (facts) =>
      `Temps importé\u202f: ${many(facts.count('entries'), 'saisie', 'saisies')}, ${facts.text('duration')}.`,
    'time.refused': (facts) => `Une action sur le temps «\u202f${facts.text('text')}\u202f» a été refusée.`,
    'delivery.drafted': (facts) => `Livraison ${facts.text('number')} préparée\u202f: ${facts.text('title')}.`,
    'delivery.discarded': (facts) => `Projet de livraison ${facts.text('number')} supprimé.`,
    'delivery.sent': (facts) =>
      `Livraison ${facts.text('number')} du ${facts.day('deliveredOn', 'fr')} présentée à la recette\u202f: ${facts.text('title')}.`,
    'delivery.accepted': (facts) =>
      facts.text('channel') === 'tacit'
        ? `Recette de la livraison ${facts.text('number')} acquise par le silence depuis le ${facts.day('tacitOn', 'fr')}, selon les conditions générales acceptées.`
        : `Recette de la livraison ${facts.text('number')} sans réserve par ${signedBy(facts)}${satisfied(facts)}.`,
    'delivery.acceptedWithReservations': (facts) =>
      `Recette de la livraison ${facts.text('number')} par ${signedBy(facts)} avec ${many(facts.length('reservations'), 'réserve', 'réserves')}${satisfied(facts)}.`,
    'delivery.refused': (facts) =>
      `Livraison ${facts.text('number')} refusée par ${signedBy(facts)}${quoted(facts, 'reason')}.`,
    'delivery.attemptRefused': (facts) => `Une action sur la livraison ${facts.text('number')} a été refusée.`,
    'reservation.answered': (facts) =>
      `Réserve ${facts.text('position')} de la livraison ${facts.text('number')} ${facts.text('state') === 'lifted' ? 'levée' : 'traitée'}${quoted(facts, 'answer')}${facts.text('deadline') && `, pour le ${facts.day('deadline', 'fr')}`}.`,
    'mail.queued': (facts) => `Courriel «\u202f${facts.text('subject')}\u202f» à envoyer à ${facts.text('recipient')}.`,
    'mail.sent': (facts) => `Courriel «\u202f${facts.text('subject')}\u202f» envoyé à ${facts.text('recipient')}.`,
    'mail.uncertain': (facts) =>
      `Courriel «\u202f${facts.text('subject')}\u202f» peut-être parti vers ${facts.text('recipient')}\u202f: la connexion s’est rompue avant la réponse du serveur.`,
    'mail.failed': (facts) =>
      `Courriel «\u202f${facts.text('subject')}\u202f» non envoyé à ${facts.text('recipient')}.`,
    'mail.settled': (facts) =>
      `Courriel «\u202f${facts.text('subject')}\u202f» à ${facts.text('recipient')}\u202f: ${mailChoices[facts.text('choice')] ?? 'réglé'}.`,
    'mail.refused': (facts) => `Une action sur le courriel «\u202f${facts.text('subject')}\u202f» a été refusée.`,
    'payload.erased': (facts) => `Effacement déclaré de ${many(facts.length('entries'), 'fait', 'faits')} du journal.`,
  } as Readonly<Record<string, (facts: Facts) => string>>,
};
