import { z } from 'zod';
import { LANGUAGES, type Language } from '#kernel/words.js';
import type { Buyer, Seller } from '#meet/facts/party.js';
import { optionalDay } from './commitment.js';

/**
 * - `draft`: being written;
 * - `sent`: put forward, frozen, waiting for the client;
 * - `accepted`, `withReservations`, `refused`: what the client declared, or silence where the accepted terms say so.
 */
export const DELIVERY_STATES = ['draft', 'sent', 'accepted', 'withReservations', 'refused'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export const OUTCOMES = ['accepted', 'withReservations', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Something handed over, to be ticked. */
export interface Deliverable {
  readonly key: string;
  readonly text: string;
}

/** What a person writes of a delivery. */
export interface DeliveryContent {
  readonly language: Language;
  readonly title: string;
  readonly deliverables: readonly Deliverable[];
  readonly note: string | null;
}

/** The clause of the accepted terms under which silence accepts. */
export interface TacitClause {
  /** Days of silence after the delivery message. */
  readonly days: number;
  readonly termsNumber: number;
  readonly termsSha256: string;
  readonly title: string;
  readonly text: string;
}

/** A delivery as put forward, frozen. Days are `YYYY-MM-DD`. */
export interface DeliveryDocument {
  readonly number: string;
  readonly issuedOn: string;
  readonly deliveredOn: string;
  readonly seller: Seller;
  readonly buyer: Buyer;
  readonly quote: { readonly number: string; readonly version: number; readonly issuedOn: string } | null;
  readonly content: DeliveryContent;
  readonly tacit: TacitClause | null;
}

/** A reservation as the client states it. */
export interface StatedReservation {
  readonly text: string;
  /** The day by which he asks for it. */
  readonly deadline: string | null;
}

export const RESERVATIONS_MAX = 5;
const WORDS_MAX = 2_000;
const TEXT_MAX = 400;
const DELIVERABLES_MAX = 60;

/** Several lines of a person's own words, without any other control character. */
const lines = z
  .string()
  .trim()
  .max(WORDS_MAX)
  .regex(/^[^\p{Cc}]*(?:[\r\n\t][^\p{Cc}]*)*$/u)
  .transform((value) => value.replace(/\r\n?/g, '\n'));
const optionalLines = lines.nullish().transform((value) => value || null);
const line = z
  .string()
  .trim()
  .max(TEXT_MAX)
  .regex(/^[^\p{Cc}]*$/u);

/** Deliverables as a list, or as the text of a form: one a line. */
const deliverables = z
  .union([
    z.array(z.union([line, z.object({ text: line }).transform(({ text }) => text)])),
    z.string().transform((text) => text.split(/\r\n?|\n/)),
  ])
  .transform((texts) => texts.map((text) => text.trim()).filter(Boolean))
  .pipe(z.array(line).max(DELIVERABLES_MAX))
  .transform((texts): readonly Deliverable[] => texts.map((text, index) => ({ key: `d${index + 1}`, text })));

export const deliveryEditSchema = z.object({
  title: line.min(1),
  deliverables,
  note: optionalLines,
  deliveredOn: optionalDay,
  language: z.enum(LANGUAGES).optional(),
});
export type DeliveryEdit = z.output<typeof deliveryEditSchema>;

/** A new delivery: of an accepted quote, whose content it then lists, or free. */
export const newDeliverySchema = z.object({
  quoteId: z
    .string()
    .max(40)
    .nullish()
    .transform((text) => text || null),
  title: line.nullish().transform((text) => text || null),
  deliverables: deliverables.optional(),
  deliveredOn: optionalDay,
  note: optionalLines,
});
export type NewDelivery = z.output<typeof newDeliverySchema>;

const statedReservation = z.object({
  text: lines.default(''),
  deadline: optionalDay,
  photo: z.unknown().optional(),
});

/** A form numbers its reservations (`reservations.0.text`), a program lists them. Empty ones are none. */
const reservations = z
  .union([z.array(statedReservation), z.record(z.string().max(2), statedReservation).transform(Object.values)])
  .default([])
  .transform((stated) => (stated as z.output<typeof statedReservation>[]).filter(({ text }) => text !== ''))
  .pipe(z.array(z.any()).max(RESERVATIONS_MAX))
  .transform((stated) => stated as readonly (StatedReservation & { readonly photo?: unknown })[]);

/** A form names each tick apart (`received.d1`), so that it can be shown again as it was; a program lists the keys. */
const received = z
  .union([
    z.array(z.string().max(10)),
    z
      .record(z.string().max(10), z.string().max(10))
      .transform((ticks) => Object.keys(ticks).filter((key) => ticks[key] === 'on')),
  ])
  .default([])
  .pipe(z.array(z.string()).max(DELIVERABLES_MAX));

const score = z
  .union([z.literal('').transform(() => null), z.coerce.number().int().min(1).max(5)])
  .nullish()
  .transform((value) => value ?? null);

/** What a client declares of a delivery. */
export const declarationSchema = z.object({
  /** SHA-256 of the document that was shown. */
  shown: z.string().trim().max(64),
  outcome: z.enum(OUTCOMES),
  received,
  reservations,
  reason: optionalLines,
  satisfaction: score,
  ownWords: optionalLines,
  mayQuote: z
    .union([z.boolean(), z.enum(['on', 'off', ''])])
    .optional()
    .transform((value) => value === true || value === 'on'),
  name: line.min(1).max(120),
  capacity: line
    .max(120)
    .nullish()
    .transform((text) => text || null),
  code: z.string().trim().max(40).default(''),
});
export type Declaration = Omit<z.output<typeof declarationSchema>, 'reservations'> & {
  readonly reservations: readonly StatedReservation[];
};

/** How a reservation is answered. */
export const reservationAnswerSchema = z.object({
  state: z.enum(['lifted', 'answered']),
  answer: optionalLines,
  deadline: optionalDay,
});
export type ReservationAnswer = z.output<typeof reservationAnswerSchema>;
