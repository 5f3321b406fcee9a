import type { Language } from '../words.js';

/** Endings in -ent that are spoken; other words in -ent are plurals of verbs, whose ending is silent (ils règlent). */
const SPOKEN_ENT =
  /(?:[aeiuéèmqt]ment|^(?:lent|vent|dent|cent|gent|ment|sent|parent|talent|absent|présent|récent|décent|client|patient|orient|souvent|urgent|argent|agent|accident|incident|président|précédent|évident|content|équivalent|excellent|fréquent|différent|cohérent|adhérent|concurrent|apparent|permanent|pertinent|continent|éminent|compétent|innocent|escient|consent|efficient|coefficient|ingrédient|inconvénient|récipient|expédient))$/;

/** Two vowels that stay apart after a cluster: cli-ent, ou-vri-er, pri-ère. */
const HIATUS_AFTER_CLUSTER = /([bcdfgptv][lr])i(?=[aeoéèêu])/g;

function frenchSyllables(word: string): number {
  let text = word
    .replace(/qu/g, 'k')
    .replace(/gu(?=[eéèêi])/g, 'g')
    .replace(HIATUS_AFTER_CLUSTER, '$1i-');
  if (/ent$/.test(text) && text.length > 4 && !SPOKEN_ENT.test(word)) text = text.replace(/(?:e|i-e)nt$/, 'e');
  // A final e is silent, in the plural too, unless it is the only vowel (le, des, ces).
  if (/[aeiouyàâéèêëîïôùûœ].*e(?:s)?$/.test(text)) text = text.replace(/([^aeiouyàâéèêëîïôùû-])es?$/, '$1');
  text = text
    .replace(/é(?=[aeiouéèêëîô])/g, 'é-')
    .replace(/([aeiou])(?=[ïëü])/g, '$1-')
    .replace(/([aou])y(?=[aeéo])/g, '$1i-');
  return text.match(/[aeiouyàâäéèêëîïôöùûüœæ]+/g)?.length ?? 0;
}

function englishSyllables(word: string): number {
  let text = word.replace(/(?:[^laeiouy]e|[^aeiouydt]ed|[^aeiouysxzcg]es)$/, (ending) => ending[0] ?? '');
  text = text.replace(/^y/, '').replace(/(?<![ct])i(?=a(?:l|n|t|b)|o(?!u|n)|um)/g, 'i-');
  return text.match(/[aeiouy]+/g)?.length ?? 0;
}

/**
 * Syllables of a word as it is spoken, by rule; good to about one word in ten, which is enough for an average.
 * Elided words (l’, d’) add nothing; a word with a vowel counts at least one.
 */
export function syllablesOf(word: string, language: Language): number {
  const count = language === 'fr' ? frenchSyllables : englishSyllables;
  return word
    .toLowerCase()
    .normalize('NFC')
    .split(/[^\p{L}]+/u)
    .reduce(
      (sum, part) => sum + (/[aeiouyàâäéèêëîïôöùûüœæ]/.test(part) && part.length > 0 ? Math.max(1, count(part)) : 0),
      0,
    );
}
