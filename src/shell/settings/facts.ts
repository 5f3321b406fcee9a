import { z } from 'zod';
import { compactIdentifier, isBic, isFrenchVatNumber, isIban, isSiren, isSiret } from '#kernel/identifiers.js';
import { LANGUAGES } from '#kernel/words.js';
import { isAgreedRate } from '#law/fr/agreed-rate.js';
import { formatPercent, parsePercent } from '#law/rate.js';
import { isCountry } from '#meet/facts/countries.js';

export const ALLOCATIONS = ['interest-first', 'principal-first'] as const;
export const TERM_DAYS_MAX = 365;

const NO_CONTROL = /^[^\p{Cc}]*$/u;
const line = (max: number) => z.string().trim().max(max).regex(NO_CONTROL);

/** A text, null where nothing was typed, absent where nothing changes. */
const lineOrNull = (max: number) =>
  z
    .union([line(max), z.null()])
    .transform((value) => value || null)
    .optional();

/** A text with a check and a shape of its own, kept as `shape` makes it. */
const checked = (max: number, code: string, isGood: (text: string) => boolean, shape: (text: string) => string) =>
  z
    .union([line(max), z.null()])
    .refine((value) => !value || isGood(value), code)
    .transform((value) => (value ? shape(value) : null))
    .optional();

const flag = z
  .union([z.boolean(), z.enum(['on', 'off'])])
  .transform((value) => value === true || value === 'on')
  .optional();

const asPercent = (text: string): string => text.replace(',', '.').replace(/\s*%$/, '');
const isRate = (text: string): boolean => isAgreedRate(asPercent(text));
const shapeRate = (text: string): string => formatPercent(parsePercent(asPercent(text)) ?? 0);

const isVatNumber = (text: string): boolean => {
  const vat = compactIdentifier(text);
  return vat.startsWith('FR') ? isFrenchVatNumber(vat) : /^[A-Z]{2}[A-Z0-9]{2,13}$/.test(vat);
};

const wholeDays = z.union(
  [
    z.number(),
    z
      .string()
      .trim()
      .regex(/^\d{1,3}$/)
      .transform(Number),
  ],
  'settings.term',
);

/** The business as a form or a program states it: an empty text is nothing, an absent field stays as it is. */
export const businessChangeSchema = z.object({
  name: line(200).min(1).optional(),
  legalForm: lineOrNull(120),
  soleTrader: flag,
  siren: checked(20, 'settings.siren', (text) => isSiren(text) || isSiret(text), compactIdentifier),
  registration: lineOrNull(120),
  vatNumber: checked(20, 'settings.vatNumber', isVatNumber, compactIdentifier),
  vatExempt: flag,
  addressLine1: lineOrNull(200),
  addressLine2: lineOrNull(200),
  postcode: lineOrNull(20),
  city: lineOrNull(100),
  country: z.string().trim().toUpperCase().refine(isCountry, 'web.invalid').optional(),
  email: checked(
    254,
    'web.email',
    (text) => z.email().safeParse(text).success,
    (text) => text,
  ),
  phone: lineOrNull(40),
  iban: checked(50, 'settings.iban', isIban, compactIdentifier),
  bic: checked(14, 'settings.bic', isBic, compactIdentifier),
  language: z.enum(LANGUAGES).optional(),
  termDays: wholeDays
    .pipe(z.number().int('settings.term').min(0, 'settings.term').max(TERM_DAYS_MAX, 'settings.term'))
    .optional(),
  contractRate: checked(20, 'settings.rate', isRate, shapeRate),
  allocation: z.enum(ALLOCATIONS).optional(),
});
export type BusinessChange = z.output<typeof businessChangeSchema>;

const textOrNull = z.string().nullable();

/** The business as a program receives it. */
export const businessAnswer = z.object({
  name: z.string(),
  legalForm: textOrNull,
  soleTrader: z.boolean(),
  siren: textOrNull,
  registration: textOrNull,
  vatNumber: textOrNull,
  vatExempt: z.boolean(),
  addressLine1: textOrNull,
  addressLine2: textOrNull,
  postcode: textOrNull,
  city: textOrNull,
  country: z.string(),
  email: textOrNull,
  phone: textOrNull,
  iban: textOrNull,
  bic: textOrNull,
  language: z.enum(LANGUAGES),
  termDays: z.int(),
  contractRate: textOrNull,
  allocation: z.enum(ALLOCATIONS),
});
export type Business = z.output<typeof businessAnswer>;
