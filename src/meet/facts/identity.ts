import { z } from 'zod';
import { compactIdentifier, isFrenchVatNumber, isSiren, isSiret } from '#kernel/identifiers.js';
import { isAgreedRate } from '#law/fr/agreed-rate.js';
import { formatPercent, parsePercent } from '#law/rate.js';
import { isCountry } from './countries.js';

export const CLIENT_KINDS = ['business', 'consumer', 'public'] as const;
export type ClientKind = (typeof CLIENT_KINDS)[number];

/** Longest payment term that can be stated, in days. */
export const TERM_DAYS_MAX = 365;

/** Who a client is, as far as the law and a letter need it. */
export interface Identity {
  /** Code in the records it came from, or given by the user. */
  readonly code: string | null;
  readonly name: string;
  readonly kind: ClientKind;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Country whose law the contracts with it name (ISO 3166-1 alpha-2); null: the law that Rome I gives. */
  readonly governingLaw: string | null;
  /** Language of its letters. */
  readonly language: 'fr' | 'en';
  /** Nine digits. */
  readonly siren: string | null;
  readonly vatNumber: string | null;
  readonly contactName: string | null;
  readonly email: string | null;
  readonly addressLine1: string | null;
  readonly addressLine2: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  /** Payment term agreed with this client, in days from the invoice date; null: the business's usual one. */
  readonly termDays: number | null;
  /** Penalty rate agreed with this client, percent a year (`12.00`); null: the business's, or the law's. */
  readonly contractRate: string | null;
}

/** What a change states; what it does not name stays as it is. */
export type IdentityChange = { readonly [Field in keyof Identity]?: Identity[Field] | undefined };

const NO_CONTROL = /^[^\p{Cc}]*$/u;

const line = (max: number) => z.string().trim().max(max).regex(NO_CONTROL);

/** A text, null where nothing was typed. */
const lineOrNull = (max: number) =>
  z
    .union([line(max), z.null()])
    .transform((value) => value || null)
    .optional();

const checked = (max: number, isGood: (text: string) => boolean, code: string, shape: (text: string) => string) =>
  z
    .union([line(max), z.null()])
    .refine((value) => !value || isGood(value), code)
    .transform((value) => (value ? shape(value) : null))
    .optional();

const isVatNumber = (text: string): boolean => {
  const vat = compactIdentifier(text);
  return vat.startsWith('FR') ? isFrenchVatNumber(vat) : /^[A-Z]{2}[A-Z0-9]{2,13}$/.test(vat);
};

const isEmail = (text: string): boolean => z.email().safeParse(text).success;

const asPercent = (text: string): string => text.replace(',', '.').replace(/[\s\u00a0\u202f]*%$/, '');

const isRate = (text: string): boolean => isAgreedRate(asPercent(text));
/** Rates are kept with two decimals at least: `12,5` becomes `12.50`. */
const shapeRate = (text: string): string => formatPercent(parsePercent(asPercent(text)) ?? 0);

/** A payment term in days, from a form or a program. */
export const termSchema = z
  .union(
    [
      z.number(),
      z
        .string()
        .trim()
        .regex(/^\d{1,3}$/)
        .transform(Number),
    ],
    'meet.term',
  )
  .pipe(z.number().int('meet.term').min(0, 'meet.term').max(TERM_DAYS_MAX, 'meet.term'));

const countryCode = z.string().trim().toUpperCase().refine(isCountry, 'meet.country');

const nothing = z.union([z.literal(''), z.null()]).transform(() => null);

/** A client's identity as a form or a program states it: an empty text is nothing, an absent field stays as it is. */
export const identityChangeSchema = z.object({
  code: lineOrNull(40),
  name: line(200).min(1).optional(),
  kind: z.enum(CLIENT_KINDS).optional(),
  country: countryCode.optional(),
  governingLaw: z.union([nothing, countryCode], 'meet.country').optional(),
  language: z.enum(['fr', 'en']).optional(),
  siren: checked(
    20,
    (text) => isSiren(text) || isSiret(text),
    'meet.siren',
    (text) => compactIdentifier(text).slice(0, 9),
  ),
  vatNumber: checked(20, isVatNumber, 'meet.vatNumber', compactIdentifier),
  contactName: lineOrNull(200),
  email: checked(254, isEmail, 'web.email', (text) => text),
  addressLine1: lineOrNull(200),
  addressLine2: lineOrNull(200),
  postcode: lineOrNull(20),
  city: lineOrNull(100),
  termDays: z.union([nothing, termSchema], 'meet.term').optional(),
  contractRate: checked(20, isRate, 'meet.contractRate', shapeRate),
});

/** A client that did not exist: its name at least. */
export const newClientSchema = identityChangeSchema.extend({ name: line(200).min(1) });
