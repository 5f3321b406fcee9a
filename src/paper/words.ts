import type { Language } from '#kernel/words.js';

/** What the paper says by itself: what a drawing means, to a reading voice or in a few words beside it. */
interface PaperVoice {
  readonly logo: (name: string) => string;
  readonly ticked: string;
  readonly unticked: string;
  readonly signed: (title: string) => string;
  readonly sealed: string;
  readonly unsealed: string;
  readonly contradicts: (date: string, title: string) => string;
}

export const VOICES: Readonly<Record<Language, PaperVoice>> = {
  fr: {
    logo: (name) => `Logo de ${name}`,
    ticked: 'Coché',
    unticked: 'Non coché',
    signed: (title) => `Signature tracée\u202f: ${title}`,
    sealed: 'Scellé au journal',
    unsealed: 'Non scellé',
    contradicts: (date, title) => `Contredit le fait du ${date}\u202f: ${title}`,
  },
  en: {
    logo: (name) => `Logo of ${name}`,
    ticked: 'Ticked',
    unticked: 'Not ticked',
    signed: (title) => `Drawn signature: ${title}`,
    sealed: 'Sealed in the journal',
    unsealed: 'Not sealed',
    contradicts: (date, title) => `Contradicts the fact of ${date}: ${title}`,
  },
};
