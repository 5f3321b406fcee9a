import { z } from 'zod';
import { formatDay } from '#kernel/day.js';
import { formatCents } from '#kernel/money.js';
import type { RelationFile } from './relation.js';

const textOrNull = z.string().nullable();

/** What was agreed and said, as a program receives it; amounts are decimal strings, days `YYYY-MM-DD`. */
export const agreedAnswer = z.object({
  client: z.object({ id: z.string(), name: z.string() }),
  agreements: z.array(
    z.object({
      number: z.string(),
      version: z.number(),
      kind: z.enum(['quote', 'changeOrder']),
      title: z.string(),
      acceptedOn: z.string(),
      withdrawnOn: textOrNull,
      signer: textOrNull,
      capacity: textOrNull,
      channel: z.string(),
      total: z.string(),
      conceded: z.string(),
      option: textOrNull,
      warnings: z.array(z.object({ text: z.string(), at: textOrNull })),
      terms: z.number().nullable(),
      evidenceSha256: z.string(),
    }),
  ),
  deliveries: z.array(
    z.object({
      number: z.string(),
      title: z.string(),
      deliveredOn: textOrNull,
      outcome: textOrNull,
      satisfaction: z.number().nullable(),
      ownWords: textOrNull,
      at: textOrNull,
    }),
  ),
  incidents: z.array(
    z.object({ type: z.string(), on: z.string(), verbatim: textOrNull, contradicts: z.number().nullable() }),
  ),
  invoiced: z.string(),
  paid: z.string(),
  owed: z.string(),
  offered: z.string(),
});

export function agreedJson({ dossier, agreed, sums }: RelationFile): z.input<typeof agreedAnswer> {
  const { client } = dossier.records;
  return {
    client: { id: client.id, name: client.name },
    agreements: agreed.agreements.map(({ document, acceptance, ...rest }) => ({
      number: document.number,
      version: document.version,
      kind: document.kind,
      title: document.content.title,
      acceptedOn: formatDay(rest.acceptedOn),
      withdrawnOn: rest.withdrawnOn === null ? null : formatDay(rest.withdrawnOn),
      signer: acceptance.signer_name,
      capacity: acceptance.capacity,
      channel: acceptance.channel,
      total: formatCents(rest.totalCents),
      conceded: formatCents(rest.concededCents),
      option: rest.option,
      warnings: [...rest.warnings],
      terms: document.terms?.number ?? null,
      evidenceSha256: acceptance.evidence_sha256,
    })),
    deliveries: agreed.deliveries.map(({ delivery, acceptance }) => ({
      number: delivery.number,
      title: delivery.title,
      deliveredOn: delivery.delivered_on,
      outcome: acceptance?.outcome ?? null,
      satisfaction: acceptance?.satisfaction ?? null,
      ownWords: acceptance?.own_words ?? null,
      at: acceptance?.created_at ?? null,
    })),
    incidents: agreed.incidents.map(({ type, happened_on, verbatim, contradicts_seq }) => ({
      type,
      on: happened_on,
      verbatim,
      contradicts: contradicts_seq,
    })),
    invoiced: formatCents(sums.invoicedCents),
    paid: formatCents(sums.paidCents),
    owed: formatCents(sums.owedCents),
    offered: formatCents(agreed.offeredCents),
  };
}
