import type { Refusal } from '#kernel/refusal.js';
import { LANGUAGES, type Language, NO_BREAK, ofName, thatName } from '#kernel/words.js';
import { ARTICLES } from '#law/article.js';
import type {
  Bilingual,
  BusinessVariables,
  Clause,
  ParameterName,
  ParameterValue,
  TermsContent,
} from '../facts/terms.js';

const PLACE = /\{\{\s*(\w+)\s*\}\}/g;

/** Names of the variables of a text, each once, in order. */
export function variablesOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(PLACE)].map((match) => match[1] ?? ''))];
}

/** Every variable of a clause, in either language. */
const variablesIn = ({ title, text }: Clause): readonly string[] =>
  variablesOf(LANGUAGES.flatMap((language) => [title[language], text[language]]).join(' '));

function sayValue(value: ParameterValue | string, language: Language): string {
  return typeof value === 'object' ? value[language] : String(value);
}

/** What stands for a variable of a clause: its own value, another clause's, or what the business says of itself. */
function valueFor(
  name: string,
  clause: Clause,
  content: TermsContent,
  business: BusinessVariables,
): ParameterValue | string | undefined {
  const holder = [clause, ...content.clauses].find(({ parameters }) => Object.hasOwn(parameters, name));
  const value = holder?.parameters[name as ParameterName];
  if (value !== undefined) return value;
  return Object.hasOwn(business, name) ? (business[name as keyof BusinessVariables] ?? undefined) : undefined;
}

/** A number stays on the line of the word that it counts. */
const BEFORE_UNIT = / (?=(?:jours?|mois|heures?|days?|months?|hours?|%)(?!\p{L}))/gu;

function written(text: string, language: Language, valueOfName: (name: string) => ParameterValue | string): string {
  return text.replace(/\{\{\s*(\w+)\s*\}\}( (?=[\p{L}%]))?/gu, (_, name: string, space: string | undefined) => {
    const value = valueOfName(name);
    const joint = typeof value === 'number' && space ? NO_BREAK : (space ?? '');
    return sayValue(value, language).replace(BEFORE_UNIT, NO_BREAK) + joint;
  });
}

/** `que {{business}}` before the name as it will stand: `qu’{{business}}` for Atelier Brume. */
function elided(text: string, { business }: BusinessVariables): string {
  if (!business) return text;
  return text
    .replaceAll('que {{business}}', thatName(business).replace(business, '{{business}}'))
    .replaceAll('de {{business}}', ofName(business).replace(business, '{{business}}'));
}

/** The texts that a clause cites, as lawyers cite them. */
export function sayLaw(references: readonly string[]): readonly string[] {
  return references.map((reference) => (ARTICLES as Readonly<Record<string, string>>)[reference] ?? reference);
}

/** Values that a clause's own texts name: what is told nowhere binds nobody. */
function usedParameters(clause: Clause): Clause['parameters'] {
  const used = new Set(variablesIn(clause));
  return Object.fromEntries(Object.entries(clause.parameters).filter(([name]) => used.has(name)));
}

/** What is stated in the settings of the business, not in a clause. */
const BUSINESS_GAPS: ReadonlyMap<string, string> = new Map([
  ['mediator', 'terms.noMediator'],
  ['contact', 'terms.noContact'],
  ['business', 'terms.noName'],
]);

/** Variables that no value was found for, each as a refusal that names the clause: a release never shows a hole. */
export function missingVariables(filledTerms: TermsContent): readonly Refusal[] {
  return filledTerms.clauses.flatMap((clause) =>
    variablesIn(clause).map((variable) => ({
      code: BUSINESS_GAPS.get(variable) ?? 'terms.missingVariable',
      field: clause.key,
      values: { variable, fr: clause.title.fr, en: clause.title.en },
    })),
  );
}

/**
 * The terms with every value written into the texts, ready to be released. Variables without a value stay as they are
 * (`missingVariables`).
 */
export function filled(content: TermsContent, business: BusinessVariables): TermsContent {
  const clauses = content.clauses.map((clause): Clause => {
    const value = (name: string): ParameterValue | string => valueFor(name, clause, content, business) ?? `{{${name}}}`;
    const both = (text: Bilingual): Bilingual => ({
      fr: written(elided(text.fr, business), 'fr', value),
      en: written(text.en, 'en', value),
    });
    return {
      ...clause,
      title: both(clause.title),
      text: both(clause.text),
      law: sayLaw(clause.law),
      parameters: usedParameters(clause),
    };
  });
  return { ...content, clauses };
}

/** A clause as a text: number and title, paragraphs, what it rests on. */
function clauseText({ title, text, law }: Clause, index: number, language: Language): string {
  const sources = law.length > 0 ? `\n\n(${law.join(language === 'fr' ? '\u202f; ' : '; ')})` : '';
  return `${index + 1}. ${title[language]}\n\n${text[language]}${sources}`;
}

/**
 * The canonical text of a release in one language: what its SHA-256 covers, in Unicode NFC, lines ended by a line feed.
 * It rests on nothing but the release's own content.
 */
export function canonicalText(released: TermsContent, language: Language): string {
  return `${released.clauses.map((clause, index) => clauseText(clause, index, language)).join('\n\n')}\n`.normalize(
    'NFC',
  );
}

/**
 * Days of silence after which the terms hold a delivery accepted; null when they say nothing of it, and for consumers,
 * whose silence accepts nothing (C. civ. 1120).
 */
export function tacitDaysOf(terms: TermsContent): number | null {
  if (terms.audience === 'consumer') return null;
  const clause = terms.clauses.find(({ parameters }) => parameters.tacitDays !== undefined);
  const days = clause?.parameters.tacitDays;
  return typeof days === 'number' ? days : null;
}

/** Days that the terms leave to check a delivery and state reservations; null when they name none. */
export function reservationDaysOf(terms: TermsContent): number | null {
  const clause = terms.clauses.find(({ parameters }) => parameters.reservationDays !== undefined);
  const days = clause?.parameters.reservationDays;
  return typeof days === 'number' ? days : null;
}

/** The audience whose terms bind a client: a public buyer reads those of businesses. */
export function audienceOf(kind: 'business' | 'consumer' | 'public'): TermsContent['audience'] {
  return kind === 'consumer' ? 'consumer' : 'business';
}
