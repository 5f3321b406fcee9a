import type { Facts } from './timeline.js';

const many = (count: number, one: string, several: string): string => `${count}\u00a0${count > 1 ? several : one}`;

const letters: Readonly<Record<string, string>> = {
  reminder1: 'première relance',
  reminder2: 'deuxième relance',
  reminder3: 'dernière relance',
  formalNotice: 'mise en demeure',
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
    'client.added': () => 'Client ajouté.',
    'client.changed': (facts) => `Modifié\u202f: ${list(facts.changes('fr'))}.`,
    'client.named': (facts) => `Nommé d’après un fichier importé\u202f: «\u202f${facts.text('name')}\u202f».`,
    'client.erased': () => 'Données de la personne effacées à sa demande.',
    'records.imported': imported,
    'invoice.disputed': (facts) =>
      `Le client conteste la facture ${facts.text('number')}${facts.text('reason') && `\u202f: «\u202f${facts.text('reason')}\u202f»`}.`,
    'letter.drafted': (facts) =>
      `Projet de ${letters[facts.text('kind')] ?? 'lettre'} préparé, pour ${facts.money('amount', 'fr')}.`,
    'letter.issued': (facts) =>
      `Lettre ${facts.text('number')} émise\u202f: ${letters[facts.text('kind')] ?? 'lettre'} de ${facts.money('amount', 'fr')}, à payer avant le ${facts.day('payBy', 'fr')}.`,
    'letter.discarded': (facts) => `Projet de ${letters[facts.text('kind')] ?? 'lettre'} supprimé.`,
    'letter.refused': (facts) => `Une action sur la lettre ${facts.text('letter')} a été refusée.`,
    'signal.recordExcluded': () => 'Une pièce est écartée du voyant des délais de paiement.',
    'signal.muted': (facts) => `Voyant des délais de paiement en sourdine jusqu’au ${facts.day('until', 'fr')}.`,
    'signal.thresholdChanged': (facts) =>
      `Seuil du voyant des délais de paiement porté à ${facts.percent('value', 'fr')}.`,
    'signal.overrideLifted': (facts) => `Exception levée (${lights[facts.text('was')] ?? 'voyant'}).`,
    'payload.erased': (facts) => `Effacement déclaré de ${many(facts.length('entries'), 'fait', 'faits')} du journal.`,
  } as Readonly<Record<string, (facts: Facts) => string>>,
};
