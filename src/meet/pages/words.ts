import type { Language } from '#kernel/words.js';
import { sayCountry } from '../facts/countries.js';
import { en } from '../words.en.js';
import { fr, type MeetWords } from '../words.fr.js';

const WORDS: Readonly<Record<Language, MeetWords>> = { fr, en };

export function meetWords(language: Language): MeetWords {
  return WORDS[language];
}

function sayValue(field: string, value: unknown, language: Language): string {
  const { kinds, languages, nothing, documents } = WORDS[language];
  if (value === null || value === undefined) return nothing;
  const text = String(value);
  if (field === 'kind') return kinds[text as keyof typeof kinds] ?? text;
  if (field === 'language') return languages[text as keyof typeof languages] ?? text;
  if (field === 'documentLanguage') return documents.languages[text as keyof typeof documents.languages] ?? text;
  return field === 'country' || field === 'governingLaw' ? sayCountry(text, language) : text;
}

/** A changed field as a phrase: `Délai de paiement convenu (30 → 45)`; what was supposed and is now confirmed says so. */
export function sayField(field: string, before: unknown, after: unknown, language: Language): string {
  const { fields, confirmed, documents } = WORDS[language];
  const labels: Readonly<Record<string, string>> = { ...documents.fields, ...fields };
  const label = labels[field] ?? field;
  if (before === after) return confirmed(label, sayValue(field, after, language));
  return `${label} (${sayValue(field, before, language)} → ${sayValue(field, after, language)})`;
}
