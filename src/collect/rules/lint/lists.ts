import type { Language } from '#kernel/words.js';
import { en } from './lists.en.js';
import { fr, type Lists } from './lists.fr.js';

const LISTS: Readonly<Record<Language, Lists>> = { fr, en };

type ListName = keyof Lists;

const compiled = new Map<string, RegExp>();

/** A rule's list as one expression that finds whole words, in either case, whatever the apostrophe or space. */
export function listExpression(name: ListName, language: Language): RegExp {
  const key = `${language} ${name}`;
  const known = compiled.get(key);
  if (known) return known;
  const choices = LISTS[language][name].map((one) => one.replaceAll(' ', '[\\s\\u00a0\\u202f]+')).join('|');
  const expression = new RegExp(`(?<![\\p{L}\\d])(?:${choices})(?![\\p{L}])`, 'giu');
  compiled.set(key, expression);
  return expression;
}
