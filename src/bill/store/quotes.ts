import { z } from 'zod';
import type { QuoteDocument } from '#agree/facts/quote.js';
import { formatDay, parseDay } from '#kernel/day.js';
import { civilDay } from '#shell/clock.js';
import type { Db } from './drafts.js';

/** A quote as its client accepted it. */
export interface AcceptedQuote {
  readonly quoteId: string;
  readonly clientId: string;
  readonly document: QuoteDocument;
  /** `YYYY-MM-DD`. */
  readonly acceptedOn: string;
  readonly acceptedBy: string;
  /** Key of the option that the client ticked. */
  readonly option: string | null;
}

/** What the evidence of an acceptance says that an invoice recalls. */
const recalled = z.object({
  option: z.object({ key: z.string() }).nullish(),
  /** A moment, or on paper the day written beside the signature. */
  signedAt: z.string().nullish(),
});

function recalledIn(evidence: string | null): z.output<typeof recalled> {
  const read = evidence === null ? undefined : recalled.safeParse(JSON.parse(evidence));
  return read?.success ? read.data : {};
}

/** The day of a moment, where the program runs; a day as it stands. */
const dayOfText = (text: string): string =>
  parseDay(text) === undefined ? formatDay(civilDay(Date.parse(text))) : text;

async function tickedOption(db: Db, organisationId: string, versionId: string): Promise<string | null> {
  const step = await db
    .selectFrom('consent_step')
    .select('key')
    .where('organisation_id', '=', organisationId)
    .where('subject_id', '=', versionId)
    .where('step', '=', 'option')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return step?.key ?? null;
}

/** A quote of this organisation in the version that its client accepted; undefined when none was. */
export async function acceptedQuoteOf(
  db: Db,
  organisationId: string,
  quoteId: string,
): Promise<AcceptedQuote | undefined> {
  const row = await db
    .selectFrom('quote')
    .innerJoin('quote_version', 'quote_version.id', 'quote.accepted_version_id')
    .leftJoin('acceptance', (join) =>
      join.onRef('acceptance.subject_id', '=', 'quote_version.id').on('acceptance.outcome', '=', 'accepted'),
    )
    .select([
      'quote.client_id',
      'quote_version.id as version_id',
      'quote_version.sealed',
      'acceptance.created_at as accepted_at',
      'acceptance.signer_name',
      'acceptance.evidence',
    ])
    .where('quote.organisation_id', '=', organisationId)
    .where('quote.id', '=', quoteId)
    .where('quote.state', '=', 'accepted')
    .orderBy('acceptance.created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row?.sealed) return undefined;
  const { option, signedAt } = recalledIn(row.evidence);
  const acceptedAt = signedAt ?? row.accepted_at;
  return {
    quoteId,
    clientId: row.client_id,
    document: JSON.parse(row.sealed) as QuoteDocument,
    acceptedOn: acceptedAt ? dayOfText(acceptedAt) : '',
    acceptedBy: row.signer_name ?? '',
    option: option?.key ?? (await tickedOption(db, organisationId, row.version_id)),
  };
}

/** Id of a quote by its number or its id. */
export async function quoteId(db: Db, organisationId: string, named: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('quote')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where((where) => where.or([where('number', '=', named), where('id', '=', named)]))
    .executeTakeFirst();
  return row?.id;
}
