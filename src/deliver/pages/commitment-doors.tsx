import { z } from 'zod';
import type { Refusal, Result } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import { type Answer, attachment, goTo, goToCreated, notFound, refuse, show } from '#shell/web/answers.js';
import { type Door, door } from '#shell/web/door.js';
import { flag, id, oneId } from '#shell/web/fields.js';
import {
  addCommitment,
  listCommitments,
  readCommitment,
  reopenCommitment,
  settleCommitment,
} from '../actions/commitments.js';
import { readFile } from '../actions/files.js';
import {
  COMMITMENT_SOURCES,
  COMMITMENT_STATES,
  type Commitment,
  newCommitmentSchema,
  PARTIES,
  reopeningSchema,
  settlementSchema,
} from '../facts/commitment.js';
import { clientChoices, clientRow } from '../store/clients.js';
import { CommitmentPage } from './commitment.js';
import { ClientCommitmentsPage, CommitmentsPage } from './commitments.js';
import { ATTACHMENT_BODY_MAX, optionalFile, sentFile } from './uploads.js';

const textOrNull = z.string().nullable();

/** A promise as a program receives it. */
const commitmentAnswer = z.object({
  id: z.string(),
  clientId: z.string(),
  clientName: z.string(),
  party: z.enum(PARTIES),
  text: z.string(),
  source: z.enum(COMMITMENT_SOURCES),
  quoteId: textOrNull,
  quoteNumber: textOrNull,
  dueOn: textOrNull,
  state: z.enum(COMMITMENT_STATES),
  settledText: textOrNull,
  settledFileId: textOrNull,
  settledOn: textOrNull,
  overdue: z.boolean(),
});

const listAnswer = z.object({ commitments: z.array(commitmentAnswer) });

const CONFLICTS = new Set(['commitment.settled', 'commitment.open']);

/** An unknown promise is a 404, a promise in another state a 409, anything else to mend a 422. */
function refusedAnswer(refusals: readonly Refusal[]) {
  const codes = refusals.map(({ code }) => code);
  if (codes.some((code) => code === 'commitment.unknown' || code === 'commitment.unknownClient')) return notFound();
  return refuse(refusals, codes.some((code) => CONFLICTS.has(code)) ? 409 : 422);
}

const filterSchema = z.object({
  client: z
    .union([id, z.literal('')])
    .optional()
    .transform((text) => text || undefined),
  settled: flag,
});

async function viewOf(context: Context, filter: z.output<typeof filterSchema>) {
  const commitments = await listCommitments(context, { clientId: filter.client, openOnly: !filter.settled });
  const clients = await clientChoices(context.store.read, context.organisationId);
  return { commitments, clients, clientId: filter.client, settled: filter.settled };
}

const list = door({
  method: 'GET',
  path: '/commitments',
  name: 'listCommitments',
  summary: 'The promises of both sides that are still open, what is due first; settled ones too on request.',
  access: 'account',
  query: filterSchema,
  answer: listAnswer,
  handle: async (visit) => {
    const view = await viewOf(visit.context, visit.query);
    return show({ commitments: [...view.commitments] }, () => <CommitmentsPage visit={visit} {...view} />);
  },
});

const note = door({
  method: 'POST',
  path: '/commitments',
  name: 'noteCommitment',
  summary: 'Notes a promise of either side in one line.',
  access: 'account',
  query: filterSchema,
  body: newCommitmentSchema.extend({ clientId: id }),
  answer: commitmentAnswer,
  handle: async ({ context, body, path }) => {
    const { clientId, ...promise } = body;
    const added = await addCommitment(context, clientId, promise);
    return added.ok ? goToCreated(path, added.value) : refusedAnswer(added.refusals);
  },
  again: async (visit, refusals) => (
    <CommitmentsPage visit={visit} {...(await viewOf(visit.context, visit.query))} refusals={refusals} />
  ),
});

const ofClient = door({
  method: 'GET',
  path: '/clients/:id/commitments',
  name: 'clientCommitments',
  summary: 'The promises made to a client and by it, open and settled, what is due first.',
  access: 'account',
  params: oneId,
  answer: listAnswer,
  handle: async (visit) => {
    const { context, params } = visit;
    const client = await clientRow(context.store.read, context.organisationId, params.id);
    if (!client) return notFound();
    const commitments = await listCommitments(context, { clientId: client.id });
    return show({ commitments: [...commitments] }, () => (
      <ClientCommitmentsPage visit={visit} client={client} commitments={commitments} />
    ));
  },
});

const add = door({
  method: 'POST',
  path: '/clients/:id/commitments',
  name: 'addClientCommitment',
  summary: 'Notes a promise made to a client or by it in one line.',
  access: 'account',
  params: oneId,
  body: newCommitmentSchema,
  answer: commitmentAnswer,
  handle: async ({ context, params, body }) => {
    const added = await addCommitment(context, params.id, body);
    return added.ok ? goToCreated(`/clients/${params.id}/commitments`, added.value) : refusedAnswer(added.refusals);
  },
  again: async (visit, refusals) => {
    const { context, params } = visit;
    const client = await clientRow(context.store.read, context.organisationId, params.id);
    if (!client) return undefined;
    const commitments = await listCommitments(context, { clientId: client.id });
    return <ClientCommitmentsPage visit={visit} client={client} commitments={commitments} refusals={refusals} />;
  },
});

const one = door({
  method: 'GET',
  path: '/commitments/:id',
  name: 'readCommitment',
  summary: 'One promise, with how it was settled.',
  access: 'account',
  params: oneId,
  answer: commitmentAnswer,
  handle: async (visit) => {
    const commitment = await readCommitment(visit.context, visit.params.id);
    return commitment ? show(commitment, () => <CommitmentPage visit={visit} commitment={commitment} />) : notFound();
  },
});

function changed(result: Result<Commitment>): Answer<Commitment> {
  return result.ok ? goTo(`/commitments/${result.value.id}`, result.value) : refusedAnswer(result.refusals);
}

const again: Door['again'] = async (visit, refusals) => {
  const commitment = await readCommitment(visit.context, (visit.params as { id: string }).id);
  return commitment && <CommitmentPage visit={visit} commitment={commitment} refusals={refusals} />;
};

const settle = door({
  method: 'POST',
  path: '/commitments/:id/settlement',
  name: 'settleCommitment',
  summary:
    'Settles a promise: done with its proof (words, link or file), released in writing, or impossible with the reason.',
  access: 'account',
  bodyBytesMax: ATTACHMENT_BODY_MAX,
  params: oneId,
  body: settlementSchema.extend({ file: optionalFile }),
  answer: commitmentAnswer,
  handle: async ({ context, params, body }) => {
    const { file, ...settlement } = body;
    return changed(await settleCommitment(context, params.id, settlement, await sentFile(file)));
  },
  again,
});

const reopen = door({
  method: 'POST',
  path: '/commitments/:id/reopening',
  name: 'reopenCommitment',
  summary: 'Opens a settled promise again by a counter-entry that says why.',
  access: 'account',
  params: oneId,
  body: reopeningSchema,
  answer: commitmentAnswer,
  handle: async ({ context, params, body }) => changed(await reopenCommitment(context, params.id, body.reason)),
  again,
});

const proof = door({
  method: 'GET',
  path: '/commitments/:id/proof',
  name: 'commitmentProof',
  summary: 'The document that settles a promise, as it was sent.',
  access: 'account',
  params: oneId,
  media: 'application/octet-stream',
  handle: async ({ context, params }) => {
    const commitment = await readCommitment(context, params.id);
    const file = commitment?.settledFileId ? await readFile(context, commitment.settledFileId) : undefined;
    return file ? attachment(file.bytes, file.mediaType, file.name) : notFound();
  },
});

/** The doors of the commitments. */
export const commitmentDoors: readonly Door[] = [list, note, ofClient, add, one, settle, reopen, proof];
