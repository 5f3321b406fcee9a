import { z } from 'zod';
import { draftFactual } from '#collect/actions/factual/draft.js';
import { anyLetterJson, anyLetterSchema } from '#collect/actions/letter-json.js';
import { FACTUAL_KINDS } from '#collect/rules/factual/facts.js';
import { goToCreated } from '#shell/web/answers.js';
import { type Door, door } from '#shell/web/door.js';
import { id, oneId } from '#shell/web/fields.js';
import { refusedOf } from '../answers.js';

const orAbsent = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const start = door({
  method: 'POST',
  path: '/clients/:id/factual-letters',
  name: 'draftFactualLetter',
  summary:
    'Drafts a letter that recalls recorded facts: the warnings given (`warnings`), or what was accepted where the client now says otherwise (`facts`).',
  access: 'account',
  params: oneId,
  body: z.object({
    kind: z.enum(FACTUAL_KINDS),
    /** The incident whose words it answers; when absent, the latest that contradicts a recorded fact. */
    incident: orAbsent(id),
    /** Number of the quote; the latest accepted one with warnings when absent. */
    quote: orAbsent(z.string().trim().max(60)),
  }),
  answer: anyLetterSchema,
  handle: async ({ context, params, body }) => {
    const { kind, incident, quote } = body;
    const drafted = await draftFactual(context, params.id, kind, { incidentId: incident, quote });
    if (!drafted.ok) return refusedOf(drafted.refusals);
    return goToCreated(`/letters/${drafted.value.id}`, anyLetterJson(drafted.value));
  },
});

/** The door of the letters that recall recorded facts; once drafted they are letters like the others. */
export const factualDoors: readonly Door[] = [start];
