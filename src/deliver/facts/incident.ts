import { z } from 'zod';
import { optionalDay } from './commitment.js';

/**
 * What may be noted of a relation: a closed list of dated facts, none of them a verdict on a person (CNIL, délib. 2021-130
 * and « zones bloc-note »; GDPR art. 5). `thanks` is there since good moments count as much as the others.
 */
export const INCIDENT_TYPES = [
  'contradiction',
  'curtness',
  'insult',
  'threat',
  'publicStatement',
  'dispute',
  'renegotiation',
  'lateInput',
  'thanks',
] as const;
export type IncidentType = (typeof INCIDENT_TYPES)[number];

export const SEVERITIES = [1, 2, 3] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Severity proposed for a type: 1 a friction, 2 an offence, 3 a threat. A good moment has none. */
export const USUAL_SEVERITY: Readonly<Record<IncidentType, 0 | Severity>> = {
  contradiction: 2,
  curtness: 1,
  insult: 2,
  threat: 3,
  publicStatement: 2,
  dispute: 1,
  renegotiation: 1,
  lateInput: 1,
  thanks: 0,
};

/** A dated fact of a relation, as noted. Days are `YYYY-MM-DD`. */
export interface Incident {
  readonly id: string;
  readonly clientId: string;
  readonly type: IncidentType;
  readonly severity: number;
  readonly happenedOn: string;
  readonly verbatim: string | null;
  readonly witness: string | null;
  readonly note: string | null;
  /** The earlier fact of the client's journal that it contradicts. */
  readonly contradicts: { readonly seq: number; readonly kind: string; readonly at: string } | null;
  /** The prospect before whom it happened. */
  readonly prospect: { readonly id: string; readonly name: string } | null;
  readonly fileId: string | null;
  readonly withdrawnAt: string | null;
}

const WORDS_MAX = 2_000;
const words = z
  .string()
  .trim()
  .max(WORDS_MAX)
  .nullish()
  .transform((text) => text || null);

const WHOLE = /^[1-9]\d{0,8}$/;

/** A number from one on, or a choice of a form where nothing may be chosen. */
const optionalWhole = (max: number, error: string) =>
  z
    .union([z.number(), z.string().trim()])
    .nullish()
    .transform((value) => (value === null || value === undefined ? '' : String(value)))
    .refine((text) => text === '' || (WHOLE.test(text) && Number(text) <= max), { error })
    .transform((text) => (text === '' ? null : Number(text)));

export const newIncidentSchema = z.object({
  type: z.enum(INCIDENT_TYPES),
  severity: optionalWhole(3, 'incident.badSeverity'),
  happenedOn: optionalDay,
  verbatim: words,
  witness: z
    .string()
    .trim()
    .max(200)
    .nullish()
    .transform((text) => text || null),
  note: words,
  contradicts: optionalWhole(999_999_999, 'incident.badFact'),
  prospect: z
    .string()
    .trim()
    .max(40)
    .nullish()
    .transform((text) => text || null),
});
export type NewIncident = z.output<typeof newIncidentSchema>;
