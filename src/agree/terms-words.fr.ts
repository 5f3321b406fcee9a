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
    noClause: 'Ces conditions générales ne comptent encore aucune clause.',
    nothingChanged: ({ number }: Values) => `Rien n’a changé depuis la version ${number}.`,
  },
};

export type TermsWords = typeof fr;
