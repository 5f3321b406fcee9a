import type { Audience } from './facts/terms.js';

type Values = Readonly<Record<string, string | number>>;

export const fr = {
  audiences: {
    business: { name: 'Clients professionnels', buyers: 'clients professionnels' },
    consumer: { name: 'Clients particuliers', buyers: 'clients particuliers' },
  },
  paper: {
    title: (buyers: string) => `Conditions générales – ${buyers}`,
    fileTitle: (title: string, number: number, on: string) => `${title}, version ${number} du ${on}`,
    fileName: (audience: Audience, number: number) =>
      `conditions-generales-${audience === 'business' ? 'professionnels' : 'particuliers'}-v${number}.pdf`,
    release: (number: number, date: string) => `Version ${number} du ${date}`,
    draftOf: (date: string) => `Projet au ${date}`,
    draft: 'Projet',
    capital: (amount: string) => `capital de ${amount}`,
    vat: (number: string) => `TVA ${number}`,
    vatExempt: 'TVA non applicable, article 293 B du CGI',
    page: (page: number, pages: number) => `Page ${page} sur ${pages}`,
    checked: 'Cette version ne sera jamais modifiée. L’empreinte ci-dessous est celle de son texte intégral.',
    digest: 'Empreinte SHA-256 du texte',
  },
  refusals: {
    badKey:
      'Le nom interne d’une clause commence par une lettre minuscule et ne compte que des lettres et des chiffres.',
    sameKey: 'Deux clauses portent le même nom interne.',
    badValue: 'Cette valeur sort des limites admises.',
    aboveCeiling:
      'Le délai de paiement entre professionnels ne peut pas dépasser 60\u00a0jours à compter de la date de la facture (C. com., art.\u00a0L. 441-10, I).',
    missingVariable: ({ fr, variable }: Values) =>
      `La clause «\u202f${fr}\u202f» attend une valeur\u202f: ${variable}.`,
    noMediator: ({ fr }: Values) =>
      `La clause «\u202f${fr}\u202f» doit nommer votre médiateur de la consommation. Indiquez-le dans les réglages de votre entreprise (C. consom., art.\u00a0L. 616-1).`,
    noContact: ({ fr }: Values) =>
      `La clause «\u202f${fr}\u202f» doit dire où vous écrire. Indiquez l’adresse et le courriel de votre entreprise dans les réglages (C. consom., art.\u00a0D. 211-1).`,
    noName: ({ fr }: Values) =>
      `La clause «\u202f${fr}\u202f» doit nommer votre entreprise. Indiquez son nom dans les réglages.`,
    emptyText: ({ fr, language }: Values) =>
      `La clause «\u202f${fr}\u202f» n’a pas de texte en ${language === 'fr' ? 'français' : 'anglais'}.`,
    variablesDiffer: ({ fr, variable }: Values) =>
      `La clause «\u202f${fr}\u202f» emploie la valeur ${variable} dans une seule des deux langues.`,
    brokenReference: ({ fr, found }: Values) =>
      `La clause «\u202f${fr}\u202f» renvoie à l’article «\u202f${found}\u202f», qui n’existe pas.`,
    tacitTooShort: ({ fr }: Values) =>
      `Dans la clause «\u202f${fr}\u202f», l’acceptation par le silence vient avant la fin du délai pour faire des réserves.`,
    latePaymentMissing: ({ found }: Values) =>
      `Les conditions destinées aux professionnels doivent indiquer ${found === 'indemnity' ? 'l’indemnité forfaitaire de 40\u00a0€' : 'les pénalités de retard'} (C. com., art.\u00a0L. 441-10, II et D. 441-5).`,
    rateBelowFloor: ({ fr, found }: Values) =>
      `Dans la clause «\u202f${fr}\u202f», le taux de ${found} est inférieur au minimum légal de ce semestre, trois fois l’intérêt légal (C. com., art.\u00a0L. 441-10, II).`,
    consumerIndemnity: ({ fr }: Values) =>
      `La clause «\u202f${fr}\u202f» demande l’indemnité de 40\u00a0€ à un particulier\u202f: elle n’est due qu’entre professionnels (C. com., art.\u00a0L. 441-10, II).`,
    consumerPenalty: ({ fr }: Values) =>
      `La clause «\u202f${fr}\u202f» applique à un particulier le taux dû entre professionnels. Pour lui, l’intérêt légal court après une mise en demeure (C. civ., art.\u00a01231-6).`,
    consumerTacit: ({ fr }: Values) =>
      `La clause «\u202f${fr}\u202f» tient le silence d’un particulier pour une acceptation\u202f: retirez-la (C. civ., art.\u00a01120).`,
    consumerMissing: ({ found }: Values) =>
      `Les conditions destinées aux particuliers doivent parler ${{ mediator: 'du médiateur de la consommation (C. consom., art.\u00a0L. 616-1)', withdrawal: 'du droit de rétractation (C. consom., art.\u00a0L. 221-18)', guarantees: 'de la garantie légale (C. consom., art.\u00a0L. 217-3)' }[String(found)]}.`,
    unfair: ({ fr, found }: Values) =>
      `Dans la clause «\u202f${fr}\u202f», les mots «\u202f${found}\u202f» font penser à une clause abusive (C. consom., art.\u00a0R. 212-1 et R. 212-2).`,
    hardToRead: ({ language, score }: Values) =>
      `Le texte ${language === 'fr' ? 'français' : 'anglais'} se lit difficilement\u202f: lisibilité ${score}, pour 45 au moins. Les phrases les plus lourdes\u202f:`,
    noClause: 'Ces conditions générales ne comptent encore aucune clause.',
    nothingChanged: ({ number }: Values) => `Rien n’a changé depuis la version ${number}.`,
  },
};

export type TermsWords = typeof fr;
