import { z } from 'zod';
import { compactIdentifier, isSiret } from '#kernel/identifiers.js';
import { isCountry } from './countries.js';
import type { PostalAddress } from './party.js';

export const DOCUMENT_LANGUAGES = ['fr', 'en', 'both'] as const;

/** What documents say of a client beyond its identity. */
export interface ClientProfile {
  /** Null: the client's own language alone. */
  readonly documentLanguage: (typeof DOCUMENT_LANGUAGES)[number] | null;
  readonly phone: string | null;
  /** Fourteen digits. */
  readonly siret: string | null;
  /** What the client asks to read on its invoices: an order number, a service code. */
  readonly buyerReference: string | null;
  /** Address for electronic invoices (scheme 0225 in France, where it begins with the SIREN). */
  readonly electronicAddress: string | null;
  /** Where goods or services go, when it differs from the client's address. */
  readonly delivery: PostalAddress | null;
}

export type ProfileChange = { readonly [Field in keyof ClientProfile]?: ClientProfile[Field] | undefined };

const NO_CONTROL = /^[^\p{Cc}]*$/u;

const line = (max: number) =>
  z.union([z.string().trim().max(max).regex(NO_CONTROL), z.null()]).transform((value) => value || null);

const part = (max: number) => line(max).default(null);

const delivery = z
  .strictObject({
    line1: part(200),
    line2: part(200),
    postcode: part(20),
    city: part(100),
    country: z
      .union([z.literal(''), z.string().trim().toUpperCase().refine(isCountry, 'meet.country')])
      .default('')
      .transform((code) => code || 'FR'),
  })
  .transform((address) => (address.line1 || address.line2 || address.postcode || address.city ? address : null));

const nothing = z.union([z.literal(''), z.null()]).transform(() => null);

/** A profile as a form or a program states it: an empty text is nothing, an absent field stays as it is. */
export const profileChangeSchema = z.object({
  documentLanguage: z.union([nothing, z.enum(DOCUMENT_LANGUAGES)]).optional(),
  phone: line(40).optional(),
  siret: line(20)
    .refine((value) => value === null || isSiret(value), 'meet.siret')
    .transform((value) => value && compactIdentifier(value))
    .optional(),
  buyerReference: line(100).optional(),
  electronicAddress: line(125)
    .refine((value) => value === null || !/\s/.test(value), 'meet.electronicAddress')
    .optional(),
  delivery: delivery.nullable().optional(),
});

const textOrNull = z.string().nullable();

/** A profile as a program receives it. */
export const profileAnswer = z.object({
  documentLanguage: z.enum(DOCUMENT_LANGUAGES).nullable(),
  phone: textOrNull,
  siret: textOrNull,
  buyerReference: textOrNull,
  electronicAddress: textOrNull,
  delivery: z
    .object({ line1: textOrNull, line2: textOrNull, postcode: textOrNull, city: textOrNull, country: z.string() })
    .nullable(),
});
